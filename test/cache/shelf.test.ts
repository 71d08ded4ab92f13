/** The shelf on the disk: what it keeps comes back whole or not at all, and never takes more room than it may. */
import assert from 'node:assert/strict'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { systemClock, type Clock } from '../../src/base/clock.ts'
import { systemDisk, type Disk } from '../../src/base/disk.ts'
import { systemRandom } from '../../src/base/random.ts'
import { BlockBody } from '../../src/cache/block-body.ts'
import type { DiskShelf } from '../../src/cache/disk/disk-shelf.ts'
import type { ShelfConfig } from '../../src/cache/disk/shelf-config.ts'
import { openShelf } from '../../src/cache/disk/open.ts'
import { Fills } from '../../src/cache/fills.ts'
import { blockBytes, type Head } from '../../src/cache/shelf.ts'
import { openStore, storeDefaults, type OpenStore } from '../../src/store/store.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const MiB = 1024 * 1024
let root = ''
let store: OpenStore
let shelf: DiskShelf
let nowMs = 1_000_000
let place = { home: 'there', account: 'mine' }

async function open(config: Partial<ShelfConfig> = {}, disk: Disk = systemDisk): Promise<void> {
  const clock: Clock = { ...systemClock, now: () => nowMs }
  const deps = { disk, clock, random: systemRandom(), log: silent }
  store = await openStore({ ...deps, disk: systemDisk }, { ...storeDefaults, dir: join(root, 'index') })
  shelf = await openShelf(
    { ...deps, index: store.index, soon: setImmediate, placeOf: () => place },
    {
      dir: join(root, 'cache'),
      maxBytes: 8 * MiB,
      maxObjects: 1_000,
      maxRecordBytes: Infinity,
      minFreeBytes: 0,
      maxAgeMs: Infinity,
      memoryMaxBytes: MiB,
      sealingKey: undefined,
      blockBytes,
      chunkBlocks: 64,
      ...config,
    },
  )
  await shelf.idle()
}

async function close(): Promise<void> {
  await shelf.close(() => true)
  await store.close()
}

function headOf(sizeBytes: number, etag = '"e"'): Head {
  return {
    etag,
    modified: 'Sun, 01 Mar 2026 12:00:00 GMT',
    versionId: undefined,
    sizeBytes,
    headers: [],
    hasChecksums: true,
  }
}

function bytesOf(key: string, block: number, length: number): Buffer {
  return Buffer.alloc(length, `${key}/${block}.`)
}

/** @returns blocks that were kept */
async function keep(key: string, sizeBytes: number): Promise<number> {
  const item = shelf.place('b', key, { head: headOf(sizeBytes), checkedMs: nowMs })
  let kept = 0
  for (let block = 0; block * blockBytes < sizeBytes; block += 1) {
    const length = Math.min(blockBytes, sizeBytes - block * blockBytes)
    if (await item.write(block, bytesOf(key, block, length))) kept += 1
  }
  return kept
}

/** @returns blocks that are there, all of them as they were written */
async function check(key: string, sizeBytes: number): Promise<number> {
  const item = shelf.find('b', key)
  let found = 0
  for (let block = 0; block * blockBytes < sizeBytes; block += 1) {
    const bytes = await item?.read(block, 1)
    if (bytes === undefined) continue
    assert.ok(bytesOf(key, block, Math.min(blockBytes, sizeBytes - block * blockBytes)).equals(bytes))
    found += 1
  }
  return found
}

function filesIn(): string[] {
  const dir = join(root, 'cache')
  return readdirSync(dir, { recursive: true })
    .map(name => join(dir, String(name)))
    .filter(
      name => /[0-9a-f]{32}$/.test(name) && statSync(name, { throwIfNoEntry: false })?.isFile() === true,
    )
}

const diskBytes = () =>
  filesIn().reduce((sum, name) => sum + (statSync(name, { throwIfNoEntry: false })?.blocks ?? 0) * 512, 0)

describe('the shelf on the disk', () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 's3d-shelf-'))
  })
  afterEach(async () => {
    await close()
    rmSync(root, { recursive: true })
  })

  test('what was kept is there after a restart', async () => {
    await open()
    assert.equal(await keep('big', 1.5 * MiB), 12)
    assert.equal(await keep('small', 100), 1)
    assert.equal(await check('big', 1.5 * MiB), 12)
    await close()
    await open()
    assert.equal(await check('big', 1.5 * MiB), 12)
    assert.equal(await check('small', 100), 1)
  })

  test('what was kept of another remote is not, and never again', async t => {
    t.after(() => (place = { home: 'there', account: 'mine' }))
    await open()
    await keep('a', 2 * blockBytes)
    await close()
    place = { ...place, home: 'elsewhere' }
    await open()
    assert.equal(await check('a', 2 * blockBytes), 0)
    assert.deepEqual([shelf.totals.objects, filesIn()], [0, []])
    await keep('b', 100)
    await close()
    place = { ...place, home: 'there' }
    await open()
    assert.equal(shelf.totals.objects, 0)
  })

  test('what was kept of another account is asked about once, and is what it was', async t => {
    t.after(() => (place = { home: 'there', account: 'mine' }))
    await open()
    await keep('a', 100)
    await keep('b', 100)
    await close()
    place = { ...place, account: 'another' }
    for (const look of ['changed', 'unchanged']) {
      await open()
      assert.equal(await check('a', 100), 1, look)
      assert.equal(shelf.find('b', 'a')?.checkedMs, 0, look)
      if (look === 'changed') await close()
    }
    shelf.find('b', 'a')?.confirm(nowMs)
    await close()
    await open()
    assert.deepEqual(
      ['a', 'b'].map(key => shelf.find('b', key)?.checkedMs),
      [nowMs, 0],
    )
  })

  test('what was dropped is not', async () => {
    await open()
    await keep('a', 100)
    await shelf.idle()
    await shelf.drop('b', 'a')
    await close()
    await open()
    assert.equal(shelf.find('b', 'a'), undefined)
    assert.deepEqual(filesIn(), [])
  })

  test('bytes that are others than were written are a miss', async () => {
    await open()
    await keep('a', 3 * blockBytes)
    await close()
    const [file = ''] = filesIn()
    const bytes = readFileSync(file)
    bytes.fill(0, blockBytes + 5, blockBytes + 9)
    writeFileSync(file, bytes.subarray(0, 2.5 * blockBytes))
    await open()
    assert.equal(await check('a', 3 * blockBytes), 1)
    assert.equal(shelf.find('b', 'a')?.has(1), false)
    assert.equal(await keep('a', 3 * blockBytes), 3)
  })

  test('a file that is gone is a miss, and one that nobody knows goes', async () => {
    await open()
    await keep('a', 100)
    await close()
    const [file = ''] = filesIn()
    rmSync(file)
    writeFileSync(join(file, '..', 'f'.repeat(32)), 'left by a crash')
    await open()
    assert.equal(await check('a', 100), 0)
    assert.deepEqual(filesIn(), [])
  })

  test('the limit is hard while many write at once', async () => {
    await open({ maxBytes: 2 * MiB })
    let most = 0
    const watching = setInterval(() => (most = Math.max(most, diskBytes())), 1)
    await Promise.all(Array.from({ length: 60 }, (_, at) => keep(`key-${at}`, 200_000)))
    await shelf.idle()
    clearInterval(watching)
    most = Math.max(most, diskBytes())
    assert.ok(most <= 2 * MiB, `${most} bytes`)
    assert.ok(most > MiB, 'and it is used')
    assert.equal(shelf.totals.bytes, diskBytes())
  })

  test('so is the number of objects', async () => {
    await open({ maxObjects: 10 })
    for (let at = 0; at < 50; at += 1) await keep(`key-${at}`, 100)
    assert.equal(shelf.totals.objects, 10)
    await shelf.idle()
    assert.equal(filesIn().length, 10)
  })

  test('so is the memory of records, whatever is said of an object', async () => {
    const maxRecordBytes = 50_000
    await open({ maxRecordBytes })
    const headers = ['x-amz-meta-long', 'y'.repeat(2_000)]
    for (let at = 0; at < 40; at += 1)
      shelf.place('b', `key-${at}`, { head: { ...headOf(100), headers }, checkedMs: nowMs })
    const few = shelf.totals.objects
    assert.ok(few > 10 && few < 20, String(few))
    assert.ok(shelf.totals.recordBytes <= maxRecordBytes)
    for (let at = 0; at < 100; at += 1)
      shelf.place('b', `short-${at}`, { head: headOf(100), checkedMs: nowMs })
    const many = shelf.totals.objects
    assert.ok(many > 2 * few && shelf.totals.recordBytes <= maxRecordBytes)
    // Each chunk of a large object is a record of its own.
    for (let chunk = 0; chunk < 100; chunk += 1) {
      const item = shelf.place('b', 'large', { head: headOf(800 * MiB), checkedMs: nowMs })
      await item.write(chunk * 64, Buffer.alloc(blockBytes))
    }
    assert.ok(shelf.totals.objects < many && shelf.totals.recordBytes <= maxRecordBytes)
    await shelf.dropBucket('b')
    assert.equal(shelf.totals.recordBytes, 0)
  })

  test('a scan does not take what is in use with it, and what is pinned goes last', async () => {
    await open({ maxBytes: 2 * MiB })
    await shelf.pin('b', 'pinned')
    await keep('pinned', 100)
    for (let at = 0; at < 5; at += 1) await keep(`hot-${at}`, blockBytes)
    for (let round = 0; round < 2; round += 1)
      for (let at = 0; at < 5; at += 1) await check(`hot-${at}`, blockBytes)
    for (let at = 0; at < 200; at += 1) await keep(`scan-${at}`, blockBytes)
    for (let at = 0; at < 5; at += 1) assert.equal(await check(`hot-${at}`, blockBytes), 1, `hot-${at}`)
    assert.equal(await check('pinned', 100), 1)
    assert.equal(await check('scan-0', blockBytes), 0)
  })

  test('what is said to be pinned goes last, also when that is said of what is kept', async () => {
    await open({ maxBytes: 4 * blockBytes })
    await keep('a', 100)
    shelf.place('b', 'a', { head: { ...headOf(100), isPinned: true }, checkedMs: nowMs })
    for (let number = 0; number < 50; number += 1) await keep(`scan-${number}`, blockBytes)
    assert.equal(await check('a', 100), 1)
    await shelf.unpin('b', 'a')
    for (let number = 50; number < 100; number += 1) await keep(`scan-${number}`, blockBytes)
    assert.equal(await check('a', 100), 1)
  })

  test('a disk that fails is a pause, and never an error', async () => {
    let isFull = true
    const disk: Disk = {
      ...systemDisk,
      create: (point, name) =>
        isFull && point === 'cache.create' && /[0-9a-f]{32}$/.test(name)
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : systemDisk.create(point, name),
    }
    await open({}, disk)
    assert.equal(await keep('a', 2 * blockBytes), 0)
    isFull = false
    assert.equal(await keep('b', 100), 0)
    nowMs += 11_000
    assert.equal(await keep('c', 2 * blockBytes), 2)
    assert.equal(await check('c', 2 * blockBytes), 2)
    assert.equal(await keep('a', 2 * blockBytes), 2) // also of what could not be written then
    assert.equal(await check('a', 2 * blockBytes), 2)
  })

  test('files that are shortened, or removed with their folders, are a miss, and are kept anew', async () => {
    await open()
    await keep('a', 2 * blockBytes)
    for (const name of filesIn()) truncateSync(name, 100)
    assert.equal(await check('a', 2 * blockBytes), 0)
    assert.equal(shelf.find('b', 'a')?.has(0), false)
    assert.equal(shelf.find('b', 'a')?.has(1), false)
    assert.equal(await keep('a', 2 * blockBytes), 2)
    assert.equal(await check('a', 2 * blockBytes), 2)
    for (const name of filesIn()) rmSync(dirname(name), { recursive: true })
    for (let number = 0; number < 100; number += 1) await keep(`other-${number}`, 100) // nobody has it open any more
    nowMs += 11_000
    await keep('a', 2 * blockBytes)
    assert.equal(await check('a', 2 * blockBytes), 0)
    assert.equal(await keep('a', 2 * blockBytes), 2)
    assert.equal(await check('a', 2 * blockBytes), 2)
  })

  test('a disk with too little room for others is left alone', async () => {
    await open({ minFreeBytes: Number.MAX_SAFE_INTEGER })
    assert.equal(await keep('a', 100), 0)
  })

  test('what is being read stays though it is dropped', async () => {
    await open()
    await keep('a', 2 * blockBytes)
    const item = shelf.find('b', 'a')
    item?.hold()
    await shelf.drop('b', 'a')
    assert.ok(await item?.read(1, 1))
    item?.release()
    await shelf.idle()
    assert.deepEqual(filesIn(), [])
  })

  test('sealed blocks say nothing on the disk, and come back', async () => {
    const sealingKey = Buffer.alloc(32, 7)
    await open({ sealingKey })
    await keep('secret', 2.5 * blockBytes)
    assert.equal(await check('secret', 2.5 * blockBytes), 3)
    await close()
    for (const file of filesIn()) assert.ok(!readFileSync(file).includes('secret'))
    await open({ sealingKey })
    assert.equal(await check('secret', 2.5 * blockBytes), 3)
  })

  for (const sealingKey of [undefined, Buffer.alloc(32, 7)]) {
    const kind = sealingKey === undefined ? 'plain' : 'sealed'
    test(`a body of ${kind} blocks is lent, piece by piece, and a piece stays until it is sent`, async () => {
      await open({ sealingKey })
      const size = 3 * MiB + 5_000
      await keep('lent', size)
      const item = shelf.find('b', 'lent')
      assert.ok(item !== undefined)
      // Everything is here, so nothing is to be filled.
      const fills = new Fills(
        () => Promise.reject(new Error('asked')),
        () => Promise.reject(new Error('refused')),
      )
      const context = { signal: new AbortController().signal, requestId: 'r' }
      const body = new BlockBody(
        item,
        { start: 1_000, end: size },
        { fills, context, onChanged: async () => {} },
      )
      const buffers = new Set<ArrayBufferLike>()
      const sent: Buffer[] = []
      await body.sendTo(async chunk => {
        buffers.add(chunk.buffer)
        await new Promise(resolve => setTimeout(resolve, 5))
        sent.push(Buffer.from(chunk))
      })
      const blocks = Array.from({ length: Math.ceil(size / blockBytes) }, (_, block) =>
        bytesOf('lent', block, Math.min(blockBytes, size - block * blockBytes)),
      )
      assert.ok(Buffer.concat(sent).equals(Buffer.concat(blocks).subarray(1_000)))
      if (sealingKey === undefined) assert.ok(buffers.size < sent.length)
    })
  }
  test('what nobody used for longer than the age goes', async () => {
    await open({ maxAgeMs: 100 })
    await keep('old', 100)
    nowMs += 1_000
    await keep('new', 100)
    await new Promise(resolve => setTimeout(resolve, 60))
    assert.equal(shelf.peek('b', 'old'), undefined)
    assert.ok(shelf.peek('b', 'new'))
  })

  test('a directory of another daemon is refused', async () => {
    await open()
    await close()
    rmSync(join(root, 'index'), { recursive: true })
    await assert.rejects(open(), { kind: 'foreign' })
    await store.close()
    rmSync(join(root, 'cache'), { recursive: true })
    await open()
  })
})

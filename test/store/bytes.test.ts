/**
 * Bodies: what is written comes back, whole and in ranges; what nothing names is removed; nothing is half-done when
 * the disk refuses.
 */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { systemDisk, type FaultPoint } from '../../src/base/disk.ts'
import { bytesOf, objectOf, openWithBucket, readAll, type Shelf } from '../support/store.ts'
import { Refusal, traceDisk } from '../support/traced-disk.ts'

/** Files below the store's folders, by their path. */
function files(shelf: Shelf): string[] {
  return ['content', 'tmp', 'segments'].flatMap(folder =>
    readdirSync(path.join(shelf.dir, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(() => folder),
  )
}

const openDescriptors = (): number => readdirSync('/proc/self/fd').length
const countOf = (shelf: Shelf, folder: string): number => files(shelf).filter(name => name === folder).length
const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 50))

const sizes = [0, 1, 1023, 1024, 1025, 5000, (1 << 20) - 1, 1 << 20, 3 * (1 << 20) + 7]
const memories = [
  { contentCacheMaxBytes: 0, bufferMaxBytes: 1 << 24 },
  { contentCacheMaxBytes: 1 << 20, bufferMaxBytes: 1 << 20 },
  { contentCacheMaxBytes: 0, bufferMaxBytes: 0 },
  { contentCacheMaxBytes: 1 << 20, bufferMaxBytes: 1 << 20, remembersWritten: true },
]
for (const memory of memories) {
  for (const sizeBytes of sizes) {
    test(`a body of ${sizeBytes} bytes, ${JSON.stringify(memory)}`, async t => {
      const { store, write } = await openWithBucket(t, memory).then(shelf => ({
        store: shelf.store,
        write: (body: Uint8Array) => shelf.write(body),
      }))
      const body = bytesOf('b', sizeBytes)
      const content = await write(body)
      assert.equal(content.sizeBytes, sizeBytes)
      assert.deepEqual(await readAll(store, content), body)
      for (const [start, end] of [
        [0, 0],
        [0, 1],
        [1, sizeBytes],
        [sizeBytes >> 1, (sizeBytes >> 1) + 2],
        [sizeBytes - 1, sizeBytes],
      ]) {
        if (start === undefined || end === undefined || start < 0 || end > sizeBytes || start > end) continue
        assert.deepEqual(
          await readAll(store, content, { start, end }),
          body.subarray(start, end),
          `${start}-${end}`,
        )
      }
    })
  }
}

test('a store that remembers what is written reads small bodies in the same tick, whatever becomes of the chunk', async t => {
  const shelf = await openWithBucket(t, { contentCacheMaxBytes: 1 << 20, remembersWritten: true })
  const chunk = bytesOf('b', 500)
  const [small, large] = [await shelf.write(chunk), await shelf.write(bytesOf('b', 5000))]
  chunk.fill(0)
  assert.deepEqual(shelf.store.bytes.read(small), new Uint8Array(bytesOf('b', 500)))
  assert.ok(shelf.store.bytes.read(large) instanceof Promise)
  const { bytes } = (await openWithBucket(t, { contentCacheMaxBytes: 1 << 20 })).store
  const writer = bytes.writer(500)
  await writer.write(bytesOf('b', 500))
  assert.ok(bytes.read(await writer.finish()) instanceof Promise, 'others do not')
})

for (const announced of [undefined, 10, 1_000_000]) {
  test(`chunks of many sizes, ${announced} bytes announced`, async t => {
    const { store } = await openWithBucket(t)
    const chunks = [1, 500, 600, 65_536, 1, 2_000_000, 70_000].map((sizeBytes, i) => bytesOf(i, sizeBytes))
    const writer = store.bytes.writer(announced)
    for (const chunk of chunks) await writer.write(chunk)
    assert.deepEqual(await readAll(store, await writer.finish()), Buffer.concat(chunks))
  })
}

test('a source that does not wait loses nothing', async t => {
  const { store } = await openWithBucket(t)
  const chunks = Array.from({ length: 64 }, (_, i) => bytesOf(i, 100_000))
  const writer = store.bytes.writer(undefined)
  const pending = chunks.map(async chunk => writer.write(chunk))
  await Promise.all(pending)
  assert.deepEqual(await readAll(store, await writer.finish()), Buffer.concat(chunks))
})

test('an aborted body leaves no file, small or large, whenever it breaks off', async t => {
  const shelf = await openWithBucket(t)
  for (const chunkCount of [0, 1, 2, 30]) {
    const writer = shelf.store.bytes.writer(undefined)
    for (let i = 0; i < chunkCount; i++) void writer.write(bytesOf(i, 100_000))
    await writer.abort()
  }
  assert.deepEqual(files(shelf), [])
})

test('discarded, replaced and deleted bodies give their files back', async t => {
  const shelf = await openWithBucket(t)
  const large = bytesOf('large', 100_000)
  shelf.store.bytes.discard(await shelf.write(large))
  await shelf.put('k', large)
  await shelf.put('k', bytesOf('other', 100_000))
  await turn()
  assert.equal(countOf(shelf, 'content'), 1)
  await shelf.delete('k')
  await turn()
  assert.deepEqual(files(shelf), [])
})

test('a shared content stays until its last row goes', async t => {
  const shelf = await openWithBucket(t)
  const { store, bucket } = shelf
  await shelf.put('a', bytesOf('x', 50_000))
  const content = store.index.object(bucket.id, 'a')?.content
  assert(content)
  await store.index.commit(transaction => transaction.putObject(bucket.id, 'b', objectOf(content)))
  await shelf.delete('a')
  await turn()
  assert.equal(await shelf.get('b'), bytesOf('x', 50_000).toString('latin1'))
  await store.index.commit(transaction => transaction.putObject(bucket.id, 'b', objectOf(content)))
  assert.equal(await shelf.get('b'), bytesOf('x', 50_000).toString('latin1'), 'put over itself')
  await shelf.delete('b')
  await turn()
  assert.deepEqual(files(shelf), [])
})

test('a reader keeps what it reads although the object is deleted', async t => {
  const shelf = await openWithBucket(t)
  const { store, bucket } = shelf
  const upload = await shelf.createUpload('k', 'u')
  const parts = [
    await shelf.putPart(upload, 1, bytesOf(1, 3_000_000)),
    await shelf.putPart(upload, 2, bytesOf(2, 9000)),
  ]
  await shelf.complete(upload, parts)
  const row = store.index.object(bucket.id, 'k')
  assert(row)
  const reading = readAll(store, row.content)
  await shelf.delete('k')
  assert.equal((await reading).length, 3_009_000)
  await turn()
  assert.deepEqual(files(shelf), [])
  await assert.rejects(readAll(store, row.content), { kind: 'gone' })
})

test('a stream that is left early, or never begun, closes and frees', async t => {
  const shelf = await openWithBucket(t)
  await shelf.put('k', bytesOf('k', 5_000_000))
  const row = shelf.store.index.object(shelf.bucket.id, 'k')
  assert(row)
  const before = openDescriptors()
  for (const chunks of [0, 1, 2]) {
    const body = await shelf.store.bytes.read(row.content)
    assert(!(body instanceof Uint8Array))
    const iterator = body[Symbol.asyncIterator]()
    for (let i = 0; i < chunks; i++) await iterator.next()
    await iterator.return?.()
  }
  assert.equal(openDescriptors(), before)
})

test('missing bytes are an error, never a short body', async t => {
  const shelf = await openWithBucket(t)
  await shelf.put('k', bytesOf('k', 5_000_000))
  const row = shelf.store.index.object(shelf.bucket.id, 'k')
  assert(row)
  const [name] = readdirSync(path.join(shelf.dir, 'content'), { recursive: true, encoding: 'utf8' }).filter(
    entry => entry.length > 10,
  )
  assert(name)
  const file = await systemDisk.open(path.join(shelf.dir, 'content', name), 'update')
  await file.truncate('segment.truncate', 4_000_000)
  await file.close()
  await assert.rejects(readAll(shelf.store, row.content), { kind: 'damaged' })
  await systemDisk.remove('content.remove', file.path)
  await assert.rejects(readAll(shelf.store, row.content), { kind: 'damaged' })
})

const fullAt: readonly (readonly [FaultPoint, number])[] = [
  ['segment.create', 100],
  ['segment.append', 100],
  ['content.create', 100_000],
  ['content.write', 100_000],
  ['content.write', 5_000_000],
  ['content.rename', 100_000],
]
for (const [point, sizeBytes] of fullAt) {
  test(`a disk that is full at ${point} (${sizeBytes} bytes) keeps nothing half-done`, async t => {
    const refusal = new Refusal()
    const shelf = await openWithBucket(t, { disk: traceDisk(systemDisk, refusal) })
    refusal.arm(point, 'ENOSPC')
    if (point === 'segment.append') {
      // Without room for the zeros ahead there may be room for the body, which is tried next.
      await shelf.put('fits', bytesOf('fits', sizeBytes))
      assert(refusal.happened)
    } else {
      await assert.rejects(shelf.put('k', bytesOf('k', sizeBytes)), { kind: 'full' })
      assert.equal(await shelf.get('k'), undefined)
      assert.deepEqual(files(shelf), [])
    }
    await shelf.put('k', bytesOf('k', sizeBytes))
    assert.equal(await shelf.get('k'), bytesOf('k', sizeBytes).toString('latin1'))
  })
}

for (const [point, sizeBytes] of [
  ['segment.flush', 100],
  ['content.flush', 100_000],
] as const) {
  test(`a failing ${point} ends the store`, async t => {
    const refusal = new Refusal()
    const shelf = await openWithBucket(t, { disk: traceDisk(systemDisk, refusal) })
    refusal.arm(point, 'EIO')
    await assert.rejects(shelf.put('k', bytesOf('k', sizeBytes)))
    await assert.rejects(shelf.store.failed, { kind: 'closed' })
  })
}

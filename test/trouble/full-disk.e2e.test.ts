/**
 * A gateway whose disk gets full while its remote is away: writes are refused in S3's words, nothing that was acknowledged
 * is lost through a kill on the full disk, and when the remote is back the queue empties itself and takes writes again.
 */
import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3'
import { content } from '../support/content.ts'
import { cannotMount, smallDisk } from '../support/small-disk.ts'
import { Book, type Compared } from './book.ts'
import { Bucket, markOf } from './load.ts'
import { compareArrived, drained, openScene, patiently, queuedFor, readerOf, type Scene } from './scene.ts'

const diskMebibytes = 48
const sizes = [1_000, 100_000, 400_000, 1_000_000]

test('a full disk refuses writes, loses none, and empties itself', { skip: cannotMount() }, async t => {
  const directory = smallDisk(t, diskMebibytes)
  const scene = await openScene({
    directory,
    // The disk is what ends first.
    settings: { S3D_WRITE_QUEUE_MAX_SIZE: '1GiB', S3D_WRITE_QUEUE_WAIT: '500ms' },
  })
  t.after(() => scene.remove())
  const { daemon, remote, s3 } = scene
  const book = new Book()
  await drained(scene)
  await remote.stop()

  const refusals = await fill(scene, book)
  const pending: Compared = { found: 0, lost: [] }
  await book.compare(book.keys, readerOf(s3), pending)
  const ballast = takeTheRest(directory)
  assert.match((await put(scene, book, 'late')) ?? 'stored', /^503 /)
  await daemon.signal('SIGKILL')
  await daemon.restart()
  await book.compare(book.keys, readerOf(s3), pending)

  await remote.restart()
  rmSync(ballast)
  const there = await compareArrived(scene, book)
  await queuedFor(scene)
  await patiently(async () => {
    assert.equal(await put(scene, book, 'afterwards'), undefined)
  })
  const later = await compareArrived(scene, book)
  t.diagnostic(
    `a disk of ${diskMebibytes} MiB: ${book.acknowledged.local} writes acknowledged, refusals ${[...refusals].join(', ')}; ` +
      `${pending.found} times read on the full disk, before and after a kill, ${pending.lost.length} lost; ` +
      `${there.found} found at the remote, ${there.lost.length} lost`,
  )
  assert.deepEqual([...pending.lost, ...there.lost, ...later.lost], [])
  for (const refusal of refusals) assert.match(refusal, /^503 (ServiceUnavailable|SlowDown)$/)
  assert.deepEqual(await daemon.stop(), { code: 0, signal: null })
})

/** Four clients, until each was refused a few times. @returns how they were */
async function fill(scene: Scene, book: Book): Promise<ReadonlySet<string>> {
  const refusals = new Set<string>()
  await Promise.all(
    sizes.map(async (_, client) => {
      for (let number = 0, refused = 0; refused < 4; number++) {
        const refusal = await put(scene, book, `${client}/${number}`)
        if (refusal === undefined) continue
        refusals.add(refusal)
        refused++
      }
    }),
  )
  return refusals
}

/** @returns how it was refused; `undefined` when it is acknowledged */
async function put({ s3 }: Scene, book: Book, Key: string): Promise<string | undefined> {
  const Body = content(Key, sizes[book.keys.length % sizes.length] ?? 0)
  try {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, Metadata: { of: Key } }))
    book.acknowledge(Key, markOf(Key, Body), 'local')
    return undefined
  } catch (error) {
    if (error instanceof S3ServiceException) return `${error.$metadata.httpStatusCode} ${error.name}`
    throw error
  }
}

/** As a neighbour does. @returns the file */
function takeTheRest(folder: string): string {
  const file = join(folder, 'of-a-neighbour')
  for (const blockBytes of [1 << 20, 4096]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(blockBytes), { flag: 'a' })
    } catch (error) {
      assert.ok(error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    }
  }
  return file
}

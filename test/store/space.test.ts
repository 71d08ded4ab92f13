/**
 * The room of small bodies comes back: empty segments are removed, sparse ones compacted, and nobody notices.
 */
import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { systemDisk } from '../../src/base/disk.ts'
import {
  bytesOf,
  openIn,
  openWithBucket,
  createShelf,
  temporaryFolder,
  type Shelf,
} from '../support/store.ts'
import { Refusal, traceDisk } from '../support/traced-disk.ts'

const bodyBytes = 1000
const count = 64

const segments = (shelf: Shelf): number[] =>
  readdirSync(path.join(shelf.dir, 'segments'))
    .map(Number)
    .toSorted((a, b) => a - b)
const bytesOnDisk = (shelf: Shelf): number =>
  segments(shelf).reduce(
    (sum, segment) => sum + statSync(path.join(shelf.dir, 'segments', String(segment))).size,
    0,
  )
const keyOf = (i: number): string => 'k' + String(i).padStart(3, '0')
const fill = async (shelf: Shelf): Promise<void> => {
  for (let i = 0; i < count; i += 8)
    await Promise.all(Array.from({ length: 8 }, (_, j) => shelf.put(keyOf(i + j), bytesOf(i + j, bodyBytes))))
}
const check = async (shelf: Shelf, kept: (i: number) => boolean): Promise<void> => {
  for (let i = 0; i < count; i++)
    assert.equal(
      await shelf.get(keyOf(i)),
      kept(i) ? bytesOf(i, bodyBytes).toString('latin1') : undefined,
      keyOf(i),
    )
}
/** Waits until no segment is left that the rules would still touch. */
const settle = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise(resolve => setTimeout(resolve, 10))
  assert(holds(), 'it comes to rest')
}

test('segments are closed at their length, and removed when everything in them is deleted', async t => {
  const shelf = await openWithBucket(t)
  await fill(shelf)
  const before = segments(shelf)
  assert(before.length >= 4)
  for (let i = 0; i < count; i++) await shelf.delete(keyOf(i))
  await settle(() => segments(shelf).length === 1)
  assert((segments(shelf)[0] ?? 0) >= (before.at(-1) ?? 0), 'the one that is appended to stays')
})

test('overwriting the same keys for long does not grow the store', async t => {
  const shelf = await openWithBucket(t)
  for (let round = 0; round < 10; round++) await fill(shelf)
  await settle(() => bytesOnDisk(shelf) <= 4 * count * bodyBytes + (1 << 20))
  await check(shelf, () => true)
})

for (const every of [3, 8]) {
  test(`a segment with one body in ${every} left is compacted while it is read`, async t => {
    const shelf = await openWithBucket(t)
    await fill(shelf)
    const before = segments(shelf).length
    const reader = { going: true }
    const read = (async () => {
      for (let i = 0; reader.going; i = (i + every) % count) {
        assert.equal(
          await shelf.get(keyOf(i - (i % every))),
          bytesOf(i - (i % every), bodyBytes).toString('latin1'),
        )
      }
    })()
    for (let i = 0; i < count; i++) if (i % every !== 0) await shelf.delete(keyOf(i))
    await settle(() => segments(shelf).length <= 1 + Math.ceil((2 * count) / every / 16))
    reader.going = false
    await read
    assert(segments(shelf).length < before)
    await check(shelf, i => i % every === 0)
  })
}

test('an overwrite during compaction wins over the move', async t => {
  const shelf = await openWithBucket(t)
  await fill(shelf)
  const deletes = Array.from({ length: count }, (_, i) => (i % 4 === 0 ? undefined : shelf.delete(keyOf(i))))
  const puts = Array.from({ length: count / 4 }, (_, i) => shelf.put(keyOf(4 * i), 'new' + i))
  await Promise.all([...deletes, ...puts])
  await shelf.store.idle()
  for (let i = 0; i < count / 4; i++) assert.equal(await shelf.get(keyOf(4 * i)), 'new' + i)
})

test('compaction that finds no room gives up and loses nothing', async t => {
  const refusal = new Refusal()
  const shelf = await openWithBucket(t, { disk: traceDisk(systemDisk, refusal) })
  await fill(shelf)
  refusal.arm('segment.create', 'ENOSPC')
  for (let i = 0; i < count; i++) if (i % 8 !== 0) await shelf.delete(keyOf(i))
  await shelf.store.idle()
  await check(shelf, i => i % 8 === 0)
})

test('sparse segments of an earlier process are compacted after a start', async t => {
  const dir = temporaryFolder(t)
  const first = await createShelf(await openIn(dir, { compactBelow: 0 }), dir)
  await fill(first)
  for (let i = 0; i < count; i++) if (i % 16 !== 0) await first.delete(keyOf(i))
  await first.store.close()
  const before = segments(first)
  assert(before.length >= 4)
  const second = await createShelf(await openIn(dir), dir)
  t.after(() => second.store.close())
  await settle(() => segments(second).length <= 2)
  await check(second, i => i % 16 === 0)
})

test('a segment that is closed before the row of its only body is committed stays', async t => {
  const shelf = await openWithBucket(t, { segmentMaxBytes: 1200 })
  for (let round = 0; round < 4; round++) await fill(shelf)
  await check(shelf, () => true)
  for (let i = 0; i < count; i++) await shelf.delete(keyOf(i))
  await settle(() => segments(shelf).length === 1)
})

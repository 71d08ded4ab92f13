/**
 * Entries of the write queue: a row that comes and goes with each version of a mirror bucket, in one transaction, and
 * totals that agree with the rows, also after the store was opened again.
 */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Entry } from '../../src/store/entries.ts'
import { createShelf, openIn, temporaryFolder, type Shelf } from '../support/store.ts'

async function mirror(t: TestContext, dir = temporaryFolder(t)): Promise<Shelf> {
  const shelf = await createShelf(await openIn(dir), dir)
  await shelf.store.index.commit(change =>
    change.updateBucket({ ...shelf.bucket, settings: { versioning: 'Enabled', mirror: {} } }),
  )
  return shelf
}

function entries({ store, bucket }: Shelf, key = 'k'): Entry[] {
  return store.index.entriesOf(bucket.id, key)
}

/** What one would count row by row. */
function counted({ store }: Shelf) {
  const rows = store.index.pendingEntries({ limit: 1_000, afterId: '' })
  const failed = rows.filter(({ state }) => state === 'failed')
  return { count: rows.length, bytes: bytesOf(rows), failed: failed.length, failedBytes: bytesOf(failed) }
}

function bytesOf(rows: readonly Entry[]): number {
  return rows.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

function totals({ store }: Shelf) {
  const { count, bytes, failed, failedBytes } = store.index.queueTotals()
  return { count, bytes, failed, failedBytes }
}

test('a version in a mirror is an entry, and in another bucket it is none', async t => {
  const shelf = await mirror(t)
  t.after(() => shelf.store.close())
  await shelf.put('k', 'one')
  await shelf.store.index.commit(change => change.putMarker(shelf.bucket.id, 'k', 1))
  const [put, marker] = entries(shelf)
  assert.deepEqual(
    [put?.kind, put?.sizeBytes, put?.bucket, put?.state],
    ['put', 3, shelf.bucket.name, 'waiting'],
  )
  assert.deepEqual([marker?.kind, marker?.sizeBytes], ['delete', 0])
  assert.ok(put && marker && put.id < marker.id)
  const other = await shelf.store.index.commit(change =>
    change.createBucket({ name: 'other', createdMs: 1, region: 'r', settings: { versioning: 'Enabled' } }),
  )
  await shelf.store.index.commit(change => change.putMarker(other.id, 'k', 1))
  assert.equal(shelf.store.index.queueTotals().count, 2)
})

test('who finishes an entry removes what it replaced, and nothing that came later', async t => {
  const shelf = await mirror(t)
  t.after(() => shelf.store.close())
  const { index } = shelf.store
  for (const body of ['one', 'three', 'fifteen']) await shelf.put('k', body)
  const [, second, third] = entries(shelf)
  assert.ok(second && third)
  assert.equal(await index.commit(change => change.finishEntry(second, '"left"')), true)
  assert.deepEqual(
    entries(shelf).map(({ id, base }) => [id, base]),
    [[third.id, '"left"']],
  )
  assert.equal(index.object(shelf.bucket.id, 'k')?.version, third.id)
  assert.equal(await index.commit(change => change.finishEntry(second, undefined)), false)
  assert.equal(await index.commit(change => change.finishEntry(third, 'none')), true)
  assert.deepEqual([entries(shelf), index.isEmpty(shelf.bucket.id), index.isQueueEmpty], [[], true, true])
})

test('the buckets that have entries are known without asking the rows, also after the store was opened again', async t => {
  const shelf = await mirror(t)
  const { index } = shelf.store
  const names = ['first', 'second'] as const
  const [first, second] = await Promise.all(
    names.map(name =>
      index.commit(change =>
        change.createBucket({
          name,
          createdMs: 1,
          region: 'r',
          settings: { versioning: 'Enabled', mirror: {} },
        }),
      ),
    ),
  )
  assert.ok(first && second)
  const marked: readonly (readonly [number, string])[] = [
    [first.id, 'k'],
    [first.id, 'l'],
    [second.id, 'k'],
  ]
  for (const [bucketId, key] of marked) await index.commit(change => change.putMarker(bucketId, key, 1))
  assert.deepEqual([...index.entryBuckets], [first.id, second.id])
  await shelf.store.close()
  const again = await openIn(shelf.dir)
  t.after(() => again.close())
  assert.deepEqual([...again.index.entryBuckets], [first.id, second.id])
  for (const [bucketId, key] of marked) {
    const [entry] = again.index.entriesOf(bucketId, key)
    assert.ok(entry)
    assert.ok([...again.index.entryBuckets].includes(bucketId))
    await again.index.commit(change => change.finishEntry(entry, 'none'))
  }
  assert.deepEqual([...again.index.entryBuckets], [])
})

test('an entry whose tags changed meanwhile is not finished', async t => {
  const shelf = await mirror(t)
  t.after(() => shelf.store.close())
  const { index } = shelf.store
  await shelf.put('k', 'one')
  const [pushed] = entries(shelf)
  assert.ok(pushed)
  const tag = (tags: Readonly<Record<string, string>>) =>
    index.commit(change => {
      const row = change.object(shelf.bucket.id, 'k')
      assert.ok(row)
      change.setTags(shelf.bucket.id, row, tags)
    })
  await tag({ 's3d.upload': 'false' })
  assert.equal(entries(shelf)[0]?.state, 'held')
  assert.equal(await index.commit(change => change.finishEntry(pushed, undefined)), false)
  assert.deepEqual(index.dueEntries({ nowMs: Date.now(), limit: 9, afterId: '' }), [])
  await tag({ 's3d.upload': 'true' })
  assert.deepEqual(
    index.dueEntries({ nowMs: Date.now(), limit: 9, afterId: '' }).map(({ id }) => id),
    [pushed.id],
  )
})

test('only the oldest waiting entry of a key is due, and not before its time', async t => {
  const shelf = await mirror(t)
  t.after(() => shelf.store.close())
  const { index } = shelf.store
  await shelf.put('k', 'one')
  await shelf.put('k', 'two')
  await shelf.put('l', 'two')
  const due = (nowMs: number) =>
    index.dueEntries({ nowMs, limit: 9, afterId: '' }).map(({ key, id }) => [key, id])
  const [first] = entries(shelf)
  const [other] = entries(shelf, 'l')
  assert.ok(first && other)
  assert.deepEqual(due(0), [
    ['k', first.id],
    ['l', other.id],
  ])
  const error = { code: 'SlowDown', message: 'later' }
  await index.commit(change => change.deferEntry(first.id, { attempts: 1, nextMs: 50, error }))
  assert.deepEqual(due(49), [['l', other.id]])
  assert.deepEqual(due(50), [
    ['k', first.id],
    ['l', other.id],
  ])
  await index.commit(change => change.failEntry(other.id, error))
  assert.deepEqual(due(50), [['k', first.id]])
  assert.deepEqual(index.failedEntries({ limit: 9, afterId: '' })[0]?.error, error)
})

test('totals are what the rows come to, before and after the store is opened again', async t => {
  const dir = temporaryFolder(t)
  const shelf = await mirror(t, dir)
  const { index } = shelf.store
  for (const key of ['a', 'b', 'c', 'a']) await shelf.put(key, `body of ${key}`)
  const [a] = entries(shelf, 'a')
  const [b] = entries(shelf, 'b')
  assert.ok(a && b)
  const error = { code: 'AccessDenied', message: 'no' }
  await index.commit(change => change.failEntry(a.id, error))
  await index.commit(change => change.failEntry(b.id, error))
  await index.commit(change => change.failEntry(b.id, error))
  await index.commit(change => change.retryEntry(b.id))
  assert.deepEqual(totals(shelf), counted(shelf))
  assert.deepEqual([totals(shelf).count, totals(shelf).failed], [4, 1])
  await index.commit(change => change.dropEntry(a.id))
  assert.deepEqual(totals(shelf), counted(shelf))
  const before = totals(shelf)
  await shelf.store.close()
  const again = await openIn(dir)
  t.after(() => again.close())
  const { count, bytes, failed, failedBytes } = again.index.queueTotals()
  assert.deepEqual({ count, bytes, failed, failedBytes }, before)
})

test('what became of the last ten thousand entries is known by their ids, also after a restart', async t => {
  const dir = temporaryFolder(t)
  const shelf = await mirror(t, dir)
  const { index } = shelf.store
  for (const body of ['one', 'two', 'three']) await shelf.put('k', body)
  await shelf.put('other', 'four')
  const [first, second, third] = entries(shelf)
  const [other] = entries(shelf, 'other')
  assert.ok(first && second && third && other)
  assert.equal(index.ended(first.id), undefined)
  await index.commit(change => change.finishEntry(second, undefined))
  await index.commit(change => change.dropEntry(third.id))
  const outcomes = (from: typeof index) =>
    [first, second, third, other].map(({ id }) => from.ended(id)?.outcome)
  assert.deepEqual(outcomes(index), ['replaced', 'pushed', 'dropped', undefined])
  await shelf.store.close()
  const store = await openIn(dir)
  t.after(() => store.close())
  assert.deepEqual(outcomes(store.index), ['replaced', 'pushed', 'dropped', undefined])
  const ended = store.index.ended(second.id)
  assert.deepEqual([ended?.bucket, ended?.key], [shelf.bucket.name, 'k'])

  const { bucket } = shelf
  await store.index.commit(change => {
    for (let each = 0; each < 9_998; each += 1) change.putMarker(bucket.id, `many ${each}`, 1)
  })
  const many = store.index.pendingEntries({ limit: 10_000, afterId: other.id })
  await store.index.commit(change => {
    for (const { id } of many) change.dropEntry(id)
  })
  assert.deepEqual(outcomes(store.index), [undefined, 'pushed', 'dropped', undefined])
})

/** How much of a long queue is read while nothing of it can go, and that what can go is found all the same. */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { S3Error } from '../../../src/service/errors.ts'
import { openWorld } from './world.ts'

const unavailable = () => ({ error: new S3Error('ServiceUnavailable') })

test('a long queue is not read over and over while its remote is away', async t => {
  const world = await openWorld(t)
  world.drain.start()
  world.weather = unavailable
  for (let at = 0; at < 40; at++) await world.put(`key-${at}`, 'body')
  await world.settle()
  assert.ok(world.calls.length >= 3, 'it was tried')
  const read = countRead(t, world.local.store)
  for (let at = 0; at < 100; at++) {
    await world.put('another', `body ${at}`)
    world.drain.rewind() // as each of its timers does
    await world.settle()
  }
  assert.ok(read.rows < 40, `${read.rows} rows in ${read.queries} queries`)
  world.weather = () => undefined
  world.drain.forgive()
  await world.settle()
  assert.equal(await world.there('another'), 'body 99')
  assert.equal(await world.there('key-39'), 'body')
})

test("a bucket that waits for its remote does not hide another one's entries", async t => {
  const world = await openWorld(t)
  world.drain.start()
  world.weather = ({ resource }) => (resource.bucket === 'bucket' ? unavailable() : undefined)
  for (let at = 0; at < 40; at++) await world.put(`key-${at}`, 'body')
  await world.settle()
  await world.remote.call('CreateBucket', { Bucket: 'other' })
  await world.local.call('CreateBucket', { Bucket: 'other' })
  const { index } = world.local.store
  const made = index.bucket('other')
  assert.ok(made)
  await index.commit(transaction =>
    transaction.updateBucket({ ...made, settings: { versioning: 'Enabled', mirror: {} } }),
  )
  await world.local.call('PutObject', { Bucket: 'other', Key: 'key', Body: bodyOf('there') })
  assert.deepEqual([...index.entryBuckets], [world.bucketId, made.id])
  world.drain.wake()
  await world.settle()
  assert.deepEqual(index.entriesOf(made.id, 'key'), [])
  assert.equal(world.entries('key-1').length, 1)
})

/** Counts what the drain reads from now on. */
function countRead(
  t: TestContext,
  { index }: { readonly index: { readonly dueEntries: (range: never) => readonly unknown[] } },
): { rows: number; queries: number } {
  const read = { rows: 0, queries: 0 }
  const original = index.dueEntries.bind(index)
  t.mock.method(index, 'dueEntries', (range: never) => {
    const found = original(range)
    read.rows += found.length
    read.queries++
    return found
  })
  return read
}

function bodyOf(text: string): AsyncIterable<Uint8Array> {
  return (async function* () {
    yield Buffer.from(text)
  })()
}

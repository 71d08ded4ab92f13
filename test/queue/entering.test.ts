/**
 * Writes whose bodies are still coming when somebody changes what their bucket is like: the change happens behind them, or not at all.
 */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { Entering } from '../../src/queue/entering.ts'
import type { KeyName, Pushing } from '../../src/queue/waiting.ts'
import type { Reply } from '../../src/service/service.ts'
import { eventually } from '../support/eventually.ts'
import { gate, type Gate } from '../support/gate.ts'
import { callOf } from '../support/service.ts'
import { HandClock } from './drain/world.ts'
import { Bucket, tried, type Tried } from './tried.ts'

const changes = {
  versioning: callOf('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  removal: callOf('DeleteBucket', { Bucket }),
}

interface Slow {
  readonly mayEnd: Gate
  readonly answered: Promise<Reply<'PutObject'>>
}

/** A queue whose drain takes out what it is asked for, with nothing pending. */
async function emptied(t: TestContext): Promise<Tried & { readonly clock: HandClock }> {
  const clock = new HandClock()
  const alone: Pushing['alone'] = async (name, work) => {
    await drop(name)
    return work()
  }
  const world = await tried(t, { clock }, alone)
  const { index } = world.local.store
  const drop = async ({ bucketId, key }: KeyName): Promise<void> => {
    for (const { id } of index.entriesOf(bucketId, key))
      await index.commit(transaction => transaction.dropEntry(id))
  }
  const mirror = index.bucket(Bucket)
  assert.ok(mirror)
  await drop({ bucketId: mirror.id, key: 'source' })
  return Object.assign(world, { clock })
}

/** A write of which the first half has come. */
async function slowly({ layer }: Tried): Promise<Slow> {
  const isUnderWay = gate()
  const mayEnd = gate()
  async function* halves(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('ha')
    isUnderWay.open()
    await mayEnd.opened
    yield Buffer.from('lf')
  }
  const answered = layer(callOf('PutObject', { Bucket, Key: 'slow', Body: halves(), ContentLength: 4 }))
  await isUnderWay.opened
  return { mayEnd, answered }
}

const isQueued = ({ notes }: Reply<'PutObject'>) => notes?.['x-s3d-queued'] !== undefined

test('versions are kept from the first write on that is acknowledged after the change', async t => {
  const world = await emptied(t)
  const { mayEnd, answered } = await slowly(world)
  const changed = world.layer(changes.versioning)
  await eventually(() => world.queue.mirrors.admitting(Bucket) === undefined)
  const next = await world.layer(callOf('PutObject', { Bucket, Key: 'next', ContentLength: 0 }))
  assert.ok(!isQueued(next), 'nothing is let in any more')
  assert.ok(!world.below.includes('PutBucketVersioning'), 'the change waits')
  mayEnd.open()
  assert.ok(isQueued(await answered))
  await (await changed).output()
  assert.equal(world.below.filter(op => op === 'PutBucketVersioning').length, 1)
  const { index } = world.local.store
  assert.equal(index.queueHolds.count, 0, 'it was pushed before the bucket kept versions')
})

test('a bucket into which a write is on its way is not empty', async t => {
  const world = await emptied(t)
  const { mayEnd, answered } = await slowly(world)
  const removed = world.layer(changes.removal)
  const refused = assert.rejects(removed, { code: 'BucketNotEmpty' })
  mayEnd.open()
  assert.ok(isQueued(await answered))
  await refused
  assert.ok(!world.below.includes('DeleteBucket'))
})

test('who changes a bucket is told to come back when a write into it takes long, and nothing is changed', async t => {
  const world = await emptied(t)
  const { mayEnd, answered } = await slowly(world)
  let isOver = false
  const refused = assert
    .rejects(world.layer(changes.versioning), { code: 'SlowDown' })
    .finally(() => (isOver = true))
  await eventually(() => {
    world.clock.pass(100)
    return isOver
  })
  await refused
  assert.ok(!world.below.includes('PutBucketVersioning'))
  mayEnd.open()
  assert.ok(isQueued(await answered))
})

test('who waits for a bucket waits for all that is on its way there, and for nothing else', async () => {
  const entering = new Entering()
  const { signal } = new AbortController()
  const leave = [entering.enter('one'), entering.enter('one')]
  const left = entering.enter('two')
  let isSettled = false
  const settled = entering.settled('one', signal).then(() => (isSettled = true))
  leave[0]?.()
  await entering.settled('three', signal)
  assert.ok(!isSettled)
  leave[1]?.()
  await settled
  const controller = new AbortController()
  const waiting = entering.settled('two', controller.signal)
  controller.abort(new Error('no longer'))
  await assert.rejects(waiting, /no longer/)
  left()
  await entering.settled('two', signal)
})

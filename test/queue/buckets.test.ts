/**
 * Buckets that are deleted, through the daemon or behind its back, while writes come: none is acknowledged here that
 * nobody will ever take.
 */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { S3Error } from '../../src/service/errors.ts'
import { gate } from '../support/gate.ts'
import { callOf } from '../support/service.ts'
import { Bucket, tried, type Tried } from './tried.ts'

const removing = callOf('DeleteBucket', { Bucket })

/** @returns whether it was queued. @throws {S3Error} what the remote refused it with */
async function put({ layer }: Tried, Key: string): Promise<boolean> {
  const answer = await layer(callOf('PutObject', { Bucket, Key, ContentLength: 0 }))
  await answer.output()
  return answer.notes?.['x-s3d-queued'] !== undefined
}

/** A bucket that is queued for, with nothing pending. */
async function empty(t: TestContext): Promise<Tried> {
  const world = await tried(t)
  const { index } = world.local.store
  const mirror = index.bucket(Bucket)
  assert.ok(mirror)
  for (const { id } of index.entriesOf(mirror.id, 'source')) {
    await index.commit(transaction => transaction.dropEntry(id))
  }
  return world
}

test('a write that comes while its bucket is deleted is the remote’s to take or refuse', async t => {
  const world = await empty(t)
  const isUnderWay = gate()
  const mayEnd = gate()
  world.meet = async ({ op }) => {
    if (op !== 'DeleteBucket') return
    isUnderWay.open()
    await mayEnd.opened
  }
  const removed = world.layer(removing).then(answer => answer.output())
  await isUnderWay.opened
  assert.equal(await put(world, 'meanwhile'), false)
  mayEnd.open()
  await assert.rejects(removed, { code: 'BucketNotEmpty' })
  assert.equal(await put(world, 'later'), true, 'nothing has changed')
})

test('a deletion that the remote does not hear changes nothing', async t => {
  const world = await empty(t)
  world.meet = ({ op }) =>
    op === 'PutObject' ? Promise.resolve() : Promise.reject(new S3Error('ServiceUnavailable'))
  await assert.rejects(world.layer(removing), { code: 'ServiceUnavailable' })
  assert.equal(await put(world, 'key'), true)
})

test('what is pending is seen before anything is suspended', async t => {
  const world = await tried(t)
  await assert.rejects(world.layer(removing), { code: 'BucketNotEmpty' })
  assert.deepEqual(world.below, [])
  assert.equal(await put(world, 'key'), true)
})

test('a bucket that is gone at the remote is not queued for, and is again when it is back', async t => {
  const world = await empty(t)
  const { queue, remote } = world
  await remote.call('DeleteBucket', { Bucket })
  assert.equal(await put(world, 'key'), true, 'nobody knows yet')
  queue.heard({ bucket: Bucket, error: { code: 'NoSuchBucket', message: '' } })
  await queue.mirrors.learn(Bucket)
  await assert.rejects(put(world, 'key'), { code: 'NoSuchBucket' })
  await remote.call('CreateBucket', { Bucket })
  await queue.mirrors.learn(Bucket) // which may have been asked before
  await queue.mirrors.learn(Bucket)
  assert.equal(await put(world, 'key'), true)
})

const askings = [
  callOf('HeadBucket', { Bucket }),
  callOf('GetObject', { Bucket, Key: 'other' }),
  callOf('ListObjectsV2', { Bucket }),
  callOf('GetBucketTagging', { Bucket }),
]
for (const asking of askings) {
  for (const form of ['thrown', 'forwarded'] as const) {
    test(`nothing is queued for a bucket that ${asking.op} found gone, as it was ${form}`, async t => {
      const world = await empty(t)
      await world.remote.call('DeleteBucket', { Bucket })
      world.isForwarded = form === 'forwarded'
      const asked = world.layer(asking).then(answer => answer.output())
      await assert.rejects(asked, error => error instanceof S3Error && error.status === 404)
      await assert.rejects(put(world, 'key'), { code: 'NoSuchBucket' })
    })
  }
}

test('an object that is not there says nothing of its bucket', async t => {
  const world = await empty(t)
  await assert.rejects(world.layer(callOf('GetObject', { Bucket, Key: 'other' })), { code: 'NoSuchKey' })
  assert.deepEqual(world.below, ['GetObject'])
  assert.equal(await put(world, 'key'), true)
})

test('who asks while a bucket is told to keep versions is not believed: no write is queued meanwhile, nor later', async t => {
  const world = await empty(t)
  const [isUnderWay, mayEnd] = [gate(), gate()]
  world.meet = async ({ op }) => {
    if (op !== 'PutBucketVersioning') return
    isUnderWay.open()
    await mayEnd.opened
  }
  const VersioningConfiguration = { Status: 'Enabled' } as const
  const changed = world.layer(callOf('PutBucketVersioning', { Bucket, VersioningConfiguration }))
  await isUnderWay.opened
  assert.equal(await put(world, 'first'), false)
  await world.queue.mirrors.learn(Bucket)
  assert.equal(await put(world, 'second'), false, 'the remote keeps no versions yet, and will')
  mayEnd.open()
  await (await changed).output()
  await world.queue.mirrors.learn(Bucket)
  assert.equal(await put(world, 'third'), false)
})

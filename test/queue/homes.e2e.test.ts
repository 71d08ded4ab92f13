/**
 * A gateway that is started with another remote than before: what is queued for the former one is neither lost nor pushed
 * to the other, and what was learned of its buckets is not believed of the other's.
 */
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Daemon, rootKey } from '../support/daemon.ts'
import { behind, remoteKey, startGateway, startSecondDaemon } from '../support/gateway.ts'
import { clientOf, queuedAs, soon, writable } from '../support/queued.ts'

const Bucket = 'moving'

test('queued writes stay with their remote, wherever it is reached', async () => {
  const gateway = await startGateway({ S3D_WRITE_QUEUE: 'true' })
  const other = await startSecondDaemon()
  const { daemon, remote } = gateway
  const client = clientOf(daemon.endpoint, rootKey)
  await writable(client, Bucket, queuedAs(client))
  await remote.stop()
  await client.send(new PutObjectCommand({ Bucket, Key: 'pending', Body: 'pending' }))
  await daemon.signal('SIGKILL')
  const there = clientOf(other.endpoint, remoteKey)
  await there.send(new CreateBucketCommand({ Bucket }))
  const settings = {
    ...behind(other.endpoint),
    S3D_LOCAL_DIR: daemon.directory,
    S3D_WRITE_QUEUE: 'true',
  }
  const refusal = /bucket moving at .*former remote.*S3D_WRITE_QUEUE_MOVED_FROM/s
  await assert.rejects(Daemon.start({ settings }), refusal)
  const S3D_WRITE_QUEUE_MOVED_FROM = 'http://elsewhere.example'
  await assert.rejects(Daemon.start({ settings: { ...settings, S3D_WRITE_QUEUE_MOVED_FROM } }), refusal)

  const moved = await Daemon.start({ settings: { ...settings, S3D_WRITE_QUEUE_MOVED_FROM: remote.endpoint } })
  await soon(async () => {
    const { Body } = await there.send(new GetObjectCommand({ Bucket, Key: 'pending' }))
    assert.equal(await Body?.transformToString(), 'pending')
  })
  assert.deepEqual(await moved.stop(), { code: 0, signal: null })

  // With an empty queue the way back is free, and the bucket is asked about anew.
  await remote.restart()
  await daemon.restart()
  const queued = queuedAs(client)
  await client.send(new PutObjectCommand({ Bucket, Key: 'back', Body: 'back' }))
  assert.equal(queued(), undefined)
  await clientOf(remote.endpoint, remoteKey).send(new HeadObjectCommand({ Bucket, Key: 'back' }))
  await moved.remove()
  await other.remove()
  await gateway.remove()
})

/**
 * Reads of something pending that say what only the remote can judge: it is asked, and only when it has what is pending.
 */
import { CopyObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rootKey } from '../support/daemon.ts'
import { startGateway, type Gateway } from '../support/gateway.ts'
import { clientOf, queuedAs, writable } from '../support/queued.ts'

describe('the remote is asked', () => {
  let gateway: Gateway
  let client: S3Client
  let queued: () => string | undefined
  const Bucket = 'judged'
  const ExpectedBucketOwner = '000000000000' // whom the remote says it belongs to

  before(async () => {
    gateway = await startGateway({ S3D_WRITE_QUEUE: 'true', S3D_WRITE_QUEUE_WAIT: '2s' })
    client = clientOf(gateway.endpoint, rootKey)
    queued = queuedAs(client)
    await writable(client, Bucket, queued)
  })
  after(() => gateway.remove())

  const write = async (Key: string, Body: string) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body }))
    assert.ok(queued())
  }

  test('whose a bucket is', async () => {
    await write('owned', 'new')
    const read = await client.send(new GetObjectCommand({ Bucket, Key: 'owned', ExpectedBucketOwner }))
    assert.deepEqual([await read.Body?.transformToString(), queued()], ['new', undefined])
    await write('owned', 'newer')
    const other = new GetObjectCommand({ Bucket, Key: 'owned', ExpectedBucketOwner: '111111111111' })
    await assert.rejects(client.send(other), { name: 'AccessDenied' })
  })

  test('and not before it has what is pending', async () => {
    await gateway.remote.stop()
    await write('owned', 'newest')
    const owned = new GetObjectCommand({ Bucket, Key: 'owned', ExpectedBucketOwner })
    await assert.rejects(client.send(owned), { name: 'SlowDown' })
    await gateway.remote.restart()
  })

  test('for a copy of the one version there is', async () => {
    await write('source', 'old')
    for (const body of ['new', 'newer', 'newest']) {
      await write('source', body)
      const CopySource = `${Bucket}/source?versionId=null`
      await client.send(new CopyObjectCommand({ Bucket, Key: 'target', CopySource }))
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'target' }))
      assert.equal(await Body?.transformToString(), body)
    }
  })
})

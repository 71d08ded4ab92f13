/**
 * The write queue as its users meet it: a real daemon in front of another one, with the AWS SDK. What was acknowledged is
 * readable at once, is at the remote in the end, and survives the remote's absence and the daemon's death.
 */
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rootKey } from '../support/daemon.ts'
import { remoteKey, startGateway, type Gateway } from '../support/gateway.ts'
import { clientOf, queuedAs, soon, writable } from '../support/queued.ts'

async function textOf(client: S3Client, Bucket: string, Key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
  return (await Body?.transformToString()) ?? ''
}

describe('the write queue', () => {
  let gateway: Gateway
  let client: S3Client
  let remote: S3Client
  let queued: () => string | undefined
  const Bucket = 'queued'

  before(async () => {
    gateway = await startGateway({ S3D_WRITE_QUEUE: 'true' })
    client = clientOf(gateway.endpoint, rootKey)
    remote = clientOf(gateway.remote.endpoint, remoteKey)
    queued = queuedAs(client)
    await writable(client, Bucket, queued)
  })
  after(() => gateway.remove())

  test('a write is acknowledged here, and arrives there as it was', async () => {
    const put = await client.send(
      new PutObjectCommand({
        Bucket,
        Key: 'a/ü b',
        Body: 'hello',
        ContentType: 'text/x-test',
        Metadata: { who: 'me' },
        Tagging: 'a=1&b=2',
        CacheControl: 'no-store',
      }),
    )
    assert.ok(queued())
    assert.deepEqual([put.ETag, put.VersionId], ['"5d41402abc4b2a76b9719d911017c592"', undefined])
    await soon(async () => {
      const there = await remote.send(new HeadObjectCommand({ Bucket, Key: 'a/ü b' }))
      assert.deepEqual(
        [there.ETag, there.ContentType, there.Metadata, there.CacheControl, there.TagCount],
        [put.ETag, 'text/x-test', { who: 'me' }, 'no-store', 2],
      )
    })
    assert.equal(await textOf(client, Bucket, 'a/ü b'), 'hello')
  })

  test('what is pending is read, tagged, copied and deleted while the remote is away', async () => {
    await client.send(new PutObjectCommand({ Bucket, Key: 'there', Body: 'there' }))
    await soon(async () => {
      await remote.send(new HeadObjectCommand({ Bucket, Key: 'there' }))
    })
    await gateway.remote.stop()
    const body = 'x'.repeat(300_000)
    await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: body }))
    assert.equal(await textOf(client, Bucket, 'k'), body)
    const ranged = await client.send(new GetObjectCommand({ Bucket, Key: 'k', Range: 'bytes=5-9' }))
    assert.deepEqual(
      [ranged.ContentRange, await ranged.Body?.transformToString()],
      ['bytes 5-9/300000', 'xxxxx'],
    )
    await client.send(
      new PutObjectTaggingCommand({ Bucket, Key: 'k', Tagging: { TagSet: [{ Key: 't', Value: 'v' }] } }),
    )
    const { TagSet } = await client.send(new GetObjectTaggingCommand({ Bucket, Key: 'k' }))
    assert.deepEqual(TagSet, [{ Key: 't', Value: 'v' }])
    await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/k` }))
    assert.equal(await textOf(client, Bucket, 'copy'), body)
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))
    await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'there' }] } }))
    for (const Key of ['k', 'there']) {
      await assert.rejects(client.send(new GetObjectCommand({ Bucket, Key })), { name: 'NoSuchKey' })
      await assert.rejects(client.send(new HeadObjectCommand({ Bucket, Key })), { name: 'NotFound' })
    }
    await assert.rejects(client.send(new GetObjectCommand({ Bucket, Key: 'probe2' })), {
      name: 'ServiceUnavailable',
    })
    await gateway.remote.restart()
    await soon(async () => {
      assert.equal(await textOf(remote, Bucket, 'copy'), body)
      await assert.rejects(remote.send(new HeadObjectCommand({ Bucket, Key: 'there' })), { name: 'NotFound' })
    })
    const { TagSet: there } = await remote.send(new GetObjectTaggingCommand({ Bucket, Key: 'copy' }))
    assert.deepEqual(there, [{ Key: 't', Value: 'v' }])
  })

  test('a multipart upload has its own ETag here and there', async () => {
    const Key = 'parts'
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    const first = 'f'.repeat(5 << 20)
    const one = await client.send(
      new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: first }),
    )
    const CopySource = `${Bucket}/probe`
    const two = await client.send(
      new UploadPartCopyCommand({ Bucket, Key, UploadId, PartNumber: 2, CopySource }),
    )
    const done = await client.send(
      new CompleteMultipartUploadCommand({
        Bucket,
        Key,
        UploadId,
        MultipartUpload: {
          Parts: [
            { PartNumber: 1, ETag: one.ETag },
            { PartNumber: 2, ETag: two.CopyPartResult?.ETag },
          ],
        },
      }),
    )
    assert.match(done.ETag ?? '', /-2"$/)
    assert.equal(await textOf(client, Bucket, Key), first + 'probe')
    await soon(async () => {
      const there = await remote.send(new HeadObjectCommand({ Bucket, Key, PartNumber: 1 }))
      assert.deepEqual([there.ETag, there.PartsCount, there.ContentLength], [done.ETag, 2, first.length])
    })
    const again = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId: again.UploadId }))
  })

  test('what only the remote can judge goes through, behind what is queued', async () => {
    await client.send(new PutObjectCommand({ Bucket, Key: 'c', Body: 'one' }))
    assert.ok(queued())
    await assert.rejects(
      client.send(new PutObjectCommand({ Bucket, Key: 'c', Body: 'two', IfNoneMatch: '*' })),
      { name: 'PreconditionFailed' },
    )
    assert.equal(await textOf(remote, Bucket, 'c'), 'one')
    const asked = new PutObjectCommand({ Bucket, Key: 'c', Body: 'three' })
    asked.middlewareStack.add(
      next => args => {
        const { headers } = args.request as { headers: Record<string, string> } // the SDK has it as unknown
        headers['x-s3d-ack'] = 'remote'
        return next(args)
      },
      { step: 'build' },
    )
    await client.send(asked)
    assert.equal(queued(), undefined)
    assert.equal(await textOf(remote, Bucket, 'c'), 'three')
  })

  test('a versioned bucket is not queued for', async () => {
    await client.send(new CreateBucketCommand({ Bucket: 'versioned' }))
    await client.send(
      new PutBucketVersioningCommand({
        Bucket: 'versioned',
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    )
    for (let round = 0; round < 3; round++) {
      const { VersionId } = await client.send(
        new PutObjectCommand({ Bucket: 'versioned', Key: 'k', Body: String(round) }),
      )
      assert.ok(VersionId)
      assert.equal(queued(), undefined)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  })

  test('a bucket with pending objects is not empty', async () => {
    await writable(client, 'full', queued)
    await gateway.remote.stop()
    await client.send(new PutObjectCommand({ Bucket: 'full', Key: 'k', Body: 'k' }))
    await assert.rejects(client.send(new DeleteBucketCommand({ Bucket: 'full' })), { name: 'BucketNotEmpty' })
    await gateway.remote.restart()
  })

  test('nothing that was acknowledged is lost when both ends die', async () => {
    await gateway.remote.stop()
    const keys = Array.from({ length: 40 }, (_, at) => `survivor-${at}`)
    await Promise.all(keys.map(Key => client.send(new PutObjectCommand({ Bucket, Key, Body: Key }))))
    await gateway.daemon.signal('SIGKILL')
    await gateway.daemon.restart()
    for (const key of keys) assert.equal(await textOf(client, Bucket, key), key)
    await client.send(new PutObjectCommand({ Bucket, Key: 'after', Body: 'after' }))
    assert.ok(queued(), 'a restart while the remote is away forgets nothing')
    await gateway.remote.restart()
    await soon(async () => {
      for (const key of [...keys, 'after']) assert.equal(await textOf(remote, Bucket, key), key)
    })
  })
})

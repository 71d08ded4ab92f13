/** Every answer of a gateway with a read cache says what the cache had to do with it: refusals, and what is queued, too. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3'
import { rootKey } from '../support/daemon.ts'
import { startGateway } from '../support/gateway.ts'
import { clientOf, soon } from '../support/queued.ts'

const Bucket = 'told'

for (const isQueued of [false, true]) {
  test(isQueued ? 'with a write queue' : 'without a write queue', { timeout: 60_000 }, async t => {
    const gateway = await startGateway({
      S3D_READ_CACHE: 'true',
      S3D_READ_CACHE_TTL_FILTER: '*',
      ...(isQueued && { S3D_WRITE_QUEUE: 'true' }),
    })
    t.after(() => gateway.remove())
    const s3 = clientOf(gateway.endpoint, rootKey)
    const told = statusOf(s3)
    const of = { Bucket, Key: 'key' }
    assert.equal(await told(() => s3.send(new CreateBucketCommand({ Bucket }))), '200 bypass')
    assert.equal(await told(() => s3.send(new PutObjectCommand({ ...of, Body: 'text' }))), '200 bypass')
    await soon(async () => assert.equal(await told(() => s3.send(new GetObjectCommand(of))), '200 miss'))
    const told200 = await told(() => s3.send(new GetObjectCommand(of)))
    assert.equal(told200, '200 hit')
    const { ETag } = await s3.send(new HeadObjectCommand(of))
    const conditional = new GetObjectCommand({ ...of, IfNoneMatch: ETag })
    assert.equal(await told(() => s3.send(conditional)), '304 hit')
    assert.equal(await told(() => s3.send(new HeadObjectCommand({ ...of, IfMatch: '"x"' }))), '412 hit')
    assert.equal(await told(() => s3.send(new GetObjectCommand({ ...of, Range: 'bytes=9-' }))), '416 hit')
    const missing = { Bucket, Key: 'missing' }
    assert.equal(await told(() => s3.send(new GetObjectCommand(missing))), '404 miss')
    assert.equal(await told(() => s3.send(new HeadObjectCommand(missing))), '404 miss')
    assert.equal(await told(() => s3.send(new ListObjectsV2Command({ Bucket }))), '200 bypass')
    assert.equal(await told(() => s3.send(new ListObjectsV2Command({ Bucket: 'nobodys' }))), '404 bypass')
    assert.equal(await told(() => s3.send(new DeleteObjectCommand(of))), '204 bypass')
    if (isQueued) return // it would wait for its remote at the end
    await gateway.remote.stop()
    assert.equal(await told(() => s3.send(new GetObjectCommand({ Bucket, Key: 'unknown' }))), '503 miss')
  })
}

/** @returns runs a command, and tells status and `x-s3d-cache` of its answer */
function statusOf(s3: S3Client): (send: () => Promise<unknown>) => Promise<string> {
  let seen = ''
  const note = (response: unknown): void => {
    const { statusCode, headers } = response as { statusCode: number; headers: Record<string, string> } // unknown in the SDK
    seen = `${statusCode} ${headers['x-s3d-cache']}`
  }
  s3.middlewareStack.add(
    next => async args => {
      try {
        const result = await next(args)
        note(result.response)
        return result
      } catch (error) {
        if (error instanceof S3ServiceException) note(error.$response)
        throw error
      }
    },
    { step: 'deserialize', priority: 'low' },
  )
  return async send => {
    await send().catch((error: unknown) => {
      if (!(error instanceof S3ServiceException)) throw error
    })
    return seen
  }
}

/**
 * Parts that are copied of something pending into an upload that is here: they need room as all parts do, and say nothing
 * of how what is pending is kept.
 */
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { callOf } from '../support/service.ts'
import { Bucket, tried, type Tried } from './tried.ts'

const Key = 'whole'
const sourceBytes = 200 * 1024

interface Uploading {
  readonly world: Tried
  readonly UploadId: string
}

/** A share of the queue is one such part and a little. */
async function uploading(t: TestContext): Promise<Uploading> {
  const world = await tried(t)
  await world.layer(
    callOf('PutObject', { Bucket, Key: 'large', Body: zeros(sourceBytes), ContentLength: sourceBytes }),
  )
  const { UploadId } = await (await world.layer(callOf('CreateMultipartUpload', { Bucket, Key }))).output()
  assert.ok(UploadId)
  assert.equal(world.below.length, 0)
  return { world, UploadId }
}

async function* zeros(sizeBytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(sizeBytes)
}

function copied({ UploadId }: Uploading, PartNumber: number, CopySourceRange?: string) {
  const CopySource = `${Bucket}/large`
  return callOf('UploadPartCopy', { Bucket, Key, UploadId, PartNumber, CopySource, CopySourceRange })
}

test('the answer has no version id: the remote’s bucket keeps none', async t => {
  const upload = await uploading(t)
  const output = await (await upload.world.layer(copied(upload, 1))).output()
  assert.ok(output.CopyPartResult?.ETag)
  assert.equal(output.CopySourceVersionId, undefined)
})

test('what is more than an upload’s share goes on to the remote', async t => {
  const upload = await uploading(t)
  const { layer, below, local } = upload.world
  await (await layer(copied(upload, 1))).output()
  await (await layer(copied(upload, 2, 'bytes=0-9'))).output()
  assert.equal(below.length, 0)
  assert.equal(local.store.index.queueHolds.partBytes, sourceBytes + 10)
  // The source would have been pushed before, which nobody does here.
  await assert.rejects(
    layer(copied(upload, 3)).then(answer => answer.output()),
    { code: 'NoSuchKey' },
  )
  assert.ok(below.includes('CreateMultipartUpload'))
  assert.ok(below.includes('UploadPartCopy'))
})

test('a range that is none is refused as everywhere', async t => {
  const upload = await uploading(t)
  const { layer } = upload.world
  for (const range of ['bytes=-5', `bytes=0-${sourceBytes}`]) {
    await assert.rejects(
      layer(copied(upload, 1, range)).then(answer => answer.output()),
      { code: 'InvalidArgument' },
    )
  }
})

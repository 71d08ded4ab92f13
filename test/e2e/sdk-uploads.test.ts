/**
 * Uploads in parts and of unknown length, by the AWS SDK for JavaScript against a real daemon.
 */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
  type ChecksumAlgorithm,
  type CompletedPart,
  type S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte, sha256 } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'

const Bucket = 'sdk-uploads'
let daemon: Daemon
let s3: S3Client

before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon)
  await s3.send(new CreateBucketCommand({ Bucket }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

async function get(Key: string): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

/** Uneven pieces, as a network or a compressor gives them. */
function* pieces(bytes: Buffer): Iterable<Buffer> {
  for (let start = 0, size = 1; start < bytes.length; start += size, size = (size * 7 + 1) % 300_000) {
    yield bytes.subarray(start, start + size)
  }
}

describe('a stream of unknown length', () => {
  for (const sizeBytes of [0, 1, 5 * mebibyte, 5 * mebibyte + 1, 33 * mebibyte + 1]) {
    test(`${sizeBytes} bytes`, async () => {
      const body = content('stream', sizeBytes)
      const Key = `stream/${sizeBytes}`
      const upload = new Upload({ client: s3, params: { Bucket, Key, Body: Readable.from(pieces(body)) } })
      await upload.done()
      assert.equal(sha256(await get(Key)), sha256(body))
    })
  }

  test('that breaks off leaves nothing', async () => {
    const Key = 'broken'
    const Body = Readable.from(breakingOff())
    await assert.rejects(new Upload({ client: s3, params: { Bucket, Key, Body } }).done(), /the source broke/)
    await assert.rejects(get(Key), { name: 'NoSuchKey' })
    const { Uploads } = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: Key }))
    assert.equal(Uploads, undefined)
  })
})

function* breakingOff(): Iterable<Buffer> {
  yield content('broken', 6 * mebibyte)
  throw new Error('the source broke')
}

const kinds: readonly (readonly [ChecksumAlgorithm, 'COMPOSITE' | 'FULL_OBJECT'])[] = [
  ['CRC32', 'COMPOSITE'],
  ['CRC32', 'FULL_OBJECT'],
  ['CRC32C', 'COMPOSITE'],
  ['CRC32C', 'FULL_OBJECT'],
  ['CRC64NVME', 'FULL_OBJECT'],
  ['SHA1', 'COMPOSITE'],
  ['SHA256', 'COMPOSITE'],
]

describe('parts', () => {
  for (const [ChecksumAlgorithm, ChecksumType] of kinds) {
    test(`with ${ChecksumAlgorithm}, ${ChecksumType}`, async () => {
      const Key = `${ChecksumAlgorithm} ${ChecksumType}`
      const whole = content(Key, 10 * mebibyte + 77)
      const create = new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm, ChecksumType })
      const { UploadId } = await s3.send(create)
      const Parts: CompletedPart[] = []
      for (const [index, start] of [0, 5 * mebibyte, 10 * mebibyte].entries()) {
        const Body = whole.subarray(start, start + 5 * mebibyte)
        const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm }
        const stored = await s3.send(new UploadPartCommand(part))
        Parts.push({ ...stored, PartNumber: index + 1 })
      }
      const listed = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId }))
      assert.deepEqual(
        listed.Parts?.map(({ Size }) => Size),
        [5 * mebibyte, 5 * mebibyte, 77],
      )
      const complete = { Bucket, Key, UploadId, MultipartUpload: { Parts } }
      const done = await s3.send(new CompleteMultipartUploadCommand(complete))
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
      const member = `Checksum${ChecksumAlgorithm}` as keyof typeof head & keyof typeof done // named by AWS's rule
      assert.deepEqual([head.ChecksumType, head[member], head.ETag], [ChecksumType, done[member], done.ETag])
      assert.equal(sha256(await get(Key)), sha256(whole))
    })
  }

  test('an aborted upload is gone', async () => {
    const Key = 'aborted'
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'x' }))
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
    await assert.rejects(s3.send(new ListPartsCommand({ Bucket, Key, UploadId })), { name: 'NoSuchUpload' })
    await assert.rejects(get(Key), { name: 'NoSuchKey' })
  })

  test('a conditional completion succeeds once', async () => {
    const Key = 'completed-once'
    const uploads = [1, 2].map(async () => {
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
      const part = { Bucket, Key, UploadId, PartNumber: 1 }
      const { ETag } = await s3.send(new UploadPartCommand({ ...part, Body: String(UploadId) }))
      const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
      return new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload, IfNoneMatch: '*' })
    })
    const [first, second] = await Promise.all(uploads)
    assert.ok(first && second)
    await s3.send(first)
    await assert.rejects(s3.send(second), { name: 'PreconditionFailed' })
    assert.equal(String(await get(Key)), first.input.UploadId)
  })
})

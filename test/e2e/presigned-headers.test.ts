/** Presigned URLs as the AWS SDK makes them, with what the upload is to be given in the query. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'

const Bucket = 'presigned'
const body = 'what somebody else uploads'
const sha256 = createHash('sha256').update(body).digest('base64')
let daemon: Daemon
let s3: S3Client

before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  await s3.send(new CreateBucketCommand({ Bucket }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

async function put(Key: string, members: Partial<PutObjectCommandInput>): Promise<Response> {
  const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key, ...members }))
  return fetch(url, { method: 'PUT', body })
}

describe('a presigned URL', () => {
  test('gives an object metadata, tags and a storage class', async () => {
    const members = { Metadata: { colour: 'blue' }, Tagging: 'a=1&b=2', StorageClass: 'STANDARD_IA' } as const
    assert.equal((await put('k', members)).status, 200)
    const { Metadata, StorageClass } = await s3.send(new HeadObjectCommand({ Bucket, Key: 'k' }))
    assert.deepEqual(
      { Metadata, StorageClass },
      { Metadata: { colour: 'blue' }, StorageClass: 'STANDARD_IA' },
    )
    const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'k' }))
    assert.deepEqual(TagSet, [
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ])
  })

  test('binds the upload to a checksum, which is stored', async () => {
    assert.equal((await put('sum', { ChecksumSHA256: sha256 })).status, 200)
    const found = await s3.send(new HeadObjectCommand({ Bucket, Key: 'sum', ChecksumMode: 'ENABLED' }))
    assert.equal(found.ChecksumSHA256, sha256)
  })

  test('refuses a body that its checksum is not of, and stores nothing', async () => {
    const other = createHash('sha256').update('something else').digest('base64')
    const answer = await put('refused', { ChecksumSHA256: other })
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), /<Code>BadDigest<\/Code>/)
    await assert.rejects(s3.send(new HeadObjectCommand({ Bucket, Key: 'refused' })), { name: 'NotFound' })
  })

  test('holds the SDK to the checksum of nothing, which it signs unless told otherwise', async () => {
    const client = s3Client(daemon)
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'nothing' }))
    client.destroy()
    assert.match(url, /x-amz-checksum-crc32=AAAAAA/)
    assert.equal((await fetch(url, { method: 'PUT', body })).status, 400)
    assert.equal((await fetch(url, { method: 'PUT' })).status, 200)
  })

  test('is refused with a value changed', async () => {
    const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'k2', Metadata: { a: 'b' } }))
    const answer = await fetch(url.replace('x-amz-meta-a=b', 'x-amz-meta-a=c'), { method: 'PUT', body })
    assert.equal(answer.status, 403)
    assert.match(await answer.text(), /<Code>SignatureDoesNotMatch<\/Code>/)
  })

  test('copies what it names', async () => {
    assert.equal((await put('source', {})).status, 200)
    const copy = new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/source` })
    const answer = await fetch(await getSignedUrl(s3, copy), { method: 'PUT' })
    assert.match(await answer.text(), /<CopyObjectResult/)
    const { ContentLength } = await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))
    assert.equal(ContentLength, body.length)
  })

  test('asks for what it can not have as a header would', async () => {
    const answer = await put('cheap', { ACL: 'public-read' })
    assert.equal(answer.status, 400)
  })
})

/**
 * Server-side encryption: with the server's key, a KMS key and the customer's, by request and by the bucket's default.
 * Whatever the encryption, bytes, sizes, ranges and checksums are those of the object.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { Input, Output } from '../../src/service/service.ts'
import { content, mebibyte } from '../support/content.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { asSource, mine, theirs, told, toldBy, type CustomerKey } from './encryption-terms.ts'
import { assertRefused, body, bytesOf, freshBucket, textOf } from './subject.ts'

export const encryption: CaseGroup = caseGroup('encryption')

interface Kind {
  readonly title: string
  /** What a request says that stores. */
  readonly asked: Partial<Input<'PutObject'>>
  /** What a request says that reads. */
  readonly key: Partial<CustomerKey>
  /** What every answer says. */
  readonly told: Partial<Output<'HeadObject'>>
  readonly hasMd5: boolean
}

const kinds: readonly Kind[] = [
  {
    title: "the server's key",
    asked: { ServerSideEncryption: 'AES256' },
    key: {},
    told: { ServerSideEncryption: 'AES256' },
    hasMd5: true,
  },
  {
    title: 'the KMS key that is always there',
    asked: { ServerSideEncryption: 'aws:kms' },
    key: {},
    told: { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/aws/s3' },
    hasMd5: false,
  },
  {
    title: 'a KMS key',
    asked: { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'reports', BucketKeyEnabled: true },
    key: {},
    told: { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'reports', BucketKeyEnabled: true },
    hasMd5: false,
  },
  {
    title: 'a KMS key in two layers',
    asked: { ServerSideEncryption: 'aws:kms:dsse', SSEKMSKeyId: 'reports' },
    key: {},
    told: { ServerSideEncryption: 'aws:kms:dsse', SSEKMSKeyId: 'reports' },
    hasMd5: false,
  },
  { title: "the customer's key", asked: mine, key: mine, told, hasMd5: false },
]

for (const { title, asked, key, told: want, hasMd5 } of kinds) {
  encryption.add(`with ${title}: what was put comes back`, async s3 => {
    const Bucket = await freshBucket(s3)
    for (const sizeBytes of [0, 1, 65_536, 200_000, mebibyte + 1]) {
      const bytes = content('e' + sizeBytes, sizeBytes)
      const at = { Bucket, Key: 'k' + sizeBytes }
      const stored = await s3.call('PutObject', { ...at, Body: body(bytes), ...asked })
      assert.deepEqual(toldBy(stored), want)
      const md5 = `"${createHash('md5').update(bytes).digest('hex')}"`
      assert.match(stored.ETag ?? '', /^"[0-9a-f]{32}"$/)
      assert.equal(stored.ETag === md5, hasMd5)
      const read = await s3.call('GetObject', { ...at, ...key, ChecksumMode: 'ENABLED' })
      assert.ok(bytes.equals(await bytesOf(read.Body)))
      assert.deepEqual(toldBy(read), want)
      assert.deepEqual(
        [read.ContentLength, read.ETag, read.ChecksumCRC64NVME],
        [sizeBytes, stored.ETag, stored.ChecksumCRC64NVME],
      )
      const head = await s3.call('HeadObject', { ...at, ...key })
      assert.deepEqual([head.ContentLength, toldBy(head)], [sizeBytes, want])
    }
    const listed = await s3.call('ListObjectsV2', { Bucket })
    assert.deepEqual(
      listed.Contents?.map(({ Size }) => Size).toSorted((a = 0, b = 0) => a - b),
      [0, 1, 65_536, 200_000, mebibyte + 1],
    )
  })

  encryption.add(`with ${title}: ranges are of the object`, async s3 => {
    const Bucket = await freshBucket(s3)
    const bytes = content('range', 200_000)
    await s3.call('PutObject', { Bucket, Key: 'k', Body: body(bytes), ...asked })
    for (const [start, end] of [
      [0, 1],
      [65_535, 65_537],
      [100_000, 200_000],
      [199_999, 200_000],
    ] as const) {
      const Range = `bytes=${start}-${end - 1}`
      const { Body, ContentRange } = await s3.call('GetObject', { Bucket, Key: 'k', Range, ...key })
      assert.ok(bytes.subarray(start, end).equals(await bytesOf(Body)), Range)
      assert.equal(ContentRange, `bytes ${start}-${end - 1}/200000`)
    }
  })

  encryption.add(`with ${title}: parts become one object`, async s3 => {
    const Bucket = await freshBucket(s3)
    const at = { Bucket, Key: 'k' }
    const bodies = [content('p1', 5 * mebibyte + 1), content('p2', 70_000)]
    const whole = Buffer.concat(bodies)
    const created = await s3.call('CreateMultipartUpload', {
      ...at,
      ...asked,
      ChecksumAlgorithm: 'CRC64NVME',
    })
    assert.deepEqual(toldBy(created), want)
    const to = { ...at, UploadId: created.UploadId ?? '' }
    const Parts = []
    for (const [index, bytes] of bodies.entries()) {
      const PartNumber = index + 1
      const part = await s3.call('UploadPart', { ...to, PartNumber, Body: body(bytes), ...key })
      assert.deepEqual(toldBy(part), want)
      Parts.push({ PartNumber, ETag: part.ETag })
    }
    const done = await s3.call('CompleteMultipartUpload', { ...to, MultipartUpload: { Parts }, ...key })
    assert.equal(done.ServerSideEncryption, want.ServerSideEncryption)
    assert.match(done.ETag ?? '', /^"[0-9a-f]{32}-2"$/)
    assert.ok(whole.equals(await bytesOf((await s3.call('GetObject', { ...at, ...key })).Body)))
    const border = { Range: `bytes=${5 * mebibyte}-${5 * mebibyte + 10}` }
    const across = await s3.call('GetObject', { ...at, ...key, ...border })
    assert.ok(whole.subarray(5 * mebibyte, 5 * mebibyte + 11).equals(await bytesOf(across.Body)))
    const second = await s3.call('GetObject', { ...at, ...key, PartNumber: 2 })
    assert.ok(bodies[1]?.equals(await bytesOf(second.Body)))
    assert.deepEqual([second.PartsCount, toldBy(second)], [2, want])
  })
}

for (const from of kinds) {
  for (const to of [...kinds, { title: 'none', asked: {}, key: {}, told: {}, hasMd5: true }]) {
    encryption.add(`is changed by a copy, from ${from.title} to ${to.title}`, async s3 => {
      const Bucket = await freshBucket(s3)
      const bytes = content('copied', 150_000)
      await s3.call('PutObject', {
        Bucket,
        Key: 'source',
        Body: body(bytes),
        ContentType: 'text/x',
        ...from.asked,
      })
      const source = { CopySource: `${Bucket}/source`, ...(from.asked === mine && asSource(mine)) }
      const copied = await s3.call('CopyObject', { Bucket, Key: 'copy', ...source, ...to.asked })
      assert.deepEqual(toldBy(copied), to.told)
      const read = await s3.call('GetObject', { Bucket, Key: 'copy', ...to.key })
      assert.ok(bytes.equals(await bytesOf(read.Body)))
      assert.deepEqual([toldBy(read), read.ContentType], [to.told, 'text/x'])
      await s3.call('DeleteObject', { Bucket, Key: 'source' })
      const { Body } = await s3.call('GetObject', {
        Bucket,
        Key: 'copy',
        ...to.key,
        Range: 'bytes=70000-70009',
      })
      assert.ok(bytes.subarray(70_000, 70_010).equals(await bytesOf(Body)))
    })
  }
}

encryption.add('of a part that is copied is the upload’s', async s3 => {
  const Bucket = await freshBucket(s3)
  const bytes = content('part', 100_000)
  await s3.call('PutObject', { Bucket, Key: 'source', Body: body(bytes), ...theirs })
  const { UploadId = '' } = await s3.call('CreateMultipartUpload', { Bucket, Key: 'k', ...mine })
  const to = { Bucket, Key: 'k', UploadId }
  const copy = { ...to, PartNumber: 1, CopySource: `${Bucket}/source`, ...asSource(theirs) }
  await assertRefused(s3.call('UploadPartCopy', copy), { code: 'InvalidRequest' })
  await assertRefused(s3.call('UploadPartCopy', { ...copy, ...theirs }), { code: 'InvalidRequest' })
  const part = await s3.call('UploadPartCopy', { ...copy, ...mine, CopySourceRange: 'bytes=10-70009' })
  assert.deepEqual(toldBy(part), told)
  const Parts = [{ PartNumber: 1, ETag: part.CopyPartResult?.ETag }]
  await s3.call('CompleteMultipartUpload', { ...to, MultipartUpload: { Parts } })
  const { Body } = await s3.call('GetObject', { Bucket, Key: 'k', ...mine })
  assert.ok(bytes.subarray(10, 70_010).equals(await bytesOf(Body)))
})

encryption.add('binds its context, and tells it to who stores', async s3 => {
  const Bucket = await freshBucket(s3)
  const SSEKMSEncryptionContext = Buffer.from('{"b":"2","a":"1"}').toString('base64')
  const asked = {
    ServerSideEncryption: 'aws:kms',
    SSEKMSKeyId: 'alias/archive',
    SSEKMSEncryptionContext,
  } as const
  const stored = await s3.call('PutObject', { Bucket, Key: 'k', Body: body('x'), ...asked })
  const context = Buffer.from(stored.SSEKMSEncryptionContext ?? '', 'base64').toString()
  assert.equal(context, '{"a":"1","b":"2"}')
  const read = await s3.call('GetObject', { Bucket, Key: 'k' })
  assert.equal(await textOf(read.Body), 'x')
  assert.equal(read.SSEKMSKeyId, 'alias/archive')
})

encryption.add('takes KMS keys by id, alias and ARN', async s3 => {
  const Bucket = await freshBucket(s3)
  for (const [SSEKMSKeyId, want] of [
    ['reports', 'reports'],
    ['arn:aws:kms:us-east-1:123456789012:key/reports', 'reports'],
    ['alias/archive', 'alias/archive'],
    ['arn:aws:kms:us-east-1:123456789012:alias/archive', 'alias/archive'],
    ['aws/s3', 'alias/aws/s3'],
  ]) {
    const asked = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId } as const
    const stored = await s3.call('PutObject', { Bucket, Key: 'k', Body: body('x'), ...asked })
    assert.equal(stored.SSEKMSKeyId, want)
  }
})

const kms = { ServerSideEncryption: 'aws:kms' } as const
const refused: readonly { title: string; input: object; code: string; message?: string | RegExp }[] = [
  {
    title: 'an unknown KMS key',
    input: { ...kms, SSEKMSKeyId: 'nobody' },
    code: 'KMS.NotFoundException',
    message: "Invalid keyId 'nobody'",
  },
  {
    title: 'an unknown KMS key by its ARN',
    input: { ...kms, SSEKMSKeyId: 'arn:aws:kms:us-east-1:1:key/nobody' },
    code: 'KMS.NotFoundException',
    message: "Key 'arn:aws:kms:us-east-1:1:key/nobody' does not exist",
  },
  {
    title: 'an unknown method',
    input: { ServerSideEncryption: 'aes:kms' },
    code: 'InvalidArgument',
    message: 'The encryption method specified is not supported',
  },
  {
    title: 'an unknown KMS key in two layers',
    input: { ServerSideEncryption: 'aws:kms:dsse', SSEKMSKeyId: 'nobody' },
    code: 'KMS.NotFoundException',
  },
  {
    title: 'a KMS key alone',
    input: { SSEKMSKeyId: 'reports' },
    code: 'InvalidArgument',
    message: /^Server Side Encryption with AWS KMS managed key requires HTTP header/,
  },
  {
    title: 'a KMS key for AES256',
    input: { ServerSideEncryption: 'AES256', SSEKMSKeyId: 'reports' },
    code: 'InvalidArgument',
  },
  {
    title: 'a context that is none',
    input: { ...kms, SSEKMSEncryptionContext: Buffer.from('{"a":1}').toString('base64') },
    code: 'InvalidArgument',
    message: /shall be Base64-encoded UTF-8 string holding JSON/,
  },
  {
    title: 'two kinds',
    input: { ...mine, ServerSideEncryption: 'AES256' },
    code: 'InvalidArgument',
    message: /^Server Side Encryption with Customer provided key is incompatible/,
  },
  {
    title: 'another algorithm',
    input: { ...mine, SSECustomerAlgorithm: 'AES192' },
    code: 'InvalidEncryptionAlgorithmError',
  },
  {
    title: 'no key',
    input: { SSECustomerAlgorithm: 'AES256' },
    code: 'InvalidArgument',
    message: /must provide an appropriate secret key\.$/,
  },
]
for (const { title, input, ...want } of refused) {
  encryption.add(`is refused with ${title}, and nothing is stored`, async s3 => {
    const Bucket = await freshBucket(s3)
    await assertRefused(s3.call('PutObject', { Bucket, Key: 'k', Body: body('x'), ...input }), want)
    await assertRefused(s3.call('CreateMultipartUpload', { Bucket, Key: 'k', ...input }), want)
    await assertRefused(s3.call('HeadObject', { Bucket, Key: 'k' }), { code: 'NoSuchKey' })
  })
}

/** CopyObject, UploadPartCopy and GetObjectAttributes: what becomes of an object's bytes and of what is known of it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { startHash } from '../../src/base/hash.ts'
import type { Input } from '../../src/service/service.ts'
import { content, mebibyte } from '../support/content.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, bytesOf, freshBucket, given, put, textOf, type Subject } from './subject.ts'

export const copying: CaseGroup = caseGroup('copying')

/** A bucket with the object `source` in it. */
async function withSource(s3: Subject): Promise<{ Bucket: string; CopySource: string }> {
  const Bucket = await freshBucket(s3)
  await s3.call('PutObject', {
    Bucket,
    Key: 'source',
    Body: body('123456789'),
    ContentType: 'text/x',
    CacheControl: 'no-cache',
    WebsiteRedirectLocation: '/elsewhere',
    StorageClass: 'STANDARD_IA',
    Metadata: { a: '1' },
    Tagging: 'a=1&b=2',
  })
  return { Bucket, CopySource: `${Bucket}/source` }
}

copying.add('takes bytes and metadata along, and neither class nor redirect', async s3 => {
  const { Bucket, CopySource } = await withSource(s3)
  const { CopyObjectResult } = await s3.call('CopyObject', { Bucket, Key: 'copy', CopySource })
  assert.equal(CopyObjectResult?.ETag, '"25f9e794323b453885f5181f1b624d0b"')
  assert.equal(CopyObjectResult?.ChecksumCRC64NVME, 'rosUhgp5mIg=')
  const copy = await s3.call('GetObject', { Bucket, Key: 'copy' })
  assert.equal(await textOf(copy.Body), '123456789')
  assert.equal(copy.ContentType, 'text/x')
  assert.equal(copy.CacheControl, 'no-cache')
  assert.deepEqual(copy.Metadata, { a: '1' })
  assert.equal(copy.TagCount, 2)
  assert.equal(copy.StorageClass, undefined)
  assert.equal(copy.WebsiteRedirectLocation, undefined)
  await s3.call('DeleteObject', { Bucket, Key: 'source' })
  assert.equal(await textOf((await s3.call('GetObject', { Bucket, Key: 'copy' })).Body), '123456789')
})

copying.add('replaces metadata and tags when told to', async s3 => {
  const { Bucket, CopySource } = await withSource(s3)
  await s3.call('CopyObject', {
    Bucket,
    Key: 'copy',
    CopySource,
    MetadataDirective: 'REPLACE',
    TaggingDirective: 'REPLACE',
    ContentType: 'text/y',
    Metadata: { b: '2' },
    StorageClass: 'ONEZONE_IA',
  })
  const copy = await s3.call('HeadObject', { Bucket, Key: 'copy' })
  assert.equal(copy.ContentType, 'text/y')
  assert.equal(copy.CacheControl, undefined)
  assert.deepEqual(copy.Metadata, { b: '2' })
  assert.equal(copy.TagCount, undefined)
  assert.equal(copy.StorageClass, 'ONEZONE_IA')
})

copying.add('goes from bucket to bucket, under any name', async s3 => {
  const from = await freshBucket(s3)
  const to = await freshBucket(s3)
  for (const key of ['a b', 'plus+', '100%', 'é/\u{1f600}', 'a/../b', '?versionId=x', 'a//b']) {
    await put(s3, { Bucket: from, Key: key })
    for (const CopySource of [`${from}/${encodeURIComponent(key)}`, `/${from}/${encodeURIComponent(key)}`]) {
      await s3.call('CopyObject', { Bucket: to, Key: key, CopySource })
      assert.equal(await textOf((await s3.call('GetObject', { Bucket: to, Key: key })).Body), key)
    }
  }
})

copying.add('has the checksum that is asked for', async s3 => {
  const { Bucket, CopySource } = await withSource(s3)
  const ChecksumAlgorithm = 'CRC32C'
  const { CopyObjectResult } = await s3.call('CopyObject', {
    Bucket,
    Key: 'copy',
    CopySource,
    ChecksumAlgorithm,
  })
  assert.equal(CopyObjectResult?.ChecksumCRC32C, '4waSgw==')
  assert.equal(CopyObjectResult?.ChecksumType, 'FULL_OBJECT')
  const head = await s3.call('HeadObject', { Bucket, Key: 'copy', ChecksumMode: 'ENABLED' })
  assert.equal(head.ChecksumCRC32C, '4waSgw==')
})

/** An object of two parts in a bucket of its own. */
async function withSourceOfParts(
  s3: Subject,
  ChecksumAlgorithm: Input<'CreateMultipartUpload'>['ChecksumAlgorithm'],
): Promise<{ Bucket: string; bytes: Buffer; CopySource: string }> {
  const Bucket = await freshBucket(s3)
  const to = { Bucket, Key: 'parts' }
  const { UploadId } = await s3.call('CreateMultipartUpload', {
    ...to,
    ChecksumAlgorithm,
    Metadata: { a: '1' },
  })
  assert.ok(UploadId !== undefined)
  const pieces = [content('part one', 5 * mebibyte), Buffer.from('123456789')]
  const Parts = []
  for (const [at, piece] of pieces.entries()) {
    const PartNumber = at + 1
    const part = await s3.call('UploadPart', { ...to, UploadId, PartNumber, Body: body(piece) })
    Parts.push({ ...part, PartNumber })
  }
  await s3.call('CompleteMultipartUpload', { ...to, UploadId, MultipartUpload: { Parts } })
  return { Bucket, bytes: Buffer.concat(pieces), CopySource: `${Bucket}/parts` }
}

for (const algorithm of ['CRC64NVME', 'CRC32', 'SHA256'] as const) {
  copying.add(`of parts with ${algorithm} is one object without parts`, async s3 => {
    const { Bucket, bytes, CopySource } = await withSourceOfParts(s3, algorithm)
    const Key = 'copy'
    const { CopyObjectResult } = await s3.call('CopyObject', { Bucket, Key, CopySource })
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`
    assert.equal(CopyObjectResult?.ETag, etag)
    assert.equal(CopyObjectResult?.ChecksumType, 'FULL_OBJECT')
    const member = `Checksum${algorithm}` as const
    const hash = await startHash(algorithm, bytes.length)
    hash.update(bytes)
    assert.equal(CopyObjectResult?.[member], hash.digest().toString('base64'))
    const copy = await s3.call('GetObject', { Bucket, Key, ChecksumMode: 'ENABLED' })
    assert.deepEqual(
      [copy.ETag, copy.PartsCount, copy[member]],
      [etag, undefined, CopyObjectResult?.[member]],
    )
    assert.deepEqual(copy.Metadata, { a: '1' })
    assert.ok(bytes.equals(await bytesOf(copy.Body)))
    const first = await s3.call('GetObject', { Bucket, Key, PartNumber: 1 })
    assert.deepEqual([first.PartsCount, first.ContentLength], [undefined, bytes.length])
    await bytesOf(first.Body)
    const again = await s3.call('CopyObject', { Bucket, Key: 'again', CopySource: `${Bucket}/copy` })
    assert.equal(again.CopyObjectResult?.ETag, etag)
  })
}

copying.add('onto itself makes one object of parts', async s3 => {
  const { Bucket, bytes, CopySource } = await withSourceOfParts(s3, undefined)
  const itself = { Bucket, Key: 'parts', CopySource, MetadataDirective: 'REPLACE' as const }
  await s3.call('CopyObject', itself)
  const head = await s3.call('HeadObject', { Bucket, Key: 'parts', PartNumber: 1 })
  assert.deepEqual(
    [head.ETag, head.PartsCount],
    [`"${createHash('md5').update(bytes).digest('hex')}"`, undefined],
  )
})

copying.add('onto itself must change something', async s3 => {
  const { Bucket, CopySource } = await withSource(s3)
  const itself = { Bucket, Key: 'source', CopySource }
  await assertRefused(s3.call('CopyObject', itself), {
    code: 'InvalidRequest',
    message: /^This copy request is illegal/,
  })
  await s3.call('CopyObject', { ...itself, MetadataDirective: 'REPLACE', Metadata: { c: '3' } })
  const head = await s3.call('GetObject', { Bucket, Key: 'source' })
  assert.deepEqual(head.Metadata, { c: '3' })
  assert.equal(await textOf(head.Body), '123456789')
})

const etag = '"25f9e794323b453885f5181f1b624d0b"'
const refused: readonly { title: string; input: Partial<Input<'CopyObject'>>; code: string }[] = [
  { title: 'a source that is not there', input: { CopySource: 'BUCKET/none' }, code: 'NoSuchKey' },
  { title: 'a bucket that is not there', input: { CopySource: 'nobody-made-it/k' }, code: 'NoSuchBucket' },
  { title: 'no key', input: { CopySource: 'BUCKET' }, code: 'InvalidArgument' },
  { title: 'an odd version', input: { CopySource: 'BUCKET/source?versionId=abc' }, code: 'InvalidArgument' },
  { title: 'If-Match of another', input: { CopySourceIfMatch: '"x"' }, code: 'PreconditionFailed' },
  { title: 'If-None-Match of this', input: { CopySourceIfNoneMatch: etag }, code: 'PreconditionFailed' },
  {
    title: 'If-Modified-Since later',
    input: { CopySourceIfModifiedSince: new Date('2101-01-01') },
    code: 'PreconditionFailed',
  },
  {
    title: 'If-Unmodified-Since earlier',
    input: { CopySourceIfUnmodifiedSince: new Date('2001-01-01') },
    code: 'PreconditionFailed',
  },
  { title: 'a key that is taken', input: { Key: 'source2', IfNoneMatch: '*' }, code: 'PreconditionFailed' },
]
for (const { title, input, code } of refused) {
  copying.add(`is refused with ${title}`, async s3 => {
    const { Bucket, CopySource } = await withSource(s3)
    await put(s3, { Bucket, Key: 'source2' })
    const asked = { Bucket, Key: 'copy', CopySource, ...input }
    const call = s3.call('CopyObject', { ...asked, CopySource: asked.CopySource.replace('BUCKET', Bucket) })
    await assertRefused(call, { code })
    await assertRefused(s3.call('HeadObject', { Bucket, Key: 'copy' }), { code: 'NoSuchKey' })
  })
}

copying.add('makes parts of objects and of their ranges', async s3 => {
  const Bucket = await freshBucket(s3)
  const bytes = content('copied parts', 6 * mebibyte)
  await s3.call('PutObject', { Bucket, Key: 'source', Body: body(bytes) })
  const { UploadId } = await s3.call('CreateMultipartUpload', { Bucket, Key: 'k' })
  assert.ok(UploadId !== undefined)
  const to = { Bucket, Key: 'k', UploadId, CopySource: `${Bucket}/source` }
  const last = 5 * mebibyte
  const one = await s3.call('UploadPartCopy', { ...to, PartNumber: 1, CopySourceRange: `bytes=1-${last}` })
  const two = await s3.call('UploadPartCopy', { ...to, PartNumber: 2 })
  const parts = [one, two].map(({ CopyPartResult }, at) => ({
    PartNumber: at + 1,
    ETag: CopyPartResult?.ETag,
  }))
  await s3.call('CompleteMultipartUpload', { Bucket, Key: 'k', UploadId, MultipartUpload: { Parts: parts } })
  const object = await s3.call('GetObject', { Bucket, Key: 'k' })
  assert.ok(Buffer.concat([bytes.subarray(1, last + 1), bytes]).equals(await bytesOf(object.Body)))
})

for (const CopySourceRange of ['bytes=0-', 'bytes=-1', '0-1', 'bytes=2-1', 'bytes=0-9', 'bytes=9-9']) {
  copying.add(`makes no part of ${CopySourceRange} of 9 bytes`, async s3 => {
    const { Bucket, CopySource } = await withSource(s3)
    const { UploadId } = await s3.call('CreateMultipartUpload', { Bucket, Key: 'k' })
    assert.ok(UploadId !== undefined)
    const part = { Bucket, Key: 'k', UploadId, PartNumber: 1, CopySource, CopySourceRange }
    await assertRefused(s3.call('UploadPartCopy', part), { code: 'InvalidArgument' })
  })
}

export const attributes: CaseGroup = caseGroup('object attributes')

attributes.add('are those that are asked for', async s3 => {
  const { Bucket } = await withSource(s3)
  const at = { Bucket, Key: 'source' }
  const all = await s3.call('GetObjectAttributes', {
    ...at,
    ObjectAttributes: ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'],
  })
  const { LastModified, ...output } = given(all)
  assert.ok(LastModified instanceof Date)
  assert.deepEqual(output, {
    ETag: '25f9e794323b453885f5181f1b624d0b',
    Checksum: { ChecksumCRC64NVME: 'rosUhgp5mIg=', ChecksumType: 'FULL_OBJECT' },
    StorageClass: 'STANDARD_IA',
    ObjectSize: 9,
  })
  const one = await s3.call('GetObjectAttributes', { ...at, ObjectAttributes: ['ObjectSize'] })
  assert.equal(one.ObjectSize, 9)
  assert.equal(one.ETag, undefined)
  const ObjectAttributes = ['ETag', 'Size'] as 'ETag'[] // one that the model does not have
  await assertRefused(s3.call('GetObjectAttributes', { ...at, ObjectAttributes }), {
    code: 'InvalidArgument',
    message: 'Invalid attribute name specified.',
    members: { ArgumentName: 'x-amz-object-attributes', ArgumentValue: 'Size' },
  })
})

attributes.add('have the parts of an upload, in pages', async s3 => {
  const Bucket = await freshBucket(s3)
  const to = { Bucket, Key: 'k' }
  const { UploadId } = await s3.call('CreateMultipartUpload', { ...to, ChecksumAlgorithm: 'CRC32C' })
  assert.ok(UploadId !== undefined)
  const bytes = content('attributes', 5 * mebibyte)
  const one = await s3.call('UploadPart', { ...to, UploadId, PartNumber: 1, Body: body(bytes) })
  const two = await s3.call('UploadPart', { ...to, UploadId, PartNumber: 2, Body: body('123456789') })
  const Parts = [one, two].map((part, at) => ({ ...part, PartNumber: at + 1 }))
  await s3.call('CompleteMultipartUpload', { ...to, UploadId, MultipartUpload: { Parts } })
  const ask = { ...to, ObjectAttributes: ['ObjectParts' as const] }
  const first = await s3.call('GetObjectAttributes', { ...ask, MaxParts: 1 })
  assert.equal(first.ObjectParts?.TotalPartsCount, 2)
  assert.equal(first.ObjectParts?.IsTruncated, true)
  const PartNumberMarker = first.ObjectParts?.NextPartNumberMarker
  const second = await s3.call('GetObjectAttributes', { ...ask, PartNumberMarker })
  assert.deepEqual(second.ObjectParts?.Parts?.map(given), [
    { PartNumber: 2, Size: 9, ChecksumCRC32C: '4waSgw==' },
  ])
})

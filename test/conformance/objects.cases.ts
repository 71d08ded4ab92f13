/** Objects as a whole: what is put comes back, under any key, with all that was said of it. */
import assert from 'node:assert/strict'
import { content, mebibyte } from '../support/content.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, bytesOf, freshBucket, given, put, textOf } from './subject.ts'

/** Keys that servers get wrong; each names an object of its own. */
const oddKeys: readonly string[] = [
  '/',
  '//',
  'a//b',
  'a/./b',
  'a/../b',
  '..',
  'trailing/',
  ' ',
  ' leading and trailing ',
  'plus+and%20percent%',
  '?query#hash&amp;',
  '<tag attr="1">',
  '007',
  '1e3',
  'true',
  'line\nbreak\r\ttab',
  '\u0001\u001f\u007f',
  'é',
  'e\u0301',
  '日本語',
  '\u{1f600}',
  '\uffff',
  '\u{10ffff}',
  '__proto__',
  'constructor',
  'k'.repeat(1024),
  'é'.repeat(512),
]

export const objects: CaseGroup = caseGroup('objects')

objects.add('come back as they were put', async s3 => {
  const Bucket = await freshBucket(s3)
  const stored = await s3.call('PutObject', {
    Bucket,
    Key: 'k',
    Body: body('hello'),
    ContentType: 'text/plain; charset=utf-8',
    CacheControl: 'max-age=60',
    ContentDisposition: 'attachment; filename="x"',
    ContentEncoding: 'aws-chunked,gzip',
    ContentLanguage: 'de',
    Expires: 'not even a date',
    WebsiteRedirectLocation: '/elsewhere',
    Metadata: { name: 'value', empty: '' },
    StorageClass: 'STANDARD_IA',
    Tagging: 'a=1&b=2',
  })
  assert.deepEqual(given(stored), {
    ETag: '"5d41402abc4b2a76b9719d911017c592"',
    ChecksumCRC64NVME: 'M3eFcAZSQlc=',
    ChecksumType: 'FULL_OBJECT',
  })
  const { Body, LastModified, ...output } = await s3.call('GetObject', { Bucket, Key: 'k' })
  assert.equal(await textOf(Body), 'hello')
  assert.ok(LastModified instanceof Date && LastModified.getMilliseconds() === 0)
  const want = {
    AcceptRanges: 'bytes',
    ContentLength: 5,
    ETag: '"5d41402abc4b2a76b9719d911017c592"',
    ContentType: 'text/plain; charset=utf-8',
    CacheControl: 'max-age=60',
    ContentDisposition: 'attachment; filename="x"',
    ContentEncoding: 'gzip',
    ContentLanguage: 'de',
    Expires: 'not even a date',
    WebsiteRedirectLocation: '/elsewhere',
    Metadata: { name: 'value', empty: '' },
    StorageClass: 'STANDARD_IA',
    TagCount: 2,
  }
  assert.deepEqual(given(output), want)
  const head = await s3.call('HeadObject', { Bucket, Key: 'k' })
  assert.deepEqual(given(head), { ...want, LastModified })
})

objects.add('have nothing they were not given', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' })
  const head = await s3.call('HeadObject', { Bucket, Key: 'k' })
  assert.equal(head.StorageClass, undefined)
  assert.equal(head.Metadata, undefined)
  assert.equal(head.ChecksumCRC64NVME, undefined)
})

objects.add('may be empty', async s3 => {
  const Bucket = await freshBucket(s3)
  const { ETag } = await s3.call('PutObject', { Bucket, Key: 'k', Body: body('') })
  assert.equal(ETag, '"d41d8cd98f00b204e9800998ecf8427e"')
  const output = await s3.call('GetObject', { Bucket, Key: 'k' })
  assert.equal(output.ContentLength, 0)
  assert.equal(await textOf(output.Body), '')
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', Range: 'bytes=0-' }), {
    code: 'InvalidRange',
  })
})

for (const sizeBytes of [1, 65_535, 131_072, 131_073, 3 * mebibyte + 7]) {
  objects.add(`of ${sizeBytes} bytes come back whole and in part`, async s3 => {
    const Bucket = await freshBucket(s3)
    const bytes = content(String(sizeBytes), sizeBytes)
    await s3.call('PutObject', { Bucket, Key: 'k', Body: body(bytes) })
    const whole = await s3.call('GetObject', { Bucket, Key: 'k' })
    assert.ok(bytes.equals(await bytesOf(whole.Body)))
    const first = Math.floor(sizeBytes / 3)
    const last = Math.floor(sizeBytes / 2)
    const part = await s3.call('GetObject', { Bucket, Key: 'k', Range: `bytes=${first}-${last}` })
    assert.equal(part.ContentRange, `bytes ${first}-${last}/${sizeBytes}`)
    assert.equal(part.ContentLength, last - first + 1)
    assert.ok(bytes.subarray(first, last + 1).equals(await bytesOf(part.Body)))
  })
}

objects.add('have any key of up to 1,024 bytes', async s3 => {
  const Bucket = await freshBucket(s3)
  for (const key of oddKeys) await put(s3, { Bucket, Key: key })
  for (const key of oddKeys) {
    assert.equal(await textOf((await s3.call('GetObject', { Bucket, Key: key })).Body), key)
  }
  const listed = await s3.call('ListObjectsV2', { Bucket })
  const want = oddKeys.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
  assert.deepEqual(
    listed.Contents?.map(entry => entry.Key),
    want,
  )
  const members = { Size: 1025, MaxSizeAllowed: 1024 }
  for (const Key of ['k'.repeat(1025), 'k' + 'é'.repeat(512)]) {
    await assertRefused(s3.call('PutObject', { Bucket, Key }), { code: 'KeyTooLongError', members })
    await assertRefused(s3.call('GetObject', { Bucket, Key }), { code: 'KeyTooLongError', members })
  }
})

objects.add('are replaced whole', async s3 => {
  const Bucket = await freshBucket(s3)
  await s3.call('PutObject', {
    Bucket,
    Key: 'k',
    Body: body('one'),
    Metadata: { a: '1' },
    Tagging: 'a=1',
  })
  await put(s3, { Bucket, Key: 'k' }, 'two!')
  const output = await s3.call('GetObject', { Bucket, Key: 'k' })
  assert.equal(await textOf(output.Body), 'two!')
  assert.equal(output.Metadata, undefined)
  assert.equal(output.TagCount, undefined)
})

objects.add('that are not there are named', async s3 => {
  const Bucket = await freshBucket(s3)
  const want = { code: 'NoSuchKey', members: { Key: 'none' } }
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'none' }), want)
  await assertRefused(s3.call('HeadObject', { Bucket, Key: 'none' }), want)
})

objects.add('have no versions but null', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' })
  assert.equal((await s3.call('HeadObject', { Bucket, Key: 'k', VersionId: 'null' })).ContentLength, 1)
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', VersionId: 'abc' }), {
    code: 'InvalidArgument',
  })
  await assertRefused(s3.call('DeleteObject', { Bucket, Key: 'k', VersionId: 'abc' }), {
    code: 'InvalidArgument',
  })
  assert.equal((await s3.call('HeadObject', { Bucket, Key: 'k' })).ContentLength, 1)
})

objects.add('answer with the headers a reader asks for', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' })
  const output = await s3.call('GetObject', {
    Bucket,
    Key: 'k',
    ResponseCacheControl: 'no-cache',
    ResponseContentDisposition: 'inline',
    ResponseContentEncoding: 'br',
    ResponseContentLanguage: 'fr',
    ResponseContentType: 'image/png',
    ResponseExpires: 'Thu, 01 Dec 1994 16:00:00 GMT',
  })
  assert.equal(output.CacheControl, 'no-cache')
  assert.equal(output.ContentDisposition, 'inline')
  assert.equal(output.ContentEncoding, 'br')
  assert.equal(output.ContentLanguage, 'fr')
  assert.equal(output.ContentType, 'image/png')
  assert.equal(output.Expires, 'Thu, 01 Dec 1994 16:00:00 GMT')
  assert.notEqual((await s3.call('HeadObject', { Bucket, Key: 'k' })).ContentType, 'image/png')
})

const refused: readonly {
  title: string
  input: object
  code: string
  members?: Record<string, unknown>
}[] = [
  {
    title: 'more than 2 KB of metadata',
    input: { Metadata: { a: 'x'.repeat(2048) } },
    code: 'MetadataTooLarge',
    members: { Size: 2049, MaxSizeAllowed: 2048 },
  },
  { title: 'an unknown storage class', input: { StorageClass: 'CHEAP' }, code: 'InvalidStorageClass' },
  { title: 'a public ACL', input: { ACL: 'public-read' }, code: 'AccessControlListNotSupported' },
  { title: 'a private ACL', input: { ACL: 'private' }, code: 'AccessControlListNotSupported' },
  { title: 'a grant', input: { GrantRead: 'id=x' }, code: 'AccessControlListNotSupported' },
  { title: 'a legal hold', input: { ObjectLockLegalHoldStatus: 'ON' }, code: 'InvalidRequest' },
  { title: 'an append', input: { WriteOffsetBytes: 0 }, code: 'NotImplemented' },
  { title: 'a malformed tag', input: { Tagging: 'a=1&a=1' }, code: 'InvalidArgument' },
  { title: 'a redirect to nowhere', input: { WebsiteRedirectLocation: 'x' }, code: 'InvalidRequest' },
]
for (const { title, input, code, members } of refused) {
  objects.add(`are refused with ${title}, and nothing is stored`, async s3 => {
    const Bucket = await freshBucket(s3)
    const call = s3.call('PutObject', { Bucket, Key: 'k', Body: body('x'), ...input })
    await assertRefused(call, members === undefined ? { code } : { code, members })
    await assertRefused(s3.call('HeadObject', { Bucket, Key: 'k' }), { code: 'NoSuchKey' })
  })
}

objects.add('take the owner’s full control without lists, and no other ACL', async s3 => {
  const Bucket = await freshBucket(s3)
  const at = { Bucket, Key: 'k' }
  const source = { ...at, CopySource: `${Bucket}/k`, MetadataDirective: 'REPLACE' } as const
  const ACL = 'bucket-owner-full-control'
  await s3.call('PutObject', { ...at, Body: body('x'), ACL })
  await s3.call('CopyObject', { ...source, ACL })
  await s3.call('CreateMultipartUpload', { ...at, ACL })
  for (const other of ['private', 'bucket-owner-read'] as const) {
    const code = 'AccessControlListNotSupported'
    await assertRefused(s3.call('CopyObject', { ...source, ACL: other }), { code })
    await assertRefused(s3.call('CreateMultipartUpload', { ...at, ACL: other }), { code })
  }
})

objects.add('2 KB of metadata are not too much', async s3 => {
  const Bucket = await freshBucket(s3)
  const Metadata = { a: 'x'.repeat(2047) }
  await s3.call('PutObject', { Bucket, Key: 'k', Body: body('x'), Metadata })
  assert.deepEqual((await s3.call('HeadObject', { Bucket, Key: 'k' })).Metadata, Metadata)
})

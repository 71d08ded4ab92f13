/** Tags of objects and of buckets: what is put comes back, nothing else changes, and the limits are AWS's. */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, freshBucket, given, put, textOf, type At, type Subject } from './subject.ts'

type Tags = readonly (readonly [key: string, value: string])[]

/** Tags as documents have them. */
function tagging(tags: Tags) {
  return { TagSet: tags.map(([Key, Value]) => ({ Key, Value })) }
}

function numbered(count: number): Tags {
  // Two digits, so that the order of the keys is that of the numbers.
  return Array.from({ length: count }, (_, at) => [`key ${at + 10}`, `value ${at}`] as const)
}

function taggedWith(s3: Subject, at: At, tags: Tags) {
  return s3.call('PutObjectTagging', { ...at, Tagging: tagging(tags) })
}

async function assertTags(s3: Subject, at: At, tags: Tags): Promise<void> {
  const { TagSet } = await s3.call('GetObjectTagging', at)
  assert.deepEqual(TagSet, tagging(tags).TagSet)
}

/** Tags that nobody may have, on objects and buckets alike. */
const refused: readonly { title: string; tags: Tags; message: string; members: object }[] = [
  {
    title: 'a key of 129 characters',
    tags: [['k'.repeat(129), 'v']],
    message: 'The TagKey you have provided is invalid',
    members: { TagKey: 'k'.repeat(129) },
  },
  {
    title: 'a key with an odd character',
    tags: [['a&b', 'v']],
    message: 'The TagKey you have provided is invalid',
    members: { TagKey: 'a&b' },
  },
  {
    title: 'a value of 257 characters',
    tags: [['k', 'v'.repeat(257)]],
    message: 'The TagValue you have provided is invalid',
    members: { TagKey: 'k', TagValue: 'v'.repeat(257) },
  },
  {
    title: 'a value with an odd character',
    tags: [['k', 'a,b']],
    message: 'The TagValue you have provided is invalid',
    members: { TagKey: 'k', TagValue: 'a,b' },
  },
  {
    title: 'a key twice',
    tags: [
      ['k', '1'],
      ['k', '2'],
    ],
    message: 'Cannot provide multiple Tags with the same key',
    members: { TagKey: 'k' },
  },
]

export const objectTagging: CaseGroup = caseGroup('object tagging')

objectTagging.add('replaces all tags, and tells how many there are', async s3 => {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  await s3.call('PutObject', { ...at, Body: body('x'), Tagging: 'old=1' })
  await assertTags(s3, at, [['old', '1']])
  const longest: Tags = [['k'.repeat(128), 'v'.repeat(256)]]
  const odd: Tags = [
    ['007', 'a+b = c/d:e@f_g.h-i'],
    ['Größe', '日本語'],
    ['__proto__', ''],
  ]
  for (const tags of [longest, odd, numbered(10)]) {
    await taggedWith(s3, at, tags)
    await assertTags(s3, at, tags)
    assert.equal((await s3.call('HeadObject', at)).TagCount, tags.length)
    assert.equal((await s3.call('GetObject', at)).TagCount, tags.length)
  }
})

for (const how of ['DeleteObjectTagging', 'an empty set'] as const) {
  objectTagging.add(`is undone by ${how}`, async s3 => {
    const at = { Bucket: await freshBucket(s3), Key: 'k' }
    await s3.call('PutObject', { ...at, Body: body('x'), Tagging: 'a=1' })
    if (how === 'an empty set') await taggedWith(s3, at, [])
    else await s3.call('DeleteObjectTagging', at)
    await assertTags(s3, at, [])
    assert.equal((await s3.call('HeadObject', at)).TagCount, undefined)
    await s3.call('DeleteObjectTagging', at)
  })
}

objectTagging.add('changes nothing else', async s3 => {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  const Metadata = { a: '1' }
  await s3.call('PutObject', { ...at, Body: body('123456789'), Metadata, ContentType: 'text/x' })
  const before = given(await s3.call('HeadObject', { ...at, ChecksumMode: 'ENABLED' }))
  await taggedWith(s3, at, [['a', '1']])
  const after = given(await s3.call('HeadObject', { ...at, ChecksumMode: 'ENABLED' }))
  assert.deepEqual(after, { ...before, TagCount: 1 })
  assert.equal(await textOf((await s3.call('GetObject', at)).Body), '123456789')
})

objectTagging.add('keeps what a header said, in the order of the keys', async s3 => {
  const Bucket = await freshBucket(s3)
  const tags: Tags = [
    ['bar', ''],
    ['foo', 'b r'],
  ]
  const Tagging = 'foo=b+r&bar'
  await s3.call('PutObject', { Bucket, Key: 'put', Body: body('x'), Tagging })
  await s3.call('CopyObject', { Bucket, Key: 'copied', CopySource: `${Bucket}/put`, Tagging: 'ignored=1' })
  await put(s3, { Bucket, Key: 'plain' })
  await s3.call('CopyObject', {
    Bucket,
    Key: 'replaced',
    CopySource: `${Bucket}/plain`,
    Tagging,
    TaggingDirective: 'REPLACE',
  })
  const to = { Bucket, Key: 'uploaded' }
  const { UploadId } = await s3.call('CreateMultipartUpload', { ...to, Tagging })
  assert.ok(UploadId !== undefined)
  const { ETag } = await s3.call('UploadPart', { ...to, UploadId, PartNumber: 1, Body: body('x') })
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  await s3.call('CompleteMultipartUpload', { ...to, UploadId, MultipartUpload })
  for (const Key of ['put', 'copied', 'replaced', 'uploaded']) await assertTags(s3, { Bucket, Key }, tags)
})

const refusedOnObjects = [
  ...refused.map(each => ({ ...each, code: 'InvalidTag' })),
  {
    title: 'a key of AWS',
    tags: [['aws:k', 'v']] satisfies Tags,
    code: 'InvalidTag',
    message: 'Your TagKey cannot be prefixed with aws:',
    members: { TagKey: 'aws:k' },
  },
  {
    title: '11 tags',
    tags: numbered(11),
    code: 'BadRequest',
    message: 'Object tags cannot be greater than 10',
    members: {},
  },
]
for (const { title, tags, code, message, members } of refusedOnObjects) {
  objectTagging.add(`is refused with ${title}, and the tags stay`, async s3 => {
    const at = { Bucket: await freshBucket(s3), Key: 'k' }
    await s3.call('PutObject', { ...at, Body: body('x'), Tagging: 'a=1' })
    await assertRefused(taggedWith(s3, at, tags), { code, message, members: { ...members } })
    await assertTags(s3, at, [['a', '1']])
  })
}

objectTagging.add('is refused with an empty key', async s3 => {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  await put(s3, at)
  await assertRefused(taggedWith(s3, at, [['', 'v']]), {
    code: 'InvalidTag',
    message: 'The TagKey you have provided is invalid',
  })
})

objectTagging.add('is about objects that are there', async s3 => {
  const Bucket = await freshBucket(s3)
  const none = { Bucket, Key: 'none' }
  const want = { code: 'NoSuchKey', members: { Key: 'none' } }
  await assertRefused(s3.call('GetObjectTagging', none), want)
  await assertRefused(taggedWith(s3, none, [['a', '1']]), want)
  await assertRefused(s3.call('DeleteObjectTagging', none), want)
  const nowhere = { Bucket: 'nobody-made-it', Key: 'k' }
  await assertRefused(s3.call('GetObjectTagging', nowhere), { code: 'NoSuchBucket' })
  await assertRefused(taggedWith(s3, nowhere, []), { code: 'NoSuchBucket' })
})

objectTagging.add('is about the only version there is', async s3 => {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  await put(s3, at)
  const Tagging = tagging([['a', '1']])
  await s3.call('PutObjectTagging', { ...at, Tagging, VersionId: 'null' })
  assert.deepEqual((await s3.call('GetObjectTagging', { ...at, VersionId: 'null' })).TagSet, Tagging.TagSet)
  const other = { ...at, VersionId: 'abc' }
  const want = { code: 'InvalidArgument' }
  await assertRefused(s3.call('GetObjectTagging', other), want)
  await assertRefused(s3.call('PutObjectTagging', { ...other, Tagging }), want)
  await assertRefused(s3.call('DeleteObjectTagging', other), want)
  await assertTags(s3, at, [['a', '1']])
})

export const bucketTagging: CaseGroup = caseGroup('bucket tagging')

bucketTagging.add('replaces all tags, up to 50', async s3 => {
  const Bucket = await freshBucket(s3)
  const none = { code: 'NoSuchTagSet', message: 'The TagSet does not exist', members: { BucketName: Bucket } }
  await assertRefused(s3.call('GetBucketTagging', { Bucket }), none)
  for (const tags of [[['a', '']] satisfies Tags, numbered(50)]) {
    await s3.call('PutBucketTagging', { Bucket, Tagging: tagging(tags) })
    assert.deepEqual((await s3.call('GetBucketTagging', { Bucket })).TagSet, tagging(tags).TagSet)
  }
  await s3.call('DeleteBucketTagging', { Bucket })
  await assertRefused(s3.call('GetBucketTagging', { Bucket }), none)
  await s3.call('DeleteBucketTagging', { Bucket })
})

bucketTagging.add('may come with the bucket', async s3 => {
  const Bucket = 'made-with-tags'
  const { TagSet } = tagging([['a', '1']])
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { Tags: TagSet } })
  assert.deepEqual((await s3.call('GetBucketTagging', { Bucket })).TagSet, TagSet)
})

const refusedOnBuckets = [
  ...refused.map(each => ({ ...each, code: 'InvalidTag' })),
  {
    title: 'a key of AWS',
    tags: [['aws:k', 'v']] satisfies Tags,
    code: 'InvalidTag',
    message: 'System tags cannot be added/updated by requester',
    members: { TagKey: 'aws:k' },
  },
  {
    title: '51 tags',
    tags: numbered(51),
    code: 'BadRequest',
    message: 'Bucket tag count cannot be greater than 50',
    members: {},
  },
]
for (const { title, tags, code, message, members } of refusedOnBuckets) {
  bucketTagging.add(`is refused with ${title}, and the tags stay`, async s3 => {
    const Bucket = await freshBucket(s3)
    const Tagging = tagging([['a', '1']])
    await s3.call('PutBucketTagging', { Bucket, Tagging })
    const call = s3.call('PutBucketTagging', { Bucket, Tagging: tagging(tags) })
    await assertRefused(call, { code, message, members: { ...members } })
    assert.deepEqual((await s3.call('GetBucketTagging', { Bucket })).TagSet, Tagging.TagSet)
  })
}

bucketTagging.add('is about buckets that are there, and their expected owner’s', async s3 => {
  const Bucket = 'nobody-made-it'
  const Tagging = tagging([])
  const want = { code: 'NoSuchBucket' }
  await assertRefused(s3.call('GetBucketTagging', { Bucket }), want)
  await assertRefused(s3.call('PutBucketTagging', { Bucket, Tagging }), want)
  await assertRefused(s3.call('DeleteBucketTagging', { Bucket }), want)
  const foreign = { Bucket: await freshBucket(s3), ExpectedBucketOwner: '111122223333' }
  await assertRefused(s3.call('GetBucketTagging', foreign), { code: 'AccessDenied' })
  await assertRefused(s3.call('PutBucketTagging', { ...foreign, Tagging }), { code: 'AccessDenied' })
})

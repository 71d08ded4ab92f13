/** DeleteObject and DeleteObjects. */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, freshBucket, given, put } from './subject.ts'

export const deleting: CaseGroup = caseGroup('deleting')

deleting.add('one object, there or not', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' })
  assert.deepEqual(given(await s3.call('DeleteObject', { Bucket, Key: 'k' })), {})
  await assertRefused(s3.call('HeadObject', { Bucket, Key: 'k' }), { code: 'NoSuchKey' })
  await s3.call('DeleteObject', { Bucket, Key: 'k' })
})

deleting.add('one object on conditions', async s3 => {
  const Bucket = await freshBucket(s3)
  const etag = await put(s3, { Bucket, Key: 'k' }, '12345')
  const Key = 'k'
  const failing = [
    { input: { IfMatch: '"x"' }, Condition: 'If-Match' },
    { input: { IfMatchSize: 4 }, Condition: 'x-amz-if-match-size' },
    { input: { IfMatchLastModifiedTime: new Date(0) }, Condition: 'x-amz-if-match-last-modified-time' },
  ]
  for (const { input, Condition } of failing) {
    await assertRefused(s3.call('DeleteObject', { Bucket, Key, ...input }), {
      code: 'PreconditionFailed',
      members: { Condition },
    })
  }
  const { LastModified } = await s3.call('HeadObject', { Bucket, Key })
  await s3.call('DeleteObject', {
    Bucket,
    Key,
    IfMatch: etag,
    IfMatchSize: 5,
    IfMatchLastModifiedTime: LastModified,
  })
  // What is not there needs no deleting, whatever the condition says.
  await s3.call('DeleteObject', { Bucket, Key, IfMatch: etag })
})

deleting.add('many objects, each with its own outcome', async s3 => {
  const Bucket = await freshBucket(s3)
  for (const key of ['a', 'b', 'c<&>']) await put(s3, { Bucket, Key: key })
  const Objects = [
    { Key: 'a' },
    { Key: 'b', ETag: '"x"' },
    { Key: 'c<&>' },
    { Key: 'none' },
    { Key: 'k'.repeat(1025) },
    { Key: 'b', VersionId: 'abc' },
  ]
  const output = await s3.call('DeleteObjects', { Bucket, Delete: { Objects } })
  assert.deepEqual(output.Deleted?.map(given), [{ Key: 'a' }, { Key: 'c<&>' }, { Key: 'none' }])
  assert.deepEqual(
    output.Errors?.map(({ Key, Code }) => ({ Key, Code })),
    [
      { Key: 'b', Code: 'PreconditionFailed' },
      { Key: 'k'.repeat(1025), Code: 'KeyTooLongError' },
      { Key: 'b', Code: 'NoSuchVersion' },
    ],
  )
  const left = await s3.call('ListObjectsV2', { Bucket })
  assert.deepEqual(
    left.Contents?.map(entry => entry.Key),
    ['b'],
  )
})

deleting.add('many objects quietly', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'a' })
  const Objects = [{ Key: 'a' }, { Key: 'k'.repeat(1025) }]
  const output = await s3.call('DeleteObjects', { Bucket, Delete: { Objects, Quiet: true } })
  assert.deepEqual(output.Deleted ?? [], [])
  assert.equal(output.Errors?.length, 1)
  assert.equal((await s3.call('ListObjectsV2', { Bucket })).KeyCount, 0)
})

deleting.add('1,000 objects and no more', async s3 => {
  const Bucket = await freshBucket(s3)
  const keys = Array.from({ length: 1001 }, (_, at) => ({ Key: `k${at}` }))
  await assertRefused(s3.call('DeleteObjects', { Bucket, Delete: { Objects: keys } }), {
    code: 'MalformedXML',
  })
  const output = await s3.call('DeleteObjects', { Bucket, Delete: { Objects: keys.slice(1) } })
  assert.equal(output.Deleted?.length, 1000)
})

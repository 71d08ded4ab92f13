/** Buckets: made, seen, listed, deleted, refused. */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, freshBucket, given, put } from './subject.ts'

export const buckets: CaseGroup = caseGroup('buckets')

buckets.add('are created, seen and deleted', async s3 => {
  const Bucket = 'a-bucket.of-its-own'
  assert.deepEqual(given(await s3.call('CreateBucket', { Bucket })), { Location: '/a-bucket.of-its-own' })
  assert.equal((await s3.call('HeadBucket', { Bucket })).BucketRegion, 'us-east-1')
  assert.equal((await s3.call('GetBucketLocation', { Bucket })).LocationConstraint, undefined)
  await s3.call('DeleteBucket', { Bucket })
  await assertRefused(s3.call('HeadBucket', { Bucket }), {
    code: 'NoSuchBucket',
    members: { BucketName: Bucket },
  })
})

buckets.add('may be created again by their owner in us-east-1', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'kept' })
  await s3.call('CreateBucket', { Bucket })
  assert.equal((await s3.call('HeadObject', { Bucket, Key: 'kept' })).ContentLength, 4)
})

buckets.add('are deleted only when they are empty', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' })
  await assertRefused(s3.call('DeleteBucket', { Bucket }), {
    code: 'BucketNotEmpty',
    members: { BucketName: Bucket },
  })
  await s3.call('DeleteObject', { Bucket, Key: 'k' })
  // An upload that was begun is no object.
  await s3.call('CreateMultipartUpload', { Bucket, Key: 'k' })
  await s3.call('DeleteBucket', { Bucket })
})

const refused: readonly {
  title: string
  input: { readonly Bucket: string } & Record<string, unknown>
  code: string
}[] = [
  { title: 'a bad name', input: { Bucket: 'Not_A_Bucket' }, code: 'InvalidBucketName' },
  {
    title: 'a canned ACL for others',
    input: { Bucket: 'refused', ACL: 'public-read' },
    code: 'InvalidBucketAclWithObjectOwnership',
  },
  {
    title: 'a grant to others',
    input: { Bucket: 'refused', GrantRead: 'uri=http://acs.amazonaws.com/groups/global/AllUsers' },
    code: 'InvalidBucketAclWithObjectOwnership',
  },
  {
    title: 'a canned ACL for others that it is to have no lists for',
    input: { Bucket: 'refused', ACL: 'log-delivery-write', ObjectOwnership: 'BucketOwnerEnforced' },
    code: 'InvalidBucketAclWithObjectOwnership',
  },
  {
    title: 'a canned ACL that there is not',
    input: { Bucket: 'refused', ACL: 'public' },
    code: 'InvalidArgument',
  },
  {
    title: 'a public canned ACL, which new buckets block',
    input: { Bucket: 'refused', ACL: 'public-read', ObjectOwnership: 'ObjectWriter' },
    code: 'InvalidBucketAclWithBlockPublicAccessError',
  },
  {
    title: 'ACL ownership',
    input: { Bucket: 'refused', ObjectOwnership: 'Nobody' },
    code: 'InvalidArgument',
  },
  {
    title: 'the nameless region by name',
    input: { Bucket: 'refused', CreateBucketConfiguration: { LocationConstraint: 'us-east-1' } },
    code: 'InvalidLocationConstraint',
  },
  {
    title: 'another region',
    input: { Bucket: 'refused', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } },
    code: 'IllegalLocationConstraintException',
  },
]
for (const { title, input, code } of refused) {
  buckets.add(`are refused with ${title}`, async s3 => {
    await assertRefused(s3.call('CreateBucket', input), {
      code,
    })
    await assertRefused(s3.call('HeadBucket', { Bucket: input.Bucket }), {
      code: input.Bucket === 'refused' ? 'NoSuchBucket' : 'InvalidBucketName',
    })
  })
}

buckets.add('are listed in order, by prefix and page', async s3 => {
  const names = ['list-b', 'list-a.1', 'list-a', 'list-c']
  for (const Bucket of names) await s3.call('CreateBucket', { Bucket })
  const all = await s3.call('ListBuckets', { Prefix: 'list-' })
  assert.deepEqual(
    all.Buckets?.map(bucket => bucket.Name),
    ['list-a', 'list-a.1', 'list-b', 'list-c'],
  )
  assert.match(all.Owner?.ID ?? '', /^[0-9a-f]{64}$/)
  const first = await s3.call('ListBuckets', { Prefix: 'list-', MaxBuckets: 3 })
  assert.equal(first.Buckets?.length, 3)
  assert.ok(first.ContinuationToken !== undefined)
  const second = await s3.call('ListBuckets', {
    Prefix: 'list-',
    ContinuationToken: first.ContinuationToken,
  })
  assert.deepEqual(
    second.Buckets?.map(bucket => bucket.Name),
    ['list-c'],
  )
  assert.equal(second.ContinuationToken, undefined)
  assert.deepEqual((await s3.call('ListBuckets', { BucketRegion: 'eu-west-1' })).Buckets, [])
  await assertRefused(s3.call('ListBuckets', { MaxBuckets: 0 }), { code: 'InvalidArgument' })
  await assertRefused(s3.call('ListBuckets', { ContinuationToken: 'x' }), { code: 'InvalidArgument' })
})

buckets.add('are their expected owner’s', async s3 => {
  const Bucket = await freshBucket(s3)
  await s3.call('HeadBucket', { Bucket, ExpectedBucketOwner: '000000000000' })
  const ExpectedBucketOwner = '111122223333'
  await assertRefused(s3.call('HeadBucket', { Bucket, ExpectedBucketOwner }), { code: 'AccessDenied' })
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', ExpectedBucketOwner }), {
    code: 'AccessDenied',
  })
  await assertRefused(s3.call('DeleteBucket', { Bucket, ExpectedBucketOwner }), { code: 'AccessDenied' })
})

buckets.add('must be there for everything in them', async s3 => {
  const Bucket = 'nobody-made-it'
  const Key = 'k'
  const want = { code: 'NoSuchBucket', members: { BucketName: Bucket } }
  await assertRefused(s3.call('PutObject', { Bucket, Key }), want)
  await assertRefused(s3.call('GetObject', { Bucket, Key }), want)
  await assertRefused(s3.call('HeadObject', { Bucket, Key }), want)
  await assertRefused(s3.call('DeleteObject', { Bucket, Key }), want)
  await assertRefused(s3.call('DeleteObjects', { Bucket, Delete: { Objects: [{ Key }] } }), want)
  await assertRefused(s3.call('ListObjects', { Bucket }), want)
  await assertRefused(s3.call('ListObjectsV2', { Bucket }), want)
  await assertRefused(s3.call('ListMultipartUploads', { Bucket }), want)
  await assertRefused(s3.call('CreateMultipartUpload', { Bucket, Key }), want)
  await assertRefused(s3.call('ListParts', { Bucket, Key, UploadId: 'u' }), want)
  await assertRefused(s3.call('DeleteBucket', { Bucket }), want)
  await assertRefused(s3.call('GetBucketLocation', { Bucket }), want)
})

buckets.add('what is not implemented says so', async s3 => {
  const Bucket = await freshBucket(s3)
  await assertRefused(s3.call('GetBucketAbac', { Bucket }), { code: 'NotImplemented' })
})

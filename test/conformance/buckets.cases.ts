import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assertRefused, freshBucket, given, put, type Subject } from './subject.ts'

export function bucketCases(s3: Subject): void {
  describe('buckets', () => {
    test('are created, seen and deleted', async () => {
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

    test('may be created again by their owner in us-east-1', async () => {
      const Bucket = await freshBucket(s3)
      await put(s3, Bucket, 'kept')
      await s3.call('CreateBucket', { Bucket })
      assert.equal((await s3.call('HeadObject', { Bucket, Key: 'kept' })).ContentLength, 4)
    })

    test('are deleted only when they are empty', async () => {
      const Bucket = await freshBucket(s3)
      await put(s3, Bucket, 'k')
      await assertRefused(s3.call('DeleteBucket', { Bucket }), {
        code: 'BucketNotEmpty',
        members: { BucketName: Bucket },
      })
      await s3.call('DeleteObject', { Bucket, Key: 'k' })
      // An upload that was begun is no object.
      await s3.call('CreateMultipartUpload', { Bucket, Key: 'k' })
      await s3.call('DeleteBucket', { Bucket })
    })

    const refused = [
      { title: 'a bad name', input: { Bucket: 'Not_A_Bucket' }, code: 'InvalidBucketName' },
      {
        title: 'a canned ACL for others',
        input: { Bucket: 'refused', ACL: 'public-read' },
        code: 'InvalidBucketAclWithObjectOwnership',
      },
      {
        title: 'object lock',
        input: { Bucket: 'refused', ObjectLockEnabledForBucket: true },
        code: 'NotImplemented',
      },
      {
        title: 'ACL ownership',
        input: { Bucket: 'refused', ObjectOwnership: 'ObjectWriter' },
        code: 'NotImplemented',
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
    ] as const
    for (const { title, input, code } of refused) {
      test(`are refused with ${title}`, async () => {
        await assertRefused(s3.call('CreateBucket', input as Parameters<typeof s3.call<'CreateBucket'>>[1]), {
          code,
        })
        await assertRefused(s3.call('HeadBucket', { Bucket: input.Bucket }), {
          code: input.Bucket === 'refused' ? 'NoSuchBucket' : 'InvalidBucketName',
        })
      })
    }

    test('are listed in order, by prefix and page', async () => {
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

    test('are their expected owner’s', async () => {
      const Bucket = await freshBucket(s3)
      await s3.call('HeadBucket', { Bucket, ExpectedBucketOwner: '000000000000' })
      const ExpectedBucketOwner = '111122223333'
      await assertRefused(s3.call('HeadBucket', { Bucket, ExpectedBucketOwner }), { code: 'AccessDenied' })
      await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', ExpectedBucketOwner }), {
        code: 'AccessDenied',
      })
      await assertRefused(s3.call('DeleteBucket', { Bucket, ExpectedBucketOwner }), { code: 'AccessDenied' })
    })

    test('must be there for everything in them', async () => {
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

    test('what is not implemented says so', async () => {
      const Bucket = await freshBucket(s3)
      await assertRefused(s3.call('GetBucketVersioning', { Bucket }), { code: 'NotImplemented' })
    })
  })
}

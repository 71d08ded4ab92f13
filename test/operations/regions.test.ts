/** What depends on the region a daemon says it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertRefused } from '../conformance/subject.ts'
import { openService } from '../support/service.ts'

test('outside us-east-1 a bucket is created for the region, once', async () => {
  const s3 = await openService('eu-west-1')
  try {
    const Bucket = 'in-europe'
    const at = { Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } } as const
    await assertRefused(s3.call('CreateBucket', { Bucket }), {
      code: 'IllegalLocationConstraintException',
      message:
        'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    })
    await s3.call('CreateBucket', at)
    await assertRefused(s3.call('CreateBucket', at), {
      code: 'BucketAlreadyOwnedByYou',
      members: { BucketName: Bucket },
    })
    assert.equal((await s3.call('GetBucketLocation', { Bucket })).LocationConstraint, 'eu-west-1')
    assert.equal((await s3.call('HeadBucket', { Bucket })).BucketRegion, 'eu-west-1')
    await s3.call('CreateBucket', {
      Bucket: 'in-europe-2',
      CreateBucketConfiguration: { LocationConstraint: 'EU' },
    })
  } finally {
    await s3.close()
  }
})

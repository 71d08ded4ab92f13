/**
 * Default encryption of a bucket: kept as a document, and applied to what says nothing about encryption.
 */
import assert from 'node:assert/strict'
import type { Input } from '../../src/service/service.ts'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { mine, told, toldBy } from './encryption-terms.ts'
import { assertRefused, body, freshBucket, put, textOf, type Subject } from './subject.ts'

export const bucketEncryption: CaseGroup = caseGroup('default encryption')

type Rule = Input<'PutBucketEncryption'>['ServerSideEncryptionConfiguration']['Rules'][number]

function putRule(s3: Subject, Bucket: string, rule: Rule): Promise<object> {
  return s3.call('PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: { Rules: [rule] } })
}

bucketEncryption.add('is kept, told and taken away', async s3 => {
  const Bucket = await freshBucket(s3)
  const none = { code: 'ServerSideEncryptionConfigurationNotFoundError', members: { BucketName: Bucket } }
  await assertRefused(s3.call('GetBucketEncryption', { Bucket }), none)
  const byDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'reports' } as const
  await putRule(s3, Bucket, { ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true })
  assert.deepEqual((await s3.call('GetBucketEncryption', { Bucket })).ServerSideEncryptionConfiguration, {
    Rules: [{ ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true }],
  })
  await s3.call('DeleteBucketEncryption', { Bucket })
  await s3.call('DeleteBucketEncryption', { Bucket })
  await assertRefused(s3.call('GetBucketEncryption', { Bucket }), none)
})

bucketEncryption.add('is that of objects about which the request says nothing', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'before' })
  const byDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'reports' } as const
  await putRule(s3, Bucket, { ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true })
  const want = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'reports', BucketKeyEnabled: true }
  assert.deepEqual(toldBy(await s3.call('PutObject', { Bucket, Key: 'k', Body: body('x') })), want)
  const copied = await s3.call('CopyObject', { Bucket, Key: 'copy', CopySource: `${Bucket}/before` })
  assert.deepEqual(toldBy(copied), want)
  assert.deepEqual(toldBy(await s3.call('CreateMultipartUpload', { Bucket, Key: 'u' })), want)
  const own = { ServerSideEncryption: 'AES256' } as const
  assert.deepEqual(toldBy(await s3.call('PutObject', { Bucket, Key: 'own', Body: body('x'), ...own })), own)
  assert.deepEqual(toldBy(await s3.call('PutObject', { Bucket, Key: 'c', Body: body('x'), ...mine })), told)
  for (const [Key, said] of [
    ['before', {}],
    ['k', want],
    ['copy', want],
  ] as const) {
    const { Body, ...output } = await s3.call('GetObject', { Bucket, Key })
    assert.equal(await textOf(Body), Key === 'k' ? 'x' : 'before')
    assert.deepEqual(toldBy(output), said)
  }
})

bucketEncryption.add('may be in two layers, for which there are no bucket keys', async s3 => {
  const Bucket = await freshBucket(s3)
  const byDefault = { SSEAlgorithm: 'aws:kms:dsse', KMSMasterKeyID: 'reports' } as const
  await putRule(s3, Bucket, { ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true })
  const want = { ServerSideEncryption: 'aws:kms:dsse', SSEKMSKeyId: 'reports' }
  assert.deepEqual(toldBy(await s3.call('PutObject', { Bucket, Key: 'k', Body: body('x') })), want)
  const { Body, ...output } = await s3.call('GetObject', { Bucket, Key: 'k' })
  assert.deepEqual([await textOf(Body), toldBy(output)], ['x', want])
})

bucketEncryption.add('with a key that is not there refuses what would need it', async s3 => {
  const Bucket = await freshBucket(s3)
  const ApplyServerSideEncryptionByDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'nobody' } as const
  await putRule(s3, Bucket, { ApplyServerSideEncryptionByDefault })
  const refusal = { code: 'KMS.NotFoundException' }
  await assertRefused(s3.call('PutObject', { Bucket, Key: 'k', Body: body('x') }), refusal)
})

bucketEncryption.add('may take no customer keys', async s3 => {
  const Bucket = await freshBucket(s3)
  await putRule(s3, Bucket, { BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } })
  const refusal = { code: 'AccessDenied' }
  await assertRefused(s3.call('PutObject', { Bucket, Key: 'k', Body: body('x'), ...mine }), refusal)
  await put(s3, { Bucket, Key: 'k' })
})

const badRules: readonly { title: string; rules: readonly object[]; code: string }[] = [
  { title: 'no rule', rules: [], code: 'MalformedXML' },
  { title: 'a rule without content', rules: [{}], code: 'MalformedXML' },
  {
    title: 'an unknown method',
    rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'ROT13' } }],
    code: 'MalformedXML',
  },
  {
    title: 'a KMS key for AES256',
    rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256', KMSMasterKeyID: 'reports' } }],
    code: 'InvalidArgument',
  },
]
for (const { title, rules, code } of badRules) {
  bucketEncryption.add(`is refused with ${title}`, async s3 => {
    const Bucket = await freshBucket(s3)
    // What S3 does not have is not in its types either.
    const Rules = rules as Rule[]
    const input = { Bucket, ServerSideEncryptionConfiguration: { Rules } }
    await assertRefused(s3.call('PutBucketEncryption', input), { code })
    const none = { code: 'ServerSideEncryptionConfigurationNotFoundError' }
    await assertRefused(s3.call('GetBucketEncryption', { Bucket }), none)
  })
}

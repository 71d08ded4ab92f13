/**
 * Encryption with the customer's key: who has it reads, who has another one or none learns nothing.
 */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { asSource, mine, theirs } from './encryption-terms.ts'
import { assertRefused, body, freshBucket, textOf, type Subject } from './subject.ts'

export const customerKeys: CaseGroup = caseGroup("encryption with the customer's key")

async function withSecret(s3: Subject, asked: object = mine): Promise<{ Bucket: string; Key: string }> {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  await s3.call('PutObject', { ...at, Body: body('secret'), ...asked })
  return at
}

const needsKey = {
  code: 'InvalidRequest',
  message:
    'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
}

customerKeys.add('is for who has it', async s3 => {
  const at = await withSecret(s3)
  const CopySource = `${at.Bucket}/k`
  const attributes = { ...at, ObjectAttributes: ['ETag' as const, 'ObjectSize' as const] }
  for (const [key, want] of [
    [{}, needsKey],
    [theirs, { code: 'AccessDenied' }],
  ] as const) {
    await assertRefused(s3.call('GetObject', { ...at, ...key }), want)
    await assertRefused(s3.call('GetObject', { ...at, ...key, Range: 'bytes=0-0' }), want)
    await assertRefused(s3.call('HeadObject', { ...at, ...key }), want)
    await assertRefused(s3.call('GetObjectAttributes', { ...attributes, ...key }), want)
    const source = { ...at, Key: 'copy', CopySource, ...(key === theirs && asSource(theirs)) }
    await assertRefused(s3.call('CopyObject', source), want)
  }
  assert.equal((await s3.call('GetObjectAttributes', { ...attributes, ...mine })).ObjectSize, 6)
  assert.equal(await textOf((await s3.call('GetObject', { ...at, ...mine })).Body), 'secret')
  await s3.call('DeleteObject', at)
})

customerKeys.add('is for who has it, of an empty object, too', async s3 => {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  await s3.call('PutObject', { ...at, Body: body(''), ...mine })
  await assertRefused(s3.call('GetObject', at), needsKey)
  await assertRefused(s3.call('GetObject', { ...at, ...theirs }), { code: 'AccessDenied' })
  assert.equal((await s3.call('GetObject', { ...at, ...mine })).ContentLength, 0)
})

customerKeys.add('is not asked of other objects', async s3 => {
  for (const asked of [{}, { ServerSideEncryption: 'AES256' }, { ServerSideEncryption: 'aws:kms' }]) {
    const at = await withSecret(s3, asked)
    const want = {
      code: 'InvalidRequest',
      message: 'The encryption parameters are not applicable to this object.',
    }
    await assertRefused(s3.call('GetObject', { ...at, ...mine }), want)
    await assertRefused(s3.call('HeadObject', { ...at, ...mine }), want)
    const copy = { ...at, Key: 'copy', CopySource: `${at.Bucket}/k`, ...asSource(mine) }
    await assertRefused(s3.call('CopyObject', copy), want)
  }
})

customerKeys.add('is that of every part', async s3 => {
  const Bucket = await freshBucket(s3)
  const { UploadId = '' } = await s3.call('CreateMultipartUpload', {
    Bucket,
    Key: 'k',
    ChecksumAlgorithm: 'CRC64NVME',
    ...mine,
  })
  const to = { Bucket, Key: 'k', UploadId }
  const part = { ...to, PartNumber: 1 }
  const missing = { code: 'InvalidRequest', message: /^The multipart upload initiate requested encryption\./ }
  const other = {
    code: 'InvalidRequest',
    message: 'The provided encryption parameters did not match the ones used originally.',
  }
  await assertRefused(s3.call('UploadPart', { ...part, Body: body('x') }), missing)
  await assertRefused(s3.call('UploadPart', { ...part, Body: body('x'), ...theirs }), other)
  const { ETag } = await s3.call('UploadPart', { ...part, Body: body('x'), ...mine })
  const Parts = [{ PartNumber: 1, ETag }]
  const complete = { ...to, MultipartUpload: { Parts } }
  await assertRefused(s3.call('CompleteMultipartUpload', complete), missing)
  await assertRefused(s3.call('CompleteMultipartUpload', { ...complete, ...theirs }), other)
  await s3.call('CompleteMultipartUpload', { ...complete, ...mine })
  assert.equal(await textOf((await s3.call('GetObject', { Bucket, Key: 'k', ...mine })).Body), 'x')
})

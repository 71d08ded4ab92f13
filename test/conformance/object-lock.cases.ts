/** Object lock: what is locked is not removed before its time, and only where nothing forbids it is a lock undone. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, freshBucket, given, type At, type Subject } from './subject.ts'

type Rule = { Mode?: 'GOVERNANCE' | 'COMPLIANCE'; Days?: number; Years?: number }

const dayMs = 24 * 3600 * 1000
/** Whole seconds, so that a date survives every format. */
const inDays = (days: number): Date => new Date(Math.floor((Date.now() + days * dayMs) / 1000) * 1000)
const protectedByLock = {
  code: 'AccessDenied',
  message: 'Access Denied because object protected by object lock.',
}
const missing = { code: 'InvalidRequest', message: 'Bucket is missing Object Lock Configuration' }
const unlocked = { code: 'NoSuchObjectLockConfiguration' }

let bucketsMade = 0

async function lockBucket(s3: Subject, DefaultRetention?: Rule): Promise<string> {
  bucketsMade += 1
  const Bucket = `object-lock-${bucketsMade}`
  await s3.call('CreateBucket', { Bucket, ObjectLockEnabledForBucket: true })
  if (DefaultRetention !== undefined) await setRule(s3, Bucket, DefaultRetention)
  return Bucket
}

function setRule(s3: Subject, Bucket: string, DefaultRetention: Rule): Promise<unknown> {
  return s3.call('PutObjectLockConfiguration', {
    Bucket,
    ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention } },
  })
}

interface Locks {
  readonly ObjectLockMode?: 'GOVERNANCE' | 'COMPLIANCE'
  readonly ObjectLockRetainUntilDate?: Date
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF'
}

/** @returns the version by its id */
async function putLocked(s3: Subject, at: At, locks: Locks = {}): Promise<At & { VersionId: string }> {
  const ContentMD5 = createHash('md5').update('x').digest('base64')
  const { VersionId } = await s3.call('PutObject', { ...at, Body: body('x'), ContentMD5, ...locks })
  assert.ok(VersionId !== undefined)
  return { ...at, VersionId }
}

async function locksOf(s3: Subject, at: At & { VersionId?: string }): Promise<Locks> {
  const { ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus } = await s3.call(
    'HeadObject',
    at,
  )
  // Given members are those of the interface.
  return given({ ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus }) as Locks
}

export const objectLockConfiguration: CaseGroup = caseGroup('object lock of buckets')

objectLockConfiguration.add('comes with the bucket, and brings versions', async s3 => {
  const Bucket = await lockBucket(s3)
  const read = async () => (await s3.call('GetObjectLockConfiguration', { Bucket })).ObjectLockConfiguration
  assert.deepEqual(given((await read()) ?? {}), { ObjectLockEnabled: 'Enabled' })
  assert.equal((await s3.call('GetBucketVersioning', { Bucket })).Status, 'Enabled')
  await assertRefused(
    s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Suspended' } }),
    {
      code: 'InvalidBucketState',
      message:
        'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
    },
  )
  for (const rule of [
    { Mode: 'GOVERNANCE', Days: 1 },
    { Mode: 'COMPLIANCE', Years: 100 },
  ] as const) {
    await setRule(s3, Bucket, rule)
    const { Rule } = (await read()) ?? {}
    assert.deepEqual(given(Rule?.DefaultRetention ?? {}), rule)
  }
  await s3.call('PutObjectLockConfiguration', {
    Bucket,
    ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' },
  })
  assert.deepEqual(given((await read()) ?? {}), { ObjectLockEnabled: 'Enabled' })
})

objectLockConfiguration.add('comes later only where versions are kept', async s3 => {
  const Bucket = await freshBucket(s3)
  await assertRefused(s3.call('GetObjectLockConfiguration', { Bucket }), {
    code: 'ObjectLockConfigurationNotFoundError',
    members: { BucketName: Bucket },
  })
  const rule: Rule = { Mode: 'GOVERNANCE', Days: 1 }
  const want = {
    code: 'InvalidBucketState',
    message: "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
  }
  await assertRefused(setRule(s3, Bucket, rule), want)
  const setVersioning = (Status: 'Enabled' | 'Suspended') =>
    s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status } })
  await setVersioning('Suspended')
  await assertRefused(setRule(s3, Bucket, rule), want)
  await setVersioning('Enabled')
  await setRule(s3, Bucket, rule)
})

const refusedRules: readonly { title: string; rule: Record<string, unknown>; code: string }[] = [
  { title: 'no mode', rule: { Days: 1 }, code: 'MalformedXML' },
  { title: 'an odd mode', rule: { Mode: 'governance', Days: 1 }, code: 'MalformedXML' },
  { title: 'no period', rule: { Mode: 'GOVERNANCE' }, code: 'MalformedXML' },
  { title: 'two periods', rule: { Mode: 'GOVERNANCE', Days: 1, Years: 1 }, code: 'MalformedXML' },
  { title: 'no days', rule: { Mode: 'GOVERNANCE', Days: 0 }, code: 'InvalidArgument' },
  { title: 'less than no years', rule: { Mode: 'GOVERNANCE', Years: -1 }, code: 'InvalidArgument' },
  { title: '101 years', rule: { Mode: 'GOVERNANCE', Years: 101 }, code: 'InvalidArgument' },
]
for (const { title, rule, code } of refusedRules) {
  objectLockConfiguration.add(`is refused with ${title}`, async s3 => {
    await assertRefused(setRule(s3, await lockBucket(s3), rule), { code })
  })
}

export const retention: CaseGroup = caseGroup('retention')

retention.add('in governance mode yields to those who may pass over it', async s3 => {
  const at = { Bucket: await lockBucket(s3), Key: 'k' }
  const locks = { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: inDays(1) } as const
  const version = await putLocked(s3, at, locks)
  assert.deepEqual(await locksOf(s3, at), locks)
  await assertRefused(s3.call('DeleteObject', version), protectedByLock)
  const { VersionId } = version
  const Delete = { Objects: [{ Key: 'k', VersionId }] }
  const refused = await s3.call('DeleteObjects', { Bucket: at.Bucket, Delete })
  assert.deepEqual(refused.Errors?.map(given), [
    { Key: 'k', VersionId, Code: 'AccessDenied', Message: protectedByLock.message },
  ])
  // A marker removes nothing.
  assert.equal((await s3.call('DeleteObject', at)).DeleteMarker, true)
  const bypass = { Bucket: at.Bucket, Delete, BypassGovernanceRetention: true }
  assert.deepEqual((await s3.call('DeleteObjects', bypass)).Deleted?.map(given), [{ Key: 'k', VersionId }])
})

retention.add('in compliance mode yields to nobody, and only grows', async s3 => {
  const at = { Bucket: await lockBucket(s3), Key: 'k' }
  const until = inDays(2)
  const version = await putLocked(s3, at, { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until })
  const bypassing = { ...version, BypassGovernanceRetention: true }
  await assertRefused(s3.call('DeleteObject', bypassing), protectedByLock)
  const change = (Retention: { Mode?: 'GOVERNANCE' | 'COMPLIANCE'; RetainUntilDate?: Date }) =>
    s3.call('PutObjectRetention', { ...bypassing, Retention })
  await assertRefused(change({ Mode: 'COMPLIANCE', RetainUntilDate: inDays(1) }), protectedByLock)
  await assertRefused(change({ Mode: 'GOVERNANCE', RetainUntilDate: inDays(3) }), protectedByLock)
  await assertRefused(change({}), protectedByLock)
  const Retention = { Mode: 'COMPLIANCE', RetainUntilDate: inDays(3) } as const
  await change(Retention)
  assert.deepEqual((await s3.call('GetObjectRetention', version)).Retention, Retention)
})

retention.add(
  'in governance mode grows, and changes otherwise only for those who may pass over it',
  async s3 => {
    const at = { Bucket: await lockBucket(s3), Key: 'k' }
    const version = await putLocked(s3, at)
    await assertRefused(s3.call('GetObjectRetention', version), unlocked)
    const change = (days: number | undefined, BypassGovernanceRetention?: boolean) =>
      s3.call('PutObjectRetention', {
        ...version,
        BypassGovernanceRetention,
        Retention: days === undefined ? {} : { Mode: 'GOVERNANCE', RetainUntilDate: inDays(days) },
      })
    await change(1)
    await change(2)
    await assertRefused(change(1), protectedByLock)
    await assertRefused(change(undefined), protectedByLock)
    await change(1, true)
    await change(undefined, true)
    await assertRefused(s3.call('GetObjectRetention', version), unlocked)
    await s3.call('DeleteObject', version)
  },
)

retention.add('is the bucket’s where the request does not say', async s3 => {
  const Bucket = await lockBucket(s3, { Mode: 'GOVERNANCE', Days: 1 })
  const expected = async (Key: string) => {
    const { ObjectLockMode, ObjectLockRetainUntilDate } = await locksOf(s3, { Bucket, Key })
    assert.equal(ObjectLockMode, 'GOVERNANCE', Key)
    const leftMs = (ObjectLockRetainUntilDate?.getTime() ?? 0) - Date.now()
    assert.ok(leftMs > dayMs - 60_000 && leftMs <= dayMs, `${Key}: ${leftMs} ms`)
  }
  await putLocked(s3, { Bucket, Key: 'put' })
  await s3.call('CopyObject', { Bucket, Key: 'copied', CopySource: `${Bucket}/put` })
  const to = { Bucket, Key: 'uploaded' }
  const { UploadId } = await s3.call('CreateMultipartUpload', to)
  assert.ok(UploadId !== undefined)
  const { ETag } = await s3.call('UploadPart', { ...to, UploadId, PartNumber: 1, Body: body('x') })
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  await s3.call('CompleteMultipartUpload', { ...to, UploadId, MultipartUpload })
  for (const key of ['put', 'copied', 'uploaded']) await expected(key)
  const own = { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: inDays(2) } as const
  await putLocked(s3, { Bucket, Key: 'own' }, own)
  assert.deepEqual(await locksOf(s3, { Bucket, Key: 'own' }), own)
})

retention.add('of an upload is what its creation said, and of a copy never the source’s', async s3 => {
  const Bucket = await lockBucket(s3)
  const locks = {
    ObjectLockMode: 'GOVERNANCE',
    ObjectLockRetainUntilDate: inDays(1),
    ObjectLockLegalHoldStatus: 'ON',
  } as const
  const to = { Bucket, Key: 'uploaded' }
  const { UploadId } = await s3.call('CreateMultipartUpload', { ...to, ...locks })
  assert.ok(UploadId !== undefined)
  const part = { ...to, UploadId, PartNumber: 1 }
  await assertRefused(s3.call('UploadPart', { ...part, Body: body('x') }), {
    code: 'InvalidRequest',
    message:
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Part requests with Object Lock parameters',
  })
  const ContentMD5 = createHash('md5').update('x').digest('base64')
  const { ETag } = await s3.call('UploadPart', { ...part, Body: body('x'), ContentMD5 })
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  await s3.call('CompleteMultipartUpload', { ...to, UploadId, MultipartUpload })
  assert.deepEqual(await locksOf(s3, to), locks)
  await s3.call('CopyObject', { Bucket, Key: 'plain', CopySource: `${Bucket}/uploaded` })
  assert.deepEqual(await locksOf(s3, { Bucket, Key: 'plain' }), {})
  await s3.call('CopyObject', { Bucket, Key: 'locked', CopySource: `${Bucket}/uploaded`, ...locks })
  assert.deepEqual(await locksOf(s3, { Bucket, Key: 'locked' }), locks)
})

const both = 'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied'
const refusedHeaders: readonly { title: string; locks: object; message: string }[] = [
  { title: 'no date', locks: { ObjectLockMode: 'GOVERNANCE' }, message: both },
  { title: 'no mode', locks: { ObjectLockRetainUntilDate: inDays(1) }, message: both },
  {
    title: 'an odd mode',
    locks: { ObjectLockMode: 'abc', ObjectLockRetainUntilDate: inDays(1) },
    message: 'Unknown wormMode directive.',
  },
  {
    title: 'a past date',
    locks: { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: inDays(-1) },
    message: 'The retain until date must be in the future!',
  },
  {
    title: 'an odd legal hold',
    locks: { ObjectLockLegalHoldStatus: 'on' },
    message: "Legal Hold must be either of 'ON' or 'OFF'",
  },
]
for (const { title, locks, message } of refusedHeaders) {
  retention.add(`is refused with ${title}, and nothing is stored`, async s3 => {
    const at = { Bucket: await lockBucket(s3), Key: 'k' }
    await assertRefused(putLocked(s3, at, locks), { code: 'InvalidArgument', message })
    await assertRefused(s3.call('HeadObject', at), { code: 'NoSuchKey' })
  })
}

retention.add('wants a digest of what is to be locked', async s3 => {
  const want = {
    code: 'InvalidRequest',
    message:
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
  }
  const plain = { Bucket: await lockBucket(s3), Key: 'k', Body: body('x') }
  await assertRefused(s3.call('PutObject', { ...plain, ObjectLockLegalHoldStatus: 'ON' }), want)
  await s3.call('PutObject', { ...plain, Body: body('x') })
  const Bucket = await lockBucket(s3, { Mode: 'GOVERNANCE', Days: 1 })
  await assertRefused(s3.call('PutObject', { ...plain, Bucket, Body: body('x') }), want)
})

const refusedRetentions: readonly { title: string; retention: object; code: string }[] = [
  { title: 'no date', retention: { Mode: 'GOVERNANCE' }, code: 'MalformedXML' },
  { title: 'no mode', retention: { RetainUntilDate: inDays(1) }, code: 'MalformedXML' },
  { title: 'an odd mode', retention: { Mode: 'abc', RetainUntilDate: inDays(1) }, code: 'MalformedXML' },
  {
    title: 'a past date',
    retention: { Mode: 'GOVERNANCE', RetainUntilDate: inDays(-1) },
    code: 'InvalidArgument',
  },
]
for (const { title, retention: Retention, code } of refusedRetentions) {
  retention.add(`is not changed by a document with ${title}`, async s3 => {
    const at = { Bucket: await lockBucket(s3), Key: 'k' }
    await putLocked(s3, at)
    await assertRefused(s3.call('PutObjectRetention', { ...at, Retention }), { code })
    await assertRefused(s3.call('GetObjectRetention', at), unlocked)
  })
}

export const legalHold: CaseGroup = caseGroup('legal hold')

legalHold.add('keeps a version until it is lifted, whoever asks', async s3 => {
  const at = { Bucket: await lockBucket(s3), Key: 'k' }
  const version = await putLocked(s3, at)
  await assertRefused(s3.call('GetObjectLegalHold', version), unlocked)
  const set = (Status: 'ON' | 'OFF') => s3.call('PutObjectLegalHold', { ...version, LegalHold: { Status } })
  await set('ON')
  assert.deepEqual((await s3.call('GetObjectLegalHold', version)).LegalHold, { Status: 'ON' })
  assert.deepEqual(await locksOf(s3, version), { ObjectLockLegalHoldStatus: 'ON' })
  await assertRefused(
    s3.call('DeleteObject', { ...version, BypassGovernanceRetention: true }),
    protectedByLock,
  )
  await set('OFF')
  assert.deepEqual((await s3.call('GetObjectLegalHold', version)).LegalHold, { Status: 'OFF' })
  await s3.call('DeleteObject', version)
})

legalHold.add('is ON or OFF', async s3 => {
  const at = { Bucket: await lockBucket(s3), Key: 'k' }
  await putLocked(s3, at)
  // What the model's types exclude is what the case is about.
  const LegalHold = { Status: 'abc' } as object
  await assertRefused(s3.call('PutObjectLegalHold', { ...at, LegalHold }), { code: 'MalformedXML' })
  await assertRefused(s3.call('PutObjectLegalHold', { ...at, LegalHold: {} }), { code: 'MalformedXML' })
})

legalHold.add('and retention are nothing for buckets without object lock', async s3 => {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  await s3.call('PutObject', { ...at, Body: body('x') })
  const Retention = { Mode: 'GOVERNANCE', RetainUntilDate: inDays(1) } as const
  await assertRefused(s3.call('GetObjectRetention', at), missing)
  await assertRefused(s3.call('PutObjectRetention', { ...at, Retention }), missing)
  await assertRefused(s3.call('GetObjectLegalHold', at), missing)
  await assertRefused(s3.call('PutObjectLegalHold', { ...at, LegalHold: { Status: 'ON' } }), missing)
  await assertRefused(putLocked(s3, at, { ObjectLockLegalHoldStatus: 'ON' }), {
    code: 'InvalidRequest',
    message: 'Bucket is missing ObjectLockConfiguration',
  })
  await assertRefused(s3.call('DeleteObject', { ...at, BypassGovernanceRetention: true }), {
    code: 'InvalidArgument',
    message: 'x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.',
  })
})

legalHold.add('and retention are of versions, not of delete markers', async s3 => {
  const at = { Bucket: await lockBucket(s3), Key: 'k' }
  const { VersionId } = await putLocked(s3, at)
  await s3.call('DeleteObject', at)
  await assertRefused(s3.call('GetObjectRetention', at), { code: 'NoSuchKey' })
  await s3.call('PutObjectLegalHold', { ...at, VersionId, LegalHold: { Status: 'ON' } })
  const { LegalHold } = await s3.call('GetObjectLegalHold', { ...at, VersionId })
  assert.deepEqual(LegalHold, { Status: 'ON' })
})

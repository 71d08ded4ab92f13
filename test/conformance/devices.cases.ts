/** Devices that prove who somebody is (`x-amz-mfa`): the root user has none. */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, freshBucket, given, put, type Refusal, type Subject } from './subject.ts'
import { putVersion, versionedBucket } from './versioned-bucket.ts'

export const devices: CaseGroup = caseGroup('devices')

devices.add('deletion by device needs one, and changes nothing without', async s3 => {
  const Bucket = await freshBucket(s3)
  for (const Status of ['Enabled', 'Suspended'] as const) {
    const VersioningConfiguration = { Status, MFADelete: 'Enabled' } as const
    await assertRefused(s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration }), {
      code: 'AccessDenied',
      message: 'Mfa Authentication must be used for this request',
    })
  }
  assert.deepEqual(given(await s3.call('GetBucketVersioning', { Bucket })), {})
})

devices.add('deletion by device is off, and may be said to be', async s3 => {
  const Bucket = await freshBucket(s3)
  const VersioningConfiguration = { Status: 'Enabled', MFADelete: 'Disabled' } as const
  await s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration })
  assert.deepEqual(given(await s3.call('GetBucketVersioning', { Bucket })), { Status: 'Enabled' })
})

devices.add('deletion by device is on or off', async s3 => {
  const Bucket = await freshBucket(s3)
  const MFADelete = 'Maybe' as 'Enabled' // a value that the model does not have
  const VersioningConfiguration = { Status: 'Enabled', MFADelete } as const
  const call = s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration })
  await assertRefused(call, { code: 'MalformedXML' })
})

const headers: readonly { MFA: string; want: Refusal }[] = [
  {
    MFA: 'arn:aws:iam::000000000000:mfa/root 123456',
    want: {
      code: 'NotDeviceOwnerError',
      message:
        'The device with serial number arn:aws:iam::000000000000:mfa/root that generated token 123456 is not owned by the authenticated user',
    },
  },
  {
    MFA: '123456',
    want: {
      code: 'InvalidArgument',
      message: 'Mfa header is invalid -- the header should be formatted as {serialNumber}(space){tokenCode}',
      members: { ArgumentName: 'x-amz-mfa', ArgumentValue: '123456' },
    },
  },
]

interface At {
  readonly Bucket: string
  readonly VersionId: string
}

/** All that take the header. */
const requests: readonly { op: string; send: (s3: Subject, at: At, MFA: string) => Promise<unknown> }[] = [
  {
    op: 'PutBucketVersioning',
    send: (s3, { Bucket }, MFA) =>
      s3.call('PutBucketVersioning', {
        Bucket,
        MFA,
        VersioningConfiguration: { Status: 'Enabled', MFADelete: 'Enabled' },
      }),
  },
  {
    op: 'DeleteObject',
    send: (s3, { Bucket, VersionId }, MFA) => s3.call('DeleteObject', { Bucket, Key: 'k', VersionId, MFA }),
  },
  {
    op: 'DeleteObjects',
    send: (s3, { Bucket, VersionId }, MFA) =>
      s3.call('DeleteObjects', {
        Bucket,
        MFA,
        Delete: { Objects: [{ Key: 'k', VersionId }, { Key: 'other' }] },
      }),
  },
]
for (const { op, send } of requests) {
  devices.add(`${op} takes nothing for a device`, async s3 => {
    const Bucket = await versionedBucket(s3)
    const VersionId = await putVersion(s3, { Bucket, Key: 'k' }, '1')
    await put(s3, { Bucket, Key: 'other' })
    for (const { MFA, want } of headers) await assertRefused(send(s3, { Bucket, VersionId }, MFA), want)
    const { Versions, DeleteMarkers } = await s3.call('ListObjectVersions', { Bucket })
    assert.deepEqual([Versions?.length, DeleteMarkers?.length ?? 0], [2, 0])
  })
}

/**
 * GetBucketVersioning, PutBucketVersioning. The state is the bucket's setting `versioning`, which the store reads, too;
 * once it is there, it stays.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Output } from '../service/service.ts'
import { versioningOf } from '../store/rows.ts'
import { requireOneOf } from './configuration.ts'
import type { Dependencies } from './dependencies.ts'
import { findBucket, requireBucket } from './find.ts'
import { needsDevice, refuseDevice } from './mfa.ts'
import { objectLockOf } from './object-lock.ts'
import { verifyIfDeclared } from './verify-document.ts'

export async function getBucketVersioning(
  deps: Dependencies,
  call: Call<'GetBucketVersioning'>,
): Promise<Output<'GetBucketVersioning'>> {
  const bucket = await findBucket(deps, call.input)
  await deps.store.index.settled(bucket.id)
  return { Status: versioningOf(bucket) }
}

export async function putBucketVersioning(
  deps: Dependencies,
  call: Call<'PutBucketVersioning'>,
): Promise<object> {
  await verifyIfDeclared(call.raw)
  const { input } = call
  const bucket = await findBucket(deps, input)
  refuseDevice(input.MFA)
  const { Status: versioning, MFADelete } = input.VersioningConfiguration
  if (versioning !== 'Enabled' && versioning !== 'Suspended') {
    throw new S3Error('IllegalVersioningConfigurationException', {
      message:
        versioning === undefined
          ? 'The Versioning element must be specified'
          : 'The versioning configuration specified in the request is invalid.',
    })
  }
  if (MFADelete !== undefined) requireOneOf(MFADelete, ['Enabled', 'Disabled'])
  if (MFADelete === 'Enabled') needsDevice()
  await deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    if (versioning === 'Suspended' && objectLockOf(current) !== undefined) {
      throw new S3Error('InvalidBucketState', {
        message:
          'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
      })
    }
    transaction.updateBucket({ ...current, settings: { ...current.settings, versioning } })
  })
  return {}
}

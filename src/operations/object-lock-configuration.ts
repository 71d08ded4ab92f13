/**
 * GetObjectLockConfiguration, PutObjectLockConfiguration: whether a bucket has object lock, which it then keeps, and how
 * long it retains what is stored in it.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import { versioningOf } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { findBucket, requireBucket } from './find.ts'
import { isMode, objectLockOf, type DefaultRetention, type ObjectLock } from './object-lock.ts'
import { verifyDocument } from './verify-document.ts'

type Configuration = NonNullable<Input<'PutObjectLockConfiguration'>['ObjectLockConfiguration']>

const maxDays = 36_500
const maxYears = 100

export async function getObjectLockConfiguration(
  deps: Dependencies,
  call: Call<'GetObjectLockConfiguration'>,
): Promise<Output<'GetObjectLockConfiguration'>> {
  const bucket = await findBucket(deps, call.input)
  await deps.store.index.settled(bucket.id)
  const objectLock = objectLockOf(bucket)
  if (objectLock === undefined) {
    throw new S3Error('ObjectLockConfigurationNotFoundError', { BucketName: bucket.name })
  }
  const rule = objectLock.defaultRetention
  return {
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: rule && {
        DefaultRetention: {
          Mode: rule.mode,
          Days: 'days' in rule ? rule.days : undefined,
          Years: 'years' in rule ? rule.years : undefined,
        },
      },
    },
  }
}

export async function putObjectLockConfiguration(
  deps: Dependencies,
  call: Call<'PutObjectLockConfiguration'>,
): Promise<object> {
  await verifyDocument(call.raw)
  const { input } = call
  const bucket = await findBucket(deps, input)
  const objectLock = objectLockFrom(input.ObjectLockConfiguration)
  await deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    if (versioningOf(current) !== 'Enabled') {
      throw new S3Error('InvalidBucketState', {
        message: "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
      })
    }
    transaction.updateBucket({ ...current, settings: { ...current.settings, objectLock: { ...objectLock } } })
  })
  return {}
}

/** @throws {S3Error} `MalformedXML`, `InvalidArgument` for a period */
function objectLockFrom(configuration: Configuration | undefined): ObjectLock {
  if (configuration?.ObjectLockEnabled !== 'Enabled') throw new S3Error('MalformedXML')
  if (configuration.Rule === undefined) return {}
  const { Mode: mode, Days: days, Years: years } = configuration.Rule.DefaultRetention ?? {}
  if (!isMode(mode) || (days === undefined) === (years === undefined)) throw new S3Error('MalformedXML')
  const defaultRetention: DefaultRetention =
    days === undefined
      ? { mode, years: checkPeriod(years, maxYears) }
      : { mode, days: checkPeriod(days, maxDays) }
  return { defaultRetention }
}

function checkPeriod(period: number | undefined, max: number): number {
  if (period === undefined || !Number.isInteger(period) || period < 1) {
    throw new S3Error('InvalidArgument', {
      message: 'Default retention period must be a positive integer value.',
    })
  }
  if (period <= max) return period
  throw new S3Error('InvalidArgument', { message: 'Default retention period too large.' })
}

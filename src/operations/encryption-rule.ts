/**
 * The rule of a bucket's default encryption, as its settings hold it: `bucket-encryption` puts it, what stores an object
 * looks it up.
 */
import type { Input } from '../service/service.ts'
import type { Bucket } from '../store/rows.ts'

export type EncryptionRules = Input<'PutBucketEncryption'>['ServerSideEncryptionConfiguration']
export type EncryptionRule = EncryptionRules['Rules'][number]

/** Among a bucket's settings. */
export const ruleSetting = 'encryption'

/** @returns `undefined` where nobody put one */
export function bucketRule({ settings }: Bucket): EncryptionRule | undefined {
  // Nothing else is stored under this name.
  const stored = settings[ruleSetting] as EncryptionRules | undefined
  return stored?.Rules[0]
}

/**
 * The public access block of a bucket: which public policies may be put on it, and whether one that is there lets
 * strangers in. New buckets block everything, as AWS's do.
 */
import { S3Error } from '../service/errors.ts'
import type { Input, Output } from '../service/service.ts'
import type { Bucket } from '../store/rows.ts'
import { answers, removes, stores } from './configuration.ts'
import type { OperationTable } from './dependencies.ts'

type PublicAccess = Input<'PutPublicAccessBlock'>['PublicAccessBlockConfiguration']

const setting = 'publicAccessBlock'

const allBlocked: PublicAccess = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
}

export const publicAccessBlock: OperationTable = {
  PutPublicAccessBlock: stores(setting, (input: Input<'PutPublicAccessBlock'>) =>
    checked(input.PublicAccessBlockConfiguration),
  ),
  GetPublicAccessBlock: answers<PublicAccess, Output<'GetPublicAccessBlock'>>(
    setting,
    (stored = allBlocked, { name }) => {
      if (stored === null) throw new S3Error('NoSuchPublicAccessBlockConfiguration', { BucketName: name })
      return { PublicAccessBlockConfiguration: stored }
    },
  ),
  DeletePublicAccessBlock: removes(setting, null),
}

/** @returns `undefined` where it was removed */
export function publicAccessOf({ settings }: Bucket): PublicAccess | undefined {
  // Nothing else is stored under this name.
  const stored = settings[setting] as PublicAccess | null | undefined
  return stored === undefined ? allBlocked : (stored ?? undefined)
}

/** What is not mentioned is off. */
function checked(given: PublicAccess): PublicAccess {
  return {
    BlockPublicAcls: given.BlockPublicAcls ?? false,
    IgnorePublicAcls: given.IgnorePublicAcls ?? false,
    BlockPublicPolicy: given.BlockPublicPolicy ?? false,
    RestrictPublicBuckets: given.RestrictPublicBuckets ?? false,
  }
}

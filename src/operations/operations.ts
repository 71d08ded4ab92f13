/**
 * S3 over the local store: the innermost `Service` of a daemon that stands alone. The table says which operations
 * there are; the coverage document is generated from it, and everything else answers `NotImplemented`.
 */
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import type { Accounts } from '../policy/accounts.ts'
import type { KeyRing } from '../sealed/key-ring.ts'
import { S3Error } from '../service/errors.ts'
import { reply, type OpName, type Service } from '../service/service.ts'
import { StoreError } from '../store/errors.ts'
import type { Store } from '../store/store.ts'
import { getBucketAcl, getObjectAcl, putBucketAcl, putObjectAcl } from './acl.ts'
import { restoreObject } from './archive.ts'
import { bucketEncryption } from './bucket-encryption.ts'
import { deleteBucketTagging, getBucketTagging, putBucketTagging } from './bucket-tagging.ts'
import { getBucketVersioning, putBucketVersioning } from './bucket-versioning.ts'
import { createBucket, deleteBucket, getBucketLocation, headBucket, listBuckets } from './buckets.ts'
import { completeMultipartUpload } from './complete-upload.ts'
import { bucketConfigurations } from './configurations.ts'
import { copyObject } from './copy-object.ts'
import { uploadPartCopy } from './copy-part.ts'
import { deleteObject, deleteObjects } from './delete-objects.ts'
import type { OperationsConfig, OperationTable } from './dependencies.ts'
import { getObject, headObject } from './get-object.ts'
import { getObjectAttributes } from './get-object-attributes.ts'
import { listObjects, listObjectsV2 } from './list-objects.ts'
import { s3Limits, type LimitsOf } from './limits.ts'
import { listMultipartUploads, listParts } from './list-uploads.ts'
import { listObjectVersions } from './list-versions.ts'
import { getObjectLockConfiguration, putObjectLockConfiguration } from './object-lock-configuration.ts'
import {
  getObjectLegalHold,
  getObjectRetention,
  putObjectLegalHold,
  putObjectRetention,
} from './object-retention.ts'
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from './object-tagging.ts'
import { putObject } from './put-object.ts'
import { abortMultipartUpload, createMultipartUpload, uploadPart } from './uploads.ts'

const table: OperationTable = {
  CreateBucket: createBucket,
  HeadBucket: headBucket,
  GetBucketLocation: getBucketLocation,
  DeleteBucket: deleteBucket,
  ListBuckets: listBuckets,
  GetBucketTagging: getBucketTagging,
  PutBucketTagging: putBucketTagging,
  DeleteBucketTagging: deleteBucketTagging,
  GetBucketAcl: getBucketAcl,
  PutBucketAcl: putBucketAcl,
  ...bucketConfigurations,
  GetBucketVersioning: getBucketVersioning,
  PutBucketVersioning: putBucketVersioning,
  GetObjectLockConfiguration: getObjectLockConfiguration,
  PutObjectLockConfiguration: putObjectLockConfiguration,
  ...bucketEncryption,
  PutObject: putObject,
  GetObject: getObject,
  HeadObject: headObject,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  CopyObject: copyObject,
  GetObjectAttributes: getObjectAttributes,
  RestoreObject: restoreObject,
  GetObjectTagging: getObjectTagging,
  PutObjectTagging: putObjectTagging,
  DeleteObjectTagging: deleteObjectTagging,
  GetObjectAcl: getObjectAcl,
  PutObjectAcl: putObjectAcl,
  GetObjectRetention: getObjectRetention,
  PutObjectRetention: putObjectRetention,
  GetObjectLegalHold: getObjectLegalHold,
  PutObjectLegalHold: putObjectLegalHold,
  ListObjects: listObjects,
  ListObjectsV2: listObjectsV2,
  ListObjectVersions: listObjectVersions,
  CreateMultipartUpload: createMultipartUpload,
  UploadPart: uploadPart,
  UploadPartCopy: uploadPartCopy,
  CompleteMultipartUpload: completeMultipartUpload,
  AbortMultipartUpload: abortMultipartUpload,
  ListParts: listParts,
  ListMultipartUploads: listMultipartUploads,
}

/** The operations that do more than answer `NotImplemented`. */
// The keys of a table typed by its keys.
export const implemented: readonly OpName[] = Object.keys(table) as OpName[]

export interface OperationsDependencies {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly keys: KeyRing
  readonly accounts: Accounts
}

/** @param limitsOf S3's, but where parts are simulated, or go on to a remote that has others */
export function operations(
  deps: OperationsDependencies,
  config: OperationsConfig,
  limitsOf: LimitsOf = () => s3Limits,
): Service {
  const all = { ...deps, config, limitsOf }
  return async call => {
    const operation = table[call.op]
    if (operation === undefined) throw new S3Error('NotImplemented')
    try {
      return reply(await operation(all, call))
    } catch (error) {
      throw error instanceof StoreError ? translated(error) : error
    }
  }
}

/** What the store can't do, in S3's words. Damage and the like stay what they are: internal errors, to be logged. */
function translated(error: StoreError): Error {
  if (error.kind === 'full') {
    return new S3Error('ServiceUnavailable', { message: 'There is no room left on the disk.', cause: error })
  }
  return error.kind === 'closed' ? new S3Error('ServiceUnavailable', { cause: error }) : error
}

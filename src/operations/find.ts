/**
 * From the names in a call to the rows they mean, or the refusal AWS gives. What an answer tells is durable: a change
 * that a power cut could still undo is nobody's business.
 */
import { noSuchBucket } from '../service/bucket-name.ts'
import { S3Error } from '../service/errors.ts'
import type { Reads } from '../store/index.ts'
import { isMarker, versioningOf } from '../store/rows.ts'
import type { Bucket, ObjectRow, Upload } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { checkKey } from './limits.ts'
import { accountOfBucket } from './ownership.ts'
import { checkVersionId } from './version-id.ts'

/** What all inputs about a bucket have. */
export interface BucketInput {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface ObjectInput extends BucketInput {
  readonly Key: string
}

export interface UploadInput extends ObjectInput {
  readonly UploadId: string
}

/**
 * @returns a promise only for a refusal that must wait
 * @throws {S3Error} `NoSuchBucket`, `InvalidBucketName`, `AccessDenied` for another expected owner
 */
export function findBucket(deps: Dependencies, input: BucketInput): Bucket | Promise<never> {
  const bucket = deps.store.index.bucket(input.Bucket)
  if (bucket === undefined) return missingBucket(deps, input)
  const expected = input.ExpectedBucketOwner
  if (expected !== undefined && expected !== accountOfBucket(bucket)) throw new S3Error('AccessDenied')
  return bucket
}

/** The bucket of a key. @throws {S3Error} as `findBucket`, and `KeyTooLongError` */
export function findBucketOf(deps: Dependencies, input: ObjectInput): Bucket | Promise<never> {
  checkKey(input.Key)
  return findBucket(deps, input)
}

/**
 * Reads now and tells later: whatever `read` returns or throws is held back until `flushing`, which is
 * `Index.settled` of the same tick. Waiting first and reading then would wait for ever on a busy key, or tell of
 * what came meanwhile.
 * @param read synchronous
 * @returns what `read` returns, itself in the usual case that nothing is in flight
 */
export function durably<T>(flushing: Promise<void> | undefined, read: () => T): T | Promise<T> {
  return flushing === undefined ? read() : heldBack(flushing, read)
}

async function heldBack<T>(flushing: Promise<void>, read: () => T): Promise<T> {
  try {
    return read()
  } finally {
    await flushing
  }
}

/** An absence, too, is told only when it is durable. */
async function missingBucket(deps: Dependencies, input: BucketInput): Promise<never> {
  await deps.store.index.settled()
  throw noSuchBucket(input.Bucket)
}

/** Inside a transaction: the bucket may have been deleted while the body came in. @throws {S3Error} `NoSuchBucket` */
export function requireBucket(reads: Reads, bucket: Bucket): Bucket {
  const current = reads.bucket(bucket.name)
  if (current === undefined || current.id !== bucket.id) throw noSuchBucket(bucket.name)
  return current
}

/** What a request says about which object it means. */
export interface ObjectName {
  readonly Key: string
  readonly VersionId?: string | undefined
  /** How it is asked for, which is told where it may not be; reads need not say. */
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE'
}

/**
 * The version that is named, else what the key holds now. Call it in the tick that uses the row.
 * @throws {S3Error} `NoSuchKey`, `NoSuchVersion`, `InvalidArgument` for a malformed id, `MethodNotAllowed` where the id is
 *   a delete marker's
 */
export function requireObject(reads: Reads, bucket: Bucket, name: ObjectName): ObjectRow {
  const { Key, VersionId } = name
  if (VersionId !== undefined) return requireVersion(reads, bucket, { ...name, VersionId })
  const row = reads.object(bucket.id, Key)
  if (row !== undefined) return row
  const marker = versioningOf(bucket) === undefined ? undefined : reads.marker(bucket.id, Key)
  throw new S3Error('NoSuchKey', {
    Key,
    DeleteMarker: marker && true,
    VersionId: marker?.versionId,
  })
}

function requireVersion(
  reads: Reads,
  bucket: Bucket,
  { Key, VersionId, method = 'GET' }: ObjectName & { readonly VersionId: string },
): ObjectRow {
  checkVersionId(bucket, VersionId)
  const version = reads.version(bucket.id, Key, VersionId)
  if (version === undefined) throw new S3Error('NoSuchVersion', { Key, VersionId })
  if (!isMarker(version)) return version
  throw new S3Error('MethodNotAllowed', {
    Method: method,
    ResourceType: 'DeleteMarker',
    AllowedMethods: 'DELETE',
    DeleteMarker: true,
    VersionId,
    LastModified: new Date(version.modifiedMs).toUTCString(),
  })
}

/** @throws {S3Error} `NoSuchUpload` */
export function requireUpload(reads: Reads, bucket: Bucket, input: UploadInput): Upload {
  const upload = reads.upload(bucket.id, input.Key, input.UploadId)
  if (upload === undefined) throw noSuchUpload(input)
  return upload
}

export function noSuchUpload(input: UploadInput): S3Error {
  return new S3Error('NoSuchUpload', { UploadId: input.UploadId })
}

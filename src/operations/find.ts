/**
 * From the names in a call to the rows they mean, or the refusal AWS gives. What is answered is durable: whatever
 * waits for its flush is awaited first, and only then.
 */
import { S3Error } from '../service/errors.ts'
import type { ObjectRow, Bucket, Upload } from '../store/rows.ts'
import type { Reads } from '../store/index.ts'
import { isBucketName } from './bucket-name.ts'
import type { Dependencies } from './dependencies.ts'
import { checkKey } from './limits.ts'
import { accountId } from './owner.ts'

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
 * The bucket, when all that a read of it will see is durable; a promise only where something is not yet.
 * @throws {S3Error} `NoSuchBucket`, `InvalidBucketName`, `AccessDenied` for another expected owner
 */
export function bucketForRead(deps: Dependencies, input: BucketInput): Bucket | Promise<Bucket> {
  const bucket = findBucket(deps, input)
  if (bucket === undefined) return missingBucket(deps, input)
  const flushing = deps.store.index.settled(bucket.id)
  return flushing === undefined ? bucket : flushing.then(() => bucket)
}

/** The same for one key. @throws {S3Error} `KeyTooLongError`, too */
export function bucketForObjectRead(deps: Dependencies, input: ObjectInput): Bucket | Promise<Bucket> {
  checkKey(input.Key)
  const bucket = findBucket(deps, input)
  if (bucket === undefined) return missingBucket(deps, input)
  const flushing = deps.store.index.settled(bucket.id, input.Key)
  return flushing === undefined ? bucket : flushing.then(() => bucket)
}

/**
 * A bucket to write to. Waits for nothing: the write's own flush comes after all earlier ones.
 * @throws {S3Error} as `bucketForRead`
 */
export function bucketForWrite(deps: Dependencies, input: BucketInput): Bucket | Promise<never> {
  return findBucket(deps, input) ?? missingBucket(deps, input)
}

/** The same for one key. @throws {S3Error} `KeyTooLongError`, too */
export function bucketForObjectWrite(deps: Dependencies, input: ObjectInput): Bucket | Promise<never> {
  checkKey(input.Key)
  return bucketForWrite(deps, input)
}

function findBucket(deps: Dependencies, input: BucketInput): Bucket | undefined {
  const bucket = deps.store.index.bucket(input.Bucket)
  const expected = input.ExpectedBucketOwner
  if (bucket !== undefined && expected !== undefined && expected !== accountId) {
    throw new S3Error('AccessDenied')
  }
  return bucket
}

/** An absence, too, is told only when it is durable. */
async function missingBucket(deps: Dependencies, input: BucketInput): Promise<never> {
  await deps.store.index.settled()
  throw noSuchBucket(input.Bucket)
}

function noSuchBucket(name: string): S3Error {
  return new S3Error(isBucketName(name) ? 'NoSuchBucket' : 'InvalidBucketName', { BucketName: name })
}

/** Inside a transaction: the bucket may have been deleted while the body came in. @throws {S3Error} `NoSuchBucket` */
export function requireBucket(reads: Reads, bucket: Bucket): void {
  if (reads.bucket(bucket.name)?.id !== bucket.id) throw noSuchBucket(bucket.name)
}

/** Call it in the tick that uses the row. @throws {S3Error} `NoSuchKey` */
export function requireObject(reads: Reads, bucket: Bucket, key: string): ObjectRow {
  const row = reads.object(bucket.id, key)
  if (row === undefined) throw new S3Error('NoSuchKey', { Key: key })
  return row
}

/** @throws {S3Error} `NoSuchUpload` */
export function requireUpload(reads: Reads, bucket: Bucket, input: UploadInput): Upload {
  const upload = reads.upload(bucket.id, input.Key, input.UploadId)
  if (upload === undefined) throw new S3Error('NoSuchUpload', { UploadId: input.UploadId })
  return upload
}

/**
 * Where a copy comes from: the header that names it, the conditions on it, the range of it. Used by CopyObject and
 * UploadPartCopy.
 */
import { matchesEtag } from '../service/conditions.ts'
import { parseCopySource } from '../service/copy-source.ts'
import { S3Error } from '../service/errors.ts'
import type { Reads } from '../store/index.ts'
import { isMarker, type Bucket, type ObjectRow } from '../store/rows.ts'
import { refuseArchived } from './archive.ts'
import { sourceKeyOf, type CustomerKey, type SourceKeyInput } from './customer-key.ts'
import { findBucketOf, requireObject } from './find.ts'
import type { Dependencies } from './dependencies.ts'
import { maxBodyBytes } from './limits.ts'
import { checkVersionId } from './version-id.ts'

export interface CopyInput extends SourceKeyInput {
  readonly CopySource: string
  readonly CopySourceIfMatch?: string | undefined
  readonly CopySourceIfNoneMatch?: string | undefined
  readonly CopySourceIfModifiedSince?: Date | undefined
  readonly CopySourceIfUnmodifiedSince?: Date | undefined
  readonly ExpectedSourceBucketOwner?: string | undefined
}

export interface CopySource {
  readonly bucket: Bucket
  readonly key: string
  /** `undefined` for what the key holds now. */
  readonly versionId: string | undefined
  /** That of its encryption, where the request has one. */
  readonly customerKey: CustomerKey | undefined
}

/** @throws {S3Error} `InvalidArgument` for a malformed header, and what `sourceKeyOf` and `findBucketOf` throw */
export async function findSource(deps: Dependencies, input: CopyInput): Promise<CopySource> {
  const { bucket, key, versionId } = parseCopySource(input.CopySource)
  const customerKey = sourceKeyOf(input)
  const found = { Bucket: bucket, Key: key, ExpectedBucketOwner: input.ExpectedSourceBucketOwner }
  const source = await findBucketOf(deps, found)
  if (versionId !== undefined) checkVersionId(source, versionId)
  return { bucket: source, key, versionId, customerKey }
}

/**
 * The source's row, when the conditions on it hold. A copy has no 304: whatever does not hold is a failed condition.
 * @throws {S3Error} as `requireObject`, `InvalidRequest` for a delete marker, `PreconditionFailed`
 */
export function requireSource(reads: Reads, source: CopySource, input: CopyInput): ObjectRow {
  const row = requireSourceRow(reads, source)
  const { CopySourceIfMatch, CopySourceIfNoneMatch } = input
  const { CopySourceIfModifiedSince, CopySourceIfUnmodifiedSince } = input
  if (CopySourceIfMatch !== undefined) {
    if (!matchesEtag(CopySourceIfMatch, row.etag)) throw failed('x-amz-copy-source-If-Match')
  } else if (
    CopySourceIfUnmodifiedSince !== undefined &&
    row.modifiedMs > CopySourceIfUnmodifiedSince.getTime()
  ) {
    throw failed('x-amz-copy-source-If-Unmodified-Since')
  }
  if (CopySourceIfNoneMatch !== undefined) {
    if (matchesEtag(CopySourceIfNoneMatch, row.etag)) throw failed('x-amz-copy-source-If-None-Match')
  } else if (
    CopySourceIfModifiedSince !== undefined &&
    row.modifiedMs <= CopySourceIfModifiedSince.getTime()
  ) {
    throw failed('x-amz-copy-source-If-Modified-Since')
  }
  return row
}

function requireSourceRow(reads: Reads, { bucket, key, versionId }: CopySource): ObjectRow {
  const version = versionId === undefined ? undefined : reads.version(bucket.id, key, versionId)
  if (version === undefined || !isMarker(version)) {
    return requireObject(reads, bucket, { Key: key, VersionId: versionId })
  }
  throw new S3Error('InvalidRequest', {
    message: 'The source of a copy request may not specifically refer to a delete marker by version id.',
  })
}

/** @throws {S3Error} `InvalidObjectState` for an archived one */
export function refuseArchivedSource({ clock }: Dependencies, row: ObjectRow): void {
  refuseArchived(row, clock.now(), "Operation is not valid for the source object's storage class")
}

/**
 * @param sizeBytes of what is copied of the source
 * @throws {S3Error} `InvalidRequest` for more than one request may store
 */
export function checkSourceSize(sizeBytes: number): void {
  if (sizeBytes <= maxBodyBytes) return
  throw new S3Error('InvalidRequest', {
    message: `The specified copy source is larger than the maximum allowable size for a copy source: ${maxBodyBytes}`,
  })
}

function failed(condition: string): S3Error {
  return new S3Error('PreconditionFailed', { Condition: condition })
}

/**
 * Version ids as requests and answers have them. The store makes them; clients pass them on unread.
 */
import { S3Error } from '../service/errors.ts'
import { nullVersionId, versioningOf, type Bucket, type ObjectRow } from '../store/rows.ts'

/** What the store makes, and `null`. */
const wellFormed = /^(null|[0-9a-f]{22})$/

/** Whether a version id may be one of the bucket's: before it keeps versions, `null` names all there is. */
export function isVersionId(bucket: Bucket, versionId: string): boolean {
  if (versioningOf(bucket) === undefined) return versionId === nullVersionId
  return wellFormed.test(versionId)
}

/** @throws {S3Error} `InvalidArgument` for what is no version id */
export function checkVersionId(bucket: Bucket, versionId: string): void {
  if (isVersionId(bucket, versionId)) return
  throw new S3Error('InvalidArgument', {
    message: versionId === '' ? 'Version id cannot be the empty string' : 'Invalid version id specified',
    ArgumentName: 'versionId',
    ArgumentValue: versionId,
  })
}

/** What a read tells: the version it answers from, where the bucket keeps or kept versions. */
export function readVersionId(bucket: Bucket, row: ObjectRow): string | undefined {
  return versioningOf(bucket) === undefined ? undefined : row.versionId
}

/** What a write tells: AWS does not mention `null`. @param versionId as the store returned it */
export function writtenVersionId(versionId: string | undefined): string | undefined {
  return versionId === nullVersionId ? undefined : versionId
}

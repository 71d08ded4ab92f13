/** Buckets that keep versions, and what cases about them ask again and again. */
import { body, freshBucket, type At, type Subject } from './subject.ts'

export type Status = 'Enabled' | 'Suspended'

/** An id that no version has. */
export const missingVersion: string = 'f'.repeat(22)

export async function setVersioning(s3: Subject, Bucket: string, Status: Status): Promise<void> {
  await s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status } })
}

export async function versionedBucket(s3: Subject): Promise<string> {
  const Bucket = await freshBucket(s3)
  await setVersioning(s3, Bucket, 'Enabled')
  return Bucket
}

/** @returns the version id, `''` for none */
export async function putVersion(s3: Subject, at: At, content: string): Promise<string> {
  const { VersionId = '' } = await s3.call('PutObject', { ...at, Body: body(content) })
  return VersionId
}

/** Keys, ids and whether they are the latest; delete markers in brackets, behind the versions. */
export async function listed(
  s3: Subject,
  input: { readonly Bucket: string } & Record<string, unknown>,
): Promise<string[]> {
  const { Versions = [], DeleteMarkers = [] } = await s3.call('ListObjectVersions', input)
  const text = ({ Key, VersionId, IsLatest }: (typeof DeleteMarkers)[number]) =>
    `${Key} ${VersionId}${IsLatest ? ' latest' : ''}`
  return [...Versions.map(text), ...DeleteMarkers.map(marker => `[${text(marker)}]`)]
}

/**
 * ListObjectVersions: all that a bucket keeps, key by key, the newest version first. Pages roll up common prefixes as
 * those of objects do.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { Reads } from '../store/index.ts'
import { nullVersionId, type Bucket, type ListedVersion } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { durably, findBucket } from './find.ts'
import { keyWriter, type WriteKey } from './list-arguments.ts'
import { commonPrefixesOf, contentsOf, queryOf } from './list-objects.ts'
import { listedOwners, type ListedOwners } from './listed-owners.ts'
import { asksForRestored, restoredOf, type Restored } from './restored.ts'
import { readPage, type Page, type Position, type RowSource } from './roll-up.ts'
import { isVersionId } from './version-id.ts'

type Version = NonNullable<Output<'ListObjectVersions'>['Versions']>[number]
type Marker = NonNullable<Output<'ListObjectVersions'>['DeleteMarkers']>[number]

/** Sorts before all versions of a key, the newest of which has the highest digits. */
const beforeNewest = 'g'

export async function listObjectVersions(
  deps: Dependencies,
  call: Call<'ListObjectVersions'>,
): Promise<Output<'ListObjectVersions'>> {
  const { input } = call
  const write = keyWriter(input.EncodingType)
  const query = queryOf(input)
  const bucket = await findBucket(deps, input)
  checkMarkers(bucket, input)
  const isAsked = asksForRestored(input.OptionalObjectAttributes)
  const { index } = deps.store
  const page = await durably(index.settled(bucket.id), () => {
    const found = readPage(query, startOf(index, bucket, input), sourceOf(index, bucket, query.prefix))
    const versions = found.rows.filter(row => !row.isMarker)
    const find = ({ key, versionId }: ListedVersion) => index.version(bucket.id, key, versionId)
    const restored = restoredOf(versions, { isAsked, nowMs: deps.clock.now(), find })
    const owners = listedOwners(versions, bucket, { accounts: deps.accounts, find })
    return { ...found, versions: { rows: versions, restored, owners } }
  })
  const next = page.isTruncated ? nextMarkers(page) : undefined
  return {
    Name: bucket.name,
    Prefix: write(query.prefix),
    KeyMarker: write(input.KeyMarker ?? ''),
    VersionIdMarker: input.VersionIdMarker ?? '',
    NextKeyMarker: next && write(next.key),
    NextVersionIdMarker: next?.versionId,
    MaxKeys: query.limit,
    Delimiter: query.delimiter && write(query.delimiter),
    IsTruncated: page.isTruncated,
    EncodingType: input.EncodingType,
    Versions: versionsOf(page.versions, write),
    DeleteMarkers: page.rows
      .filter(row => row.isMarker)
      .map(row => ({ ...markerEntry(row, write), Owner: page.versions.owners.usual })),
    ElementOrder: page.rows.map(row => (row.isMarker ? 1 : 0)),
    CommonPrefixes: commonPrefixesOf(page, write),
  }
}

/** @throws {S3Error} `InvalidArgument` */
function checkMarkers(bucket: Bucket, input: Input<'ListObjectVersions'>): void {
  const { KeyMarker, VersionIdMarker } = input
  if (VersionIdMarker === undefined) return
  const refusal = (message: string) =>
    new S3Error('InvalidArgument', {
      message,
      ArgumentName: 'version-id-marker',
      ArgumentValue: VersionIdMarker,
    })
  if (VersionIdMarker === '') throw refusal('A version-id marker cannot be empty.')
  if (KeyMarker === undefined || KeyMarker === '') {
    throw refusal('A version-id marker cannot be specified without a key marker.')
  }
  if (!isVersionId(bucket, VersionIdMarker)) throw refusal('Invalid version id specified')
}

/**
 * Ids tell where their versions were, also when those are gone; `null` does not, so then the key is begun again: what
 * is left of it would be missed otherwise.
 */
function startOf(index: Reads, bucket: Bucket, input: Input<'ListObjectVersions'>): Position {
  const { KeyMarker: key = '', VersionIdMarker } = input
  if (VersionIdMarker === undefined) return { key, id: '' }
  if (VersionIdMarker !== nullVersionId) return { key, id: VersionIdMarker }
  return { key, id: index.version(bucket.id, key, nullVersionId)?.version ?? beforeNewest }
}

function sourceOf(index: Reads, { id }: Bucket, prefix: string): RowSource<ListedVersion> {
  const rows = (behind: Position, limit: number) =>
    index.versions(id, { prefix, fromKey: behind.key, fromVersion: behind.id, limit })
  return {
    firstKey: from => index.firstVersionKey(id, { prefix, from }),
    rowsBehind: rows,
    rowsFrom: (key, limit) => rows({ key, id: beforeNewest }, limit),
    idOf: row => row.version,
  }
}

function nextMarkers({ last }: Page<ListedVersion>): {
  readonly key: string
  readonly versionId: string | undefined
} {
  if (last === undefined) return { key: '', versionId: undefined }
  if ('commonPrefix' in last) return { key: last.commonPrefix, versionId: undefined }
  return { key: last.row.key, versionId: last.row.versionId }
}

interface Listed {
  readonly rows: readonly ListedVersion[]
  readonly restored: Restored
  readonly owners: ListedOwners
}

function versionsOf(listed: Listed, write: WriteKey): Version[] {
  return contentsOf(listed, write, listed.owners).map((entry, at): Version => {
    const { versionId, isLatest } = listed.rows[at] ?? {}
    // The classes of versions are those of objects that s3d has.
    return { ...(entry as Version), VersionId: versionId, IsLatest: isLatest }
  })
}

function markerEntry({ key, versionId, isLatest, modifiedMs }: ListedVersion, write: WriteKey): Marker {
  return {
    Key: write(key),
    VersionId: versionId,
    IsLatest: isLatest,
    LastModified: new Date(modifiedMs),
  }
}

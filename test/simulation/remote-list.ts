/**
 * How a simulated remote lists its objects: pages in the order of keys, a token or marker is the last name of its page.
 */
import type { Input, Output } from '../../src/service/service.ts'
import type { BucketHandlers } from './remote-bucket.ts'
import type { RemoteObjects } from './remote-objects.ts'

interface Asked {
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
}

interface Page {
  readonly Contents: NonNullable<Output<'ListObjectsV2'>['Contents']>
  readonly CommonPrefixes: { readonly Prefix: string }[]
  readonly IsTruncated: boolean
  readonly KeyCount: number
  /** The last name, where there are more. */
  readonly next: string | undefined
}

export function listHandlers(objects: RemoteObjects): BucketHandlers {
  return {
    ListObjectsV2: async ({ input }) => {
      const { next, ...page } = pageOf(objects, input, input.ContinuationToken ?? input.StartAfter ?? '')
      return { Name: input.Bucket, Prefix: input.Prefix, NextContinuationToken: next, ...page }
    },
    ListObjects: async ({ input }) => {
      const { next, KeyCount: _count, ...page } = pageOf(objects, input, input.Marker ?? '')
      // Without a delimiter the last key is its own marker.
      const NextMarker = input.Delimiter === undefined ? undefined : next
      return { Name: input.Bucket, Prefix: input.Prefix, NextMarker, ...page }
    },
    ListObjectVersions: async ({ input }) => versionsIn(objects, input),
  }
}

/** By folders only of a bucket that never kept versions. */
function versionsIn(
  objects: RemoteObjects,
  input: Input<'ListObjectVersions'>,
): Output<'ListObjectVersions'> {
  const { KeyMarker = '', VersionIdMarker, MaxKeys = 1_000, Prefix = '' } = input
  if (objects.versioning === undefined) {
    const { next, Contents, CommonPrefixes, IsTruncated } = pageOf(objects, input, KeyMarker)
    const Versions = Contents.map(({ Key, ETag, Size, LastModified }) => {
      const version = { Key, ETag, Size, LastModified }
      return { ...version, StorageClass: 'STANDARD' as const, VersionId: 'null', IsLatest: true }
    })
    return { Name: input.Bucket, Versions, CommonPrefixes, IsTruncated, NextKeyMarker: next }
  }
  const all = objects
    .keys()
    .filter(key => key.startsWith(Prefix))
    .flatMap(Key => objects.versions(Key).map((each, at) => ({ Key, ...each, IsLatest: at === 0 })))
  const marked = all.findIndex(({ Key, version }) => Key === KeyMarker && version === VersionIdMarker)
  // Where the version is gone that the page before ended with, the rest of its key is left out.
  const left = all.slice(
    marked >= 0 ? marked + 1 : all.filter(({ Key }) => KeyMarker !== '' && Key <= KeyMarker).length,
  )
  const page = left.slice(0, MaxKeys)
  const last = page.length < left.length ? page.at(-1) : undefined
  return {
    Name: input.Bucket,
    Versions: page.flatMap(({ Key, version: VersionId, stored, IsLatest }) => {
      if (stored === undefined) return []
      const LastModified = new Date(stored.modifiedMs)
      return [{ Key, VersionId, IsLatest, ETag: `"${stored.etag}"`, Size: stored.body.length, LastModified }]
    }),
    DeleteMarkers: page.flatMap(({ Key, version: VersionId, stored, IsLatest }) =>
      stored === undefined ? [{ Key, VersionId, IsLatest }] : [],
    ),
    IsTruncated: last !== undefined,
    NextKeyMarker: last?.Key,
    NextVersionIdMarker: last?.version,
  }
}

function pageOf(objects: RemoteObjects, asked: Asked, after: string): Page {
  const { MaxKeys = 1_000, Prefix = '', Delimiter } = asked
  const names: { readonly name: string; readonly isPrefix: boolean }[] = []
  for (const key of objects.keys()) {
    if (!key.startsWith(Prefix) || objects.get(key) === undefined) continue
    const at = Delimiter === undefined ? -1 : key.indexOf(Delimiter, Prefix.length)
    const name = at < 0 ? key : key.slice(0, at + 1)
    const isPassed = name <= after || (at >= 0 && after.startsWith(name))
    if (!isPassed && names.at(-1)?.name !== name) names.push({ name, isPrefix: at >= 0 })
  }
  const page = names.slice(0, MaxKeys)
  const Contents = page.flatMap(({ name: Key, isPrefix }) => {
    const found = isPrefix ? undefined : objects.get(Key)
    if (found === undefined) return []
    return [
      { Key, ETag: `"${found.etag}"`, Size: found.body.length, LastModified: new Date(found.modifiedMs) },
    ]
  })
  const CommonPrefixes = page.flatMap(({ name, isPrefix }) => (isPrefix ? [{ Prefix: name }] : []))
  const IsTruncated = page.length < names.length
  const next = IsTruncated ? page.at(-1)?.name : undefined
  return { Contents, CommonPrefixes, IsTruncated, KeyCount: page.length, next }
}

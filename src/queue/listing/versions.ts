/**
 * ListObjectVersions of a bucket without versions, which are the only ones that are queued for: each key has the version
 * `null`, and what is pending replaces or hides it.
 */
import { S3Error } from '../../service/errors.ts'
import { reply, type Call, type Output, type Reply, type Service } from '../../service/service.ts'
import { nullVersionId, type ListedVersion } from '../../store/rows.ts'
import { argumentsOf, ask, inputOf, mirrorOf, readerOf, type ListingDependencies } from './arguments.ts'
import { fetched, inOrder, merged, type Entry } from './merge.ts'
import { contentsOf } from './objects.ts'
import { isAnyPending, pendingRows } from './pending-rows.ts'

type Listed = Output<'ListObjectVersions'>
type Version = NonNullable<Listed['Versions']>[number]

export async function listObjectVersions(
  deps: ListingDependencies,
  call: Call<'ListObjectVersions'>,
  inner: Service,
): Promise<Reply<'ListObjectVersions'>> {
  const mirror = mirrorOf(deps, call.resource.bucket)
  const input = mirror && inputOf(call)
  const asked = input && argumentsOf(input, input.MaxKeys)
  if (mirror === undefined || input === undefined || asked === undefined) return inner(call)
  const { KeyMarker: start = '', VersionIdMarker } = input
  const isOdd = VersionIdMarker !== undefined && (VersionIdMarker !== nullVersionId || start === '')
  if (isOdd || !isAnyPending(deps.index, mirror.id, { ...asked, after: start })) return inner(call)
  const { index } = deps
  let first: Listed | undefined
  const page = await merged<Version>(
    {
      pending(query, after, limit) {
        const snapshot = pendingRows(index, mirror.id, { ...query, after, limit })
        const entries = snapshot.entries.map(({ row, ...entry }) =>
          row === undefined ? entry : { ...entry, row: versionOf(row) },
        )
        return { ...snapshot, entries }
      },
      remote: ({ prefix: Prefix, delimiter: Delimiter }, after, MaxKeys) =>
        fetched(after, async following => {
          const KeyMarker = following ?? (after || undefined)
          const range = { Prefix, Delimiter, MaxKeys, KeyMarker, VersionIdMarker: undefined }
          const output = await ask(inner, call, { ...input, ...range, EncodingType: 'url' })
          first ??= output
          const next = readerOf(output)(output.NextKeyMarker) || undefined
          return { entries: entriesOf(output), isTruncated: output.IsTruncated === true, following: next }
        }),
    },
    asked,
    { after: start, limit: asked.limit },
  )
  const { write, prefix, delimiter, limit } = asked
  const { next, entries } = page
  const Versions = entries.flatMap(({ name, row }) =>
    row === undefined ? [] : [{ ...row, Key: write(name) }],
  )
  const endsWithKey = next !== undefined && entries.at(-1)?.name === next && entries.at(-1)?.row !== undefined
  return reply({
    ...first,
    Name: input.Bucket,
    Prefix: write(prefix),
    KeyMarker: write(start),
    VersionIdMarker: VersionIdMarker ?? '',
    NextKeyMarker: next === undefined ? undefined : write(next),
    NextVersionIdMarker: endsWithKey ? nullVersionId : undefined,
    Versions,
    DeleteMarkers: [],
    ElementOrder: Versions.map(() => 0),
    CommonPrefixes: entries.flatMap(({ name, row }) => (row === undefined ? [{ Prefix: write(name) }] : [])),
    MaxKeys: limit,
    Delimiter: delimiter && write(delimiter),
    IsTruncated: next !== undefined,
    EncodingType: input.EncodingType,
  })
}

function versionOf(row: ListedVersion): Version {
  const { StorageClass, ...entry } = contentsOf(row)
  // The model has one class for versions; on the wire they are those of objects.
  const shown = { StorageClass: StorageClass as Version['StorageClass'] }
  return { ...entry, ...shown, VersionId: nullVersionId, IsLatest: true }
}

/** @throws {S3Error} `ServiceUnavailable` where the bucket keeps versions by now, until what is pending is pushed */
function entriesOf(output: Listed): Entry<Version>[] {
  const { Versions = [], DeleteMarkers = [], CommonPrefixes = [] } = output
  const isVersioned =
    DeleteMarkers.length > 0 || Versions.some(({ VersionId = nullVersionId }) => VersionId !== nullVersionId)
  if (isVersioned) {
    throw new S3Error('ServiceUnavailable', {
      message:
        'The bucket keeps versions now; its list is complete once the writes from before are at the remote.',
    })
  }
  const read = readerOf(output)
  return inOrder<Version>([
    ...Versions.map(row => ({ name: read(row.Key), row })),
    ...CommonPrefixes.map(({ Prefix }) => ({ name: read(Prefix) })),
  ])
}

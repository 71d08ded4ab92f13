/**
 * ListMultipartUploads in front of a remote: uploads that were begun here and those of the remote. Under one key the
 * remote's come first, as it orders them, because how it does is its own business.
 */
import { S3Error } from '../../service/errors.ts'
import { reply, type Call, type Output, type Reply, type Service } from '../../service/service.ts'
import { compareKeys } from '../../store/keys.ts'
import type { Bucket, Upload } from '../../store/rows.ts'
import {
  argumentsOf,
  ask,
  inputOf,
  isDirectoryBucket,
  readerOf,
  type ListArguments,
  type ListingDependencies,
} from './arguments.ts'
import { inOrder, type Entry } from './merge.ts'
import { commonPrefixOf } from './pending-rows.ts'

type Listed = Output<'ListMultipartUploads'>
type UploadEntry = NonNullable<Listed['Uploads']>[number]

/** Uploads of ours that are read for one page; where there are more, the page ends early. */
const readMax = 10_000

export async function listMultipartUploads(
  { index, mirrors }: ListingDependencies,
  call: Call<'ListMultipartUploads'>,
  inner: Service,
): Promise<Reply<'ListMultipartUploads'>> {
  const { bucket } = call.resource
  const mirror = isDirectoryBucket(bucket) ? undefined : mirrors.of(bucket)
  const input = mirror && inputOf(call)
  const asked = input && argumentsOf(input, input.MaxUploads)
  if (mirror === undefined || input === undefined || asked === undefined) return inner(call)
  const { KeyMarker: key = '' } = input
  // An upload id without its key says nothing.
  const id = key === '' ? undefined : input.UploadIdMarker || undefined
  const isOurs = id !== undefined && isUploadOf(index, mirror, { key, id })
  const ours = uploadsOf(index, {
    mirror,
    asked,
    key,
    id: isOurs ? id : undefined,
    isIdTheirs: !isOurs && id !== undefined,
  })
  if (ours.rows.length === 0 && !isOurs) return inner(call)
  const { prefix: Prefix, delimiter: Delimiter, limit, write } = asked
  const markers = { KeyMarker: key || undefined, UploadIdMarker: isOurs ? undefined : id }
  const range = { Prefix, Delimiter, MaxUploads: Math.min(limit + 1, 1000), ...markers }
  const [output] = await Promise.all([
    ask(inner, call, { ...input, ...range, EncodingType: 'url' }),
    index.settled(mirror.id),
  ])
  const theirs = entriesOf(output).filter(({ name }) => {
    const order = key === '' ? 1 : compareKeys(name, key)
    return order > 0 || (order === 0 && markers.UploadIdMarker !== undefined)
  })
  const isMore = output.IsTruncated === true
  if (isMore && theirs.length === 0) {
    throw new S3Error('ServiceUnavailable', { message: 'The remote does not go on with its list.' })
  }
  const lined = linedUp(ours.rows, theirs, {
    ours: ours.end,
    theirs: isMore ? theirs.at(-1)?.name : undefined,
  })
  // What one of ours stands for is the same upload.
  const all = lined.filter(({ row }) => row?.UploadId === undefined || !ours.upstream.has(row.UploadId))
  const page = all.slice(0, limit)
  const isTruncated = all.length > limit || isMore || ours.end !== undefined
  const last = isTruncated ? (page.at(-1) ?? lined.at(-1)) : undefined
  return reply({
    ...output,
    Bucket: input.Bucket,
    KeyMarker: write(key),
    UploadIdMarker: id ?? '',
    NextKeyMarker: last && write(last.name),
    NextUploadIdMarker: last?.row?.UploadId,
    Prefix: write(Prefix),
    Delimiter: Delimiter && write(Delimiter),
    MaxUploads: limit,
    IsTruncated: isTruncated,
    EncodingType: input.EncodingType,
    Uploads: page.flatMap(({ name, row }) => (row === undefined ? [] : [{ ...row, Key: write(name) }])),
    CommonPrefixes: page.flatMap(({ name, row }) => (row === undefined ? [{ Prefix: write(name) }] : [])),
  })
}

interface Marker {
  readonly key: string
  readonly id: string
}

/** Whether an upload is, or was, one of ours. */
function isUploadOf(
  index: ListingDependencies['index'],
  { id: mirrorId }: Bucket,
  { key, id }: Marker,
): boolean {
  return index.upload(mirrorId, key, id) !== undefined || index.completion(mirrorId, key, id) !== undefined
}

interface Wanted {
  readonly mirror: Bucket
  readonly asked: ListArguments
  readonly key: string
  /** One of ours, behind which the page begins. */
  readonly id: string | undefined
  /** Whether the page begins amid the remote's uploads of the key, so that all of ours are still to come. */
  readonly isIdTheirs: boolean
}

interface Ours {
  readonly rows: readonly Entry<UploadEntry>[]
  /** The last name that was read, where there are more. */
  readonly end: string | undefined
  /** Ids of those of the remote's that ours stand for. */
  readonly upstream: ReadonlySet<string>
}

function uploadsOf(index: ListingDependencies['index'], wanted: Wanted): Ours {
  const { mirror, asked, key, id, isIdTheirs } = wanted
  const { prefix } = asked
  const fromUploadId = isIdTheirs ? undefined : (id ?? '')
  const found = index.uploads(mirror.id, { prefix, fromKey: key, fromUploadId, limit: readMax })
  const rows: Entry<UploadEntry>[] = []
  const around = commonPrefixOf(key, asked)
  for (const upload of found) {
    const group = commonPrefixOf(upload.key, asked)
    if (group === undefined) rows.push({ name: upload.key, row: entryOf(upload) })
    else if (group !== around && rows.at(-1)?.name !== group) rows.push({ name: group })
  }
  const upstream = new Set(found.flatMap(upload => upload.upstream ?? []))
  return { rows, end: found.length < readMax ? undefined : rows.at(-1)?.name, upstream }
}

/** Up to where both sides are known; amid the remote's uploads of a key ours of that key have to wait. */
function linedUp(
  ours: readonly Entry<UploadEntry>[],
  theirs: readonly Entry<UploadEntry>[],
  end: { readonly ours: string | undefined; readonly theirs: string | undefined },
): Entry<UploadEntry>[] {
  const prefixes = new Set(theirs.flatMap(({ name, row }) => (row === undefined ? [name] : [])))
  const reached = (name: string) => end.theirs === undefined || compareKeys(name, end.theirs) < 0
  const shown = ours.filter(({ name, row }) => reached(name) && !(row === undefined && prefixes.has(name)))
  const known = theirs.filter(({ name }) => end.ours === undefined || compareKeys(name, end.ours) <= 0)
  // The order is stable: the remote's come first.
  return inOrder([...known, ...shown])
}

function entriesOf(output: Listed): Entry<UploadEntry>[] {
  const read = readerOf(output)
  return inOrder<UploadEntry>([
    ...(output.Uploads ?? []).map(row => ({ name: read(row.Key), row })),
    ...(output.CommonPrefixes ?? []).map(({ Prefix }) => ({ name: read(Prefix) })),
  ])
}

function entryOf(upload: Upload): UploadEntry {
  const { key, uploadId, createdMs, storageClass, checksumAlgorithm, checksumType } = upload
  return {
    Key: key,
    UploadId: uploadId,
    Initiated: new Date(createdMs),
    // Checked when the upload was begun, like the checksum's kind.
    StorageClass: (storageClass ?? 'STANDARD') as UploadEntry['StorageClass'],
    ChecksumAlgorithm: checksumAlgorithm as UploadEntry['ChecksumAlgorithm'], // see above
    ChecksumType: checksumType,
  }
}

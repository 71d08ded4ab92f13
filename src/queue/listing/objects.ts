/**
 * ListObjects and ListObjectsV2 in front of a remote. Where nothing is pending in what is listed, the remote's answer goes
 * out as it came, but for V2's token, which must say where the page ended: by the next page something may be pending.
 */
import { S3Error } from '../../service/errors.ts'
import { reply, type Call, type Output, type Reply, type Service } from '../../service/service.ts'
import type { Bucket, ListedObject } from '../../store/rows.ts'
import { compareKeys } from '../../store/keys.ts'
import {
  argumentsOf,
  ask,
  inputOf,
  isDirectoryBucket,
  mirrorOf,
  readerOf,
  type ListArguments,
  type ListingDependencies,
} from './arguments.ts'
import { fetched, inOrder, merged, type Entry, type MergedPage, type Sources } from './merge.ts'
import { isAnyPending, pendingRows } from './pending-rows.ts'
import { formatToken, parseToken, type Token } from './token.ts'

type ListOp = 'ListObjects' | 'ListObjectsV2'
type Contents = NonNullable<Output<ListOp>['Contents']>[number]
type Owner = NonNullable<Contents['Owner']>

/** What pages of both operations have. */
type RemoteOutput = Pick<Output<ListOp>, 'Contents' | 'CommonPrefixes' | 'EncodingType' | 'IsTruncated'>

export async function listObjects(
  deps: ListingDependencies,
  call: Call<'ListObjects'>,
  inner: Service,
): Promise<Reply<'ListObjects'>> {
  const mirror = mirrorOf(deps, call.resource.bucket)
  const input = mirror && inputOf(call)
  const asked = input && argumentsOf(input, input.MaxKeys)
  if (mirror === undefined || input === undefined || asked === undefined) return inner(call)
  const after = input.Marker ?? ''
  if (!isAnyPending(deps.index, mirror.id, { ...asked, after })) return inner(call)
  let first: Output<'ListObjects'> | undefined
  const page = await mergedObjects(
    deps,
    { mirror, asked, after, showsOwner: true },
    async (query, marker) => {
      const { prefix: Prefix, delimiter: Delimiter, limit: MaxKeys } = query
      const from = { Marker: (query.following ?? marker) || undefined, Prefix, Delimiter, MaxKeys }
      const output = await ask(inner, call, { ...input, ...from, EncodingType: 'url' })
      first ??= output
      return { output, following: readerOf(output)(output.NextMarker) || entriesOf(output).at(-1)?.name }
    },
  )
  const { write, prefix, delimiter, limit } = asked
  // Without a delimiter the last key of a page is its own marker, so AWS does not send one.
  const isOwnMarker = delimiter === undefined && page.entries.at(-1)?.name === page.next
  return reply({
    ...first,
    ...listsOf(page, write),
    Name: input.Bucket,
    Prefix: write(prefix),
    Marker: write(after),
    NextMarker: page.next === undefined || isOwnMarker ? undefined : write(page.next),
    Delimiter: delimiter && write(delimiter),
    MaxKeys: limit,
    IsTruncated: page.next !== undefined,
    EncodingType: input.EncodingType,
  })
}

export async function listObjectsV2(
  deps: ListingDependencies,
  call: Call<'ListObjectsV2'>,
  inner: Service,
): Promise<Reply<'ListObjectsV2'>> {
  const { bucket } = call.resource
  const input = isDirectoryBucket(bucket) ? undefined : inputOf(call)
  const asked = input && argumentsOf(input, input.MaxKeys)
  if (input === undefined || asked === undefined) return inner(call)
  const given = input.ContinuationToken || undefined // an empty one is none
  const token = given === undefined ? undefined : parseToken(bucket, given)
  const after = token?.after ?? input.StartAfter ?? ''
  const mirror = mirrorOf(deps, bucket)
  const isMerged = mirror !== undefined && isAnyPending(deps.index, mirror.id, { ...asked, after })
  if (!isMerged && (token === undefined || token.remote !== undefined)) return forwarded(call, token, inner)
  if (given !== undefined && token === undefined) throw foreignToken(given)
  let first: Output<'ListObjectsV2'> | undefined
  const showsOwner = input.FetchOwner === true
  const page = await mergedObjects(deps, { mirror, asked, after, showsOwner }, async (query, start) => {
    const { prefix: Prefix, delimiter: Delimiter, limit: MaxKeys, following } = query
    const from = { ContinuationToken: following, StartAfter: start || undefined, Prefix, Delimiter, MaxKeys }
    const output = await ask(inner, call, { ...input, ...from, EncodingType: 'url' })
    first ??= output
    return { output, following: output.NextContinuationToken }
  })
  const { write, prefix, delimiter, limit } = asked
  const { next } = page
  return reply({
    ...first,
    ...listsOf(page, write),
    Name: input.Bucket,
    Prefix: write(prefix),
    StartAfter: input.StartAfter === undefined ? undefined : write(input.StartAfter),
    ContinuationToken: input.ContinuationToken,
    NextContinuationToken:
      next === undefined ? undefined : formatToken(bucket, { after: next, remote: undefined }),
    KeyCount: page.entries.length,
    MaxKeys: limit,
    Delimiter: delimiter && write(delimiter),
    IsTruncated: next !== undefined,
    EncodingType: input.EncodingType,
  })
}

/** Issued by the remote before there was a queue: where its page ended is not known, so nothing can be merged behind it. */
function foreignToken(given: string): S3Error {
  return new S3Error('InvalidArgument', {
    message: 'The continuation token provided is incorrect',
    ArgumentName: 'continuation-token',
    ArgumentValue: given,
  })
}

interface Asked {
  readonly mirror: Bucket | undefined
  readonly asked: ListArguments
  readonly after: string
  readonly showsOwner: boolean
}

type RemoteQuery = Pick<ListArguments, 'prefix' | 'delimiter' | 'limit'> & {
  readonly following: string | undefined
}
type Fetch = (
  query: RemoteQuery,
  after: string,
) => Promise<{ readonly output: RemoteOutput; readonly following: string | undefined }>

async function mergedObjects(
  { index }: ListingDependencies,
  { mirror, asked, after, showsOwner }: Asked,
  fetch: Fetch,
): Promise<MergedPage<Contents>> {
  let owner: Owner | undefined
  const sources: Sources<Contents> = {
    pending(query, behind, limit) {
      if (mirror === undefined) return { entries: [], isComplete: true, settled: undefined }
      const snapshot = pendingRows(index, mirror.id, { ...query, after: behind, limit })
      const entries = snapshot.entries.map(({ row, ...entry }) =>
        row === undefined ? entry : { ...entry, row: contentsOf(row) },
      )
      return { ...snapshot, entries }
    },
    remote: (query, behind, limit) =>
      fetched(behind, async following => {
        const page = await fetch({ ...query, limit, following }, behind)
        const { output } = page
        const entries = entriesOf(output)
        owner ??= entries.find(({ row }) => row?.Owner !== undefined)?.row?.Owner
        return { entries, isTruncated: output.IsTruncated === true, following: page.following }
      }),
  }
  const page = await merged(sources, asked, { after, limit: asked.limit })
  if (!showsOwner || owner === undefined) return page
  // Whose the bucket is only the remote knows; in a bucket without other objects nobody says it.
  const entries = page.entries.map(({ name, row }) =>
    row === undefined || row.Owner !== undefined
      ? { name, ...(row && { row }) }
      : { name, row: { ...row, Owner: owner } },
  )
  return { ...page, entries }
}

export function entriesOf({ Contents, CommonPrefixes, EncodingType }: RemoteOutput): Entry<Contents>[] {
  const read = readerOf({ EncodingType })
  return inOrder<Contents>([
    ...(Contents ?? []).map(row => ({ name: read(row.Key), row })),
    ...(CommonPrefixes ?? []).map(({ Prefix }) => ({ name: read(Prefix) })),
  ])
}

/** What the queue has, as the remote will show it once it is pushed. */
export function contentsOf(row: ListedObject): Contents {
  const entry: Contents = {
    Key: row.key,
    LastModified: new Date(row.modifiedMs),
    ETag: `"${row.etag}"`,
    Size: row.sizeBytes,
    // The storage class was checked when the object was acknowledged.
    StorageClass: (row.storageClass ?? 'STANDARD') as Contents['StorageClass'],
  }
  if (row.checksum !== null) {
    const [algorithm, type] = row.checksum.split(' ')
    // Rows are written with names of the generated enumerations.
    Object.assign(entry, { ChecksumAlgorithm: [algorithm], ChecksumType: type } as Partial<Contents>)
  }
  return entry
}

function listsOf(
  { entries }: MergedPage<Contents>,
  write: ListArguments['write'],
): Required<Pick<Output<ListOp>, 'Contents' | 'CommonPrefixes'>> {
  return {
    Contents: entries.flatMap(({ name, row }) => (row === undefined ? [] : [{ ...row, Key: write(name) }])),
    CommonPrefixes: entries.flatMap(({ name, row }) => (row === undefined ? [{ Prefix: write(name) }] : [])),
  }
}

/** Nothing is pending: the remote's page, with a token that says where it ended. */
async function forwarded(
  call: Call<'ListObjectsV2'>,
  token: Token | undefined,
  inner: Service,
): Promise<Reply<'ListObjectsV2'>> {
  const answer = await inner(token?.remote === undefined ? call : withToken(call, token.remote))
  if (answer.raw !== undefined && answer.raw.status >= 300) return answer
  const output = await answer.output()
  const { NextContinuationToken: remote, IsTruncated } = output
  const ContinuationToken = token === undefined ? output.ContinuationToken : call.input.ContinuationToken
  const last = entriesOf(output).at(-1)?.name
  const isTold = IsTruncated === true && remote !== undefined && last !== undefined
  if (!isTold && token === undefined) return answer
  const after = last ?? token?.after ?? ''
  const next =
    isTold && compareKeys(after, '') > 0 ? formatToken(call.resource.bucket, { after, remote }) : remote
  const typed = reply<'ListObjectsV2'>({ ...output, ContinuationToken, NextContinuationToken: next })
  const { raw } = answer
  const document = raw?.body
  // Reading the output has read the document, which is kept.
  if (raw === undefined || !(typeof document === 'string' || document instanceof Uint8Array)) return typed
  const body = Buffer.from(
    replaced(
      replaced(Buffer.from(document).toString(), 'ContinuationToken', ContinuationToken),
      'NextContinuationToken',
      next,
    ),
  )
  return { ...typed, raw: { ...raw, headers: withLength(raw.headers, body.length), body } }
}

/** @param value base64url, or as it came where that is no change */
function replaced(document: string, element: string, value: string | undefined): string {
  if (value === undefined || !/^[A-Za-z0-9_-]*$/.test(value)) return document
  return document.replace(new RegExp(`<${element}>[^<]*</${element}>`), `<${element}>${value}</${element}>`)
}

function withLength(headers: readonly string[], sizeBytes: number): string[] {
  const kept: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2)
    if (name.toLowerCase() !== 'content-length') kept.push(name, value)
  }
  return [...kept, 'content-length', String(sizeBytes)]
}

/** The same request with the remote's own token. */
function withToken(call: Call<'ListObjectsV2'>, ContinuationToken: string): Call<'ListObjectsV2'> {
  const { op, resource, context, raw } = call
  const base = { op, resource, context, input: { ...call.input, ContinuationToken } }
  if (raw === undefined) return { ...base, raw }
  const target = raw.target.replace(
    /([?&]continuation-token=)[^&#]*/,
    (_all, name: string) => name + encodeURIComponent(ContinuationToken),
  )
  return {
    ...base,
    raw: { ...raw, target, query: { ...raw.query, 'continuation-token': ContinuationToken } },
  }
}

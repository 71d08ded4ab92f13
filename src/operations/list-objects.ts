/**
 * ListObjects and ListObjectsV2: the keys of a bucket, a page at a time. Both read the same pages; they differ in how
 * a page says where the next one starts.
 */
import type { Call, Output } from '../service/service.ts'
import type { Bucket, ListedObject } from '../store/rows.ts'
import { formatToken, parseToken } from './continuation-token.ts'
import type { Dependencies } from './dependencies.ts'
import { durably, findBucket } from './find.ts'
import { delimiterOf, keyWriter, pageSize, type WriteKey } from './list-arguments.ts'
import { listedOwners, type ListedOwners } from './listed-owners.ts'
import { asksForRestored, restoredOf, type Restored } from './restored.ts'
import { readPage, type Page, type PageQuery } from './roll-up.ts'

/** The generated names of a list's elements. */
type Contents = NonNullable<Output<'ListObjectsV2'>['Contents']>
type ListedEntry = Contents[number]

export async function listObjects(
  deps: Dependencies,
  call: Call<'ListObjects'>,
): Promise<Output<'ListObjects'>> {
  const { input } = call
  const write = keyWriter(input.EncodingType)
  const query = queryOf(input)
  const bucket = await findBucket(deps, input)
  const isRestoredAsked = asksForRestored(input.OptionalObjectAttributes)
  const page = await readObjects(deps, { bucket, query, start: input.Marker ?? '', isRestoredAsked })
  return {
    Name: bucket.name,
    Prefix: write(query.prefix),
    Marker: write(input.Marker ?? ''),
    MaxKeys: query.limit,
    Delimiter: query.delimiter && write(query.delimiter),
    IsTruncated: page.isTruncated,
    // Without a delimiter the last key of a page is its own marker, so AWS does not send one.
    NextMarker: page.isTruncated && query.delimiter !== undefined ? write(lastEntry(page)) : undefined,
    EncodingType: input.EncodingType,
    Contents: contentsOf(page, write, page.owners),
    CommonPrefixes: commonPrefixesOf(page, write),
    BucketRegion: bucket.region,
  }
}

export async function listObjectsV2(
  deps: Dependencies,
  call: Call<'ListObjectsV2'>,
): Promise<Output<'ListObjectsV2'>> {
  const { input } = call
  const write = keyWriter(input.EncodingType)
  const query = queryOf(input)
  const token = input.ContinuationToken
  const bucket = await findBucket(deps, input)
  // An empty token is none.
  const start = token ? parseToken(bucket.name, token) : (input.StartAfter ?? '')
  const isRestoredAsked = asksForRestored(input.OptionalObjectAttributes)
  const page = await readObjects(deps, { bucket, query, start, isRestoredAsked })
  return {
    Name: bucket.name,
    Prefix: write(query.prefix),
    StartAfter: input.StartAfter === undefined ? undefined : write(input.StartAfter),
    ContinuationToken: token,
    NextContinuationToken: page.isTruncated ? formatToken(bucket.name, lastEntry(page)) : undefined,
    KeyCount: page.rows.length + page.commonPrefixes.length,
    MaxKeys: query.limit,
    Delimiter: query.delimiter && write(query.delimiter),
    IsTruncated: page.isTruncated,
    EncodingType: input.EncodingType,
    Contents: contentsOf(page, write, input.FetchOwner === true ? page.owners : undefined),
    CommonPrefixes: commonPrefixesOf(page, write),
    BucketRegion: bucket.region,
  }
}

interface ListInput {
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
}

export function queryOf(input: ListInput): PageQuery {
  return {
    prefix: input.Prefix ?? '',
    delimiter: delimiterOf(input.Delimiter),
    limit: pageSize(input.MaxKeys, 'maxKeys'),
  }
}

interface PageOf {
  readonly bucket: Bucket
  readonly query: PageQuery
  /** Key or common prefix behind which the page starts. */
  readonly start: string
  readonly isRestoredAsked: boolean
}

/** What becomes `Contents`. */
interface Listed {
  readonly rows: readonly ListedObject[]
  readonly restored: Restored
}

type ObjectPage = Page<ListedObject> & Listed & { readonly owners: ListedOwners }

function readObjects(
  { store, clock, accounts }: Dependencies,
  { bucket, query, start, isRestoredAsked }: PageOf,
): ObjectPage | Promise<ObjectPage> {
  const { index } = store
  const { prefix } = query
  const find = ({ key }: ListedObject) => index.object(bucket.id, key)
  return durably(index.settled(bucket.id), () => {
    const page = readPage(
      query,
      { key: start, id: '' },
      {
        firstKey: from => index.firstKey(bucket.id, { prefix, from }),
        rowsBehind: ({ key }, limit) =>
          index.objects(bucket.id, { prefix, from: key, inclusive: false, limit }),
        rowsFrom: (key, limit) => index.objects(bucket.id, { prefix, from: key, inclusive: true, limit }),
        idOf: () => '',
      },
    )
    const asked = { isAsked: isRestoredAsked, nowMs: clock.now(), find }
    const owners = listedOwners(page.rows, bucket, { accounts, find })
    return { ...page, restored: restoredOf(page.rows, asked), owners }
  })
}

/** A plain loop over plain objects: this runs for every key of every page. */
export function contentsOf({ rows, restored }: Listed, write: WriteKey, owners?: ListedOwners): Contents {
  const contents: Contents = []
  // Neighbours mostly have checksums of one kind, so it is looked at again only when it changes.
  let kind = noChecksum
  for (const row of rows) {
    const entry: ListedEntry = {
      Key: write(row.key),
      LastModified: new Date(row.modifiedMs),
      ETag: '"' + row.etag + '"',
      Size: row.sizeBytes,
      // The storage class was checked when the object was stored.
      StorageClass: (row.storageClass ?? 'STANDARD') as ListedEntry['StorageClass'],
    }
    if (owners !== undefined) entry.Owner = owners.usual
    if (row.checksum !== null) {
      if (!row.checksum.startsWith(kind.prefix)) kind = checksumKindOf(row.checksum)
      entry.ChecksumAlgorithm = kind.algorithms
      entry.ChecksumType = kind.type
    }
    contents.push(entry)
  }
  for (const [at, Owner] of owners?.others ?? []) Object.assign(contents[at] ?? {}, { Owner })
  for (const [at, status] of restored) Object.assign(contents[at] ?? {}, { RestoreStatus: status })
  return contents
}

/** How a checksum was made, which listings show instead of its value. */
interface ChecksumKind {
  /** `ALGORITHM TYPE `, with which `ListedObject.checksum` begins. */
  readonly prefix: string
  readonly algorithms: ListedEntry['ChecksumAlgorithm']
  readonly type: ListedEntry['ChecksumType']
}

/** No checksum begins like this. */
const noChecksum: ChecksumKind = { prefix: ' ', algorithms: undefined, type: undefined }

/** @param text as in `ListedObject.checksum` */
function checksumKindOf(text: string): ChecksumKind {
  const prefix = text.slice(0, text.lastIndexOf(' ') + 1)
  const [algorithm, type] = prefix.split(' ')
  // Rows are written by this folder, with names of the generated enumerations.
  return { prefix, algorithms: [algorithm], type } as ChecksumKind
}

export function commonPrefixesOf(page: Page<unknown>, write: WriteKey): { Prefix: string }[] {
  return page.commonPrefixes.map(commonPrefix => ({ Prefix: write(commonPrefix) }))
}

export function lastEntry({ last }: Page<ListedObject>): string {
  if (last === undefined) return ''
  return 'row' in last ? last.row.key : last.commonPrefix
}

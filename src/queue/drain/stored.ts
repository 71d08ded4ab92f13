/**
 * What the store holds of an entry, as the remote is to be told it: the members of the calls that store an object, and
 * bodies that are opened when the remote wants them. Also the other way round: whether what the remote has is that.
 */
import type { Output } from '../../service/service.ts'
import type { Payload } from '../../service/payload.ts'
import type { Bytes, ByteStream, Range } from '../../store/bytes.ts'
import type { Content } from '../../store/content.ts'
import type { Attributes, Checksum, Names, ObjectRow } from '../../store/rows.ts'

/** Members that PutObject and CreateMultipartUpload share. */
interface Described {
  CacheControl?: string | undefined
  ContentDisposition?: string | undefined
  ContentEncoding?: string | undefined
  ContentLanguage?: string | undefined
  ContentType?: string | undefined
  Expires?: string | undefined
  WebsiteRedirectLocation?: string | undefined
  Metadata?: Record<string, string> | undefined
  StorageClass?: Output<'HeadObject'>['StorageClass']
  Tagging?: string | undefined
}

/**
 * Nothing that the client did not say, so that the remote's own defaults hold.
 * @param tags instead of its own
 */
export function described(row: Omit<Attributes, 'lock'>, tags: Names | undefined = row.tags): Described {
  const { headers = {}, metadata } = row
  return {
    ContentType: row.contentType,
    CacheControl: headers['cache-control'],
    ContentDisposition: headers['content-disposition'],
    ContentEncoding: headers['content-encoding'],
    ContentLanguage: headers['content-language'],
    Expires: headers['expires'],
    WebsiteRedirectLocation: headers['x-amz-website-redirect-location'],
    Metadata: metadata,
    // It was checked when the object was stored.
    StorageClass: row.storageClass as Described['StorageClass'],
    Tagging: tags && taggingOf(tags),
  }
}

function taggingOf(tags: Names): string {
  const pairs = Object.entries(tags)
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
}

/** One checksum in a member named after its algorithm. */
export function checksumMember(checksum: Pick<Checksum, 'algorithm' | 'value'> | undefined): object {
  return checksum === undefined ? {} : { [`Checksum${checksum.algorithm}`]: checksum.value }
}

/** An answer that may carry checksums. */
export type Checked = Readonly<Partial<Record<string, unknown>>>

/** The answer's checksum of the algorithm, in base64. */
export function checksumIn(answer: object, algorithm: string): string | undefined {
  const value = (answer as Checked)[`Checksum${algorithm}`] // a member of the model, or absent
  return typeof value === 'string' ? value : undefined
}

/** @returns the 16 bytes in base64; `undefined` where the ETag is no digest of one body */
export function md5Of(etag: string): string | undefined {
  return /^[0-9a-f]{32}$/.test(etag) ? Buffer.from(etag, 'hex').toString('base64') : undefined
}

/** As an answer has it, without quotes; lower-case as we write it. */
export function bareEtag(etag: string | undefined): string | undefined {
  return etag?.replace(/^(W\/)?"(.*)"$/, '$2').toLowerCase()
}

/** Whether what the remote says of what it holds, but for its bytes and tags, is what there is to be pushed. */
export function isDescribedAs(there: Output<'HeadObject'>, row: ObjectRow): boolean {
  const want = described(row)
  if (want.ContentType !== undefined && want.ContentType !== there.ContentType) return false
  const isEqual = (
    name: 'CacheControl' | 'ContentDisposition' | 'ContentEncoding' | 'ContentLanguage' | 'Expires',
  ) => want[name] === there[name]
  return (
    isEqual('CacheControl') &&
    isEqual('ContentDisposition') &&
    isEqual('ContentEncoding') &&
    isEqual('ContentLanguage') &&
    isEqual('Expires') &&
    want.WebsiteRedirectLocation === there.WebsiteRedirectLocation &&
    (want.StorageClass ?? 'STANDARD') === (there.StorageClass ?? 'STANDARD') &&
    areSame(want.Metadata ?? {}, there.Metadata ?? {})
  )
}

function areSame(some: Names, others: Names): boolean {
  const names = Object.keys(some)
  return names.length === Object.keys(others).length && names.every(name => some[name] === others[name])
}

/** Opens sealed bodies; `undefined` for one that is stored as it is. */
export type Opening = (row: Pick<ObjectRow, 'encryption'>) => Parameters<Bytes['readSealed']>[1] | undefined

export interface BodySource {
  readonly bytes: Bytes
  readonly opening: Opening
}

/** An object, or a part of one. */
type Stored = Pick<ObjectRow, 'content' | 'sizeBytes' | 'encryption'>

/**
 * A body that holds nothing until it is read.
 * @param range half-open; all of it where it is left out
 */
export function bodyOf({ bytes, opening }: BodySource, row: Stored, range?: Range): Payload {
  const open = (): ReturnType<Bytes['read']> => opened({ bytes, opening }, row, range)
  return {
    sizeBytes: range === undefined ? row.sizeBytes : range.end - range.start,
    trailers: {},
    async read(sink) {
      const found = open()
      const body = found instanceof Promise ? await found : found
      // Lent chunks would be overwritten while they wait for the connection, so a stream is iterated.
      for await (const chunk of chunksOf(body)) await sink(chunk)
    },
    async *[Symbol.asyncIterator]() {
      yield* chunksOf(await open())
    },
  }
}

/** The whole body, which is there though its row goes. Who does not iterate it must call its iterator's `return`. */
export async function openBody(source: BodySource, row: Stored): Promise<Iterable<Uint8Array> | ByteStream> {
  return chunksOf(await opened(source, row))
}

function opened({ bytes, opening }: BodySource, row: Stored, range?: Range): ReturnType<Bytes['read']> {
  const content: Content = row.content
  const unwrap = row.encryption === undefined ? undefined : opening(row)
  return unwrap === undefined ? bytes.read(content, range) : bytes.readSealed(content, unwrap, range)
}

function chunksOf(body: Uint8Array | ByteStream): Iterable<Uint8Array> | ByteStream {
  if (!(body instanceof Uint8Array)) return body
  return body.length === 0 ? [] : [body]
}

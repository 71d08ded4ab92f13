/**
 * `s3d ls`: buckets, or the objects and common prefixes of one, a page at a time, so that a listing of any length takes
 * the memory of a page.
 */
import { ListBucketsCommand, ListObjectsV2Command, type S3Client } from '@s3d/client'
import { withClient } from './client.ts'
import type { Invocation } from './command.ts'
import { write } from './output.ts'
import { printable } from './printable.ts'
import { parsePrefixTarget } from './target.ts'

/** What is printed for one bucket, object or common prefix; also its JSON. */
interface Entry {
  readonly bucket?: string
  readonly key?: string
  readonly prefix?: string
  readonly size?: number | undefined
  /** RFC 3339. */
  readonly modified?: string | undefined
  readonly etag?: string | undefined
}

/** @throws {UsageError} and what the server answered */
export function ls({ positionals, options, settings, terminal, signal }: Invocation): Promise<void> {
  const { Bucket, Prefix } = parsePrefixTarget(positionals[0])
  const show = options['json'] ? (entry: Entry) => JSON.stringify(entry) : line
  return withClient(settings, async client => {
    const list: Listing = { client, signal, Bucket, Prefix, ...(!options['recursive'] && { Delimiter: '/' }) }
    for await (const entries of Bucket === '' ? buckets(list) : objects(list)) {
      if (entries.length > 0) await write(terminal.stdout, entries.map(entry => show(entry) + '\n').join(''))
    }
  })
}

interface Listing {
  readonly client: S3Client
  readonly signal: AbortSignal
  readonly Bucket: string
  readonly Prefix: string
  readonly Delimiter?: string
}

/** @returns all buckets, a page at a time. @throws what the server answered */
export async function* buckets({
  client,
  signal,
}: Pick<Listing, 'client' | 'signal'>): AsyncGenerator<readonly Entry[]> {
  let ContinuationToken: string | undefined
  do {
    const input = { MaxBuckets: 1000, ...(ContinuationToken !== undefined && { ContinuationToken }) }
    const page = await client.send(new ListBucketsCommand(input), { abortSignal: signal })
    yield (page.Buckets ?? []).map(({ Name = '', CreationDate }) => ({
      bucket: Name,
      modified: CreationDate?.toISOString(),
    }))
    ContinuationToken = page.ContinuationToken
  } while (ContinuationToken)
}

/** @returns objects and common prefixes, a page at a time. @throws what the server answered */
export async function* objects({ client, signal, ...input }: Listing): AsyncGenerator<readonly Entry[]> {
  let ContinuationToken: string | undefined
  do {
    // Keys may hold what XML can't; in this encoding nothing is lost.
    const command = new ListObjectsV2Command({
      ...input,
      EncodingType: 'url',
      ...(ContinuationToken !== undefined && { ContinuationToken }),
    })
    const page = await client.send(command, { abortSignal: signal })
    const decode = page.EncodingType === 'url' ? urlDecoded : (text: string) => text
    const prefixes = (page.CommonPrefixes ?? []).map(({ Prefix = '' }) => ({ prefix: decode(Prefix) }))
    const contents = (page.Contents ?? []).map(({ Key = '', Size, LastModified, ETag }) => ({
      key: decode(Key),
      size: Size,
      modified: LastModified?.toISOString(),
      etag: ETag,
    }))
    yield [...prefixes, ...contents]
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (ContinuationToken)
}

function line({ bucket, key, prefix, size, modified = '' }: Entry): string {
  const columns =
    bucket === undefined ? [modified.padEnd(24), String(size ?? '-').padStart(14)] : [modified.padEnd(24)]
  return [...columns, printable(bucket ?? key ?? prefix ?? '')].join('  ')
}

/** @returns a key as it is, from a listing with the encoding `url` */
export function urlDecoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

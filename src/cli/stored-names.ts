/**
 * Names that begin as typed, from the daemon: buckets, keys and folders of keys, a page at most, and only as long as a
 * person waits for a completion. `candidates.ts` asks.
 */
import { ListBucketsCommand, ListObjectsV2Command, type S3Client } from '@s3d/client'
import type { Flags } from '../config/sources.ts'
import { withClient } from './client.ts'
import { urlDecoded } from './ls.ts'
import { printable } from './printable.ts'

/** A path is `BUCKET/KEY` in one. */
export type StoredName =
  | { readonly kind: 'bucket' | 'path' }
  | { readonly kind: 'key'; readonly bucket: string }

const patienceMs = 2_000
/** More are nothing that anybody reads. */
const shownNames = 200

/** @throws what the daemon answered, or that it did not in time */
export function storedNames(wanted: StoredName, typed: string, settings: Flags): Promise<readonly string[]> {
  const abortSignal = AbortSignal.timeout(patienceMs)
  return withClient(settings, async client => {
    const asked = { client, abortSignal }
    if (wanted.kind === 'key') return keys(asked, wanted.bucket, typed)
    const [scheme = '', Bucket = '', Prefix] = /^(s3:\/\/)?([^/]*)(?:\/(.*))?$/s.exec(typed)?.slice(1) ?? []
    if (wanted.kind === 'bucket' || Prefix === undefined) {
      const names = await buckets(asked, Bucket)
      return wanted.kind === 'bucket' ? names : names.map(name => `${scheme}${name}/`)
    }
    return (await keys(asked, Bucket, Prefix)).map(key => `${scheme}${Bucket}/${key}`)
  })
}

interface Asked {
  readonly client: S3Client
  readonly abortSignal: AbortSignal
}

async function buckets({ client, abortSignal }: Asked, Prefix: string): Promise<readonly string[]> {
  const command = new ListBucketsCommand({ MaxBuckets: shownNames, ...(Prefix !== '' && { Prefix }) })
  const { Buckets = [] } = await client.send(command, { abortSignal })
  return Buckets.flatMap(({ Name }) => Name ?? [])
}

/** @returns keys, and folders with a slash behind them; none that a terminal could not show as they are */
async function keys(
  { client, abortSignal }: Asked,
  Bucket: string,
  Prefix: string,
): Promise<readonly string[]> {
  const command = new ListObjectsV2Command({
    Bucket,
    Prefix,
    Delimiter: '/',
    MaxKeys: shownNames,
    EncodingType: 'url',
  })
  const { CommonPrefixes = [], Contents = [] } = await client.send(command, { abortSignal })
  const found = [...CommonPrefixes.map(each => each.Prefix), ...Contents.map(({ Key }) => Key)]
  const names = found.map(name => urlDecoded(name ?? ''))
  return names.filter(name => printable(name) === name)
}

/**
 * Where a request points: bucket and key from the raw target and the Host header, path style or virtual-host style.
 * Called by `exchange` for every request. The raw path is kept beside the decoded names, because signatures are
 * about the raw one.
 */
import { parseQuery, parseTarget, splitPath, type Query } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'

export interface Address {
  /** Raw path as sent, never decoded or normalised. */
  readonly path: string
  /** Without the `?`. */
  readonly rawQuery: string
  readonly query: Query
  /** Set where the Host header named the bucket. */
  readonly hostedBucket?: string | undefined
  /** Decoded; `''` at the service root. */
  readonly bucket: string
  /** Decoded and opaque; `''` for the bucket itself. */
  readonly key: string
}

/**
 * @param domains base domains, lower case, without a leading dot; a Host below one of them names a bucket
 * @returns resolves a raw request target and a Host header
 * @throws {S3Error} `InvalidURI` when the target can't be decoded, `InvalidBucketName` when its bucket would be a path
 */
export function addressing(
  domains: readonly string[],
): (target: string, host: string | undefined) => Address {
  const suffixes = domains.map(domain => '.' + domain)
  return (target, host) => {
    const { path, rawQuery } = parseTarget(target)
    const query = parseQuery(rawQuery)
    const hosted = suffixes.length > 0 && host !== undefined ? hostedBucket(host, suffixes) : ''
    const { bucket, key } = splitPath(hosted === '' ? path : `/${hosted}${path}`)
    // To policies it would be one thing, and to a remote another.
    if (pathLike.test(bucket)) throw new S3Error('InvalidBucketName', { BucketName: bucket })
    return { path, rawQuery, query, bucket, key, hostedBucket: hosted === '' ? undefined : hosted }
  }
}

/** With a slash that was encoded, or where it would lead elsewhere. */
const pathLike = /[/\\\0]|^\.\.?$/

/** The longest matching domain wins, so that under `s3.local` and `local` `a.s3.local` is bucket `a`, `s3.local` none. */
function hostedBucket(host: string, suffixes: readonly string[]): string {
  const name = hostName(host)
  if (suffixes.includes('.' + name)) return ''
  let bucket = ''
  for (const suffix of suffixes) {
    if (!name.endsWith(suffix) || name.length === suffix.length) continue
    const candidate = name.slice(0, -suffix.length)
    if (bucket === '' || candidate.length < bucket.length) bucket = candidate
  }
  return bucket
}

/** Host without its port, lower case; an IPv6 literal keeps its brackets. */
function hostName(host: string): string {
  const colon = host.lastIndexOf(':')
  const name = colon > host.lastIndexOf(']') ? host.slice(0, colon) : host
  return name.toLowerCase()
}

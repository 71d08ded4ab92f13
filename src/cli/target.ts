/**
 * `BUCKET/KEY` as people write it. Nothing is normalised: everything after the first slash is the key, byte for byte.
 */
import { UsageError } from './command.ts'

export interface ObjectTarget {
  readonly Bucket: string
  readonly Key: string
}

/** @throws {UsageError} when the bucket or the key is missing */
export function parseObjectTarget(text: string): ObjectTarget {
  const { Bucket, rest } = splitTarget(text)
  if (Bucket === '' || rest === '') throw new UsageError(`expected BUCKET/KEY; got ${JSON.stringify(text)}`)
  return { Bucket, Key: rest }
}

/** @returns what a bucket, an object or neither is meant by. @throws {UsageError} when only the bucket is missing */
export function parseTarget(text: string | undefined): ObjectTarget {
  const { Bucket, rest } = splitTarget(text ?? '')
  if (Bucket === '' && text) throw new UsageError(`expected BUCKET[/KEY]; got ${JSON.stringify(text)}`)
  return { Bucket, Key: rest }
}

/** @returns a listing's bucket and prefix; both empty for all buckets. @throws {UsageError} when only the bucket is missing */
export function parsePrefixTarget(text: string | undefined): {
  readonly Bucket: string
  readonly Prefix: string
} {
  const { Bucket, rest } = splitTarget(text ?? '')
  if (Bucket === '' && text) throw new UsageError(`expected BUCKET[/PREFIX]; got ${JSON.stringify(text)}`)
  return { Bucket, Prefix: rest }
}

function splitTarget(text: string): { readonly Bucket: string; readonly rest: string } {
  const path = text.replace(/^s3:\/\//, '')
  const slash = path.indexOf('/')
  return slash < 0
    ? { Bucket: path, rest: '' }
    : { Bucket: path.slice(0, slash), rest: path.slice(slash + 1) }
}

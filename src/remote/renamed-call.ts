/**
 * A call about a bucket as the same call about another one: in its resource, its request and its input, and for what it
 * copies from. Nothing else of it is touched, and nothing is decoded that nobody asks for.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Input, OpName } from '../service/service.ts'
import { prefixedInput, prefixedRequest } from './key-prefix.ts'

/** What a copy is made from. */
export interface Source {
  /** Decoded. */
  readonly bucket: string
  /** What stands behind the bucket and its slash, as it came. */
  readonly rest: string
}

/** @returns `undefined` for what is no copy, or says what can't be read: the remote tells what is wrong with it */
export function copySource(call: Call<OpName>): Source | undefined {
  const isInQuery = Object.keys(call.raw?.query ?? {}).some(name => /^x-amz-copy-source$/i.test(name))
  if (isInQuery) throw new S3Error('NotImplemented', { Header: 'x-amz-copy-source' })
  const given = call.raw === undefined ? typedSource(call.input) : call.raw.headers['x-amz-copy-source']
  if (typeof given !== 'string' || given.startsWith('arn:')) return undefined
  // Some clients encode the slash, too.
  const [, bucket = '', rest = ''] = /^(?:\/|%2f)?(.*?)(?:\/|%2f)(.*)$/is.exec(given) ?? []
  try {
    return bucket === '' ? undefined : { bucket: decodeURIComponent(bucket), rest }
  } catch {
    return undefined
  }
}

function typedSource(input: object): unknown {
  return 'CopySource' in input ? input.CopySource : undefined
}

export interface NewNames {
  readonly bucket: string
  /** Before every key. */
  readonly prefix: string
  /** What the copy is made from; `undefined` where that stays as it is. */
  readonly source: string | undefined
}

export async function renamedCall<Op extends OpName>(call: Call<Op>, names: NewNames): Promise<Call<Op>> {
  const { op, resource, raw, context } = call
  const { bucket, prefix, source } = names
  const key = resource.key === '' ? '' : prefix + resource.key
  const base = { op, resource: { ...resource, bucket, key }, context }
  if (raw === undefined) return { ...base, input: renamedInput(call, names), raw }
  const headers = source === undefined ? raw.headers : { ...raw.headers, 'x-amz-copy-source': source }
  const request = { ...raw, bucket, headers }
  let input: Input<Op> | undefined
  return {
    ...base,
    raw: prefix === '' ? request : await prefixedRequest(op, request, prefix),
    get input() {
      return (input ??= renamedInput(call, names))
    },
  }
}

function renamedInput<Op extends OpName>(
  { op, input }: Call<Op>,
  { bucket, prefix, source }: NewNames,
): Input<Op> {
  const named = { ...input, Bucket: bucket, ...(source !== undefined && { CopySource: source }) }
  return prefix === '' ? named : prefixedInput(op, named, prefix)
}

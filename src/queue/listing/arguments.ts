/**
 * What the listings' parameters mean, where they mean something. Odd ones are not refused here: the remote says itself
 * what is wrong with them.
 */
import type { Service, Call, Input, OpName, Output } from '../../service/service.ts'
import { urlDecode, urlEncode } from '../../service/url-encoding.ts'
import type { Index } from '../../store/index.ts'
import type { Bucket } from '../../store/rows.ts'
import type { Query } from './merge.ts'

export interface ListingDependencies {
  readonly index: Index
  readonly mirrors: { of(bucket: string): Bucket | undefined }
}

export interface ListArguments extends Query {
  /** 1 to 1,000. */
  readonly limit: number
  /** Writes names as the client asked for them. */
  readonly write: (name: string) => string
}

interface ListInput {
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly EncodingType?: string | undefined
}

const pageMax = 1000
const maxInteger = 2_147_483_647

/** @returns `undefined` for what only the remote should answer */
export function argumentsOf(input: ListInput, asked: number | undefined): ListArguments | undefined {
  const { Prefix: prefix = '', Delimiter, EncodingType } = input
  const limit = Math.min(asked ?? pageMax, pageMax)
  const isPlain = EncodingType === undefined || EncodingType === 'url'
  if (!isPlain || !Number.isInteger(limit) || limit < 1 || (asked ?? 0) > maxInteger) return undefined
  const write = EncodingType === undefined ? (name: string) => name : urlEncode
  return { prefix, delimiter: Delimiter === '' ? undefined : Delimiter, limit, write }
}

/** @returns `undefined` when the request can't be decoded, of which the remote tells */
export function inputOf<Op extends OpName>(call: Call<Op>): Input<Op> | undefined {
  try {
    return call.input
  } catch {
    return undefined
  }
}

/** Directory buckets are not listed in order, so nothing can be merged into them. */
export function isDirectoryBucket(name: string): boolean {
  return name.endsWith('--x-s3')
}

/** The mirror of a bucket whose listings may have to be merged. */
export function mirrorOf({ index, mirrors }: ListingDependencies, bucket: string): Bucket | undefined {
  return isDirectoryBucket(bucket) || index.isQueueEmpty ? undefined : mirrors.of(bucket)
}

/** @returns how names of an answer are read */
export function readerOf(output: { readonly EncodingType?: string | undefined }): (name?: string) => string {
  return output.EncodingType === 'url' ? (name = '') => urlDecode(name) : (name = '') => name
}

/** Asks the remote with an input of ours. @throws {S3Error} what it refuses with */
export async function ask<Op extends OpName>(
  inner: Service,
  call: Call<Op>,
  input: Input<Op>,
): Promise<Output<Op>> {
  const { op, resource, context } = call
  const answer = await inner<Op>({ op, resource, context, input, raw: undefined })
  return answer.output()
}

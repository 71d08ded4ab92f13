/**
 * Which reads the cache may answer, and what they ask for. Pure. Invariant: a read that says anything which this file
 * does not know is not answered here, because the remote might answer it differently.
 */
import type { Call, RawRequest } from '../service/service.ts'
import type { ReadConditions } from '../service/conditions.ts'
import { boundsOf } from '../service/range.ts'

export type ReadCall = Call<'GetObject'> | Call<'HeadObject'>

/** A read that the cache may answer. */
export interface Ask {
  readonly bucket: string
  readonly key: string
  readonly isHead: boolean
  readonly conditions: ReadConditions | undefined
  /** The header's text. */
  readonly range: string | undefined
  readonly ifRange: string | undefined
  /** Whether the object's checksums are to be in the answer. */
  readonly wantsChecksums: boolean
  /** Headers to answer with in place of what is stored, by lower-case name. */
  readonly overrides: Readonly<Record<string, string>> | undefined
}

/** @returns `undefined` for a read that has to go to the remote as it came */
export function askOf(call: ReadCall): Ask | undefined {
  const { op, resource, raw, context } = call
  const { bucket, key, version } = resource
  if (version !== undefined || (raw !== undefined && !isPlain(raw))) return undefined
  const { input } = call
  if (
    input.PartNumber !== undefined ||
    input.VersionId !== undefined ||
    input.SSECustomerAlgorithm !== undefined ||
    input.SSECustomerKey !== undefined ||
    input.ExpectedBucketOwner !== undefined ||
    input.RequestPayer !== undefined
  ) {
    return undefined
  }
  const overrides = overridesOf(input)
  // Only who has signed may have them, which the remote knows.
  if (overrides !== undefined && context.identity.kind === 'anonymous') return undefined
  if (overrides !== undefined && Object.values(overrides).some(value => notInHeaders.test(value)))
    return undefined
  const { Range: given } = input
  if (given !== undefined && !oneRange.test(given)) return undefined
  // One that ends before it begins is none.
  const range = given === undefined || boundsOf(given) === undefined ? undefined : given
  return {
    bucket,
    key,
    isHead: op === 'HeadObject',
    conditions: conditionsOf(input),
    range,
    ifRange: raw?.headers['if-range']?.toString(),
    wantsChecksums: input.ChecksumMode === 'ENABLED',
    overrides,
  }
}

const oneRange = /^bytes=(\d+-\d*|-\d+)$/

/** What no header value may contain: control characters, and what Latin-1 lacks. */
const notInHeaders = /[^\t\x20-\x7e\x80-\xff]/

/** Of the signature, of the connection, or read by `askOf`. */
const knownHeaders: ReadonlySet<string> = new Set([
  'x-amz-checksum-mode',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-user-agent',
])

const knownQuery: ReadonlySet<string> = new Set([
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'x-amz-algorithm',
  'x-amz-checksum-mode',
  'x-amz-content-sha256',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-security-token',
  'x-amz-signature',
  'x-amz-signedheaders',
  'x-id',
])

/** Nothing in it asks for what is not known here; the answer to another origin depends on rules that the remote has. */
function isPlain({ headers, query }: RawRequest): boolean {
  for (const name in headers) {
    if (name === 'origin') return false
    if (name.startsWith('x-amz-') && !knownHeaders.has(name)) return false
  }
  for (const name in query) if (!knownQuery.has(name) && !knownQuery.has(name.toLowerCase())) return false
  return true
}

function conditionsOf(input: ReadCall['input']): ReadConditions | undefined {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = input
  const isPlainRead =
    IfMatch === undefined &&
    IfNoneMatch === undefined &&
    IfModifiedSince === undefined &&
    IfUnmodifiedSince === undefined
  return isPlainRead ? undefined : { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince }
}

function overridesOf(input: ReadCall['input']): Readonly<Record<string, string>> | undefined {
  let overrides: Record<string, string> | undefined
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) (overrides ??= {})[name] = value
  }
  add('cache-control', input.ResponseCacheControl)
  add('content-disposition', input.ResponseContentDisposition)
  add('content-encoding', input.ResponseContentEncoding)
  add('content-language', input.ResponseContentLanguage)
  add('content-type', input.ResponseContentType)
  add('expires', input.ResponseExpires)
  return overrides
}

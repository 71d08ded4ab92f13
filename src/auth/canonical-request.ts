/**
 * The canonical request of what was received, which is what its signature covers. `verify.ts` calls it; nothing that
 * must be signed is left out.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { SignedRequest } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import {
  canonicalHeaders,
  canonicalPath,
  canonicalQuery,
  joinedHeaders,
  type PathRules,
} from './canonical.ts'
import type { Claim } from './claim.ts'
import { Recent } from '../base/recent.ts'

export interface CanonicalRules extends PathRules {
  /** `host` and every `x-amz-*` header sent must be signed. S3 insists. */
  readonly signsEveryAmzHeader: boolean
}

/**
 * @param payloadHash the last line
 * @throws {S3Error} `AccessDenied` when a header is not signed that must be, `InvalidURI`
 */
export type Canonicalise = (request: SignedRequest, claim: Claim, payloadHash: string) => string

interface HeaderList {
  readonly names: readonly string[]
  readonly set: ReadonlySet<string>
}

const rememberedLists = 200
const maxRememberedLength = 500

export function canonicaliser(rules: CanonicalRules): Canonicalise {
  // Whoever signs lists the same few headers every time.
  const lists = new Recent<HeaderList>(rememberedLists)

  return (request, claim, payloadHash) => {
    const list = lists.get(claim.signedHeaders) ?? parseList(claim.signedHeaders)
    if (rules.signsEveryAmzHeader) requireSigned(request.headers, list.set)
    const lines = canonicalHeaders(signedForm(request), list.names)
    const path = canonicalPath(request.path, rules)
    const query = canonicalQuery(request.rawQuery, claim.source === 'query' ? 'X-Amz-Signature' : undefined)
    return `${request.method}\n${path}\n${query}\n${lines}\n${claim.signedHeaders}\n${payloadHash}`
  }

  function parseList(text: string): HeaderList {
    const names = text.split(';')
    const list = { names, set: new Set(names) }
    if (text.length <= maxRememberedLength) lists.set(text, list)
    return list
  }
}

function requireSigned(headers: IncomingHttpHeaders, signed: ReadonlySet<string>): void {
  let unsigned: string[] | undefined
  for (const name in headers) {
    if ((name.startsWith('x-amz-') || name === 'host') && !signed.has(name)) (unsigned ??= []).push(name)
  }
  if (unsigned === undefined) return
  throw new S3Error('AccessDenied', {
    message: 'There were headers present in the request which were not signed',
    HeadersNotSigned: unsigned.join(', '),
  })
}

/** Node's map where no header is repeated, and the joined one where one is. */
function signedForm({ headers, rawHeaders }: SignedRequest): IncomingHttpHeaders {
  let count = 0
  // Counting is all there is to do, and an array of the names would cost more than the rest of this function.
  for (const _ in headers) count++
  if (rawHeaders.length === 2 * count) return headers
  requireOneAuthorization(rawHeaders)
  return joinedHeaders(rawHeaders)
}

/** Node keeps the first of several; a proxy before us may have looked at another. */
function requireOneAuthorization(rawHeaders: readonly string[]): void {
  const repeated = rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization',
  )
  if (repeated.length > 1) throw new S3Error('InvalidArgument', { ArgumentName: 'Authorization' })
}

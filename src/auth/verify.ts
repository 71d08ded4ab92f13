/**
 * Believes or refuses a claim: the access key exists, the time is right, everything that must be signed is, and the
 * signature is the one this request has. `authenticate.ts` calls it for S3; its rules are parameters because other
 * services canonicalise differently, and so that AWS's own test suite, written for those, runs against it.
 *
 * On the hot path: parsed scopes with their signing keys, and signed-header lists, are remembered by their text, so
 * a request costs one scan of its headers, three hashes and one comparison.
 */
import { hash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../base/clock.ts'
import type { SignedRequest } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import { formatErrorTime } from './amz-date.ts'
import {
  canonicalHeaders,
  canonicalPath,
  canonicalQuery,
  joinedHeaders,
  type PathRules,
} from './canonical.ts'
import type { Claim } from './claim.ts'
import type { Credential, CredentialLookup } from './credential.ts'
import type { HmacKey } from './hmac.ts'
import { Recent } from './recent.ts'
import { parseScope, requireSameDate, type Endpoint } from './scope.ts'
import { scopeText, signingKey, type Scope } from './signing-key.ts'

export interface VerifierDependencies {
  readonly clock: Clock
  readonly credential: CredentialLookup
}

export interface VerifierRules extends Endpoint, PathRules {
  /** `host` and every `x-amz-*` header sent must be signed. S3 insists. */
  readonly signsEveryAmzHeader: boolean
}

/** What a verified signature leaves for the body: chunk signatures continue from it. */
export interface Verified {
  readonly credential: Credential
  readonly key: HmacKey
  readonly scope: string
  readonly timestamp: string
  readonly signature: string
}

/** @param payloadHash the last line of the canonical request. @throws {S3Error} */
export type Verify = (request: SignedRequest, claim: Claim, payloadHash: string) => Verified

const maxSkewMs = 900_000
const rememberedKeys = 1_000
const rememberedHeaderLists = 200
const maxRememberedLength = 500

/** A scope that was right for this endpoint, with the key it leads to. */
interface KnownScope {
  readonly scope: Scope
  readonly text: string
  readonly secretAccessKey: string
  readonly key: HmacKey
}

interface HeaderList {
  readonly names: readonly string[]
  readonly set: ReadonlySet<string>
}

export function verifier({ clock, credential: lookUp }: VerifierDependencies, rules: VerifierRules): Verify {
  // Filled only when the access key exists and the date is today's or a valid presigned one: a stranger can't
  // flush it.
  const knownScopes = new Recent<KnownScope>(rememberedKeys)
  const headerLists = new Recent<HeaderList>(rememberedHeaderLists)

  return (request, claim, payloadHash) => {
    const known = knownScopes.get(claim.credential)
    const scope = known?.scope ?? parseScope(claim.credential, rules, claim.source)
    requireSameDate(scope, claim.timestamp, claim.source)
    // That the key is unknown is what the answer says, so there is no point in taking as long as for a known one.
    const credential = lookUp(scope.accessKeyId)
    if (credential === undefined) throw unknownKey(scope)
    requireTime(claim, clock.now())
    requireSession(credential, claim, clock.now())
    const usable =
      known?.secretAccessKey === credential.secretAccessKey
        ? known
        : remember(knownScopes, claim.credential, keyed(scope, credential))
    const canonicalRequest = canonicalise(request, claim, payloadHash)
    const stringToSign =
      'AWS4-HMAC-SHA256\n' + claim.timestamp + '\n' + usable.text + '\n' + hashOf(canonicalRequest)
    const signature = usable.key.sign(stringToSign)
    if (!isEqual(claim.signature, signature)) {
      throw signatureMismatch({ scope, claim, stringToSign, canonicalRequest })
    }
    return { credential, key: usable.key, scope: usable.text, timestamp: claim.timestamp, signature }
  }

  function canonicalise(request: SignedRequest, claim: Claim, payloadHash: string): string {
    const list = headerLists.get(claim.signedHeaders) ?? parseList(claim.signedHeaders)
    const headers = signedForm(request, list)
    return (
      request.method +
      '\n' +
      canonicalPath(request.path, rules) +
      '\n' +
      canonicalQuery(request.rawQuery, claim.source === 'query' ? 'X-Amz-Signature' : undefined) +
      '\n' +
      canonicalHeaders(headers, list.names) +
      '\n' +
      claim.signedHeaders +
      '\n' +
      payloadHash
    )
  }

  function parseList(text: string): HeaderList {
    const names = text.split(';')
    return remember(headerLists, text, { names, set: new Set(names) })
  }

  /** Node's map where no header is repeated, and the joined one where one is. */
  function signedForm({ headers, rawHeaders }: SignedRequest, list: HeaderList): IncomingHttpHeaders {
    let count = 0
    let unsigned: string[] | undefined
    for (const name in headers) {
      count++
      if ((name.startsWith('x-amz-') || name === 'host') && !list.set.has(name)) (unsigned ??= []).push(name)
    }
    if (unsigned && rules.signsEveryAmzHeader) {
      throw new S3Error('AccessDenied', {
        message: 'There were headers present in the request which were not signed',
        HeadersNotSigned: unsigned.join(', '),
      })
    }
    if (rawHeaders.length === 2 * count) return headers
    requireOneAuthorization(rawHeaders)
    return joinedHeaders(rawHeaders)
  }
}

/** Constant in time for texts of equal length. */
export function isEqual(given: string, expected: string): boolean {
  const bytes = Buffer.from(given, 'latin1')
  return bytes.length === expected.length && timingSafeEqual(bytes, Buffer.from(expected, 'latin1'))
}

/** AWS's way of showing bytes that may not survive a terminal. */
export function spacedHex(text: string): string {
  return Buffer.from(text, 'latin1')
    .toString('hex')
    .replace(/..(?=.)/g, '$& ')
}

function remember<Value extends object>(memory: Recent<Value>, text: string, value: Value): Value {
  if (text.length <= maxRememberedLength) memory.set(text, value)
  return value
}

function keyed(scope: Scope, { secretAccessKey }: Credential): KnownScope {
  return { scope, text: scopeText(scope), secretAccessKey, key: signingKey(secretAccessKey, scope) }
}

/** Its characters are bytes; those beyond ASCII, which `hash` would write as UTF-8, are rare. */
function hashOf(canonicalRequest: string): string {
  const isAscii = Buffer.byteLength(canonicalRequest) === canonicalRequest.length
  return hash('sha256', isAscii ? canonicalRequest : Buffer.from(canonicalRequest, 'latin1'))
}

function requireTime({ timeMs, timestamp, expiresSeconds }: Claim, nowMs: number): void {
  if (expiresSeconds === undefined) {
    if (Math.abs(nowMs - timeMs) <= maxSkewMs) return
    throw new S3Error('RequestTimeTooSkewed', {
      RequestTime: timestamp,
      ServerTime: formatErrorTime(nowMs),
      MaxAllowedSkewMilliseconds: maxSkewMs,
    })
  }
  if (timeMs - nowMs > maxSkewMs) {
    throw new S3Error('AccessDenied', {
      message: 'Request is not valid yet',
      ServerTime: formatErrorTime(nowMs),
    })
  }
  const expiresMs = timeMs + expiresSeconds * 1000
  if (nowMs <= expiresMs) return
  throw new S3Error('AccessDenied', {
    message: 'Request has expired',
    'X-Amz-Expires': expiresSeconds,
    Expires: formatErrorTime(expiresMs),
    ServerTime: formatErrorTime(nowMs),
  })
}

function requireSession(credential: Credential, { sessionToken }: Claim, nowMs: number): void {
  if (sessionToken !== undefined) {
    const isKnown = credential.sessionToken !== undefined && isEqual(sessionToken, credential.sessionToken)
    if (!isKnown) throw new S3Error('InvalidToken', { 'Token-0': sessionToken })
  } else if (credential.sessionToken !== undefined) {
    throw new S3Error('InvalidAccessKeyId', { AWSAccessKeyId: credential.accessKeyId })
  }
  if (credential.expiresMs !== undefined && nowMs >= credential.expiresMs) {
    throw new S3Error('ExpiredToken', { 'Token-0': sessionToken })
  }
}

/** Node keeps the first of several; a proxy before us may have looked at another. */
function requireOneAuthorization(rawHeaders: readonly string[]): void {
  const repeated = rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization',
  )
  if (repeated.length > 1) throw new S3Error('InvalidArgument', { ArgumentName: 'Authorization' })
}

function unknownKey({ accessKeyId }: Scope): S3Error<'InvalidAccessKeyId'> {
  return new S3Error('InvalidAccessKeyId', { AWSAccessKeyId: accessKeyId })
}

function signatureMismatch(what: {
  readonly scope: Scope
  readonly claim: Claim
  readonly stringToSign: string
  readonly canonicalRequest: string
}): S3Error<'SignatureDoesNotMatch'> {
  const { stringToSign, canonicalRequest } = what
  return new S3Error('SignatureDoesNotMatch', {
    AWSAccessKeyId: what.scope.accessKeyId,
    StringToSign: stringToSign,
    SignatureProvided: what.claim.signature,
    StringToSignBytes: spacedHex(stringToSign),
    CanonicalRequest: canonicalRequest,
    CanonicalRequestBytes: spacedHex(canonicalRequest),
  })
}

/**
 * Believes or refuses a claim: the access key exists, the time is right, everything that must be signed is, and the
 * signature is the one this request has. `authenticate.ts` calls it for S3; its rules are parameters because other
 * services canonicalise differently, and so that AWS's own test suite, written for those, runs against it.
 *
 * On the hot path: parsed scopes with their signing keys, and signed-header lists, are remembered by their text, so
 * a request costs one scan of its headers, three hashes and one comparison.
 */
import { hash, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import type { SignedRequest } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import { formatErrorTime } from './amz-date.ts'
import { canonicaliser, type CanonicalRules } from './canonical-request.ts'
import type { Claim } from './claim.ts'
import type { Credential, CredentialLookup } from './credential.ts'
import type { HmacKey } from '../base/hmac.ts'
import { Recent } from '../base/recent.ts'
import { parseScope, requireSameDate, type Endpoint } from './scope.ts'
import { scopeText, signingKey, type Scope } from './signing-key.ts'

export interface VerifierDependencies {
  readonly clock: Clock
  readonly credential: CredentialLookup
}

export interface VerifierRules extends Endpoint, CanonicalRules {}

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

/** How far a signer's clock may be off. */
export const maxSkewMs = 900_000
const rememberedScopes = 1_000

/** A scope that was right for this endpoint, with the key it leads to. */
interface KnownScope {
  readonly scope: Scope
  readonly text: string
  readonly secretAccessKey: string
  readonly key: HmacKey
}

export function verifier({ clock, credential: lookUp }: VerifierDependencies, rules: VerifierRules): Verify {
  // Filled only when the access key exists and the time is right, so that a stranger can't flush it.
  const knownScopes = new Recent<KnownScope>(rememberedScopes)
  const canonicalise = canonicaliser(rules)

  return (request, claim, payloadHash) => {
    const remembered = knownScopes.get(claim.credential)
    const scope = remembered?.scope ?? parseScope(claim.credential, rules, claim.source)
    requireSameDate(scope, claim.timestamp, claim.source)
    const { accessKeyId } = scope
    const credential = credentialOf(lookUp, accessKeyId, claim.sessionToken)
    const nowMs = clock.now()
    requireTime(claim, nowMs)
    requireSession(credential, claim, nowMs)
    let known = remembered
    if (known?.secretAccessKey !== credential.secretAccessKey) {
      known = knownScope(scope, credential)
      knownScopes.set(claim.credential, known)
    }
    const canonicalRequest = canonicalise(request, claim, payloadHash)
    const stringToSign = `AWS4-HMAC-SHA256\n${claim.timestamp}\n${known.text}\n${hashOf(canonicalRequest)}`
    const signature = known.key.sign(stringToSign)
    if (!isEqual(claim.signature, signature)) {
      throw signatureMismatch({ accessKeyId, claim, stringToSign, canonicalRequest })
    }
    return { credential, key: known.key, scope: known.text, timestamp: claim.timestamp, signature }
  }
}

/** Constant in time for texts of equal length. */
export function isEqual(given: string, expected: string): boolean {
  const [givenBytes, expectedBytes] = [Buffer.from(given), Buffer.from(expected)]
  return givenBytes.length === expectedBytes.length && timingSafeEqual(givenBytes, expectedBytes)
}

/** AWS's way of showing bytes that may not survive a terminal. */
export function spacedHex(text: string): string {
  return Buffer.from(text, 'latin1')
    .toString('hex')
    .replace(/..(?=.)/g, '$& ')
}

function knownScope(scope: Scope, { secretAccessKey }: Credential): KnownScope {
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

/** @throws {S3Error} `InvalidAccessKeyId`, or `InvalidToken` where there is a token */
export function credentialOf(
  lookUp: CredentialLookup,
  accessKeyId: string,
  sessionToken: string | undefined,
): Credential {
  const credential = lookUp(accessKeyId, sessionToken)
  if (credential !== undefined) return credential
  // The answer says that nobody has the key, so there is no point in taking as long as for one somebody has.
  throw sessionToken === undefined
    ? new S3Error('InvalidAccessKeyId', { AWSAccessKeyId: accessKeyId })
    : new S3Error('InvalidToken', { 'Token-0': sessionToken })
}

/** @throws {S3Error} `InvalidToken`, `ExpiredToken`, `InvalidAccessKeyId` without a token that must be there */
export function requireSession(
  credential: Credential,
  { sessionToken }: Pick<Claim, 'sessionToken'>,
  nowMs: number,
): void {
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

function signatureMismatch(what: {
  readonly accessKeyId: string
  readonly claim: Claim
  readonly stringToSign: string
  readonly canonicalRequest: string
}): S3Error<'SignatureDoesNotMatch'> {
  const { stringToSign, canonicalRequest } = what
  return new S3Error('SignatureDoesNotMatch', {
    AWSAccessKeyId: what.accessKeyId,
    StringToSign: stringToSign,
    SignatureProvided: what.claim.signature,
    StringToSignBytes: spacedHex(stringToSign),
    CanonicalRequest: canonicalRequest,
    CanonicalRequestBytes: spacedHex(canonicalRequest),
  })
}

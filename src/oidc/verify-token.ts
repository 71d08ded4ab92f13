/**
 * Whether a token of an identity provider is good: signed by a provider that is declared, with one of its keys, for somebody
 * here, and now. What a token says counts for nothing before all of that is known.
 */
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose'
import type { Clock } from '../base/clock.ts'
import type { KeySets } from './key-sets.ts'
import type { FindProvider, OidcProvider } from './provider.ts'

export interface VerifiedToken {
  readonly provider: OidcProvider
  readonly subject: string
  /** Whom it is for, of those the provider's tokens may be for; one at least. */
  readonly audiences: readonly string[]
  /** Everything it says. */
  readonly claims: Readonly<Record<string, unknown>>
}

export interface TokenDependencies {
  readonly clock: Clock
  readonly find: FindProvider
  readonly keys: KeySets
}

/** What is wrong with a token, or kept it from being looked at; worded for its bearer. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
  readonly problem: 'invalid' | 'expired' | 'rejected' | 'unreachable'

  constructor(problem: TokenError['problem'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.problem = problem
  }
}

/** Those of STS: all with a key that only the provider has. */
const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512']
/** As STS bounds it. */
const maxLength = 20_000
/** RFC 7515, section 3.1: the library would also take what is padded, so that one token had several spellings. */
const compactForm = /^[\w-]+\.[\w-]+\.[\w-]*$/
/** How far the provider's clock may be ahead. */
const skewSeconds = 60
const subjectMaxLength = 255

/** @throws {TokenError} */
export async function verifyToken(
  { clock, find, keys }: TokenDependencies,
  token: string,
): Promise<VerifiedToken> {
  const issuer = issuerOf(token)
  const provider = await find(issuer)
  if (provider === undefined)
    throw new TokenError('invalid', `No OpenIDConnect provider found in your account for ${issuer}`)
  const found = await keys.of(provider)
  if (found === undefined) throw unreachable(provider)
  const nowMs = clock.now()
  const claims =
    (await verified(token, { provider, nowMs, key: found })) ??
    (await withNewKeys(token, { provider, nowMs, keys }))
  requireTime(claims, nowMs)
  return { provider, subject: subjectOf(claims), audiences: audiencesOf(claims, provider), claims }
}

/** What is read here is not believed: it says whose keys to look for, and what is no token at all is no reason to. */
function issuerOf(token: string): string {
  const malformed =
    'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)'
  if (token.length > maxLength || !compactForm.test(token)) throw new TokenError('invalid', malformed)
  try {
    const { alg = '' } = decodeProtectedHeader(token)
    if (!algorithms.includes(alg))
      throw new TokenError('invalid', `The token is not signed with one of ${algorithms.join(', ')}`)
    const { iss } = decodeJwt(token)
    if (typeof iss === 'string' && iss !== '') return iss
  } catch (error) {
    throw error instanceof TokenError ? error : new TokenError('invalid', malformed, error)
  }
  throw missing('iss')
}

interface Verifying {
  readonly provider: OidcProvider
  readonly nowMs: number
}

/** @returns `undefined` where none of the keys is the token's. @throws {TokenError} */
async function verified(
  token: string,
  { provider, nowMs, key }: Verifying & { readonly key: JWTVerifyGetKey },
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms,
      issuer: provider.url,
      currentDate: new Date(nowMs),
      clockTolerance: skewSeconds,
      requiredClaims: ['sub', 'aud', 'exp', 'iat'],
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return undefined
    throw tokenError(error, nowMs)
  }
}

/** Providers replace their keys, and sign with the new ones at once. */
async function withNewKeys(
  token: string,
  { provider, nowMs, keys }: Verifying & { readonly keys: KeySets },
): Promise<JWTPayload> {
  const key = await keys.renewed(provider)
  const claims = key && (await verified(token, { provider, nowMs, key }))
  if (claims !== undefined) return claims
  throw new TokenError(
    'invalid',
    "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
  )
}

function tokenError(error: unknown, nowMs: number): TokenError {
  if (error instanceof errors.JWTExpired) return expired(error.payload.exp ?? 0, nowMs)
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === 'missing') return missing(error.claim)
    const problem = error.claim === 'nbf' ? 'rejected' : 'invalid'
    return new TokenError(problem, `The claim ${error.claim} of the token is not valid`, error)
  }
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return new TokenError('invalid', 'The signature of the token is not valid', error)
  return new TokenError('invalid', 'The token could not be verified', error)
}

/** The tolerance is for clocks that are ahead; nobody needs a token that has ended. */
function requireTime({ exp = 0, iat = Infinity }: JWTPayload, nowMs: number): void {
  if (exp * 1_000 <= nowMs) throw expired(exp, nowMs)
  if ((iat - skewSeconds) * 1_000 > nowMs)
    throw new TokenError('rejected', 'The token was issued in the future')
}

function expired(exp: number, nowMs: number): TokenError {
  const now = Math.floor(nowMs / 1_000)
  const message = `Token expired: current date/time ${now} must be before the expiration date/time ${exp}`
  return new TokenError('expired', message)
}

function subjectOf({ sub }: Readonly<Record<string, unknown>>): string {
  if (typeof sub === 'string' && sub !== '' && sub.length <= subjectMaxLength) return sub
  throw new TokenError('rejected', 'The claim sub of the token is not valid')
}

/** Who asked for the token says so in `azp`; where nobody did it is for all in `aud`. */
function audiencesOf({ aud = [], azp }: JWTPayload, { clientIds }: OidcProvider): readonly string[] {
  const meant = typeof azp === 'string' ? [azp] : [aud].flat()
  const known = meant.filter(audience => clientIds.includes(audience))
  if (known.length > 0) return known
  throw new TokenError('invalid', 'Incorrect token audience')
}

function missing(claim: string): TokenError {
  return new TokenError('invalid', `Missing a required claim: ${claim}`)
}

function unreachable({ url }: OidcProvider): TokenError {
  return new TokenError('unreachable', `The keys of ${url} can't be had now`)
}

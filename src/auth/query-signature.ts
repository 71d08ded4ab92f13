/**
 * Who signed a request of a query API. The signature is S3's but for three things: the scope names the API's service, paths
 * are normalised, and what is signed of the body is its hash, whether or not a header says so. The refusals are worded as
 * those APIs word them, which is not as S3 does.
 */
import { hash } from 'node:crypto'
import { S3Error } from '../service/errors.ts'
import { QueryError, type AuthenticateQuery, type Caller, type QueryService } from '../service/query.ts'
import type { SignedRequest } from '../service/authentication.ts'
import { formatAmzDate } from './amz-date.ts'
import { claimOf, type AuthConfig } from './authenticate.ts'
import type { Claim } from './claim.ts'
import { payloadDecoder } from './payload-decoder.ts'
import { maxSkewMs, verifier, type Verify, type VerifierDependencies } from './verify.ts'

const rules = { normalizePath: true, doubleEncode: true, signsEveryAmzHeader: true }

/** Where IAM is on AWS, and for which its clients sign who know of no other place. */
const globalRegion = 'us-east-1'

export function queryAuthenticator(
  deps: VerifierDependencies,
  { region, mode, accessKeyId }: Pick<AuthConfig, 'region' | 'mode' | 'accessKeyId'>,
): AuthenticateQuery {
  const root: Caller = { identity: { kind: 'root', accessKeyId }, isTemporary: false }
  const of = (service: QueryService, at: string) => ({
    service,
    region: at,
    verify: verifier(deps, { ...rules, service, region: at }),
  })
  const [sts, iam, globalIam] = [of('sts', region), of('iam', region), of('iam', globalRegion)]
  const callerOf = (request: SignedRequest, body: Uint8Array, service: QueryService): Caller => {
    const claim = worded(deps, undefined, () => claimOf(request))
    if (claim === undefined) throw new QueryError('MissingAuthenticationToken')
    const asked = service === 'sts' ? sts : isGlobal(claim) ? globalIam : iam
    requireScope(claim, asked)
    return worded(deps, claim, () => verified(asked.verify, { request, claim, body }))
  }
  return request => ({
    payload: payloadDecoder(request, 'UNSIGNED-PAYLOAD', undefined),
    namesKey: mode === 'none' || namesKey(deps, request),
    verify: mode === 'none' ? () => root : (body, service) => callerOf(request, body, service),
  })
}

function namesKey({ credential }: VerifierDependencies, request: SignedRequest): boolean {
  try {
    const claim = claimOf(request)
    const [id = ''] = claim?.credential.split('/', 1) ?? []
    return claim !== undefined && credential(id, claim.sessionToken) !== undefined
  } catch (error) {
    // What is wrong with it is told when the body is there.
    if (error instanceof S3Error) return false
    throw error
  }
}

function isGlobal({ credential }: Claim): boolean {
  return credential.split('/').at(-3) === globalRegion
}

function verified(
  verify: Verify,
  {
    request,
    claim,
    body,
  }: { readonly request: SignedRequest; readonly claim: Claim; readonly body: Uint8Array },
): Caller {
  const { credential } = verify(request, claim, hash('sha256', body))
  const { identity, sessionToken } = credential
  if (identity.kind === 'anonymous') throw new QueryError('MissingAuthenticationToken')
  return { identity, isTemporary: sessionToken !== undefined }
}

function requireScope(
  { credential }: Claim,
  { service, region }: { readonly service: string; readonly region: string },
): void {
  const [, signedRegion, signedService] = credential.split('/').slice(-4)
  if (signedService !== service)
    throw wrongScope(`Credential should be scoped to correct service: '${service}'.`)
  if (signedRegion !== region)
    throw wrongScope(`Credential should be scoped to a valid region, not '${signedRegion}'.`)
}

function wrongScope(message: string): QueryError {
  return new QueryError('SignatureDoesNotMatch', { message })
}

/** The same refusal in the words of query APIs. */
function worded<Value>(
  { clock }: Pick<VerifierDependencies, 'clock'>,
  claim: Claim | undefined,
  read: () => Value,
): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    throw refusal(error, claim, clock.now())
  }
}

function refusal(error: S3Error, claim: Claim | undefined, nowMs: number): QueryError {
  const because = { cause: error }
  switch (error.code) {
    case 'InvalidAccessKeyId':
    case 'InvalidToken':
      return new QueryError('InvalidClientTokenId', because)
    case 'ExpiredToken':
      return new QueryError('ExpiredToken', because)
    case 'SignatureDoesNotMatch':
      return new QueryError('SignatureDoesNotMatch', because)
    default: {
      const message = claim === undefined ? undefined : wrongTime(claim, nowMs)
      if (message !== undefined) return new QueryError('SignatureDoesNotMatch', { ...because, message })
      return new QueryError('IncompleteSignature', { ...because, message: error.message })
    }
  }
}

/** @returns `undefined` where the time is not what is wrong */
function wrongTime({ timeMs, timestamp, expiresSeconds }: Claim, nowMs: number): string | undefined {
  const now = formatAmzDate(nowMs)
  if (timeMs - nowMs > maxSkewMs) {
    const latest = formatAmzDate(nowMs + maxSkewMs)
    return `Signature not yet current: ${timestamp} is still later than ${latest} (${now} + 15 min.)`
  }
  if (expiresSeconds !== undefined) {
    const expires = timeMs + expiresSeconds * 1_000
    return nowMs > expires
      ? `Signature expired: ${formatAmzDate(expires)} is now earlier than ${now}.`
      : undefined
  }
  if (nowMs - timeMs <= maxSkewMs) return undefined
  const earliest = formatAmzDate(nowMs - maxSkewMs)
  return `Signature expired: ${timestamp} is now earlier than ${earliest} (${now} - 15 min.)`
}

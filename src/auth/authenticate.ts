/**
 * Request → identity, and the decoder of its body. `daemon.ts` builds it, `http/` calls it with nothing but method,
 * raw target and headers, before the body is read. What it returns was verified; everything else throws.
 *
 * A signature stands in the Authorization header or in the query, never in both; a request without one is
 * anonymous, and what anonymous may do is policy's business.
 */
import type { Authenticate, Authenticated, PayloadDecoder, SignedRequest } from '../service/authentication.ts'
import type { Identity } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import {
  headerClaim,
  headerText,
  invalidAuthorization,
  queryClaim,
  unsupportedMechanism,
  type Claim,
} from './claim.ts'
import { isSignedStream, payloadDecoder } from './payload-decoder.ts'
import { isSignedByV2, verifyV2 } from './signature-v2.ts'
import { verifier, type VerifierDependencies } from './verify.ts'

export interface AuthConfig {
  /** The region clients must sign for, such as `us-east-1`. */
  readonly region: string
  /** `none` verifies no signature; framing and a given hash of the body still hold. */
  readonly mode: 'sigv4' | 'none'
  /** Whether signatures of Version 2 are verified instead of refused. */
  readonly acceptsV2: boolean
  /** The root's access key id: whom `none` takes everybody for. */
  readonly accessKeyId: string
}

const anonymous: Identity = Object.freeze({ kind: 'anonymous' })
const unsigned = 'UNSIGNED-PAYLOAD'
/** Any of them says that the query is meant to be signed. */
const signingParameters = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature']
const onlyOneMechanism =
  'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified'

export function authenticator(deps: VerifierDependencies, config: AuthConfig): Authenticate {
  const { region, mode, acceptsV2, accessKeyId } = config
  if (mode === 'none') {
    const identity: Identity = Object.freeze({ kind: 'root', accessKeyId })
    return request => ({
      identity,
      payload: payloadDecoder(request, contentSha256(request) ?? unsigned, undefined),
    })
  }
  const rules = { service: 's3', normalizePath: false, doubleEncode: false, signsEveryAmzHeader: true }
  const verify = verifier(deps, { ...rules, region })
  return request => {
    if (acceptsV2 && isSignedByV2(request)) {
      requireOneMechanism(request)
      return { identity: verifyV2(deps, request).identity, payload: unsignedPayload(request) }
    }
    const claim = claimOf(request)
    if (claim === undefined) return anonymously(request)
    const payloadHash = contentSha256(request) ?? (claim.source === 'query' ? unsigned : missingHash())
    const verified = verify(request, claim, payloadHash)
    return { identity: verified.credential.identity, payload: payloadDecoder(request, payloadHash, verified) }
  }
}

/** @returns `undefined` for a request without a signature. @throws {S3Error} for what is none, or more than one */
export function claimOf(request: SignedRequest): Claim | undefined {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    requireOneMechanism(request)
    return headerClaim(request, authorization)
  }
  if (isSignedInQuery(request)) return queryClaim(request)
  if (isSignedByV2(request)) throw unsupportedMechanism()
  return undefined
}

function isSignedInQuery({ query, rawQuery }: SignedRequest): boolean {
  return rawQuery !== '' && signingParameters.some(name => name in query)
}

/** A signature in the header and another in the query, or one of each version. */
function requireOneMechanism(request: SignedRequest): void {
  const { headers, query, rawQuery } = request
  if (rawQuery === '') return
  const isV2InQuery = 'Signature' in query && 'AWSAccessKeyId' in query
  const count = [headers.authorization !== undefined, isSignedInQuery(request), isV2InQuery].filter(
    Boolean,
  ).length
  if (count > 1) throw invalidAuthorization(onlyOneMechanism, headers.authorization ?? '')
}

function anonymously(request: SignedRequest): Authenticated {
  return { identity: anonymous, payload: unsignedPayload(request) }
}

/** Nobody has signed for the body, so that it may not be one whose every chunk is signed. */
function unsignedPayload(request: SignedRequest): PayloadDecoder {
  const announced = contentSha256(request) ?? unsigned
  if (isSignedStream(announced)) {
    throw new S3Error('InvalidRequest', {
      message: `Anonymous requests don't support this x-amz-content-sha256 value. Please use UNSIGNED-PAYLOAD or STREAMING-UNSIGNED-PAYLOAD-TRAILER.`,
    })
  }
  return payloadDecoder(request, announced, undefined)
}

/** Presigners move the header into the query. */
function contentSha256(request: SignedRequest): string | undefined {
  const header = headerText(request, 'x-amz-content-sha256')
  if (header !== undefined || request.rawQuery === '') return header
  return request.query['X-Amz-Content-Sha256']
}

function missingHash(): never {
  throw new S3Error('InvalidRequest', {
    message: 'Missing required header for this request: x-amz-content-sha256',
  })
}

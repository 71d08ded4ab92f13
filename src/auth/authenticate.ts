/**
 * Request → identity, and the decoder of its body. `daemon.ts` builds it, `http/` calls it with nothing but method,
 * raw target and headers, before the body is read. What it returns was verified; everything else throws.
 *
 * A signature stands in the Authorization header or in the query, never in both; a request without one is
 * anonymous, and what anonymous may do is policy's business.
 */
import type { Authenticate, Authenticated, SignedRequest } from '../service/authentication.ts'
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
import { verifier, type VerifierDependencies } from './verify.ts'

export interface AuthConfig {
  /** The region clients must sign for, such as `us-east-1`. */
  readonly region: string
  /** `none` verifies no signature; framing and a given hash of the body still hold. */
  readonly mode: 'sigv4' | 'none'
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
  const { region, mode, accessKeyId } = config
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
    const claim = claimOf(request)
    if (claim === undefined) return anonymously(request)
    const payloadHash = contentSha256(request) ?? (claim.source === 'query' ? unsigned : missingHash())
    const verified = verify(request, claim, payloadHash)
    return { identity: verified.credential.identity, payload: payloadDecoder(request, payloadHash, verified) }
  }
}

function claimOf(request: SignedRequest): Claim | undefined {
  const { query, rawQuery } = request
  const { authorization } = request.headers
  const isQuerySigned = rawQuery !== '' && signingParameters.some(name => name in query)
  const isSignedByV2 = rawQuery !== '' && 'Signature' in query && 'AWSAccessKeyId' in query
  if (authorization !== undefined) {
    if (isQuerySigned || isSignedByV2) throw invalidAuthorization(onlyOneMechanism, authorization)
    return headerClaim(request, authorization)
  }
  if (isQuerySigned) return queryClaim(request)
  if (isSignedByV2) throw unsupportedMechanism()
  return undefined
}

function anonymously(request: SignedRequest): Authenticated {
  const announced = contentSha256(request) ?? unsigned
  if (isSignedStream(announced)) {
    throw new S3Error('InvalidRequest', {
      message: `Anonymous requests don't support this x-amz-content-sha256 value. Please use UNSIGNED-PAYLOAD or STREAMING-UNSIGNED-PAYLOAD-TRAILER.`,
    })
  }
  return { identity: anonymous, payload: payloadDecoder(request, announced, undefined) }
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

/**
 * What a request says about its own signature, from the Authorization header or from the query, taken apart but not
 * yet believed. `verify.ts` alone decides whether it is true.
 */
import { S3Error } from '../service/errors.ts'
import type { SignedRequest } from '../service/authentication.ts'
import { formatAmzDate, parseAmzDate } from './amz-date.ts'
import { refuseScope, type ClaimSource } from './scope.ts'

export interface Claim {
  readonly source: ClaimSource
  /** Access key id and scope, as sent. */
  readonly credential: string
  /** Lower-case names joined by `;`, as sent. */
  readonly signedHeaders: string
  /** Hexadecimal digits, as sent. */
  readonly signature: string
  /** `yyyyMMdd'T'HHmmss'Z'`, as signed. */
  readonly timestamp: string
  readonly timeMs: number
  /** How long after `timeMs` a presigned request is valid; absent for the header. */
  readonly expiresSeconds: number | undefined
  readonly sessionToken: string | undefined
}

const algorithm = 'AWS4-HMAC-SHA256'
const maxExpiresSeconds = 604_800

/**
 * The claim of an Authorization header.
 * @throws {S3Error} `AuthorizationHeaderMalformed` and what AWS says of other schemes
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
 */
export function headerClaim(request: SignedRequest, authorization: string): Claim {
  requireScheme(authorization)
  let credential, signedHeaders, signature
  const components = authorization.slice(algorithm.length + 1).split(',')
  for (const component of components) {
    const equals = component.indexOf('=')
    const value = component.slice(equals + 1).trim()
    switch (equals < 0 ? undefined : component.slice(0, equals).trim()) {
      case 'Credential':
        credential = value
        break
      case 'SignedHeaders':
        signedHeaders = value
        break
      case 'Signature':
        signature = value
        break
      default:
        throw refuseScope('header', `the authorization component "${component.trim()}" is malformed.`)
    }
  }
  if (!credential || !signedHeaders || !signature || components.length !== 3) {
    throw refuseScope(
      'header',
      'the authorization header requires three components: Credential, SignedHeaders, and Signature.',
    )
  }
  const { timestamp, timeMs } = headerTime(request)
  const sessionToken = headerText(request, 'x-amz-security-token')
  return {
    source: 'header',
    credential,
    signedHeaders,
    signature,
    timestamp,
    timeMs,
    expiresSeconds: undefined,
    sessionToken,
  }
}

/**
 * The claim of a presigned request.
 * @throws {S3Error} `AuthorizationQueryParametersError`
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function queryClaim({ query }: SignedRequest): Claim {
  const named = query['X-Amz-Algorithm']
  if (named !== undefined && named !== algorithm) {
    throw refuseQuery('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"')
  }
  const credential = query['X-Amz-Credential']
  const signedHeaders = query['X-Amz-SignedHeaders']
  const signature = query['X-Amz-Signature']
  const timestamp = query['X-Amz-Date']
  const expires = query['X-Amz-Expires']
  // An empty value counts as missing; the catalogue's message names all six.
  if (!named || !credential || !signedHeaders || !signature || !timestamp || !expires) {
    throw new S3Error('AuthorizationQueryParametersError')
  }
  const timeMs = parseAmzDate(timestamp)
  if (timeMs === undefined) {
    throw refuseQuery(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`)
  }
  const expiresSeconds = parseExpires(expires)
  const sessionToken = query['X-Amz-Security-Token']
  const scope = { credential, signedHeaders, signature, timestamp, timeMs }
  return { source: 'query', ...scope, expiresSeconds, sessionToken }
}

/** A header that may not be repeated; node joins repeated ones, so the joined text is wrong in itself. */
export function headerText({ headers }: SignedRequest, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

function requireScheme(authorization: string): void {
  if (authorization.startsWith(algorithm + ' ')) return
  const scheme = authorization.split(/\s/, 1)[0]
  switch (scheme) {
    case 'AWS':
      throw unsupportedMechanism()
    case 'AWS4-ECDSA-P256-SHA256':
      throw new S3Error('NotImplemented', { Header: 'Authorization' })
    case algorithm:
      throw invalidAuthorization(
        "Authorization header is invalid -- one and only one ' ' (space) required.",
        authorization,
      )
    default:
      throw invalidAuthorization('Unsupported Authorization Type', authorization)
  }
}

/** Signature Version 2, in a header or in the query. */
export function unsupportedMechanism(): S3Error<'InvalidRequest'> {
  return new S3Error('InvalidRequest', {
    message: 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
  })
}

export function invalidAuthorization(message: string, value: string): S3Error<'InvalidArgument'> {
  return new S3Error('InvalidArgument', { message, ArgumentName: 'Authorization', ArgumentValue: value })
}

/** `x-amz-date` wins; `Date` may be in either format, and what was signed is always the short one. */
function headerTime(request: SignedRequest): { timestamp: string; timeMs: number } {
  const amzDate = headerText(request, 'x-amz-date')
  const timestamp = amzDate ?? request.headers.date ?? ''
  const timeMs = parseAmzDate(timestamp)
  if (timeMs !== undefined) return { timestamp, timeMs }
  const httpMs = amzDate === undefined ? Date.parse(timestamp) : Number.NaN
  if (Number.isNaN(httpMs)) {
    throw new S3Error('AccessDenied', {
      message: 'AWS authentication requires a valid Date or x-amz-date header',
    })
  }
  return { timestamp: formatAmzDate(httpMs), timeMs: httpMs }
}

function parseExpires(text: string): number {
  if (!/^-?\d+$/.test(text)) throw refuseQuery('X-Amz-Expires should be a number')
  const expiresSeconds = Number(text)
  if (expiresSeconds < 0) throw refuseQuery('X-Amz-Expires must be non-negative')
  if (expiresSeconds > maxExpiresSeconds) {
    throw refuseQuery(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    )
  }
  return expiresSeconds
}

function refuseQuery(message: string): S3Error<'AuthorizationQueryParametersError'> {
  return new S3Error('AuthorizationQueryParametersError', { message })
}

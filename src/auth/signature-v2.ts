/**
 * Signature Version 2, for clients that know no other and presigners that still make it by default. Off unless the
 * configuration accepts it: it is HMAC-SHA1, covers no body, and AWS refuses it for buckets made since June 2020.
 * `authenticate.ts` calls it in place of the verifier of Version 4.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html
 */
import { createHmac } from 'node:crypto'
import type { SignedRequest } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import { formatErrorTime } from './amz-date.ts'
import { headerText, invalidAuthorization, unsupportedMechanism } from './claim.ts'
import type { Credential } from './credential.ts'
import {
  credentialOf,
  isEqual,
  maxSkewMs,
  requireSession,
  spacedHex,
  type VerifierDependencies,
} from './verify.ts'

/** Query members that name a sub-resource or change the answer, and so are signed. */
const signedMembers: ReadonlySet<string> = new Set([
  'accelerate',
  'acl',
  'analytics',
  'cors',
  'defaultObjectAcl',
  'delete',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'partNumber',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'restore',
  'retention',
  'select',
  'select-type',
  'storageClass',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
])

/** The lines that are not headers. */
interface Signing {
  readonly method: string
  readonly dateLine: string
  readonly resource: string
}

/** Query members that change no more than what a list shows, and those of the signature itself. */
const harmlessMembers: ReadonlySet<string> = new Set([
  'awsaccesskeyid',
  'bucket-region',
  'content-md5',
  'content-type',
  'continuation-token',
  'delimiter',
  'encoding-type',
  'expires',
  'fetch-owner',
  'id',
  'key-marker',
  'list-type',
  'marker',
  'max-buckets',
  'max-keys',
  'max-parts',
  'max-uploads',
  'part-number-marker',
  'prefix',
  'signature',
  'start-after',
  'upload-id-marker',
  'version-id-marker',
  'x-id',
])

/** What a request says of its signature, not yet believed. */
interface Claim {
  readonly accessKeyId: string
  readonly signature: string
  /** The line of the date: the Date header, nothing beside `x-amz-date`, or when a presigned request ends. */
  readonly dateLine: string
}

export function isSignedByV2({ headers, query, rawQuery }: SignedRequest): boolean {
  if (headers.authorization !== undefined) return headers.authorization.startsWith('AWS ')
  return rawQuery !== '' && 'Signature' in query && 'AWSAccessKeyId' in query
}

/** @throws {S3Error} */
export function verifyV2(deps: VerifierDependencies, request: SignedRequest): Credential {
  const { authorization } = request.headers
  requireSignable(request)
  const nowMs = deps.clock.now()
  const claim =
    authorization === undefined ? queryClaim(request, nowMs) : headerClaim(request, authorization, nowMs)
  const { accessKeyId, signature } = claim
  const signed = signedHeaders(request)
  const sessionToken = signed.get('x-amz-security-token')
  const credential = credentialOf(deps.credential, accessKeyId, sessionToken)
  requireSession(credential, { sessionToken }, nowMs)
  const { method } = request
  const { dateLine } = claim
  const texts = resourcesOf(request).map(resource => textToSign({ method, dateLine, resource }, signed))
  if (texts.some(text => isEqual(signature, signatureOf(text, credential)))) return credential
  const [stringToSign = ''] = texts
  throw new S3Error('SignatureDoesNotMatch', {
    AWSAccessKeyId: accessKeyId,
    StringToSign: stringToSign,
    SignatureProvided: signature,
    StringToSignBytes: spacedHex(stringToSign),
  })
}

/**
 * Version 2 does not sign the whole query. A member that it leaves out could be added by anybody on the way, so only
 * those may be there that harm nobody.
 */
function requireSignable({ query }: SignedRequest): void {
  for (const name in query) {
    const lower = name.toLowerCase()
    if (signedMembers.has(name) || harmlessMembers.has(lower) || lower.startsWith('x-amz-')) continue
    throw unsupportedMechanism()
  }
}

function headerClaim(request: SignedRequest, authorization: string, nowMs: number): Claim {
  const parts = /^AWS ([^\s:]+):(\S+)$/.exec(authorization)
  const [, accessKeyId, signature] = parts ?? []
  if (accessKeyId === undefined || signature === undefined) {
    throw invalidAuthorization(
      'AWS authorization header is invalid.  Expected AwsAccessKeyId:signature',
      authorization,
    )
  }
  const amzDate = headerText(request, 'x-amz-date')
  const date = amzDate ?? request.headers.date ?? ''
  const timeMs = Date.parse(date)
  // Nor is a date before all clocks one.
  if (Number.isNaN(timeMs) || timeMs < 0) {
    throw new S3Error('AccessDenied', {
      message: 'AWS authentication requires a valid Date or x-amz-date header',
    })
  }
  if (Math.abs(nowMs - timeMs) > maxSkewMs) {
    throw new S3Error('RequestTimeTooSkewed', {
      RequestTime: date,
      ServerTime: formatErrorTime(nowMs),
      MaxAllowedSkewMilliseconds: maxSkewMs,
    })
  }
  return { accessKeyId, signature, dateLine: amzDate === undefined ? date : '' }
}

function queryClaim({ query }: SignedRequest, nowMs: number): Claim {
  const { AWSAccessKeyId: accessKeyId = '', Signature: signature = '', Expires: expires } = query
  if (!accessKeyId || !signature || !expires) {
    throw new S3Error('AccessDenied', {
      message: 'Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters',
    })
  }
  if (!/^\d{1,12}$/.test(expires)) {
    throw new S3Error('AccessDenied', {
      message: `Invalid date (should be seconds since epoch): ${expires}`,
    })
  }
  const expiresMs = Number(expires) * 1000
  if (nowMs > expiresMs) {
    throw new S3Error('AccessDenied', {
      message: 'Request has expired',
      Expires: formatErrorTime(expiresMs),
      ServerTime: formatErrorTime(nowMs),
    })
  }
  return { accessKeyId, signature, dateLine: expires }
}

/** The headers that count, by lower-case name. A presigner that has no headers to send moves them into the query. */
function signedHeaders({ rawHeaders, headers, query }: SignedRequest): ReadonlyMap<string, string> {
  const signed = new Map<string, string>()
  const take = (name: string, value: string | string[] | undefined) => {
    if (typeof value !== 'string') return
    if (name.startsWith('x-amz-') || name === 'content-md5' || name === 'content-type')
      signed.set(name, value)
  }
  if (headers.authorization === undefined) {
    for (const name in query) take(name.toLowerCase(), query[name])
  }
  const sent = new Map<string, string>()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    const earlier = sent.get(name)
    // White space inside a value stays as it is, unlike in Version 4.
    const value = (rawHeaders[at + 1] ?? '').trim()
    sent.set(name, earlier === undefined ? value : `${earlier},${value}`)
  }
  for (const [name, value] of sent) take(name, value)
  return signed
}

function textToSign({ method, resource, dateLine }: Signing, signed: ReadonlyMap<string, string>): string {
  const amz = [...signed].filter(([name]) => name.startsWith('x-amz-')).toSorted(byName)
  return [
    method,
    signed.get('content-md5') ?? '',
    signed.get('content-type') ?? '',
    dateLine,
    ...amz.map(([name, value]) => `${name}:${value}`),
    resource,
  ].join('\n')
}

/** The raw path with the bucket before it. A bucket alone is signed as it is sent, or with the slash that S3 adds. */
function resourcesOf(request: SignedRequest): string[] {
  const { hostedBucket = '', path } = request
  const full = hostedBucket === '' ? path : `/${hostedBucket}${path}`
  const members = membersOf(request)
  return /^\/[^/]+$/.test(full) ? [full + '/' + members, full + members] : [full + members]
}

function signatureOf(text: string, { secretAccessKey }: Credential): string {
  return createHmac('sha1', secretAccessKey).update(Buffer.from(text, 'latin1')).digest('base64')
}

/** In the order of their names; values decoded. */
function membersOf({ query }: SignedRequest): string {
  const members = Object.entries(query)
    .filter(([name]) => signedMembers.has(name))
    .toSorted(byName)
  const texts = members.map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  return texts.length === 0 ? '' : `?${texts.join('&')}`
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0
}

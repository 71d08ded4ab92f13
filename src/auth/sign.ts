/**
 * Signs requests, in the header or in the query, as an S3 client does. Tests, the benchmark and the command line call
 * it; what it signs, `authenticate.ts` verifies, and AWS would.
 */
import { hash } from 'node:crypto'
import { formatAmzDate } from './amz-date.ts'
import { canonicalHeaders, canonicalPath, canonicalQuery } from './canonical.ts'
import { scopeText, signingKey, type Scope } from './signing-key.ts'

export interface Signer {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly region: string
}

/** A request about to be sent. */
export interface UnsignedRequest {
  readonly method: string
  /** Percent-encoded, without the query. */
  readonly path: string
  /** Percent-encoded, without the question mark. */
  readonly rawQuery: string
  /** By lower-case name, `host` among them. All are signed. */
  readonly headers: Readonly<Record<string, string>>
}

const s3Paths = { normalizePath: false, doubleEncode: false }

/**
 * Signs in the Authorization header.
 * @param timeMs milliseconds since the epoch
 * @returns all headers to send; the payload is unsigned unless `request` has an `x-amz-content-sha256`
 */
export function signRequest(
  request: UnsignedRequest,
  signer: Signer,
  timeMs: number,
): Record<string, string> {
  const timestamp = formatAmzDate(timeMs)
  const headers: Record<string, string> = {
    'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    ...request.headers,
    'x-amz-date': timestamp,
  }
  if (signer.sessionToken !== undefined) headers['x-amz-security-token'] = signer.sessionToken
  const scope = scopeOf(signer, timestamp)
  const signature = sign({ ...request, headers }, signer, timestamp)
  const credential = `${signer.accessKeyId}/${scopeText(scope)}`
  headers['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names(headers).join(';')}, Signature=${signature}`
  return headers
}

/** When a presigned request begins to be valid, and for how long. */
export interface Validity {
  /** Milliseconds since the epoch. */
  readonly timeMs: number
  /** 1 to 604,800 */
  readonly expiresSeconds: number
}

/**
 * Signs in the query, so that whoever has the target may send the request.
 * @returns the request target: path and query
 */
export function presign(request: UnsignedRequest, signer: Signer, validity: Validity): string {
  const timestamp = formatAmzDate(validity.timeMs)
  const parameters: Record<string, string> = {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${signer.accessKeyId}/${scopeText(scopeOf(signer, timestamp))}`,
    'X-Amz-Date': timestamp,
    'X-Amz-Expires': String(validity.expiresSeconds),
    'X-Amz-SignedHeaders': names(request.headers).join(';'),
  }
  if (signer.sessionToken !== undefined) parameters['X-Amz-Security-Token'] = signer.sessionToken
  const added = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const rawQuery = [request.rawQuery, ...added].filter(part => part !== '').join('&')
  const signature = sign({ ...request, rawQuery }, signer, timestamp)
  return `${request.path}?${rawQuery}&X-Amz-Signature=${signature}`
}

function sign(request: UnsignedRequest, signer: Signer, timestamp: string): string {
  const { method, path, rawQuery, headers } = request
  const signed = names(headers)
  const canonicalRequest = [
    method,
    canonicalPath(path, s3Paths),
    canonicalQuery(rawQuery),
    canonicalHeaders(headers, signed),
    signed.join(';'),
    headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD',
  ].join('\n')
  const scope = scopeOf(signer, timestamp)
  const hashed = hash('sha256', Buffer.from(canonicalRequest, 'latin1'))
  const stringToSign = ['AWS4-HMAC-SHA256', timestamp, scopeText(scope), hashed].join('\n')
  return signingKey(signer.secretAccessKey, scope).sign(stringToSign)
}

function scopeOf({ accessKeyId, region }: Signer, timestamp: string): Scope {
  return { accessKeyId, date: timestamp.slice(0, 8), region, service: 's3' }
}

function names(headers: Readonly<Record<string, string>>): string[] {
  return Object.keys(headers).toSorted()
}

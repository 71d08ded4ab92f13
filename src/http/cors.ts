/**
 * Cross-origin requests, judged by the CORS rules of their bucket: the browser's question beforehand (preflight), which
 * is answered here without authentication, and the headers of answers to requests that say where they come from.
 * `exchange.ts` calls it; a request without an `Origin` never gets here.
 */
import type { WireResponse } from '@s3d/server/protocol'
import type { IncomingHttpHeaders } from 'node:http'
import type { BucketCors, CorsLookup, CorsRule } from '../service/cors.ts'
import type { Trail } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import type { Address } from './address.ts'

/** What a browser wants to do. */
interface Asked {
  readonly origin: string
  readonly method: string
  /** Names of the headers it wants to send, in lower case. */
  readonly headers: readonly string[]
}

/** A longer list is refused rather than compared with every rule, since anybody may send one. */
const maxAskedHeaders = 200
const methods: ReadonlySet<string> = new Set(['GET', 'PUT', 'POST', 'DELETE', 'HEAD'])
const vary = ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']

interface Question {
  readonly address: Address
  readonly headers: IncomingHttpHeaders
  readonly trail: Trail | undefined
}

/**
 * The answer to OPTIONS.
 * @throws {S3Error} `BadRequest`, `AccessForbidden`
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/RESTOPTIONSobject.html
 */
export async function preflight(
  lookUp: CorsLookup,
  { address: { bucket, key }, headers, trail }: Question,
): Promise<WireResponse> {
  const { origin } = headers
  const method = headers['access-control-request-method']
  if (origin === undefined) {
    throw new S3Error('BadRequest', { message: 'Insufficient information. Origin request header needed.' })
  }
  if (method === undefined || !methods.has(method)) {
    throw new S3Error('BadRequest', {
      message: `Invalid Access-Control-Request-Method: ${method ?? 'null'}`,
    })
  }
  const rules = await lookUp(bucket)
  const granted = grant(rules, { origin, method, headers: askedHeaders(headers) })
  if (granted === undefined) {
    const ResourceType = key === '' ? 'BUCKET' : 'OBJECT'
    trail?.decide({ effect: 'deny', by: [typeof rules === 'string' ? `CORS: ${rules}` : 'no CORS rule'] })
    throw new S3Error('AccessForbidden', { message: refusals(rules), Method: method, ResourceType })
  }
  trail?.decide({ effect: 'allow', by: [granted.by] })
  return { status: 200, headers: [...granted.headers, ...vary], body: undefined }
}

/**
 * What an answer says to a browser, whether it is a success or an error.
 * @returns name, value, name, value …; nothing where the bucket has no rules
 */
export async function crossOriginHeaders(
  lookUp: CorsLookup,
  bucket: string,
  request: { readonly method: string; readonly headers: IncomingHttpHeaders },
): Promise<readonly string[]> {
  const { headers } = request
  const { origin } = headers
  if (origin === undefined || bucket === '') return []
  const rules = await lookUp(bucket)
  if (typeof rules === 'string') return []
  const method = headers['access-control-request-method'] ?? request.method
  const granted = grant(rules, { origin, method, headers: askedHeaders(headers) })
  // A cache must not give one origin's answer to another, also where this one was granted nothing.
  return granted === undefined ? vary : [...granted.headers, ...vary]
}

interface Grant {
  readonly headers: readonly string[]
  /** The rule, as records of decisions name it. */
  readonly by: string
}

/** By the first rule that grants all that is asked. */
function grant(rules: BucketCors, asked: Asked): Grant | undefined {
  if (typeof rules === 'string' || asked.headers.length > maxAskedHeaders) return undefined
  for (const [at, rule] of rules.entries()) {
    if (!rule.AllowedMethods.includes(asked.method)) continue
    const origin = rule.AllowedOrigins.find(pattern => matches(pattern, asked.origin))
    if (origin === undefined || !allowsHeaders(rule, asked.headers)) continue
    const title = rule.ID === undefined ? '' : ` (${rule.ID})`
    return { headers: grantedBy(rule, origin, asked), by: `CORS rule ${at + 1}${title}` }
  }
  return undefined
}

function grantedBy(rule: CorsRule, pattern: string, { origin, headers }: Asked): string[] {
  const { AllowedMethods, ExposeHeaders = [], MaxAgeSeconds } = rule
  const granted = ['Access-Control-Allow-Origin', pattern === '*' ? '*' : origin]
  granted.push('Access-Control-Allow-Methods', AllowedMethods.join(', '))
  if (headers.length > 0) granted.push('Access-Control-Allow-Headers', headers.join(', '))
  if (ExposeHeaders.length > 0) granted.push('Access-Control-Expose-Headers', ExposeHeaders.join(', '))
  if (MaxAgeSeconds !== undefined) granted.push('Access-Control-Max-Age', String(MaxAgeSeconds))
  // Browsers take no credentials to an answer that is for everybody.
  if (pattern !== '*') granted.push('Access-Control-Allow-Credentials', 'true')
  return granted
}

function allowsHeaders({ AllowedHeaders = [] }: CorsRule, headers: readonly string[]): boolean {
  if (headers.length === 0) return true
  const patterns = AllowedHeaders.map(pattern => pattern.toLowerCase())
  return headers.every(name => patterns.some(pattern => matches(pattern, name)))
}

function askedHeaders(headers: IncomingHttpHeaders): readonly string[] {
  const list = headers['access-control-request-headers']
  if (list === undefined) return []
  const names = list.split(',').map(name => name.trim().toLowerCase())
  return names.filter(name => name !== '')
}

/** @param pattern with one `*` at most, which stands for anything */
function matches(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*')
  if (star < 0) return pattern === text
  const end = pattern.slice(star + 1)
  return text.length >= pattern.length - 1 && text.startsWith(pattern.slice(0, star)) && text.endsWith(end)
}

function refusals(rules: BucketCors): string | undefined {
  if (rules === 'no bucket') return 'CORSResponse: Bucket not found'
  if (rules === 'not enabled') return 'CORSResponse: CORS is not enabled for this bucket.'
  return undefined
}

/**
 * Signature Version 4 by hand, so that a test may lie in every part of it: other scopes, other hashes, headers left out,
 * signatures of something else. Nothing of it is the daemon's own code.
 */
import { createHash, createHmac } from 'node:crypto'
import type { KeyPair } from '../support/daemon.ts'

export interface Key extends KeyPair {
  readonly sessionToken?: string | undefined
}

/** Name and value, in the order sent. */
export type Headers = readonly (readonly [name: string, value: string])[]

/** A request as it goes over the wire. */
export interface Wire {
  readonly method: string
  /** As the request line has it. */
  readonly target: string
  readonly headers: Headers
  readonly body: Buffer
}

export interface Unsigned {
  readonly method?: string
  /** Encoded, as it is sent. */
  readonly path: string
  /** Encoded, without the question mark. */
  readonly query?: string
  readonly headers?: Headers
  readonly body?: string | Uint8Array
}

export interface How {
  readonly key: Key
  readonly host: string
  readonly timeMs?: number
  readonly region?: string
  readonly service?: string
  /** Of the scope alone, where it differs from that of the time. */
  readonly scopeDate?: string
  /** What is said and signed of the body; its hash when absent. */
  readonly payload?: string
  /** Lower-case names of headers that are sent and not signed. */
  readonly unsigned?: readonly string[]
  /** Of a presigned URL, in seconds. */
  readonly expires?: number | string
}

/** A request with what its chunks' signatures go on from. */
export interface Signed extends Wire {
  readonly signature: string
  readonly scope: string
  readonly timestamp: string
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

export const emptyHash: string = sha256('')

/** `yyyyMMdd'T'HHmmss'Z'` */
export function timestampOf(timeMs: number): string {
  return new Date(timeMs).toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

export function signingKey(secret: string, scope: string): Buffer {
  let key = Buffer.from('AWS4' + secret)
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest()
  return key
}

/** With the signature in the Authorization header. */
export function signed(request: Unsigned, how: How): Signed {
  const { timestamp, scope } = placeOf(how)
  const { key, host } = how
  const body = Buffer.from(request.body ?? '')
  const payload = how.payload ?? sha256(body)
  const headers: (readonly [string, string])[] = [
    ['Host', host],
    ['x-amz-date', timestamp],
    ['x-amz-content-sha256', payload],
    ...(key.sessionToken === undefined ? [] : [['x-amz-security-token', key.sessionToken] as const]),
    ...(request.headers ?? []),
  ]
  const names = signedNames(headers, how)
  const signature = signatureOf(canonical({ ...request, headers, payload }, names), {
    timestamp,
    scope,
    secret: key.secretAccessKey,
  })
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return {
    method: request.method ?? 'GET',
    target: targetOf(request.path, request.query ?? ''),
    headers: [...headers, ['Authorization', authorization], ...lengthOf(request)],
    body,
    signature,
    scope,
    timestamp,
  }
}

/** With the signature in the query. */
export function presigned(request: Unsigned, how: How): Signed {
  const { timestamp, scope } = placeOf(how)
  const { key, host, expires = 300 } = how
  const headers: Headers = [['Host', host], ...(request.headers ?? [])]
  const names = signedNames(headers, how)
  const members = [
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    `X-Amz-Credential=${encodeURIComponent(`${key.accessKeyId}/${scope}`)}`,
    `X-Amz-Date=${timestamp}`,
    `X-Amz-Expires=${expires}`,
    `X-Amz-SignedHeaders=${encodeURIComponent(names.join(';'))}`,
    ...(key.sessionToken === undefined
      ? []
      : [`X-Amz-Security-Token=${encodeURIComponent(key.sessionToken)}`]),
  ]
  const query = [request.query, ...members].filter(part => part !== undefined && part !== '').join('&')
  const payload = how.payload ?? 'UNSIGNED-PAYLOAD'
  const signature = signatureOf(canonical({ ...request, query, headers, payload }, names), {
    timestamp,
    scope,
    secret: key.secretAccessKey,
  })
  return {
    method: request.method ?? 'GET',
    target: targetOf(request.path, `${query}&X-Amz-Signature=${signature}`),
    headers: [...headers, ...lengthOf(request)],
    body: Buffer.from(request.body ?? ''),
    signature,
    scope,
    timestamp,
  }
}

/** The hexadecimal HMAC of a string to sign. */
export function signatureOf(
  canonicalRequest: string,
  {
    timestamp,
    scope,
    secret,
  }: { readonly timestamp: string; readonly scope: string; readonly secret: string },
): string {
  const text = ['AWS4-HMAC-SHA256', timestamp, scope, sha256(canonicalRequest)].join('\n')
  return createHmac('sha256', signingKey(secret, scope)).update(text).digest('hex')
}

function placeOf({ timeMs = Date.now(), region = 'us-east-1', service = 's3', scopeDate }: How): {
  readonly timestamp: string
  readonly scope: string
} {
  const timestamp = timestampOf(timeMs)
  return { timestamp, scope: `${scopeDate ?? timestamp.slice(0, 8)}/${region}/${service}/aws4_request` }
}

function signedNames(headers: Headers, { unsigned = [] }: How): string[] {
  const names = new Set(headers.map(([name]) => name.toLowerCase()))
  return [...names].filter(name => !unsigned.includes(name)).toSorted()
}

function canonical(
  { method = 'GET', path, query = '', headers = [], payload }: Unsigned & { readonly payload: string },
  names: readonly string[],
): string {
  const pairs = query
    .split('&')
    .filter(pair => pair !== '')
    .map(pair => (pair.includes('=') ? pair : pair + '='))
  const lines = names.map(name => {
    const values = headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value.trim())
    return `${name}:${values.join(',')}\n`
  })
  return [method, path, pairs.toSorted().join('&'), lines.join(''), names.join(';'), payload].join('\n')
}

function lengthOf({ method = 'GET', body = '', headers = [] }: Unsigned): Headers {
  const isFramed = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
  if (isFramed || (method === 'GET' && body.length === 0)) return []
  return [['Content-Length', String(Buffer.byteLength(body))]]
}

function targetOf(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}

/**
 * From a call as it came to the request the remote gets: the same operation on the same names, with whatever members
 * this s3d's model may not know, but with our own address, framing and signature. Pure.
 */
import { parseTarget } from '@s3d/server/protocol'
import { HttpRequest } from '@smithy/protocol-http'
import type { RawRequest } from '../service/service.ts'

/** Where a remote is. */
export interface RemoteAddress {
  readonly protocol: 'http:' | 'https:'
  readonly hostname: string
  readonly port: number | undefined
  /** Before every path; `''` or with a leading and without a trailing slash. */
  readonly pathPrefix: string
}

/** Of the connection to us, or of the signature and framing that ended here. */
const ours: ReadonlySet<string> = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-security-token',
  'x-amz-trailer',
])

/** What a call was judged by, and so goes on, whatever a client says of its connection. */
const judged = /^(?:x-amz-|if-|content-|range$|expires$|cache-control$)/

/** @returns a request without body, length and signature */
export function upstreamRequest(raw: RawRequest, address: RemoteAddress): HttpRequest {
  const { protocol, hostname, port, pathPrefix } = address
  const host = port === undefined ? hostname : `${hostname}:${port}`
  return new HttpRequest({
    protocol,
    hostname,
    ...(port === undefined ? {} : { port }),
    method: raw.method,
    path: pathPrefix + pathOf(raw),
    query: queryOf(raw),
    headers: { ...headersOf(raw), host },
  })
}

/** Path style, encoded as S3 canonicalizes it, so that what is signed is what is sent. */
function pathOf({ bucket, key }: RawRequest): string {
  if (bucket === '') return '/'
  return key === '' ? `/${encodeKey(bucket)}` : `/${encodeKey(bucket)}/${encodeKey(key)}`
}

/** RFC 3986, segment by segment: an empty, `.` or `..` segment stays what it is. */
function encodeKey(key: string): string {
  if (plainKey.test(key)) return key
  return key.split('/').map(encodeSegment).join('/')
}

/** Stands for itself when it is encoded. */
const plainKey = /^[\w.~/-]*$/

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase()
}

/**
 * All members, also such as the model does not have; of repeated ones the first, by which the call was judged. Of those that
 * may stand for headers none: the signature of a presigned request ended here, the others are headers again, and what was
 * none for us must be none for a remote.
 */
function queryOf({ target }: RawRequest): Record<string, string> {
  const query: Record<string, string> = Object.create(null)
  const { rawQuery } = parseTarget(target)
  if (rawQuery === '') return query
  for (const part of rawQuery.split('&')) {
    const equals = part.indexOf('=')
    const name = decoded(equals < 0 ? part : part.slice(0, equals))
    if (name === '' || name.toLowerCase().startsWith('x-amz-')) continue
    query[name] ??= equals < 0 ? '' : decoded(part.slice(equals + 1))
  }
  return query
}

/** As the query was decoded for routing. */
function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

/** End-to-end headers; names and values as they came, and those that a presigned request has in its query. */
function headersOf({ headers, query }: RawRequest): Record<string, string> {
  const connection = headers['connection']
  const named = typeof connection === 'string' ? connection.toLowerCase().split(/\s*,\s*/) : []
  const ends = (name: string) => ours.has(name) || (named.includes(name) && !judged.test(name))
  const kept: Record<string, string> = {}
  for (const name in query) {
    if (query['X-Amz-Signature'] === undefined || !name.startsWith('x-amz-') || ours.has(name)) continue
    kept[name] = Buffer.from(query[name] ?? '').toString('latin1')
  }
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || ends(name)) continue
    if (name.startsWith('x-s3d-') || name.startsWith('x-forwarded-')) continue
    kept[name] = Array.isArray(value) ? value.join(', ') : value
  }
  const encoding = withoutAwsChunked(kept['content-encoding'])
  if (encoding === undefined) delete kept['content-encoding']
  else kept['content-encoding'] = encoding
  return kept
}

/** `aws-chunked` is how the body came to us, not what the object is. */
function withoutAwsChunked(encoding: string | undefined): string | undefined {
  if (encoding === undefined) return undefined
  const kept = encoding.split(',').filter(token => token.trim().toLowerCase() !== 'aws-chunked')
  return kept.join(',').trim() || undefined
}

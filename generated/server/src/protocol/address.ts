// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * Takes a request's address apart as S3 does: the raw target into path and query, the path into bucket
 * and key. Nothing is normalised; `new URL()` would rewrite `/b/a/../c` and drop a leading `//`.
 */
import { S3Error } from './s3-error.ts'
import type { Query } from './wire.ts'

const EMPTY: Query = Object.freeze(Object.create(null) as Query) // null is the prototype; it has no members

/**
 * Splits a request target at its first `?`, path and query staying raw.
 * @param rawTarget the request line's target: origin form, or absolute form as proxies send it
 * @see RFC 9112, section 3.2
 */
export function parseTarget(rawTarget: string): { path: string; rawQuery: string } {
  const target = rawTarget.startsWith('/') ? rawTarget : withoutOrigin(rawTarget)
  const mark = target.indexOf('?')
  if (mark === -1) return { path: target, rawQuery: '' }
  return { path: target.slice(0, mark), rawQuery: target.slice(mark + 1) }
}

function withoutOrigin(target: string): string {
  const scheme = target.indexOf('://')
  if (scheme === -1) return target
  let start = scheme + 3
  while (start < target.length && target[start] !== '/' && target[start] !== '?') start++
  const rest = target.slice(start)
  return rest.startsWith('/') ? rest : '/' + rest
}

/**
 * Reads a raw query. A name without `=` has the value `''`, `+` is a space, and of a repeated name the
 * first value counts.
 * @throws {S3Error} `InvalidURI` on malformed percent-encoding
 */
export function parseQuery(rawQuery: string): Query {
  if (rawQuery === '') return EMPTY
  const query = Object.create(null) as Record<string, string> // null is the prototype; it has no members
  let start = 0
  while (start <= rawQuery.length) {
    let end = rawQuery.indexOf('&', start)
    if (end === -1) end = rawQuery.length
    if (end > start) {
      let mark = rawQuery.indexOf('=', start)
      if (mark === -1 || mark > end) mark = end
      const name = decodeQuery(rawQuery.slice(start, mark))
      if (!(name in query)) query[name] = mark === end ? '' : decodeQuery(rawQuery.slice(mark + 1, end))
    }
    start = end + 1
  }
  return query
}

function decodeQuery(raw: string): string {
  return decode(raw.includes('+') ? raw.replaceAll('+', ' ') : raw)
}

/**
 * Splits a raw path into bucket and key, both decoded. `/b` and `/b/` name the bucket, `/b//` its key `/`.
 * @throws {S3Error} `InvalidURI` on malformed percent-encoding
 */
export function splitPath(rawPath: string): { bucket: string; key: string } {
  const start = rawPath.startsWith('/') ? 1 : 0
  const slash = rawPath.indexOf('/', start)
  if (slash === -1) return { bucket: decode(rawPath.slice(start)), key: '' }
  return { bucket: decode(rawPath.slice(start, slash)), key: decode(rawPath.slice(slash + 1)) }
}

function decode(raw: string): string {
  if (!raw.includes('%')) return raw
  try {
    return decodeURIComponent(raw)
  } catch (cause) {
    throw new S3Error('InvalidURI', { URI: raw, cause })
  }
}

/**
 * `If-Match` and its relatives, of reads: evaluated against the version that answers, whoever keeps it. Pure.
 */
import { S3Error } from './errors.ts'

export interface ReadConditions {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly IfModifiedSince?: Date | undefined
  readonly IfUnmodifiedSince?: Date | undefined
}

/** What conditions are about. */
export interface Conditioned {
  /** Without quotes. */
  readonly etag: string
  readonly modifiedMs: number
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined
}

/**
 * Entity tags take precedence over dates.
 * @throws {S3Error} `PreconditionFailed`, `NotModified`
 * @see RFC 9110, section 13.2.2
 */
export function checkReadConditions(conditions: ReadConditions, held: Conditioned): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions
  if (IfMatch !== undefined) {
    if (!matchesEtag(IfMatch, held.etag)) throw new S3Error('PreconditionFailed', { Condition: 'If-Match' })
  } else if (IfUnmodifiedSince !== undefined && held.modifiedMs > IfUnmodifiedSince.getTime()) {
    throw new S3Error('PreconditionFailed', { Condition: 'If-Unmodified-Since' })
  }
  if (IfNoneMatch !== undefined) {
    if (matchesEtag(IfNoneMatch, held.etag)) throw notModified(held)
  } else if (IfModifiedSince !== undefined && held.modifiedMs <= IfModifiedSince.getTime()) {
    throw notModified(held)
  }
}

/** `If-Range`: the range only of the representation the client has, else all of the new one. */
export function isRangeStillValid(
  header: string | readonly string[] | undefined,
  held: Conditioned,
): boolean {
  if (typeof header !== 'string') return true
  if (header.startsWith('"')) return matchesEtag(header, held.etag)
  return held.modifiedMs === Date.parse(header)
}

/**
 * @param header `*`, or a comma-separated list of entity tags; S3 takes them without quotes, too
 * @param etag without quotes
 */
export function matchesEtag(header: string, etag: string): boolean {
  if (header === '*' || unquoted(header) === etag) return true
  return header.includes(',') && header.split(',').some(entry => unquoted(entry) === etag)
}

/** The entity tag in a header or document, without quotes and weakness. */
export function unquoted(entityTag: string): string {
  let text = entityTag.trim()
  if (text.startsWith('W/')) text = text.slice(2)
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text
}

function notModified(held: Conditioned): S3Error {
  return new S3Error('NotModified', {
    ETag: `"${held.etag}"`,
    LastModified: new Date(held.modifiedMs).toUTCString(),
    CacheControl: held.headers?.['cache-control'],
    ExpiresAt: held.headers?.['expires'],
  })
}

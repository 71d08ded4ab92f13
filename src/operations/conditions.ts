/**
 * `If-Match` and its relatives. Reads evaluate them against the row they answer from; writes evaluate them inside
 * the transaction that changes the row, so that no other write comes between.
 */
import { S3Error } from '../service/errors.ts'
import type { ObjectRow } from '../store/rows.ts'

export interface ReadConditions {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly IfModifiedSince?: Date | undefined
  readonly IfUnmodifiedSince?: Date | undefined
}

export interface WriteConditions {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
}

/**
 * Entity tags take precedence over dates.
 * @throws {S3Error} `PreconditionFailed`, `NotModified`
 * @see RFC 9110, section 13.2.2
 */
export function checkReadConditions(conditions: ReadConditions, row: ObjectRow): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions
  if (IfMatch !== undefined) {
    if (!matchesEtag(IfMatch, row.etag)) throw new S3Error('PreconditionFailed', { Condition: 'If-Match' })
  } else if (IfUnmodifiedSince !== undefined && row.modifiedMs > IfUnmodifiedSince.getTime()) {
    throw new S3Error('PreconditionFailed', { Condition: 'If-Unmodified-Since' })
  }
  if (IfNoneMatch !== undefined) {
    if (matchesEtag(IfNoneMatch, row.etag)) throw notModified(row)
  } else if (IfModifiedSince !== undefined && row.modifiedMs <= IfModifiedSince.getTime()) {
    throw notModified(row)
  }
}

/**
 * Refuses conditions that S3 does not have for writes, before a body is read.
 * @throws {S3Error} `NotImplemented`
 */
export function refuseOddWriteConditions(conditions: WriteConditions): void {
  const { IfMatch, IfNoneMatch } = conditions
  if (IfNoneMatch === undefined) return
  if (IfNoneMatch !== '*') throw new S3Error('NotImplemented', { Header: 'If-None-Match' })
  if (IfMatch !== undefined) throw new S3Error('NotImplemented', { Header: 'If-Match,If-None-Match' })
}

/**
 * @param current what the key holds now
 * @throws {S3Error} `PreconditionFailed`, and `NoSuchKey` for `If-Match` without an object
 */
export function checkWriteConditions(
  conditions: WriteConditions,
  key: string,
  current: ObjectRow | undefined,
): void {
  const { IfMatch, IfNoneMatch } = conditions
  if (IfNoneMatch !== undefined && current !== undefined) {
    throw new S3Error('PreconditionFailed', { Condition: 'If-None-Match' })
  }
  if (IfMatch === undefined) return
  if (current === undefined) throw new S3Error('NoSuchKey', { Key: key })
  if (!matchesEtag(IfMatch, current.etag)) throw new S3Error('PreconditionFailed', { Condition: 'If-Match' })
}

/** Whether a write is conditional at all. */
export function isConditional(conditions: WriteConditions): boolean {
  return conditions.IfMatch !== undefined || conditions.IfNoneMatch !== undefined
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

function notModified(row: ObjectRow): S3Error {
  return new S3Error('NotModified', {
    ETag: `"${row.etag}"`,
    LastModified: new Date(row.modifiedMs).toUTCString(),
    CacheControl: row.headers?.['cache-control'],
    ExpiresAt: row.headers?.['expires'],
  })
}

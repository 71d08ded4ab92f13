/**
 * `If-Match` and its relatives, of writes: evaluated inside the transaction that changes the row, so that no other write
 * comes between.
 */
import { matchesEtag } from '../service/conditions.ts'
import { S3Error } from '../service/errors.ts'
import type { ObjectRow } from '../store/rows.ts'

export interface WriteConditions {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
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

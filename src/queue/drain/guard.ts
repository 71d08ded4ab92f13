/**
 * Conflict detection: before something is pushed whose rule asks for it, what the key holds at the remote is compared
 * with what it held when the entry was queued. The push itself then carries that as a condition, where the remote takes
 * one, so that nobody gets in between.
 */
import { S3Error } from '../../service/errors.ts'
import type { Entry } from '../../store/entries.ts'
import type { There } from './look.ts'
import { bareEtag } from './stored.ts'
import { nothing, type Precondition, type Task } from './task.ts'

/** What was found, and what a push may ask for. */
export type Finding =
  | { readonly kind: 'unchanged'; readonly precondition: Precondition }
  | { readonly kind: 'changed'; readonly theirs: string }

/**
 * Where nobody knows what the key held, a time tells: what was stored after the entry had been queued is somebody
 * else's.
 */
export function compare(
  { entry: { base, queuedMs }, ours }: Pick<Task, 'entry' | 'ours'>,
  there: There,
): Finding {
  const theirs = etagOf(there)
  if (ours.includes(theirs)) return { kind: 'unchanged', precondition: conditionOn(there) }
  const isChanged = base === undefined ? (there?.LastModified?.getTime() ?? 0) > queuedMs : base !== theirs
  if (isChanged) return { kind: 'changed', theirs }
  return { kind: 'unchanged', precondition: conditionOn(there) }
}

/** What stands for what a key holds. */
export function etagOf(there: There): string {
  return there === undefined ? nothing : (bareEtag(there.ETag) ?? '')
}

/** What a write asks for that is to replace just this. */
export function conditionOn(there: There): Precondition {
  if (there === undefined) return { IfNoneMatch: '*' }
  return there.ETag === undefined ? {} : { IfMatch: there.ETag }
}

/** Whether the condition of a push did not hold. */
export function isContradicted(error: unknown): boolean {
  return error instanceof S3Error && error.code === 'PreconditionFailed'
}

/** Whether a remote may have refused conditions because it knows none. */
export function lacksConditions(error: unknown): boolean {
  return error instanceof S3Error && error.code === 'NotImplemented'
}

const keyMaxBytes = 1_024

/** @returns where ours goes beside theirs; `undefined` where that name would be too long */
export function copyKey({ key, id }: Pick<Entry, 'key' | 'id'>): string | undefined {
  const beside = `${key}.conflict-${id}`
  return Buffer.byteLength(beside) <= keyMaxBytes ? beside : undefined
}

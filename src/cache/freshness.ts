/**
 * How long what is kept of an object may be answered without asking the remote, and what may be answered where the
 * remote can't be asked. Pure.
 */
import { isArchived } from './head.ts'
import type { Head, Item } from './shelf.ts'

export interface Rule {
  readonly mode:
    /** Asked with every read. */
    | 'validate'
    /** Asked again when `ttlMs` have passed. */
    | 'ttl'
    /** Asked once: whoever writes such keys never writes one twice. */
    | 'immutable'
  readonly ttlMs: number
  /** For how long since it was last asked a remote that fails is no reason to refuse; 0 for never. */
  readonly staleIfErrorMs: number
  /** Whether it goes last when room is needed. */
  readonly isPinned?: boolean
}

/** What is to be decided about. */
export interface Subject {
  readonly bucket: string
  readonly key: string
  /** Where it is known. */
  readonly head: Head | undefined
  /** What the shelf has of that version. */
  readonly kept: Head | undefined
  /** Where they are known without asking. */
  readonly tags?: ReadonlyMap<string, string>
}

/** @returns `undefined` where the object is not to be kept; without a head, where that can be said without one */
export type RuleOf = (subject: Subject) => Rule | undefined | Promise<Rule | undefined>

/** The same for all but archived objects, which are not kept: the remote alone knows when they may be read. */
export function withoutArchived(ruleOf: RuleOf): RuleOf {
  return subject => (subject.head !== undefined && isArchived(subject.head) ? undefined : ruleOf(subject))
}

/** Whether an item may be answered without asking. */
export function isFresh({ checkedMs }: Item, { mode, ttlMs }: Rule, nowMs: number): boolean {
  if (mode === 'validate' || checkedMs === 0) return false
  // A clock that was set back must not make anything fresh for longer.
  return mode === 'immutable' || (nowMs >= checkedMs && nowMs - checkedMs < ttlMs)
}

/**
 * Whether a `304` can only be about this: times of objects are whole seconds, so who replaces metadata twice in one leaves ETag
 * and time as they were. What was described when that second was over is not replaced in it any more.
 * @param settlesMs how much later, so that clocks may differ by as much
 */
export function isSettled({ head, checkedMs }: Item, settlesMs: number): boolean {
  return checkedMs - Date.parse(head.modified) >= settlesMs
}

/** Whether an item may be answered where the remote fails. */
export function mayBeStale({ checkedMs }: Item, { staleIfErrorMs }: Rule, nowMs: number): boolean {
  return staleIfErrorMs > 0 && checkedMs > 0 && nowMs >= checkedMs && nowMs - checkedMs < staleIfErrorMs
}

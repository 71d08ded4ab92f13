/**
 * What a failed push means: whether it is worth another attempt, and whether the others of its bucket should wait, too.
 * Asked by the drain for every error; pure.
 */
import { ForeignRefusal, S3Error, type ErrorCode } from '../../service/errors.ts'
import { StoreError } from '../../store/errors.ts'
import type { EntryError } from '../../store/entries.ts'

/**
 * `away`: the remote, or what it is called with, is in trouble, whatever is pushed. `busy`: it asks for fewer calls.
 * `temporary`: this push may succeed later. `damaged`: the bytes did not arrive as they were sent, or are stored
 * otherwise; that is tried some times. `permanent`: the same push will be refused again. `doubtful`: refused in words that S3 does
 * not have; that is tried some times, too. `gone`: there is nothing to push any more.
 */
export type Verdict = 'away' | 'busy' | 'temporary' | 'damaged' | 'doubtful' | 'permanent' | 'gone'

const verdicts: ReadonlyMap<string, Verdict> = new Map<ErrorCode, Verdict>([
  ['ServiceUnavailable', 'away'],
  ['ExpiredToken', 'away'],
  ['InvalidAccessKeyId', 'away'],
  ['InvalidToken', 'away'],
  ['RequestTimeTooSkewed', 'away'],
  ['SignatureDoesNotMatch', 'away'],
  ['SlowDown', 'busy'],
  ['BadDigest', 'damaged'],
  ['IncompleteBody', 'damaged'],
  ['InvalidDigest', 'damaged'],
  ['XAmzContentSHA256Mismatch', 'damaged'],
  ['NoSuchUpload', 'temporary'],
  ['ConditionalRequestConflict', 'temporary'],
  ['OperationAborted', 'temporary'],
  ['RequestTimeout', 'temporary'],
])

export function verdictOn(error: unknown): Verdict {
  if (error instanceof S3Error) {
    // A conflict of the remote's own, such as a key below another one's file: it may be over soon, or never.
    if (error.status === 409 && error.cause instanceof ForeignRefusal) return 'doubtful'
    const known = verdicts.get(error.code)
    if (known !== undefined) return known
    return error.status >= 500 && error.status !== 501 ? 'temporary' : 'permanent'
  }
  if (!(error instanceof StoreError)) return 'temporary' // a connection that broke off, mostly
  if (error.kind === 'gone') return 'gone'
  return error.kind === 'damaged' ? 'permanent' : 'temporary'
}

/** As it is kept with the entry and shown to operators. */
export function entryErrorOf(error: unknown): EntryError {
  if (error instanceof S3Error) {
    const { cause, message, status } = error
    return { code: cause instanceof ForeignRefusal ? cause.code : error.code, message, status }
  }
  return { code: 'InternalError', message: error instanceof Error ? error.message : String(error) }
}

/**
 * @param nowMs for a date
 * @returns how long the remote wants to be left alone, 0 where it did not say
 * @see RFC 9110, section 10.2.3
 */
export function retryAfterMs(error: unknown, nowMs: number): number {
  if (!(error instanceof S3Error)) return 0
  const asked = error.members['RetryAfter']
  if (asked === undefined) return 0
  const seconds = Number(asked)
  const delayMs = Number.isNaN(seconds) ? Date.parse(String(asked)) - nowMs : seconds * 1_000
  return Number.isNaN(delayMs) ? 0 : Math.min(maxRetryAfterMs, Math.max(0, delayMs))
}

/** Whoever asks for more is asked again by then. */
const maxRetryAfterMs = 3_600_000

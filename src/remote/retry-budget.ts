/**
 * When to ask a remote again, and when to leave it alone: what is temporary, how long to wait, and a budget that many
 * failures use up together, so that a remote in trouble is not asked three times by everybody.
 */

/** Answers that may be other ones a moment later. */
const temporaryStatuses: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])

const baseDelayMs = 50
const maxDelayMs = 2_000
/** A remote that wants more time than this is told to the client, who knows better what waiting costs. */
const maxRetryAfterMs = 5_000

const budgetMax = 500
const retryCost = 5
const successGain = 1

export function isTemporaryStatus(status: number): boolean {
  return temporaryStatuses.has(status)
}

/** Answers that say that nothing was done. The others may come from somebody on the way who doesn't know. */
export function isRefusal(status: number): boolean {
  return status === 429 || status === 503
}

/**
 * @param attempt how many have failed, from 1
 * @param retryAfter the header, in seconds or as an HTTP date
 * @param draw a number in [0, 1)
 * @returns milliseconds to wait; `undefined` when the remote asks for more than we wait
 */
export function retryDelayMs(
  attempt: number,
  { retryAfter, nowMs, draw }: { retryAfter: string | undefined; nowMs: number; draw: number },
): number | undefined {
  const jittered = draw * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1))
  const askedMs = retryAfter === undefined ? 0 : retryAfterMs(retryAfter, nowMs)
  if (askedMs > maxRetryAfterMs) return undefined
  return Math.max(jittered, askedMs)
}

/** @see RFC 9110, section 10.2.3 */
export function retryAfterMs(header: string, nowMs: number): number {
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? 0 : Math.max(0, date - nowMs)
}

export class RetryBudget {
  #left = budgetMax

  /** @returns whether one more attempt may be made */
  take(): boolean {
    if (this.#left < retryCost) return false
    this.#left -= retryCost
    return true
  }

  succeeded(): void {
    this.#left = Math.min(budgetMax, this.#left + successGain)
  }
}

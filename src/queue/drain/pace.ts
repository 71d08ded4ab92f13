/**
 * How fast a bucket's remote may be pushed to: how many pushes at once, and none for a while after failures that say
 * something about the remote itself. So a remote that is away costs one attempt now and then, not one for each entry,
 * and another remote's buckets do not notice.
 */
import { bucketBackoff, delayMs } from './backoff.ts'
import type { KeyName } from './keys.ts'

/** Failures in a row after which pushes pause. */
const failuresToPause = 3
/** Entries that are looked at as soon as the trouble is over; others wait for their time. */
const postponedMax = 1_000
/** A remote that refuses many calls at once complains once. */
const halvingPauseMs = 1_000

export class Pace {
  readonly #maxRunning: number
  #limit: number
  #running = 0
  #failures = 0
  /** While in trouble: whether a push has begun since, all others having ended, that tells anew. */
  #hasTrial = false
  #pausedUntilMs = 0
  #halvedMs = -Infinity
  /** Behind trouble: twice as many pushes at once with each round that succeeds, until there are as many as may be. */
  #isRamping = false
  readonly #postponed = new Map<string, KeyName>()

  /** @param maxRunning pushes at once when all is well */
  constructor(maxRunning: number) {
    this.#maxRunning = maxRunning
    this.#limit = maxRunning
  }

  /** When pushes may begin again; in the past where they may. */
  get pausedUntilMs(): number {
    return this.#pausedUntilMs
  }

  get isTroubled(): boolean {
    return this.#failures >= failuresToPause
  }

  /** Whether with each push that succeeds another one more may begin. */
  get isRamping(): boolean {
    return this.#isRamping
  }

  /** While the remote is in trouble one push at a time finds out whether it still is. */
  mayStart(nowMs: number): boolean {
    if (nowMs < this.#pausedUntilMs) return false
    return this.#running < (this.isTroubled ? 1 : Math.floor(this.#limit))
  }

  started(): void {
    this.#hasTrial = this.isTroubled
    this.#running++
  }

  ended(): void {
    this.#running--
  }

  /** The remote answered, whatever it said of the entry. */
  answered(): void {
    if (this.isTroubled) this.recovered()
    this.#pausedUntilMs = 0
    this.#limit = Math.min(this.#maxRunning, this.#limit + (this.#isRamping ? 1 : 1 / this.#limit))
    if (this.#limit === this.#maxRunning) this.#isRamping = false
  }

  /** It is said to be back: pushes begin again, a few at first. */
  recovered(): void {
    if (this.isTroubled) {
      this.#limit = 1
      this.#isRamping = true
    }
    this.#failures = 0
    this.#hasTrial = false
    this.#pausedUntilMs = 0
  }

  /** What failed in trouble is not to blame: it is due when that is over, whatever its row says. */
  postpone(name: KeyName): void {
    if (this.#postponed.size < postponedMax) this.#postponed.set(name.key, name)
  }

  /** @returns of what was postponed as much as can be pushed at once; nothing while the trouble lasts */
  takePostponed(): readonly KeyName[] {
    if (this.isTroubled || this.#postponed.size === 0) return []
    const taken = [...this.#postponed.values()].slice(0, Math.max(0, Math.floor(this.#limit) - this.#running))
    for (const { key } of taken) this.#postponed.delete(key)
    return taken
  }

  /**
   * Of pushes that fail together, those beyond the third say nothing new: one outage is one pause.
   * @param askedMs what the remote asked for; 0 for nothing
   */
  away(nowMs: number, { askedMs, draw }: { readonly askedMs: number; readonly draw: number }): void {
    if (this.isTroubled && !this.#hasTrial) return this.#pause(nowMs + askedMs)
    this.#hasTrial = false
    this.#failures++
    const failures = this.#failures - failuresToPause + 1
    const pauseMs = failures < 1 ? 0 : delayMs(bucketBackoff, failures, draw)
    this.#pause(nowMs + Math.max(askedMs, pauseMs))
  }

  /** It wants fewer calls: half as many from now on, and more again as they succeed. */
  busy(nowMs: number, askedMs: number): void {
    if (nowMs - this.#halvedMs >= halvingPauseMs) {
      this.#halvedMs = nowMs
      this.#limit = Math.max(1, this.#limit / 2)
      this.#isRamping = false
    }
    this.#pause(nowMs + askedMs)
  }

  #pause(untilMs: number): void {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, untilMs)
  }
}

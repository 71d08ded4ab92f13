/**
 * Stops asking a remote that can't be reached. After some failures in a row calls are refused at once for a while;
 * then one is let through, and what becomes of it decides for all. Calls that were under way before say nothing new. Who
 * waits for the remote is told when it answers again.
 */
import type { Clock } from './clock.ts'

const failuresToOpen = 5
const firstPauseMs = 500
const maxPauseMs = 5_000
/** A trial that is neither answered nor over by then, a long upload perhaps, keeps no further one back. */
const maxTrialMs = 5_000

/** A call that was let through tells what became of it, once. */
export interface Passage {
  /** The remote answered, whatever it said. */
  answered(): void
  /** The remote could not be reached, or fell silent. */
  failed(): void
  /** The caller gave up before anything was known. */
  abandoned(): void
}

export class Breaker {
  readonly #clock: Clock
  readonly #onClosed: () => void
  readonly #maxPauseMs: number
  /** In a row, while calls go through. */
  #failures = 0
  #pauseMs = firstPauseMs
  #openUntilMs = 0
  /** The call that decides, and until when. */
  #trial: { readonly untilMs: number } | undefined

  /**
   * @param onClosed called when calls go through again; must not throw
   * @param longestPauseMs between trials
   */
  constructor(clock: Clock, onClosed: () => void = () => {}, longestPauseMs: number = maxPauseMs) {
    this.#clock = clock
    this.#onClosed = onClosed
    this.#maxPauseMs = longestPauseMs
  }

  /** How long calls are refused from now on, all of them. */
  get refusingMs(): number {
    return this.isOpen ? leftMs(this.#openUntilMs, this.#clock.now(), maxPauseMs) : 0
  }

  /** @returns `undefined` when the call is refused */
  enter(): Passage | undefined {
    const nowMs = this.#clock.now()
    const isOpen = this.isOpen
    const isTried = this.#trial !== undefined && leftMs(this.#trial.untilMs, nowMs, maxTrialMs) > 0
    if (isOpen && (this.refusingMs > 0 || isTried)) return undefined
    const trial = isOpen ? { untilMs: nowMs + maxTrialMs } : undefined
    this.#trial = trial
    return {
      answered: () => this.#close(),
      failed: () => this.#failed(trial),
      abandoned: () => {
        if (this.#trial === trial) this.#trial = undefined
      },
    }
  }

  /** Whether calls are refused, all but a trial now and then. */
  get isOpen(): boolean {
    return this.#failures >= failuresToOpen
  }

  #close(): void {
    const wasOpen = this.isOpen
    this.#failures = 0
    this.#pauseMs = firstPauseMs
    this.#trial = undefined
    if (wasOpen) this.#onClosed()
  }

  #failed(trial: object | undefined): void {
    if (!this.isOpen) {
      this.#failures += 1
      if (this.isOpen) this.#openUntilMs = this.#clock.now() + this.#pauseMs
    } else if (trial !== undefined && trial === this.#trial) {
      this.#trial = undefined
      this.#pauseMs = Math.min(this.#maxPauseMs, this.#pauseMs * 2)
      this.#openUntilMs = this.#clock.now() + this.#pauseMs
    }
  }
}

/** A clock that was set back must not make a wait longer than any is: such a wait is over. */
function leftMs(untilMs: number, nowMs: number, longestMs: number): number {
  const left = untilMs - nowMs
  return left > 0 && left <= longestMs ? left : 0
}

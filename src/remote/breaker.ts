/**
 * Stops asking a remote that can't be reached. After some failures in a row calls are refused at once for a while;
 * then one is let through, and what becomes of it decides for all.
 */
import type { Clock } from '../base/clock.ts'

const failuresToOpen = 5
const firstPauseMs = 500
const maxPauseMs = 15_000

export class Breaker {
  readonly #clock: Clock
  #failures = 0
  #openUntilMs = 0
  #isTrying = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** How long calls are still refused, in milliseconds; 0 when the next one may go. */
  get pauseMs(): number {
    if (this.#failures < failuresToOpen) return 0
    const leftMs = this.#openUntilMs - this.#clock.now()
    if (leftMs > 0) return leftMs
    return this.#isTrying ? firstPauseMs : 0
  }

  /** To be called before a call goes out, when `pauseMs` is 0. */
  started(): void {
    if (this.#failures >= failuresToOpen) this.#isTrying = true
  }

  /** The remote answered, whatever it said. */
  answered(): void {
    this.#failures = 0
    this.#isTrying = false
  }

  /** The remote could not be reached, or fell silent. */
  failed(): void {
    this.#failures += 1
    this.#isTrying = false
    if (this.#failures < failuresToOpen) return
    const pauseMs = Math.min(maxPauseMs, firstPauseMs * 2 ** (this.#failures - failuresToOpen))
    this.#openUntilMs = this.#clock.now() + pauseMs
  }

  /** The caller gave up before anything was known. */
  abandoned(): void {
    this.#isTrying = false
  }
}

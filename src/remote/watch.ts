/**
 * Asks a remote that can't be reached, now and then, whether it can by now: so that calls go through again when it is
 * back, and not only when the next of them is let through to find out. Nothing is asked while it can be reached.
 */
import type { Breaker } from '../base/breaker.ts'
import type { Clock, Timer } from '../base/clock.ts'

export interface WatchDependencies {
  readonly clock: Clock
  readonly breaker: Breaker
  /** Sends a request of no consequence. @throws when there is no answer */
  readonly ask: () => Promise<void>
}

/** Between looks while a call finds out. */
const minPauseMs = 500

export class Watch {
  readonly #deps: WatchDependencies
  #timer: Timer | undefined
  #isStopped = false

  constructor(deps: WatchDependencies) {
    this.#deps = deps
  }

  /** A call has failed. */
  look(): void {
    const { clock, breaker } = this.#deps
    if (this.#timer !== undefined || this.#isStopped || !breaker.isOpen) return
    this.#timer = clock.after(Math.max(minPauseMs, breaker.refusingMs), () => {
      void this.#ask().then(() => {
        this.#timer = undefined
        this.look()
      })
    })
  }

  stop(): void {
    this.#isStopped = true
    this.#timer?.cancel()
  }

  /** Never rejects. */
  async #ask(): Promise<void> {
    const { breaker, ask } = this.#deps
    const passage = breaker.isOpen && !this.#isStopped ? breaker.enter() : undefined
    if (passage === undefined) return
    try {
      await ask()
      passage.answered()
    } catch {
      passage.failed()
    }
  }
}

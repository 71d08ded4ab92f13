/**
 * Time as a dependency, so that tests and the simulation decide what it is. Nobody else calls `Date.now` or
 * `setTimeout`.
 */

export interface Clock {
  /** @returns milliseconds since the Unix epoch */
  now(): number
  /** Calls back once after `delayMs`, unless cancelled. The timer does not keep the process alive. */
  after(delayMs: number, callback: () => void): Timer
}

export interface Timer {
  cancel(): void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, callback) {
    const timeout = setTimeout(callback, delayMs)
    timeout.unref()
    return { cancel: () => clearTimeout(timeout) }
  },
}

/** Milliseconds since some moment, never going back: for measuring how long something took, and nothing else. */
export function monotonicMs(): number {
  return performance.now()
}

/**
 * Time that stands still until a test lets it pass; timers fire one after the other, each at its own moment.
 */
import type { Clock } from '../../src/base/clock.ts'

export class HandClock implements Clock {
  #nowMs = 1_000_000
  readonly #timers = new Set<{ readonly atMs: number; readonly callback: () => void }>()

  now(): number {
    return this.#nowMs
  }

  get timersCount(): number {
    return this.#timers.size
  }

  after(delayMs: number, callback: () => void): { cancel(): void } {
    const timer = { atMs: this.#nowMs + delayMs, callback }
    this.#timers.add(timer)
    return { cancel: () => this.#timers.delete(timer) }
  }

  /** Sets it back, or forward, with nothing happening in between. */
  set(ms: number): void {
    this.#nowMs += ms
  }

  async pass(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms
    for (;;) {
      // What was waiting goes on, and perhaps asks again, before the next moment.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
      const [next] = [...this.#timers].toSorted((some, other) => some.atMs - other.atMs)
      if (next === undefined || next.atMs > endMs) break
      this.#timers.delete(next)
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      next.callback()
    }
    this.#nowMs = endMs
  }
}

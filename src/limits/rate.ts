/**
 * So many requests a second, and some more at once now and then: a token bucket in one number, the moment at which it is
 * full again. A bucket that is full is like a new one, so it may be forgotten and nobody gains by it.
 */
export interface Rate {
  readonly perSecond: number
  /** Requests that may come at once when there were none before; at least 1. */
  readonly burst: number
}

export class RateGate {
  readonly #intervalMs: number
  readonly #depthMs: number
  #fullAtMs = -Infinity

  constructor({ perSecond, burst }: Rate) {
    this.#intervalMs = 1_000 / perSecond
    this.#depthMs = this.#intervalMs * burst
  }

  isIdle(nowMs: number): boolean {
    return this.#fullAtMs <= nowMs
  }

  /** Takes nothing. @returns milliseconds until a request may come; 0 for now */
  waitMs(nowMs: number): number {
    // A clock that was set back must not keep anybody out for as long.
    if (this.#fullAtMs > nowMs + this.#depthMs) this.#fullAtMs = nowMs + this.#depthMs
    return Math.max(0, this.#fullAtMs + this.#intervalMs - this.#depthMs - nowMs)
  }

  /** To be called where `waitMs` is 0. */
  take(nowMs: number): void {
    this.#fullAtMs = Math.max(this.#fullAtMs, nowMs) + this.#intervalMs
  }
}

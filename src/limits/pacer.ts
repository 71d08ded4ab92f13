/**
 * So many bytes a second, shared by all bodies that pass here: each waits until those before it are paid for, in the order
 * in which they asked, so bodies that ask for slices of one size get equal shares. Nothing is refused. There is one timer,
 * and only while somebody waits; who leaves pays nothing.
 */
import type { Clock, Timer } from '../base/clock.ts'

/** Timers are late by a few milliseconds; what could have gone meanwhile may go at once. */
const slackMs = 25

export interface Waited {
  waits: number
  ms: number
}

/** Those who wait for one body, so that its client's leaving ends all of it. */
export class Leaving {
  readonly #ways = new Set<() => void>()
  #isGone = false

  get isGone(): boolean {
    return this.#isGone
  }

  add(way: () => void): void {
    this.#ways.add(way)
  }

  delete(way: () => void): void {
    this.#ways.delete(way)
  }

  /** Nobody waits any more, and nobody will. */
  go(): void {
    this.#isGone = true
    for (const way of this.#ways) way()
  }
}

interface Waiter {
  readonly sizeBytes: number
  readonly sinceMs: number
  readonly go: () => void
}

export class Pacer {
  readonly #clock: Clock
  readonly #bytesPerMs: number
  readonly #waited: Waited
  /** When everything that went is paid for. */
  #paidAtMs = -Infinity
  /** What the last one cost: no honest clock is further behind. */
  #lastCostMs = 0
  readonly #waiting = new Set<Waiter>()
  #timer: Timer | undefined

  /** @param waited counts for whoever shows it */
  constructor(clock: Clock, bytesPerSecond: number, waited: Waited) {
    this.#clock = clock
    this.#bytesPerMs = bytesPerSecond / 1_000
    this.#waited = waited
  }

  /** Whether it is as good as a new one. */
  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#paidAtMs <= this.#clock.now() - slackMs
  }

  /**
   * @param leaving settles the promise when its client leaves, and nothing is paid
   * @returns settles when these bytes may go; `undefined` where that is at once
   */
  take(sizeBytes: number, leaving: Leaving): Promise<void> | undefined {
    if (leaving.isGone) return undefined
    const nowMs = this.#clock.now()
    if (this.#waiting.size === 0 && this.#dueMs(nowMs) <= nowMs) {
      this.#pay(sizeBytes, nowMs)
      return undefined
    }
    return new Promise(resolve => {
      const leave = () => {
        this.#waiting.delete(waiter)
        leaving.delete(leave)
        if (this.#waiting.size === 0) this.#stop()
        resolve()
      }
      const go = () => {
        leaving.delete(leave)
        resolve()
      }
      const waiter = { sizeBytes, sinceMs: nowMs, go }
      leaving.add(leave)
      this.#waiting.add(waiter)
      this.#schedule(nowMs)
    })
  }

  /** When the next bytes may go. */
  #dueMs(nowMs: number): number {
    // A clock that was set back would make everybody wait until it is where it was.
    const latestMs = nowMs + this.#lastCostMs + slackMs
    if (this.#paidAtMs > latestMs) this.#paidAtMs = latestMs
    return this.#paidAtMs - slackMs
  }

  #pay(sizeBytes: number, nowMs: number): void {
    this.#lastCostMs = sizeBytes / this.#bytesPerMs
    this.#paidAtMs = Math.max(this.#paidAtMs, nowMs) + this.#lastCostMs
  }

  #schedule(nowMs: number): void {
    if (this.#timer !== undefined || this.#waiting.size === 0) return
    const delayMs = Math.max(1, Math.ceil(this.#dueMs(nowMs) - nowMs))
    this.#timer = this.#clock.after(delayMs, () => {
      this.#timer = undefined
      this.#release()
    })
  }

  #release(): void {
    const nowMs = this.#clock.now()
    for (const waiter of this.#waiting) {
      if (this.#dueMs(nowMs) > nowMs) break
      this.#waiting.delete(waiter)
      this.#pay(waiter.sizeBytes, nowMs)
      this.#waited.waits++
      this.#waited.ms += Math.max(0, nowMs - waiter.sinceMs)
      waiter.go()
    }
    this.#schedule(nowMs)
  }

  #stop(): void {
    this.#timer?.cancel()
    this.#timer = undefined
  }
}

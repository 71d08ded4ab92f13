/**
 * Keys of which a write was sent whose outcome nobody knows: the remote may carry it out later. For a while they are
 * asked for with every read, whatever their rule says.
 */
import type { Clock } from '../base/clock.ts'
import { nameOf } from './keys.ts'

/** No remote works longer on a write that it answers with nothing. */
const doubtMs = 15 * 60_000
/** Beyond, everything is doubted for as long. */
const keysMax = 100_000

export class Doubts {
  readonly #clock: Clock
  /** Until when, the oldest first. */
  readonly #until = new Map<string, number>()
  #everythingUntilMs = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(bucket: string, key: string): void {
    const untilMs = this.#clock.now() + doubtMs
    const name = nameOf(bucket, key)
    this.#until.delete(name)
    if (this.#until.size >= keysMax) {
      this.#until.clear()
      this.#everythingUntilMs = untilMs
    }
    this.#until.set(name, untilMs)
  }

  has(bucket: string, key: string): boolean {
    if (this.#until.size === 0 && this.#everythingUntilMs === 0) return false
    const nowMs = this.#clock.now()
    for (const [name, untilMs] of this.#until) {
      if (untilMs > nowMs) break
      this.#until.delete(name)
    }
    return this.#everythingUntilMs > nowMs || this.#until.has(nameOf(bucket, key))
  }
}

/**
 * Keys of which a write was sent whose outcome nobody knows: the remote may carry it out later. For a while they are
 * asked for with every read, whatever their rule says. Told by timers, because somebody may set the clock.
 */
import type { Clock } from '../base/clock.ts'
import { nameOf } from './keys.ts'

/** No remote works longer on a write that it answers with nothing. A doubt lasts up to twice as long. */
const doubtMs = 15 * 60_000
/** Beyond, everything is doubted for as long. */
const keysMax = 100_000

export class Doubts {
  readonly #clock: Clock
  #lately = new Set<string>()
  #before = new Set<string>()
  /** For how many ends of a period everything is doubted still. */
  #everythingPeriods = 0
  #isTiming = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(bucket: string, key: string): void {
    if (this.#lately.size >= keysMax) {
      this.#lately.clear()
      this.#everythingPeriods = 2
    }
    this.#lately.add(nameOf(bucket, key))
    this.#time()
  }

  has(bucket: string, key: string): boolean {
    if (!this.#isTiming) return false
    const name = nameOf(bucket, key)
    return this.#everythingPeriods > 0 || this.#lately.has(name) || this.#before.has(name)
  }

  #time(): void {
    if (this.#isTiming) return
    this.#isTiming = true
    this.#clock.after(doubtMs, () => {
      this.#isTiming = false
      this.#before = this.#lately
      this.#lately = new Set()
      this.#everythingPeriods = Math.max(0, this.#everythingPeriods - 1)
      if (this.#before.size > 0 || this.#everythingPeriods > 0) this.#time()
    })
  }
}

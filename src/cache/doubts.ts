/**
 * Keys of which a write was sent whose outcome nobody knows: the remote may carry it out later. For a while they are
 * asked for with every read, whatever their rule says. Told by timers, because somebody may set the clock.
 *
 * Which keys those were a process that died can't say. But what it kept of a key had gone, durably, before it sent a write of it: so after such
 * a start everything is doubted for as long that is kept from then on, and what was kept without doubt before is not.
 */
import type { Clock } from '../base/clock.ts'
import { nameOf } from './keys.ts'
import type { Head } from './shelf.ts'

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
  /** Whether what is kept by this process is. */
  #isNewDoubted = false
  #isTiming = false

  /** @param isCalm whether the outcome of every write of the processes before is known */
  constructor(clock: Clock, isCalm: boolean) {
    this.#clock = clock
    if (isCalm) return
    this.#isNewDoubted = true
    this.#time()
  }

  /** Whether there is none. */
  get isCalm(): boolean {
    return !this.#isTiming
  }

  add(bucket: string, key: string): void {
    if (this.#lately.size >= keysMax) {
      this.#lately.clear()
      this.#everythingPeriods = 2
    }
    this.#lately.add(nameOf(bucket, key))
    this.#time()
  }

  /** @param head what is kept of the key, where something is */
  has(bucket: string, key: string, head?: Pick<Head, 'isDoubted'>): boolean {
    if (!this.#isTiming) return false
    if (this.#isNewDoubted && (head === undefined || head.isDoubted === true)) return true
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
      // The timer began with the process.
      this.#isNewDoubted = false
      if (this.#before.size > 0 || this.#everythingPeriods > 0) this.#time()
    })
  }
}

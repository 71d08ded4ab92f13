/**
 * How many pushes may be under way. Small entries have some places that large ones can't take, so that neither waits for
 * the other. While clients write more than the processor has time for, they come first: fewer are pushed, until nobody
 * writes any more or the oldest entry has waited for a minute.
 */
import type { Clock } from '../../base/clock.ts'
import type { Entry } from '../../store/entries.ts'
import type { Size } from './backlog.ts'

export interface PlacesDependencies {
  readonly clock: Clock
  /** The share of its time that the process was busy lately, 0 to 1. */
  readonly busy: () => number
}

/** From then on it has no time to spare. */
const fullyBusy = 0.95
/** After the last write. */
const writingMs = 250
/** What is to be at the remote by then is not held up for newer writes. */
const heldUpMaxMs = 60_000

export class Places {
  readonly #deps: PlacesDependencies
  /** All of them. */
  readonly #count: number
  /** That only small ones take, beside all, and that are left while clients come first. */
  readonly #own: number
  readonly #taken: Record<Size, number> = { small: 0, large: 0 }
  #wroteMs = -Infinity
  /** When the entry was queued that was begun last. */
  #queuedMs = 0

  /** @param count of pushes at once; for small entries there are a quarter more */
  constructor(deps: PlacesDependencies, count: number) {
    this.#deps = deps
    this.#count = count
    this.#own = Math.ceil(count / 4)
  }

  /** Pushes that can ever be under way. */
  get most(): number {
    return this.#count + this.#own
  }

  get taken(): number {
    return this.#taken.small + this.#taken.large
  }

  /** Something was queued. */
  wrote(): void {
    this.#wroteMs = this.#deps.clock.now()
  }

  /** @returns for what there is a place */
  free(): readonly Size[] {
    if (this.taken < (this.#clientsComeFirst() ? this.#own : this.#count)) return ['small', 'large']
    return this.#taken.small < this.#own ? ['small'] : []
  }

  take(size: Size, { queuedMs }: Pick<Entry, 'queuedMs'>): void {
    this.#taken[size]++
    this.#queuedMs = queuedMs
  }

  leave(size: Size): void {
    this.#taken[size]--
  }

  #clientsComeFirst(): boolean {
    const { clock, busy } = this.#deps
    const nowMs = clock.now()
    if (nowMs - this.#wroteMs > writingMs || nowMs - this.#queuedMs > heldUpMaxMs) return false
    return busy() >= fullyBusy
  }
}

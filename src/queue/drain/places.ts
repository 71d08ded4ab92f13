/**
 * How many pushes may be under way. Small entries have some places that large ones can't take, so that neither waits for
 * the other. While many clients wait for writes and the processor has not much time, they come first: fewer are pushed, until
 * they are few or the oldest entry has waited for a minute.
 */
import type { Clock } from '../../base/clock.ts'
import type { Entry } from '../../store/entries.ts'
import type { Size } from './backlog.ts'

export interface PlacesDependencies {
  readonly clock: Clock
  /** The share of its time that the process was busy lately, 0 to 1. */
  readonly busy: () => number
}

/** From then on pushes are in the way of writes. What pushes need themselves is counted in, so it must not be too much. */
const muchBusy = 0.6
/** After as many waited: between two groups of commits there may be nobody. */
const crowdedMs = 250
/** What is to be at the remote by then is not held up for newer writes. */
const heldUpMaxMs = 60_000

export class Places {
  readonly #deps: PlacesDependencies
  /** All of them. */
  readonly #count: number
  /** That only small ones take, beside all, and that are left while clients come first. */
  readonly #own: number
  readonly #taken: Record<Size, number> = { small: 0, large: 0 }
  #writing = 0
  /** When at least as many clients waited as there are places that they leave to pushes. */
  #crowdedMs = -Infinity
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

  /** @param change of the writes that clients wait for */
  writing(change: 1 | -1): void {
    if (this.#isCrowded) this.#crowdedMs = this.#deps.clock.now()
    this.#writing += change
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

  get #isCrowded(): boolean {
    return this.#writing >= this.#own
  }

  #clientsComeFirst(): boolean {
    const { clock, busy } = this.#deps
    const nowMs = clock.now()
    if (!this.#isCrowded && nowMs - this.#crowdedMs > crowdedMs) return false
    return nowMs - this.#queuedMs <= heldUpMaxMs && busy() >= muchBusy
  }
}

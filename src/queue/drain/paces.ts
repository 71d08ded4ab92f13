/**
 * How fast each bucket may be pushed to. Invariant: what is the matter with one bucket's remote holds no other bucket back.
 */
import type { Entry } from '../../store/entries.ts'
import type { KeyName } from './keys.ts'
import { Pace } from './pace.ts'

interface Known {
  readonly bucket: string
  readonly pace: Pace
}

export class Paces {
  readonly #maxRunning: number
  readonly #known = new Map<number, Known>()

  /** @param maxRunning pushes to a bucket at once when all is well */
  constructor(maxRunning: number) {
    this.#maxRunning = maxRunning
  }

  of({ bucketId, bucket }: Pick<Entry, 'bucketId' | 'bucket'>): Pace {
    let known = this.#known.get(bucketId)
    if (known === undefined) {
      known = { bucket, pace: new Pace(this.#maxRunning) }
      this.#known.set(bucketId, known)
    }
    return known.pace
  }

  /** @param buckets that have something to push. @returns whether any of them may be pushed to now */
  mayAny(buckets: Iterable<number>, nowMs: number): boolean {
    for (const bucketId of buckets) if (this.#known.get(bucketId)?.pace.mayStart(nowMs) !== false) return true
    return false
  }

  /** Whatever was the matter. */
  forget(): void {
    this.#known.clear()
  }

  /**
   * A remote answers again.
   * @param has whether a bucket is at that one
   * @returns keys that are due now, whatever their rows say
   */
  recovered(has: (bucket: string) => boolean): KeyName[] {
    const there = [...this.#known.values()].filter(({ bucket }) => has(bucket))
    return there.flatMap(({ pace }) => {
      pace.recovered()
      return pace.takePostponed()
    })
  }

  /** @returns when the first pause that lasts is over; `undefined` where none does */
  firstEnd(nowMs: number): number | undefined {
    const ends = [...this.#known.values()].map(({ pace }) => pace.pausedUntilMs).filter(end => end > nowMs)
    return ends.length === 0 ? undefined : Math.min(...ends)
  }
}

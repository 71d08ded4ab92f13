/**
 * How reads were answered, for metrics.
 */
import type { Meter } from '../base/probe.ts'
import type { CacheStatus } from './answer.ts'

export class Counts {
  readonly #counts: Record<CacheStatus, number> = { hit: 0, miss: 0, stale: 0, bypass: 0 }

  #takenCount = 0

  /** What was written through here is kept before it was read. */
  took(): void {
    this.#takenCount += 1
  }

  count(status: CacheStatus): void {
    this.#counts[status] += 1
  }

  get totals(): Readonly<Record<CacheStatus, number>> {
    return this.#counts
  }

  report(meter: Meter): void {
    for (const [status, count] of Object.entries(this.#counts)) {
      meter.sample('s3d_cache_reads_total', count, { status })
    }
    meter.sample('s3d_cache_handed_over_total', this.#takenCount)
  }
}

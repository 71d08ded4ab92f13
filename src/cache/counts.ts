/**
 * How reads were answered, for metrics.
 */
import type { Meter } from '../base/probe.ts'
import type { CacheStatus } from './answer.ts'

export class Counts {
  readonly #counts: Record<CacheStatus, number> = { hit: 0, miss: 0, stale: 0, bypass: 0 }

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
  }
}

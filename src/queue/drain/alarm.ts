/**
 * Says so when the oldest entry is older than it should be, once, and again when that is over. Age never refuses a write.
 */
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { Index } from '../../store/index.ts'

export interface AlarmDependencies {
  readonly index: Pick<Index, 'queueTotals'>
  readonly clock: Clock
  readonly log: Log
}

export class Alarm {
  readonly #deps: AlarmDependencies
  readonly #maxAgeMs: number
  #isRaised = false

  constructor(deps: AlarmDependencies, { maxAgeMs }: { readonly maxAgeMs: number }) {
    this.#deps = deps
    this.#maxAgeMs = maxAgeMs
  }

  look(): void {
    const { index, clock, log } = this.#deps
    const { oldestMs, count, bytes } = index.queueTotals()
    const ageMs = oldestMs === undefined ? 0 : clock.now() - oldestMs
    const isOverdue = ageMs > this.#maxAgeMs
    if (isOverdue === this.#isRaised) return
    this.#isRaised = isOverdue
    if (isOverdue)
      log.error('queued writes wait longer than they should', {
        oldestSeconds: Math.floor(ageMs / 1_000),
        count,
        bytes,
      })
    else log.info('no queued write waits longer than it should any more')
  }
}

/**
 * What the write queue holds, counted in memory because every queued write asks: read from the rows when the store is opened,
 * and changed by each group that is durable. Invariant: these are the sums over the durable rows.
 */
import type { Statement } from 'better-sqlite3'
import { assert } from '../base/assert.ts'
import type { Connection } from './connection.ts'
import { noChange, type Effects, type QueueChange } from './effects.ts'

export interface QueueTotals extends Readonly<QueueChange> {
  /** When the oldest entry was queued; `undefined` for none. */
  readonly oldestMs: number | undefined
}

interface BucketCount {
  readonly bucketId: number
  readonly count: number
}

export class EntryTotals {
  readonly #oldest: Statement<[], number>
  readonly #connection: Connection
  readonly #totals: QueueChange
  /** How many each bucket has that has some. */
  readonly #buckets = new Map<number, number>()

  constructor(connection: Connection) {
    this.#connection = connection
    this.#oldest = connection
      .prepare<[], number>(`select queued_ms from entries where state <> 'failed' order by id limit 1`)
      .pluck()
    const found = connection
      .prepare<[], QueueChange>(
        `select count(*) as count, ifnull(sum(size_bytes), 0) as bytes,
           count(*) filter (where state = 'failed') as failed,
           ifnull(sum(size_bytes) filter (where state = 'failed'), 0) as failedBytes,
           (select ifnull(sum(p.size_bytes), 0) from parts p join uploads u on u.id = p.upload
            join buckets b on b.id = u.bucket_id where b.settings ->> 'mirror' is not null) as partBytes
         from entries`,
      )
      .get()
    this.#totals = found ?? noChange()
    const counts = connection.prepare<[], BucketCount>(
      'select bucket_id as bucketId, count(*) as count from entries group by bucket_id',
    )
    for (const { bucketId, count } of counts.all()) this.#buckets.set(bucketId, count)
  }

  /** What a durable group changed. */
  apply({ queue, entryCounts }: Effects): void {
    const totals = this.#totals
    totals.count += queue.count
    totals.bytes += queue.bytes
    totals.failed += queue.failed
    totals.failedBytes += queue.failedBytes
    totals.partBytes += queue.partBytes
    for (const [bucketId, change] of entryCounts) {
      const count = (this.#buckets.get(bucketId) ?? 0) + change
      assert(count >= 0, 'a bucket has no fewer entries than none')
      if (count === 0) this.#buckets.delete(bucketId)
      else this.#buckets.set(bucketId, count)
    }
  }

  get(): QueueTotals {
    this.#connection.enter()
    return { ...this.#totals, oldestMs: this.#totals.count === 0 ? undefined : this.#oldest.get() }
  }

  /** As `get`, without what costs a query. */
  get holds(): Readonly<QueueChange> {
    return this.#totals
  }

  /** Ids of the buckets that have entries, of whatever state. */
  get buckets(): Iterable<number> {
    return this.#buckets.keys()
  }

  /** Whether nothing is pending: the usual case, for free. */
  get isEmpty(): boolean {
    return this.#totals.count === 0
  }
}

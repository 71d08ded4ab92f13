/**
 * `Index`: the reads of the one connection, and the committer for changes.
 */
import { CacheRows, type CacheReads } from './cache-rows.ts'
import type { Committer } from './committer.ts'
import type { Connection } from './connection.ts'
import type { Effects, QueueChange } from './effects.ts'
import type { EntryTotals, QueueTotals } from './entry-totals.ts'
import { IdentityRows, type IdentityReads } from './identity-rows.ts'
import type { Index, Transaction } from './index.ts'
import { LeftUploadRows, type LeftUploadReads } from './left-uploads.ts'
import { MovedPartRows, type MovedPart } from './moved-parts.ts'
import { QueueEndRows, type QueueEndReads } from './queue-end.ts'
import { SqlReads } from './reads.ts'

export class StoredIndex extends SqlReads implements Index {
  readonly #committer: Committer
  readonly #totals: EntryTotals
  readonly cache: CacheReads
  readonly identities: IdentityReads
  readonly leftUploads: LeftUploadReads
  readonly queueEnd: QueueEndReads
  readonly #movedParts: MovedPartRows
  #uncached: (bucket: string, key: string) => void = () => {}

  constructor(connection: Connection, committer: Committer, totals: EntryTotals) {
    super(connection)
    this.#committer = committer
    this.#totals = totals
    this.cache = new CacheRows(connection)
    this.identities = new IdentityRows(connection)
    this.leftUploads = new LeftUploadRows(connection)
    this.queueEnd = new QueueEndRows(connection)
    this.#movedParts = new MovedPartRows(connection)
  }

  movedParts(upload: number): MovedPart[] {
    return this.#movedParts.of(upload)
  }

  queueTotals(): QueueTotals {
    return this.#totals.get()
  }

  get queueHolds(): Readonly<QueueChange> {
    return this.#totals.holds
  }

  get entryBuckets(): Iterable<number> {
    return this.#totals.buckets
  }

  get isQueueEmpty(): boolean {
    return this.#totals.isEmpty
  }

  onUncached(listener: (bucket: string, key: string) => void): void {
    this.#uncached = listener
  }

  /** What a durable group changed. */
  apply({ uncached }: Effects): void {
    for (const { bucket, key } of uncached) this.#uncached(bucket, key)
  }

  settled(bucketId?: number, key?: string): Promise<void> | undefined {
    return this.#committer.settled(bucketId, key)
  }

  commit<T>(work: (transaction: Transaction) => T): Promise<T> {
    return this.#committer.commit(work)
  }
}

/**
 * What a group of commits does besides its rows, collected while its transaction runs and carried out when it is
 * durable. Thrown away with the transaction when that is rolled back.
 */
import type { Place, WrittenContent } from './content.ts'

export interface ReleasedContent {
  readonly id: number
  readonly place: Place
}

/** What the write queue holds, or how that changes. */
export interface QueueChange {
  /** Entries, failed ones included, and the bytes of their bodies. */
  count: number
  bytes: number
  failed: number
  failedBytes: number
  /** Bytes of parts whose uploads are not completed. */
  partBytes: number
}

export function noChange(): QueueChange {
  return { count: 0, bytes: 0, failed: 0, failedBytes: 0, partBytes: 0 }
}

export class Effects {
  /** Change of the bytes in use, by segment. */
  readonly liveBytes: Map<number, number> = new Map<number, number>()
  /** Written contents that a row names now. */
  readonly adopted: WrittenContent[] = []
  /** Contents that no row names any more. */
  readonly released: ReleasedContent[] = []
  readonly touched: Touched = new Touched()
  readonly queue: QueueChange = noChange()
  /** Change of the number of entries, by bucket. */
  readonly entryCounts: Map<number, number> = new Map<number, number>()
  /** Keys of the remote that hold something else from now on than what the read cache may know. */
  readonly uncached: { readonly bucket: string; readonly key: string }[] = []
  /** Statements run; a work that threw without one needs no rollback. */
  writesCount = 0

  addLiveBytes(segment: number, sizeBytes: number): void {
    this.liveBytes.set(segment, (this.liveBytes.get(segment) ?? 0) + sizeBytes)
  }

  addEntries(bucketId: number, count: 1 | -1): void {
    this.queue.count += count
    this.entryCounts.set(bucketId, (this.entryCounts.get(bucketId) ?? 0) + count)
  }
}

/** Which buckets and keys a group changed. */
export class Touched {
  readonly #keys = new Map<number, Set<string>>()
  /** By bucket. */
  readonly keys: ReadonlyMap<number, ReadonlySet<string>> = this.#keys
  readonly #buckets = new Set<number>()

  key(bucketId: number, key: string): void {
    const keys = this.#keys.get(bucketId)
    if (keys) keys.add(key)
    else this.#keys.set(bucketId, new Set([key]))
  }

  bucket(bucketId: number): void {
    this.#buckets.add(bucketId)
  }

  /** Without a key: whether anything in the bucket; without a bucket: anything at all. */
  has(bucketId?: number, key?: string): boolean {
    if (bucketId === undefined) return true
    if (this.#buckets.has(bucketId)) return true
    const keys = this.#keys.get(bucketId)
    return keys !== undefined && (key === undefined || keys.has(key))
  }
}

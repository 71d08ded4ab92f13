/**
 * Small bodies in memory, by content id. Ids are never reused and contents never change, so nothing is ever stale;
 * what is released is dropped only to make room.
 */
import type { Meter } from '../base/probe.ts'
import type { WrittenContent } from './content.ts'

interface Entry {
  readonly bytes: Uint8Array
  /** Looked at since it was last considered for eviction. */
  used: boolean
}

/**
 * Sealed bodies lie under the negative of their content's id, as they lie on the disk: who reads without a key never
 * meets them.
 */
export function sealedCacheId(id: number): number {
  return -id
}

/** What an entry costs besides its bytes, about. */
const entryOverheadBytes = 200

export class ContentCache {
  readonly #maxBytes: number
  readonly #entries = new Map<number, Entry>()
  #sizeBytes = 0
  #hits = 0
  #misses = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get(id: number): Uint8Array | undefined {
    const entry = this.#entries.get(id)
    if (entry === undefined) {
      this.#misses++
      return undefined
    }
    this.#hits++
    // Marking costs less than moving the entry to the end, which every hit would pay.
    entry.used = true
    return entry.bytes
  }

  report(meter: Meter): void {
    meter.sample('s3d_store_cache_hits_total', this.#hits)
    meter.sample('s3d_store_cache_misses_total', this.#misses)
    meter.sample('s3d_store_cache_bytes', this.#sizeBytes)
  }

  /** @param bytes with a buffer of their own, so that the cache holds what it counts */
  put(id: number, bytes: Uint8Array): void {
    if (bytes.length + entryOverheadBytes > this.#maxBytes) return
    this.delete(id)
    this.#entries.set(id, { bytes, used: false })
    this.#sizeBytes += bytes.length + entryOverheadBytes
    this.#makeRoom()
  }

  /** Whether so many bytes would push nothing else out. */
  hasRoom(sizeBytes: number): boolean {
    return this.#sizeBytes + sizeBytes + entryOverheadBytes <= this.#maxBytes
  }

  delete(id: number): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    this.#entries.delete(id)
    this.#sizeBytes -= entry.bytes.length + entryOverheadBytes
  }

  /** Oldest first; whoever was used since then gets another round. */
  #makeRoom(): void {
    for (const [id, entry] of this.#entries) {
      if (this.#sizeBytes <= this.#maxBytes) return
      this.delete(id)
      if (!entry.used) continue
      entry.used = false
      this.#entries.set(id, entry)
      this.#sizeBytes += entry.bytes.length + entryOverheadBytes
    }
  }
}

/**
 * @returns takes bodies as they are written, copied: what came from a socket shares its buffer. Who reads them begins with
 * the oldest, so the newest find no room rather than take an older one's
 */
export function keepIn(cache: ContentCache): (content: WrittenContent, stored: Uint8Array) => void {
  return ({ id, wrappedKey }, stored) => {
    if (cache.hasRoom(stored.length))
      cache.put(wrappedKey == null ? id : sealedCacheId(id), new Uint8Array(stored))
  }
}

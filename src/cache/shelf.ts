/**
 * What the cache keeps of objects, as the layer sees it. At most one version of a key is kept, and what is read of an
 * `Item` is always of that one version: another ETag, time, version id or length is another item.
 */

/** Objects are kept in blocks of this length; the last one of an object is shorter. Histories have small objects, and smaller ones. */
export const blockBytes: number = 128 * 1024

/** One version of an object, as the remote described it. */
export interface Head {
  /** With its quotes, as the remote wrote it. */
  readonly etag: string
  /** `Last-Modified` as the remote wrote it. */
  readonly modified: string
  readonly versionId: string | undefined
  readonly sizeBytes: number
  /** Flat list of names and values as they came, without what belongs to one answer or to one range. */
  readonly headers: readonly string[]
  /** Whether the remote was asked for its checksums, so that none among the headers means none. */
  readonly hasChecksums: boolean
  /** Whether its rule says that it goes last when room is needed. */
  readonly isPinned?: boolean
  /** Whether only ETag and length are known, from a write of ours: nothing is answered before the remote has described it. */
  readonly isAssumed?: boolean
  /** Whether it was kept while a write of the key may have been under way at the remote whose outcome nobody knows. */
  readonly isDoubted?: boolean
}

/** One version of an object and those of its blocks that are here. */
export interface Item {
  readonly bucket: string
  readonly key: string
  readonly head: Head
  /**
   * When the remote was last asked whether this is what the key holds: the time at which the request was sent; 0 where it
   * never was, as it is configured now.
   */
  readonly checkedMs: number
  /** Length of its blocks, but for the last one. */
  readonly blockBytes: number
  /** Whether it is no longer what `Shelf.find` returns. */
  readonly isDropped: boolean
  /** Until `release` is called, its blocks stay though it is dropped: somebody is being sent them. */
  hold(): void
  release(): void
  /** The remote said so again; an earlier time than `checkedMs` changes nothing. */
  confirm(checkedMs: number): void
  has(block: number): boolean
  /**
   * Reads one block and, in the same piece, some of those behind it that are here, as far as that is cheap.
   * @param maxCount blocks to return at most, at least 1
   * @param into whose bytes are those returned, where the disk is asked and they are long enough; it is the caller's again
   * once that has settled, and changes nothing that is kept
   * @returns whole blocks, at once where they are in memory; `undefined` where the block is not here, or is no longer
   * what was written. Nobody may change the bytes.
   */
  read(
    block: number,
    maxCount: number,
    into?: Uint8Array,
  ): Uint8Array | undefined | Promise<Uint8Array | undefined>
  /**
   * Keeps a block, whose bytes nobody changes any more. `has` and `read` know it at once.
   * @returns settles when its memory is no longer needed: true when it is kept, false when there is no room for it.
   * Never rejects.
   */
  write(block: number, bytes: Uint8Array): Promise<boolean>
}

export interface Shelf {
  /** Of every object on it. */
  readonly blockBytes: number
  /** Counts as a use. */
  find(bucket: string, key: string): Item | undefined
  /**
   * Keeps a version, without blocks yet, in place of what is kept of the key. Where that is the same version, it stays
   * with its blocks, confirmed, under the new head where that tells more.
   */
  place(bucket: string, key: string, version: { readonly head: Head; readonly checkedMs: number }): Item
  /**
   * Forgets what is kept of a key, at once.
   * @returns settles when no restart finds it again; `undefined` where that is so already
   */
  drop(bucket: string, key: string): Promise<void> | undefined
  /** As `drop`, of every key in a bucket. */
  dropBucket(bucket: string): Promise<void> | undefined
}

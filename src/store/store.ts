/**
 * The store: buckets, objects and their bytes in one directory. It knows no S3 operation, and it is the only place
 * with SQL. Opened by `daemon.ts`; used by operations, and later by the queue and the cache.
 */
import type { Bytes } from './bytes.ts'
import type { Index } from './index.ts'

/** Every field is required; `storeDefaults` has the measured values. */
export interface StoreConfig {
  readonly dir: string
  /** Bodies up to this length share segment files; longer ones have a file each. */
  readonly smallBodyMaxBytes: number
  /** Memory for small bodies that were read or written lately. */
  readonly contentCacheMaxBytes: number
  /** A segment that reaches this length is closed and the next one begun. */
  readonly segmentMaxBytes: number
  /** A closed segment with less than this share of its bytes in use is compacted, 0 to 1. */
  readonly compactBelow: number
  /** Commits per transaction at most. */
  readonly groupMaxSize: number
  /** Length of the write-ahead log at which it is copied into the database. */
  readonly checkpointBytes: number
}

export interface Store {
  readonly index: Index
  readonly bytes: Bytes
  /** Rejects when an invariant or a flush failed. Everything waiting has been refused: the daemon must stop. */
  readonly failed: Promise<never>
  /** Waits for what was accepted, then closes. */
  close(): Promise<void>
}

/** Measured values: see docs/adr/0001-where-bytes-and-rows-go.md. */
export const storeDefaults: Omit<StoreConfig, 'dir'> = {
  smallBodyMaxBytes: 128 * 1024,
  contentCacheMaxBytes: 32 * 1024 * 1024,
  segmentMaxBytes: 64 * 1024 * 1024,
  compactBelow: 0.5,
  groupMaxSize: 256,
  checkpointBytes: 16 * 1024 * 1024,
}

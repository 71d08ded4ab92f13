/**
 * How long to wait before the next attempt: exponential with full jitter, so that what failed together does not come
 * back together, and never before the remote asked for it.
 */
import type { Random } from '../../base/random.ts'

export interface Backoff {
  /** Of the first wait. */
  readonly firstMs: number
  /** Of every wait. */
  readonly maxMs: number
}

/** Of one entry. */
export const entryBackoff: Backoff = { firstMs: 1_000, maxMs: 300_000 }

/** Of one entry that is older than it should be. */
export const overdueBackoff: Backoff = { firstMs: 1_000, maxMs: 60_000 }

/** Of one entry that failed because its remote is in trouble: it goes when that is over, whatever it would wait for. */
export const awayBackoff: Backoff = { firstMs: 500, maxMs: 15_000 }

/** Of all pushes to a bucket, while its remote is in trouble. */
export const bucketBackoff: Backoff = { firstMs: 500, maxMs: 5_000 }

/**
 * @param failures so far, from 1
 * @param draw in [0, 1)
 * @returns milliseconds
 */
export function delayMs({ firstMs, maxMs }: Backoff, failures: number, draw: number): number {
  // Beyond 2^30 the limit has long been reached.
  const boundMs = Math.min(maxMs, firstMs * 2 ** Math.min(30, failures - 1))
  return Math.ceil(draw * boundMs)
}

/** @returns a number in [0, 1) */
export function drawFrom(random: Random): number {
  return Number.parseInt(random.hex(4), 16) / 2 ** 32
}

/**
 * What the HTTP line asks of whoever limits requests, for those that are no calls: actions of the query APIs, and what a browser
 * asks beforehand. `limits/` answers, `http/` asks, `daemon.ts` joins them.
 */
import type { Identity, Trail } from './context.ts'

/** What a request is counted by. */
export interface Counting {
  readonly service: 's3' | 'iam' | 'sts'
  readonly isWrite: boolean
  readonly identity: Identity
  /** `''` where it is about none. */
  readonly bucket: string
  /** The client's; absent for a Unix socket. */
  readonly address: string | undefined
  /** Whether who has not signed is counted by address, because nobody signs such a request; otherwise strangers count together. */
  readonly isNeverSigned: boolean
}

export interface Limiter {
  /**
   * Counts it until its trail ends.
   * @throws {S3Error} `SlowDown`, with `RetryAfter`
   */
  admit(counting: Counting, trail: Trail): void
}

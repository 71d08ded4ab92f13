/**
 * What the HTTP line tells of each request to whoever keeps a record of them. `audit/` listens, `http/` tells, `daemon.ts`
 * joins them.
 */
import type { Decided, Identity, TrailObject, WebSubject } from './context.ts'

/** One request, as far as it got. Nothing in here is secret. */
export interface Recorded {
  readonly requestId: string
  /** The operation, or the action of a query API; `''` when the request was refused before it was known. */
  readonly operation: string
  /** Who asked: `undefined` where that was not proven. */
  readonly identity: Identity | undefined
  /** Whom a token has proven, where nobody signs. */
  readonly web: WebSubject | undefined
  /** The access key id that the request names where nothing is proven; `''` for none. */
  readonly claimedKey: string
  readonly bucket: string
  readonly key: string
  readonly version: string | undefined
  readonly objects: readonly Pick<TrailObject, 'key' | 'version' | 'decided' | 'errorCode'>[]
  /** What a query API was asked about, by the names of its parameters. */
  readonly about: Readonly<Record<string, string>> | undefined
  /** What a query API made or handed out, by names that are no secrets. */
  readonly result: Readonly<Record<string, string>> | undefined
  readonly decided: Decided | undefined
  /** Of the answer. */
  readonly status: number
  /** Of our own errors; `''` for none. */
  readonly errorCode: string
  /** Of the client, whatever trusted proxies stand between; absent for a Unix socket. */
  readonly address: string | undefined
  /** Of the bodies as they travelled, so far. */
  readonly receivedBytes: number
  readonly sentBytes: number
  readonly durationMs: number
  readonly brokeOff: boolean
}

export interface Recorder {
  /** @throws {S3Error} `ServiceUnavailable` where what happened could not be recorded, and is not to happen then */
  admit(): void
  /** @param operation as in `Recorded`. @returns whether its record has to be kept before it is answered */
  precedes(operation: string): boolean
  record(request: Recorded): void
  /** @throws {S3Error} `ServiceUnavailable` when what was recorded could not be kept, and has to be */
  kept(): Promise<void>
}

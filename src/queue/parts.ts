/**
 * What the parts of the layer are given, and what they share.
 */
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Random } from '../base/random.ts'
import type { Call, OpName, Service } from '../service/service.ts'
import type { Index } from '../store/index.ts'
import type { Entering } from './entering.ts'
import type { Mirrors } from './mirrors.ts'
import type { PendingReads } from './pending.ts'
import type { Relay } from './relay.ts'
import type { Room, RoomConfig, RoomDependencies } from './room.ts'
import type { Through } from './through.ts'
import type { Pushing, Turns } from './waiting.ts'

export interface QueueDependencies extends Pick<RoomDependencies, 'freeBytes'> {
  /** What stands alone over our own store: it executes what is queued. */
  readonly local: Service
  /** The service below the queue. */
  readonly inner: Service
  readonly index: Index
  readonly pushing: Pushing
  /** Where a bucket is: its remote, and what it is called there. */
  readonly homeOf: (bucket: string) => string
  /** Whether the filter admits a write; asked only where nothing else speaks against queueing it. */
  readonly admits: (call: Call<OpName>) => boolean | Promise<boolean>
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

export interface QueueConfig extends RoomConfig {
  /** How long a call that goes through waits for what is queued for its key, and a write for room. */
  readonly waitMs: number
  /** What is waited for where the request does not say. */
  readonly ack: 'local' | 'remote'
}

/** What the parts of the layer share. */
export interface Parts extends Pick<QueueDependencies, 'local' | 'index' | 'pushing' | 'admits' | 'clock'> {
  readonly mirrors: Mirrors
  readonly pending: PendingReads
  readonly room: Room
  readonly relay: Relay
  readonly entering: Entering
  readonly turns: Turns
  readonly through: Through
  readonly ack: QueueConfig['ack']
}

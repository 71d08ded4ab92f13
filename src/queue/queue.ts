/**
 * The write queue, as a layer: writes that may be queued are acknowledged when they are durable in a mirror bucket of our
 * own store, everything else goes through behind what is queued for its key, and reads see what is pending. The drain
 * pushes what is queued. Invariant: a write acknowledged here stays until the remote has it, or an operator drops it.
 */
import type { Meter } from '../base/probe.ts'
import { around, type Layer } from '../service/service.ts'
import { endAbandoned, type AbandonedDependencies } from './abandoned.ts'
import { buckets } from './buckets.ts'
import { copies } from './copies.ts'
import type { QueueEvent } from './drain/event.ts'
import { Entering } from './entering.ts'
import { hearing } from './gone.ts'
import { listings } from './listing/listings.ts'
import { Mirrors } from './mirrors.ts'
import type { Parts, QueueConfig, QueueDependencies } from './parts.ts'
import { pendingReads } from './pending.ts'
import { reads } from './reads.ts'
import { Relay } from './relay.ts'
import { Room } from './room.ts'
import { tagging } from './tagging.ts'
import { uploads } from './uploads.ts'
import { Turns } from './waiting.ts'
import { Through } from './through.ts'
import { writes } from './writes.ts'

export class Queue {
  readonly layer: Layer
  readonly mirrors: Mirrors
  readonly #room: Room
  readonly #uploads: AbandonedDependencies

  constructor(deps: QueueDependencies, config: QueueConfig) {
    const { index, inner, clock, random, log, pushing, homeOf, freeBytes } = deps
    const mirrors = new Mirrors({ index, inner, clock, random, log, homeOf, pushing })
    const room = new Room({ index, clock, freeBytes }, config)
    const entering = new Entering()
    const turns = new Turns({ index, pushing, entering, clock }, config.waitMs)
    const through = new Through({ mirrors, turns })
    const relay = new Relay({ index, room, clock, log, push: pushing.push })
    const pending = pendingReads(index, mirrors)
    const parts: Parts = { ...deps, mirrors, room, relay, entering, turns, through, pending, ack: config.ack }
    this.mirrors = mirrors
    this.#room = room
    this.#uploads = { index, relay, room, log }
    const operations = around({
      ...reads(parts),
      ...listings(parts),
      ...writes(parts),
      ...tagging(parts),
      ...uploads(parts),
      ...copies(parts),
      ...buckets(parts),
    })
    this.layer = below => operations(hearing(mirrors)(below))
  }

  /** Something left the queue, or failed: whoever waits for room looks again. */
  heard({ bucket, error }: Pick<QueueEvent, 'bucket' | 'error'>): void {
    if (this.#room.waitingCount > 0) this.#room.look()
    if (error?.code === 'NoSuchBucket') void this.mirrors.learn(bucket)
  }

  /** Ends uploads that were begun earlier, and frees their room. @returns how many there were */
  endUploads(beforeMs: number, signal: AbortSignal): Promise<number> {
    return endAbandoned(this.#uploads, beforeMs, signal)
  }

  report(meter: Meter): void {
    meter.sample('s3d_queue_waiting_writes', this.#room.waitingCount)
  }
}

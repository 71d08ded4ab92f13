/**
 * What the parts of the layer are given, and what they share.
 */
import type { WireResponse } from '@s3d/server/protocol'
import type { Clock } from '../base/clock.ts'
import type { NamesOf } from '../service/names.ts'
import type { Call, OpName, Reply, Service } from '../service/service.ts'
import type { Askings } from './askings.ts'
import type { Counts } from './counts.ts'
import type { Doubts } from './doubts.ts'
import type { Fills, Send } from './fills.ts'
import type { RuleOf } from './freshness.ts'
import type { Keys } from './keys.ts'
import type { Shelf } from './shelf.ts'

/** How answers are read and made: the protocol's part. */
export interface Translation {
  /** An answer as it goes out. */
  wireOf<Op extends OpName>(op: Op, reply: Reply<Op>): Promise<WireResponse>
  /** What went out, as a reply: raw for whoever passes it on, decoded for whoever asks for its output. */
  replyOf<Op extends OpName>(op: Op, wire: WireResponse): Reply<Op>
}

export interface CacheDependencies {
  /** The service below the cache. */
  readonly inner: Service
  readonly shelf: Shelf
  readonly ruleOf: RuleOf
  readonly translation: Translation
  readonly clock: Clock
  /** When questions are sent, so that whoever comes in the same turn shares them; `setImmediate` in the daemon. */
  readonly soon: (callback: () => void) => void
  /** How old an object is before a `304` is believed about it: see `isSettled`. */
  readonly settlesMs: number
  /** Under which others what a key holds may be kept as well. */
  readonly namesOf: NamesOf
  /** Whether the outcome of every write that went to the remote before is known. */
  readonly wasCalm: boolean
}

/** What the parts of the layer share. */
export interface Parts extends Pick<
  CacheDependencies,
  'shelf' | 'ruleOf' | 'clock' | 'soon' | 'settlesMs' | 'namesOf'
> {
  readonly keys: Keys
  readonly askings: Askings
  readonly doubts: Doubts
  readonly fills: Fills
  readonly counts: Counts
  readonly send: Send
  /** What an answer that is none says, as an error. */
  refusal(wire: WireResponse): Promise<Error>
  replyOf<Op extends OpName>(call: Call<Op>, wire: WireResponse): Reply<Op>
}

/**
 * One push, from the side of those who do it: what there is to push, what they may use, and what becomes of it.
 */
import type { Capability } from '../../service/capabilities.ts'
import type { Entry } from '../../store/entries.ts'
import type { LeftUpload } from '../../store/left-uploads.ts'
import type { ObjectRow } from '../../store/rows.ts'
import type { Caller } from './caller.ts'
import type { Leftovers } from './leftovers.ts'
import type { Proof } from './proof.ts'
import type { BodySource } from './stored.ts'

/** What to do where somebody else has changed what the key held at the remote. */
export type ConflictRule =
  /** Push it all the same: the last writer wins. */
  | 'overwrite'
  /** Leave both as they are, for somebody to decide. */
  | 'fail'
  /** Leave what is there, and put ours beside it. */
  | 'copy'

/** An entry whose push begins. */
export interface Begun extends Entry {
  /** The key's entries from before it, of whatever state: it stands for them. */
  readonly older: readonly Entry[]
}

export interface Task {
  readonly entry: Entry
  /** What a push of the key's older entries may have left there, as `etagOf` has it: its answer may have been lost. */
  readonly ours: readonly string[]
  /** The objects among those, because the remote may have other names for them. */
  readonly older: readonly ObjectRow[]
  readonly signal: AbortSignal
}

export interface PutTask extends Task {
  readonly row: ObjectRow
}

/** What a write to the remote asks of what is there. */
export interface Precondition {
  readonly IfMatch?: string
  readonly IfNoneMatch?: '*'
}

/** How a put is done. */
export interface Manner {
  /** Usually the entry's. */
  readonly key: string
  readonly precondition: Precondition
}

export interface PushDependencies {
  /** The service below the queue. */
  readonly writes: Caller
  /** The remote itself, for questions. */
  readonly looks: Caller
  readonly source: BodySource
  readonly parts: PartsOf
  readonly lacks: Lacking
  /** Remembers an upload that was begun at the remote; durable when it settles. */
  readonly keepUpload: (entry: Entry, uploadId: string) => Promise<void>
  /** Remembers what the key holds at the remote, for those of its entries that don't know; durable when it settles. */
  readonly keepBase: (entry: Entry, base: string) => Promise<void>
  /**
   * Remembers that an upload leads nowhere, and has it aborted behind this; durable when it settles.
   * @param entry whose it was, where it was kept
   */
  readonly leaveUpload: (upload: LeftAt, entry: Entry | undefined) => Promise<void>
  readonly leftovers: Leftovers
}

/** An upload at the remote that nobody is going to complete. */
export type LeftAt = Pick<LeftUpload, 'bucket' | 'key' | 'uploadId'>

/** The parts that an object was completed from, in order. */
export type PartsOf = (row: ObjectRow) => readonly {
  readonly number: number
  readonly start: number
  readonly sizeBytes: number
  readonly checksum: ObjectRow['checksum']
}[]

export type Outcome =
  | {
      readonly kind: 'pushed'
      /** Of what the remote holds now, without quotes; `undefined` after a delete. */
      readonly etag: string | undefined
      readonly proof: Proof | 'answer'
      /** Set where ours went beside what is there. */
      readonly copiedTo?: string
    }
  | { readonly kind: 'conflict'; readonly ours: string; readonly theirs: string }

/** What is known of the remote that has a bucket: by its configuration, a probe, or what others of its calls showed. */
export interface Abilities {
  has(name: Capability): boolean | undefined
  learn(
    name: Capability,
    has: boolean,
    by: { readonly source: 'learned'; readonly evidence: string },
  ): unknown
}

type Where = Pick<Entry, 'bucket' | 'bucketId'>

/** What remotes lack, as everybody knows it here, and what the drain found out about them. */
export class Lacking {
  /** Buckets whose batches of deletes were refused as a whole: perhaps because of one of their keys. */
  readonly batches: Set<number> = new Set<number>()
  readonly #abilitiesOf: (bucket: string) => Abilities | undefined
  /** Where nobody keeps it. */
  readonly #own = new Set<string>()

  constructor(abilitiesOf: (bucket: string) => Abilities | undefined) {
    this.#abilitiesOf = abilitiesOf
  }

  has({ bucket }: Where, name: Capability): boolean {
    const abilities = this.#abilitiesOf(bucket)
    return abilities === undefined ? this.#own.has(`${bucket}/${name}`) : abilities.has(name) === false
  }

  /** A call that was refused went through without it. */
  found({ bucket }: Where, name: Capability, evidence: string): void {
    const abilities = this.#abilitiesOf(bucket)
    if (abilities === undefined) this.#own.add(`${bucket}/${name}`)
    else abilities.learn(name, false, { source: 'learned', evidence })
  }
}

/** What stands for nothing where an ETag would stand. */
export const nothing = 'none'

/**
 * What was pushed may go on to whoever answers reads behind the queue: its bytes lie here and need not come back from the
 * remote. Invariant: a body is opened while its entry still holds it, and handed over when the entry has left.
 */
import type { ByteStream } from '../../store/bytes.ts'
import type { Entry } from '../../store/entries.ts'
import type { ObjectRow } from '../../store/rows.ts'
import { openBody, type BodySource } from './stored.ts'
import type { Outcome } from './task.ts'

/** An object that the remote holds now. */
export interface PushedObject {
  readonly bucket: string
  readonly key: string
  /** As the remote told it, without quotes. */
  readonly etag: string
  readonly row: ObjectRow
}

export interface Keeper {
  /** Asked before anything is opened. */
  wants(pushed: PushedObject): Promise<boolean>
  /** Takes what it likes of the body, and ends it. Never rejects. */
  keep(pushed: PushedObject, body: Iterable<Uint8Array> | ByteStream): Promise<void>
}

/** A body that waits for its entry to leave. One of the two is called. */
export interface HandOver {
  done(): void
  /** The entry has not left, or a later write of the key stands behind it. */
  cancelled(): void
}

/** Handed over at once; beyond, what is pushed is read back from the remote when somebody wants it. */
const atOnceMax = 32

export class HandOvers {
  readonly #source: BodySource
  readonly #keeper: Keeper
  #count = 0

  constructor(source: BodySource, keeper: Keeper) {
    this.#source = source
    this.#keeper = keeper
  }

  /** @returns `undefined` where it is not wanted; a body that can't be had is none of the push's business */
  async open({ bucket, key }: Entry, row: ObjectRow, outcome: Outcome): Promise<HandOver | undefined> {
    if (outcome.kind !== 'pushed' || outcome.etag === undefined || outcome.copiedTo !== undefined)
      return undefined
    if (this.#count >= atOnceMax) return undefined
    this.#count += 1
    try {
      const pushed = { bucket, key, etag: outcome.etag, row }
      const opened = (await this.#keeper.wants(pushed)) ? await openBody(this.#source, row) : undefined
      if (opened !== undefined) return this.#waiting(pushed, opened)
    } catch {
      // It is read back like everything else.
    }
    this.#count -= 1
    return undefined
  }

  #waiting(pushed: PushedObject, body: Iterable<Uint8Array> | ByteStream): HandOver {
    return {
      done: () => {
        void this.#keeper.keep(pushed, body).finally(() => (this.#count -= 1))
      },
      cancelled: () => {
        this.#count -= 1
        if (Symbol.asyncIterator in body) void body[Symbol.asyncIterator]().return?.()
      },
    }
  }
}

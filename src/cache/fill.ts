/**
 * One body on its way from the remote, of one version of one object, cut into blocks that are kept and handed to
 * whoever reads at that place. Invariant: it holds at most a window of blocks in memory, and does not run far ahead of
 * its fastest reader; without readers it ends.
 */
import type { Body } from '@s3d/server/protocol'
import type { Budget } from '../base/budget.ts'
import { payloadOf } from '../service/payload.ts'
import type { ByteRange } from '../service/range.ts'
import type { Item } from './shelf.ts'

/** Who reads from a fill. */
export interface Reader {
  /** The next byte to read, and the first not to. */
  readonly position: number
  readonly end: number
  readonly requestId: string
}

/** Bytes up to the end of their block, or of the fill. */
export interface Piece {
  readonly start: number
  readonly bytes: Uint8Array
}

interface Incoming extends Piece {
  filled: number
}

interface Held extends Piece {
  state: 'writing' | 'kept' | 'declined'
}

/** Blocks in memory, and those of one among many fills. */
const windowMax = 16
const smallWindow = 2
/** How far the fill runs ahead of whoever is farthest: 8 MiB. */
const aheadMaxBlocks = 64
/** What is left of a fill that nobody reads any more is worth having up to here: 1 MiB. */
const finishMaxBlocks = 8

export interface FillDependencies {
  /** Ends the request to the remote. */
  readonly abort: () => void
  /** For all bodies together: who gets none goes on with a few blocks. */
  readonly memory: Budget
}

export class Fill {
  readonly item: Item
  readonly bytes: ByteRange
  readonly #abort: () => void
  readonly #memory: Budget
  /** Part of the shared memory, for a window of full size. */
  #takenBytes = 0
  readonly #held = new Map<number, Held>()
  readonly #readers = new Set<Reader>()
  #waiting: (() => void)[] = []
  #resume: (() => void) | undefined
  /** Everything before has arrived. */
  #position: number
  #current: Incoming | undefined
  /** Whether the one that it was started for has come. */
  #hadReaders = false
  #isOver = false
  #isAbandoned = false
  #error: unknown

  constructor(item: Item, bytes: ByteRange, { abort, memory }: FillDependencies) {
    this.item = item
    this.bytes = bytes
    this.#position = bytes.start
    this.#abort = abort
    this.#memory = memory
  }

  /** Settles when it is over, one way or the other. */
  async run(source: Body | Promise<Body>): Promise<void> {
    try {
      const body = await source
      if (this.#isAbandoned) {
        await body[Symbol.asyncIterator]().return?.()
        return
      }
      await payloadOf(body).read(chunk => this.#take(chunk))
      if (this.#position < this.bytes.end) throw new Error("the remote's answer is shorter than it said")
    } catch (error) {
      this.#error = error
    } finally {
      this.#isOver = true
      this.#wake()
      this.#trim()
    }
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** Why it ended early. */
  get error(): unknown {
    return this.#error
  }

  /** Whether a reader gets what it needs next sooner from here than from a request of its own. */
  serves({ position }: Pick<Reader, 'position'>): boolean {
    if (this.#isOver || this.#isAbandoned || position < this.bytes.start || position >= this.bytes.end)
      return false
    return (
      this.#pieceAt(position) !== undefined ||
      (position >= this.#begun && position - this.#position <= this.#aheadMaxBytes)
    )
  }

  attach(reader: Reader): void {
    this.#readers.add(reader)
    this.#hadReaders = true
    this.#trim()
  }

  /** The last one to leave ends it, unless it is nearly through. */
  detach(reader: Reader): void {
    if (!this.#readers.delete(reader)) return
    this.#trim()
    if (this.#readers.size === 0 && this.bytes.end - this.#position > finishMaxBlocks * this.item.blockBytes)
      this.abandon()
  }

  /** A reader has moved on. */
  advanced(): void {
    if (this.#held.size > 0 || this.#resume !== undefined) this.#trim()
  }

  abandon(): void {
    if (this.#isAbandoned) return
    this.#isAbandoned = true
    if (this.#isOver) return this.#trim()
    this.#abort()
    this.#release()
  }

  /** @returns the bytes where an attached reader is, once they are here; `undefined` where they won't come from here */
  async piece(reader: Reader): Promise<Piece | undefined> {
    for (;;) {
      const piece = this.#pieceAt(reader.position)
      if (piece !== undefined) return piece
      if (this.#isOver || reader.position < this.#begun || this.item.has(this.#blockOf(reader.position)))
        return undefined
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  /** Where the piece that is being received starts. */
  get #begun(): number {
    return this.#current?.start ?? this.#position
  }

  #blockOf(position: number): number {
    return blockOf(position, this.item.blockBytes)
  }

  get #aheadMaxBytes(): number {
    return aheadMaxBlocks * this.item.blockBytes
  }

  #pieceAt(position: number): Piece | undefined {
    const held = this.#held.get(this.#blockOf(position))
    return held !== undefined && held.start <= position ? held : undefined
  }

  #take(chunk: Uint8Array): Promise<void> | undefined {
    if (this.#isAbandoned) throw new Error('nobody reads it any more')
    if (this.#position + chunk.length > this.bytes.end)
      throw new Error("the remote's answer is longer than it said")
    for (let at = 0; at < chunk.length;) {
      const current = (this.#current ??= this.#begin())
      const part = chunk.subarray(at, at + current.bytes.length - current.filled)
      current.bytes.set(part, current.filled)
      current.filled += part.length
      at += part.length
      this.#position += part.length
      if (current.filled === current.bytes.length) this.#deliver(current)
    }
    if (this.#hasRoom) return undefined
    return new Promise(resolve => (this.#resume = resolve))
  }

  #begin(): Incoming {
    const start = this.#position
    const end = Math.min((this.#blockOf(start) + 1) * this.item.blockBytes, this.bytes.end)
    return { start, bytes: Buffer.allocUnsafeSlow(end - start), filled: 0 }
  }

  #deliver({ start, bytes }: Piece): void {
    this.#current = undefined
    const block = this.#blockOf(start)
    const held: Held = { start, bytes, state: 'declined' }
    this.#held.set(block, held)
    if (this.item.has(block)) held.state = 'kept'
    else if (isWholeBlock(this.item, held)) {
      held.state = 'writing'
      void this.item.write(block, bytes).then(isKept => {
        held.state = isKept ? 'kept' : 'declined'
        this.#trim()
      })
    }
    this.#wake()
    this.#trim()
  }

  /** Lets go of what is kept, and of what nobody needs. */
  #trim(): void {
    for (const [block, held] of this.#held) {
      const isNeeded = held.state === 'writing' || (held.state === 'declined' && this.#isAwaited(held))
      if (!isNeeded) this.#held.delete(block)
    }
    if (this.#held.size >= this.#windowMax && !this.#widen()) this.#leaveBehind()
    if (this.#held.size <= smallWindow) this.#giveBack()
    if (this.#hasRoom) this.#release()
  }

  get #windowMax(): number {
    return this.#takenBytes > 0 ? windowMax : smallWindow
  }

  /** @returns whether it got its part of the shared memory just now */
  #widen(): boolean {
    if (this.#takenBytes > 0) return false
    const bytes = windowMax * this.item.blockBytes
    if (this.#memory.take(bytes)) this.#takenBytes = bytes
    return this.#takenBytes > 0
  }

  #giveBack(): void {
    if (this.#takenBytes > 0) this.#memory.give(this.#takenBytes)
    this.#takenBytes = 0
  }

  /** Whoever is slow must not hold back the others: what they are through with goes, and who comes late asks again. */
  #leaveBehind(): void {
    let front = 0
    for (const { position, end } of this.#readers) if (position < end && position > front) front = position
    for (const [block, { start, bytes, state }] of this.#held) {
      if (state === 'declined' && start + bytes.length <= front) this.#held.delete(block)
    }
  }

  #isAwaited({ start, bytes }: Piece): boolean {
    if (!this.#hadReaders) return !this.#isAbandoned
    for (const { position, end } of this.#readers) {
      if (position < start + bytes.length && end > start) return true
    }
    return false
  }

  get #hasRoom(): boolean {
    if (this.#isAbandoned || this.#isOver) return true
    if (this.#held.size >= this.#windowMax) return false
    if (this.#readers.size === 0) return true
    for (const { position } of this.#readers) if (this.#position - position < this.#aheadMaxBytes) return true
    return false
  }

  #release(): void {
    const resume = this.#resume
    this.#resume = undefined
    resume?.()
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}

export function blockOf(position: number, blockBytes: number): number {
  return Math.floor(position / blockBytes)
}

/** @returns the first block behind the range, or behind the missing ones at its beginning */
export function behindMissing(item: Item, { start, end }: ByteRange): number {
  const { blockBytes } = item
  let behind = blockOf(start, blockBytes) + 1
  while (behind * blockBytes < end && !item.has(behind)) behind += 1
  return behind
}

function isWholeBlock({ head, blockBytes }: Item, { start, bytes }: Piece): boolean {
  return start % blockBytes === 0 && (bytes.length === blockBytes || start + bytes.length === head.sizeBytes)
}

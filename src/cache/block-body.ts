/**
 * The bytes of a range of one version, from the blocks that are here and from fills for those that are not. Invariant:
 * every byte is of that version, or the body breaks off.
 */
import type { Context } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import type { Payload, Sink } from '../service/payload.ts'
import type { ByteRange } from '../service/range.ts'
import { blockOf, type Fill, type Reader } from './fill.ts'
import { VersionChangedError, type Fills } from './fills.ts'
import type { Item } from './shelf.ts'

/** Blocks read in one piece from the disk. */
const readAheadBlocks = 8
/** Fills that may fail one after the other without a byte between. */
const failuresMax = 3

interface Source {
  readonly fills: Fills
  readonly context: Pick<Context, 'signal' | 'requestId'>
  /** Told when the key holds another version by now; the body breaks off once no restart finds this one. */
  readonly onChanged: () => Promise<void>
}

export class BlockBody implements Payload, Reader {
  readonly sizeBytes: number
  readonly trailers: Readonly<Record<string, string>> = {}
  readonly end: number
  position: number
  readonly #item: Item
  readonly #fills: Fills
  readonly #context: Source['context']
  readonly #onChanged: Source['onChanged']
  #fill: Fill | undefined
  /** Where the next piece from the disk may go. */
  #lent: Uint8Array | undefined
  /** Those that are lent in turn, made when they are needed. */
  readonly #buffers: [Uint8Array | undefined, Uint8Array | undefined] = [undefined, undefined]
  #first: Uint8Array | undefined
  #failuresCount = 0
  /** Of the memory that all share. */
  #takenBytes = 0
  #isHolding = true
  /** Whether a fill counts on it. */
  #isFollowing = false

  /** @param source its signal aborts when nobody reads the body any more */
  constructor(item: Item, { start, end }: ByteRange, source: Source) {
    this.#item = item
    this.#fills = source.fills
    this.#context = source.context
    this.#onChanged = source.onChanged
    this.position = start
    this.end = end
    this.sizeBytes = end - start
    item.hold()
  }

  get requestId(): string {
    return this.#context.requestId
  }

  /** Takes what it needs from a fill that has been started for it. */
  takeFrom(fill: Fill): void {
    this.#follow(fill)
    fill.attach(this)
  }

  /**
   * Gets the first bytes, so that what is wrong is known before anything was promised.
   * @throws {VersionChangedError | S3Error}
   */
  async begin(): Promise<void> {
    try {
      if (this.#first !== undefined) return
      this.#lend(0)
      this.#first = await this.#next()
      // Whoever takes pieces for good gets others from here on.
      this.#lent = undefined
    } catch (error) {
      this.leave()
      throw error
    }
  }

  /** Nobody reads it any more. */
  leave(): void {
    this.#first = undefined
    this.#giveBack()
    if (this.#isHolding) this.#item.release()
    this.#isHolding = false
    if (!this.#isFollowing) return
    this.#isFollowing = false
    this.#fill?.detach(this)
    this.#fill = undefined
    this.#context.signal.removeEventListener('abort', this.#onAbort)
  }

  async read(sink: Sink): Promise<void> {
    try {
      for (;;) {
        const next = this.#piece()
        const bytes = next instanceof Promise ? await next : next
        if (bytes === undefined) return
        const waiting = sink(bytes)
        if (waiting !== undefined) await waiting
      }
    } finally {
      this.leave()
    }
  }

  /**
   * As `read`, but what lies on the disk is lent in two buffers in turn, and the next piece is read while one is on its way.
   */
  async sendTo(sink: Sink): Promise<void> {
    let sending: void | Promise<void> = undefined
    try {
      for (let turn: 0 | 1 = 0; ; turn = turn === 0 ? 1 : 0) {
        this.#lend(turn)
        const next = this.#piece()
        const bytes = next instanceof Promise ? await next : next
        if (sending !== undefined) await sending
        if (bytes === undefined) return this.#giveBuffersBack()
        sending = sink(bytes)
        // It is awaited one piece later; that a read fails meanwhile must not leave it unheard.
        sending?.catch(() => {})
      }
    } finally {
      this.leave()
    }
  }

  /** What lies in one block is read as it is: it may be in memory. */
  #lend(turn: 0 | 1): void {
    const { blockBytes } = this.#item
    if (this.end - this.position > blockBytes)
      this.#lent = this.#buffers[turn] ??= this.#fills.buffers.take(this.#aheadMax(2) * blockBytes)
    else this.#lent = undefined
  }

  /** Every piece has been sent. */
  #giveBuffersBack(): void {
    for (const buffer of this.#buffers) if (buffer !== undefined) this.#fills.buffers.giveBack(buffer)
  }

  /** A generator would not notice that somebody leaves who has read nothing yet. */
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    const end = { done: true, value: undefined } as const
    return {
      next: async () => {
        try {
          const value = await this.#piece()
          if (value !== undefined) return { value }
          this.leave()
          return end
        } catch (error) {
          this.leave()
          throw error
        }
      },
      return: async () => {
        this.position = this.end
        this.leave()
        return end
      },
    }
  }

  /** @returns `undefined` at the end */
  #piece(): Uint8Array | undefined | Promise<Uint8Array> {
    const first = this.#first
    if (first !== undefined) {
      this.#first = undefined
      return first
    }
    return this.position >= this.end ? undefined : this.#next()
  }

  #next(): Uint8Array | Promise<Uint8Array> {
    const { blockBytes } = this.#item
    const block = blockOf(this.position, blockBytes)
    if (!this.#item.has(block)) return this.#filled()
    const wanted = blockOf(this.end - 1, blockBytes) - block + 1
    const most = this.#lent === undefined ? this.#aheadMax(wanted) : this.#lent.length / blockBytes
    const read = this.#item.read(block, Math.min(wanted, most), this.#lent)
    if (!(read instanceof Promise))
      return read === undefined ? this.#filled() : this.#advance(block * blockBytes, read)
    return read.then(bytes =>
      bytes === undefined ? this.#filled() : this.#advance(block * blockBytes, bytes),
    )
  }

  /** Many, where there is memory for two buffers of them until the end; otherwise one. */
  #aheadMax(wanted: number): number {
    const bytes = 2 * readAheadBlocks * this.#item.blockBytes
    if (wanted > 1 && this.#takenBytes === 0 && this.#fills.memory.take(bytes)) this.#takenBytes = bytes
    return this.#takenBytes > 0 ? readAheadBlocks : 1
  }

  #giveBack(): void {
    if (this.#takenBytes > 0) this.#fills.memory.give(this.#takenBytes)
    this.#takenBytes = 0
  }

  async #filled(): Promise<Uint8Array> {
    for (;;) {
      if (this.#item.has(blockOf(this.position, this.#item.blockBytes))) return this.#next()
      const { signal } = this.#context
      if (signal.aborted) throw signal.reason
      const fill = this.#currentFill()
      const piece = await fill.piece(this)
      if (piece !== undefined) return this.#advance(piece.start, piece.bytes)
      if (fill.error !== undefined) await this.#failed(fill.error)
    }
  }

  #currentFill(): Fill {
    const current = this.#fill
    if (current !== undefined && current.serves(this)) return current
    current?.detach(this)
    const fill = this.#fills.attach(this.#item, this)
    this.#follow(fill)
    return fill
  }

  #follow(fill: Fill): void {
    this.#fill = fill
    if (this.#isFollowing) return
    this.#isFollowing = true
    this.#context.signal.addEventListener('abort', this.#onAbort)
  }

  readonly #onAbort = (): void => this.leave()

  /** @throws what is not worth another attempt */
  async #failed(error: unknown): Promise<void> {
    this.#failuresCount += 1
    // What could not even be asked has been tried again below; what broke off goes on where it stopped.
    const isFinal = error instanceof VersionChangedError || error instanceof S3Error
    if (error instanceof VersionChangedError) await this.#onChanged()
    if (isFinal || this.#failuresCount >= failuresMax) throw error
  }

  #advance(start: number, bytes: Uint8Array): Uint8Array {
    const from = this.position - start
    const part = bytes.subarray(from, Math.min(bytes.length, this.end - start))
    this.position += part.length
    this.#failuresCount = 0
    this.#fill?.advanced()
    return part
  }
}

/**
 * Records of what is kept: a version of an object, and its chunks of blocks, each in a file of its own. In memory for as
 * long as they are kept, so they are lean. What is done with them is the shelf's.
 */
import type { Head, Item } from '../shelf.ts'
import { usesMax, type Queue, type Unit } from './turnover.ts'

/** How many blocks are to be read, and where to, if they fit. */
export interface Wanted {
  readonly count: number
  readonly into: Uint8Array | undefined
}

/** How objects are cut up: as in the life before. */
export interface Layout {
  readonly blockBytes: number
  /** Blocks in a file at most, no more than 256. */
  readonly chunkBlocks: number
}

/** What an item asks of its shelf. */
export interface Keeper extends Layout {
  nowMs(): number
  confirmed(item: KeptItem): void
  released(item: KeptItem): void
  readBlocks(chunk: Chunk, index: number, wanted: Wanted): Promise<Uint8Array | undefined>
  writeBlock(item: KeptItem, block: number, bytes: Uint8Array): Promise<boolean>
}

export class Chunk implements Unit {
  readonly item: KeptItem
  readonly number: number
  /** `undefined` while it has no block. */
  file: string | undefined
  /** Whether the file was made, or is being made, as far as is known. */
  isMade = false
  /** Of what lies in each block's place; `null` where that turned out not to be the block. */
  readonly sums: (number | null | undefined)[]
  /** Blocks, as bits, that were written before this process started, and not read yet. */
  doubted: bigint = 0n
  /** Blocks on their way to the disk. */
  pending: Map<number, Uint8Array> | undefined
  usedMs: number
  /** The item's accesses when it was last used. */
  access: number
  isGone = false

  sizeBytes = 0
  isPinned: boolean
  uses = 0
  queue: Queue | undefined = undefined

  constructor(item: KeptItem, number: number, usedMs: number) {
    this.item = item
    this.number = number
    this.usedMs = usedMs
    this.access = item.accesses
    this.isPinned = item.isPinned
    // Most objects have one block, and a list that grows has room for many.
    this.sums = [undefined]
  }

  get name(): string {
    return `${this.item.name}#${this.number}`
  }

  has(index: number): boolean {
    return typeof this.sums[index] === 'number' || this.pending?.has(index) === true
  }

  /** Counts once for each read of the object, however many blocks that takes. */
  use(nowMs: number): void {
    if (this.access === this.item.accesses) return
    this.access = this.item.accesses
    this.usedMs = nowMs
    if (this.uses < usesMax) this.uses += 1
  }
}

export class KeptItem implements Item {
  readonly id: number
  readonly bucket: string
  readonly key: string
  head: Head
  checkedMs: number
  /** As its row has it; `undefined` without a row. */
  persistedMs: number | undefined
  isPinned = false
  isDropped = false
  accesses = 0
  holdsCount = 0
  /** The only block of a small object, where it was used lately. */
  memory: Uint8Array | undefined
  isHot = false
  /** Memory that `Records` has counted for it. */
  recordBytes = 0
  readonly #keeper: Keeper
  /** Nearly all objects have one chunk only. */
  #first: Chunk | undefined
  #others: Map<number, Chunk> | undefined

  constructor(
    keeper: Keeper,
    facts: { id: number; bucket: string; key: string; head: Head; checkedMs: number },
  ) {
    this.#keeper = keeper
    this.id = facts.id
    this.bucket = facts.bucket
    this.key = facts.key
    this.head = facts.head
    this.checkedMs = facts.checkedMs
  }

  get name(): string {
    return `${this.bucket}/${this.key}`
  }

  get blockBytes(): number {
    return this.#keeper.blockBytes
  }

  get chunkBlocks(): number {
    return this.#keeper.chunkBlocks
  }

  get chunkCount(): number {
    return (this.#first === undefined ? 0 : 1) + (this.#others?.size ?? 0)
  }

  chunk(number: number): Chunk | undefined {
    return number === 0 ? this.#first : this.#others?.get(number)
  }

  /** As they are now: they may be taken out meanwhile. */
  get chunks(): Chunk[] {
    return [...(this.#first === undefined ? [] : [this.#first]), ...(this.#others?.values() ?? [])]
  }

  putChunk(chunk: Chunk): void {
    if (chunk.number === 0) this.#first = chunk
    else (this.#others ??= new Map<number, Chunk>()).set(chunk.number, chunk)
  }

  removeChunk(number: number): void {
    if (number === 0) this.#first = undefined
    else this.#others?.delete(number)
    if (this.#others?.size === 0) this.#others = undefined
  }

  confirm(checkedMs: number): void {
    // Unless that was told by a clock that was set back since.
    if (checkedMs <= this.checkedMs && this.checkedMs <= this.#keeper.nowMs()) return
    this.checkedMs = checkedMs
    this.#keeper.confirmed(this)
  }

  hold(): void {
    this.holdsCount += 1
  }

  release(): void {
    this.holdsCount -= 1
    if (this.holdsCount === 0 && this.isDropped) this.#keeper.released(this)
  }

  has(block: number): boolean {
    if (this.memory !== undefined && block === 0) return true
    const { chunkBlocks } = this.#keeper
    return this.chunk(Math.floor(block / chunkBlocks))?.has(block % chunkBlocks) === true
  }

  read(
    block: number,
    maxCount: number,
    into?: Uint8Array,
  ): Uint8Array | undefined | Promise<Uint8Array | undefined> {
    const { chunkBlocks } = this.#keeper
    const chunk = this.chunk(Math.floor(block / chunkBlocks))
    if (chunk === undefined) return block === 0 ? this.memory : undefined
    chunk.use(this.#keeper.nowMs())
    if (block === 0 && this.memory !== undefined) {
      this.isHot = true
      return this.memory
    }
    const index = block % chunkBlocks
    const pending = chunk.pending?.get(index)
    if (pending !== undefined) return pending
    let count = 0
    while (count < maxCount && index + count < chunkBlocks && typeof chunk.sums[index + count] === 'number')
      count += 1
    return count === 0 ? undefined : this.#keeper.readBlocks(chunk, index, { count, into })
  }

  write(block: number, bytes: Uint8Array): Promise<boolean> {
    return this.isDropped ? Promise.resolve(false) : this.#keeper.writeBlock(this, block, bytes)
  }

  /** Length of a block of a chunk. */
  blockLength({ number }: Chunk, index: number): number {
    const { blockBytes, chunkBlocks } = this.#keeper
    return Math.min(blockBytes, this.head.sizeBytes - (number * chunkBlocks + index) * blockBytes)
  }
}

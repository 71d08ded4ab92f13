/**
 * Blocks on their way to the disk and back. Invariant: what is handed out is what was written, or nothing; and what goes
 * wrong with the disk is nothing worse than a block that is missing.
 */
import type { Clock } from '../../base/clock.ts'
import { isMissing } from '../../base/disk.ts'
import type { Log } from '../../base/log.ts'
import type { Random } from '../../base/random.ts'
import { checksumOf, type BlockCode } from './block-code.ts'
import type { ChunkFiles } from './chunk-files.ts'
import type { Chunk, Wanted } from './kept-item.ts'
import type { MemoryTier } from './memory-tier.ts'
import { allocated, type DiskRoom } from './room.ts'
import type { RowsBehind } from './rows-behind.ts'
import type { Turnover } from './turnover.ts'

/** Blocks in memory on their way to the disk. */
const pendingMaxBytes = 64 * 1024 * 1024
/** How long nothing is written after the disk failed. */
const pauseMs = 10_000

export interface BlocksDependencies {
  readonly clock: Clock
  /** When what is running now has ended: `setImmediate` unless a simulation decides. */
  readonly soon: (callback: () => void) => unknown
  readonly random: Random
  readonly log: Log
  readonly files: ChunkFiles
  readonly code: BlockCode
  readonly room: DiskRoom
  readonly turnover: Turnover
  readonly memory: MemoryTier
  readonly rows: RowsBehind
  /** Makes some room; settles with false where it can't. */
  makeRoom(): Promise<boolean>
}

export class Blocks {
  readonly #deps: BlocksDependencies
  #pendingBytes = 0
  #pausedUntilMs = 0
  #declinedCount = 0

  constructor(deps: BlocksDependencies) {
    this.#deps = deps
  }

  /** Blocks that there was no room for. */
  get declinedCount(): number {
    return this.#declinedCount
  }

  async read(chunk: Chunk, index: number, { count, into }: Wanted): Promise<Uint8Array | undefined> {
    const { item, file } = chunk
    if (file === undefined) return undefined
    const { slotBytes } = this.#deps.code
    const lengths = Array.from({ length: count }, (_, at) => item.blockLength(chunk, index + at))
    const last = this.#deps.code.storedBytes(lengths.at(-1) ?? 0)
    let stored: Uint8Array
    try {
      const place = { position: index * slotBytes, sizeBytes: (count - 1) * slotBytes + last }
      stored = await this.#deps.files.read(file, place, into)
    } catch {
      for (let at = index; at < index + count; at += 1) spoil(chunk, at)
      return undefined
    }
    const blocks: Uint8Array[] = []
    for (const [at, length] of lengths.entries()) {
      const slot = stored.subarray(at * slotBytes, at * slotBytes + this.#deps.code.storedBytes(length))
      const bytes = this.#checked(chunk, index + at, slot)
      if (bytes?.length !== length) {
        spoil(chunk, index + at)
        break
      }
      blocks.push(bytes)
    }
    const [first] = blocks
    if (first === undefined) return undefined
    if (chunk.number === 0 && index === 0) this.#deps.memory.add(item, first)
    if (blocks.length === 1) return first
    // Plain blocks lie side by side in what was read.
    return this.#deps.code.slotBytes === item.blockBytes
      ? stored.subarray(0, sum(blocks))
      : Buffer.concat(blocks)
  }

  /** @returns whether it is kept, when that is decided */
  async write(chunk: Chunk, index: number, bytes: Uint8Array): Promise<boolean> {
    if (chunk.has(index)) return true
    if (this.#deps.clock.now() < this.#pausedUntilMs || this.#pendingBytes + bytes.length > pendingMaxBytes) {
      this.declined()
      return false
    }
    const pending = (chunk.pending ??= new Map<number, Uint8Array>())
    pending.set(index, bytes)
    this.#pendingBytes += bytes.length
    // Whoever waits for the bytes is answered first.
    await new Promise<void>(resolve => this.#deps.soon(resolve))
    const isStored = await this.#stored(chunk, index, bytes)
    this.#pendingBytes -= bytes.length
    pending.delete(index)
    if (pending.size === 0) chunk.pending = undefined
    if (!isStored) this.declined()
    return isStored
  }

  declined(): void {
    this.#declinedCount += 1
  }

  async #stored(chunk: Chunk, index: number, bytes: Uint8Array): Promise<boolean> {
    const isPlaceTaken = chunk.sums[index] === null
    const neededBytes = isPlaceTaken ? 0 : allocated(this.#deps.code.storedBytes(bytes.length))
    try {
      if (!(await this.#deps.room.take(neededBytes, () => this.#deps.makeRoom()))) return false
      if (chunk.isGone) {
        this.#deps.room.give(neededBytes)
        return false
      }
      this.#deps.turnover.resize(chunk, chunk.sizeBytes + neededBytes)
      const file = (chunk.file ??= this.#deps.random.hex(16))
      const stored = this.#deps.code.encode({ file, index }, bytes)
      chunk.sums[index] = null // its place is taken, whatever comes of it
      await this.#intoFile(chunk, { file, stored, position: index * this.#deps.code.slotBytes })
      if (chunk.isGone) return false
      chunk.sums[index] = checksumOf(stored)
      this.#deps.rows.changedChunk(chunk)
      if (chunk.number === 0 && index === 0) this.#deps.memory.add(chunk.item, bytes)
      return true
    } catch (error) {
      this.#pausedUntilMs = this.#deps.clock.now() + pauseMs
      this.#deps.log.warn('the read cache can not write: what is read passes for a while', { error })
      return false
    }
  }

  async #intoFile(chunk: Chunk, { file, stored, position }: Placed): Promise<void> {
    const isNew = !chunk.isMade
    chunk.isMade = true
    try {
      await this.#deps.files.write(file, stored, { position, isNew })
    } catch (error) {
      if (isNew || chunk.isGone || !isMissing(error)) throw error
      // It could not be made, or somebody removed it, with what was in it.
      if (chunk.isMade) for (const at of chunk.sums.keys()) if (chunk.sums[at] !== undefined) spoil(chunk, at)
      chunk.isMade = false
      await this.#intoFile(chunk, { file, stored, position })
    }
  }

  /** @returns the block, or `undefined` where what was read is not what was written; then it is missing from now on */
  #checked(chunk: Chunk, index: number, stored: Uint8Array): Uint8Array | undefined {
    const bit = 1n << BigInt(index)
    if ((chunk.doubted & bit) !== 0n && checksumOf([stored]) !== chunk.sums[index]) {
      spoil(chunk, index)
      return undefined
    }
    const bytes = this.#deps.code.decode({ file: chunk.file ?? '', index }, stored)
    if (bytes === undefined) spoil(chunk, index)
    else chunk.doubted &= ~bit
    return bytes
  }
}

interface Placed {
  readonly file: string
  readonly stored: readonly Uint8Array[]
  readonly position: number
}

/** It is missing from now on; its place stays taken. */
function spoil(chunk: Chunk, index: number): void {
  chunk.sums[index] = null
}

function sum(blocks: readonly Uint8Array[]): number {
  return blocks.reduce((length, bytes) => length + bytes.length, 0)
}

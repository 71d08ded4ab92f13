/**
 * Rows of what is kept, written behind in batches: a crash forgets what was kept last, and costs a miss. Invariant: no row
 * of a version is written once it was dropped.
 */
import type { Clock, Timer } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { PlaceOf } from './homes.ts'
import { hadNoRoom } from './owner.ts'
import type { CacheChanges } from '../../store/cache-rows.ts'
import type { Index } from '../../store/index.ts'
import type { Head } from '../shelf.ts'
import type { Chunk, KeptItem } from './kept-item.ts'

const delayMs = 500
/** Waited for after a batch found no room. */
const fullDelayMs = 30_000
/** Rows in a batch: it runs on the main thread. */
const batchMax = 500

export interface RowsDependencies {
  readonly index: Pick<Index, 'commit'>
  readonly clock: Clock
  readonly log: Log
  readonly placeOf: PlaceOf
  /** Has no row believed at the next start: a full disk is no reason to refuse a write. Settles when that is durable. */
  disown(): Promise<void>
}

export class RowsBehind {
  readonly #deps: RowsDependencies
  readonly #items = new Set<KeptItem>()
  readonly #chunks = new Set<Chunk>()
  /** Buckets whose place is written down. */
  readonly #placed = new Set<string>()
  #dropped: { readonly id: number; readonly chunk: number | undefined }[] = []
  #timer: Timer | undefined
  #flushing: Promise<void> | undefined
  #isClosed = false
  #disowning: Promise<void> | undefined

  constructor(deps: RowsDependencies) {
    this.#deps = deps
  }

  changed(item: KeptItem): void {
    this.#items.add(item)
    this.#later(delayMs)
  }

  changedChunk(chunk: Chunk): void {
    this.#chunks.add(chunk)
    if (chunk.item.persistedMs === undefined) this.#items.add(chunk.item)
    this.#later(delayMs)
  }

  /** The row may stay a while: what it names is not there. */
  evicted({ item, number }: Chunk): void {
    if (item.persistedMs === undefined) return
    this.#dropped.push({ id: item.id, chunk: item.isDropped ? undefined : number })
    this.#later(delayMs)
  }

  /** @returns settles when no restart finds the item; `undefined` where it has no row */
  dropped({ id, persistedMs }: KeptItem): Promise<void> | undefined {
    if (persistedMs === undefined) return undefined
    return this.#deps.index
      .commit(({ cache }) => cache.dropObject(id))
      .catch(async (error: unknown) => {
        if (!hadNoRoom(error)) throw error
        await this.#disown()
        this.#dropped.push({ id, chunk: undefined })
        this.#later(fullDelayMs)
      })
  }

  /** Once is enough, for as long as this process goes on; but what failed is tried again for the next one. */
  #disown(): Promise<void> {
    this.#disowning ??= this.#deps.disown().catch((error: unknown) => {
      this.#disowning = undefined
      throw error
    })
    return this.#disowning
  }

  /** Settles when everything so far is written, or can't be. */
  async flush(): Promise<void> {
    while (this.#isBusy) await (this.#flushing ??= this.#write())
  }

  /** @param isCalm whether the outcome of every write is known */
  async close(isCalm: () => boolean): Promise<void> {
    this.#isClosed = true
    this.#timer?.cancel()
    await this.flush()
    if (!isCalm()) return
    await this.#deps.index
      .commit(({ cache }) => cache.setCalm(true))
      .catch((error: unknown) => {
        // Then the next start has doubts.
        if (!hadNoRoom(error)) throw error
      })
  }

  get #isBusy(): boolean {
    return this.#flushing !== undefined || this.#items.size + this.#chunks.size + this.#dropped.length > 0
  }

  #later(afterMs: number): void {
    if (this.#timer !== undefined || this.#isClosed) return
    this.#timer = this.#deps.clock.after(afterMs, () => {
      this.#timer = undefined
      this.#flushing ??= this.#write()
    })
  }

  async #write(): Promise<void> {
    const dropped = this.#dropped.splice(0, batchMax)
    const items = taken(this.#items)
    const chunks = taken(this.#chunks)
    const unplaced = [...new Set(items.map(({ bucket }) => bucket))].filter(name => !this.#placed.has(name))
    try {
      await this.#deps.index.commit(({ cache }) => {
        for (const name of unplaced) cache.putBucket({ name, ...this.#deps.placeOf(name) })
        for (const { id, chunk } of dropped) {
          if (chunk === undefined) cache.dropObject(id)
          else cache.dropChunk(id, chunk)
        }
        for (const item of items) writeItem(cache, item)
        for (const chunk of chunks) writeChunk(cache, chunk)
      })
      for (const name of unplaced) this.#placed.add(name)
      this.#flushing = undefined
      if (this.#isBusy) this.#later(delayMs)
    } catch (error) {
      this.#flushing = undefined
      if (this.#isClosed || !hadNoRoom(error)) return
      // On a full disk rows wait like everything else.
      this.#deps.log.warn('rows of the read cache could not be written: the disk is full')
      this.#dropped.unshift(...dropped)
      for (const item of items) this.#items.add(item)
      for (const chunk of chunks) this.#chunks.add(chunk)
      this.#later(fullDelayMs)
    }
  }
}

function taken<T>(waiting: Set<T>): T[] {
  const batch: T[] = []
  for (const each of waiting) {
    if (batch.length >= batchMax) break
    batch.push(each)
    waiting.delete(each)
  }
  return batch
}

function writeItem(cache: CacheChanges, item: KeptItem): void {
  if (item.isDropped) return
  const { id, bucket, key, head, checkedMs } = item
  cache.putObject({ id, bucket, key, head: JSON.stringify(head), checkedMs })
  item.persistedMs = checkedMs
}

function writeChunk(cache: CacheChanges, chunk: Chunk): void {
  const { item, number, file, usedMs, isGone } = chunk
  if (isGone || item.isDropped || file === undefined || item.persistedMs === undefined) return
  cache.putChunk({ object: item.id, number, file, blocks: packed(chunk), usedMs })
}

const packedBytes = 5

/** A byte for each block's number, four for its checksum. */
function packed({ sums }: Chunk): Uint8Array {
  const present = [...sums.entries()].filter(
    (entry): entry is [number, number] => typeof entry[1] === 'number',
  )
  const blocks = Buffer.alloc(present.length * packedBytes)
  for (const [at, [index, sum]] of present.entries()) {
    blocks.writeUInt8(index, at * packedBytes)
    blocks.writeUInt32LE(sum, at * packedBytes + 1)
  }
  return blocks
}

/** Fills a chunk's checksums from its row, doubted until they are read. */
export function unpack(chunk: Chunk, blocks: Uint8Array): void {
  const view = Buffer.from(blocks.buffer, blocks.byteOffset, blocks.byteLength)
  for (let at = 0; at + packedBytes <= view.length; at += packedBytes) {
    const index = view.readUInt8(at)
    chunk.sums[index] = view.readUInt32LE(at + 1)
    chunk.doubted |= 1n << BigInt(index)
  }
}

/** @param text JSON that was written here */
export function parseHead(text: string): Head {
  const head: Head = JSON.parse(text)
  return head
}

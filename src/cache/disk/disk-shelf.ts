/**
 * The shelf on the disk: blocks in files of the cache's directory, rows in the index behind them. Invariant: it never takes
 * more room than it may, and what goes wrong with its disk is a miss, never an error of a read.
 */
import type { Clock, Timer } from '../../base/clock.ts'
import type { Disk } from '../../base/disk.ts'
import type { Log } from '../../base/log.ts'
import type { Meter } from '../../base/probe.ts'
import type { Random } from '../../base/random.ts'
import type { Index } from '../../store/index.ts'
import { isSameVersion, updated } from '../head.ts'
import type { Head, Shelf } from '../shelf.ts'
import { blockCode, type BlockCode } from './block-code.ts'
import { Blocks } from './blocks.ts'
import { ChunkFiles } from './chunk-files.ts'
import type { PlaceOf } from './homes.ts'
import { Chunk, KeptItem, type Keeper, type Layout, type Wanted } from './kept-item.ts'
import { MemoryTier } from './memory-tier.ts'
import { disownBlocks } from './owner.ts'
import { pageOf, shown, type ObjectRange, type ShownObject } from './object-page.ts'
import { allocated, DiskRoom, type RoomConfig } from './room.ts'
import { RowsBehind } from './rows-behind.ts'
import { lastIdIn, load, removeOrphans, type LoadedObject } from './start.ts'
import { Turnover } from './turnover.ts'

export interface ShelfDependencies {
  readonly index: Index
  readonly disk: Disk
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly soon: (callback: () => void) => void
  readonly placeOf: PlaceOf
}

export interface ShelfConfig extends RoomConfig, Layout {
  readonly maxObjects: number
  /** What nobody used for longer goes first; `Infinity` for no such limit. */
  readonly maxAgeMs: number
  readonly memoryMaxBytes: number
  /** From which the keys that seal blocks are derived; `undefined` for blocks as they are. */
  readonly sealingKey: Uint8Array | undefined
}

export interface ShelfTotals {
  readonly objects: number
  readonly bytes: number
  readonly pinnedBytes: number
  readonly maxBytes: number
  readonly maxObjects: number
}

/** A confirmation that is not much newer than its row is not worth writing. */
const confirmationMs = 60_000
const sweepMaxMs = 3_600_000

export class DiskShelf implements Shelf, Keeper {
  readonly blockBytes: number
  readonly chunkBlocks: number
  readonly #deps: ShelfDependencies
  readonly #config: ShelfConfig
  readonly #items = new Map<string, KeptItem>()
  readonly #pins = new Set<string>()
  readonly #files: ChunkFiles
  readonly #code: BlockCode
  readonly #rows: RowsBehind
  readonly #room: DiskRoom
  readonly #turnover = new Turnover()
  readonly #memory: MemoryTier
  readonly #blocks: Blocks
  /** Removals and writes under way. */
  readonly #working = new Set<Promise<unknown>>()
  #lastId = 0
  #evictedCount = 0
  /** Whether nothing is in the directory that nobody counts. */
  #isClean = false
  #isClosed = false
  #sweep: Timer | undefined

  constructor(deps: ShelfDependencies, config: ShelfConfig) {
    this.#deps = deps
    this.#config = config
    this.blockBytes = config.blockBytes
    this.chunkBlocks = config.chunkBlocks
    this.#files = new ChunkFiles(deps.disk, config.dir)
    this.#code = blockCode(config)
    this.#rows = new RowsBehind({ ...deps, disown: () => disownBlocks(deps.disk, config.dir) })
    this.#room = new DiskRoom(deps, config)
    this.#memory = new MemoryTier(config.memoryMaxBytes)
    this.#blocks = new Blocks({
      ...deps,
      files: this.#files,
      code: this.#code,
      room: this.#room,
      turnover: this.#turnover,
      memory: this.#memory,
      rows: this.#rows,
      makeRoom: () => this.#makeRoom(),
    })
  }

  /** Finds what was kept before, where its rows are to be believed; what no row names is removed behind the start. */
  async start(areRowsTrue: boolean): Promise<void> {
    const { index, soon } = this.#deps
    for (const { bucket, key } of index.cache.pins()) this.#pins.add(`${bucket}/${key}`)
    const files = new Set<string>()
    const how = { item: this.#foundItem.bind(this), chunk: (chunk: Chunk) => this.#found(chunk, files) }
    if (areRowsTrue) await load({ index, soon, ...how })
    else this.#lastId = lastIdIn(index)
    for (const item of this.#items.values()) this.#anchor(item)
    await this.#room.open()
    index.onUncached((bucket, key) => this.#forget(bucket, key))
    void this.#work(this.#clean(name => files.has(name)))
    this.#sweepLater()
  }

  /** Settles when nothing is under way behind the answers. For tests and the simulation. */
  async idle(): Promise<void> {
    do await Promise.all([this.#rows.flush(), ...this.#working])
    while (this.#working.size > 0)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#sweep?.cancel()
    await Promise.all(this.#working)
    await this.#rows.close()
    await this.#files.close()
  }

  find(bucket: string, key: string): KeptItem | undefined {
    const item = this.#items.get(`${bucket}/${key}`)
    if (item !== undefined) item.accesses += 1
    return item
  }

  /** As `find`, by who is no reader. */
  peek(bucket: string, key: string): KeptItem | undefined {
    return this.#items.get(`${bucket}/${key}`)
  }

  place(bucket: string, key: string, version: { readonly head: Head; readonly checkedMs: number }): KeptItem {
    const { head, checkedMs } = version
    const name = `${bucket}/${key}`
    const kept = this.#items.get(name)
    if (kept !== undefined && isSameVersion(kept.head, head)) {
      const told = updated(kept.head, head)
      if (told !== kept.head) {
        kept.head = told
        this.#pinAsSaid(kept)
        this.#rows.changed(kept)
      }
      kept.confirm(checkedMs)
      return kept
    }
    // Its row is replaced with the new one's; until then it says what was so when it was last checked.
    if (kept !== undefined) this.#take(kept)
    const item = new KeptItem(this, { id: (this.#lastId += 1), bucket, key, head, checkedMs })
    item.isPinned = head.isPinned === true || this.#pins.has(name)
    this.#items.set(name, item)
    this.#anchor(item)
    this.#rows.changed(item)
    while (this.#items.size > this.#config.maxObjects && this.#evictNext());
    return item
  }

  drop(bucket: string, key: string): Promise<void> | undefined {
    const item = this.#items.get(`${bucket}/${key}`)
    if (item === undefined) return undefined
    this.#take(item)
    return this.#rows.dropped(item)
  }

  dropBucket(bucket: string): Promise<void> | undefined {
    const dropped = [...this.#items.values()].filter(item => item.bucket === bucket)
    const waiting = dropped.flatMap(({ key }) => this.drop(bucket, key) ?? [])
    return waiting.length === 0 ? undefined : Promise.all(waiting).then(() => {})
  }

  /** What the key holds, now or later, goes last. Settles when that is durable. */
  async pin(bucket: string, key: string): Promise<void> {
    await this.#deps.index.commit(({ cache }) => cache.pin(bucket, key))
    this.#setPinned(bucket, key, true)
  }

  async unpin(bucket: string, key: string): Promise<void> {
    await this.#deps.index.commit(({ cache }) => cache.unpin(bucket, key))
    this.#setPinned(bucket, key, false)
  }

  get totals(): ShelfTotals {
    const { maxObjects } = this.#config
    const { pinnedBytes } = this.#turnover
    const { maxBytes } = this.#room
    return { objects: this.#items.size, bytes: this.#room.takenBytes, pinnedBytes, maxBytes, maxObjects }
  }

  /** @returns whether something was kept */
  async evict(bucket: string, key: string): Promise<boolean> {
    const isKept = this.#items.has(`${bucket}/${key}`)
    await this.drop(bucket, key)
    return isKept
  }

  shown(bucket: string, key: string): ShownObject | undefined {
    const item = this.#items.get(`${bucket}/${key}`)
    return item && shown(item)
  }

  page(range: ObjectRange): ShownObject[] {
    return pageOf(this.#items.values(), range)
  }

  report(meter: Meter): void {
    meter.sample('s3d_cache_objects', this.#items.size)
    meter.sample('s3d_cache_bytes', this.#room.takenBytes)
    meter.sample('s3d_cache_max_bytes', this.#room.maxBytes)
    meter.sample('s3d_cache_memory_bytes', this.#memory.sizeBytes)
    meter.sample('s3d_cache_evictions_total', this.#evictedCount)
    meter.sample('s3d_cache_declined_blocks_total', this.#blocks.declinedCount)
  }

  nowMs(): number {
    return this.#deps.clock.now()
  }

  confirmed(item: KeptItem): void {
    if (item.isDropped || item.persistedMs === undefined) return
    if (Math.abs(item.checkedMs - item.persistedMs) >= confirmationMs) this.#rows.changed(item)
  }

  released(item: KeptItem): void {
    for (const chunk of item.chunks.values()) this.#remove(chunk)
    item.chunks.clear()
  }

  readBlocks(chunk: Chunk, index: number, wanted: Wanted): Promise<Uint8Array | undefined> {
    return this.#blocks.read(chunk, index, wanted)
  }

  writeBlock(item: KeptItem, block: number, bytes: Uint8Array): Promise<boolean> {
    if (this.#isClosed || !this.#isClean) {
      this.#blocks.declined()
      return Promise.resolve(false)
    }
    const number = Math.floor(block / this.chunkBlocks)
    const chunk = item.chunks.get(number) ?? this.#newChunk(item, number)
    return this.#work(this.#blocks.write(chunk, block % this.chunkBlocks, bytes))
  }

  async #makeRoom(): Promise<boolean> {
    if (!this.#evictNext()) return false
    await Promise.all(this.#removing)
    return true
  }

  /** What is being removed, for whoever waits for its room. */
  readonly #removing = new Set<Promise<unknown>>()

  /** @returns false where nothing is left to go */
  #evictNext(): boolean {
    const chunk = this.#turnover.next()
    if (!(chunk instanceof Chunk)) return false
    const { item } = chunk
    this.#evictedCount += 1
    if (item.chunks.size === 1 && !item.isDropped) this.#take(item)
    else {
      item.chunks.delete(chunk.number)
      this.#remove(chunk)
      // An object is known by its first chunk for as long as it has others.
      if (chunk.number === 0) this.#anchor(item)
    }
    this.#rows.evicted(chunk)
    return true
  }

  /** Every object has a first chunk, with blocks or without, that stands for it among what may go. */
  #anchor(item: KeptItem): void {
    if (!item.chunks.has(0)) this.#newChunk(item, 0)
  }

  #newChunk(item: KeptItem, number: number): Chunk {
    const chunk = new Chunk(item, number, this.nowMs())
    item.chunks.set(number, chunk)
    this.#turnover.add(chunk)
    return chunk
  }

  /** Takes an item off the shelf; its blocks go when nobody reads them. */
  #take(item: KeptItem): void {
    this.#items.delete(item.name)
    this.#memory.remove(item)
    item.isDropped = true
    for (const chunk of item.chunks.values()) this.#turnover.remove(chunk)
    if (item.holdsCount === 0) this.released(item)
  }

  /** The index has forgotten it already. */
  #forget(bucket: string, key: string): void {
    const item = this.#items.get(`${bucket}/${key}`)
    if (item !== undefined) this.#take(item)
  }

  #remove(chunk: Chunk): void {
    if (chunk.isGone) return
    chunk.isGone = true
    this.#turnover.remove(chunk)
    chunk.sums.length = 0
    const { file, sizeBytes } = chunk
    if (file === undefined) return
    const removing = this.#files.remove(file).then(
      () => this.#room.give(sizeBytes),
      // It stays counted: it may still be there.
      (error: unknown) => this.#deps.log.warn('a file of the read cache can not be removed', { error }),
    )
    this.#removing.add(removing)
    void removing.then(() => this.#removing.delete(removing))
    void this.#work(removing)
  }

  /** Nothing is written before nothing is in the directory that nobody counts. */
  async #clean(isKnown: (name: string) => boolean): Promise<void> {
    const { disk, log } = this.#deps
    const isStopped = (): boolean => this.#isClosed
    this.#isClean = await removeOrphans({ disk, log, dir: this.#config.dir, isKnown, isStopped })
    while ((this.#room.isOver || this.#items.size > this.#config.maxObjects) && (await this.#makeRoom()));
  }

  #foundItem(row: LoadedObject): KeptItem {
    // What a clock said that was set back since is no news.
    const checkedMs = row.checkedMs <= this.nowMs() ? row.checkedMs : 0
    const item = new KeptItem(this, { ...row, checkedMs })
    item.persistedMs = row.checkedMs
    item.isPinned = row.head.isPinned === true || this.#pins.has(item.name)
    this.#lastId = Math.max(this.#lastId, item.id)
    this.#items.set(item.name, item)
    return item
  }

  /** A chunk that was kept before this process. */
  #found(chunk: Chunk, files: Set<string>): void {
    const { item, number, file } = chunk
    if (file === undefined) return
    files.add(file)
    item.chunks.set(number, chunk)
    let sizeBytes = 0
    for (const [index, value] of chunk.sums.entries()) {
      if (value !== undefined) sizeBytes += allocated(this.#code.storedBytes(item.blockLength(chunk, index)))
    }
    chunk.sizeBytes = sizeBytes
    this.#room.found(sizeBytes)
    this.#turnover.add(chunk)
  }

  #setPinned(bucket: string, key: string, isPinned: boolean): void {
    const name = `${bucket}/${key}`
    if (isPinned) this.#pins.add(name)
    else this.#pins.delete(name)
    const item = this.#items.get(name)
    if (item !== undefined) this.#pinAsSaid(item)
  }

  #pinAsSaid(item: KeptItem): void {
    item.isPinned = item.head.isPinned === true || this.#pins.has(item.name)
    for (const chunk of item.chunks.values()) this.#turnover.setPinned(chunk, item.isPinned)
  }

  #sweepLater(): void {
    const { maxAgeMs } = this.#config
    if (maxAgeMs === Infinity || this.#isClosed) return
    this.#sweep = this.#deps.clock.after(Math.min(maxAgeMs / 4, sweepMaxMs), () => {
      this.#removeUnused(this.nowMs() - maxAgeMs)
      this.#sweepLater()
    })
  }

  #removeUnused(beforeMs: number): void {
    for (const item of this.#items.values()) {
      for (const chunk of item.chunks.values()) {
        if (chunk.usedMs >= beforeMs || chunk.isPinned) continue
        if (item.chunks.size === 1) this.#take(item)
        else if (chunk.number > 0) {
          item.chunks.delete(chunk.number)
          this.#remove(chunk)
        } else continue
        this.#rows.evicted(chunk)
      }
    }
  }

  #work<T>(work: Promise<T>): Promise<T> {
    this.#working.add(work)
    // Who asked for it hears of a failure.
    void work.finally(() => this.#working.delete(work)).catch(() => {})
    return work
  }
}

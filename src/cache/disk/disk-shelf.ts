/**
 * The shelf on the disk: blocks in files of the cache's directory, rows in the index behind them. Invariant: it never takes
 * more room than it may, and what goes wrong with its disk is a miss, never an error of a read.
 */
import type { Timer } from '../../base/clock.ts'
import type { Meter } from '../../base/probe.ts'
import { isSameVersion, updated } from '../head.ts'
import type { Head, Shelf } from '../shelf.ts'
import { blockCode, type BlockCode } from './block-code.ts'
import { Blocks } from './blocks.ts'
import { ChunkFiles } from './chunk-files.ts'
import { Chunk, KeptItem, type Keeper, type Wanted } from './kept-item.ts'
import { MemoryTier } from './memory-tier.ts'
import { disownBlocks } from './owner.ts'
import { pageOf, shown, type ObjectRange, type ShownObject } from './object-page.ts'
import { allocated, DiskRoom } from './room.ts'
import { Records } from './records.ts'
import { RowsBehind } from './rows-behind.ts'
import { lastIdIn, load, removeOrphans, type LoadedObject } from './start.ts'
import type { ShelfConfig, ShelfDependencies } from './shelf-config.ts'
import { Turnover } from './turnover.ts'

export interface ShelfTotals {
  readonly objects: number
  readonly bytes: number
  readonly pinnedBytes: number
  readonly maxBytes: number
  readonly maxObjects: number
  /** Memory of their records, and what they may take. */
  readonly recordBytes: number
  readonly maxRecordBytes: number
}

/** A confirmation that is not much newer than its row is not worth writing. */
const confirmationMs = 60_000
const sweepMaxMs = 3_600_000

export class DiskShelf implements Shelf, Keeper {
  readonly blockBytes: number
  readonly chunkBlocks: number
  /** Whether the process before said, at its end, that the outcome of every write is known. */
  readonly wasCalm: boolean
  readonly #deps: ShelfDependencies
  readonly #config: ShelfConfig
  readonly #records = new Records()
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

  constructor(deps: ShelfDependencies, config: ShelfConfig, wasCalm: boolean) {
    this.wasCalm = wasCalm
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
    for (const item of this.#records.all()) this.#anchor(item)
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

  /** @param isCalm asked behind everything else whether the outcome of every write to the remote is known */
  async close(isCalm: () => boolean): Promise<void> {
    this.#isClosed = true
    this.#sweep?.cancel()
    await Promise.all(this.#working)
    await this.#rows.close(isCalm)
    await this.#files.close()
  }

  find(bucket: string, key: string): KeptItem | undefined {
    const item = this.#records.get(bucket, key)
    if (item !== undefined) item.accesses += 1
    return item
  }

  /** As `find`, by who is no reader. */
  peek(bucket: string, key: string): KeptItem | undefined {
    return this.#records.get(bucket, key)
  }

  place(bucket: string, key: string, version: { readonly head: Head; readonly checkedMs: number }): KeptItem {
    const { head, checkedMs } = version
    const kept = this.#records.get(bucket, key)
    if (kept !== undefined && isSameVersion(kept.head, head)) {
      const told = updated(kept.head, head)
      if (told !== kept.head) {
        kept.head = this.#records.lean(told)
        this.#records.changed(kept)
        this.#pinAsSaid(kept)
        this.#rows.changed(kept)
      }
      kept.confirm(checkedMs)
      return kept
    }
    // Its row is replaced with the new one's; until then it says what was so when it was last checked.
    if (kept !== undefined) this.#take(kept)
    const facts = { id: (this.#lastId += 1), bucket, key, head: this.#records.lean(head), checkedMs }
    const item = new KeptItem(this, facts)
    item.isPinned = head.isPinned === true || this.#pins.has(item.name)
    this.#records.add(item)
    this.#anchor(item)
    this.#rows.changed(item)
    while (this.#hasTooMany && this.#evictNext());
    return item
  }

  drop(bucket: string, key: string): Promise<void> | undefined {
    const item = this.#records.get(bucket, key)
    if (item === undefined) return undefined
    this.#take(item)
    return this.#rows.dropped(item)
  }

  dropBucket(bucket: string): Promise<void> | undefined {
    const waiting = [...this.#records.in(bucket)].flatMap(({ key }) => this.drop(bucket, key) ?? [])
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
    const { maxObjects, maxRecordBytes } = this.#config
    const { count: objects, sizeBytes: recordBytes } = this.#records
    const { pinnedBytes } = this.#turnover
    const { maxBytes, takenBytes: bytes } = this.#room
    return { objects, bytes, pinnedBytes, maxBytes, maxObjects, recordBytes, maxRecordBytes }
  }

  /** @returns whether something was kept */
  async evict(bucket: string, key: string): Promise<boolean> {
    const isKept = this.#records.get(bucket, key) !== undefined
    await this.drop(bucket, key)
    return isKept
  }

  shown(bucket: string, key: string): ShownObject | undefined {
    const item = this.#records.get(bucket, key)
    return item && shown(item)
  }

  page(range: ObjectRange): ShownObject[] {
    return pageOf(this.#records.in(range.bucket), range)
  }

  report(meter: Meter): void {
    meter.sample('s3d_cache_objects', this.#records.count)
    meter.sample('s3d_cache_record_bytes', this.#records.sizeBytes)
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
    for (const chunk of item.chunks) {
      this.#remove(chunk)
      item.removeChunk(chunk.number)
    }
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
    const chunk = item.chunk(number) ?? this.#newChunk(item, number)
    while (this.#hasTooMany && this.#evictNext());
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
    if (item.chunkCount === 1 && !item.isDropped) this.#take(item)
    else {
      this.#removeOf(item, chunk)
      // An object is known by its first chunk for as long as it has others.
      if (chunk.number === 0) this.#anchor(item)
    }
    this.#rows.evicted(chunk)
    return true
  }

  /** Every object has a first chunk, with blocks or without, that stands for it among what may go. */
  #anchor(item: KeptItem): void {
    if (item.chunk(0) === undefined) this.#newChunk(item, 0)
  }

  #newChunk(item: KeptItem, number: number): Chunk {
    const chunk = new Chunk(item, number, this.nowMs())
    item.putChunk(chunk)
    this.#records.changed(item)
    this.#turnover.add(chunk)
    return chunk
  }

  get #hasTooMany(): boolean {
    const { maxObjects, maxRecordBytes } = this.#config
    return this.#records.count > maxObjects || this.#records.sizeBytes > maxRecordBytes
  }

  /** Takes an item off the shelf; its blocks go when nobody reads them. */
  #take(item: KeptItem): void {
    this.#records.remove(item)
    this.#memory.remove(item)
    item.isDropped = true
    for (const chunk of item.chunks) this.#turnover.remove(chunk)
    if (item.holdsCount === 0) this.released(item)
  }

  /** The index has forgotten it already. */
  #forget(bucket: string, key: string): void {
    const item = this.#records.get(bucket, key)
    if (item !== undefined) this.#take(item)
  }

  #removeOf(item: KeptItem, chunk: Chunk): void {
    item.removeChunk(chunk.number)
    this.#records.changed(item)
    this.#remove(chunk)
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
    while ((this.#room.isOver || this.#hasTooMany) && (await this.#makeRoom()));
  }

  #foundItem(row: LoadedObject): KeptItem {
    // What a clock said that was set back since is no news.
    const checkedMs = row.checkedMs <= this.nowMs() ? row.checkedMs : 0
    const item = new KeptItem(this, { ...row, head: this.#records.lean(row.head), checkedMs })
    item.persistedMs = row.checkedMs
    item.isPinned = row.head.isPinned === true || this.#pins.has(item.name)
    this.#lastId = Math.max(this.#lastId, item.id)
    this.#records.add(item)
    return item
  }

  /** A chunk that was kept before this process. */
  #found(chunk: Chunk, files: Set<string>): void {
    const { item, file } = chunk
    if (file === undefined) return
    files.add(file)
    item.putChunk(chunk)
    this.#records.changed(item)
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
    const item = this.#records.get(bucket, key)
    if (item !== undefined) this.#pinAsSaid(item)
  }

  #pinAsSaid(item: KeptItem): void {
    item.isPinned = item.head.isPinned === true || this.#pins.has(item.name)
    for (const chunk of item.chunks) this.#turnover.setPinned(chunk, item.isPinned)
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
    for (const item of this.#records.all()) {
      for (const chunk of item.chunks) {
        if (chunk.usedMs >= beforeMs || chunk.isPinned) continue
        if (item.chunkCount === 1) this.#take(item)
        else if (chunk.number > 0) this.#removeOf(item, chunk)
        else continue
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

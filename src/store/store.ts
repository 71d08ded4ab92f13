/**
 * The store: buckets, objects and their bytes in one directory. It knows no S3 operation, and it is the only place
 * with SQL. Opened by `daemon.ts`; used by operations, and later by the queue and the cache.
 */
import path from 'node:path'
import { assert } from '../base/assert.ts'
import { Budget } from '../base/budget.ts'
import type { Clock } from '../base/clock.ts'
import type { Disk, DiskFile } from '../base/disk.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import type { Random } from '../base/random.ts'
import { bindBodies } from './bodies-owner.ts'
import type { Bytes } from './bytes.ts'
import { Checkpointer } from './checkpoint.ts'
import { Committer } from './committer.ts'
import { Connection, type Soon } from './connection.ts'
import { ContentCache, keepIn } from './content-cache.ts'
import { ContentRows } from './content-rows.ts'
import { explained, isFull, StoreError } from './errors.ts'
import { EntryTotals } from './entry-totals.ts'
import { Files } from './files.ts'
import { createFlusher } from './flusher.ts'
import { Holds } from './holds.ts'
import type { Index } from './index.ts'
import { lockInstance, type InstanceLock } from './instance-lock.ts'
import { KeyMemory } from './key-memory.ts'
import { layoutOf, makeLayout, type Layout } from './layout.ts'
import { ReadBuffers } from './read-buffers.ts'
import {
  markClosed,
  markOpened,
  removeTemporaries,
  removeUnnamedSegments,
  segmentsInUse,
} from './recovery.ts'
import type { SegmentStart } from './recovery.ts'
import { giveUpReserve, Reserve } from './reserve.ts'
import { Segments } from './segments.ts'
import { Space } from './space.ts'
import { StoredBytes } from './stored-bytes.ts'
import { StoredIndex } from './stored-index.ts'
import { Sweep, type SweepFindings } from './sweep.ts'
import { SqlTransaction } from './transaction.ts'

/** Every field is required; `storeDefaults` has the measured values. */
export interface StoreConfig {
  readonly dir: string
  /** Where bodies lie, on another disk perhaps; `undefined` for in `dir`. */
  readonly bodiesDir: string | undefined
  /** Bodies up to this length share segment files; longer ones have a file each. */
  readonly smallBodyMaxBytes: number
  /** Memory for small bodies that were read lately. */
  readonly contentCacheMaxBytes: number
  /** Whether small bodies take that memory when they are written, because they are read once and soon: a queue's. */
  readonly remembersWritten: boolean
  /** Memory for large bodies on their way between sockets and disk, all together; beyond, buffers are small. */
  readonly bufferMaxBytes: number
  /** Kept free for deletions on a full disk; bodies are refused where there is not even that. */
  readonly reserveBytes: number
  /** A segment that reaches this length is closed and the next one begun. */
  readonly segmentMaxBytes: number
  /** A closed segment with less than this share of its bytes in use is compacted, 0 to 1. */
  readonly compactBelow: number
  /** Commits per transaction at most. */
  readonly groupMaxSize: number
  /** Length of the write-ahead log at which it is copied into the database. */
  readonly checkpointBytes: number
}

export interface StoreDeps {
  readonly disk: Disk
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** When groups form and reads end; `setImmediate` unless a simulation decides. */
  readonly soon?: Soon
}

export interface Store {
  readonly index: Index
  readonly bytes: Bytes
  readonly keyMemory: KeyMemory
  /** Rejects when an invariant or a flush failed. Everything waiting has been refused: the daemon must stop. */
  readonly failed: Promise<never>
  /** @returns why new objects would be refused, `undefined` when they would not be */
  checkDisk(): Promise<string | undefined>
  /** What was free on the disk when `checkDisk` last looked. */
  readonly freeBytes: number | undefined
  report(meter: Meter): void
  /** Waits for what was accepted, then closes. */
  close(): Promise<void>
}

/** Measured values: see docs/adr/0001-where-bytes-and-rows-go.md. */
export const storeDefaults: Omit<StoreConfig, 'dir'> = {
  bodiesDir: undefined,
  smallBodyMaxBytes: 128 * 1024,
  contentCacheMaxBytes: 32 * 1024 * 1024,
  remembersWritten: false,
  bufferMaxBytes: 128 * 1024 * 1024,
  reserveBytes: 4 * 1024 * 1024,
  segmentMaxBytes: 64 * 1024 * 1024,
  compactBelow: 0.5,
  groupMaxSize: 256,
  checkpointBytes: 16 * 1024 * 1024,
}

/**
 * @throws {StoreError} `locked` when another process has the directory, `newer-schema` when a newer s3d wrote it,
 * `foreign` when the bodies are another index's
 */
export async function openStore(deps: StoreDeps, config: StoreConfig): Promise<OpenStore> {
  const layout = layoutOf(config.dir, config.bodiesDir ?? config.dir)
  try {
    return await openOnce(deps, config, layout)
  } catch (error) {
    // SQLite needs some room to open its log again, and that is what the reserve is for, too.
    if (!isFull(error) || !(await giveUpReserve(deps.disk, layout.reserve)))
      throw explained(error, config.dir)
    deps.log.warn('the disk is full: the store opens with the room that was kept for deletions')
  }
  return openOnce(deps, config, layout).catch((error: unknown) => {
    throw explained(error, config.dir)
  })
}

async function openOnce(deps: StoreDeps, config: StoreConfig, layout: Layout): Promise<OpenStore> {
  let lock: InstanceLock | undefined
  let connection: Connection | undefined
  try {
    await makeLayout(deps.disk, layout)
    lock = lockInstance(layout.lock)
    connection = new Connection(layout.database, deps.soon ?? setImmediate)
    await bindBodies({ ...deps, connection }, layout)
    await removeTemporaries(deps.disk, layout)
    const closedBefore = markOpened(connection)
    const segments = segmentsInUse(connection)
    const highest = await removeUnnamedSegments(deps.disk, layout, segments)
    const logFile = await openLog(deps.disk, layout)
    await deps.disk.flushDirectory('index.flush', config.dir)
    const store = new OpenStore({ deps, config, layout, lock, connection, logFile }, highest + 1)
    await store.start(segments, closedBefore)
    return store
  } catch (error) {
    connection?.close()
    lock?.release()
    throw error
  }
}

interface Opened {
  readonly deps: StoreDeps
  readonly config: StoreConfig
  readonly layout: Layout
  readonly lock: InstanceLock
  readonly connection: Connection
  readonly logFile: DiskFile
}

const nothingFound: SweepFindings = { removedCount: 0, damagedCount: 0, isComplete: false }

/** How the parts know each other; the parts themselves know nothing of it. */
export class OpenStore implements Store {
  readonly index: Index
  readonly bytes: StoredBytes
  readonly keyMemory: KeyMemory
  readonly failed: Promise<never>
  readonly #opened: Opened
  readonly #holds = new Holds()
  readonly #committer: Committer
  readonly #checkpointer: Checkpointer
  readonly #segments: Segments
  readonly #files: Files
  readonly #space: Space
  readonly #sweep: Sweep
  readonly #reserve: Reserve
  readonly #cache: ContentCache
  #reject: (cause: unknown) => void = () => {}
  #swept: Promise<SweepFindings> = Promise.resolve(nothingFound)
  #failed = false

  constructor(opened: Opened, nextSegment: number) {
    const { deps, config, layout, connection, logFile } = opened
    const { disk, log, clock, random } = deps
    const soon = deps.soon ?? setImmediate
    const holds = this.#holds
    const fail = (cause: unknown): void => this.#fail(cause)
    this.#opened = opened
    this.failed = new Promise((_resolve, reject) => (this.#reject = reject))
    this.failed.catch(() => {})
    this.keyMemory = new KeyMemory(connection)
    const totals = new EntryTotals(connection)
    const contents = new ContentRows(connection, this.keyMemory)
    this.#checkpointer = new Checkpointer({ connection, disk, log, fail }, config.checkpointBytes)
    const reserving = { file: layout.reserve, sizeBytes: config.reserveBytes }
    const reserve = (this.#reserve = new Reserve({ disk, log }, reserving))
    this.#segments = new Segments(
      { disk, soon, holds, log, reserve, fail, sealed: segment => this.#space.consider(segment) },
      { dir: layout.segmentsDir, maxBytes: config.segmentMaxBytes },
      nextSegment,
    )
    const buffers = new Budget(config.bufferMaxBytes)
    this.#files = new Files(
      { disk, random, holds, log, buffers, reserve, fail },
      { dir: layout.contentDir, temporaryDir: layout.temporaryDir },
    )
    const cache = (this.#cache = new ContentCache(config.contentCacheMaxBytes))
    const bytes = new StoredBytes(
      {
        contents,
        segments: this.#segments,
        files: this.#files,
        cache,
        holds,
        buffers: new ReadBuffers(buffers),
        keep: config.remembersWritten ? keepIn(cache) : undefined,
      },
      config.smallBodyMaxBytes,
    )
    this.#committer = new Committer(
      {
        connection,
        transaction: new SqlTransaction({ connection, contents, keyMemory: this.keyMemory, clock, random }),
        contents,
        disk,
        soon,
        fail,
        log: createFlusher(() => flushLog(logFile)),
        makeRoom: () => reserve.giveUp(),
        gate: group => this.#checkpointer.gate(group),
        done: effects => {
          // What a segment holds is counted before it is let go, or its removal would be considered too early.
          this.#space.apply(effects)
          totals.apply(effects)
          bytes.apply(effects)
          index.apply(effects)
        },
      },
      config.groupMaxSize,
    )
    const index = new StoredIndex(connection, this.#committer, totals)
    this.#space = new Space(
      { contents, segments: this.#segments, committer: this.#committer, holds, log, fail },
      config.compactBelow,
    )
    const sealed = (segment: number, sizeBytes: number): void => this.#addSealed(segment, sizeBytes)
    this.#sweep = new Sweep({ disk, log, connection, holds, sealed }, layout)
    this.bytes = bytes
    this.index = index
  }

  /** What the walk behind the start found; settles when it is done. */
  get swept(): Promise<SweepFindings> {
    return this.#swept
  }

  /** Goes on where the last process stopped; the walk over the files is left running. */
  async start(segments: readonly SegmentStart[], closedBefore: boolean): Promise<void> {
    await this.#reserve.keep()?.catch(unlessFull)
    for (const { number, liveBytes } of segments) this.#space.setLiveBytes(number, liveBytes)
    const last = segments.at(-1)
    const resumed = last !== undefined && (await this.#resume(last))
    const sealed = resumed ? segments.slice(0, -1) : segments
    this.#swept = this.#sweep.run(sealed, !closedBefore).catch((cause: unknown) => {
      this.#opened.deps.log.warn('the walk over the files failed', { cause })
      return nothingFound
    })
  }

  async checkDisk(): Promise<string | undefined> {
    return this.#failed ? 'the store has failed' : this.#reserve.check()
  }

  get freeBytes(): number | undefined {
    return this.#reserve.freeBytes
  }

  report(meter: Meter): void {
    for (const part of [this.#committer, this.#cache, this.#segments, this.#space, this.#reserve])
      part.report(meter)
  }

  /** Settles when nothing runs behind the answers: no group, no walk, no compaction. For tests and the simulation. */
  async idle(): Promise<void> {
    await this.#swept
    await this.#committer.idle()
    await this.#space.idle()
  }

  async close(): Promise<void> {
    const { connection, logFile, lock } = this.#opened
    this.#sweep.stop()
    const { isComplete } = await this.#swept
    await this.#space.close()
    await this.#committer.idle()
    this.#committer.close(new StoreError('closed', 'the store is closed'))
    await this.#segments.close()
    await this.#checkpointer.close()
    const isTidy = await this.#files.close()
    // Otherwise the next start walks over the files.
    if (isComplete && isTidy && this.#holds.isEmpty && !this.#failed) markClosed(connection)
    await logFile.close()
    connection.close()
    lock.release()
  }

  /** Appends to the last segment again, unless its bytes are not all there. */
  async #resume({ number, end }: SegmentStart): Promise<boolean> {
    const { deps, config, layout } = this.#opened
    const status = await deps.disk.status(path.join(layout.segmentsDir, String(number)))
    if (status === undefined || status.sizeBytes < end || end >= config.segmentMaxBytes) return false
    await this.#segments.resume(number, end)
    return true
  }

  #addSealed(segment: number, sizeBytes: number): void {
    this.#segments.addSealed(segment, sizeBytes)
    this.#space.consider(segment)
  }

  #fail(cause: unknown): void {
    if (this.#failed) return
    this.#failed = true
    const failure = new StoreError('closed', 'the store has failed and must be opened again', { cause })
    this.#opened.deps.log.error('the store has failed', { cause })
    this.bytes.freeze()
    this.#committer.close(failure)
    this.#reject(failure)
  }
}

/** SQLite takes no lock on its log, so a descriptor beside its own is harmless there, and only there. */
async function openLog(disk: Disk, layout: Layout): Promise<DiskFile> {
  const file = await disk.open(layout.log, 'update')
  const [opened, named] = [await file.status(), await disk.status(layout.log)]
  assert(named?.inode === opened.inode, "the flushed file is SQLite's log")
  await file.flush('index.flush')
  return file
}

/** @throws {StoreError} when the log has no name any more: what is written to it would be lost with this process */
async function flushLog(file: DiskFile): Promise<void> {
  const [{ linkCount }] = await Promise.all([file.status(), file.flush('index.flush')])
  if (linkCount === 0) throw new StoreError('closed', `${file.path} was removed while it was in use`)
}

/** Who only reads and deletes needs no room. */
function unlessFull(error: unknown): void {
  if (!(error instanceof StoreError && error.kind === 'full')) throw error
}

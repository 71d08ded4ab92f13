/**
 * Small bodies, one behind the other in append-only files. Bodies that arrive together are written and flushed
 * together. Numbers grow; only the last segment is appended to. Rows know where a body lies and how many bytes of a
 * segment are in use; this file knows how long segments are.
 */
import path from 'node:path'
import { assert } from '../base/assert.ts'
import { isMissing, type Disk, type DiskFile } from '../base/disk.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import type { Soon } from './connection.ts'
import { isFull, StoreError } from './errors.ts'
import type { Holds } from './holds.ts'
import type { Reserve } from './reserve.ts'

export interface SegmentsDeps {
  readonly disk: Disk
  readonly soon: Soon
  readonly holds: Holds
  readonly log: Log
  readonly reserve: Reserve
  /** A segment is appended to no longer. */
  sealed(segment: number): void
  /** A flush failed: nothing is known about what is on the disk. */
  fail(cause: unknown): void
}

export interface SegmentsConfig {
  readonly dir: string
  readonly maxBytes: number
}

export interface SegmentPlace {
  readonly kind: 'segment'
  readonly segment: number
  readonly start: number
}

interface Arrival {
  readonly body: Uint8Array
  readonly resolve: (place: SegmentPlace) => void
  readonly reject: (error: unknown) => void
}

/** The segment that is appended to. */
interface Active {
  readonly number: number
  readonly file: DiskFile
  /** Behind the last body. */
  end: number
  /** Length of the file: what lies behind `end` are zeros, written ahead. */
  allocated: number
}

/**
 * Zeros are written this far ahead with the group that needs the room: flushing an overwrite costs half of flushing
 * an append, which changes the file's length and with it the file system's journal.
 */
const aheadBytes = 1 << 20
const zeros: Uint8Array = new Uint8Array(aheadBytes)
const nothing = zeros.subarray(0, 0)
/** Files kept open for reading. */
const openMax = 64

export class Segments {
  readonly #deps: SegmentsDeps
  readonly #config: SegmentsConfig
  readonly #open = new Map<number, Promise<DiskFile>>()
  readonly #sizes = new Map<number, number>()
  #arrivals: Arrival[] = []
  #active: Active | undefined
  #next: number
  #running: Promise<void> | undefined

  /** @param next number of the first segment to be created */
  constructor(deps: SegmentsDeps, config: SegmentsConfig, next: number) {
    this.#deps = deps
    this.#config = config
    this.#next = next
  }

  /** Settles when the body is durable. The segment is held for the caller. @throws {StoreError} `full` */
  append(body: Uint8Array): Promise<SegmentPlace> {
    return new Promise((resolve, reject) => {
      this.#arrivals.push({ body, resolve, reject })
      if (this.#running) return
      this.#running = new Promise<void>(done => this.#deps.soon(() => done(this.#drain())))
    })
  }

  /** The caller holds the segment. @throws {StoreError} `damaged` when the file is missing or too short */
  async read(segment: number, start: number, sizeBytes: number): Promise<Uint8Array> {
    const file = await this.#opened(segment)
    const bytes = await file.read(start, sizeBytes)
    if (bytes.length < sizeBytes)
      throw new StoreError('damaged', `${file.path} ends before ${start + sizeBytes}`)
    return bytes
  }

  /** Length in bytes of a segment that is no longer appended to; `undefined` for the active one and unknown ones. */
  sealedBytes(segment: number): number | undefined {
    return this.#sizes.get(segment)
  }

  /** A segment found on start. */
  addSealed(segment: number, sizeBytes: number): void {
    this.#sizes.set(segment, sizeBytes)
  }

  /** Goes on appending to the last segment of an earlier process. @param end behind the last body a row names */
  async resume(segment: number, end: number): Promise<void> {
    const file = await this.#deps.disk.open(this.#path(segment), 'update')
    const { sizeBytes } = await file.status()
    this.#activate({ number: segment, file, end, allocated: sizeBytes })
  }

  /** Removes a sealed segment that no row names and nobody holds. */
  remove(segment: number): void {
    assert(this.#sizes.delete(segment), 'only a sealed segment is removed')
    assert(!this.#deps.holds.has(segment), 'a segment that is removed is not held')
    this.#remove(segment).catch((cause: unknown) => {
      this.#deps.log.warn('a segment could not be removed; the next start tries again', { segment, cause })
    })
  }

  report(meter: Meter): void {
    let sizeBytes = 0
    for (const each of this.#sizes.values()) sizeBytes += each
    meter.sample('s3d_store_segments', this.#sizes.size + (this.#active === undefined ? 0 : 1))
    meter.sample('s3d_store_segment_bytes', sizeBytes)
  }

  async close(): Promise<void> {
    await this.#running
    for (const file of this.#open.values())
      await file.then(
        opened => opened.close(),
        () => {},
      )
    this.#open.clear()
  }

  async #drain(): Promise<void> {
    while (this.#arrivals.length > 0) await this.#appendGroup(this.#takeGroup())
    this.#running = undefined
  }

  /** As many as fit into a segment; the rest goes into the next one. */
  #takeGroup(): readonly Arrival[] {
    const used = this.#active?.end ?? 0
    let sizeBytes = 0
    let count = 0
    for (const { body } of this.#arrivals) {
      if (count > 0 && used + sizeBytes + body.length > this.#config.maxBytes) break
      sizeBytes += body.length
      count++
    }
    return this.#arrivals.splice(0, count)
  }

  async #appendGroup(group: readonly Arrival[]): Promise<void> {
    try {
      await this.#deps.reserve.keep()
      const active = await this.#activeFor(group)
      const start = active.end
      await write(active, group, this.#config.maxBytes)
      await this.#flush(active)
      let at = start
      for (const { body, resolve } of group) {
        this.#deps.holds.hold(active.number)
        resolve({ kind: 'segment', segment: active.number, start: at })
        at += body.length
      }
    } catch (error) {
      const refusal = isFull(error) ? new StoreError('full', 'no room for a body', { cause: error }) : error
      for (const { reject } of group) reject(refusal)
    }
  }

  async #activeFor(group: readonly Arrival[]): Promise<Active> {
    const active = this.#active
    const needed = group.reduce((sum, { body }) => sum + body.length, 0)
    if (active && (active.end === 0 || active.end + needed <= this.#config.maxBytes)) return active
    if (active) await this.#seal(active)
    const number = this.#next++
    assert(Number.isSafeInteger(number), 'segments are numbered')
    const file = await this.#deps.disk.create('segment.create', this.#path(number))
    await this.#deps.disk.flushDirectory('segment.directory-flush', this.#config.dir)
    return this.#activate({ number, file, end: 0, allocated: 0 })
  }

  #activate(active: Active): Active {
    this.#active = active
    this.#next = Math.max(this.#next, active.number + 1)
    this.#open.set(active.number, Promise.resolve(active.file))
    return active
  }

  async #flush(active: Active): Promise<void> {
    try {
      await active.file.flush('segment.flush')
    } catch (cause) {
      this.#deps.fail(cause)
      throw cause
    }
  }

  /** The zeros ahead are given back. */
  async #seal(active: Active): Promise<void> {
    this.#active = undefined
    if (active.allocated > active.end) await active.file.truncate('segment.truncate', active.end)
    this.#sizes.set(active.number, active.end)
    this.#deps.sealed(active.number)
  }

  #opened(segment: number): Promise<DiskFile> {
    const open = this.#open.get(segment)
    if (open) return open
    const opening = this.#deps.disk.open(this.#path(segment), 'read').catch((cause: unknown) => {
      this.#open.delete(segment)
      throw isMissing(cause) ? new StoreError('damaged', `segment ${segment} is missing`, { cause }) : cause
    })
    this.#open.set(segment, opening)
    if (this.#open.size > openMax) this.#closeOne()
    return opening
  }

  #closeOne(): void {
    for (const [segment, file] of this.#open) {
      if (segment === this.#active?.number || this.#deps.holds.has(segment)) continue
      this.#open.delete(segment)
      void file.then(
        opened => opened.close(),
        () => {},
      )
      return
    }
  }

  async #remove(segment: number): Promise<void> {
    const open = this.#open.get(segment)
    this.#open.delete(segment)
    await open?.then(file => file.close())
    await this.#deps.disk.remove('segment.remove', this.#path(segment))
  }

  #path(segment: number): string {
    return path.join(this.#config.dir, String(segment))
  }
}

/**
 * Bodies, and zeros behind them where the file is not long enough; without the zeros where there is no room.
 * @param maxBytes of the segment: nothing is written ahead of its end
 */
async function write(active: Active, group: readonly Arrival[], maxBytes: number): Promise<void> {
  const bodies = group.map(({ body }) => body)
  const end = bodies.reduce((sum, body) => sum + body.length, active.end)
  const ahead = end > active.allocated ? zeros.subarray(0, Math.max(0, maxBytes - end)) : nothing
  try {
    await active.file.write('segment.append', [...bodies, ahead], active.end)
    active.allocated = Math.max(active.allocated, end + ahead.length)
  } catch (error) {
    if (ahead.length === 0 || !isFull(error)) throw error
    await active.file.write('segment.append', bodies, active.end)
    active.allocated = end
  }
  active.end = end
}

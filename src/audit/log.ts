/**
 * The audit log as it is written: records join the chain when they are made, wait in memory, bounded, and reach the disk in
 * groups, each flushed. While the disk takes nothing they wait and are tried again, so the chain on disk never has a hole in it;
 * what finds no room is counted, and a record says how many there were as soon as one can be written.
 */
import { join } from 'node:path'
import type { Clock, Timer } from '../base/clock.ts'
import type { Disk, DiskFile } from '../base/disk.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import { endingOf, fileName, type Ending } from './files.ts'
import { hashOf, lineBehind, type Fields, type Link } from './record.ts'

export interface AuditConfig {
  /** Absolute path. */
  readonly dir: string
  /** After which a file is followed by another. */
  readonly maxFileBytes: number
  /** A record is flushed by then. */
  readonly flushMs: number
  /** Seals lines; absent where they are not sealed. */
  readonly key: Uint8Array | undefined
}

export interface AuditDependencies {
  readonly disk: Disk
  readonly clock: Clock
  readonly log: Log
}

/** Lines that wait for the disk. */
const pendingMaxBytes = 8 * 1024 * 1024
/** As many are written at once, whether or not it is time. */
const groupBytes = 1024 * 1024
const retryMs = 1_000

/** Lines for one file. */
interface Chunk {
  readonly number: number
  readonly lines: Uint8Array[]
  sizeBytes: number
  records: number
}

/** The file that is written. */
interface Written {
  readonly number: number
  readonly file: DiskFile
  sizeBytes: number
  /** Whether a power cut leaves it in its directory. */
  isListed: boolean
}

interface Waiter {
  readonly seq: number
  readonly settle: (isKept: boolean) => void
}

export class AuditLog {
  readonly #deps: AuditDependencies
  readonly #config: AuditConfig
  /** Of the last record that was made. */
  #made: Link
  /** Of the last one that is on the disk. */
  #kept: Link
  #chunks: Chunk[] = []
  /** Of the file that lines are made for, and how long it is with them. */
  #number: number
  #fileBytes = 0
  #pendingBytes = 0
  #lost = 0
  #lostTotal = 0
  #isFailing = false
  #file: Written | undefined
  #waiters: Waiter[] = []
  #timer: Timer | undefined
  #writing: Promise<void> | undefined
  #isClosing = false
  #isClosed = false

  private constructor(deps: AuditDependencies, config: AuditConfig, { link, number }: Ending) {
    this.#deps = deps
    this.#config = config
    this.#made = link
    this.#kept = link
    this.#number = number
  }

  /**
   * Continues the chain that is there in a new file, and says in it how the last one ended.
   * @throws {AuditError} when what is there is no chain; the system's error when nothing can be written
   */
  static async open(deps: AuditDependencies, config: AuditConfig, about: Fields): Promise<AuditLog> {
    await deps.disk.makeDirectory(config.dir)
    const ending = await endingOf(deps.disk, config.dir)
    const log = new AuditLog(deps, config, ending)
    const { link, isClosed, torn } = ending
    if (!isClosed)
      deps.log.warn('the audit log was not closed; its last records may be missing', { seq: link.seq })
    log.#begin({ reason: 'start', ...about, closedBefore: isClosed, ...(torn.length > 0 && { torn }) })
    await log.#writeAll()
    deps.log.info('the audit log goes on', { file: fileName(log.#number), head: log.head })
    return log
  }

  /** Of what is on the disk, as `s3d audit verify --head` takes it. */
  get head(): string {
    return `${this.#kept.seq}:${this.#kept.hash}`
  }

  /** Whether what happens now can be recorded, as far as anybody knows. */
  get isTaking(): boolean {
    return !this.#isFailing && this.#pendingBytes < pendingMaxBytes / 2
  }

  /** @returns whether there was room for it; none in a log that is closed */
  append(fields: Fields): boolean {
    const isTaken = !this.#isClosed && this.#add(fields)
    if (!isTaken) {
      this.#lost++
      this.#lostTotal++
    }
    this.#writeSoon()
    return isTaken
  }

  /** @returns settles when all records so far are on the disk, `true`, or one attempt at it has failed, `false` */
  flushed(): Promise<boolean> {
    const { seq } = this.#made
    if (seq === this.#kept.seq) return Promise.resolve(true)
    return new Promise(settle => {
      this.#waiters.push({ seq, settle })
      void this.#write()
    })
  }

  report(meter: Meter): void {
    meter.sample('s3d_audit_records_total', this.#kept.seq)
    meter.sample('s3d_audit_lost_records_total', this.#lostTotal)
    meter.sample('s3d_audit_pending_bytes', this.#pendingBytes)
    meter.sample('s3d_audit_failing', this.#isFailing ? 1 : 0)
  }

  /** Writes what waits, one attempt, and says that it is closed. */
  async close(): Promise<void> {
    await this.#writing
    this.#timer?.cancel()
    this.#isClosing = true
    this.#add({ event: 'closed', time: this.#time() })
    this.#isClosed = true
    await this.#write()
    await this.#file?.file.close()
    this.#deps.log.info('the audit log is closed', { head: this.head })
  }

  #time(): string {
    return new Date(this.#deps.clock.now()).toISOString()
  }

  #add(fields: Fields): boolean {
    if (this.#pendingBytes >= pendingMaxBytes) return false
    if (this.#lost > 0) {
      const records = this.#lost
      this.#lost = 0
      this.#push({ event: 'lost', time: this.#time(), records })
    }
    this.#push(fields)
    if (this.#fileBytes >= this.#config.maxFileBytes && !this.#isClosing) this.#begin({ reason: 'size' })
    return true
  }

  /** A new file, whose first line says so, and by the chain what the last one ended with. */
  #begin(about: Fields): void {
    const before = this.#number === 0 ? null : fileName(this.#number)
    this.#number++
    this.#fileBytes = 0
    this.#chunks.push({ number: this.#number, lines: [], sizeBytes: 0, records: 0 })
    const sealed = this.#config.key !== undefined
    this.#push({
      event: 'opened',
      time: this.#time(),
      file: fileName(this.#number),
      before,
      sealed,
      ...about,
    })
  }

  #push(fields: Fields): void {
    const line = lineBehind(this.#made, fields, this.#config.key)
    this.#made = { seq: line.seq, hash: line.hash }
    const bytes = Buffer.from(line.text)
    let chunk = this.#chunks.at(-1)
    if (chunk === undefined || chunk.number !== this.#number || chunk.sizeBytes >= groupBytes) {
      chunk = { number: this.#number, lines: [], sizeBytes: 0, records: 0 }
      this.#chunks.push(chunk)
    }
    chunk.lines.push(bytes)
    chunk.sizeBytes += bytes.length
    chunk.records++
    this.#fileBytes += bytes.length
    this.#pendingBytes += bytes.length
  }

  #writeSoon(): void {
    if (this.#isFailing || this.#isClosed) return // the retry is on its way, or nothing is any more
    if (this.#pendingBytes >= groupBytes) void this.#write()
    else this.#timer ??= this.#deps.clock.after(this.#config.flushMs, () => void this.#write())
  }

  /** Joins the writing under way, and writes what came meanwhile. Never rejects. */
  async #write(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing
    if (this.#chunks.length === 0) return
    this.#timer?.cancel()
    this.#timer = undefined
    this.#writing = this.#writeAll().catch((error: unknown) => this.#failed(error))
    await this.#writing
    this.#writing = undefined
  }

  /** @throws the system's error; what was not written stays */
  async #writeAll(): Promise<void> {
    for (;;) {
      const [chunk] = this.#chunks
      if (chunk === undefined) return
      const lines = chunk.lines.slice()
      const { sizeBytes, records } = chunk
      const file = await this.#fileOf(chunk.number)
      await file.file.write('audit.append', lines, file.sizeBytes)
      await file.file.flush('audit.flush')
      file.sizeBytes += sizeBytes
      this.#wrote(chunk, { lines, sizeBytes, records })
    }
  }

  /** Lines may have joined a chunk while it was written. */
  #wrote(chunk: Chunk, done: Pick<Chunk, 'lines' | 'sizeBytes' | 'records'>): void {
    chunk.lines.splice(0, done.lines.length)
    chunk.sizeBytes -= done.sizeBytes
    chunk.records -= done.records
    if (chunk.lines.length === 0) this.#chunks.shift()
    this.#pendingBytes -= done.sizeBytes
    this.#recovered()
    this.#kept = this.#linkBehind(done)
    const { seq } = this.#kept
    this.#waiters = this.#waiters.filter(waiter => {
      if (waiter.seq <= seq) waiter.settle(true)
      return waiter.seq > seq
    })
  }

  #linkBehind({ lines, records }: Pick<Chunk, 'lines' | 'records'>): Link {
    const seq = this.#kept.seq + records
    if (seq === this.#made.seq) return this.#made
    const last = lines.at(-1) ?? new Uint8Array(0)
    return { seq, hash: hashOf(last.subarray(0, -1)) }
  }

  async #fileOf(number: number): Promise<Written> {
    const { disk } = this.#deps
    const { dir } = this.#config
    if (this.#file?.number !== number) {
      const before = this.#file?.file
      this.#file = undefined
      await before?.close()
      const file = await disk.create('audit.create', join(dir, fileName(number)))
      this.#file = { number, file, sizeBytes: 0, isListed: false }
    }
    // What is in a file is kept only when the file itself is.
    if (!this.#file.isListed) await disk.flushDirectory('audit.directory-flush', dir)
    this.#file.isListed = true
    return this.#file
  }

  #recovered(): void {
    if (this.#isFailing) this.#deps.log.info('the audit log is written again', { lost: this.#lostTotal })
    this.#isFailing = false
  }

  #failed(error: unknown): void {
    if (!this.#isFailing) this.#deps.log.error('the audit log can not be written', { error })
    this.#isFailing = true
    for (const waiter of this.#waiters) waiter.settle(false)
    this.#waiters = []
    if (!this.#isClosing) this.#timer = this.#deps.clock.after(retryMs, () => void this.#write())
  }
}

/**
 * Large bodies, a file each, named by a random id: temporary while they are written, then flushed, renamed and their
 * directory flushed, and only then named by a row.
 */
import path from 'node:path'
import type { Budget } from '../base/budget.ts'
import { isMissing, type Disk, type DiskFile } from '../base/disk.ts'
import type { Log } from '../base/log.ts'
import type { Random } from '../base/random.ts'
import { isFull, StoreError } from './errors.ts'
import type { Holds } from './holds.ts'
import type { Reserve } from './reserve.ts'

export interface FilesDeps {
  readonly disk: Disk
  readonly random: Random
  readonly holds: Holds
  readonly log: Log
  /** What large bodies on their way may hold. */
  readonly buffers: Budget
  readonly reserve: Reserve
  /** A flush failed: nothing is known about what is on the disk. */
  fail(cause: unknown): void
}

export interface FilesConfig {
  /** Finished files, in 256 folders by the first two digits of their id. */
  readonly dir: string
  readonly temporaryDir: string
}

const idBytes = 16
/** Chunks are gathered up to this length, written in one call, while the next ones are gathered. */
const writeSizeBytes = 1 << 20
/** The disk is kept busy while a body is still arriving, so that the last flush finds little left to do. */
const flushEveryBytes = 8 << 20

export class Files {
  readonly #deps: FilesDeps
  readonly #config: FilesConfig
  readonly #folders = new Map<string, Promise<void>>()
  readonly #removals = new Set<Promise<void>>()
  #isTidy = true

  constructor(deps: FilesDeps, config: FilesConfig) {
    this.#deps = deps
    this.#config = config
  }

  /** The file is held for the caller until a row names it or it is given up. @throws {StoreError} `full` */
  async create(): Promise<FileWriter> {
    const id = this.#deps.random.hex(idBytes)
    const source = path.join(this.#config.temporaryDir, id)
    await this.#deps.reserve.keep()
    try {
      await this.#madeFolder(path.dirname(this.path(id)))
      const file = await this.#deps.disk.create('content.create', source)
      this.#deps.holds.hold(id)
      return new FileWriter(this.#deps, { id, file, target: this.path(id) })
    } catch (error) {
      throw isFull(error) ? new StoreError('full', 'no room for a body', { cause: error }) : error
    }
  }

  /** The caller holds the file until it is open. @throws {StoreError} `damaged` when it is not there */
  async open(id: string): Promise<DiskFile> {
    try {
      return await this.#deps.disk.open(this.path(id), 'read')
    } catch (cause) {
      throw isMissing(cause) ? new StoreError('damaged', `content file ${id} is missing`, { cause }) : cause
    }
  }

  /** Removes the file of a released content once nobody holds it. */
  remove(id: string): void {
    this.#deps.holds.whenFree(id, () => {
      const removal = this.#remove(id).finally(() => this.#removals.delete(removal))
      this.#removals.add(removal)
    })
  }

  /** Waits for removals under way. @returns whether every file that was to be removed is */
  async close(): Promise<boolean> {
    await Promise.all(this.#removals)
    return this.#isTidy
  }

  path(id: string): string {
    return path.join(this.#config.dir, id.slice(0, 2), id)
  }

  async #remove(id: string): Promise<void> {
    try {
      await this.#deps.disk.remove('content.remove', this.path(id))
    } catch (cause) {
      this.#isTidy = false
      this.#deps.log.warn('a content file could not be removed; the next start tries again', { id, cause })
    }
  }

  #madeFolder(name: string): Promise<void> {
    const made = this.#folders.get(name)
    if (made) return made
    const making = this.#deps.disk.makeDirectory(name)
    this.#folders.set(name, making)
    making.catch(() => this.#folders.delete(name))
    return making
  }
}

interface NewFile {
  readonly id: string
  readonly file: DiskFile
  readonly target: string
}

/** One body on its way into its file: gathers while it writes, never holding more than two writes' bytes. */
export class FileWriter {
  readonly id: string
  readonly #deps: FilesDeps
  readonly #new: NewFile
  #gathered: Uint8Array[] = []
  #gatheredBytes = 0
  /** What was taken of the budget for what is gathered. */
  #takenBytes = 0
  /** The budget is used up: write what there is. */
  #isShort = false
  #position = 0
  #flushedTo = 0
  #writing: Promise<void> | undefined
  #flushing: Promise<void> | undefined
  #failure: { readonly error: unknown } | undefined
  #aborted = false

  constructor(deps: FilesDeps, file: NewFile) {
    this.id = file.id
    this.#deps = deps
    this.#new = file
  }

  get sizeBytes(): number {
    return this.#position + this.#gatheredBytes
  }

  /** A promise means that two writes' bytes are held, or as many as the budget allows: wait. */
  write(chunk: Uint8Array): void | Promise<void> {
    if (this.#failure) return this.#refuse()
    this.#gathered.push(chunk)
    this.#gatheredBytes += chunk.length
    if (this.#deps.buffers.take(chunk.length)) this.#takenBytes += chunk.length
    else this.#isShort = true
    if (this.#gatheredBytes < writeSizeBytes && !this.#isShort) return
    if (this.#writing === undefined) return this.#startWrite()
    return this.#writeNext()
  }

  /** Settles when file and name are durable. @throws {StoreError} `full` */
  async finish(): Promise<void> {
    const { file, target } = this.#new
    await this.#written()
    if (!this.#failure && this.#gatheredBytes > 0) this.#startWrite()
    await this.#written()
    await this.#flushing
    if (this.#failure) return this.#refuse()
    try {
      await this.#flush()
      await file.close()
      await this.#deps.disk.rename('content.rename', file.path, target)
      await this.#deps.disk.flushDirectory('content.directory-flush', path.dirname(target))
    } catch (error) {
      this.#failure ??= { error }
      return this.#refuse()
    }
  }

  async abort(): Promise<void> {
    if (this.#aborted) return
    this.#aborted = true
    this.#gathered = []
    this.#giveBack()
    this.#failure ??= { error: new StoreError('closed', 'the body was given up') }
    await this.#written()
    await this.#flushing
    const { file, target } = this.#new
    await file.close().catch(() => {})
    for (const name of [file.path, target]) await this.#deps.disk.remove('temporary.remove', name)
    this.#deps.holds.free(this.id)
  }

  #giveBack(): void {
    this.#deps.buffers.give(this.#takenBytes)
    this.#takenBytes = 0
  }

  async #writeNext(): Promise<void> {
    // Another chunk's turn may come first, and may have taken this one along.
    await this.#written()
    if (this.#failure) return this.#refuse()
    if (this.#gatheredBytes >= writeSizeBytes || this.#isShort) this.#startWrite()
  }

  async #written(): Promise<void> {
    while (this.#writing) await this.#writing
  }

  #startWrite(): void {
    const chunks = this.#gathered
    const position = this.#position
    this.#position += this.#gatheredBytes
    const takenBytes = this.#takenBytes
    this.#gathered = []
    this.#gatheredBytes = 0
    this.#takenBytes = 0
    this.#isShort = false
    this.#writing = this.#new.file
      .write('content.write', chunks, position)
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => {
        this.#writing = undefined
        this.#deps.buffers.give(takenBytes)
        this.#flushAlong()
      })
  }

  #flushAlong(): void {
    if (this.#failure || this.#flushing || this.#position - this.#flushedTo < flushEveryBytes) return
    this.#flushedTo = this.#position
    this.#flushing = this.#flush()
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => {
        this.#flushing = undefined
      })
  }

  async #flush(): Promise<void> {
    try {
      await this.#new.file.flush('content.flush')
    } catch (error) {
      this.#deps.fail(error)
      throw error
    }
  }

  async #refuse(): Promise<never> {
    const error = this.#failure?.error
    await this.abort()
    throw isFull(error) ? new StoreError('full', 'no room for a body', { cause: error }) : error
  }
}

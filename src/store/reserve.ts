/**
 * Room for deletions on a full disk. Deleting needs a little room in the index's log, so a file of zeros keeps some
 * back: it is given up when the log can't grow, and until there is room to fill it again no body is taken in. Without
 * it nobody could ever empty a disk that clients have filled.
 */
import type { Disk } from '../base/disk.ts'
import { isMissing } from '../base/disk.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import { systemCode } from '../base/system-error.ts'
import { isFull, StoreError } from './errors.ts'

export interface ReserveDeps {
  readonly disk: Disk
  readonly log: Log
}

export interface ReserveConfig {
  readonly file: string
  readonly sizeBytes: number
}

const zeros: Uint8Array = new Uint8Array(1 << 20)

export class Reserve {
  readonly #deps: ReserveDeps
  readonly #config: ReserveConfig
  #isWhole = false
  #filling: Promise<boolean> | undefined
  #freeBytes: number | undefined

  constructor(deps: ReserveDeps, config: ReserveConfig) {
    this.#deps = deps
    this.#config = config
  }

  /** `undefined` while the reserve is there: the usual case, cheap. @throws {StoreError} `full` where there is no room for it */
  keep(): Promise<void> | undefined {
    return this.#isWhole ? undefined : this.#restore()
  }

  /** What was free for bodies when `check` last looked. */
  get freeBytes(): number | undefined {
    return this.#freeBytes
  }

  /** Writes nothing. @returns why a body would be refused, `undefined` when it would not be */
  async check(): Promise<string | undefined> {
    const { disk } = this.#deps
    const { file: name, sizeBytes } = this.#config
    this.#freeBytes = await disk.freeBytes(name)
    const needed = this.#isWhole ? sizeBytes : 2 * sizeBytes
    if (this.#freeBytes < needed)
      return `${this.#freeBytes} bytes are free, which is too little for new objects`
    try {
      // Opened as for writing: what became read-only, or is gone, says so.
      await (await disk.open(name, 'update')).close()
      return undefined
    } catch (error) {
      return `can't be written to (${systemCode(error)})`
    }
  }

  report(meter: Meter): void {
    if (this.#freeBytes !== undefined) meter.sample('s3d_store_free_bytes', this.#freeBytes)
    meter.sample('s3d_store_reserve_whole', this.#isWhole ? 1 : 0)
  }

  /** @returns whether there is room now that was kept back before */
  async giveUp(): Promise<boolean> {
    await this.#filling
    if (!this.#isWhole) return false
    this.#isWhole = false
    await this.#truncate()
    this.#deps.log.warn('the disk is full: only deletions go on, with the room that was kept for them')
    return true
  }

  async #restore(): Promise<void> {
    this.#filling ??= this.#fill().finally(() => (this.#filling = undefined))
    if (!(await this.#filling)) throw new StoreError('full', 'no room is left but for deletions')
  }

  async #fill(): Promise<boolean> {
    const { disk } = this.#deps
    const { file: name, sizeBytes } = this.#config
    const there = (await disk.status(name))?.sizeBytes ?? 0
    // As much again stays free, so that what is about to be written does not take the reserve at once.
    if (there < sizeBytes && (await disk.freeBytes(name)) < 2 * sizeBytes) return false
    try {
      const file = await disk.open(name, 'update').catch((error: unknown) => {
        if (isMissing(error)) return disk.create('index.reserve', name)
        throw error
      })
      try {
        for (let at = there; at < sizeBytes; at += zeros.length) {
          await file.write('index.reserve', [zeros.subarray(0, sizeBytes - at)], at)
        }
      } finally {
        await file.close()
      }
      this.#isWhole = true
      return true
    } catch (error) {
      if (!isFull(error)) throw error
      await this.#truncate()
      return false
    }
  }

  async #truncate(): Promise<void> {
    const file = await this.#deps.disk.open(this.#config.file, 'update')
    try {
      await file.truncate('index.reserve', 0)
    } finally {
      await file.close()
    }
  }
}

/** Before there is a `Reserve`: a store that can't be opened for want of room. @returns whether there was any to give */
export async function giveUpReserve(disk: Disk, file: string): Promise<boolean> {
  const status = await disk.status(file)
  if (status === undefined || status.sizeBytes === 0) return false
  const reserve = await disk.open(file, 'update')
  try {
    await reserve.truncate('index.reserve', 0)
  } finally {
    await reserve.close()
  }
  return true
}

/**
 * Room for blocks: what the limit allows and what the disk has. Invariant: the limit is hard. Bytes count from before they
 * are written until after their file is gone.
 */
import type { Clock } from '../../base/clock.ts'
import type { Disk } from '../../base/disk.ts'

export interface RoomConfig {
  readonly dir: string
  /** Absent for half of what is free at the start, without what is kept already. */
  readonly maxBytes: number | undefined
  /** Left free on the disk for others. */
  readonly minFreeBytes: number
}

/** Files left to be made for others. */
const minFreeFiles = 1_000
/** The disk is looked at again after that. */
const looksMs = 1_000
const looksBytes = 64 * 1024 * 1024
/** What a file system takes for a file, at least. */
const allocationBytes = 4_096

/** @returns what bytes in a file take on the disk */
export function allocated(sizeBytes: number): number {
  return Math.ceil(sizeBytes / allocationBytes) * allocationBytes
}

export class DiskRoom {
  readonly #deps: { readonly disk: Disk; readonly clock: Clock }
  readonly #config: RoomConfig
  #takenBytes = 0
  #maxBytes = 0
  #last: Promise<unknown> = Promise.resolve()
  #freeBytes = 0
  #freeFiles = 0
  #lookedMs = -Infinity
  #sinceLookBytes = 0

  constructor(deps: { readonly disk: Disk; readonly clock: Clock }, config: RoomConfig) {
    this.#deps = deps
    this.#config = config
  }

  get takenBytes(): number {
    return this.#takenBytes
  }

  get maxBytes(): number {
    return this.#maxBytes
  }

  /** To be called when all that is there already was found. */
  async open(): Promise<void> {
    const { maxBytes, dir } = this.#config
    this.#maxBytes =
      maxBytes ?? Math.floor(((await this.#deps.disk.freeBytes(dir + '/blocks')) + this.#takenBytes) / 2)
  }

  /** What is there already. */
  found(sizeBytes: number): void {
    this.#takenBytes += sizeBytes
  }

  give(sizeBytes: number): void {
    this.#takenBytes -= sizeBytes
    this.#lookedMs = -Infinity
  }

  get isOver(): boolean {
    return this.#takenBytes > this.#maxBytes
  }

  /**
   * One after the other, so that nobody takes what was made for somebody else.
   * @param make makes some room; settles with false where it can't
   * @returns whether there was room: it is taken then
   */
  take(sizeBytes: number, make: () => Promise<boolean>): Promise<boolean> {
    const taking = this.#last.then(async () => {
      while (!(await this.#has(sizeBytes))) if (!(await make())) return false
      this.#takenBytes += sizeBytes
      this.#freeBytes -= sizeBytes
      this.#sinceLookBytes += sizeBytes
      return true
    })
    this.#last = taking.catch(() => {})
    return taking
  }

  async #has(sizeBytes: number): Promise<boolean> {
    const { minFreeBytes, dir } = this.#config
    if (this.#takenBytes + sizeBytes > this.#maxBytes) return false
    const { disk, clock } = this.#deps
    if (clock.now() - this.#lookedMs >= looksMs || this.#sinceLookBytes >= looksBytes) {
      this.#freeBytes = await disk.freeBytes(dir + '/blocks')
      this.#freeFiles = await disk.freeFiles(dir)
      this.#lookedMs = clock.now()
      this.#sinceLookBytes = 0
    }
    return this.#freeBytes - sizeBytes >= minFreeBytes && this.#freeFiles > minFreeFiles
  }
}

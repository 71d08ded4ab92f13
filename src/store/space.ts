/**
 * Gives back the room of small bodies that were deleted or replaced: a sealed segment without bytes in use is
 * removed, one with few of them is compacted into the active one. Runs behind the groups, one segment at a time.
 */
import type { Log } from '../base/log.ts'
import { assert, InvariantError } from '../base/assert.ts'
import type { Meter } from '../base/probe.ts'
import type { Committer } from './committer.ts'
import type { ContentRows, LocatedContent, MovedContent } from './content-rows.ts'
import type { Effects } from './effects.ts'
import type { Holds } from './holds.ts'
import type { Segments } from './segments.ts'

export interface SpaceDeps {
  readonly contents: ContentRows
  readonly segments: Segments
  readonly committer: Committer
  readonly holds: Holds
  readonly log: Log
  fail(cause: unknown): void
}

/** Bodies moved per commit at most: about 1 MiB of small ones, and a bound on what a group waits for. */
const moveMax = 64

export class Space {
  readonly #deps: SpaceDeps
  readonly #compactBelow: number
  readonly #liveBytes = new Map<number, number>()
  readonly #sparse = new Set<number>()
  #compacting: Promise<void> | undefined
  #compactedCount = 0
  #closed = false

  constructor(deps: SpaceDeps, compactBelow: number) {
    this.#deps = deps
    this.#compactBelow = compactBelow
  }

  /** What the index says on start. */
  setLiveBytes(segment: number, sizeBytes: number): void {
    this.#liveBytes.set(segment, sizeBytes)
  }

  apply(effects: Effects): void {
    for (const [segment, change] of effects.liveBytes) {
      this.#liveBytes.set(segment, (this.#liveBytes.get(segment) ?? 0) + change)
      this.consider(segment)
    }
  }

  /** Whether there is room to win in a segment, now that it was sealed or lost bytes. */
  consider(segment: number): void {
    const sizeBytes = this.#deps.segments.sealedBytes(segment)
    if (sizeBytes === undefined || this.#closed) return
    const liveBytes = this.#liveBytes.get(segment) ?? 0
    if (liveBytes >= sizeBytes * this.#compactBelow && liveBytes > 0) return
    if (liveBytes === 0) {
      // Bytes on their way to a row, and readers: once the last of them is done, look again.
      if (this.#deps.holds.has(segment)) this.#deps.holds.whenFree(segment, () => this.consider(segment))
      else this.#remove(segment)
      return
    }
    this.#sparse.add(segment)
    this.#compacting ??= this.#compactAll().finally(() => (this.#compacting = undefined))
  }

  report(meter: Meter): void {
    let liveBytes = 0
    for (const sizeBytes of this.#liveBytes.values()) liveBytes += sizeBytes
    meter.sample('s3d_store_segment_live_bytes', liveBytes)
    meter.sample('s3d_store_compacted_segments_total', this.#compactedCount)
  }

  /** Settles when no compaction runs. */
  async idle(): Promise<void> {
    while (this.#compacting) await this.#compacting
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#compacting
  }

  #remove(segment: number): void {
    this.#liveBytes.delete(segment)
    this.#sparse.delete(segment)
    this.#deps.segments.remove(segment)
  }

  async #compactAll(): Promise<void> {
    for (const segment of this.#sparse) {
      try {
        await this.#compact(segment)
        this.#compactedCount++
      } catch (error) {
        if (error instanceof InvariantError) return this.#deps.fail(error)
        // Nothing is lost: what was not moved lies where it lay. A full disk is no reason to stop.
        this.#deps.log.warn('a segment could not be compacted', { segment, cause: error })
      }
      this.#sparse.delete(segment)
    }
  }

  async #compact(segment: number): Promise<void> {
    let from = 0
    while (!this.#closed) {
      const rows = this.#deps.contents.inSegment(segment, { from, limit: moveMax })
      const last = rows.at(-1)
      if (last === undefined) return
      from = (last.start ?? 0) + 1
      await this.#move(segment, rows)
    }
  }

  /** Bytes first, then the rows that name them; rows that changed meanwhile stay as they are. */
  async #move(segment: number, rows: readonly LocatedContent[]): Promise<void> {
    const { committer, contents, holds } = this.#deps
    holds.hold(segment)
    const copies = await Promise.allSettled(rows.map(row => this.#copy(segment, row)))
    const moves = copies.flatMap(copy => (copy.status === 'fulfilled' && copy.value ? [copy.value] : []))
    try {
      await committer.commit(({ effects }) => {
        effects.writesCount++
        for (const { content, start } of moves) contents.move(content, { segment, start }, effects)
      })
    } finally {
      for (const { target } of moves) holds.free(target)
      holds.free(segment)
    }
    const failed = copies.find(copy => copy.status === 'rejected')
    if (failed) throw failed.reason
  }

  /** @returns `undefined` for bytes that can't be read: they stay where they are, for whoever repairs the disk */
  async #copy(segment: number, row: LocatedContent): Promise<Move | undefined> {
    const { segments, log } = this.#deps
    assert(row.start !== null, 'a content of a segment has a start')
    let body: Uint8Array
    try {
      body = await segments.read(segment, row.start, row.storedBytes)
    } catch (cause) {
      log.error('bytes of a segment can not be read', { segment, start: row.start, cause })
      return undefined
    }
    const place = await segments.append(body)
    return {
      content: { id: row.id, storedBytes: row.storedBytes, place },
      start: row.start,
      target: place.segment,
    }
  }
}

/** One body's way from `start` in its old segment to its new place. */
interface Move {
  readonly content: MovedContent
  readonly start: number
  readonly target: number
}

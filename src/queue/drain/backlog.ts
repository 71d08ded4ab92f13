/**
 * Which entry is next: the oldest of those that are due, small and large ones side by side, so that neither waits for the
 * other. Holds a window of the rows, never all of them; the rows stay where they are.
 */
import type { Entry, EntryReads } from '../../store/entries.ts'

/** Bodies up to this length are small. */
const smallMaxBytes = 1024 * 1024
/** Rows looked at with one query, and about as many kept. */
const pageSize = 256
/** Queries in a row that found nothing to keep. */
const maxPages = 8

export type Size = 'small' | 'large'

export function sizeOf({ sizeBytes }: Pick<Entry, 'sizeBytes'>): Size {
  return sizeBytes <= smallMaxBytes ? 'small' : 'large'
}

/**
 * Whether an entry could be pushed now: `later` because of its bucket; `busy` because of its key, which whoever keeps it
 * busy looks at again.
 */
export type Readiness = 'free' | 'later' | 'busy'

export interface BacklogDependencies {
  readonly rows: Pick<EntryReads, 'dueEntries'>
  readonly readiness: (entry: Entry) => Readiness
  /** Whether anything could go now, whatever the rows are: `false` only where somebody looks again when that changes. */
  readonly mayAny: () => boolean
}

export class Backlog {
  readonly #deps: BacklogDependencies
  #lanes: Readonly<Record<Size, Entry[]>> = { small: [], large: [] }
  /** Where the next page begins. */
  #afterId = ''
  /** Whether the pages so far have come to the end. */
  #isExhausted = false
  /** Whether rows were left out that are due. */
  #hasSkipped = false

  constructor(deps: BacklogDependencies) {
    this.#deps = deps
  }

  /** Rows have become due, or can be pushed again: they are looked for from the first one. */
  rewind(): void {
    this.#lanes = { small: [], large: [] }
    this.#afterId = ''
    this.#isExhausted = false
    this.#hasSkipped = false
  }

  /** Rows may have come behind the last one. */
  extend(): void {
    this.#isExhausted = false
  }

  /** Whether there are due rows that only a `rewind` brings back. */
  get hasSkipped(): boolean {
    return this.#hasSkipped
  }

  /**
   * Takes the oldest entry of the given sizes.
   * @param nowMs decides what is due
   */
  take(sizes: readonly Size[], nowMs: number): Entry | undefined {
    // A long queue is not gone through over and over while its remote is away.
    if (!this.#deps.mayAny()) return undefined
    return this.#oldest(sizes) ?? (this.#fill(sizes, nowMs) ? this.#oldest(sizes) : undefined)
  }

  /** Takes up to `max` further small entries that `fits`. */
  takeMore(fits: (entry: Entry) => boolean, max: number): Entry[] {
    const taken: Entry[] = []
    const lane = this.#lanes.small
    for (let at = 0; at < lane.length && taken.length < max;) {
      const entry = lane[at]
      if (entry !== undefined && this.#deps.readiness(entry) === 'free' && fits(entry))
        taken.push(...lane.splice(at, 1))
      else at++
    }
    return taken
  }

  #oldest(sizes: readonly Size[]): Entry | undefined {
    let best: { readonly lane: Entry[]; readonly at: number; readonly id: string } | undefined
    for (const size of sizes) {
      const lane = this.#lanes[size]
      const at = this.#firstFree(lane)
      const id = lane[at]?.id
      if (id !== undefined && (best === undefined || id < best.id)) best = { lane, at, id }
    }
    return best?.lane.splice(best.at, 1)[0]
  }

  #firstFree(lane: Entry[]): number {
    for (let at = 0; at < lane.length;) {
      const entry = lane[at]
      const readiness = entry === undefined ? 'busy' : this.#deps.readiness(entry)
      if (readiness === 'free') return at
      if (readiness === 'busy') lane.splice(at, 1)
      else at++
    }
    return -1
  }

  /** @returns whether there is something of the sizes now */
  #fill(sizes: readonly Size[], nowMs: number): boolean {
    for (let page = 0; page < maxPages && !this.#isExhausted; page++) {
      const rows = this.#deps.rows.dueEntries({ nowMs, limit: pageSize, afterId: this.#afterId })
      this.#afterId = rows.at(-1)?.id ?? this.#afterId
      this.#isExhausted = rows.length < pageSize
      let isUseful = false
      for (const row of rows) {
        const size = sizeOf(row)
        const readiness = this.#deps.readiness(row)
        if (readiness === 'busy') continue
        // Room is kept for those that can go: what is left out here comes with the next rewind.
        if (readiness === 'later' || this.#lanes[size].length >= pageSize) this.#hasSkipped = true
        else {
          this.#lanes[size].push(row)
          isUseful ||= sizes.includes(size)
        }
      }
      if (isUseful) return true
    }
    return false
  }
}

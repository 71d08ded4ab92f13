/**
 * One flight: an entry, or a batch of deletes, to the remote and out of the store. The place it takes is given back as
 * soon as the remote has answered, because writing that down needs none.
 */
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { S3Error } from '../../service/errors.ts'
import type { Entry } from '../../store/entries.ts'
import type { Index } from '../../store/index.ts'
import type { Size } from './backlog.ts'
import { deleteMany, deleted } from './deletes.ts'
import type { Figures } from './figures.ts'
import type { Pace } from './pace.ts'
import type { Settling } from './settle.ts'
import type { Begun, PushDependencies } from './task.ts'
import { verdictOn } from './verdict.ts'

/** Behind every time. */
export const evermoreMs: number = Number.MAX_SAFE_INTEGER
/** What can't be written down is not tried again before. */
const unwrittenMs = 1_000

/** Entries of one bucket, and of a key one at most. */
export interface Flight {
  readonly entries: readonly Begun[]
  readonly size: Size
  readonly pace: Pace
}

export interface PilotDependencies {
  readonly index: Index
  readonly clock: Clock
  readonly log: Log
  readonly settling: Settling
  readonly push: PushDependencies
  readonly figures: Figures
  /** Aborts when the drain stops: what is under way is given up, and its rows stay as they are. */
  readonly signal: AbortSignal
}

export class Pilot {
  readonly #deps: PilotDependencies

  constructor(deps: PilotDependencies) {
    this.#deps = deps
  }

  /**
   * Never throws.
   * @param leave called once, when the flight's place is free
   * @returns when the first of the entries is due again; `evermoreMs` for none
   */
  async fly({ entries, pace }: Flight, leave: () => void): Promise<number> {
    let isOver = false
    const over = () => {
      if (!isOver) leave()
      isOver = true
    }
    const [entry] = entries
    try {
      if (entry !== undefined && entries.length === 1) return await this.#push(entry, pace, over)
      return await this.#deleteAll(entries, pace, over)
    } catch (error) {
      const { clock, log, signal } = this.#deps
      if (signal.aborted) return evermoreMs
      log.error('what became of a push could not be written down', { error })
      pace.away(clock.now(), { askedMs: unwrittenMs, draw: 0 })
      return clock.now() + unwrittenMs
    } finally {
      over()
    }
  }

  async #push(entry: Begun, pace: Pace, over: () => void): Promise<number> {
    const { index, clock, settling, figures, signal } = this.#deps
    const beganMs = clock.now()
    try {
      await index.settled(entry.bucketId, entry.key)
      const outcome = await settling.push(entry, signal)
      pace.answered()
      over()
      figures.pushed({ sizeBytes: entry.sizeBytes, tookMs: clock.now() - beganMs }, outcome)
      await settling.finish(entry, outcome, signal)
      return evermoreMs
    } catch (error) {
      over()
      return this.#refused(entry, error, pace)
    }
  }

  async #deleteAll(entries: readonly Begun[], pace: Pace, over: () => void): Promise<number> {
    const { index, settling, push, signal } = this.#deps
    try {
      await index.settled(entries[0]?.bucketId)
      const outcomes = await deleteMany(push, entries, signal)
      if (outcomes.some(({ isSilent }) => isSilent)) push.lacks.batches.add(entries[0]?.bucketId ?? 0)
      pace.answered()
      over()
      const dues = outcomes.map(async ({ entry, error }) => {
        if (error !== undefined) return this.#refused(entry, error, pace)
        await settling.finish(entry, deleted, signal)
        return evermoreMs
      })
      return Math.min(...(await Promise.all(dues)))
    } catch (error) {
      over()
      if (verdictOn(error) === 'permanent') {
        // Perhaps because of one of them, perhaps because the remote has no such call.
        if (entries[0] !== undefined && lacksCall(error))
          push.lacks.found(entries[0], 'delete-objects', 'deletes of the queue')
        push.lacks.batches.add(entries[0]?.bucketId ?? 0)
        return evermoreMs
      }
      // The remote is in trouble once, not once for each.
      const dues = entries.map((entry, at) => this.#refused(entry, error, at === 0 ? pace : undefined))
      return Math.min(...(await Promise.all(dues)))
    }
  }

  async #refused(entry: Entry, error: unknown, pace: Pace | undefined): Promise<number> {
    const { settling, signal } = this.#deps
    if (signal.aborted) return evermoreMs
    return (await settling.refused(entry, error, pace)) ?? evermoreMs
  }
}

function lacksCall(error: unknown): boolean {
  return error instanceof S3Error && (error.status === 501 || error.status === 405)
}

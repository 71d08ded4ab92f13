/**
 * What operators do with entries: try again, give up, hurry, look. The admin endpoint's verbs call these. Nothing here
 * pushes: rows are changed, and the drain looks at them.
 */
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { S3Error } from '../../service/errors.ts'
import type { Entry } from '../../store/entries.ts'
import type { Index } from '../../store/index.ts'
import type { Drain } from './drain.ts'
import { eventOf, type QueueEvent } from './event.ts'
import { evermoreMs } from './flight.ts'

export interface OperatorDependencies {
  readonly index: Index
  readonly drain: Drain
  readonly clock: Clock
  readonly log: Log
  readonly notify: (event: QueueEvent) => void
}

/** What is left of the queue. */
export interface Left {
  readonly count: number
  readonly bytes: number
  readonly failed: number
  /** The oldest ones. */
  readonly entries: readonly Entry[]
}

const pageSize = 256

export class QueueOperator {
  readonly #deps: OperatorDependencies

  constructor(deps: OperatorDependencies) {
    this.#deps = deps
  }

  /**
   * Makes a failed or deferred entry due at once. What failed because of a conflict replaces what was found then.
   * @returns whether there was one
   */
  async retry(id: string): Promise<boolean> {
    const { index, drain } = this.#deps
    const isThere = await index.commit(transaction => {
      const entry = transaction.entry(id)
      if (entry === undefined) return false
      if (entry.error?.theirs !== undefined) transaction.setEntryBase(id, entry.error.theirs)
      transaction.retryEntry(id)
      return true
    })
    if (isThere) drain.rewind()
    return isThere
  }

  /** All failed entries. @returns how many there were */
  async retryAll(signal: AbortSignal): Promise<number> {
    const { index } = this.#deps
    let count = 0
    for (let afterId = ''; !signal.aborted;) {
      const page = index.failedEntries({ limit: pageSize, afterId })
      for (const { id } of page) if (await this.retry(id)) count++
      const last = page.at(-1)
      if (last === undefined) break
      afterId = last.id
    }
    return count
  }

  /**
   * Removes an entry and what it holds, once no push of its key is under way: an acknowledged write that the remote will
   * not get.
   * @returns whether it was there; a push that was under way may have finished it
   */
  async drop(id: string, signal: AbortSignal): Promise<boolean> {
    const { index, drain, clock, log, notify } = this.#deps
    const found = index.entry(id)
    if (found === undefined) return false
    while (!drain.keys.take(found)) await drain.keys.whenFree(found, signal)
    try {
      const entry = index.entry(id)
      if (entry === undefined) return false
      if (!(await index.commit(transaction => transaction.dropEntry(id)))) return false
      if (entry.upload !== undefined) drain.push.leftovers.look()
      const { bucket, key, kind } = entry
      log.warn('a queued write was dropped by an operator', { bucket, key, kind, id })
      drain.keys.tell(
        entry,
        id,
        new S3Error('ServiceUnavailable', { message: 'The queued write was dropped.' }),
      )
      notify(eventOf('dropped', entry, clock.now()))
      return true
    } finally {
      drain.keys.free(found)
      drain.rewind()
    }
  }

  /** Everything that waits is due at once, whatever was the matter before. Settles when that is written down. */
  async hurry(signal: AbortSignal): Promise<void> {
    const { index, drain, clock } = this.#deps
    for (let afterId = ''; !signal.aborted;) {
      const page = index.dueEntries({ nowMs: evermoreMs, limit: pageSize, afterId })
      const nowMs = clock.now()
      const deferred = page.flatMap(({ id, attempts, nextMs, error }) =>
        error !== undefined && nextMs > nowMs ? [{ id, attempts, error }] : [],
      )
      if (deferred.length > 0) {
        await index.commit(transaction => {
          for (const { id, ...known } of deferred) transaction.deferEntry(id, { ...known, nextMs: nowMs })
        })
      }
      const last = page.at(-1)
      if (last === undefined) break
      afterId = last.id
    }
    drain.forgive()
  }

  /** @param limit of the entries that are named */
  left(limit: number): Left {
    const { index } = this.#deps
    const { count, bytes, failed } = index.queueTotals()
    return { count, bytes, failed, entries: index.pendingEntries({ limit, afterId: '' }) }
  }
}

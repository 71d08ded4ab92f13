/**
 * What goes with a push: the newest entry of its key, which stands for those it replaced, and with a delete others of the same bucket.
 */
import type { Entry } from '../../store/entries.ts'
import type { Index } from '../../store/index.ts'
import type { Backlog } from './backlog.ts'
import { batchMax, fitsBatch } from './deletes.ts'
import type { KeyName } from './keys.ts'
import type { SettleDependencies } from './settle.ts'
import type { Begun, Lacking } from './task.ts'

export interface GatherDependencies {
  readonly index: Pick<Index, 'entriesOf'>
  readonly backlog: Pick<Backlog, 'takeMore'>
  readonly lacks: Lacking
  readonly ruleOf: SettleDependencies['ruleOf']
  /** For what was taken and does not go along. */
  readonly look: (name: KeyName) => void
}

export class Gather {
  readonly #deps: GatherDependencies

  constructor(deps: GatherDependencies) {
    this.#deps = deps
  }

  /** @returns `undefined` where nothing of the key waits any more */
  newest({ bucketId, key }: KeyName): Begun | undefined {
    const entries = this.#deps.index.entriesOf(bucketId, key)
    const at = entries.findLastIndex(({ state }) => state === 'waiting')
    const newest = entries[at]
    if (newest === undefined) return undefined
    const waiting = entries.filter(({ state }) => state === 'waiting')
    return {
      ...newest,
      attempts: Math.max(...waiting.map(each => each.attempts)),
      older: entries.slice(0, at),
    }
  }

  /** Deletes of the same bucket that may go with one, which is the first. */
  batchWith(entry: Begun): Begun[] {
    if (!this.#mayBatch(entry)) return [entry]
    const { backlog, look } = this.#deps
    const more = backlog.takeMore(
      each => each.bucketId === entry.bucketId && each.key !== entry.key && each.kind === 'delete',
      batchMax - 1,
    )
    const batch = [entry]
    for (const each of more) {
      const newest = this.newest(each)
      if (newest !== undefined && this.#mayBatch(newest)) batch.push(newest)
      else look(each)
    }
    return batch
  }

  #mayBatch(entry: Entry): boolean {
    const { lacks, ruleOf } = this.#deps
    const isOne = lacks.batches.has(entry.bucketId) || lacks.has(entry, 'delete-objects')
    if (entry.kind !== 'delete' || isOne || !fitsBatch(entry)) return false
    return ruleOf(entry, undefined) === 'overwrite'
  }
}

/**
 * What pushes are done with, made of what the drain is given: calls of both kinds, bodies from the store, and what is
 * remembered there of uploads at the remote.
 */
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { Random } from '../../base/random.ts'
import type { Service } from '../../service/service.ts'
import type { Store } from '../../store/store.ts'
import { Caller, type Unanswered } from './caller.ts'
import { Leftovers } from './leftovers.ts'
import type { Opening } from './stored.ts'
import { Lacking, type Abilities, type PushDependencies } from './task.ts'

export interface EquipmentDependencies {
  readonly store: Pick<Store, 'index' | 'bytes'>
  /** The service below the queue. */
  readonly inner: Service
  /** The remote itself, without the cache: what it holds now. */
  readonly remote: Service
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly opening: Opening
  /** What is known of a bucket's remote; absent where the drain alone finds it out. */
  readonly abilitiesOf?: (bucket: string) => Abilities | undefined
}

const maxParts = 10_000

/** @param signal aborts when the drain stops */
export function equipment(
  deps: EquipmentDependencies & { readonly unanswered: Unanswered },
  signal: AbortSignal,
): PushDependencies {
  const {
    store,
    inner,
    remote,
    opening,
    abilitiesOf = () => undefined,
    clock,
    random,
    log,
    unanswered,
  } = deps
  const { index, bytes } = store
  const writes = new Caller(inner, random, unanswered)
  const leftovers = new Leftovers({ index, writes, clock, random, log, signal })
  return {
    writes,
    looks: new Caller(remote, random),
    source: { bytes, opening },
    parts: row => index.objectParts(row, { after: 0, limit: maxParts }),
    lacks: new Lacking(abilitiesOf),
    keepBase: ({ bucketId, key }, base) =>
      index.commit(transaction => {
        const unknowing = index.entriesOf(bucketId, key).filter(entry => entry.base === undefined)
        for (const { id } of unknowing) transaction.setEntryBase(id, base)
      }),
    keepUpload: ({ id }, upload) => index.commit(transaction => transaction.setEntryUpload(id, upload)),
    async leaveUpload(upload, entry) {
      await index.commit(transaction => {
        transaction.leftUploads.add(upload, clock.now())
        if (entry !== undefined) transaction.setEntryUpload(entry.id, undefined)
      })
      leftovers.look()
    },
    leftovers,
  }
}

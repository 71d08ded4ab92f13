/**
 * The read cache of one life of the daemon: the real one, over the store's index and the life's disk, with the rules of a
 * configuration.
 */
import path from 'node:path'
import type { Disk } from '../../src/base/disk.ts'
import { silentLog } from '../../src/base/log.ts'
import type { Random } from '../../src/base/random.ts'
import { Cache } from '../../src/cache/cache.ts'
import { openShelf } from '../../src/cache/disk/open.ts'
import { cacheRules } from '../../src/cache-rules.ts'
import { objectTagsOf } from '../../src/admission.ts'
import { parseFilter } from '../../src/filters/parse.ts'
import { keeperOf } from '../../src/hand-over.ts'
import { answerOf } from '../../src/http/operation.ts'
import { ForwardedReply } from '../../src/remote/forwarded-reply.ts'
import type { Keeper } from '../../src/queue/drain/keep.ts'
import type { Layer, Service } from '../../src/service/service.ts'
import type { Store } from '../../src/store/store.ts'
import type { CachePlan } from './cache-plan.ts'
import type { CachePlant } from './cache-plants.ts'
import type { VirtualTime } from './virtual-time.ts'

export interface CachedParts {
  readonly time: VirtualTime
  readonly random: Random
  readonly disk: Disk
  readonly store: Store
  readonly remote: Service
  /** Of the store: the blocks lie in a folder of it, which a power cut spoils with the rest. */
  readonly dir: string
  readonly plant: CachePlant
}

export interface OpenCached {
  readonly layer: Layer
  /** Of what was pushed. */
  readonly keeper: Keeper
  /** Says whose its directory is. */
  readonly ownerFile: string
  close(): Promise<void>
}

const everything = parseFilter('*')
const placeOf = () => ({ home: 'the remote', account: '' })

export async function openCached(
  { time, random, disk, store, remote, dir, plant }: CachedParts,
  plan: CachePlan,
): Promise<OpenCached> {
  const cacheDir = path.join(dir, 'cache')
  const index = plant.index(store.index)
  const shelf = await openShelf(
    { index, disk, clock: time, random, log: silentLog, soon: time.soon, placeOf },
    {
      ...plan,
      dir: cacheDir,
      minFreeBytes: 0,
      maxRecordBytes: Infinity,
      sealingKey: plan.isSealed ? Buffer.alloc(32, 2) : undefined,
    },
  )
  const { mode, ttlMs, staleIfErrorMs } = plan
  const below = plant.remote(remote)
  const rules = cacheRules(
    {
      filter: everything,
      freshness: {
        ttlMs,
        ttl: mode === 'ttl' ? everything : undefined,
        immutable: mode === 'immutable' ? everything : undefined,
        staleIfErrorMs,
        stale: everything,
      },
    },
    { bucketTags: async () => new Map(), objectTags: objectTagsOf(below), clock: time },
  )
  const cache = new Cache({
    inner: below,
    shelf: plant.shelf(shelf),
    ruleOf: plant.rules(rules),
    translation: { wireOf: answerOf, replyOf: (op, wire) => new ForwardedReply(op, wire) },
    clock: plant.clock(time),
    soon: time.soon,
    settlesMs: 1_000,
    namesOf: bucket => [{ bucket, keyOf: key => key }],
    wasCalm: shelf.wasCalm,
  })
  const keeper = plant.keeper(keeperOf(cache))
  return {
    layer: cache.layer,
    keeper,
    ownerFile: path.join(cacheDir, 'owner'),
    close: () => shelf.close(() => cache.isCalm),
  }
}

/**
 * The read cache as the gateway has it: over the store's index and a directory of its own, with the rules of the
 * configuration, and what operators see of it.
 */
import type { CacheDesk } from './admin/cache-pages.ts'
import { objectTagsOf, type BucketTags } from './admission.ts'
import { systemDisk } from './base/disk.ts'
import type { Report } from './base/probe.ts'
import { Cache, marked } from './cache/cache.ts'
import type { PlaceOf } from './cache/disk/homes.ts'
import { openShelf } from './cache/disk/open.ts'
import { blockBytes } from './cache/shelf.ts'
import { warming } from './cache/warming.ts'
import { cacheRules, judgedRules, type Judge } from './cache-rules.ts'
import { keeperOf } from './hand-over.ts'
import type { Config } from './config.ts'
import type { CacheConfig } from './config/cache-settings.ts'
import { answerOf } from './http/operation.ts'
import type { Shared } from './innermost.ts'
import { ForwardedReply } from './remote/forwarded-reply.ts'
import type { Keeper } from './queue/drain/keep.ts'
import type { KeyRing } from './sealed/key-ring.ts'
import type { NamesOf } from './service/names.ts'
import { stack, type Layer, type Passage, type Service } from './service/service.ts'
import type { Store } from './store/store.ts'

export interface CacheSurroundings {
  readonly shared: Shared
  readonly config: Config
  readonly store: Store
  readonly keys: KeyRing
  readonly remote: Service
  readonly bucketTags: BucketTags
  /** The name that stands for all that a bucket has. */
  readonly nameOf: (bucket: string) => string
  /** All names under which what a bucket holds may be kept. */
  readonly namesOf: NamesOf
  /** Where a bucket is, and with whose rights it is asked for. */
  readonly placeOf: PlaceOf
}

export interface OpenCache {
  readonly layer: Layer
  /** Has answers that never reach the cache say so; before whatever stands before it. */
  readonly marked: Layer
  readonly desk: CacheDesk
  readonly report: Report
  /** For what the queue has pushed. */
  readonly keeper: Keeper
  passing(passage: Passage): Passage
  close(): Promise<void>
}

/** Small objects that were read lately. */
const memoryMaxBytes = 64 * 1024 * 1024
/** Clocks that differ by more are the operator's to mend. */
const settlesMs = 60_000
/** At most 8 MiB in a file. */
const layout = { blockBytes, chunkBlocks: 64 }

/** @throws {StoreError} `foreign` where the directory is another daemon's */
export async function openCache(
  cacheConfig: CacheConfig,
  { shared, config, store, keys, remote, bucketTags, nameOf, namesOf, placeOf }: CacheSurroundings,
): Promise<OpenCache> {
  const { clock } = shared
  const { dir, maxBytes, maxObjects, maxRecordBytes, maxAgeMs = Infinity, minFreeBytes } = cacheConfig
  const sealingKey = config.encryption.byDefault === 'none' ? undefined : keys.cacheKey()
  const shelf = await openShelf(
    { ...shared, index: store.index, disk: systemDisk, soon: setImmediate, placeOf },
    {
      dir,
      maxBytes,
      maxObjects,
      maxRecordBytes,
      maxAgeMs,
      minFreeBytes,
      memoryMaxBytes,
      sealingKey,
      ...layout,
    },
  )
  const objectTags = objectTagsOf(remote)
  const cache = new Cache({
    inner: remote,
    shelf,
    ruleOf: judgedRules(
      cacheRules(cacheConfig, { bucketTags, objectTags, clock }),
      judgeOf(shared, objectTags),
    ),
    translation: { wireOf: answerOf, replyOf: (op, wire) => new ForwardedReply(op, wire) },
    clock,
    soon: setImmediate,
    settlesMs,
    namesOf,
    wasCalm: shelf.wasCalm,
  })
  const warm = warming(stack([cache.layer], remote), shared.random)
  return {
    layer: cache.layer,
    marked,
    desk: {
      totals: () => ({ ...shelf.totals, reads: cache.reads }),
      objects: range => shelf.page({ ...range, bucket: nameOf(range.bucket) }),
      object: (bucket, key) => shelf.shown(nameOf(bucket), key),
      warm: (bucket, key, signal) => warm(nameOf(bucket), key, signal),
      evict: (bucket, key) => shelf.evict(nameOf(bucket), key),
      pin: (bucket, key) => shelf.pin(nameOf(bucket), key),
      unpin: (bucket, key) => shelf.unpin(nameOf(bucket), key),
    },
    report(meter) {
      cache.report(meter)
      shelf.report(meter)
    },
    keeper: keeperOf(cache),
    passing: passage => cache.passing(passage),
    close: () => shelf.close(() => cache.isCalm),
  }
}

/** OPA, where it says what is kept. */
function judgeOf({ opa, clock }: Shared, objectTags: NonNullable<Judge['objectTags']>): Judge | undefined {
  const admission = opa?.admission
  if (admission === undefined) return undefined
  const { cache: asks, rememberedMs, tellsTags } = admission
  return { asks, rememberedMs, objectTags: tellsTags ? objectTags : undefined, clock }
}

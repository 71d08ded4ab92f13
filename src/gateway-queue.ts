/**
 * The write queue as the gateway has it: over the store, with its drain, and what operators see of both.
 */
import { join } from 'node:path'
import type { QueueDesk } from './admin/queue-pages.ts'
import { admission, alsoAdmitted, type BucketTags } from './admission.ts'
import { systemDisk } from './base/disk.ts'
import { loopShare } from './base/loop-share.ts'
import type { Report } from './base/probe.ts'
import type { Config } from './config.ts'
import type { QueueConfig } from './config/queue-config.ts'
import { conflictRule } from './conflict-rule.ts'
import type { Shared } from './innermost.ts'
import { openingOf } from './operations/encryption.ts'
import { s3Limits, type Limits } from './operations/limits.ts'
import { operations } from './operations/operations.ts'
import { settleHomes } from './queue/homes.ts'
import { openDrain, type OpenDrain } from './queue/drain/open.ts'
import type { Keeper } from './queue/drain/keep.ts'
import type { Abilities } from './queue/drain/task.ts'
import { postTo } from './queue/drain/webhook.ts'
import { Queue } from './queue/queue.ts'
import type { KeyRing } from './sealed/key-ring.ts'
import type { Layer, Service } from './service/service.ts'
import type { EndedEntry } from './store/ended-entries.ts'
import type { Entry } from './store/entries.ts'
import type { LeftUpload } from './store/left-uploads.ts'
import { storeDefaults, type Store } from './store/store.ts'

export interface QueueSurroundings {
  readonly shared: Shared
  readonly config: Config
  readonly store: Store
  readonly keys: KeyRing
  /** The service below the queue. */
  readonly below: Service
  /** Where a write is looked for that may have arrived: nothing answers for it. */
  readonly remote: Service
  /** What is known of a bucket's remote. */
  readonly abilitiesOf: (bucket: string) => Abilities | undefined
  /** What a bucket's remote takes of parts, where that is not what S3 takes. */
  readonly partLimitsOf: (bucket: string) => Partial<Limits>
  readonly bucketTags: BucketTags
  /** Where there is a read cache. */
  readonly keeper: Keeper | undefined
  /** Where a bucket is. */
  readonly homeOf: (bucket: string) => string
  /** See `Homes`. */
  readonly nameOf: (bucket: string) => string
  /** See `Homes`. */
  readonly movedFrom: string | undefined
  /** Has somebody told when a remote answers again that was away, and which buckets are there. */
  readonly onReachable: (listener: (has: (bucket: string) => boolean) => void) => void
}

export interface OpenQueue {
  readonly layer: Layer
  readonly desk: QueueDesk
  readonly report: Report
  /** @returns acknowledged writes that are left, and may go with this machine */
  close(deadlineMs: number): Promise<number>
}

export async function openQueue(
  queueConfig: QueueConfig,
  surroundings: QueueSurroundings,
): Promise<OpenQueue> {
  const { shared, config, store, keys, below, bucketTags, homeOf, nameOf, movedFrom, partLimitsOf } =
    surroundings
  const { clock, random, log } = shared
  const { encryption, region } = config
  await settleHomes({ index: store.index, log }, { nameOf, homeOf, movedFrom })
  const operating = { store, keys, ...shared, config: { region, defaultEncryption: encryption.byDefault } }
  const maxBytes = queueConfig.maxBytes ?? (await halfOfDisk(queueConfig.dir, store))
  const drain = drainOf({ ...queueConfig, maxBytes }, surroundings, operating)
  const queue = new Queue(
    {
      local: operations(operating, operating.config, bucket => ({ ...s3Limits, ...partLimitsOf(bucket) })),
      inner: below,
      index: store.index,
      pushing: drain.drain,
      homeOf,
      freeBytes: await freeBytesFor(queueConfig.dir, shared),
      admits: alsoAdmitted(admission(queueConfig.filter, bucketTags), shared.opa?.admission?.queue),
      clock,
      random,
      log,
    },
    {
      maxBytes,
      maxFiles: queueConfig.maxFiles ?? Infinity,
      waitMs: queueConfig.waitMs,
      ack: queueConfig.ack,
    },
  )
  drain.listen(event => queue.heard(event))
  drain.drain.start()
  surroundings.onReachable(has => drain.drain.recovered(has))
  const sweeping = sweep(queue, shared, queueConfig.maxUploadAgeMs)
  return {
    layer: queue.layer,
    desk: deskOf(drain, { index: store.index, clock, nameOf }),
    report(meter) {
      drain.report(meter)
      queue.report(meter)
    },
    async close(deadlineMs) {
      sweeping.stop()
      const left = await drained(drain, shared, deadlineMs)
      return queueConfig.isPersistent ? 0 : left
    },
  }
}

function drainOf(
  { conflicts, webhook, drain, maxBytes, isPersistent }: QueueConfig & { readonly maxBytes: number },
  { shared, store, below, remote, abilitiesOf, bucketTags, keeper }: QueueSurroundings,
  operating: Parameters<typeof openingOf>[0],
): OpenDrain {
  return openDrain(
    {
      store,
      inner: below,
      remote,
      abilitiesOf,
      ...shared,
      keeper,
      soon: setImmediate,
      busy: loopShare(),
      opening: row => openingOf(operating, row.encryption, undefined),
      ruleOf: conflictRule(conflicts, bucketTags),
      post: webhook === undefined ? undefined : postTo(webhook),
    },
    { ...drain, isPersistent, maxFailedBytes: maxBytes / 4 },
  )
}

const sweepMs = 3_600_000

/** Now, and then every hour. */
function sweep(queue: Queue, { clock, log }: Shared, maxAgeMs: number): { stop(): void } {
  const stopping = new AbortController()
  const once = () => {
    queue
      .endUploads(clock.now() - maxAgeMs, stopping.signal)
      .catch((cause: unknown) => log.warn('uploads that nobody completed could not be ended', { cause }))
    timer = clock.after(sweepMs, once)
  }
  let timer = clock.after(0, once)
  return {
    stop() {
      timer.cancel()
      stopping.abort(new Error('the daemon stops'))
    },
  }
}

function shown(entry: Entry): object {
  const { id, bucket, key, kind, sizeBytes, state, attempts, error, queuedMs, nextMs } = entry
  return {
    id,
    bucket,
    key,
    kind,
    sizeBytes,
    state,
    attempts,
    error,
    queuedAt: new Date(queuedMs).toISOString(),
    ...(nextMs > 0 && { nextAt: new Date(nextMs).toISOString() }),
  }
}

function shownLeft({ sinceMs, nextMs, error, ...left }: LeftUpload): object {
  const next = nextMs > 0 ? { nextAt: new Date(nextMs).toISOString() } : {}
  return { ...left, leftAt: new Date(sinceMs).toISOString(), ...next, ...(error !== undefined && { error }) }
}

function shownEnd(ended: EndedEntry | undefined): object | undefined {
  if (ended === undefined) return undefined
  const { id, bucket, key, outcome, endedMs } = ended
  return { id, bucket, key, state: outcome, endedAt: new Date(endedMs).toISOString() }
}

/** Of what would be free without what is queued already, on the disk that the bodies are on. */
async function halfOfDisk(dir: string, { index }: Store): Promise<number> {
  const { bytes, partBytes } = index.queueHolds
  const freeBytes = await systemDisk.freeBytes(join(dir, 'segments')) // in the directory, which may be where a disk is mounted
  return Math.floor((freeBytes + bytes + partBytes) / 2)
}

/** Beyond what the store keeps back for deletions, twice: it refuses bodies while it can't. */
const keptBytes = 2 * storeDefaults.reserveBytes
const freeMaxAgeMs = 250

/** @returns what is free for bodies; it is looked up again behind the call that finds it old */
async function freeBytesFor(dir: string, { clock }: Shared): Promise<() => number> {
  const ask = async () => (await systemDisk.freeBytes(join(dir, 'segments'))) - keptBytes
  const known = { bytes: await ask(), askedMs: clock.now() }
  return () => {
    if (clock.now() - known.askedMs > freeMaxAgeMs) {
      known.askedMs = clock.now()
      // What can't be asked is found out by who writes.
      ask().then(
        bytes => (known.bytes = bytes),
        () => (known.bytes = Infinity),
      )
    }
    return known.bytes
  }
}

/** What operators see of the queue, and do about it. */
function deskOf(
  { operator }: OpenDrain,
  { index, clock, nameOf }: Pick<Store, 'index'> & Pick<Shared, 'clock'> & Pick<QueueSurroundings, 'nameOf'>,
): QueueDesk {
  return {
    totals() {
      const { oldestMs, ...totals } = index.queueTotals()
      const oldestAgeSeconds = oldestMs === undefined ? 0 : Math.max(0, (clock.now() - oldestMs) / 1_000)
      return { ...totals, oldestAgeSeconds }
    },
    entries({ failed, ...range }) {
      return (failed ? index.failedEntries(range) : index.pendingEntries(range)).map(shown)
    },
    leftUploads: range => index.leftUploads.all(range).map(shownLeft),
    entry(id) {
      const found = index.entry(id)
      return found === undefined ? shownEnd(index.ended(id)) : shown(found)
    },
    entriesOf(name, key) {
      const bucket = index.bucket(nameOf(name))
      return bucket === undefined ? [] : index.entriesOf(bucket.id, key).map(shown)
    },
    retry: id => operator.retry(id),
    retryAll: signal => operator.retryAll(signal),
    drop: (id, signal) => operator.drop(id, signal),
    flush: signal => operator.hurry(signal),
  }
}

/** Pushes what there is time for, and names what is left. @returns how many writes that is */
async function drained(drain: OpenDrain, { log }: Shared, deadlineMs: number): Promise<number> {
  const { count, bytes, failed, entries } = await drain.close(deadlineMs)
  if (count === 0) return 0
  const named = entries.map(({ id, bucket, key, kind, state }) => ({ id, bucket, key, kind, state }))
  log.warn('the write queue is not empty: what is left is on disk, and is pushed after the next start', {
    count,
    bytes,
    failed,
    oldest: named,
  })
  return count
}

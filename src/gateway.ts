/**
 * What stands in front of a remote: the remote itself, and the write queue before it where it is on. Loaded by
 * `daemon.ts` only where there is a remote: who stands alone does not pay for the parts of the AWS SDK.
 */
import { join } from 'node:path'
import type { QueueDesk } from './admin/queue-pages.ts'
import { admission, bucketTagsOf } from './admission.ts'
import type { Clock } from './base/clock.ts'
import { systemDisk } from './base/disk.ts'
import type { Config, RemoteConfig } from './config.ts'
import type { QueueConfig } from './config/queue-config.ts'
import { conflictRule } from './conflict-rule.ts'
import { documents } from './http/documents.ts'
import type { Innermost, Shared } from './innermost.ts'
import { openKeys } from './keys.ts'
import { openingOf } from './operations/encryption.ts'
import { operations } from './operations/operations.ts'
import { ownersPassage } from './policy/owner-only.ts'
import { openDrain, type OpenDrain } from './queue/drain/open.ts'
import { postTo } from './queue/drain/webhook.ts'
import { Queue } from './queue/queue.ts'
import { remoteDesk } from './remote/desk.ts'
import { openRemotes } from './remote/remotes.ts'
import { stack, type Service } from './service/service.ts'
import type { Entry } from './store/entries.ts'
import { countLeftEntries } from './store/left-entries.ts'
import { openStore, storeDefaults, type Store } from './store/store.ts'

/** Writes were acknowledged that the remote does not have, and nobody would show or push them. */
class LeftWritesError extends Error {
  override readonly name = 'LeftWritesError'
}

/** @throws as `openStore` and `openKeys`, where the queue is on; `LeftWritesError` where it is off and not empty */
export async function inFrontOf(
  remoteConfig: RemoteConfig,
  shared: Shared,
  config: Config,
): Promise<Innermost> {
  if (config.queue === undefined) refuseLeftWrites(indexDirOf(config))
  const remote = openRemotes(shared, remoteConfig)
  const queue = config.queue && (await openQueue(config.queue, { shared, config, below: remote.service }))
  const monitors = Object.entries(remote.monitors)
  return {
    service: queue?.service ?? remote.service,
    layers: queue === undefined ? [] : [documents(config.http)],
    passages: {
      cors: () => 'not enabled', // the remote's answers bring its own headers
      preflight: remote.preflight,
      unknown: remoteConfig.unknownOperations === 'forward' ? ownersPassage(remote.passage) : undefined,
    },
    failed: queue?.failed ?? new Promise<never>(() => {}), // without a queue nothing can get lost
    // With the queue on, a remote that is away is what the daemon is there for.
    checks:
      queue?.checks ??
      Object.fromEntries(monitors.map(([name, each]) => [`remote:${name}`, () => each.check()])),
    report(meter) {
      for (const [name, each] of monitors) each.report(meter, name)
      queue?.report(meter)
    },
    desk: queue?.desk,
    remotes: remoteDesk(remote.probes, shared),
    freeBytes: () => queue?.freeBytes(),
    async close(deadlineMs) {
      const left = (await queue?.close(deadlineMs)) ?? 0
      remote.close()
      return left
    },
  }
}

/** An index of its own: one that stood alone in the same directory has its bodies elsewhere. */
function indexDirOf({ localDir }: Config): string {
  return join(localDir, 'gateway')
}

function refuseLeftWrites(dir: string): void {
  const count = countLeftEntries(dir)
  if (count === 0) return
  const writes = count === 1 ? '1 acknowledged write' : `${count} acknowledged writes`
  throw new LeftWritesError(
    `the write queue is off and holds ${writes} that the remote does not have: start with S3D_WRITE_QUEUE=true until it is empty`,
  )
}

interface Surroundings {
  readonly shared: Shared
  readonly config: Config
  /** The service below the queue. */
  readonly below: Service
}

type OpenQueue = Pick<Innermost, 'service' | 'failed' | 'checks' | 'report' | 'desk' | 'freeBytes' | 'close'>

async function openQueue(
  queueConfig: QueueConfig,
  { shared, config, below }: Surroundings,
): Promise<OpenQueue> {
  const { clock, random, log } = shared
  const { encryption, region } = config
  const where = { dir: indexDirOf(config), bodiesDir: queueConfig.dir }
  const store = await openStore({ disk: systemDisk, ...shared }, { ...storeDefaults, ...where })
  const keys = await openKeys(store, encryption, random)
  const operating = { store, keys, ...shared, config: { region, defaultEncryption: encryption.byDefault } }
  const bucketTags = bucketTagsOf(below, clock)
  const drain = openDrain(
    {
      store,
      inner: below,
      remote: below,
      clock,
      random,
      log,
      soon: setImmediate,
      opening: row => openingOf(operating, row.encryption, undefined),
      ruleOf: conflictRule(queueConfig.conflicts, bucketTags),
      post: queueConfig.webhook === undefined ? undefined : postTo(queueConfig.webhook),
    },
    queueConfig.drain,
  )
  const queue = new Queue(
    {
      local: operations(operating, operating.config),
      inner: below,
      index: store.index,
      pushing: drain.drain,
      admits: admission(queueConfig.filter, bucketTags),
      clock,
      random,
      log,
    },
    {
      maxBytes: queueConfig.maxBytes ?? (await halfOfDisk(queueConfig.dir, store)),
      maxFiles: queueConfig.maxFiles ?? Infinity,
      waitMs: queueConfig.waitMs,
      ack: queueConfig.ack,
    },
  )
  drain.listen(() => queue.left())
  drain.drain.start()
  return {
    service: stack([queue.layer], below),
    failed: store.failed,
    checks: { disk: () => store.checkDisk() },
    report(meter) {
      store.report(meter)
      drain.report(meter)
      queue.report(meter)
    },
    desk: deskOf(drain, store, clock),
    freeBytes: () => store.freeBytes,
    async close(deadlineMs) {
      const left = await drained(drain, shared, deadlineMs)
      await store.close()
      return queueConfig.isPersistent ? 0 : left
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

/** Of what would be free without what is queued already, on the disk that the bodies are on. */
async function halfOfDisk(dir: string, { index }: Store): Promise<number> {
  const { bytes, partBytes } = index.queueHolds
  const freeBytes = await systemDisk.freeBytes(join(dir, 'segments')) // in the directory, which may be where a disk is mounted
  return Math.floor((freeBytes + bytes + partBytes) / 2)
}

/** What operators see of the queue, and do about it. */
function deskOf({ operator }: OpenDrain, { index }: Store, clock: Clock): QueueDesk {
  return {
    totals() {
      const { oldestMs, ...totals } = index.queueTotals()
      const oldestAgeSeconds = oldestMs === undefined ? 0 : Math.max(0, (clock.now() - oldestMs) / 1_000)
      return { ...totals, oldestAgeSeconds }
    },
    entries({ failed, ...range }) {
      return (failed ? index.failedEntries(range) : index.pendingEntries(range)).map(shown)
    },
    entry(id) {
      const found = index.entry(id)
      return found && shown(found)
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

/**
 * Mirrors: versioned buckets of our own store that hold what is pending for the remote's buckets of the same names. A
 * bucket is queued for once the remote has taken a write to it through this daemon, and has said that it neither keeps
 * versions nor locks objects; that is kept with the mirror, so that a restart while the remote is away changes nothing.
 */
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Random } from '../base/random.ts'
import { S3Error } from '../service/errors.ts'
import type { Input, OpName, Output, Service } from '../service/service.ts'
import type { Index } from '../store/index.ts'
import type { Bucket } from '../store/rows.ts'
import { Caller } from './drain/caller.ts'
import type { Pushing } from './waiting.ts'

export interface MirrorsDependencies {
  readonly index: Index
  /** The service below the queue. */
  readonly inner: Service
  /** Where a bucket is. */
  readonly homeOf: (bucket: string) => string
  readonly pushing: Pick<Pushing, 'unanswered'>
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

/** What is known of the remote's bucket, as it lies in the mirror's settings. */
export interface Facts {
  /** Whether writes may be queued. */
  readonly queues: boolean
  /** When the remote said so. */
  readonly checkedMs: number
  /** Where the bucket is that this was said of; absent in mirrors from before that was kept. */
  readonly home?: string
}

/** What was known of a bucket, and when. */
export interface Suspension {
  readonly facts: Facts | undefined
  readonly changes: number
}

/** Facts are asked for again after this long, behind the call that notices. */
const factsMaxAgeMs = 5 * 60 * 1000
const probeTimeoutMs = 30_000
/** Of writes without an answer; the oldest are forgotten first, which have probably arrived. */
const lateMax = 10_000

export class Mirrors {
  readonly #deps: MirrorsDependencies
  readonly #caller: Caller
  readonly #learning = new Map<string, Promise<void>>()
  /** How often each is. */
  readonly #suspended = new Map<string, number>()
  /** `bucket/key` of writes without an answer, where there was no mirror yet. */
  readonly #late = new Set<string>()
  /** Counts changes of a bucket's nature: what was asked before one is not believed after it. */
  #changes = 0

  constructor(deps: MirrorsDependencies) {
    this.#deps = deps
    this.#caller = new Caller(deps.inner, deps.random)
  }

  /** The mirror of a bucket, where there is one; it may hold entries although nothing is queued for it any more. */
  of(name: string): Bucket | undefined {
    const bucket = this.#deps.index.bucket(name)
    return bucket?.settings['mirror'] === undefined ? undefined : bucket
  }

  /** The mirror of a bucket for which writes may be queued. */
  admitting(name: string): Bucket | undefined {
    const bucket = this.of(name)
    const facts = bucket && factsOf(bucket)
    if (facts === undefined) return undefined
    if (this.#deps.clock.now() - facts.checkedMs > factsMaxAgeMs) void this.learn(name)
    return facts.queues ? bucket : undefined
  }

  /** A write went through and succeeded, so more may be queued. */
  wroteThrough(name: string): void {
    if (this.of(name) === undefined) void this.learn(name)
  }

  /** A write that went through was not answered: it may be carried out behind what is queued from now on. */
  unanswered(name: string, key: string): void {
    const mirror = this.of(name)
    if (mirror !== undefined) return this.#deps.pushing.unanswered({ bucketId: mirror.id, key })
    const [oldest] = this.#late
    if (oldest !== undefined && this.#late.size >= lateMax) this.#late.delete(oldest)
    this.#late.add(`${name}/${key}`)
  }

  /** Asks the remote what the bucket is like. Never rejects; what can't be learned leaves what was known. */
  learn(name: string): Promise<void> {
    const underWay = this.#learning.get(name)
    if (underWay !== undefined) return underWay
    if (this.#suspended.has(name)) return Promise.resolve()
    const changes = this.#changes
    const learning = this.#ask(name)
      .then(queues => {
        if (changes !== this.#changes) return undefined
        if (queues !== undefined) return this.#keep(name, queues)
        // Gone behind our back: whoever writes hears it, and is not told that all is well.
        return this.of(name) === undefined ? undefined : this.#keep(name, false, 0)
      })
      .catch((cause: unknown) =>
        this.#deps.log.info('what the remote’s bucket is like is not known yet', { bucket: name, cause }),
      )
      .finally(() => {
        if (this.#learning.get(name) === learning) this.#learning.delete(name)
      })
    this.#learning.set(name, learning)
    return learning
  }

  /** From now on nothing is queued until the remote was asked again: somebody changes what the bucket is like. */
  async doubt(name: string): Promise<void> {
    this.#changes++
    this.#learning.delete(name)
    if (this.of(name) !== undefined) await this.#keep(name, false, 0)
  }

  /** Nothing is queued, and nothing is asked, until it is resumed as often as it was suspended. */
  async suspend(name: string): Promise<Suspension> {
    const mirror = this.of(name)
    const facts = mirror && factsOf(mirror)
    this.#suspended.set(name, (this.#suspended.get(name) ?? 0) + 1)
    await this.doubt(name)
    return { facts, changes: this.#changes }
  }

  /** @param before what was known is so again; `undefined` where it is to be found out */
  async resume(name: string, before: Suspension | undefined): Promise<void> {
    const left = (this.#suspended.get(name) ?? 1) - 1
    if (left > 0) this.#suspended.set(name, left)
    else this.#suspended.delete(name)
    if (before?.facts === undefined || before.changes !== this.#changes) return
    const { queues, checkedMs } = before.facts
    if (this.of(name) !== undefined) await this.#keep(name, queues, checkedMs)
  }

  /** The remote's bucket is gone. */
  async forget(name: string): Promise<void> {
    const mirror = this.of(name)
    if (mirror === undefined) return
    await this.#deps.index.commit(transaction => {
      if (transaction.isEmpty(mirror.id)) transaction.deleteBucket(mirror.id)
    })
  }

  /** @returns whether writes may be queued, `undefined` when the bucket is not there */
  async #ask(name: string): Promise<boolean | undefined> {
    const input = { Bucket: name }
    try {
      const { Status } = await this.#told('GetBucketVersioning', input)
      if (Status !== undefined) return false
      return !(await this.#locksObjects(input)) && !(await this.#encryptsWithKeys(input))
    } catch (error) {
      if (!(error instanceof S3Error)) throw error
      if (error.code === 'NoSuchBucket') return undefined
      // Who can't say that it keeps versions, keeps none; who may not tell us, is not queued for.
      if (error.code === 'NotImplemented' || error.code === 'MethodNotAllowed') return true
      if (error.code === 'AccessDenied') return false
      throw error
    }
  }

  async #locksObjects(input: { readonly Bucket: string }): Promise<boolean> {
    try {
      const { ObjectLockConfiguration } = await this.#told('GetObjectLockConfiguration', input)
      return ObjectLockConfiguration?.ObjectLockEnabled === 'Enabled'
    } catch (error) {
      if (error instanceof S3Error && withoutLocks.has(error.code)) return false
      throw error
    }
  }

  /** Then what the client would be told of its object, the ETag included, is known only to the remote. */
  async #encryptsWithKeys(input: { readonly Bucket: string }): Promise<boolean> {
    try {
      const { ServerSideEncryptionConfiguration: configured } = await this.#told('GetBucketEncryption', input)
      const rules = configured?.Rules ?? []
      return rules.some(({ ApplyServerSideEncryptionByDefault: rule }) => {
        return rule !== undefined && rule.SSEAlgorithm !== 'AES256'
      })
    } catch (error) {
      if (error instanceof S3Error && withoutEncryption.has(error.code)) return false
      throw error
    }
  }

  async #told<Op extends OpName>(
    op: Op,
    input: Input<Op> & { readonly Bucket: string },
  ): Promise<Output<Op>> {
    const controller = new AbortController()
    const late = () => controller.abort(new Error('the remote does not answer'))
    const timer = this.#deps.clock.after(probeTimeoutMs, late)
    try {
      return await this.#caller.ask(op, input, controller.signal)
    } finally {
      timer.cancel()
    }
  }

  async #keep(name: string, queues: boolean, checkedMs = this.#deps.clock.now()): Promise<void> {
    const { index, clock, homeOf } = this.#deps
    const mirror = { queues, checkedMs, home: homeOf(name) }
    await index.commit(transaction => {
      const found = transaction.bucket(name)
      const settings = { versioning: 'Enabled', mirror }
      if (found !== undefined) transaction.updateBucket({ ...found, settings })
      else transaction.createBucket({ name, createdMs: clock.now(), region: '', settings })
    })
    for (const each of this.#late) {
      if (each.startsWith(`${name}/`) && this.#late.delete(each))
        this.unanswered(name, each.slice(name.length + 1))
    }
  }
}

const withoutEncryption: ReadonlySet<string> = new Set([
  'ServerSideEncryptionConfigurationNotFoundError',
  'NotImplemented',
  'MethodNotAllowed',
])

const withoutLocks: ReadonlySet<string> = new Set([
  'ObjectLockConfigurationNotFoundError',
  'NotImplemented',
  'MethodNotAllowed',
])

export function factsOf({ settings }: Bucket): Facts | undefined {
  // It was written by `#keep`, and completed by `settleHomes`.
  return settings['mirror'] as Facts | undefined
}

/**
 * How calls wait for entries: behind all that was queued for a key before them, and not for ever.
 */
import type { Clock } from '../base/clock.ts'
import { S3Error } from '../service/errors.ts'
import type { Index } from '../store/index.ts'
import type { PushDependencies } from './drain/task.ts'
import type { Entering } from './entering.ts'

/** The drain, as far as the queue needs it. */
export interface Pushing {
  /** What it pushes with. */
  readonly push: Pick<PushDependencies, 'writes' | 'looks' | 'source' | 'leftovers'>
  /** A write begins here, whose client waits for it. Cheap. @returns to be called once, when it is queued or refused */
  writing(): () => void
  /** Entries that waited for something else than time may go now. */
  rewind(): void
  /**
   * Does something about a key behind all that was queued for it, and before what is queued from then on is pushed.
   * @throws {S3Error} what an entry was refused with; the signal's reason
   */
  alone<T>(name: KeyName, work: () => Promise<T>, signal: AbortSignal): Promise<T>
  /** Settles when all that is queued for a key is at the remote. @throws as `alone` */
  behind(name: KeyName, signal: AbortSignal): Promise<void>
  /** Whether the queue has sent something about a key that may arrive yet. */
  isUnsettled(name: KeyName): boolean
  /** What a client wrote to a key past the queue was not answered, and may arrive yet. */
  unanswered(name: KeyName): void
}

export interface KeyName {
  /** The mirror's. */
  readonly bucketId: number
  readonly key: string
}

export interface TurnsDependencies {
  readonly index: Index
  readonly pushing: Pick<Pushing, 'alone' | 'behind' | 'isUnsettled'>
  readonly entering: Pick<Entering, 'settled'>
  readonly clock: Clock
}

export class Turns {
  readonly #deps: TurnsDependencies
  readonly #waitMs: number

  /** @param waitMs after which a call is told to come back */
  constructor(deps: TurnsDependencies, waitMs: number) {
    this.#deps = deps
    this.#waitMs = waitMs
  }

  /**
   * @param work begins when the key's entries are at the remote, and has no limit here
   * @throws {S3Error} `SlowDown` when they are not in time, `OperationAborted` where one of them does not go by itself
   */
  async behind<T>(name: KeyName, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const limit = this.#limit(signal)
    const begin = () => {
      limit.leave()
      return work()
    }
    return this.#alone(name, begin, limit.signal).finally(() => limit.leave())
  }

  /**
   * Settles when the entries that some keys have when their turn comes are at the remote: one limit for all of them.
   * @throws as `behind`, and what asking for the next name throws
   */
  async done(names: Iterable<KeyName> | AsyncIterable<KeyName>, signal: AbortSignal): Promise<void> {
    const { pushing } = this.#deps
    await this.#each(names, signal, async (name, late) => {
      await this.#heeding(name, () => pushing.behind(name, late))
      this.#refuseStuck(name)
    })
  }

  /** As `done`; and nothing of the queue's may arrive at these keys any more, for who is going to write them. */
  async quiet(names: Iterable<KeyName>, signal: AbortSignal): Promise<void> {
    await this.#each(names, signal, (name, late) => this.#alone(name, () => Promise.resolve(), late))
  }

  async #each(
    names: Iterable<KeyName> | AsyncIterable<KeyName>,
    signal: AbortSignal,
    work: (name: KeyName, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const { index, pushing } = this.#deps
    const limit = this.#limit(signal)
    try {
      for await (const name of names) {
        limit.signal.throwIfAborted()
        const isFree = index.entriesOf(name.bucketId, name.key).length === 0 && !pushing.isUnsettled(name)
        if (!isFree) await work(name, limit.signal)
      }
    } finally {
      limit.leave()
    }
  }

  /**
   * Settles when every write to a bucket that was let into the queue has its entry, or was refused.
   * @throws {S3Error} `SlowDown` when they are not there in time
   */
  async entered(bucket: string, signal: AbortSignal): Promise<void> {
    const limit = this.#limit(signal)
    try {
      await this.#deps.entering.settled(bucket, limit.signal)
    } finally {
      limit.leave()
    }
  }

  async #alone<T>(name: KeyName, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    let hasBegun = false
    const begin = () => {
      // One of those that were waited for may have failed meanwhile.
      this.#refuseStuck(name)
      hasBegun = true
      return work()
    }
    return this.#heeding(
      name,
      () => this.#deps.pushing.alone(name, begin, signal),
      () => hasBegun,
    )
  }

  /** @param hasBegun whether it failed at what comes behind the entries */
  async #heeding<T>(name: KeyName, waiting: () => Promise<T>, hasBegun = () => false): Promise<T> {
    this.#refuseStuck(name)
    try {
      return await waiting()
    } catch (error) {
      // What an entry was refused with says nothing about the call behind it.
      if (!hasBegun()) this.#refuseStuck(name)
      throw error
    }
  }

  /** Aborts when it is too late, or the client goes away, until it is left. */
  #limit(signal: AbortSignal): { readonly signal: AbortSignal; leave(): void } {
    const controller = new AbortController()
    const gone = () => controller.abort(signal.reason)
    const timer = this.#deps.clock.after(this.#waitMs, () => controller.abort(new S3Error('SlowDown')))
    signal.addEventListener('abort', gone)
    if (signal.aborted) gone()
    return {
      signal: controller.signal,
      leave() {
        timer.cancel()
        signal.removeEventListener('abort', gone)
      },
    }
  }

  /** What is stuck still answers reads, so no other write may be judged without it. @throws {S3Error} `OperationAborted` */
  #refuseStuck({ bucketId, key }: KeyName): void {
    const entries = this.#deps.index.entriesOf(bucketId, key)
    const stuck = entries.find(({ state }) => state !== 'waiting')
    if (stuck === undefined) return
    const why = stuck.state === 'held' ? 'held back' : 'was refused by the remote'
    throw new S3Error('OperationAborted', {
      message: `A write to this key is queued and ${why}: release, retry or drop ${stuck.id} first.`,
    })
  }
}

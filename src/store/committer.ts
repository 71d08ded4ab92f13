/**
 * Group commit: everything that waits runs in one transaction on the main thread, and one flush of the log makes it
 * durable. Only then is anyone told, with a result or with an error: a refusal may rest on a change that a power cut
 * could still undo.
 */
import { InvariantError } from '../base/assert.ts'
import { monotonicMs } from '../base/clock.ts'
import type { Disk } from '../base/disk.ts'
import { durationBounds, Histogram } from '../base/histogram.ts'
import type { Meter } from '../base/probe.ts'
import type { Connection, Soon } from './connection.ts'
import type { ContentRows } from './content-rows.ts'
import { Effects, type Touched } from './effects.ts'
import { isFull, StoreError } from './errors.ts'
import type { Flusher } from './flusher.ts'
import type { SqlTransaction } from './transaction.ts'

export interface CommitterDeps {
  readonly connection: Connection
  readonly transaction: SqlTransaction
  readonly contents: ContentRows
  readonly disk: Disk
  /** Flushes the write-ahead log. */
  readonly log: Flusher
  readonly soon: Soon
  /** @returns whether a group that found the disk full is worth another try */
  makeRoom(): Promise<boolean>
  /** Runs the group now or, while the log is being folded back, later. */
  gate(group: () => void): void
  /** Carries out what a durable group left to do. */
  done(effects: Effects): void
  /** A flush or an invariant failed: nothing more can be promised. */
  fail(cause: unknown): void
}

/** A work on its way; what it returned stays inside until `resolve` passes it on. */
interface Waiting {
  readonly run: (transaction: SqlTransaction) => void
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** What a work threw; most throw nothing. */
type Outcome = { readonly error: unknown } | undefined

/** A group whose transaction has been committed. */
interface Run {
  readonly group: readonly Waiting[]
  readonly outcomes: readonly Outcome[]
  readonly effects: Effects
}

/** A group that is committed and not yet flushed. */
interface Flight {
  readonly touched: Touched
  readonly landed: Promise<void>
}

const groupBounds = [1, 2, 4, 8, 16, 32, 64, 128, 256]

export class Committer {
  readonly #deps: CommitterDeps
  readonly #groupMaxSize: number
  readonly #flights = new Set<Flight>()
  readonly #groupSizes = new Histogram(groupBounds)
  readonly #flushSeconds = new Histogram(durationBounds)
  #queue: Waiting[] = []
  #scheduled = false
  #retriedCount = 0
  #closed: StoreError | undefined

  constructor(deps: CommitterDeps, groupMaxSize: number) {
    this.#deps = deps
    this.#groupMaxSize = groupMaxSize
  }

  commit<T>(work: (transaction: SqlTransaction) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#closed) return reject(this.#closed)
      let value: T
      const run = (transaction: SqlTransaction): void => {
        value = work(transaction)
      }
      this.#queue.push({ run, resolve: () => resolve(value), reject })
      this.#schedule()
    })
  }

  settled(bucketId?: number, key?: string): Promise<void> | undefined {
    if (this.#flights.size === 0) return undefined
    let last: Promise<void> | undefined
    // Flights land in the order in which they started, so the last one stands for the others.
    for (const flight of this.#flights) if (flight.touched.has(bucketId, key)) last = flight.landed
    return last
  }

  /** Settles when everything accepted so far is durable or refused. */
  async idle(): Promise<void> {
    while (this.#closed === undefined && this.#isBusy) {
      const waiting = this.settled() ?? new Promise<void>(resolve => this.#deps.soon(resolve))
      await waiting.catch(() => {})
    }
  }

  get #isBusy(): boolean {
    return this.#queue.length > 0 || this.#flights.size > 0 || this.#retriedCount > 0
  }

  report(meter: Meter): void {
    meter.histogram('s3d_store_group_size', this.#groupSizes)
    meter.histogram('s3d_store_flush_duration_seconds', this.#flushSeconds)
  }

  /** Refuses what waits and what comes. */
  close(reason: StoreError): void {
    this.#closed ??= reason
    for (const { reject } of this.#queue.splice(0)) reject(this.#closed)
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    this.#deps.soon(() => {
      // Who was waiting has been refused, and the connection may be closed by now.
      if (this.#closed === undefined) this.#deps.gate(() => this.#runGroup())
    })
  }

  #runGroup(): void {
    this.#scheduled = false
    const group = this.#queue.splice(0, this.#groupMaxSize)
    if (this.#queue.length > 0) this.#schedule()
    if (group.length === 0) return
    try {
      this.#deps.disk.reach('index.before-commit')
      const { outcomes, effects } = this.#transact(group)
      this.#deps.disk.reach('index.after-commit')
      this.#land({ group, outcomes, effects })
    } catch (error) {
      this.#deps.connection.rollbackWrite()
      if (isFull(error)) {
        void this.#retry(group, error)
        return
      }
      const refusal = new StoreError('closed', 'the index failed', { cause: error })
      for (const { reject } of group) reject(refusal)
      this.#deps.fail(error)
    }
  }

  /** A group that found no room runs again where it gives some back and a little can be made for it. */
  async #retry(group: readonly Waiting[], cause: unknown): Promise<void> {
    this.#retriedCount++
    const givesBack = this.#deps.transaction.effects.released.length > 0
    const hasRoom = givesBack && (await this.#deps.makeRoom().catch(() => false))
    this.#retriedCount--
    if (hasRoom && this.#closed === undefined) {
      this.#queue.unshift(...group)
      this.#schedule()
      return
    }
    const refusal = this.#closed ?? new StoreError('full', 'no room to commit', { cause })
    for (const { reject } of group) reject(refusal)
  }

  /**
   * Runs every work in one transaction. One that throws after it wrote spoils the transaction for all, so the group
   * runs again without it; one that only looked is simply refused.
   */
  #transact(group: readonly Waiting[]): { outcomes: readonly Outcome[]; effects: Effects } {
    const { connection, transaction, contents } = this.#deps
    const spoilt = new Map<Waiting, Outcome>()
    for (;;) {
      const effects = new Effects()
      transaction.effects = effects
      connection.beginWrite()
      const outcomes: Outcome[] = []
      let spoiler: Waiting | undefined
      for (const waiting of group) {
        const before = effects.writesCount
        const outcome = spoilt.get(waiting) ?? attempt(waiting, transaction)
        outcomes.push(outcome)
        if (outcome && effects.writesCount > before) {
          spoilt.set(waiting, outcome)
          spoiler = waiting
          break
        }
      }
      if (spoiler === undefined) {
        contents.writeLiveBytes(effects)
        connection.commitWrite(effects)
        return { outcomes, effects }
      }
      connection.rollbackWrite()
    }
  }

  /** Tells everyone once the group, and whatever it looked at, is durable. */
  #land(run: Run): void {
    const { effects } = run
    if (effects.writesCount === 0 && this.#flights.size === 0) return tell(run.group, run.outcomes)
    const flight: Flight = {
      touched: effects.touched,
      landed: this.#flush(run, () => this.#flights.delete(flight)),
    }
    this.#flights.add(flight)
    // Those who wait for the flight learn of a failure from it; without any it must not count as unhandled.
    flight.landed.catch(() => {})
  }

  async #flush({ group, outcomes, effects }: Run, landed: () => void): Promise<void> {
    const beganMs = monotonicMs()
    try {
      await this.#deps.log.flush()
    } catch (cause) {
      // The flight stays: whoever asks whether its changes are settled learns that they never will be.
      const failure = new StoreError('closed', 'the index could not be flushed', { cause })
      for (const { reject } of group) reject(failure)
      this.#deps.fail(cause)
      throw failure
    }
    this.#groupSizes.add(group.length)
    this.#flushSeconds.add((monotonicMs() - beganMs) / 1_000)
    landed()
    this.#deps.done(effects)
    tell(group, outcomes)
  }
}

function attempt(waiting: Waiting, transaction: SqlTransaction): Outcome {
  try {
    waiting.run(transaction)
    return undefined
  } catch (error) {
    // A broken invariant and a failing disk are no opinion of this work: they end the group.
    if (error instanceof InvariantError || isFailure(error)) throw error
    return { error }
  }
}

function isFailure(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  const code = String(error.code)
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT')
}

function tell(group: readonly Waiting[], outcomes: readonly Outcome[]): void {
  for (const [i, waiting] of group.entries()) {
    const outcome = outcomes[i]
    if (outcome) waiting.reject(outcome.error)
    else waiting.resolve()
  }
}

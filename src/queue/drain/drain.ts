/**
 * The drain: pushes what is queued to the remote, through the service below the queue. Keys go side by side, the writes
 * of one key in their order, and the newest stands for those it replaced. `daemon.ts` starts and ends it; the queue wakes
 * it and waits for it. Everything it holds in memory is bounded; what is pending is in the store alone.
 */
import { assert } from '../../base/assert.ts'
import type { Timer } from '../../base/clock.ts'
import type { Meter } from '../../base/probe.ts'
import type { Entry } from '../../store/entries.ts'
import { Alarm } from './alarm.ts'
import { Backlog, sizeOf, type Readiness } from './backlog.ts'
import { batchMax, batchMin, fitsBatch } from './deletes.ts'
import { equipment, type EquipmentDependencies } from './equipment.ts'
import type { QueueEvent } from './event.ts'
import { Figures } from './figures.ts'
import { evermoreMs, Pilot, type Flight } from './flight.ts'
import { Keys, type KeyName } from './keys.ts'
import { Paces } from './paces.ts'
import { Places } from './places.ts'
import { Settling, type SettleConfig, type SettleDependencies } from './settle.ts'
import type { Begun, PushDependencies } from './task.ts'

export interface DrainDependencies extends EquipmentDependencies {
  /** When a round begins: `setImmediate` unless a simulation decides. */
  readonly soon: (callback: () => void) => unknown
  /** The share of its time that the process was busy lately, 0 to 1. */
  readonly busy: () => number
  readonly ruleOf: SettleDependencies['ruleOf']
  /** Who keeps what was pushed, for reads; absent where nobody does. */
  readonly keeper?: SettleDependencies['keeper']
  /** Told of everything that leaves the queue or fails. Must not throw. */
  readonly notify: (event: QueueEvent) => void
}

export interface DrainConfig extends SettleConfig {
  /** Pushes at once; small ones have some places of their own beside large ones. */
  readonly maxPushes: number
}

/** A key to be looked at. */
interface Look {
  readonly name: KeyName
  readonly isDue: boolean
}

/** Between looks at rows that nobody announced, doubled while there is nothing. */
const minPollMs = 1_000
const maxPollMs = 15_000
/** Before what was left out of a full window is looked for again. */
const skippedMs = 50
/** Between looks while the end waits. */
const endingMs = 250

export class Drain {
  readonly keys: Keys = new Keys()
  readonly push: PushDependencies
  readonly #deps: DrainDependencies
  readonly #config: DrainConfig
  readonly #figures = new Figures()
  readonly #alarm: Alarm
  readonly #backlog: Backlog
  readonly #endings: Settling['endings']
  readonly #pilot: Pilot
  readonly #paces: Paces
  readonly #stopping = new AbortController()
  /** Keys that are looked at before all others: such as were busy, or are waited for. */
  readonly #next = new Map<string, Look>()
  readonly #places: Places
  readonly #flights = new Set<Promise<void>>()
  #landed: (() => void)[] = []
  #state: 'new' | 'running' | 'stopped' = 'new'
  #isScheduled = false
  #timer: Timer | undefined
  #timerMs = evermoreMs
  #pollMs = minPollMs
  /** When the next deferred entry is due. */
  #dueMs = evermoreMs

  constructor(deps: DrainDependencies, config: DrainConfig) {
    const { clock, random, log, notify, ruleOf, keeper } = deps
    const { index } = deps.store
    this.#deps = deps
    this.#config = config
    this.#places = new Places({ clock, busy: deps.busy }, config.maxPushes)
    this.#paces = new Paces(this.#places.most)
    this.#alarm = new Alarm({ index, clock, log }, config)
    const { signal } = this.#stopping
    this.push = equipment(deps, signal)
    const readiness = (entry: Entry): Readiness => this.#readiness(entry)
    const mayAny = (): boolean => this.#paces.mayAny(() => index.entryBuckets(), clock.now())
    this.#backlog = new Backlog({ rows: index, readiness, mayAny })
    const shared = { index, clock, random, log, notify, ruleOf, keys: this.keys, figures: this.#figures }
    const settling = new Settling({ ...shared, keeper, push: this.push }, config)
    this.#endings = settling.endings
    this.#pilot = new Pilot({ index, clock, log, settling, signal, push: this.push, figures: this.#figures })
  }

  start(): void {
    this.#state = 'running'
    this.push.leftovers.look()
    this.wake()
  }

  /** A client waits for a write, until what is returned is called: cheap, because every write does. */
  writing(): () => void {
    this.#places.writing(1)
    return () => {
      this.#places.writing(-1)
      this.wake()
    }
  }

  /** Something was queued. */
  wake(): void {
    this.#pollMs = minPollMs
    this.#backlog.extend()
    this.#schedule()
  }

  /** Rows that had been passed over are due: retried, released, or their bucket goes again. */
  rewind(): void {
    this.#backlog.rewind()
    this.#schedule()
  }

  /** Whatever was the matter with remotes is forgotten. */
  forgive(): void {
    this.#paces.forget()
    this.rewind()
  }

  /** A remote answers again. @param has whether a bucket is at that one */
  recovered(has: (bucket: string) => boolean): void {
    for (const name of this.#paces.recovered(has)) this.#look(name, true)
    this.push.leftovers.look()
    this.rewind()
  }

  /**
   * Settles when the entry, or one that replaced it, is at the remote. It goes before others.
   * @throws {S3Error} what it was refused with for good
   * @throws the signal's reason
   */
  pushed(entry: KeyName & Pick<Entry, 'id'>, signal: AbortSignal): Promise<void> {
    const { index } = this.#deps.store
    // Whoever comes late finds nothing, which is what it waits for.
    const isPending = index.entriesOf(entry.bucketId, entry.key).some(({ id }) => id >= entry.id)
    if (!isPending) return Promise.resolve()
    const outcome = this.keys.outcomeOf(entry, entry.id, signal)
    this.#endings.hurry()
    this.#look(entry)
    return outcome
  }

  /**
   * Does something about a key behind all that was queued for it, and before all that is queued from then on reaches the
   * remote. Entries that are held or have failed stay, and are nothing to wait for.
   * @throws {S3Error} what an entry was refused with
   * @throws the signal's reason
   */
  async alone<T>(name: KeyName, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const { index } = this.#deps.store
    for (;;) {
      if (this.keys.isBusy(name)) this.#endings.hurry()
      await this.keys.whenFree(name, signal)
      const waiting = newestWaiting(index.entriesOf(name.bucketId, name.key))
      if (waiting !== undefined) await this.pushed(waiting, signal)
      else if (this.keys.take(name)) break
    }
    try {
      return await work()
    } finally {
      this.keys.free(name)
      this.#look(name)
    }
  }

  /** Pushes until nothing waits any more, at most until then. */
  async finish(deadlineMs: number): Promise<void> {
    const { clock } = this.#deps
    this.#endings.setPatient(false)
    this.forgive()
    while (clock.now() < deadlineMs && this.#isPending()) {
      await new Promise<void>(resolve => {
        const timer = clock.after(Math.min(endingMs, deadlineMs - clock.now()), go)
        this.#landed.push(go)
        function go(): void {
          timer.cancel()
          resolve()
        }
      })
    }
  }

  /** Gives up what is under way; the rows say what is left. */
  async stop(): Promise<void> {
    this.#state = 'stopped'
    this.#timer?.cancel()
    this.#stopping.abort(new Error('the daemon stops'))
    this.push.leftovers.stop()
    this.#endings.setPatient(false)
    while (this.#flights.size > 0) await Promise.all(this.#flights)
    await this.push.leftovers.running
  }

  /** Settles when no push is under way and none can begin before time goes on. For tests and the simulation. */
  async idle(): Promise<void> {
    const { leftovers } = this.push
    this.#endings.setPatient(false)
    while (this.#isScheduled || this.#flights.size > 0 || leftovers.running !== undefined) {
      if (this.#flights.size > 0) await Promise.race(this.#flights)
      else if (leftovers.running !== undefined) await leftovers.running
      else await new Promise<void>(resolve => this.#deps.soon(resolve))
    }
    this.#endings.setPatient(this.#state !== 'stopped')
  }

  report(meter: Meter): void {
    const { index } = this.#deps.store
    const { count, bytes, failed, failedBytes, oldestMs } = index.queueTotals()
    const ageMs = oldestMs === undefined ? 0 : Math.max(0, this.#deps.clock.now() - oldestMs)
    meter.sample('s3d_queue_entries', count - failed, { state: 'pending' })
    meter.sample('s3d_queue_entries', failed, { state: 'failed' })
    meter.sample('s3d_queue_bytes', bytes - failedBytes, { state: 'pending' })
    meter.sample('s3d_queue_bytes', failedBytes, { state: 'failed' })
    meter.sample('s3d_queue_oldest_age_seconds', ageMs / 1_000)
    meter.sample('s3d_queue_overdue', ageMs > this.#config.maxAgeMs ? 1 : 0)
    meter.sample('s3d_queue_pushes_in_flight', this.#places.taken)
    this.#figures.report(meter)
    meter.sample('s3d_queue_left_uploads', index.leftUploads.count)
  }

  #isPending(): boolean {
    const { index } = this.#deps.store
    return this.#flights.size > 0 || index.dueEntries({ nowMs: evermoreMs, limit: 1, afterId: '' }).length > 0
  }

  /** @param isDue whatever its row says */
  #look(name: KeyName, isDue = false): void {
    const text = `${name.bucketId}/${name.key}`
    this.#next.set(text, { name, isDue: isDue || this.#next.get(text)?.isDue === true })
    this.#schedule()
  }

  #schedule(): void {
    if (this.#state !== 'running' || this.#isScheduled) return
    this.#isScheduled = true
    this.#deps.soon(() => {
      this.#isScheduled = false
      if (this.#state === 'running') this.#round()
    })
  }

  /** Begins as many pushes as there are places. */
  #round(): void {
    for (let sizes = this.#places.free(); sizes.length > 0; sizes = this.#places.free()) {
      const nowMs = this.#deps.clock.now()
      const entry = this.#nextOfKeys(nowMs) ?? this.#backlog.take(sizes, nowMs)
      if (entry === undefined) break
      this.#begin(entry)
    }
    this.#setTimer()
  }

  #nextOfKeys(nowMs: number): Entry | undefined {
    for (const [text, { name, isDue }] of this.#next) {
      this.#next.delete(text)
      const { index } = this.#deps.store
      const entry = newestWaiting(index.entriesOf(name.bucketId, name.key))
      if (entry === undefined) continue
      const readiness = this.#readiness(entry)
      if (readiness === 'later' && isDue) this.#paces.of(entry).postpone(name)
      if (readiness !== 'free') continue
      if (isDue || entry.nextMs <= nowMs || this.keys.isAwaited(name)) return entry
    }
    return undefined
  }

  #readiness(entry: Entry): Readiness {
    if (this.keys.isBusy(entry)) return 'busy'
    return this.#paces.of(entry).mayStart(this.#deps.clock.now()) ? 'free' : 'later'
  }

  /** @param found the oldest of its key; what is pushed is the newest, which replaced it */
  #begin(found: Entry): void {
    const entry = this.#newest(found)
    if (entry === undefined) return
    const pace = this.#paces.of(entry)
    const batch = this.#batchWith(entry)
    const entries = batch.length >= batchMin ? batch : [entry]
    // The others are as good alone.
    if (entries.length === 1) for (const each of batch) if (each !== entry) this.#look(each)
    const flight: Flight = { entries, size: sizeOf(entry), pace }
    for (const each of entries) assert(this.keys.take(each), 'a key that is pushed was free')
    const { size } = flight
    pace.started()
    this.#places.take(size, found)
    const leave = () => {
      pace.ended()
      this.#places.leave(size)
      for (const each of pace.takePostponed()) this.#look(each, true)
      if (pace.isRamping) this.#backlog.rewind() // what it left out a moment ago may go now
      this.#schedule()
    }
    const landing = this.#pilot.fly(flight, leave).then(nextMs => {
      this.#dueMs = Math.min(this.#dueMs, nextMs)
      this.#flights.delete(landing)
      for (const each of entries) this.#land(each)
      if (pace.isTroubled) for (const each of entries) pace.postpone(each)
      for (const go of this.#landed.splice(0)) go()
    })
    this.#flights.add(landing)
  }

  #newest({ bucketId, key }: KeyName): Begun | undefined {
    const entries = this.#deps.store.index.entriesOf(bucketId, key)
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

  /** Deletes of the same bucket that may go with one. */
  #batchWith(entry: Begun): Begun[] {
    if (!this.#mayBatch(entry)) return [entry]
    const more = this.#backlog.takeMore(
      each => each.bucketId === entry.bucketId && each.key !== entry.key && each.kind === 'delete',
      batchMax - 1,
    )
    const batch = [entry]
    for (const each of more) {
      const newest = this.#newest(each)
      if (newest !== undefined && this.#mayBatch(newest)) batch.push(newest)
      else this.#look(each)
    }
    return batch
  }

  #mayBatch(entry: Entry): boolean {
    const { lacks } = this.push
    const isOne = lacks.batches.has(entry.bucketId) || lacks.has(entry, 'delete-objects')
    if (entry.kind !== 'delete' || isOne || !fitsBatch(entry)) return false
    return this.#deps.ruleOf(entry, undefined) === 'overwrite'
  }

  #land(entry: Entry): void {
    this.keys.free(entry)
    if (this.#deps.store.index.isQueueEmpty) this.#schedule()
    else this.#look(entry)
  }

  /** Looks again when something is due, a pause is over, or simply after a while. */
  #setTimer(): void {
    const { clock, store } = this.#deps
    const nowMs = clock.now()
    let nextMs = this.#dueMs
    if (!store.index.isQueueEmpty) nextMs = Math.min(nextMs, nowMs + this.#pollMs)
    const pauseEndMs = this.#paces.firstEnd(nowMs)
    if (pauseEndMs !== undefined) nextMs = Math.min(nextMs, pauseEndMs)
    if (this.#backlog.hasSkipped && pauseEndMs === undefined) nextMs = Math.min(nextMs, nowMs + skippedMs)
    if (nextMs >= this.#timerMs) return
    this.#timer?.cancel()
    this.#timerMs = nextMs
    this.#timer = clock.after(Math.max(0, nextMs - nowMs), () => this.#ring())
  }

  #ring(): void {
    if (this.#state !== 'running') return // set by a round that ended behind the stop
    const nowMs = this.#deps.clock.now()
    this.#timerMs = evermoreMs
    if (this.#dueMs <= nowMs) this.#dueMs = evermoreMs
    this.#pollMs = Math.min(maxPollMs, this.#pollMs * 2)
    this.#alarm.look()
    this.rewind()
  }
}

function newestWaiting(entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(({ state }) => state === 'waiting')
}

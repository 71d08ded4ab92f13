/**
 * The drain: pushes what is queued to the remote, through the service below the queue. Keys go side by side, the writes
 * of one key in their order, and the newest stands for those it replaced. `daemon.ts` starts and ends it; the queue wakes
 * it and waits for it. Everything it holds in memory is bounded; what is pending is in the store alone.
 */
import { setMaxListeners } from 'node:events'
import { assert } from '../../base/assert.ts'
import type { Timer } from '../../base/clock.ts'
import type { Meter } from '../../base/probe.ts'
import type { Entry } from '../../store/entries.ts'
import { Alarm } from './alarm.ts'
import { Backlog, sizeOf, type Readiness } from './backlog.ts'
import { Alone, newestWaiting } from './alone.ts'
import { batchMin } from './deletes.ts'
import { comeBack } from './comeback.ts'
import { equipment, type EquipmentDependencies } from './equipment.ts'
import type { QueueEvent } from './event.ts'
import { Figures } from './figures.ts'
import { evermoreMs, Pilot, type Flight } from './flight.ts'
import { Gather } from './gather.ts'
import { Keys, type KeyName } from './keys.ts'
import { Paces } from './paces.ts'
import { Places } from './places.ts'
import { Settling, type SettleConfig, type SettleDependencies } from './settle.ts'
import type { PushDependencies } from './task.ts'
import { throughWrite, Unsettled, writeOf, type UnsettledConfig } from './unsettled.ts'

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

export interface DrainConfig extends SettleConfig, Pick<UnsettledConfig, 'settleMs'> {
  /** Pushes at once; small ones have some places of their own beside large ones. */
  readonly maxPushes: number
  /** Whether what is left at the end is there after the process. */
  readonly isPersistent: boolean
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
/** Keys with attempts that nobody answered; beyond, everything waits. */
const unsettledMax = 10_000
/** Of the end: what waits for its key to settle waits no longer, where it would be lost. */
const lastShare = 1 / 4
/** Between looks while the end waits. */
const endingMs = 250

export class Drain {
  readonly keys: Keys = new Keys()
  readonly push: PushDependencies
  readonly unsettled: Unsettled
  readonly #alone: Alone
  readonly #gather: Gather
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
    setMaxListeners(0, signal) // each push under way listens
    this.unsettled = new Unsettled(
      { clock, settled: name => this.#settled(name) },
      { ...config, maxKeys: unsettledMax },
    )
    const unanswered = (bucket: string, keys: readonly string[]) => this.#unanswered(bucket, keys)
    this.push = equipment({ ...deps, unanswered }, signal)
    const readiness = (entry: Entry): Readiness => this.#readiness(entry)
    const mayAny = (): boolean => this.#paces.mayAny(index.entryBuckets, clock.now())
    this.#backlog = new Backlog({ rows: index, readiness, mayAny })
    const { keys, unsettled } = this
    const shared = { index, clock, random, log, notify, ruleOf, keys, unsettled, figures: this.#figures }
    const settling = new Settling({ ...shared, keeper, push: this.push }, config)
    this.#endings = settling.endings
    const [hurry, look] = [() => this.#endings.hurry(), (name: KeyName) => this.#look(name)]
    this.#alone = new Alone({ index, keys, unsettled, hurry, look })
    this.#gather = new Gather({ index, backlog: this.#backlog, lacks: this.push.lacks, ruleOf, look })
    this.#pilot = new Pilot({ index, clock, log, settling, signal, push: this.push, figures: this.#figures })
  }

  start(): void {
    const { log, store } = this.#deps
    const coming = comeBack({ index: store.index, unsettled: this.unsettled })
    if (coming === undefined) return this.#run()
    coming
      .catch((error: unknown) => log.warn('how the queue ended last could not be taken back', { error }))
      .finally(() => this.#run())
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
    return this.#alone.pushed(entry, signal)
  }

  /** Settles when all that is queued for a key is at the remote. @throws as `alone` */
  behind(name: KeyName, signal: AbortSignal): Promise<void> {
    return this.#alone.behind(name, signal)
  }

  /**
   * Does something about a key behind all that was queued for it, and before all that is queued from then on reaches the
   * remote. Entries that are held or have failed stay, and are nothing to wait for.
   * @throws {S3Error} what an entry was refused with
   * @throws the signal's reason
   */
  alone<T>(name: KeyName, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#alone.alone(name, work, signal)
  }

  /** Whether the queue has sent something about a key that may arrive yet. */
  isUnsettled(name: KeyName): boolean {
    return this.unsettled.has(name)
  }

  /** What a client wrote through, past the queue, may arrive yet. */
  unanswered(name: KeyName): void {
    this.unsettled.add(name, throughWrite)
  }

  /** Pushes until nothing waits any more, at most until then. */
  async finish(deadlineMs: number): Promise<void> {
    const { clock } = this.#deps
    this.#endings.setPatient(false)
    this.forgive()
    const lastMs = (deadlineMs - clock.now()) * (1 - lastShare)
    const last = this.#config.isPersistent ? undefined : clock.after(lastMs, () => this.unsettled.overrule())
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
    last?.cancel()
  }

  /** Gives up what is under way; the rows say what is left. */
  async stop(): Promise<void> {
    this.#state = 'stopped'
    this.#timer?.cancel()
    this.#stopping.abort(new Error('the daemon stops'))
    this.push.leftovers.stop()
    this.unsettled.stop()
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
    meter.sample('s3d_queue_unsettled_keys', this.unsettled.count)
    this.#figures.report(meter)
    meter.sample('s3d_queue_left_uploads', index.leftUploads.count)
  }

  #run(): void {
    if (this.#state !== 'new') return
    this.#state = 'running'
    this.push.leftovers.look()
    this.wake()
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
    if (this.unsettled.holdsQueued) return // the end of which is a rewind
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
    if (this.unsettled.holds(entry, () => this.#newestWrite(entry))) return 'busy'
    return this.#paces.of(entry).mayStart(this.#deps.clock.now()) ? 'free' : 'later'
  }

  /** @param found the oldest of its key; what is pushed is the newest, which replaced it */
  #begin(found: Entry): void {
    const entry = this.#gather.newest(found)
    if (entry === undefined) return
    const pace = this.#paces.of(entry)
    const batch = this.#gather.batchWith(entry)
    const entries = batch.length >= batchMin ? batch : [entry]
    // The others are as good alone.
    if (entries.length === 1) for (const each of batch) if (each !== entry) this.#look(each)
    const flight: Flight = { entries, size: sizeOf(entry), pace }
    for (const each of entries) assert(this.keys.take(each, writeOf(each)), 'a key that is pushed was free')
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

  #newestWrite({ bucketId, key }: KeyName): string | undefined {
    const newest = newestWaiting(this.#deps.store.index.entriesOf(bucketId, key))
    return newest && writeOf(newest)
  }

  #unanswered(bucket: string, keys: readonly string[]): void {
    const bucketId = this.#deps.store.index.bucket(bucket)?.id
    if (bucketId === undefined) return
    // What goes to a name that nobody has taken is a copy of something.
    for (const key of keys) this.unsettled.add({ bucketId, key }, this.keys.writeTo({ bucketId, key }))
  }

  #settled(name: KeyName | undefined): void {
    if (name === undefined) this.rewind()
    else this.#look(name)
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

/**
 * One gateway in one process: the real store, queue, drain and read cache, over a disk that forgets what was not flushed, in front of
 * a simulated remote, in time that passes only when nothing else is left to do. It dies where it is told to, and comes
 * back from what the disk had.
 */
import fs from 'node:fs'
import path from 'node:path'
import { silentLog } from '../../src/base/log.ts'
import { s3Limits } from '../../src/operations/limits.ts'
import { operations } from '../../src/operations/operations.ts'
import { statusHeader } from '../../src/cache/answer.ts'
import { marked } from '../../src/cache/cache.ts'
import type { DrainConfig } from '../../src/queue/drain/drain.ts'
import { openDrain, type OpenDrain } from '../../src/queue/drain/open.ts'
import { Accounts } from '../../src/policy/accounts.ts'
import { Queue } from '../../src/queue/queue.ts'
import { KeyRing } from '../../src/sealed/key-ring.ts'
import { stack, type Call, type OpName, type Reply, type Service } from '../../src/service/service.ts'
import { openStore, type OpenStore } from '../../src/store/store.ts'
import { PowerCut, fates } from '../support/power-cut.ts'
import { traceDisk, type Step } from '../support/traced-disk.ts'
import { randomOf, type Dice } from './dice.ts'
import { openCached, type OpenCached } from './cached.ts'
import { storeConfig } from './fresh-store.ts'
import type { Plan } from './plan.ts'
import type { Plant } from './plants.ts'
import type { SimulatedRemote } from './remote.ts'
import { minPartBytes } from './remote-uploads.ts'
import { syncDisk } from './sync-disk.ts'
import type { VirtualTime } from './virtual-time.ts'

export const bucket = 'bucket'
/** What was sent to the remote and not answered arrives sooner, or never. */
export const settleMs = 10_000
const drainConfig: DrainConfig = {
  maxPushes: 4,
  maxAgeMs: 3_600_000,
  maxFailed: 100,
  maxFailedBytes: Infinity,
  settleMs,
  isPersistent: false,
}

/** One life of the daemon. */
interface Life {
  readonly store: OpenStore
  readonly drain: OpenDrain
  readonly cache: OpenCached | undefined
  readonly dir: string
  readonly service: Service
  isDead: boolean
}

export interface WorldParts extends Pick<Plan, 'rule' | 'room' | 'cache'> {
  readonly time: VirtualTime
  readonly dice: Dice
  readonly remote: SimulatedRemote
  /** A folder of its own, on a disk in memory. */
  readonly dir: string
  /** A store without anything in it. */
  readonly fresh: string
  readonly plant: Plant
}

const keyRing = new KeyRing({ ensure: () => Buffer.alloc(32, 1), read: () => Buffer.alloc(32, 1) }, [])

/** Nothing is sealed, nobody is told, and the processor has time. */
const quiet = { opening: () => undefined, post: undefined, busy: () => 0 }

export class World {
  readonly #parts: WorldParts
  #life: Life | undefined
  #livesCount = 0
  /** Changes of the disk until the power goes, this time and the next ones. */
  #cuts: number[] = []
  #restarting: Promise<void> | undefined
  readonly #zombies: Promise<unknown>[] = []

  constructor(parts: WorldParts) {
    this.#parts = parts
  }

  get lives(): number {
    return this.#livesCount
  }

  async open(): Promise<void> {
    const dir = path.join(this.#parts.dir, 'life-0')
    fs.cpSync(this.#parts.fresh, dir, { recursive: true })
    this.#life = await this.#open(dir)
  }

  /** Told of every write that was acknowledged where conflicts are put aside. */
  yields: (key: string) => void = () => {}

  /** @param cuts changes of the disk until the power goes, each counted from the start */
  doom(cuts: readonly number[]): void {
    this.#cuts = [...cuts]
  }

  /** What clients call; it never answers a call that a power cut interrupted. */
  readonly service = async <Op extends OpName>(call: Call<Op>): Promise<Reply<Op>> => {
    while (this.#restarting !== undefined) await this.#restarting
    const life = this.#life
    if (life === undefined) throw new Error('the world is open')
    try {
      const answer = await life.service(call)
      const output = await answer.output()
      await died(life)
      return { notes: { [statusHeader]: statusOf(answer) }, output: () => Promise.resolve(output) }
    } catch (error) {
      await died(life)
      throw error
    }
  }

  /** Whether nothing is queued. */
  get isDrained(): boolean {
    return this.#restarting === undefined && this.#life?.store.index.isQueueEmpty === true
  }

  /** Whether nothing of ours is pending for a key. */
  isIdle(key: string): boolean {
    const life = this.#life
    if (life === undefined || this.#restarting !== undefined) return false
    const mirror = life.store.index.bucket(bucket)
    return mirror === undefined || life.store.index.entriesOf(mirror.id, key).length === 0
  }

  /** What an operator does when the remote refused something for good. */
  async retryFailed(): Promise<void> {
    const life = this.#life
    if (life === undefined || life.store.index.queueTotals().failed === 0) return
    try {
      await life.drain.operator.retryAll(new AbortController().signal)
    } catch (error) {
      // The power went meanwhile.
      if (!life.isDead) throw error
    }
  }

  async close(): Promise<void> {
    if (this.#life !== undefined) void this.#bury(this.#life)
    await Promise.all(this.#zombies)
  }

  async #open(dir: string): Promise<Life> {
    const { time, dice, remote, plant } = this.#parts
    const life: { current: Life | undefined } = { current: undefined }
    const cut = new PowerCut(dir, path.join(this.#parts.dir, `graves-${this.#livesCount}`))
    const disk = traceDisk(syncDisk, {
      before: step => {
        cut.before(step)
        return plant.disk(step)
      },
      after: step => {
        if (plant.disk(step) !== 'skip') cut.after(step)
        this.#count(life.current, cut)
      },
    })
    const shared = { clock: time, random: randomOf(dice.fork()), log: silentLog }
    const store = await openStore({ disk, ...shared, soon: time.soon }, { ...storeConfig, dir })
    plant.opened?.(store)
    const isDead = () => life.current?.isDead === true
    const behind = remote.from(isDead, 'pushes')
    const cache =
      this.#parts.cache &&
      (await openCached(
        { time, random: randomOf(dice.fork()), disk, store, remote: behind, dir, plant: plant.cache },
        this.#parts.cache,
      ))
    if (cache !== undefined) hasReached(cut, cache.ownerFile)
    const kept = cache === undefined ? [] : [cache.layer]
    const below = stack(kept, behind)
    const through = stack(kept, remote.from(isDead, lateOf(this.#parts)))
    const pushing = plant.push(below, store, behind)
    const drain = openDrain(
      {
        store,
        inner: pushing,
        remote: behind,
        ...shared,
        soon: time.soon,
        ...quiet,
        keeper: cache?.keeper,
        ruleOf: () => this.#parts.rule,
      },
      drainConfig,
    )
    const queue = new Queue(
      {
        local: plant.local(
          operations(
            { store, keys: keyRing, accounts: new Accounts([]), ...shared },
            { region: 'us-east-1', defaultEncryption: 'none' },
            () => ({ ...s3Limits, minPartBytes }),
          ),
        ),
        inner: through,
        index: store.index,
        pushing: plant.pushing(drain.drain),
        admits: () => true,
        homeOf: () => 'the remote',
        freeBytes: () => Infinity,
        ...shared,
      },
      { ...this.#parts.room, waitMs: 10_000, ack: 'local' },
    )
    drain.listen(event => queue.heard(event))
    await queue.mirrors.learn(bucket)
    drain.drain.start()
    const layers = [...(cache === undefined ? [] : [marked]), plant.layer(queue.layer)]
    life.current = { store, drain, cache, dir, service: stack(layers, through), isDead: false }
    return life.current
  }

  #count(life: Life | undefined, cut: PowerCut): void {
    if (life === undefined || life.isDead) return
    const left = (this.#cuts[0] ?? Infinity) - 1
    if (left > 0) {
      if (this.#cuts.length > 0) this.#cuts[0] = left
      return
    }
    this.#cuts.shift()
    life.isDead = true
    const dir = this.#nextDir()
    cut.copy(dir, this.#parts.dice.pick(fates))
    void this.#bury(life)
    this.#restart(dir, this.#parts.time.sleep(this.#parts.dice.spread(10, 5_000)))
  }

  /** Stops the daemon in good order, but for the calls under way, and starts it again. */
  stop(): void {
    const life = this.#life
    if (life === undefined || life.isDead) return
    const dir = this.#nextDir()
    // What the life before may still do to its files finds none.
    this.#restart(
      dir,
      this.#bury(life).then(() => fs.renameSync(life.dir, dir)),
    )
  }

  #nextDir(): string {
    return path.join(this.#parts.dir, `life-${++this.#livesCount}`)
  }

  #restart(dir: string, ended: Promise<void>): void {
    this.#life = undefined
    this.#restarting = ended
      .then(() => this.#open(dir))
      .then(next => {
        this.#life = next
        this.#restarting = undefined
      })
    // Where it can't, the next call says so.
    this.#restarting.catch(() => {})
  }

  /** Whatever it still does is seen by nobody. */
  #bury(life: Life): Promise<void> {
    life.isDead = true
    const ended = life.drain
      .stop()
      .then(() => life.cache?.close())
      .then(() => life.store.close())
      .catch(() => {})
    this.#zombies.push(ended)
    return ended
  }
}

/** Whose writes past the queue may arrive late. */
function lateOf({ cache }: Pick<Plan, 'cache'>): 'clients' | undefined {
  return cache?.isLate === true ? 'clients' : undefined
}

/** Never settles where the life has ended. */
function died({ isDead }: Life): Promise<void> {
  return isDead ? new Promise<never>(() => {}) : Promise.resolve()
}

/** As in a daemon that began long ago: whose the cache's files are is known after any power cut. */
function hasReached(cut: PowerCut, file: string): void {
  const steps: readonly Step[] = [
    { point: 'cache.create', call: 'flush', path: file },
    { point: 'cache.create', call: 'flushDirectory', path: path.dirname(file) },
  ]
  for (const step of steps) {
    cut.before(step)
    cut.after(step)
  }
}

/** What the cache had to do with an answer. */
function statusOf({ notes, raw }: Pick<Reply<OpName>, 'notes' | 'raw'>): string {
  return notes?.[statusHeader] ?? raw?.headers[raw.headers.indexOf(statusHeader) + 1] ?? ''
}

/** @returns a folder on a disk in memory, where there is one */
export function memoryFolder(name: string): string {
  const root = fs.existsSync('/dev/shm') ? '/dev/shm' : '/tmp'
  return fs.mkdtempSync(path.join(root, name))
}

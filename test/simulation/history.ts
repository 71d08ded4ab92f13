/**
 * One history: some clients, some keys, others who write at the remote, weather, power cuts; every answer written down
 * with its beginning and its end, and judged. What it does follows from its plan alone, which follows from its seed.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { ClientParts } from './asking.ts'
import { missMsOf } from './cache-plan.ts'
import { Client } from './client.ts'
import { Dice } from './dice.ts'
import { makeFreshStore } from './fresh-store.ts'
import { Ledger } from './ledger.ts'
import type { State } from './linearizable.ts'
import { planOf, type Outsider, type Plan } from './plan.ts'
import { noPlant, type Plant } from './plants.ts'
import { Reader } from './reader.ts'
import type { Stored } from './remote-bucket.ts'
import { fair, SimulatedRemote, travelMaxMs } from './remote.ts'
import { listing, modeOf, stackIn, type Entry } from './stacks.ts'
import { idOf, removed, replaced, stateOf, tagged, tagOf, tags, Values, written } from './states.ts'
import type { Judgement } from './tally.ts'
import { Versions } from './versions.ts'
import { VirtualTime } from './virtual-time.ts'
import { settleMs, World } from './world.ts'

const limits = { ms: 6 * 3_600_000, steps: 400_000 }

/** Code that is loaded or compiled when it is first used takes real time, in which events would change places. */
let warm: Promise<unknown> | undefined
/** Seed 0 alone leaves code of the read cache cold, and of versions. */
const warmSeeds = [0, 8, 11, 15, 26] as const

/** @returns what is wrong, if anything is, and how much could be judged */
export function history(seed: number, root: string, plant: Plant = noPlant): Promise<Judgement> {
  return played(planOf(seed), root, plant)
}

/** As `history`, of a plan that may have been made smaller. */
export async function played(plan: Plan, root: string, plant: Plant = noPlant): Promise<Judgement> {
  warm ??= warmUp(root)
  await warm
  return told(plan, root, plant)
}

/** By their folders. */
const fresh = new Map<string, Promise<string>>()

function freshIn(root: string): Promise<string> {
  const known = fresh.get(root) ?? makeFreshStore(path.join(root, 'fresh'))
  fresh.set(root, known)
  return known
}

/** Without a read cache and with one. */
async function warmUp(root: string): Promise<void> {
  for (const seed of warmSeeds) await told(planOf(seed), root, noPlant)
}

async function told(plan: Plan, root: string, plant: Plant): Promise<Judgement> {
  const storeDir = await freshIn(root)
  const dir = path.join(root, String(plan.seed))
  const time = new VirtualTime()
  const dice = new Dice(plan.seed)
  const remote = new SimulatedRemote(time, dice.fork(), {
    remembersUploads: plan.remembersUploads,
    versioning: plan.versions?.status,
    late: plan.late && { dice: new Dice(plan.late.moreSeed), maxMs: settleMs - 2 * travelMaxMs },
  })
  const world = new World({ time, dice: dice.fork(), remote, dir, fresh: storeDir, plant, ...plan })
  const teller = new Told({ time, world, remote, plan })
  let outcome: Judgement | undefined
  let isOver = false
  const running = teller.run().then(
    found => {
      outcome = found
      isOver = true
    },
    (error: unknown) => {
      outcome = brokenOff(`the history broke off: ${error instanceof Error ? error.stack : String(error)}`)
      isOver = true
    },
  )
  const ended = await time.run(() => isOver, limits)
  if (ended !== 'done')
    outcome = brokenOff(`nothing happens any more (${ended}, ${time.stepsCount} events, ${teller.underWay})`)
  else await running
  let isClosed = false
  void world.close().then(() => (isClosed = true))
  await time.run(() => isClosed, limits)
  fs.rmSync(dir, { recursive: true, force: true })
  return outcome ?? brokenOff('nobody has judged')
}

/** No key is counted of a history without an end. */
function brokenOff(wrong: string): Judgement {
  return { wrong, keys: 0, unjudged: 0 }
}

interface ToldParts {
  readonly time: VirtualTime
  readonly world: World
  readonly remote: SimulatedRemote
  readonly plan: Plan
}

class Told {
  readonly #parts: ToldParts
  readonly #ledger: Ledger
  readonly #values = new Values()
  readonly #waiting = new Set<string>()
  /** What others have made of each key, until now. */
  readonly #theirs = new Map<string, State[]>()
  #isQuiet = false

  constructor(parts: ToldParts) {
    this.#parts = parts
    this.#ledger = new Ledger(() => parts.time.exactMs)
    parts.world.yields = key => this.#yields(key)
    parts.remote.arrivedLate = key => this.#arrived(key)
  }

  /** What the clients wait for. */
  get underWay(): string {
    return [...this.#waiting].join(', ')
  }

  async run(): Promise<Judgement> {
    const { time, world, remote, plan } = this.#parts
    await world.open()
    const parts: ClientParts = {
      ...this.#parts,
      ledger: this.#ledger,
      values: this.#values,
      waiting: this.#waiting,
      versions: new Versions(),
      hadTrouble: sinceMs => remote.troubleMs >= sinceMs,
      hasForgotten: sinceMs => remote.forgotMs >= sinceMs,
    }
    world.doom(plan.cuts)
    void this.#changeWeather()
    void this.#stop(plan.cache?.stops ?? [])
    const others = this.#write(plan.outsiders)
    const clients = plan.clients.map(actions => new Client(parts).run(actions))
    await Promise.race([Promise.all([...clients, others]), time.sleep(3_600_000)])
    this.#isQuiet = true
    remote.weather = fair
    world.doom([])
    for (let waits = 0; !world.isDrained || remote.isAwaiting(); waits++) {
      if (waits > 10_000) return brokenOff('the queue is not drained')
      await world.retryFailed()
      await time.sleep(1_000)
    }
    const reader = new Reader(parts)
    const all = async (): Promise<void> => {
      for (const key of plan.keys) {
        await reader.get(key, new Dice(plan.seed))
        this.#settle(key)
        await reader.tags(key)
      }
    }
    await all()
    if (plan.cache !== undefined) {
      await time.sleep(plan.cache.ttlMs)
      await all()
    }
    return this.#ledger.judge(plan.versions === undefined ? '' : modeOf(plan.versions.status))
  }

  async #changeWeather(): Promise<void> {
    const { time, remote, plan, world } = this.#parts
    for (const { weather, forMs } of plan.weather) {
      if (this.#isQuiet) break
      remote.weather = weather
      await time.sleep(forMs)
      // An operator looks now and then, and has seen to what the remote refuses.
      if (weather.refusal !== undefined) {
        remote.weather = fair
        await world.retryFailed()
      }
      for (const key of plan.keys) this.#settle(key)
    }
    remote.weather = fair
  }

  async #stop(stops: readonly number[]): Promise<void> {
    for (const waitMs of stops) {
      await this.#parts.time.sleep(waitMs)
      if (!this.#isQuiet) this.#parts.world.stop()
    }
  }

  /** @returns whether the key is what the remote holds now, and known to be */
  #settle(key: string): boolean {
    const { world, remote } = this.#parts
    if (this.#ledger.isWriting(key) || !world.isIdle(key) || remote.isAwaiting(key)) return false
    const there = remote.bucket.objects.versions(key)
    this.#ledger.settle(key, state => {
      const stack = stackIn(state)
      if (stack === undefined)
        return this.#isIn({ id: idOf(state), tag: tagOf(state) }, there[0]?.stored) ? [state] : []
      const shown = there.map(({ version, stored }, at) => {
        return { version, fits: (entry: Entry) => this.#isIn(entry, stored), isLatest: at === 0 }
      })
      const isMarker = (_: unknown, at: number) => there[at]?.stored === undefined
      const markers = shown.filter(isMarker)
      const objects = shown.filter(each => !markers.includes(each))
      return listing(stack, { objects, markers, isWhole: true })
    })
    return true
  }

  /** Whether that is what is stored there. */
  #isIn({ id, tag }: Pick<Entry, 'id' | 'tag'>, there: Stored | undefined): boolean {
    const value = this.#values.of(id)
    if (there === undefined || value === undefined) return there === undefined && value === undefined
    const found = new URLSearchParams(there.tagging).get('t') ?? ''
    return value.etag === there.etag && value.body === there.body.toString('latin1') && tag === found
  }

  /** Others, at the remote itself. */
  async #write(outsiders: readonly Outsider[]): Promise<void> {
    const { time, remote } = this.#parts
    for (const { what, waitMs, key, repeats, tag } of outsiders) {
      await time.sleep(waitMs)
      if (what === 'forget') {
        remote.forgetUploads()
        continue
      }
      const value = what === 'put' ? this.#values.make('x', repeats) : undefined
      const theirs = value === undefined ? '' : stateOf(value.id, tag)
      const isIdle = this.#settle(key)
      this.#theirs.set(key, [...(this.#theirs.get(key) ?? []), theirs])
      const { VersionId: version = '' } =
        value === undefined
          ? remote.bucket.objects.remove(key)
          : remote.bucket.store(key, Buffer.from(value.body), tag === '' ? '' : `t=${tag}`)
      this.#ledger.changed(key)
      const name = `somebody else’s ${theirs || 'delete'}`
      const missed = { atMs: time.exactMs, missMs: missMsOf(this.#parts.plan.cache) }
      const by = (state: State) =>
        value === undefined ? removed(state, version) : written(state, { id: value.id, tag }, version)
      const apply = (state: State) => replaced(state, by, missed)
      if (isIdle) this.#ledger.note(key, { name, begin: time.exactMs, apply, relaxed: apply })
      // S3 has no condition for tags: ours may arrive just behind theirs.
      else this.#ledger.crossed(key, { name, apply: state => apply(state).flatMap(withAnyTag) })
    }
  }

  /** Ours may have replaced theirs, which is nothing that was promised to them. */
  #arrived(key: string): void {
    if (!this.#theirs.has(key)) return
    const there = this.#parts.remote.bucket.objects.get(key)
    const id = there && this.#values.find(({ etag }) => etag === there.etag)
    if (there !== undefined && id === undefined) return
    const apply = (state: State) =>
      id === undefined ? removed(state) : written(state, { id, tag: '' }).flatMap(withAnyTag)
    this.#ledger.crossed(key, { name: 'what arrived late', apply })
  }

  /** What was acknowledged may be put beside what somebody else had written, which stays then. */
  #yields(key: string): void {
    const theirs = this.#theirs.get(key)
    if (theirs !== undefined) this.#ledger.open(key, { name: 'conflict', apply: () => theirs })
  }
}

function withAnyTag(state: State): readonly State[] {
  return idOf(state) === '' ? [state] : [state, ...tags.map(tag => tagged(state, tag))]
}

/**
 * One run of the gateway's benchmark: gives the driver its jobs and collects what it found. Rounds go over all
 * scenarios; within one, s3d and those it is compared with take turns, in the other order every second time.
 */
import type { ChildProcess } from 'node:child_process'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Target } from './client.ts'
import type { GatewayJob, GatewayOutcome, GatewayWindow } from './gateway-driver.ts'
import type { Peer } from './gateway-peers.ts'
import type { GatewayLoad } from './gateway-workloads.ts'
import { gatewayScenario, pushes, type GatewayScenario, type Party } from './gateway-scenarios.ts'
import { GatewayStage, type GatewayDaemon, type StageOptions, type Way } from './gateway-stage.ts'
import type { Measurement } from './measure.ts'
import { nextMessage, residentMib, startScript } from './processes.ts'

export interface GatewayRunOptions extends StageOptions {
  readonly names: readonly string[]
  readonly rounds: number
  /** Length of one window. */
  readonly seconds: number
  /** Whether to see how memory grows with an object, too. */
  readonly withMemory: boolean
}

/** A drain has a rate and nothing else. */
export type Found = Pick<Measurement, 'rate'> & Partial<Measurement>
export type GatewayRound = Partial<Record<Party, Found>>

export interface GatewayFigures {
  /** Requests that reached the remote for each read, with 16 readers of one key. */
  readonly requestsPerRead: number[]
  /** Highest resident memory while objects pass through, MiB, by the object's size. */
  readonly memoryMib: number[]
  readonly memoryGib: number[]
}

export interface GatewayResults {
  readonly date: string
  readonly rounds: number
  readonly seconds: number
  readonly roundTripMs: number
  /** Of the last minute, when the run ended. */
  readonly load: number
  readonly scenarios: Readonly<Record<string, readonly GatewayRound[]>>
  readonly figures: GatewayFigures
  /** What was compared with, or that it was not there. */
  readonly peers: readonly string[]
}

/** Between turns: what one server left to do in the background is not the next one's time. */
const restMs = 250
const pollMs = 10
const drainedMs = 90_000
const rcloneObjects = 300
/** Between the last write and the drain. */
const calmMs = 500
/** Objects that are queued before a drain is timed. */
const drainObjects = { put4k: 1500, put8m: 64 } as const

export class GatewayRun {
  readonly #options: GatewayRunOptions
  readonly #driver: ChildProcess
  readonly #rounds: Record<string, GatewayRound[]> = {}
  readonly #figures: GatewayFigures = { requestsPerRead: [], memoryMib: [], memoryGib: [] }
  readonly #peers = new Map<'rclone' | 'nginx', Peer>()
  readonly #missing = new Set<string>()
  #stage: GatewayStage | undefined
  #stranded: GatewayDaemon | undefined

  constructor(options: GatewayRunOptions) {
    this.#options = options
    this.#driver = startScript('gateway-driver.ts', [], 'driver')
  }

  /** @throws {Error} when a server does not start or prepares wrongly; wrong answers later are in the results */
  async results(): Promise<GatewayResults> {
    const { names, rounds, seconds, oneWayMs, withMemory } = this.#options
    this.#stage = await GatewayStage.open(this.#options)
    const scenarios = names.map(name => gatewayScenario(name))
    await this.#prepare(this.#stage, scenarios)
    // The round before the first counts for nothing: compilers and caches get to know the work.
    for (let round = -1; round < rounds; round++) {
      for (const which of scenarios) await this.#takeTurns(which, round)
      if (withMemory && round >= 0) await this.#measureMemory()
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      rounds,
      seconds,
      roundTripMs: 2 * oneWayMs,
      load: loadavg()[0] ?? Number.NaN,
      scenarios: this.#rounds,
      figures: this.#figures,
      peers: [
        ...[...this.#peers.values()].map(({ version }) => version),
        ...[...this.#missing].map(name => `**${name} is not installed and was left out**`),
      ],
    }
  }

  async stop(): Promise<void> {
    await this.#stage?.close()
    if (this.#driver.connected) this.#driver.disconnect()
  }

  get #staged(): GatewayStage {
    if (this.#stage === undefined) throw new Error('the run has not begun')
    return this.#stage
  }

  async #prepare(stage: GatewayStage, scenarios: readonly GatewayScenario[]): Promise<void> {
    const memoryLoads: GatewayLoad[] = this.#options.withMemory ? ['kept64m', 'getgib'] : []
    const loads = [...loadsOf(scenarios), ...memoryLoads]
    await this.#ask({ kind: 'prepare', target: stage.remote.target, loads })
    // It has the small ones already.
    const bareLoads = loads.filter(load => load === 'kept64m')
    await this.#ask({ kind: 'prepare', target: stage.bare, loads: bareLoads })
    progress('the objects are there')
    const reads = loadsOf(scenarios.filter(({ gateway }) => gateway === 'cache'))
    for (const name of ['rclone', 'nginx'] as const) {
      if (!scenarios.some(({ others }) => others.includes(name))) continue
      const peer = await stage.peer(name)
      if (peer === undefined) {
        this.#missing.add(name)
        progress(`${name} IS NOT INSTALLED: nothing is compared with it`)
        continue
      }
      this.#peers.set(name, peer)
      await this.#ask({ kind: 'warm', target: peer.target, loads: reads })
    }
    if (reads.length === 0) return
    await this.#ask({ kind: 'warm', target: (await this.#gateway('cache')).target, loads: reads })
    progress('the caches are warm')
  }

  async #gateway(kind: GatewayScenario['gateway']): Promise<GatewayDaemon> {
    const stage = this.#staged
    if (kind === 'plain') return stage.gateway(kind, stage.remote.target.port)
    if (kind !== 'stranded') return stage.gateway(kind, stage.far.port)
    if (this.#stranded !== undefined) return this.#stranded
    const way = await stage.way(0)
    const gateway = await stage.gateway(kind, way.port)
    this.#stranded = gateway
    // Writes to a bucket are queued once one has gone through and the remote has said what kind of bucket it is.
    await this.#measure(gateway, { load: 'put4k', concurrency: 1, warmSeconds: 0, seconds: 10, most: 50 })
    await this.#emptied(gateway)
    await way.order({ away: true })
    return gateway
  }

  async #takeTurns(which: GatewayScenario, round: number): Promise<void> {
    // The queue has been drained in that round anyway.
    if (round < 0 && which.way === 'drain') return
    const parties: Party[] = ['s3d', ...which.others]
    const found: GatewayRound = {}
    for (const party of round % 2 === 0 ? parties : parties.toReversed()) {
      await sleep(restMs)
      const turn = await (which.way === 'drain' ? this.#drain(which, party) : this.#window(which, party))
      if (turn !== undefined) found[party] = turn
    }
    if (round >= 0) (this.#rounds[which.name] ??= []).push(found)
    const figures = Object.entries(found).map(
      ([party, turn]) => `${party} ${turn[which.figure]?.toFixed(1) ?? '–'}`,
    )
    progress(`${which.name} ${round + 1}/${this.#options.rounds}: ${figures.join(', ')} ${which.unit}`)
  }

  async #window(which: GatewayScenario, party: Party): Promise<Found | undefined> {
    const { seconds } = this.#options
    const { load, concurrency } = which
    // A key that is read once can't be warmed up, and a large transfer is its own warm-up.
    const warmSeconds = load === 'unread4k' ? 0 : load === 'kept64m' ? 0.01 : Math.min(1, seconds / 4)
    const window = { load, concurrency, warmSeconds, seconds }
    if (party === 'rclone' && load === 'put4k') return this.#withWriter(peer => this.#measure(peer, window))
    const server = await this.#server(which, party)
    if (server === undefined) return undefined
    const { far } = this.#staged
    const { requests } = await far.order()
    const measurement = await this.#measure(server, window)
    if (party === 's3d' && which.gateway === 'queue') await this.#emptied(await this.#gateway('queue'))
    if (party === 's3d' && load === 'shared4k') {
      const asked = (await far.order()).requests - requests
      // The counter saw the warm-up as well, which is as long a part of the whole.
      const reads = measurement.operations * (1 + warmSeconds / seconds)
      this.#figures.requestsPerRead.push(asked / reads)
    }
    return measurement
  }

  async #server({ gateway }: GatewayScenario, party: Party): Promise<Served | undefined> {
    const { bare, remote, far } = this.#staged
    if (party === 's3d') return this.#gateway(gateway)
    if (party === 'bare') return { target: bare, pid: bare.pid }
    if (party !== 'direct') return this.#peers.get(party)
    if (gateway === 'plain') return { target: { ...remote.target, name: 'near' }, pid: remote.pid }
    return { target: { ...remote.target, name: 'far', port: far.port }, pid: remote.pid }
  }

  /** What a queue pushes once nobody writes any more: objects a second that the remote has answered. */
  async #drain(which: GatewayScenario, party: Party): Promise<Found | undefined> {
    const load: keyof typeof drainObjects = which.load === 'put8m' ? 'put8m' : 'put4k'
    if (party === 'direct') return this.#window({ ...which, way: 'window' }, party)
    const { far } = this.#staged
    if (party === 'rclone') {
      return this.#withWriter(async (peer, way) => {
        const window = { load, concurrency: 16, warmSeconds: 0, seconds: 60, most: rcloneObjects }
        const pushed = arrivals(way, { from: 1, to: rcloneObjects, before: (await way.order()).writes })
        await this.#measure(peer, window)
        return pushed
      })
    }
    const gateway = await this.#gateway('queue')
    const count = drainObjects[load]
    const before = (await far.order({ held: true })).writes
    const filled = await this.#measure(gateway, {
      load,
      concurrency: pushes,
      warmSeconds: 0,
      seconds: 60,
      most: count,
    })
    if (filled.operations !== count)
      throw new Error(`${filled.operations} objects queued: ${filled.firstError}`)
    // For a quarter of a second the queue leaves places to clients, who might go on.
    await sleep(calmMs)
    await far.order({ held: false })
    // The first ones were on their way already.
    const found = await arrivals(far, { from: which.concurrency, to: count, before })
    await this.#emptied(gateway)
    return found
  }

  /** A cache of its own for each turn, ended with what it has not pushed: that would be in the way of the next turn. */
  async #withWriter(work: (peer: Peer, way: Way) => Promise<Found>): Promise<Found | undefined> {
    const way = await this.#staged.way(this.#options.oneWayMs)
    const peer = await this.#staged.peer('rclone', way.port)
    try {
      return peer && (await work(peer, way))
    } finally {
      await peer?.stop()
      way.close()
    }
  }

  /** @throws {Error} when writes are still pending after a long while */
  async #emptied({ adminPort }: GatewayDaemon): Promise<void> {
    const deadline = performance.now() + drainedMs
    for (;;) {
      const metrics = await (await fetch(`http://127.0.0.1:${adminPort}/metrics`)).text()
      const [, pending] = /^s3d_queue_entries\{state="pending"\} (\d+)$/m.exec(metrics) ?? []
      if (pending === '0') return
      if (performance.now() > deadline) throw new Error(`${pending} writes are pending still`)
      await sleep(250)
    }
  }

  async #measureMemory(): Promise<void> {
    const gateway = await this.#gateway('plain')
    const { memoryMib, memoryGib } = this.#figures
    const passes = [
      ['kept64m', memoryMib],
      ['getgib', memoryGib],
      ['putgib', memoryGib],
    ] as const
    for (const [load, sizes] of passes) {
      const seen: number[] = []
      const sampler = setInterval(() => seen.push(residentMib(gateway.pid)), 50)
      const passed = await this.#measure(gateway, { load, concurrency: 1, warmSeconds: 0, seconds: 1 })
      clearInterval(sampler)
      if (passed.firstError !== undefined) throw new Error(`${load}: ${passed.firstError}`)
      sizes.push(Math.max(...seen))
      progress(`${load}: ${Math.max(...seen).toFixed(0)} MiB, ${passed.rate.toFixed(0)} MiB/s`)
    }
  }

  async #measure({ target, pid }: Served, window: Omit<GatewayWindow, 'pid'>): Promise<Measurement> {
    const outcome = await this.#ask({ kind: 'measure', target, window: { ...window, pid } })
    if (outcome.kind !== 'measured') throw new Error(`the driver answered ${outcome.kind}`)
    return outcome.measurement
  }

  async #ask(job: GatewayJob): Promise<GatewayOutcome> {
    this.#driver.send(job)
    // The driver answers every job with its outcome.
    const outcome = (await nextMessage(this.#driver)) as GatewayOutcome
    if (outcome.kind === 'failed') throw new Error(`${job.kind} ${job.target.name}: ${outcome.message}`)
    return outcome
  }
}

interface Served {
  readonly target: Target
  readonly pid: number | undefined
}

/** @returns the rate at which the remote answered the writes after the `from`th, up to the `to`th, since `before` */
async function arrivals(way: Way, count: { from: number; to: number; before: number }): Promise<Found> {
  const deadline = performance.now() + drainedMs
  let first: { readonly writes: number; readonly ms: number } | undefined
  for (;;) {
    const writes = (await way.order()).writes - count.before
    const ms = performance.now()
    if (writes >= count.from) first ??= { writes, ms }
    if (first !== undefined && writes >= count.to)
      return { rate: (1000 * (writes - first.writes)) / (ms - first.ms) }
    if (ms > deadline) throw new Error(`${writes} of ${count.to} writes have arrived`)
    await sleep(pollMs)
  }
}

const loadsOf = (some: readonly GatewayScenario[]): GatewayLoad[] => some.map(({ load }) => load)

const progress = (line: string): void => void process.stderr.write(`${line}\n`)

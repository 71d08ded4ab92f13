/**
 * One run of the benchmark: owns the processes, gives the driver its jobs and collects the results. Rounds go over
 * all scenarios, and within a round s3d and its limit take turns, the other one first every second time, so that
 * whatever drifts hits both.
 */
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, statfsSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Target } from './client.ts'
import { startDaemon, type Daemon } from './daemon-process.ts'
import type { Job, Outcome } from './driver.ts'
import type { FigureName } from './figures.ts'
import { startJudged, type Judged } from './judged.ts'
import type { LimitPorts } from './limit-process.ts'
import type { Measurement } from './measure.ts'
import { nextMessage, pinned, residentMib, runScript, startScript } from './processes.ts'
import type { ProtocolCost } from './protocol-cost.ts'
import type { LimitMeasurement, Machine, Results, Round } from './results.ts'
import { scenario, type Scenario, type ScenarioName } from './scenarios.ts'
import type { SqlitePages } from './sqlite-pages.ts'

export interface RunOptions {
  readonly names: readonly ScenarioName[]
  readonly rounds: number
  /** Length of one turn. */
  readonly seconds: number
  /** Everything on disk goes here; must exist. */
  readonly dir: string
  /** Whether to measure what is no scenario as well. */
  readonly withFigures: boolean
  /** Where node's profiler writes; `undefined` runs s3d without it. */
  readonly profileDir: string | undefined
}

const credentials = { accessKeyId: 'BENCHACCESSKEY', secretAccessKey: 'bench-secret', region: 'us-east-1' }
const starts = 7
/** After the first answer, before idle memory is read. */
const idleMs = 2000
/** Between turns: what one server left to do in the background is not the next one's time. */
const restMs = 250
const sampleMs = 100
/** What others may use of the machine during a turn, in cores, before it is measured again. */
const calmCores = 0.2
const repeatsMax = 3
const tmpfsMagic = 0x01021994

interface Turn {
  readonly bare: Target
  /** -1 is the one that counts for nothing. */
  readonly round: number
}

export class BenchRun {
  readonly #options: RunOptions
  readonly #driver: ChildProcess
  readonly #limits: ChildProcess
  readonly #figures: Partial<Record<FigureName, number[]>> = {}
  readonly #rounds: Partial<Record<ScenarioName, Round[]>> = {}
  #daemon: Daemon | undefined
  /** Serves the bucket of a million keys. */
  #millionDaemon: Daemon | undefined
  /** Serves a bucket whose readers are judged. */
  #judged: Judged | undefined

  constructor(options: RunOptions) {
    this.#options = options
    const { accessKeyId, secretAccessKey, region } = credentials
    const limitDir = join(options.dir, 'bare')
    mkdirSync(limitDir)
    this.#limits = startScript('limit-process.ts', [limitDir, accessKeyId, secretAccessKey, region], 'server')
    this.#driver = startScript('driver.ts', [], 'driver')
  }

  /** @throws {Error} when a server does not start or prepares wrongly; wrong answers later are in the results */
  async results(): Promise<Results> {
    const { dir, names, rounds, seconds, withFigures, profileDir } = this.#options
    // It sends its ports, once.
    const ports = (await nextMessage(this.#limits)) as LimitPorts
    const bare: Target = { name: 'bare', port: ports.bare, credentials }
    const nodeArgs = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(profileDir)}`]
    if (withFigures) await this.#measureStart()
    this.#daemon = await startDaemon({ dir, credentials, nodeArgs })
    if (withFigures) await this.#measureIdle(this.#daemon)
    const bareNames = names.filter(name => scenario(name).limit === 'bare')
    await this.#ask({ kind: 'prepare', target: this.#daemon.target, scenarios: names })
    await this.#ask({ kind: 'prepare', target: bare, scenarios: bareNames })
    if (names.some(name => scenario(name).bucket === 'million')) await this.#startMillion(nodeArgs)
    if (names.some(name => scenario(name).bucket === 'judged')) await this.#startJudged(nodeArgs)
    // The round before the first counts for nothing: compilers and caches get to know the work.
    for (let round = -1; round < rounds; round++) {
      for (const name of names) await this.#takeTurns(scenario(name), { bare, round })
    }
    this.#compareMillion()
    if (withFigures) {
      await this.#measureCeilings({ name: 'ceiling', port: ports.ceiling, credentials })
      await this.#measureProtocol()
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: machine(dir),
      rounds,
      seconds,
      scenarios: this.#rounds,
      figures: this.#figures,
      headLines: names.includes('get4k') ? await this.#headLines(bare) : undefined,
    }
  }

  async stop(): Promise<void> {
    await this.#daemon?.stop()
    await this.#millionDaemon?.stop()
    await this.#judged?.daemon.stop()
    for (const child of [this.#driver, this.#limits]) if (child.connected) child.disconnect()
  }

  /** A pair during which others kept the machine busy is measured again, a few times; the calmest one counts. */
  async #takeTurns(which: Scenario, turn: Turn): Promise<void> {
    let calmest = await this.#measurePair(which, turn)
    for (let again = 0; again < repeatsMax && disturbance(calmest) > calmCores; again++) {
      const pair = await this.#measurePair(which, turn)
      if (disturbance(pair) < disturbance(calmest)) calmest = pair
    }
    if (turn.round >= 0) (this.#rounds[which.name] ??= []).push(calmest)
    const { s3d, limit } = calmest
    const compared = limit === undefined ? '' : `, limit ${limit.rate.toFixed(0)}`
    progress(
      `${which.name} ${turn.round + 1}/${this.#options.rounds}: ${s3d.rate.toFixed(0)} ${which.unit}${compared}`,
    )
  }

  async #measurePair(which: Scenario, { bare, round }: Turn): Promise<Round> {
    const limitFirst = round % 2 !== 0
    const early = limitFirst ? await this.#measureLimit(which, bare) : undefined
    const s3d = await this.#measureDaemon(which)
    return { s3d, limit: limitFirst ? early : await this.#measureLimit(which, bare) }
  }

  async #measureDaemon(which: Scenario): Promise<Measurement> {
    if (which.bucket === 'judged') return this.#measure(which, this.#judged?.user, this.#judged?.daemon.pid)
    const daemon = which.bucket === 'million' ? this.#millionDaemon : this.#daemon
    if (daemon === undefined) throw new Error('the daemon is not running')
    if (which.unit !== 'MiB/s') return this.#measure(which, daemon.target, daemon.pid)
    const sizes: number[] = []
    const sampler = setInterval(() => sizes.push(residentMib(daemon.pid)), sampleMs)
    const measurement = await this.#measure(which, daemon.target, daemon.pid)
    clearInterval(sampler)
    this.#add('largeMemory', Math.max(...sizes))
    return measurement
  }

  async #measureLimit(which: Scenario, bare: Target): Promise<LimitMeasurement | undefined> {
    if (which.limit === 'bare') return this.#measure(which, bare, this.#limits.pid)
    if (which.limit === undefined) return undefined
    if (which.limit === 'root')
      return this.#measure(which, this.#judged?.daemon.target, this.#judged?.daemon.pid)
    await sleep(restMs)
    // It sends its figures, once.
    const pages = (await runScript(
      'sqlite-pages.ts',
      [String(this.#options.seconds / 2)],
      'server',
    )) as SqlitePages
    return { rate: pages.keysPerSecond, serverCpuMicros: pages.pageMicros }
  }

  async #measure(
    { name, unit }: Scenario,
    target: Target | undefined,
    pid: number | undefined,
  ): Promise<Measurement> {
    if (target === undefined) throw new Error(`the daemon of ${name} is not running`)
    await sleep(restMs)
    const { seconds } = this.#options
    // A large transfer is its own warm-up: every worker does one.
    const warmSeconds = unit === 'MiB/s' ? 0.01 : Math.min(1, seconds / 4)
    const outcome = await this.#ask({
      kind: 'measure',
      target,
      window: { scenario: name, warmSeconds, seconds, pid },
    })
    if (outcome.kind !== 'measured') throw new Error(`the driver answered ${outcome.kind}`)
    return outcome.measurement
  }

  async #startMillion(nodeArgs: readonly string[]): Promise<void> {
    const { dir } = this.#options
    const localDir = join(dir, 'million')
    await runScript('million-keys.ts', [localDir], 'server')
    progress('a million keys are there')
    this.#millionDaemon = await startDaemon({ dir, localDir, credentials, nodeArgs })
  }

  async #startJudged(nodeArgs: readonly string[]): Promise<void> {
    this.#judged = await startJudged({ dir: this.#options.dir, credentials, nodeArgs })
    await this.#ask({ kind: 'prepare', target: this.#judged.daemon.target, scenarios: ['get4k'] })
    await this.#judged.putPolicy()
  }

  /** Where a page lies must not show in what it costs. */
  #compareMillion(): void {
    const places = (['millionstart', 'millionmiddle', 'millionend'] as const).map(
      name => this.#rounds[name] ?? [],
    )
    for (let round = 0; places.every(rounds => round < rounds.length); round++) {
      const costs = places.flatMap(rounds => rounds[round]?.s3d.serverCpuMicros ?? [])
      this.#add('millionSpread', Math.max(...costs) / Math.min(...costs))
    }
  }

  async #measureStart(): Promise<void> {
    for (let count = 0; count < starts; count++) {
      await sleep(restMs)
      const daemon = await startDaemon({ dir: this.#options.dir, credentials, nodeArgs: [] })
      await daemon.stop()
      this.#add('start', daemon.startMs)
      progress(`start ${count + 1}/${starts}: ${daemon.startMs.toFixed(0)} ms`)
    }
  }

  async #measureIdle(daemon: Daemon): Promise<void> {
    await sleep(idleMs)
    this.#add('idleMemory', residentMib(daemon.pid))
  }

  async #measureCeilings(ceiling: Target): Promise<void> {
    for (let round = 0; round < 3; round++) {
      this.#add('smallCeiling', (await this.#measure(scenario('get4k'), ceiling, this.#limits.pid)).rate)
      this.#add('largeCeiling', (await this.#measure(scenario('get64m'), ceiling, this.#limits.pid)).rate)
    }
  }

  async #measureProtocol(): Promise<void> {
    // It sends its figures, once.
    const cost = (await runScript('protocol-cost.ts', [], 'server')) as ProtocolCost
    for (const micros of cost.getObjectMicros) this.#add('getObjectProtocol', micros)
    for (const micros of cost.listObjectsV2Micros) this.#add('listProtocol', micros)
  }

  async #headLines(bare: Target): Promise<Results['headLines']> {
    const lines = async (target: Target | undefined): Promise<number> => {
      const outcome = target && (await this.#ask({ kind: 'inspect', target }))
      return outcome?.kind === 'inspected' ? outcome.head.split('\r\n').length - 2 : Number.NaN
    }
    return { s3d: await lines(this.#daemon?.target), bare: await lines(bare) }
  }

  async #ask(job: Job): Promise<Outcome> {
    this.#driver.send(job)
    // The driver answers every job with its outcome.
    const outcome = (await nextMessage(this.#driver)) as Outcome
    if (outcome.kind === 'failed') throw new Error(`${job.kind} ${job.target.name}: ${outcome.message}`)
    return outcome
  }

  #add(name: FigureName, value: number): void {
    const values = (this.#figures[name] ??= [])
    values.push(value)
  }
}

/** Cores that others used, in the worse half of a pair. */
function disturbance({ s3d, limit }: Round): number {
  return Math.max(s3d.otherCores, limit?.otherCores ?? 0)
}

function machine(dir: string): Machine {
  const [cpu] = cpus()
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    pinned,
    memoryDisk: existsSync(dir) && statfsSync(dir).type === tmpfsMagic,
  }
}

const progress = (line: string): void => void process.stderr.write(`${line}\n`)

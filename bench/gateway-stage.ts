/**
 * The processes that the gateway is measured with: the remote, the ways to it, the daemons before it and the caches of
 * others. `GatewayRun` owns one and stops it. Gateways and what they are compared with have the servers' core; the
 * remote and the proxies share the driver's.
 */
import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Target } from './client.ts'
import { startDaemon, type Daemon } from './daemon-process.ts'
import type { DelayProxyAnswer, DelayProxyOrder } from './delay-process.ts'
import { startNginx, startRclone, type Peer } from './gateway-peers.ts'
import { pushes, type Gateway } from './gateway-scenarios.ts'
import { keptFilter } from './gateway-workloads.ts'
import type { LimitPorts } from './limit-process.ts'
import { freePort } from './loopback.ts'
import { nextMessage, startScript } from './processes.ts'

export interface StageOptions {
  /** Everything on disk goes here; must exist. */
  readonly dir: string
  /** rclone's program. */
  readonly rclone: string
  /** How far the remote is; the round trip is twice as long. */
  readonly oneWayMs: number
  /** Where node's profiler writes about the gateways; `undefined` runs them without it. */
  readonly profileDir: string | undefined
}

/** A gateway and where its admin endpoint is. */
export interface GatewayDaemon extends Daemon {
  readonly adminPort: number
}

/** A way to the remote, and what passed it. */
export class Way {
  readonly #child: ChildProcess
  readonly port: number

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.port = port
  }

  static async open(remotePort: number, oneWayMs: number): Promise<Way> {
    const child = startScript('delay-process.ts', [String(remotePort), String(oneWayMs)], 'driver')
    // It sends its port, once.
    const { port } = (await nextMessage(child)) as DelayProxyAnswer
    return new Way(child, port)
  }

  async order(order: DelayProxyOrder = {}): Promise<DelayProxyAnswer> {
    this.#child.send(order)
    // Every order is answered with what was counted.
    return (await nextMessage(this.#child)) as DelayProxyAnswer
  }

  close(): void {
    if (this.#child.connected) this.#child.disconnect()
  }
}

export const credentials = {
  accessKeyId: 'BENCHACCESSKEY',
  secretAccessKey: 'bench-secret',
  region: 'us-east-1',
} as const

const cacheSettings = {
  S3D_READ_CACHE: 'true',
  S3D_READ_CACHE_TTL_FILTER: keptFilter,
  S3D_READ_CACHE_TTL: '1d',
}
const queueSettings = { S3D_WRITE_QUEUE: 'true', S3D_WRITE_QUEUE_PUSHES: String(pushes) }
const settings: Readonly<Record<Gateway, Readonly<Record<string, string>>>> = {
  cache: cacheSettings,
  queue: queueSettings,
  stranded: queueSettings,
  plain: {},
}

export class GatewayStage {
  readonly #options: StageOptions
  readonly #closers: (() => Promise<void> | void)[] = []
  readonly #gateways = new Map<Gateway, GatewayDaemon>()
  #peers = 0
  #remote: Daemon | undefined
  #far: Way | undefined
  readonly bare: Target & { readonly pid: number | undefined }

  private constructor(options: StageOptions, bare: GatewayStage['bare']) {
    this.#options = options
    this.bare = bare
  }

  /** The remote, the far way to it and the bare server. */
  static async open(options: StageOptions): Promise<GatewayStage> {
    const bareDir = join(options.dir, 'bare')
    mkdirSync(bareDir)
    const { accessKeyId, secretAccessKey, region } = credentials
    const limits = startScript('limit-process.ts', [bareDir, accessKeyId, secretAccessKey, region], 'server')
    // It sends its ports, once.
    const { bare } = (await nextMessage(limits)) as LimitPorts
    const stage = new GatewayStage(options, { name: 'bare', port: bare, credentials, pid: limits.pid })
    stage.#closers.push(() => limits.disconnect())
    const remote = await startDaemon({ dir: options.dir, credentials, nodeArgs: [], core: 'driver' })
    stage.#remote = remote
    stage.#closers.push(() => remote.stop())
    stage.#far = await stage.way(options.oneWayMs)
    return stage
  }

  get remote(): Daemon {
    if (this.#remote === undefined) throw new Error('the remote is not running')
    return this.#remote
  }

  get far(): Way {
    if (this.#far === undefined) throw new Error('there is no way to the remote')
    return this.#far
  }

  async way(oneWayMs: number): Promise<Way> {
    const way = await Way.open(this.remote.target.port, oneWayMs)
    this.#closers.push(() => way.close())
    return way
  }

  /** Starts it when it is first asked for; one that is stranded has lost its remote after a first write. */
  async gateway(kind: Gateway, remotePort: number): Promise<GatewayDaemon> {
    const running = this.#gateways.get(kind)
    if (running !== undefined) return running
    const { dir, profileDir } = this.#options
    const adminPort = await freePort()
    const daemon = await startDaemon({
      dir,
      credentials,
      nodeArgs: profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(profileDir)}`],
      env: {
        S3_ENDPOINT: `http://127.0.0.1:${remotePort}`,
        S3_REGION: credentials.region,
        S3D_REMOTE_CREDENTIALS: 'environment',
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_SESSION_TOKEN: '',
        S3D_ADMIN_ENDPOINT: `http://127.0.0.1:${adminPort}`,
        // What is left in a queue at the end of a run is of no use.
        S3D_DRAIN_TIMEOUT: '1s',
        ...settings[kind],
      },
    })
    const target = { ...daemon.target, name: kind }
    const gateway = { ...daemon, target, adminPort }
    this.#gateways.set(kind, gateway)
    this.#closers.push(() => daemon.stop())
    return gateway
  }

  /** @returns `undefined` when it is not installed */
  async peer(name: 'rclone' | 'nginx', remotePort = this.far.port): Promise<Peer | undefined> {
    const dir = join(this.#options.dir, `${name}-${this.#peers++}`)
    const options = { dir, remotePort, credentials }
    const peer = await (name === 'rclone' ? startRclone(options, this.#options.rclone) : startNginx(options))
    if (peer !== undefined) this.#closers.push(() => peer.stop())
    return peer
  }

  /** Last started, first stopped. */
  async close(): Promise<void> {
    for (const close of this.#closers.toReversed()) await close()
  }
}

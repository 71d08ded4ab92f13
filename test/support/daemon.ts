/**
 * A real daemon for a test: the built `bin/s3d run` on a loopback port, over a directory that outlives a restart. The
 * caller stops it; one that a failing test leaves behind dies with the test's process.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environmentWithout } from './environment.ts'

export interface DaemonOptions {
  /** Made, and removed by `remove`, when absent. */
  readonly directory?: string
  /** A free one when absent. */
  readonly port?: number
  /** `S3D_…` settings that differ from the defaults. */
  readonly settings?: Readonly<Record<string, string>>
  /** What stands behind `s3d run`. */
  readonly options?: readonly string[]
}

export interface KeyPair {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** How a process ended. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export const rootKey: KeyPair = { accessKeyId: 'AKIAS3DTEST', secretAccessKey: 'secret/of+the=tests' }

const program = fileURLToPath(new URL('../../bin/s3d', import.meta.url))
// As long as a machine may take that has fifty other things to do; in vain it waits only for a daemon that hangs.
const readyTimeoutMs = 120_000
const stopTimeoutMs = 40_000

/** One directory and port, on which daemons come and go. */
export class Daemon {
  readonly directory: string
  readonly port: number
  readonly endpoint: string
  readonly #settings: Readonly<Record<string, string>>
  readonly #options: readonly string[]
  #child: ChildProcess | undefined
  #output = ''

  private constructor(
    directory: string,
    port: number,
    { settings = {}, options = [] }: Pick<DaemonOptions, 'settings' | 'options'>,
  ) {
    this.directory = directory
    this.port = port
    this.endpoint = `http://127.0.0.1:${port}`
    this.#settings = settings
    this.#options = options
  }

  /** @throws when the daemon ends or stays silent instead of getting ready, with what it said */
  static async start({ directory, port, ...how }: DaemonOptions = {}): Promise<Daemon> {
    const home = directory ?? (await mkdtemp(join(tmpdir(), 's3d-test-')))
    const daemon = new Daemon(home, port ?? (await freePort()), how)
    await daemon.restart()
    return daemon
  }

  /** Everything all daemons so far wrote to stdout and stderr. */
  get output(): string {
    return this.#output
  }

  get pid(): number {
    const pid = this.#child?.pid
    if (pid === undefined) throw new Error('the daemon is not running')
    return pid
  }

  /** Starts a daemon again where one ended. */
  async restart(): Promise<void> {
    const from = this.#output.length
    const startedMs = performance.now()
    const child = this.#spawn()
    this.#child = child
    const deadline = setTimeout(() => child.kill('SIGKILL'), readyTimeoutMs)
    const ready = new Promise<void>((resolve, reject) => {
      const look = () => {
        if (this.#output.includes('s3d is ready on', from)) resolve()
      }
      child.stdout?.on('data', look)
      child.stderr?.on('data', look)
      child.once('close', (code, signal) => {
        const how = `${signal ?? `code ${code}`} after ${Math.round(performance.now() - startedMs)} ms`
        reject(new Error(`the daemon did not start, ended with ${how}:\n${this.#output.slice(from)}`))
      })
    })
    await ready.finally(() => clearTimeout(deadline))
  }

  /** Asks it to stop, as a service manager does. */
  async stop(): Promise<Exit> {
    const child = this.#child
    const deadline = setTimeout(() => child?.kill('SIGKILL'), stopTimeoutMs)
    return this.signal('SIGTERM').finally(() => clearTimeout(deadline))
  }

  /** Sends a signal and waits for the end. */
  async signal(signal: NodeJS.Signals): Promise<Exit> {
    const child = this.#child
    if (child === undefined) throw new Error('the daemon is not running')
    if (child.exitCode === null && child.signalCode === null) {
      const closed = once(child, 'close')
      child.kill(signal)
      await closed
    }
    return { code: child.exitCode, signal: child.signalCode }
  }

  /** Stops what runs and removes the directory. */
  async remove(): Promise<void> {
    await this.stop()
    await rm(this.directory, { recursive: true, force: true })
  }

  #spawn(): ChildProcess {
    const child = spawn(process.execPath, [program, 'run', ...this.#options], {
      env: {
        ...environmentWithout(/^(S3|AWS)/),
        S3D_LOCAL_DIR: this.directory,
        S3D_ENDPOINT: this.endpoint,
        S3D_ADMIN_ENDPOINT: 'none',
        S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
        S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const collect = (text: string) => {
      this.#output += text
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    child.once('close', () => process.off('exit', kill))
    return child
  }
}

/** Free a moment ago: the daemon binds it next, and complains if somebody was faster. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}

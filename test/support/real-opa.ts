/**
 * The real Open Policy Agent, which `install-opa.sh` compiles: its server on a loopback port, and what it builds. Tests of it
 * are skipped where it is not there.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findProgram } from './clients.ts'
import { freePort } from './daemon.ts'
import { environmentWithout } from './environment.ts'
import { eventually } from './eventually.ts'

export const examples: string = fileURLToPath(new URL('../../examples/opa', import.meta.url))

/** For the `skip` option of a test. */
export function withoutOpa(): string | false {
  if (findProgram('opa') !== undefined) return false
  const reason = 'opa is missing: run test/support/install-opa.sh, which needs go'
  if (process.env['TEST_CLIENTS'] === 'required' && findProgram('go') !== undefined) throw new Error(reason)
  return reason
}

/** @returns what it writes to stdout. @throws with what it says where it fails */
export async function opa(...args: readonly string[]): Promise<string> {
  const program = findProgram('opa') ?? 'opa'
  const { stdout } = await promisify(execFile)(program, args, { env: environmentWithout(/^OPA_/) })
  return stdout
}

/** `opa run --server` over policies and data. */
export class OpaServer {
  readonly endpoint: string
  readonly #args: readonly string[]
  #child: ChildProcess | undefined

  private constructor(port: number, args: readonly string[]) {
    const isSecure = args.includes('--tls-cert-file')
    this.endpoint = `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`
    this.#args = ['--addr', `127.0.0.1:${port}`, ...args]
  }

  /** @param args further ones, and files of policies and data */
  static async start(...args: readonly string[]): Promise<OpaServer> {
    const server = new OpaServer(await freePort(), args)
    await server.restart()
    return server
  }

  async restart(): Promise<void> {
    const quiet = ['--log-level', 'error', '--skip-version-check']
    const child = spawn(findProgram('opa') ?? 'opa', ['run', '--server', ...quiet, ...this.#args], {
      env: environmentWithout(/^OPA_/),
      stdio: 'ignore',
    })
    this.#child = child
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    child.once('close', () => process.off('exit', kill))
    await eventually(() => isListening(this.endpoint))
  }

  /** At once, as a crash is. */
  async kill(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
  }
}

/** Whoever it trusts: that somebody listens is enough. */
function isListening(endpoint: string): Promise<boolean> {
  const { hostname, port } = new URL(endpoint)
  return new Promise(resolve => {
    const socket = connect(Number(port), hostname)
    const end = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', end(true))
    socket.once('error', end(false))
  })
}

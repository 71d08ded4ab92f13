/**
 * `bin/s3d` as its own process: run to its end, or held while a test feeds, signals or stops reading it. Sees no
 * setting of this process's environment, only those it is given.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { PassThrough, Readable, type Writable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Exit } from './daemon.ts'
import { environmentWithout } from './environment.ts'

export interface ProgramOptions {
  /** `S3D_…` variables, and others. */
  readonly settings?: Readonly<Record<string, string>>
  /** Nothing when absent. */
  readonly stdin?: Readable
  /** A file that takes its stdout instead of the test. */
  readonly stdout?: string
  /** Another way to start it, e.g. a link. */
  readonly program?: string
}

export interface Ran {
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

export const programPath: string = fileURLToPath(new URL('../../bin/s3d', import.meta.url))

/** Runs a command line to its end; what it makes of failure is for the caller to judge. */
export async function runProgram(args: readonly string[], options: ProgramOptions = {}): Promise<Ran> {
  const running = new Program(args, options)
  const [stdout, stderr, { code }] = await Promise.all([running.stdout(), running.stderr(), running.ended])
  return { code, stdout, stderr }
}

/** A command line that is still running. */
export class Program {
  readonly ended: Promise<Exit>
  readonly #child: ChildProcess
  readonly #stdin: Writable
  readonly #stdout: Readable
  readonly #stderr: Readable

  constructor(
    args: readonly string[],
    { settings, stdin, stdout, program = programPath }: ProgramOptions = {},
  ) {
    const env = { ...environmentWithout(/^(S3D?|AWS)_/), ...settings }
    const output = stdout === undefined ? 'pipe' : openSync(stdout, 'w')
    const child = spawn(program, args, { env, stdio: ['pipe', output, 'pipe'] })
    if (typeof output === 'number') closeSync(output)
    this.#child = child
    this.#stdin = child.stdin ?? new PassThrough()
    this.#stdout = child.stdout ?? Readable.from([])
    this.#stderr = child.stderr ?? Readable.from([])
    this.ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
    // It may end without having read everything.
    this.#stdin.on('error', () => {})
    if (stdin) void pipeline(stdin, this.#stdin).catch(() => {})
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    child.once('close', () => process.off('exit', kill))
  }

  stdout(): Promise<Buffer> {
    return buffer(this.#stdout)
  }

  stderr(): Promise<string> {
    return text(this.#stderr)
  }

  /** Writes to its stdin and keeps that open. */
  async feed(data: Uint8Array): Promise<void> {
    if (!this.#stdin.write(data)) await once(this.#stdin, 'drain')
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }

  /** @returns everything it wrote to stdout until the text came up */
  async said(wanted: string): Promise<string> {
    let sofar = ''
    for await (const chunk of this.#stdout.iterator({ destroyOnReturn: false })) {
      sofar += String(chunk)
      if (sofar.includes(wanted)) return sofar
    }
    throw new Error(`it ended without saying ${wanted}: ${sofar}`)
  }

  /** Stops reading once there was something, as `head` does. */
  async closeOutput(): Promise<void> {
    await once(this.#stdout, 'readable')
    this.#stdout.destroy()
  }
}

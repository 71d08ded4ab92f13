/**
 * One client's visit to a daemon: installs it, runs it with a time limit in a bucket of its own, and judges it. Passing
 * takes more than the client's word: it has to say every step of its row in `clients.ts`, what it leaves in its bucket
 * is compared with what it was asked to write, and the daemon must not have met a bug.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientEnvironment, s3Client } from '../support/clients.ts'
import type { Daemon } from '../support/daemon.ts'
import { environmentWithout } from '../support/environment.ts'
import { assign } from './assignment.ts'
import type { ZooClient } from './clients.ts'

export type Outcome =
  | { readonly state: 'passed'; readonly version: string }
  | { readonly state: 'failed'; readonly version: string; readonly reason: string }
  | { readonly state: 'not installed'; readonly reason: string }

/** Where visits happen. */
export interface Site {
  readonly daemon: Pick<Daemon, 'endpoint' | 'output'>
  /** A folder for the visits' own files. */
  readonly scratch: string
}

const here = fileURLToPath(new URL('.', import.meta.url))
const homes = fileURLToPath(new URL('../../build/zoo/', import.meta.url))
const installTimeoutMs = 2_400_000
const visitTimeoutMs = 600_000
const keptOutput = 12_000

/** @returns why not, or nothing when it is installed */
export async function install({ name, install: [script, ...args] }: ZooClient): Promise<string | undefined> {
  const { code, output } = await runToEnd(['bash', here + script, homes + name, ...args], {
    env: environmentWithout(/^AWS_/),
    timeoutMs: installTimeoutMs,
  })
  if (code === 0) return undefined
  return output.trim().split('\n').slice(-3).join(' / ') || `${script} ended with ${code ?? 'its time'}`
}

/** Installs the client, runs it and looks at what it did. */
export async function visit(client: ZooClient, { daemon, scratch }: Site): Promise<Outcome> {
  const why = await install(client)
  if (why !== undefined) return { state: 'not installed', reason: why }
  const assignment = await assign(client, join(scratch, client.name), 'zoo-' + client.name)
  const saidBefore = daemon.output.length
  const { code, output } = await runToEnd(client.command(homes + client.name), {
    env: { ...clientEnvironment(daemon), ...assignment.env },
    timeoutMs: visitTimeoutMs,
  })
  const version = /^version (.+)$/m.exec(output)?.[1] ?? '?'
  try {
    assert.equal(code, 0, `ended with ${code ?? 'its time'}\n${output.slice(-keptOutput)}`)
    const done = [...output.matchAll(/^did (.+)$/gm)].map(([, step]) => step)
    assert.deepEqual(done, client.steps, 'did not do all its steps')
    const s3 = s3Client(daemon)
    await assignment.inspect(s3).finally(() => s3.destroy())
    assert.doesNotMatch(daemon.output.slice(saidBefore), /a request failed/, 'the daemon met a bug')
    return { state: 'passed', version }
  } catch (error) {
    return { state: 'failed', version, reason: error instanceof Error ? error.message : String(error) }
  }
}

interface Limits {
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

/** Runs a program in a process group of its own, all of which is gone when this returns. */
async function runToEnd(
  [program = '', ...args]: readonly string[],
  { env, timeoutMs }: Limits,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let output = ''
  const collect = (text: string) => {
    output += text
  }
  child.stdout.setEncoding('utf8').on('data', collect)
  child.stderr.setEncoding('utf8').on('data', collect)
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // The group is gone, which is what was wanted.
    }
  }
  const deadline = setTimeout(end, timeoutMs)
  process.once('exit', end)
  try {
    const [code] = await once(child, 'close')
    return { code, output }
  } finally {
    clearTimeout(deadline)
    process.off('exit', end)
    end()
  }
}

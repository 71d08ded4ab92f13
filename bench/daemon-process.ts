/**
 * The daemon under test: the built `bin/s3d run` in a fresh folder on a free port, and how long it takes from spawn
 * to the first signed answer.
 */
import type { ChildProcess } from 'node:child_process'
import { existsSync, openSync, closeSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openClient, type Target } from './client.ts'
import { freePort } from './loopback.ts'
import { root, startNode, stopProcess, type Core } from './processes.ts'
import type { Credentials } from './sigv4.ts'

export interface Daemon {
  readonly target: Target
  readonly pid: number | undefined
  /** From spawn to the first signed answer, milliseconds. */
  readonly startMs: number
  stop(): Promise<void>
}

export interface DaemonOptions {
  /** Where its folder and its log are made. */
  readonly dir: string
  readonly credentials: Credentials
  /** Its folder, where that is filled already. */
  readonly localDir?: string
  /** For node, before the script: a profiler's flags. */
  readonly nodeArgs: readonly string[]
  /** What stands behind `s3d run`. */
  readonly options?: readonly string[]
  /** Settings beyond the usual ones, and instead of them. */
  readonly env?: Readonly<Record<string, string>>
  /** Where it runs; the servers' core unless it is the remote of what is measured. */
  readonly core?: Core
}

const firstAnswerMs = 20_000
const pollMs = 1

/** @throws {Error} when it is not built, ends, or does not answer in time */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { dir, credentials, nodeArgs } = options
  if (!existsSync(join(root, 'dist/main.js'))) throw new Error('dist/main.js is missing: npm run build')
  const port = await freePort()
  const localDir = options.localDir ?? mkdtempSync(join(dir, 'daemon-'))
  const log = openSync(`${localDir}.log`, 'w')
  const begin = performance.now()
  const child = startNode([...nodeArgs, 'bin/s3d', 'run', ...(options.options ?? [])], {
    core: options.core ?? 'server',
    stdio: ['ignore', log, log],
    env: {
      S3D_LOCAL_DIR: localDir,
      S3D_ENDPOINT: `http://127.0.0.1:${port}`,
      S3D_ADMIN_ENDPOINT: 'none',
      S3D_ACCESS_KEY_ID: credentials.accessKeyId,
      S3D_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      S3D_REGION: credentials.region,
      ...options.env,
    },
  })
  closeSync(log)
  const target = { name: 's3d', port, credentials }
  await firstAnswer(child, target).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw new Error(`s3d did not start: see ${localDir}.log`, { cause: error })
  })
  const startMs = performance.now() - begin
  return { target, pid: child.pid, startMs, stop: () => stopProcess(child) }
}

async function firstAnswer(child: ChildProcess, target: Target): Promise<void> {
  const deadline = performance.now() + firstAnswerMs
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`)
    try {
      const client = await openClient(target)
      await client.call({ method: 'GET', path: '/', status: 200 })
      return client.close()
    } catch (error) {
      // Until it listens, the connection is refused; everything else is an answer, and the wrong one.
      if (!String(error).includes('ECONNREFUSED') || performance.now() > deadline) throw error
      await sleep(pollMs)
    }
  }
}

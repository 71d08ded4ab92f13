/**
 * A real browser without a window, for what only browsers do: forms, preflight requests, redirects. It is one that is
 * installed (`.ci/run` installs Debian's); where there is none, the tests are skipped with the reason, except where
 * `TEST_BROWSER=required`.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './clients.ts'
import { environmentWithout } from './environment.ts'

/** The first that is there is taken. */
const programs = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']

/** For the `skip` option of a test. @throws when a missing browser is not to be skipped */
export function missingBrowser(): string | false {
  if (findBrowser() !== undefined) return false
  const reason = `no browser: install one of ${programs.join(', ')}`
  if (process.env['TEST_BROWSER'] === 'required') throw new Error(reason)
  return reason
}

export interface OpenPage {
  /** Rejects with what the browser said, when it ends without having been closed. */
  readonly ended: Promise<never>
  close(): Promise<void>
}

/** Opens a page in a browser of its own, with a profile of its own. */
export async function openPage(url: string): Promise<OpenPage> {
  const program = findBrowser()
  if (program === undefined) throw new Error('no browser')
  const profile = await mkdtemp(join(tmpdir(), 's3d-browser-'))
  const flags = ['--headless', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run']
  // The pages are the tests' own, and root has no sandbox; the port keeps the browser from ending with the page.
  const child = spawn(
    program,
    [...flags, '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`, url],
    { env: environmentWithout(/^(AWS|S3D?)_/), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const closed = new Promise<void>(resolve => child.once('close', () => resolve()))
  let isClosing = false
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    void closed.then(() => isClosing || reject(new Error(`${program} ended: ${said}`)))
  })
  ended.catch(() => {}) // whoever waits for something else learns of it from there
  return {
    ended,
    async close() {
      isClosing = true
      // A group of its own: its renderers go with it.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await closed
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function findBrowser(): string | undefined {
  return programs.map(findProgram).find(program => program !== undefined)
}

/**
 * Another evaluator of policies, not written here: MinIO's, from the Go module proxy, in a small program that is compiled
 * below `build/` when it is needed and never shipped.
 */
import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { findProgram } from '../../support/clients.ts'
import { environmentWithout } from '../../support/environment.ts'
import type { Case } from './cases.ts'

const source = fileURLToPath(new URL('.', import.meta.url))
const home = fileURLToPath(new URL('../../../build/policy-judge', import.meta.url))

/** For the `skip` option of a test. */
export function withoutGo(): string | false {
  return findProgram('go') === undefined ? 'go is missing: the decisions of MinIO were not compared' : false
}

/** @returns a verdict for each case: `allow`, `deny`, or `invalid` and why */
export async function judged(cases: readonly Case[]): Promise<readonly string[]> {
  await mkdir(home, { recursive: true })
  await run('go', ['build', '-o', `${home}/judge`, '.'], '')
  const asked = cases.map(each => JSON.stringify(each) + '\n').join('')
  return (await run(`${home}/judge`, [], asked)).trimEnd().split('\n')
}

async function run(program: string, args: readonly string[], input: string): Promise<string> {
  const env = { ...environmentWithout(/^(AWS_|REQUESTS_)/), GOTOOLCHAIN: 'local', GOFLAGS: '-buildvcs=false' }
  const child = spawn(findProgram(program) ?? program, args, {
    cwd: source,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  const [out, err] = await Promise.all([buffer(child.stdout), buffer(child.stderr)])
  const code = child.exitCode ?? (await new Promise(resolve => child.once('close', resolve)))
  if (code !== 0) throw new Error(`${program} failed: ${err.toString()}`)
  return out.toString()
}

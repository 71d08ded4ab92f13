/**
 * `npm run soak -- [--count N] [--seed FIRST] [--jobs N] [--uncached] [--state FILE]`: a million histories, or as many as asked for.
 * Every thousand have a process of their own, so memory stays as it is; after each round a line says how far it is, and
 * the state file, too: the same command goes on behind it. Wrong histories are printed as by `npm run simulate`, and end nothing.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isFine, noHistories, sum, summary, type Tally } from './tally.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '100000' },
    jobs: { type: 'string', default: '1' },
    uncached: { type: 'boolean', default: false },
    state: { type: 'string' },
  },
})

interface State {
  /** The first seed that is still to come. */
  readonly next: number
  readonly tally: Tally
}

const first = Number(values.seed)
const end = first + Number(values.count)
const jobs = Number(values.jobs)
const kind = values.uncached ? 'queue' : 'mixed'
const stateFile = values.state ?? `build/soak-${kind}-${first}-${end}.json`
const perProcess = 1_000
const script = fileURLToPath(new URL('run.ts', import.meta.url))

async function inOneProcess(seed: number): Promise<Tally> {
  const count = Math.min(perProcess, end - seed)
  const child = fork(
    script,
    ['--seed', String(seed), '--count', String(count), ...(values.uncached ? ['--uncached'] : [])],
    { execArgv: process.execArgv },
  )
  let tally: Tally = { ...noHistories, wrong: 1 } // of one that dies
  child.on('message', message => (tally = message as Tally)) // of `run.ts`
  await once(child, 'exit')
  return tally
}

function keep(state: State): void {
  // A file is whole or as it was.
  writeFileSync(`${stateFile}.new`, JSON.stringify(state))
  renameSync(`${stateFile}.new`, stateFile)
}

function kept(): State | undefined {
  if (!existsSync(stateFile)) return undefined
  return JSON.parse(readFileSync(stateFile, 'utf8')) as State // which is what `keep` writes
}

function hours(seconds: number): string {
  return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`
}

mkdirSync(path.dirname(stateFile), { recursive: true })
let state = kept() ?? { next: first, tally: noHistories }
const begun = { seconds: performance.now() / 1_000, next: state.next }
while (state.next < end) {
  const seeds = Array.from({ length: jobs }, (_, job) => state.next + job * perProcess)
  const tallies = await Promise.all(seeds.filter(seed => seed < end).map(inOneProcess))
  const next = Math.min(end, state.next + jobs * perProcess)
  state = { next, tally: tallies.reduce(sum, state.tally) }
  keep(state)
  const perSecond = (next - begun.next) / (performance.now() / 1_000 - begun.seconds)
  const rate = `${perSecond.toFixed(1)} a second, ${hours((end - next) / perSecond)} to go`
  console.log(`before seed ${next}: ${summary(state.tally)}; ${rate}`)
}
console.log(summary(state.tally))
process.exitCode = isFine(state.tally) ? 0 : 1

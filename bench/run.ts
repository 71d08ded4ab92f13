/**
 * `npm run bench`: starts the daemon, the bare server and the driver on loopback in a temporary folder, measures
 * every scenario against its limit in turns, and prints the table. It is a measurement, not a test: a missed target
 * is said and the exit code stays 0; an answer that was wrong is an error and ends with 1.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BenchRun, type RunOptions } from './bench-run.ts'
import { topFunctions } from './cpu-profile.ts'
import { reportOf, writeReadme } from './report.ts'
import type { Results } from './results.ts'
import { scenario, scenarios, type ScenarioName } from './scenarios.ts'

const usage = `npm run bench -- [OPTIONS]
  --only NAMES      comma-separated scenarios: ${scenarios.map(({ name }) => name).join(', ')}
  --rounds N        turns of s3d and its limit per scenario (5)
  --seconds N       length of a turn (3)
  --dir DIR         where the temporary folder is made (${tmpdir()})
  --json FILE       everything that was measured, as JSON
  --write           put the table into bench/README.md
  --profile DIR     run s3d under node's profiler and list where its time went
`

interface Choices {
  readonly run: Omit<RunOptions, 'dir'>
  readonly parent: string
  readonly json: string | undefined
  readonly write: boolean
}

function choices(): Choices | undefined {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      dir: { type: 'string', default: tmpdir() },
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const names: readonly ScenarioName[] = values.only
    ? values.only.split(',').map(name => scenario(name).name)
    : scenarios.map(({ name }) => name)
  const run = {
    names,
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    withFigures: values.only === undefined && values.profile === undefined,
    profileDir: values.profile,
  }
  return { run, parent: values.dir, json: values.json, write: values.write }
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new Error(`--${name} takes a positive number, not '${text}'`)
  return value
}

async function measureAll({ run, parent }: Choices): Promise<Results> {
  const dir = await mkdtemp(join(parent, 's3d-bench-'))
  const bench = new BenchRun({ ...run, dir })
  try {
    return await bench.results()
  } finally {
    await bench.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

function failures(results: Results): string[] {
  return Object.entries(results.scenarios).flatMap(([name, rounds]) =>
    rounds.flatMap(({ s3d, limit }) =>
      [s3d.firstError, limit?.firstError].flatMap(error =>
        error === undefined ? [] : [`${name}: ${error}`],
      ),
    ),
  )
}

const chosen = choices()
if (chosen === undefined) {
  process.stdout.write(usage)
} else {
  const results = await measureAll(chosen)
  const report = reportOf(results)
  process.stdout.write(`${report}\n`)
  if (chosen.json !== undefined) await writeFile(chosen.json, `${JSON.stringify(results, null, 2)}\n`)
  if (chosen.write) await writeReadme(report)
  if (chosen.run.profileDir !== undefined) process.stdout.write(await topFunctions(chosen.run.profileDir))
  for (const failure of failures(results)) {
    process.stderr.write(`wrong: ${failure}\n`)
    process.exitCode = 1
  }
}

/**
 * `npm run bench:gateway`: measures the gateway before a remote that is some milliseconds away, in turns with a server
 * without s3d, the remote itself, rclone and nginx, and prints the table. It is a measurement, not a test: a missed
 * target is said and the exit code stays 0; an answer that was wrong is an error and ends with 1.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { topFunctions } from './cpu-profile.ts'
import { gatewayReportOf } from './gateway-report.ts'
import { GatewayRun, type GatewayResults } from './gateway-run.ts'
import { gatewayScenario, gatewayScenarios } from './gateway-scenarios.ts'
import { writeReadme } from './report.ts'

const usage = `npm run bench:gateway -- [OPTIONS]
  --only NAMES      comma-separated scenarios: ${gatewayScenarios.map(({ name }) => name).join(', ')}
  --rounds N        turns of s3d and the others per scenario (3)
  --seconds N       length of a turn (3)
  --delay MS        in each direction, to the remote and back (15)
  --dir DIR         where the temporary folder is made (${tmpdir()})
  --json FILE       everything that was measured, as JSON
  --write           put the table into bench/README.md
  --profile DIR     run the gateways under node's profiler and list where their time went
  --rclone FILE     its program, when it is not in the path
`

function positive(name: string, given: string): number {
  const value = Number(given)
  if (!(value > 0)) throw new Error(`--${name} takes a positive number, not '${given}'`)
  return value
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    delay: { type: 'string', default: '15' },
    dir: { type: 'string', default: tmpdir() },
    rclone: { type: 'string', default: 'rclone' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

async function measureAll(): Promise<GatewayResults> {
  const dir = await mkdtemp(join(values.dir, 's3d-bench-'))
  const run = new GatewayRun({
    dir,
    names:
      values.only?.split(',').map(name => gatewayScenario(name).name) ??
      gatewayScenarios.map(({ name }) => name),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    oneWayMs: positive('delay', values.delay),
    withMemory: values.only === undefined && values.profile === undefined,
    profileDir: values.profile,
    rclone: values.rclone,
  })
  try {
    return await run.results()
  } finally {
    await run.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

if (values.help) {
  process.stdout.write(usage)
} else {
  const results = await measureAll()
  const report = gatewayReportOf(results)
  process.stdout.write(`${report}\n`)
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`)
  if (values.write) await writeReadme(report, 'gateway')
  if (values.profile !== undefined) process.stdout.write(await topFunctions(values.profile))
  for (const [name, rounds] of Object.entries(results.scenarios)) {
    for (const [party, { firstError }] of rounds.flatMap(round => Object.entries(round))) {
      if (firstError === undefined) continue
      process.stderr.write(`wrong: ${name}, ${party}: ${firstError}\n`)
      process.exitCode = 1
    }
  }
}

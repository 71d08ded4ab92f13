/**
 * `npm run conformance:zoo`: all clients of the zoo, or those that are named, against a daemon of their own, or with
 * `--through MODE` against a gateway in front of one. Prints what each did and ends with 1 when one of them failed. A client that can't be installed has not passed: it is listed
 * last, with the reason, and is a failure where `TEST_CLIENTS=required`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Daemon } from '../support/daemon.ts'
import { startGateway } from '../support/gateway.ts'
import { modeNames, modeSettings } from '../support/modes.ts'
import { zoo } from './clients.ts'
import { visit, type Outcome } from './visit.ts'

const { values, positionals: words } = parseArgs({
  options: { through: { type: 'string' } },
  allowPositionals: true,
})
const mode = modeNames.find(each => each === values.through)
if (values.through !== undefined && mode === undefined) throw new Error(`modes are ${modeNames.join(', ')}`)
const clients = zoo.filter(
  ({ name, pace }) => words.length === 0 || words.includes(name) || words.includes(pace),
)
if (clients.length === 0) throw new Error('the zoo has only ' + zoo.map(({ name }) => name).join(', '))

const scratch = await mkdtemp(join(tmpdir(), 's3d-zoo-'))
const host = await (mode === undefined ? Daemon.start() : startGateway(modeSettings(mode)))
const daemon = host instanceof Daemon ? host : host.daemon
const outcomes: Outcome[] = []
try {
  for (const client of clients) {
    const startedMs = performance.now()
    const outcome = await visit(client, { daemon, scratch })
    outcomes.push(outcome)
    const version = 'version' in outcome ? outcome.version : ''
    const seconds = Math.round((performance.now() - startedMs) / 1000)
    console.log(
      [outcome.state.padEnd(13), client.name.padEnd(15), version.padEnd(12), client.steps.join(' ')].join(
        ' ',
      ),
      `(${seconds} s)`,
    )
    if (outcome.state === 'failed') console.log(outcome.reason.replaceAll(/^/gm, '    '))
  }
} finally {
  await host.remove()
  await rm(scratch, { recursive: true, force: true })
}

for (const [index, outcome] of outcomes.entries()) {
  if (outcome.state === 'not installed')
    console.log(`NOT INSTALLED: ${clients[index]?.name}: ${outcome.reason}`)
}
const count = (state: Outcome['state']): number => outcomes.filter(outcome => outcome.state === state).length
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('not installed')} not installed`)
const required = process.env['TEST_CLIENTS'] === 'required'
process.exitCode = count('failed') > 0 || (required && count('not installed') > 0) ? 1 : 0

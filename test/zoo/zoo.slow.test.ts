/**
 * The quick clients of the zoo as tests, for CI: installed, run and judged as `npm run conformance:zoo` does with all,
 * against a daemon on its own and against one in front of another, with and without queue and cache. A client that can't be installed is skipped with the
 * reason, except where `TEST_CLIENTS=required`.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Daemon } from '../support/daemon.ts'
import { startGateway } from '../support/gateway.ts'
import { modeSettings } from '../support/modes.ts'
import { zoo } from './clients.ts'
import { visit, type Site } from './visit.ts'

const required = process.env['TEST_CLIENTS'] === 'required'

interface Host {
  readonly daemon: Site['daemon']
  remove(): Promise<void>
}

async function standingAlone(): Promise<Host> {
  const daemon = await Daemon.start()
  return { daemon, remove: () => daemon.remove() }
}

for (const [place, start] of Object.entries({
  'a local directory': standingAlone,
  'a gateway': () => startGateway(modeSettings('passage')),
  'a gateway with queue and cache': () => startGateway(modeSettings('queue+cache')),
})) {
  describe(`the zoo visits ${place}`, () => {
    let scratch: string
    let host: Host
    before(async () => {
      scratch = await mkdtemp(join(tmpdir(), 's3d-zoo-'))
      host = await start()
    })
    after(async () => {
      await host.remove()
      await rm(scratch, { recursive: true, force: true })
    })

    for (const client of zoo.filter(({ pace }) => pace === 'quick')) {
      test(client.name, async context => {
        const outcome = await visit(client, { daemon: host.daemon, scratch })
        if (outcome.state === 'not installed' && !required) context.skip(outcome.reason)
        else assert.equal(outcome.state, 'passed', 'reason' in outcome ? outcome.reason : '')
      })
    }
  })
}

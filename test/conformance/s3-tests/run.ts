/**
 * `npm run conformance:s3-tests`: runs ceph/s3-tests against a daemon of its own, or a gateway in front of one, and
 * compares every case with the ledgers beside this file. Ends with 0 when they hold and with 1 when they do not;
 * README.md says how to read and change them.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Daemon, type DaemonOptions } from '../../support/daemon.ts'
import { startGateway } from '../../support/gateway.ts'
import { modeNames, modeSettings, type ModeName } from '../../support/modes.ts'
import {
  expectedThrough,
  formatGatewayLedger,
  parseGatewayLedger,
  unusedReasons,
  updatedThrough,
} from './gateway-ledger.ts'
import { documentWithModes } from './gateway-table.ts'
import {
  differences,
  formatLedger,
  parseLedger,
  totals,
  updated,
  type Ledger,
  type Outcome,
} from './ledger.ts'
import { runScene, type Scene } from './pytest-run.ts'
import { bucketsScene, identitiesScene, sceneNames, startProvider } from './scenes.ts'
import { findSuite } from './suite-source.ts'
import { suiteAccounts, suiteKmsKeys } from './suite-users.ts'

const usage = `npm run conformance:s3-tests -- [OPTIONS] [WORD…]
  WORD…      only cases whose name contains one of these
  --scene SCENE
             cases about ${sceneNames.join(', or ')}; the first unless given
  --through MODE
             through a gateway in front of a second daemon: ${modeNames.join(', ')}
  --update   expect from now on what happens in this run
`

const gatewayLedgerFile = fileURLToPath(new URL('gateway-ledger.txt', import.meta.url))
const documentFile = fileURLToPath(new URL('../../../docs/peers.md', import.meta.url))

const { values, positionals: only } = parseArgs({
  options: {
    scene: { type: 'string' },
    through: { type: 'string' },
    update: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const mode = modeNames.find(each => each === values.through)
const scene = sceneNames.find(each => each === values.scene)
const extent = only.length > 0 ? 'some' : 'all'
const ledgerName = scene === 'identities' ? 'identities-ledger.txt' : 'ledger.txt'
const ledgerFile = fileURLToPath(new URL(ledgerName, import.meta.url))
if (values.help) console.log(usage)
else if (values.through !== undefined && mode === undefined) throw new Error(`no such mode\n${usage}`)
else if (values.scene !== undefined && scene === undefined) throw new Error(`no such scene\n${usage}`)
else if (mode !== undefined && scene === 'identities')
  throw new Error(`a gateway has no other accounts\n${usage}`)
else {
  const found = await outcomes()
  process.exitCode = (await (mode === undefined ? judged(found) : judgedThrough(mode, found))) ? 0 : 1
}

async function outcomes(): Promise<Outcome[]> {
  const source = await findSuite()
  const scratch = await mkdtemp(join(tmpdir(), 's3d-s3-tests-'))
  const host = await (mode === undefined ? standingAlone(scratch) : inFrontOfAnother(mode, scratch))
  const { daemon } = host
  try {
    const found = await runScene(source, await host.scene(), { scratch, only })
    const { code } = await daemon.stop()
    if (code !== 0) throw new Error('the daemon did not survive the suite:\n' + daemon.output)
    return found
  } finally {
    await host.remove()
    await rm(scratch, { recursive: true, force: true })
  }
}

interface Host {
  readonly daemon: Daemon
  scene(): Promise<Scene>
  remove(): Promise<void>
}

async function standingAlone(scratch: string): Promise<Host> {
  const idp = await startProvider(scratch)
  const daemon = await Daemon.start(await withAccounts(scratch, { NODE_EXTRA_CA_CERTS: idp.caFile }))
  return {
    daemon,
    scene: async () =>
      scene === 'identities'
        ? identitiesScene(daemon, idp)
        : bucketsScene(daemon, { run: 'alone', hasAccounts: true }),
    async remove() {
      await daemon.remove()
      await idp.stop()
    },
  }
}

/** The accounts are the remote's: through the gateway they can be named, and one of them acts. */
async function inFrontOfAnother(each: ModeName, scratch: string): Promise<Host> {
  const settings = { ...modeSettings(each), S3D_SIGV2: 'true' }
  const gateway = await startGateway(settings, await withAccounts(scratch))
  const { daemon } = gateway
  return {
    daemon,
    scene: () => Promise.resolve(bucketsScene(daemon, { run: each, hasAccounts: false })),
    remove: () => gateway.remove(),
  }
}

async function withAccounts(
  scratch: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<DaemonOptions> {
  const file = join(scratch, 's3d.yaml')
  await writeFile(file, suiteAccounts, { mode: 0o600 })
  return {
    settings: { S3D_KMS_KEYS: suiteKmsKeys.join(','), S3D_SIGV2: 'true', ...settings },
    options: ['--config', file],
  }
}

/** Prints what differs and the totals. @returns whether the ledger holds */
async function judged(found: readonly Outcome[]): Promise<boolean> {
  let ledger = await readLedger()
  if (values.update) {
    ledger = updated(ledger, found, extent)
    await writeFile(ledgerFile, formatLedger(ledger))
  }
  return printed(ledger, differences(ledger, found, extent))
}

/** The same with what is expected otherwise through a gateway. */
async function judgedThrough(each: ModeName, found: readonly Outcome[]): Promise<boolean> {
  const alone = await readLedger()
  let through = parseGatewayLedger(await readFile(gatewayLedgerFile, 'utf8'))
  if (values.update) {
    through = updatedThrough(through, { alone, mode: each, outcomes: found })
    await writeFile(gatewayLedgerFile, formatGatewayLedger(through))
    const document = await readFile(documentFile, 'utf8')
    await writeFile(documentFile, documentWithModes(document, alone, through))
  }
  const expected = expectedThrough(through, alone, each)
  return printed(expected, [...differences(expected, found, extent), ...unusedReasons(through)])
}

async function readLedger(): Promise<Ledger> {
  return parseLedger(await readFile(ledgerFile, 'utf8'))
}

function printed(ledger: Ledger, differing: readonly string[]): boolean {
  for (const [id, count] of totals(ledger)) console.log(String(count).padStart(5), id)
  for (const difference of differing) console.log(difference)
  console.log(
    differing.length === 0 ? 'as the ledger says' : `${differing.length} differences from the ledger`,
  )
  return differing.length === 0
}

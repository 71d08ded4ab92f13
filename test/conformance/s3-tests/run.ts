/**
 * `npm run conformance:s3-tests`: runs ceph/s3-tests against a daemon of its own and compares every case with the
 * ledger beside this file. Ends with 0 when the ledger holds and with 1 when it does not; README.md says how to read
 * and change it.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Daemon } from '../../support/daemon.ts'
import { differences, formatLedger, parseLedger, totals, updated, type Outcome } from './ledger.ts'
import { runSuite, suiteKmsKeys } from './pytest-run.ts'
import { findSuite } from './suite-source.ts'

const usage = `npm run conformance:s3-tests -- [OPTIONS] [WORD…]
  WORD…      only cases whose name contains one of these
  --update   expect from now on what happens in this run
`

const ledgerFile = fileURLToPath(new URL('ledger.txt', import.meta.url))

const { values, positionals: only } = parseArgs({
  options: { update: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  allowPositionals: true,
})
if (values.help) console.log(usage)
else process.exitCode = (await judged(await outcomes())) ? 0 : 1

async function outcomes(): Promise<Outcome[]> {
  const source = await findSuite()
  const scratch = await mkdtemp(join(tmpdir(), 's3d-s3-tests-'))
  const settings = { S3D_KMS_KEYS: suiteKmsKeys.join(','), S3D_SIGV2: 'true' }
  const daemon = await Daemon.start({ settings })
  try {
    const found = await runSuite(source, { port: daemon.port, scratch, only })
    const { code } = await daemon.stop()
    if (code !== 0) throw new Error('the daemon did not survive the suite:\n' + daemon.output)
    return found
  } finally {
    await daemon.remove()
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Prints what differs and the totals. @returns whether the ledger holds */
async function judged(found: readonly Outcome[]): Promise<boolean> {
  const extent = only.length > 0 ? 'some' : 'all'
  let ledger = parseLedger(await readFile(ledgerFile, 'utf8'))
  if (values.update) {
    ledger = updated(ledger, found, extent)
    await writeFile(ledgerFile, formatLedger(ledger))
  }
  for (const [id, count] of totals(ledger)) console.log(String(count).padStart(5), id)
  const differing = differences(ledger, found, extent)
  for (const difference of differing) console.log(difference)
  console.log(
    differing.length === 0 ? 'as the ledger says' : `${differing.length} differences from the ledger`,
  )
  return differing.length === 0
}

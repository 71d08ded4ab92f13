/**
 * `npm run conformance:peers`: the conformance cases in front of other S3 servers, each directly and through the gateway
 * in every mode, compared with the ledger of each. Ends with 0 when the ledgers hold and the peers have what the
 * gateways acknowledged; README.md says how to read and change them.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { missingPeer, peerNames, peerVersion, type PeerName } from '../../support/peers.ts'
import { caseNames, runCases, type Complaints } from './cases.ts'
import { columnNames, openColumn, type ColumnName } from './columns.ts'
import { differences, formatLedger, parseLedger, untidy, updated, type PeerLedger } from './ledger.ts'
import { documentWith, ledgerFile } from './summary.ts'

const usage = `npm run conformance:peers -- [OPTIONS] [WORD…]
  WORD…            only cases whose name contains one of these
  --peer NAME      only this one of ${peerNames.join(', ')}; may be repeated
  --column NAME    only this one of ${columnNames.join(', ')}; may be repeated
  --update         expect from now on what happens in this run; direct is run, too
  --last           nothing is run: the last run is judged again
`

const { values, positionals: words } = parseArgs({
  options: {
    peer: { type: 'string', multiple: true, default: [] },
    column: { type: 'string', multiple: true, default: [] },
    update: { type: 'boolean', default: false },
    last: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const names = caseNames(words)

if (values.help) console.log(usage)
else {
  let differing = 0
  for (const peer of chosen(peerNames, values.peer)) differing += await judged(peer)
  console.log(differing === 0 ? 'as the ledgers say' : `${differing} differences from the ledgers`)
  process.exitCode = differing === 0 ? 0 : 1
}

function chosen<Name extends string>(all: readonly Name[], wanted: readonly string[]): readonly Name[] {
  const stranger = wanted.find(each => !all.some(name => name === each))
  if (stranger !== undefined) throw new Error(`no ${stranger} here\n${usage}`)
  return wanted.length === 0 ? all : all.filter(name => wanted.includes(name))
}

/** @returns number of differences, which are printed */
async function judged(peer: PeerName): Promise<number> {
  const why = missingPeer(peer)
  if (why !== false) {
    console.log(`\n*** ${why}\n`)
    return 0
  }
  if (values.peer.length === 0 && !existsSync(ledgerFile(peer))) {
    console.log(`\n*** NOT TESTED: ${peer} has no ledger yet; name it with --update to make one\n`)
    return 0
  }
  const { found, notes, lost } = values.last ? await lastRun(peer) : await ran(peer)
  let ledger = await readLedger(peer)
  if (values.update) {
    ledger = updated(ledger, found, { about: await peerVersion(peer), notes, allNames: caseNames([]) })
    await writeFile(ledgerFile(peer), formatLedger(ledger))
    await writeDocument()
  }
  const lines = [...lost, ...differences(ledger, found, names), ...untidy(ledger, caseNames([]))]
  for (const line of lines) console.log(`${peer}: ${line}`)
  return lines.length
}

interface Run {
  readonly found: Map<ColumnName, Complaints>
  readonly notes: Map<ColumnName, string>
  /** What the peer did not have in the end. */
  readonly lost: string[]
}

async function ran(peer: PeerName): Promise<Run> {
  const run: Run = { found: new Map(), notes: new Map(), lost: [] }
  const others = values.update && values.column.length > 0 ? ['direct'] : []
  for (const name of chosen(columnNames, [...others, ...values.column])) {
    const startedMs = performance.now()
    const column = await openColumn(peer, name)
    try {
      run.found.set(name, await runCases(column.subject, names))
      for (const line of await column.differences()) run.lost.push(`${name}: ${line}`)
    } finally {
      await column.subject.close()
    }
    const { queued, all } = column.writes
    if (name.startsWith('queue')) run.notes.set(name, `${queued} of ${all} writes were queued`)
    const failed = [...(run.found.get(name)?.values() ?? [])].filter(
      complaint => complaint !== undefined,
    ).length
    const seconds = Math.round((performance.now() - startedMs) / 1_000)
    const note = run.notes.get(name) ?? ''
    console.log(`${peer} ${name}: ${names.length - failed} passed, ${failed} failed (${seconds} s)`, note)
  }
  await mkdir(path.dirname(lastFile(peer)), { recursive: true })
  await writeFile(lastFile(peer), JSON.stringify(run, replacer))
  return run
}

/** `undefined`, for a pass, is null in JSON. */
function replacer(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}

async function lastRun(peer: PeerName): Promise<Run> {
  // What `ran` wrote.
  const { found, notes, lost } = JSON.parse(await readFile(lastFile(peer), 'utf8')) as {
    found: [ColumnName, [string, string | null][]][]
    notes: [ColumnName, string][]
    lost: string[]
  }
  const complaints = found.map(
    ([column, all]) => [column, new Map(all.map(([name, text]) => [name, text ?? undefined]))] as const,
  )
  return { found: new Map(complaints), notes: new Map(notes), lost }
}

function lastFile(peer: PeerName): string {
  return fileURLToPath(new URL(`../../../build/peers/last-${peer}.json`, import.meta.url))
}

async function readLedger(peer: PeerName): Promise<PeerLedger> {
  const file = ledgerFile(peer)
  return parseLedger(existsSync(file) ? await readFile(file, 'utf8') : '')
}

async function writeDocument(): Promise<void> {
  const file = fileURLToPath(new URL('../../../docs/peers.md', import.meta.url))
  const ledgers = new Map<PeerName, PeerLedger>()
  for (const peer of peerNames) if (existsSync(ledgerFile(peer))) ledgers.set(peer, await readLedger(peer))
  await writeFile(file, documentWith(await readFile(file, 'utf8'), ledgers, caseNames([]).length))
}

/**
 * Turns results into the Markdown that is printed and kept in bench/README.md, between two markers.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { figures } from './figures.ts'
import { peerNames, peerRows, type PeerRow } from './peers.ts'
import type { Results, Round } from './results.ts'
import { scenarios, type Scenario } from './scenarios.ts'
import { spread, type Spread } from './statistics.ts'

const readme = new URL('README.md', import.meta.url)

export function reportOf(results: Results): string {
  const parts = [circumstances(results), scenarioTable(results)]
  if (Object.keys(results.figures).length > 0) parts.push(figureTable(results))
  if (results.figures.start !== undefined) parts.push(peerTable(results))
  return parts.join('\n\n')
}

/**
 * @param section whose markers the report goes between
 * @throws {Error} when bench/README.md has no such markers
 */
export async function writeReadme(report: string, section: 'bench' | 'gateway' = 'bench'): Promise<void> {
  const [begin, end] = [`<!-- ${section}:begin -->`, `<!-- ${section}:end -->`]
  const page = await readFile(readme, 'utf8')
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error(`bench/README.md has no ${begin} … ${end}`)
  await writeFile(readme, `${page.slice(0, from + begin.length)}\n\n${report}\n\n${page.slice(to)}`)
}

function circumstances({ date, machine, rounds, seconds, scenarios: measured, headLines }: Results): string {
  const others = Object.values(measured).flatMap(list => list.map(({ s3d }) => s3d.otherCores))
  const lines = [
    `${date}, ${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}; ` +
      `${rounds} rounds of ${seconds} s; median (least–most).`,
    machine.pinned
      ? 'Servers pinned to core 0, driver to core 1.'
      : 'Not pinned: without two cores and `taskset`, server and driver get in each other’s way.',
    `Other processes used ${short(spread(others).median)} cores meanwhile (median).`,
  ]
  if (machine.memoryDisk) lines.push('The folder is in memory: durable figures mean nothing here.')
  if (headLines)
    lines.push(`A GET's answer has ${headLines.s3d} header lines from s3d, ${headLines.bare} from bare.`)
  return lines.join('\n')
}

function scenarioTable({ scenarios: measured }: Results): string {
  const head = [
    '',
    's3d',
    'its limit',
    'ratio',
    'target',
    '',
    'p50 ms',
    'p99 ms',
    'CPU µs/op',
    'limit’s CPU',
    'busy',
  ]
  const rows = scenarios.flatMap(which => {
    const rounds = measured[which.name]
    return rounds === undefined ? [] : [scenarioRow(which, rounds)]
  })
  return table(head, rows)
}

function scenarioRow(which: Scenario, rounds: readonly Round[]): string[] {
  const rates = rounds.map(({ s3d }) => s3d.rate)
  const limits = rounds.flatMap(({ limit }) => (limit ? [limit.rate] : []))
  const ratio = spread(rounds.flatMap(({ s3d, limit }) => (limit ? [s3d.rate / limit.rate] : [])))
  const { target } = which
  const reached = which.limit === undefined ? spread(rates).median : ratio.median
  const errors = rounds.reduce((sum, { s3d, limit }) => sum + s3d.errors + (limit?.errors ?? 0), 0)
  const of = (pick: (round: Round) => number | undefined): string =>
    text(spread(rounds.flatMap(round => pick(round) ?? [])).median)
  return [
    which.title,
    `${wide(spread(rates))} ${which.unit}`,
    limits.length > 0 ? wide(spread(limits)) : '–',
    limits.length > 0 ? wide(ratio) : '–',
    target === undefined ? '–' : `≥ ${text(target)}`,
    errors > 0
      ? `**${errors} wrong answers**`
      : verdict(target === undefined ? undefined : reached >= target),
    of(({ s3d }) => s3d.p50Ms),
    of(({ s3d }) => s3d.p99Ms),
    of(({ s3d }) => s3d.serverCpuMicros),
    of(({ limit }) => limit?.serverCpuMicros),
    `${of(({ s3d }) => s3d.serverCores)} + ${of(({ s3d }) => s3d.driverCores)}`,
  ]
}

function figureTable(results: Results): string {
  const rows = figures.flatMap(({ name, title, unit, atMost }) => {
    const values = results.figures[name]
    if (values === undefined) return []
    const measured = spread(values)
    return [
      [
        title,
        `${wide(measured)} ${unit}`,
        atMost === undefined ? '–' : `≤ ${text(atMost)} ${unit}`,
        verdict(atMost === undefined ? undefined : measured.median <= atMost),
      ],
    ]
  })
  return table(['', 'measured', 'target', ''], rows)
}

function peerTable(results: Results): string {
  const rows = peerRows.map(row => [
    row.title,
    `**${text(ownMedian(results, row))}**`,
    ...row.medians.map(text),
  ])
  return table(['', 's3d, this run', ...peerNames], rows)
}

function ownMedian(results: Results, row: PeerRow): number {
  if ('figure' in row) return spread(results.figures[row.figure] ?? []).median
  return spread((results.scenarios[row.scenario] ?? []).map(({ s3d }) => s3d[row.field])).median
}

export function verdict(met: boolean | undefined): string {
  if (met === undefined) return ''
  return met ? 'met' : '**missed**'
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'))
  return [head, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

export function wide({ median, least, most }: Spread): string {
  return least === most ? text(median) : `${text(median)} (${text(least)}–${text(most)})`
}

/** Three significant digits or whole thousands with commas; `–` for what was not measured. */
export function text(value: number): string {
  if (Number.isNaN(value)) return '–'
  if (value >= 1000) return Math.round(value).toLocaleString('en-US')
  return short(value)
}

const short = (value: number): string => String(Number(value.toPrecision(3)))

/**
 * Turns what a run of the gateway found into the Markdown that is printed and kept in bench/README.md.
 */
import type { GatewayResults, GatewayRound } from './gateway-run.ts'
import { gatewayScenarios, type Asked, type GatewayScenario, type Party } from './gateway-scenarios.ts'
import { table, text, verdict, wide } from './report.ts'
import { spread, type Spread } from './statistics.ts'

const others: readonly Party[] = ['bare', 'direct', 'rclone', 'nginx']

export function gatewayReportOf(results: GatewayResults): string {
  const parts = [circumstances(results), scenarioTable(results)]
  const more = figureRows(results)
  if (more.length > 0) parts.push(table(['', 'measured', 'target', ''], more))
  return parts.join('\n\n')
}

function circumstances({ date, rounds, seconds, roundTripMs, load, peers }: GatewayResults): string {
  return [
    `${date}; ${rounds} rounds of ${seconds} s; median (least–most). The remote is ${roundTripMs} ms away where nothing else is said.`,
    `Load of the machine during the last minute: ${text(load)}.`,
    `Compared with: ${peers.length > 0 ? peers.join(', ') : 'no other cache'}.`,
  ].join('\n')
}

function scenarioTable({ scenarios }: GatewayResults): string {
  const head = ['', 's3d', ...others, 'asked', 'measured', '', 'p50 ms', 'p99 ms', 'CPU µs/op']
  const rows = gatewayScenarios.flatMap(which => {
    const rounds = scenarios[which.name]
    return rounds === undefined ? [] : scenarioRows(which, rounds)
  })
  return table(head, rows)
}

function scenarioRows(which: GatewayScenario, rounds: readonly GatewayRound[]): string[][] {
  const figure = (party: Party): Spread => figures(rounds, party, which.figure)
  const wrong = rounds.flatMap(round => Object.values(round)).reduce((sum, { errors = 0 }) => sum + errors, 0)
  const first = [
    which.title,
    `${wide(figure('s3d'))} ${which.unit}`,
    ...others.map(party => (rounds.some(round => round[party]) ? text(figure(party).median) : '–')),
  ]
  const last = (['p50Ms', 'p99Ms', 'serverCpuMicros'] as const).map(name =>
    text(figures(rounds, 's3d', name).median),
  )
  const asked = which.asked.map(one => askedCells(one, which, rounds))
  const [answers = ['', '', ''], ...more] = asked
  const verdicts = wrong > 0 ? ['', '', `**${wrong} wrong answers**`] : answers
  const blank = first.map(() => '')
  return [[...first, ...verdicts, ...last], ...more.map(cells => [...blank, ...cells, ...last.map(() => '')])]
}

function askedCells(asked: Asked, which: GatewayScenario, rounds: readonly GatewayRound[]): string[] {
  if (asked.kind === 'p99') {
    const measured = figures(rounds, 's3d', 'p99Ms')
    return [`p99 ≤ ${asked.atMostMs} ms`, `${wide(measured)} ms`, verdict(measured.median <= asked.atMostMs)]
  }
  const pairs = rounds.flatMap(round => {
    const [own, other] = [round.s3d?.[which.figure], round[asked.of]?.[which.figure]]
    return own === undefined || other === undefined ? [] : [{ own, other }]
  })
  if (pairs.length === 0) return [`compared with ${asked.of}`, '–', 'not measured']
  if (asked.kind === 'added') {
    const measured = spread(pairs.map(({ own, other }) => own - other))
    return [
      `≤ ${asked.atMostMs} ms more than ${asked.of}`,
      `${wide(measured)} ms`,
      verdict(measured.median <= asked.atMostMs),
    ]
  }
  const measured = spread(pairs.map(({ own, other }) => own / other))
  if (asked.kind === 'times')
    return [`≤ ${asked.atMost} × ${asked.of}`, wide(measured), verdict(measured.median <= asked.atMost)]
  return [`≥ ${asked.atLeast} × ${asked.of}`, wide(measured), verdict(measured.median >= asked.atLeast)]
}

function figures(
  rounds: readonly GatewayRound[],
  party: Party,
  name: 'rate' | 'p50Ms' | 'p99Ms' | 'serverCpuMicros',
): Spread {
  return spread(rounds.flatMap(round => round[party]?.[name] ?? []))
}

function figureRows({ figures: found, scenarios }: GatewayResults): string[][] {
  const rows: string[][] = []
  const add = (
    title: string,
    values: readonly number[],
    target: readonly [string, boolean] | undefined,
  ): void => {
    if (values.length === 0) return
    rows.push([title, wide(spread(values)), target?.[0] ?? '–', verdict(target?.[1])])
  }
  const shared = found.requestsPerRead
  add('requests to the remote for each read, 16 readers of one key', shared, [
    '≤ 0.25',
    spread(shared).median <= 0.25,
  ])
  const away = (scenarios.stranded4k ?? []).flatMap((round, index) => {
    const there = scenarios.queued4k?.[index]?.s3d?.rate
    return there === undefined || round.s3d === undefined ? [] : [round.s3d.rate / there]
  })
  add('queued PUT 4 KiB: rate with the remote away over that with it there', away, [
    '≥ 1',
    spread(away).median >= 1,
  ])
  add('resident memory, highest while 64 MiB pass through, MiB', found.memoryMib, undefined)
  const flat = spread(found.memoryGib).most <= spread(found.memoryMib).most * 1.25
  add('the same while 1 GiB passes, each way, MiB', found.memoryGib, ['no more than a quarter above', flat])
  return rows
}

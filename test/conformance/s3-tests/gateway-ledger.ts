/**
 * What ceph/s3-tests does otherwise through a gateway than standing alone: only the differences from `ledger.ts`'s
 * ledger, each with its modes and a reason, a pass as well as a failure. As strict as the other.
 */
import { modeNames, type ModeName } from '../../support/modes.ts'
import { unexplained, type Expectation, type Ledger, type Outcome, type Verdict } from './ledger.ts'

export interface GatewayLedger {
  /** By id: a sentence each. */
  readonly reasons: ReadonlyMap<string, string>
  readonly exceptions: readonly Exception[]
}

/** What one case does in some modes. */
export interface Exception {
  readonly modes: readonly ModeName[]
  readonly verdict: Verdict
  readonly name: string
  /** Id of a reason, or `unexplained`. */
  readonly reason: string
}

/**
 * Reads `reason ID TEXT` and `MODES VERDICT CASE REASON`, one a line, modes with commas between; empty lines and lines
 * that begin with `#` are for people.
 * @throws {Error} naming the first line that is neither, or repeats another
 */
export function parseGatewayLedger(text: string): GatewayLedger {
  const reasons = new Map<string, string>()
  const exceptions: Exception[] = []
  for (const [index, content] of text.split('\n').entries()) {
    if (content === '' || content.startsWith('#')) continue
    const [, id, sentence] = /^reason (\S+) +(.+)$/.exec(content) ?? []
    if (id !== undefined && sentence !== undefined) reasons.set(id, sentence)
    else exceptions.push(readException(content, `gateway ledger, line ${index + 1}: `))
  }
  for (const { name, modes, reason } of exceptions) {
    if (reason !== unexplained && !reasons.has(reason)) throw new Error(`${name}: no such reason: ${reason}`)
    const others = exceptions.filter(
      each => each.name === name && each.modes.some(mode => modes.includes(mode)),
    )
    if (others.length > 1) throw new Error(`${name}: said before`)
  }
  return { reasons, exceptions }
}

function readException(content: string, where: string): Exception {
  const [, list = '', word, name = '', reason = ''] =
    /^(\S+) +(pass|fail|skip) (\S+) (\S+)$/.exec(content) ?? []
  const words = list.split(',')
  const modes = modeNames.filter(mode => words.includes(mode))
  const verdict = (['pass', 'fail', 'skip'] as const).find(each => each === word)
  if (verdict === undefined || modes.length !== words.length)
    throw new Error(`${where}not understood: ${content}`)
  return { modes, verdict, name, reason }
}

/** @returns what `parseGatewayLedger` reads */
export function formatGatewayLedger({ reasons, exceptions }: GatewayLedger): string {
  const width = Math.max(0, ...[...reasons.keys()].map(id => id.length))
  const lines = [...reasons].map(([id, sentence]) => `reason ${id.padEnd(width)}  ${sentence}`)
  lines.unshift('# MODES VERDICT CASE REASON, and reason ID TEXT: what is otherwise through a gateway.')
  const listed = exceptions.map(({ modes, verdict, name, reason }) =>
    [modes.join(','), verdict, name, reason].join(' '),
  )
  return [...lines, '', ...listed].join('\n') + '\n'
}

/** @returns the ledger of one mode: that of standing alone with the mode's exceptions */
export function expectedThrough(
  { reasons, exceptions }: GatewayLedger,
  alone: Ledger,
  mode: ModeName,
): Ledger {
  const cases = new Map<string, Expectation>(alone.cases)
  const named = new Map(alone.reasons)
  for (const { modes, verdict, name, reason } of exceptions) {
    if (!modes.includes(mode)) continue
    cases.set(name, verdict === 'pass' ? { verdict } : { verdict, reason })
    const sentence = reasons.get(reason)
    if (verdict !== 'pass' && sentence !== undefined) named.set(reason, sentence)
  }
  const used = new Set(
    [...cases.values()].flatMap(expected => (expected.verdict === 'pass' ? [] : expected.reason)),
  )
  return { reasons: new Map([...named].filter(([id]) => used.has(id))), cases }
}

/** @returns one text for each reason without an exception, and each exception without a reason */
export function unusedReasons({ reasons, exceptions }: GatewayLedger): string[] {
  const used = new Set(exceptions.map(({ reason }) => reason))
  return [
    ...[...reasons.keys()].filter(id => !used.has(id)).map(id => `a reason for nothing: ${id}`),
    ...exceptions.filter(({ reason }) => reason === unexplained).map(({ name }) => `unexplained: ${name}`),
  ]
}

/** The ledger that expects of one mode what happened. What is as standing alone needs no line. */
export function updatedThrough(
  { reasons, exceptions }: GatewayLedger,
  run: { readonly alone: Ledger; readonly mode: ModeName; readonly outcomes: readonly Outcome[] },
): GatewayLedger {
  const lines = new Map(exceptions.map(each => [keyOf(each), each]))
  for (const { name, verdict } of run.outcomes) {
    const before = exceptions.find(each => each.name === name && each.modes.includes(run.mode))
    if (before?.verdict === verdict) continue
    if (before !== undefined) setModes(lines, { ...before, modes: before.modes.filter(m => m !== run.mode) })
    if (run.alone.cases.get(name)?.verdict === verdict) continue
    const same = [...lines.values()].find(each => each.name === name && each.verdict === verdict)
    const line = same ?? { modes: [], verdict, name, reason: unexplained }
    setModes(lines, { ...line, modes: modeNames.filter(m => m === run.mode || line.modes.includes(m)) })
  }
  const left = [...lines.values()]
  const used = new Set(left.map(({ reason }) => reason))
  return { reasons: new Map([...reasons].filter(([id]) => used.has(id))), exceptions: left }
}

function setModes(lines: Map<string, Exception>, line: Exception): void {
  if (line.modes.length === 0) lines.delete(keyOf(line))
  else lines.set(keyOf(line), line)
}

function keyOf({ name, verdict }: Exception): string {
  return `${verdict} ${name}`
}

/**
 * The ledger of ceph/s3-tests: what each case is expected to do, and why it does not pass where it does not. `run.ts`
 * compares a run with it. Strict: a case that does other than the ledger says is a difference whichever way it goes,
 * and so is a case that is missing, new or unexplained.
 */

export type Verdict = 'pass' | 'fail' | 'skip'

/** What a case did. */
export interface Outcome {
  /** E.g. `test_s3.py::test_bucket_list_empty`. */
  readonly name: string
  readonly verdict: Verdict
  /** Why it failed or was skipped, on one line; `''` for a pass. */
  readonly message: string
}

/** What a case is expected to do. */
export type Expectation =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail' | 'skip'; readonly reason: string }

export interface Ledger {
  /** By id: a sentence each, in the order of the file. */
  readonly reasons: ReadonlyMap<string, string>
  /** By name of the case, in the order of the file. */
  readonly cases: ReadonlyMap<string, Expectation>
}

/** Whether a run had all cases of the suite or those that somebody asked for. */
export type Extent = 'all' | 'some'

/** What `updated` writes beside a failure that nobody has explained yet. No reason may have this id. */
export const unexplained = 'unexplained'

/** Two columns and a third where there is a reason; a reason's text is the rest of its line. */
const line = /^(?<word>[a-z]+) +(?<subject>\S+)(?: +(?<rest>.*))?$/

/**
 * Reads a ledger: `reason ID TEXT`, `pass CASE`, `fail CASE REASON` and `skip CASE REASON`, one a line; empty lines and
 * lines that begin with `#` are for people.
 * @throws {Error} naming the first line that is none of these, repeats another or names a reason that isn't there
 */
export function parseLedger(text: string): Ledger {
  const reasons = new Map<string, string>()
  const cases = new Map<string, Expectation>()
  for (const [index, content] of text.split('\n').entries()) {
    if (content === '' || content.startsWith('#')) continue
    const problem = readLine(content, { reasons, cases })
    if (problem !== undefined) throw new Error(`ledger, line ${index + 1}: ${problem}: ${content}`)
  }
  return { reasons, cases }
}

interface Reading {
  readonly reasons: Map<string, string>
  readonly cases: Map<string, Expectation>
}

/** @returns what is wrong with the line */
function readLine(content: string, { reasons, cases }: Reading): string | undefined {
  const { word, subject = '', rest = '' } = line.exec(content)?.groups ?? {}
  if (reasons.has(subject) || cases.has(subject)) return 'said before'
  switch (word) {
    case 'reason':
      if (subject === unexplained || rest === '') return 'explains nothing'
      reasons.set(subject, rest)
      return undefined
    case 'pass':
      if (rest !== '') return 'a pass needs no reason'
      cases.set(subject, { verdict: word })
      return undefined
    case 'fail':
    case 'skip':
      if (rest !== unexplained && !reasons.has(rest)) return 'no such reason'
      cases.set(subject, { verdict: word, reason: rest })
      return undefined
    case undefined:
    default:
      return 'not understood'
  }
}

/** @returns what `parseLedger` reads, cases under a heading of their file */
export function formatLedger({ reasons, cases }: Ledger): string {
  const width = Math.max(0, ...[...reasons.keys()].map(id => id.length))
  const lines = [...reasons].map(([id, text]) => `reason ${id.padEnd(width)}  ${text}`)
  let file = ''
  for (const [name, expected] of cases) {
    const [itsFile = ''] = name.split('::')
    if (itsFile !== file) lines.push('', '# ' + itsFile)
    file = itsFile
    lines.push([expected.verdict, name, ...(expected.verdict === 'pass' ? [] : [expected.reason])].join(' '))
  }
  return lines.join('\n') + '\n'
}

/**
 * Compares what happened with what was expected.
 * @returns one text for each difference; none when the ledger holds
 */
export function differences(ledger: Ledger, outcomes: readonly Outcome[], extent: Extent): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  for (const outcome of outcomes) {
    const { name, verdict, message } = outcome
    if (seen.has(name)) found.push(`ran twice: ${name}`)
    seen.add(name)
    const expected = ledger.cases.get(name)
    if (expected === undefined) found.push(`not in the ledger: ${name} (${verdict})`)
    else if (expected.verdict !== verdict) found.push(`unexpected ${verdict}: ${name}${because(message)}`)
    else if (expected.verdict !== 'pass' && expected.reason === unexplained)
      found.push(`unexplained ${verdict}: ${name}${because(message)}`)
  }
  if (extent === 'some') return found
  const missing = [...ledger.cases.keys()].filter(name => !seen.has(name))
  const used = usedReasons(ledger.cases)
  const idle = [...ledger.reasons.keys()].filter(id => !used.has(id))
  return [
    ...found,
    ...missing.map(name => `did not run: ${name}`),
    ...idle.map(id => `a reason for nothing: ${id}`),
  ]
}

function because(message: string): string {
  return message && `\n    ${message}`
}

/**
 * The ledger that expects what happened. A case that fails as before keeps its reason, one that fails anew is
 * unexplained until somebody writes why; reasons without a case are dropped, and so is what did not run when all
 * cases should have.
 */
export function updated(ledger: Ledger, outcomes: readonly Outcome[], extent: Extent): Ledger {
  const cases = new Map(extent === 'some' ? ledger.cases : [])
  for (const { name, verdict } of outcomes) {
    const before = ledger.cases.get(name)
    const reason = before === undefined || before.verdict === 'pass' ? unexplained : before.reason
    cases.set(name, verdict === 'pass' ? { verdict } : { verdict, reason })
  }
  const used = usedReasons(cases)
  return { reasons: new Map([...ledger.reasons].filter(([id]) => used.has(id))), cases }
}

function usedReasons(cases: Ledger['cases']): Set<string> {
  return new Set(
    [...cases.values()].flatMap(expected => (expected.verdict === 'pass' ? [] : expected.reason)),
  )
}

/** @returns number of cases by reason, most first; passes are under `pass` */
export function totals({ cases }: Ledger): [string, number][] {
  const counts = new Map<string, number>()
  for (const expected of cases.values()) {
    const id = expected.verdict === 'pass' ? 'pass' : expected.reason
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)
}

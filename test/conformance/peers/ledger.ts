/**
 * The ledger of one peer: every case that does not pass in all columns, with an outcome for each column, a reason, and
 * what was said. Strict: a case that does other than the ledger says is a difference whichever way it goes, and so is
 * one that nobody has explained.
 */
import type { Complaints } from './cases.ts'
import { columnNames, type ColumnName } from './columns.ts'

/**
 * What a case did in a column: `.` passed, `F` failed. Where it fails directly too, `=` stands for the same complaint
 * and `F` for another one. `?` is written by hand, for what differs from run to run.
 */
export type Mark = '.' | 'F' | '=' | '?'

export interface Row {
  /** One for each column, in the order of `columnNames`. */
  readonly marks: readonly Mark[]
  /** Id of a reason, `peer` or `unexplained`. */
  readonly reason: string
  /** For people: the complaints, each once, with the columns they are of. */
  readonly said: readonly string[]
}

export interface PeerLedger {
  /** What the peer was, e.g. its version. */
  readonly about: string
  /** What the last run says of a column besides; not compared. */
  readonly notes: ReadonlyMap<ColumnName, string>
  /** By id: a sentence each. */
  readonly reasons: ReadonlyMap<string, string>
  /** By name of the case. */
  readonly rows: ReadonlyMap<string, Row>
}

/** What was found, by column; columns that did not run are absent. */
export type Found = ReadonlyMap<ColumnName, Complaints>

/** The reason of what a peer does all alone: it fails directly, and the same way in every other column. */
export const peersOwn = 'peer'
export const unexplained = 'unexplained'

const keptCharacters = 240
const rowForm = new RegExp(`^([.F=?]{${columnNames.length}}) (\\S+) +(.+)$`)

/** @throws {Error} naming the first line that is not understood */
export function parseLedger(text: string): PeerLedger {
  const reading: Reading = { about: '', notes: new Map(), reasons: new Map(), rows: new Map(), said: [] }
  for (const [index, content] of text.split('\n').entries()) {
    if (content === '' || content.startsWith('#')) continue
    const problem = readLine(content, reading)
    if (problem !== undefined) throw new Error(`ledger, line ${index + 1}: ${problem}: ${content}`)
  }
  const { about, notes, reasons, rows } = reading
  return { about, notes, reasons, rows }
}

interface Reading {
  about: string
  readonly notes: Map<ColumnName, string>
  readonly reasons: Map<string, string>
  readonly rows: Map<string, Row>
  /** Of the last row. */
  said: string[]
}

/** @returns what is wrong with the line */
function readLine(content: string, reading: Reading): string | undefined {
  const { notes, reasons } = reading
  if (content.startsWith('    ')) {
    reading.said.push(content.trim())
    return undefined
  }
  const [, word = '', subject = '', rest = ''] = /^(about|note|reason) +(\S+) *(.*)$/.exec(content) ?? []
  const column = columnNames.find(each => each === subject)
  if (word === 'about') reading.about = `${subject} ${rest}`.trim()
  else if (word === 'note' && column !== undefined) notes.set(column, rest)
  else if (word === 'reason' && rest !== '') reasons.set(subject, rest)
  else return readRow(content, reading)
  return undefined
}

function readRow(content: string, reading: Reading): string | undefined {
  const { reasons, rows } = reading
  const [, marks, reason = '', name = ''] = rowForm.exec(content) ?? []
  if (marks === undefined) return 'not understood'
  if (rows.has(name)) return 'said before'
  if (!reasons.has(reason) && reason !== peersOwn && reason !== unexplained) return 'no such reason'
  reading.said = []
  // The expression takes marks only.
  rows.set(name, { marks: marks.split('') as Mark[], reason, said: reading.said })
  return undefined
}

/** @returns what `parseLedger` reads */
export function formatLedger({ about, notes, reasons, rows }: PeerLedger): string {
  const width = Math.max(0, ...[...reasons.keys(), peersOwn, unexplained].map(id => id.length))
  const lines = [`# columns: ${columnNames.join(', ')}`, `about ${about}`]
  for (const [column, text] of notes) lines.push(`note ${column} ${text}`)
  lines.push('')
  for (const [id, sentence] of reasons) lines.push(`reason ${id.padEnd(width)} ${sentence}`)
  let group = ''
  for (const [name, { marks, reason, said }] of rows) {
    const [itsGroup = ''] = name.split(' › ')
    if (itsGroup !== group) lines.push('', '# ' + itsGroup)
    group = itsGroup
    lines.push(`${marks.join('')} ${reason.padEnd(width)} ${name}`, ...said.map(each => '    ' + each))
  }
  return lines.join('\n') + '\n'
}

/** @returns the mark of a case, `undefined` where the column did not run it */
function markOf(found: Found, column: ColumnName, name: string): Mark | undefined {
  const complaints = found.get(column)
  if (complaints === undefined || !complaints.has(name)) return undefined
  const complaint = complaints.get(name)
  if (complaint === undefined) return '.'
  return column !== 'direct' && complaint === found.get('direct')?.get(name) ? '=' : 'F'
}

/** @returns one text for each difference; none when the ledger holds for the columns that ran */
export function differences(ledger: PeerLedger, found: Found, names: readonly string[]): string[] {
  const differing: string[] = []
  for (const name of names) {
    const row = ledger.rows.get(name)
    for (const [index, column] of columnNames.entries()) {
      const mark = markOf(found, column, name)
      const expected = row?.marks[index] ?? '.'
      if (mark === undefined || mark === expected || expected === '?') continue
      // Whether it fails as it does directly is known only where that ran as well.
      if (mark === 'F' && expected === '=' && !found.has('direct')) continue
      const complaint = found.get(column)?.get(name) ?? 'it passes'
      differing.push(`${column}: ${mark} instead of ${expected}: ${name}\n    ${complaint}`)
    }
    if (row?.reason === unexplained) differing.push(`unexplained: ${name}`)
    if (row?.reason === peersOwn && !isPeersOwn(row.marks)) differing.push(`not the peer's own: ${name}`)
  }
  return differing
}

/** What only a look at the whole ledger shows. @returns one text for each */
export function untidy(ledger: PeerLedger, allNames: readonly string[]): string[] {
  const known = new Set(allNames)
  const used = new Set([...ledger.rows.values()].map(({ reason }) => reason))
  return [
    ...[...ledger.rows.keys()].filter(name => !known.has(name)).map(name => `no such case: ${name}`),
    ...[...ledger.reasons.keys()].filter(id => !used.has(id)).map(id => `a reason for nothing: ${id}`),
  ]
}

/** Fails directly, and through the gateway as it does directly. */
function isPeersOwn([direct, ...others]: readonly Mark[]): boolean {
  return direct === 'F' && others.every(mark => mark === '=')
}

/** The ledger that expects what was found; columns and cases that did not run stay as they were. */
export function updated(
  ledger: PeerLedger,
  found: Found,
  { about, notes, allNames }: Pick<PeerLedger, 'about' | 'notes'> & { readonly allNames: readonly string[] },
): PeerLedger {
  const rows = new Map<string, Row>()
  for (const name of allNames) {
    const before = ledger.rows.get(name)
    const marks = columnNames.map((column, index) => {
      const old = before?.marks[index] ?? '.'
      return old === '?' ? old : (markOf(found, column, name) ?? old)
    })
    if (marks.every(mark => mark === '.')) continue
    const explained = before !== undefined && before.reason !== peersOwn && before.reason !== unexplained
    const byItself = isPeersOwn(marks) ? peersOwn : unexplained
    const same = before?.marks.join('') === marks.join('')
    rows.set(name, {
      marks,
      reason: explained && same ? before.reason : byItself,
      said: saidOf(found, name) ?? before?.said ?? [],
    })
  }
  const used = new Set([...rows.values()].map(({ reason }) => reason))
  return {
    about,
    notes: new Map([...ledger.notes, ...notes]),
    reasons: new Map([...ledger.reasons].filter(([id]) => used.has(id))),
    rows,
  }
}

function saidOf(found: Found, name: string): string[] | undefined {
  if (!found.get('direct')?.has(name)) return undefined
  const columns = new Map<string, ColumnName[]>()
  for (const [column, complaints] of found) {
    const complaint = complaints.get(name)
    if (complaint === undefined) continue
    columns.set(complaint, [...(columns.get(complaint) ?? []), column])
  }
  return [...columns].map(([complaint, of]) => `${of.join(', ')}: ${complaint.slice(0, keptCharacters)}`)
}

/**
 * The tables of docs/peers.md, written from the ledgers: for each peer and column how many cases pass, how many fail as
 * they fail directly, how many do otherwise and how many vary, with the reasons of those.
 */
import { fileURLToPath } from 'node:url'
import type { PeerName } from '../../support/peers.ts'
import { columnNames } from './columns.ts'
import { peersOwn, type PeerLedger } from './ledger.ts'

const begin = '<!-- from the ledgers: npm run conformance:peers -- --update -->'
const end = '<!-- end -->'

/** @returns the absolute path of a peer's ledger */
export function ledgerFile(peer: PeerName): string {
  return fileURLToPath(new URL(peer + '.ledger.txt', import.meta.url))
}

/** @returns the document with the tables between its two marks written anew */
export function documentWith(
  document: string,
  ledgers: ReadonlyMap<PeerName, PeerLedger>,
  cases: number,
): string {
  const [before, rest = ''] = document.split(begin)
  const [, after = ''] = rest.split(end)
  const parts = [...ledgers.values()].map(ledger => section(ledger, cases))
  return [before, begin, '\n\n', parts.join('\n'), '\n', end, after].join('')
}

function section(ledger: PeerLedger, cases: number): string {
  const rows = [...ledger.rows.values()]
  const lines = [
    `### ${ledger.about}`,
    '',
    `| ${cases} cases | pass | fail as directly | otherwise | vary | |`,
    '|---|---|---|---|---|---|',
  ]
  for (const [index, column] of columnNames.entries()) {
    const failing = rows.filter(({ marks }) => marks[index] !== '.').length
    const same = rows.filter(({ marks }) => marks[index] === '=').length
    const other = rows.filter(({ marks }) => isOther(marks[0], marks[index])).length
    const note = ledger.notes.get(column) ?? ''
    const varying = rows.filter(({ marks }) => marks[index] === '?').length
    const compared = column === 'direct' ? ['', '', ''] : [same, other, varying]
    lines.push(`| ${[column, cases - failing, ...compared, note].join(' | ')} |`)
  }
  lines.push('')
  for (const [id, sentence] of ledger.reasons) {
    const count = rows.filter(({ reason }) => reason === id).length
    lines.push(`* ${id} (${count}): ${sentence}`)
  }
  const own = rows.filter(({ reason }) => reason === peersOwn).length
  if (own > 0)
    lines.push(`* ${own} cases fail with the peer alone, and through the gateway in the same words.`)
  return lines.join('\n') + '\n'
}

/** Neither passes as it does directly, nor fails as it does directly. */
function isOther(direct: string | undefined, mark: string | undefined): boolean {
  return mark === 'F' || (mark === '.' && direct === 'F')
}

/**
 * The four-mode table of docs/peers.md, written from the two ledgers: how many cases of ceph/s3-tests pass standing alone
 * and through a gateway, why where it is not the same, and how many of them queue and cache change.
 */
import { modeNames } from '../../support/modes.ts'
import { expectedThrough, type GatewayLedger } from './gateway-ledger.ts'
import type { Ledger } from './ledger.ts'

const begin = '<!-- from the ledgers: npm run conformance:s3-tests -- --through MODE --update -->'
const end = '<!-- end of s3-tests -->'

/** @returns the document with what is between its two marks written anew */
export function documentWithModes(document: string, alone: Ledger, through: GatewayLedger): string {
  const [before, rest] = document.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error('the document has no place for the table')
  return [before, begin, '\n\n', section(alone, through), '\n', end, after].join('')
}

function section(alone: Ledger, through: GatewayLedger): string {
  const modes = modeNames.map(mode => expectedThrough(through, alone, mode))
  const columns = [alone, ...modes]
  const passage = expectedThrough(through, alone, 'passage')
  const lines = [
    `| ${alone.cases.size} cases | ${['alone', ...modeNames].join(' | ')} |`,
    `|---|${'---|'.repeat(columns.length)}`,
    `| pass | ${columns.map(each => countOf(each, 'pass')).join(' | ')} |`,
    `| fail | ${columns.map(each => countOf(each, 'fail')).join(' | ')} |`,
    `| skipped | ${columns.map(each => countOf(each, 'skip')).join(' | ')} |`,
    `| otherwise than alone | | ${modeNames.map(mode => exceptionsOf(through, mode)).join(' | ')} |`,
    `| otherwise than in passage | | ${modes.map(each => differing(each, passage)).join(' | ')} |`,
    '',
  ]
  for (const [id, sentence] of through.reasons) {
    const names = through.exceptions.filter(({ reason }) => reason === id).map(({ name }) => name)
    lines.push(`* ${id} (${new Set(names).size}): ${sentence}`)
  }
  return lines.join('\n') + '\n'
}

function countOf({ cases }: Ledger, verdict: string): number {
  return [...cases.values()].filter(each => each.verdict === verdict).length
}

function exceptionsOf({ exceptions }: GatewayLedger, mode: (typeof modeNames)[number]): number {
  return exceptions.filter(({ modes }) => modes.includes(mode)).length
}

function differing(one: Ledger, other: Ledger): number {
  return [...one.cases].filter(([name, { verdict }]) => other.cases.get(name)?.verdict !== verdict).length
}

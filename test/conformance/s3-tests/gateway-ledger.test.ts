/** The ledger of what is otherwise through a gateway sees every kind of difference, and docs/peers.md says what it says. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import {
  expectedThrough,
  formatGatewayLedger,
  parseGatewayLedger,
  unusedReasons,
  updatedThrough,
} from './gateway-ledger.ts'
import { documentWithModes } from './gateway-table.ts'
import { differences, parseLedger, type Outcome } from './ledger.ts'

const alone = parseLedger('reason acl lists\npass a.py::one\npass a.py::two\nfail a.py::three acl\n')
const text = formatGatewayLedger(
  parseGatewayLedger('reason queue it is queued\nqueue,queue+cache fail a.py::two queue\n'),
)
const ledger = parseGatewayLedger(text)
const asAlone: readonly Outcome[] = [
  { name: 'a.py::one', verdict: 'pass', message: '' },
  { name: 'a.py::two', verdict: 'pass', message: '' },
  { name: 'a.py::three', verdict: 'fail', message: 'lists' },
]
const queued = asAlone.map(each =>
  each.name === 'a.py::two' ? ({ ...each, verdict: 'fail', message: 'queued' } as const) : each,
)

test('reads back as written', () => assert.equal(formatGatewayLedger(parseGatewayLedger(text)), text))

test('expects its exceptions in their modes only', () => {
  assert.deepEqual(differences(expectedThrough(ledger, alone, 'passage'), asAlone, 'all'), [])
  assert.deepEqual(differences(expectedThrough(ledger, alone, 'queue'), queued, 'all'), [])
  assert.deepEqual(differences(expectedThrough(ledger, alone, 'queue'), asAlone, 'all'), [
    'unexpected pass: a.py::two',
  ])
  assert.deepEqual(differences(expectedThrough(ledger, alone, 'cache'), queued, 'all'), [
    'unexpected fail: a.py::two\n    queued',
  ])
})

test('an update asks for reasons of what is new, and forgets what is no more', () => {
  const more = updatedThrough(ledger, { alone, mode: 'cache', outcomes: queued })
  assert.match(formatGatewayLedger(more), /^queue,cache,queue\+cache fail a\.py::two queue$/m)
  const one = asAlone.map(each => ({ ...each, verdict: 'fail' as const }))
  assert.deepEqual(unusedReasons(updatedThrough(ledger, { alone, mode: 'cache', outcomes: one })), [
    'unexplained: a.py::one',
  ])
  const less = ['queue', 'queue+cache'] as const
  const none = less.reduce(
    (before, mode) => updatedThrough(before, { alone, mode, outcomes: asAlone }),
    ledger,
  )
  assert.deepEqual(none, parseGatewayLedger(''))
})

test('the table counts each mode by itself, and what queue and cache change', () => {
  const committed = textOf('../../../docs/peers.md')
  const document = documentWithModes(committed, alone, ledger)
  assert.deepEqual(document.match(/^\|.*\|$/gm)?.slice(-7), [
    '| 3 cases | alone | passage | queue | cache | queue+cache |',
    '|---|---|---|---|---|---|',
    '| pass | 2 | 2 | 1 | 2 | 1 |',
    '| fail | 1 | 1 | 2 | 1 | 2 |',
    '| skipped | 0 | 0 | 0 | 0 | 0 |',
    '| otherwise than alone | | 0 | 1 | 0 | 1 |',
    '| otherwise than in passage | | 0 | 1 | 0 | 1 |',
  ])
  assert.match(document, /^\* queue \(1\): it is queued$/m)
})

for (const [bad, want] of [
  ['queue fail a.py::one nowhere', /no such reason/],
  ['never fail a.py::one unexplained', /not understood/],
  ['queue fail a.py::one unexplained\nqueue,cache pass a.py::one unexplained', /said before/],
] as const)
  test(`refuses ${bad}`, () => assert.throws(() => parseGatewayLedger(bad), want))

describe('the committed one', () => {
  const committed = textOf('gateway-ledger.txt')
  test('reads back as written', () =>
    assert.equal(formatGatewayLedger(parseGatewayLedger(committed)), committed))
  test('explains everything', () => assert.deepEqual(unusedReasons(parseGatewayLedger(committed)), []))
  test('is what docs/peers.md says', () => {
    const { reasons, cases } = parseLedger(textOf('ledger.txt'))
    const asked = new Map([...cases].filter(([name]) => /^test_(s3|headers)\.py::/.test(name)))
    const document = textOf('../../../docs/peers.md')
    assert.equal(
      documentWithModes(document, { reasons, cases: asked }, parseGatewayLedger(committed)),
      document,
    )
  })
})

function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

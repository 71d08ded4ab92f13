/** The peers' ledger sees every kind of difference, and says again what it has read. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnNames, type ColumnName } from './columns.ts'
import { differences, formatLedger, parseLedger, untidy, updated, type Found } from './ledger.ts'

const names = ['objects › pass', 'objects › fail', 'objects › differ']

/** @param complaints by case, in every column but where a column has its own */
function foundWith(
  complaints: Readonly<Record<string, string>>,
  own: Partial<Record<ColumnName, Readonly<Record<string, string>>>> = {},
): Found {
  return new Map(
    columnNames.map(column => {
      const all = { ...complaints, ...own[column] }
      return [column, new Map(names.map(name => [name, all[name]]))]
    }),
  )
}

const usual = foundWith({ 'objects › fail': 'its own way' }, { queue: { 'objects › differ': 'otherwise' } })
const empty = parseLedger('')
const about = 'a server 1.0'
const written = updated(empty, usual, { about, notes: new Map([['queue', 'a note']]), allNames: names })
const ledger = parseLedger(
  formatLedger(written).replace('unexplained', 'known').replace('\n\n', '\n\nreason known For a reason.\n'),
)

test('says what it has read', () => assert.deepEqual(parseLedger(formatLedger(ledger)), ledger))

test('holds for what it was made from', () => {
  assert.deepEqual(differences(ledger, usual, names), [])
  assert.deepEqual(untidy(ledger, names), [])
})

test('asks for a reason', () =>
  assert.deepEqual(differences(written, usual, names), ['unexplained: objects › differ']))

const planted: readonly [string, Found, RegExp][] = [
  [
    'a case that fails directly and now passes there',
    foundWith({}, { queue: { 'objects › differ': 'otherwise' } }),
    /direct: \. instead of F: objects › fail/,
  ],
  [
    'a case that fails in a column for the first time',
    foundWith(
      { 'objects › fail': 'its own way' },
      { queue: { 'objects › differ': 'x', 'objects › pass': 'y' } },
    ),
    /queue: F instead of \.: objects › pass/,
  ],
  [
    'a reason that holds no longer',
    foundWith({ 'objects › fail': 'its own way' }),
    /queue: \. instead of F: objects › differ/,
  ],
  [
    "other words than the peer's own",
    foundWith(
      { 'objects › fail': 'its own way' },
      { passage: { 'objects › fail': 'ours' }, queue: { 'objects › differ': 'otherwise' } },
    ),
    /passage: F instead of =: objects › fail/,
  ],
]
for (const [title, found, want] of planted) {
  test(`sees ${title}`, () => assert.match(differences(ledger, found, names).join('\n'), want))
}

test('what varies may be either, and stays so', () => {
  const text = formatLedger(ledger).replace(/^\.\.F/m, '..?')
  const varying = parseLedger(text)
  assert.deepEqual(differences(varying, usual, names), [])
  assert.deepEqual(differences(varying, foundWith({ 'objects › fail': 'its own way' }), names), [])
  assert.deepEqual(updated(varying, usual, { about, notes: new Map(), allNames: names }).rows, varying.rows)
})

test('sees lines and reasons for nothing', () => {
  assert.deepEqual(untidy(ledger, names.slice(0, 2)), ['no such case: objects › differ'])
  assert.throws(
    () => parseLedger(`F${'.'.repeat(columnNames.length - 1)} nowhere objects › pass`),
    /no such reason/,
  )
  assert.throws(() => parseLedger('what is this'), /not understood/)
})

/** Numbers, sizes and dates: which texts are one, and in what order they are. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { compareQuantities, parseQuantity } from '../../src/filters/quantity.ts'

const orders: readonly {
  readonly left: string
  readonly right: string
  readonly want: number | undefined
}[] = [
  { left: '1', right: '2', want: -1 },
  { left: '10', right: '9', want: 1 },
  { left: '-10', right: '9', want: -1 },
  { left: '+1', right: '1.000', want: 0 },
  { left: '-0', right: '0', want: 0 },
  { left: '0.1', right: '0.10000000000000000000001', want: -1 },
  { left: '18446744073709551616', right: '18446744073709551615', want: 1 },
  { left: '1KB', right: '1000', want: 0 },
  { left: '1kib', right: '1KB', want: 1 },
  { left: '1.5MiB', right: '1572864', want: 0 },
  { left: '10 MB', right: '10000000.5', want: -1 },
  { left: '2026-11-24', right: '2026-11-24T00:00:00Z', want: 0 },
  { left: '2026-11-24T00:00:00+01:00', right: '2026-11-23T23:00:00Z', want: 0 },
  { left: '2026-11-24t12:00:00z', right: '2026-11-24 12:00:00-00:30', want: -1 },
  { left: '2026-11-24T12:00:00.1234567891Z', right: '2026-11-24T12:00:00.123456789Z', want: 1 },
  { left: '2016-12-31T23:59:60Z', right: '2017-01-01T00:00:00Z', want: 0 },
  { left: '0001-01-01', right: '1970-01-01', want: -1 },
  { left: '0000-02-29', right: '0000-03-01', want: -1 },
  { left: 'Sun, 06 Nov 1994 08:49:37 GMT', right: '1994-11-06T08:49:37Z', want: 0 },
  { left: 'Sunday, 06-Nov-94 08:49:37 GMT', right: '1994-11-06T08:49:37Z', want: 0 },
  { left: 'Sun Nov  6 08:49:37 1994', right: '1994-11-06T08:49:37Z', want: 0 },
  { left: 'Friday, 06-Nov-69 08:49:37 GMT', right: '2069-11-06T08:49:37Z', want: 0 },
  { left: '2026-11-24', right: '2026', want: undefined },
]
describe('order', () => {
  for (const { left, right, want } of orders) {
    test(`${left} and ${right}`, () => {
      assert.equal(compare(left, right), want)
      assert.equal(compare(right, left), want === undefined ? undefined : 0 - want)
    })
  }
})

const noQuantities = [
  '',
  ' 1',
  '1 ',
  'one',
  '1e3',
  '0x10',
  '.5',
  '5.',
  '--1',
  '١',
  '-1KB',
  '1XB',
  '1.5B',
  'Infinity',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11-24T24:00:00Z',
  '2026-11-24T12:60:00Z',
  '2026-11-24T12:00:00',
  '2026-11-24T12:00:00+24:00',
  '2026-11-24T12:00Z',
  'Sun, 31 Apr 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 08:49:37 CET',
  'Sun, 6 Nov 1994 08:49:37 GMT',
  '1'.repeat(65),
]
describe('no quantity', () => {
  for (const text of noQuantities)
    test(JSON.stringify(text), () => assert.equal(parseQuantity(text), undefined))
})

test('dates of every year are in the order of time', () => {
  const anyDate = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(anyDate, anyDate, (left, right) => {
      assert.equal(
        compare(left.toISOString(), right.toISOString()),
        Math.sign(left.getTime() - right.getTime()),
      )
    }),
  )
})

function compare(left: string, right: string): number | undefined {
  const [one, other] = [parseQuantity(left), parseQuantity(right)]
  assert.ok(one && other, 'both are quantities')
  return compareQuantities(one, other)
}

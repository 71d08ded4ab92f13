/** Range headers against object lengths, and that a resolved range is always inside. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { contentRange, parseRange } from '../../src/service/range.ts'

const ranges = [
  { header: 'bytes=0-', want: { start: 0, end: 10 } },
  { header: 'bytes=0-0', want: { start: 0, end: 1 } },
  { header: 'bytes=3-5', want: { start: 3, end: 6 } },
  { header: 'bytes=9-9', want: { start: 9, end: 10 } },
  { header: 'bytes=5-99', want: { start: 5, end: 10 } },
  { header: 'bytes=5-99999999999999999999', want: { start: 5, end: 10 } },
  { header: 'bytes=-3', want: { start: 7, end: 10 } },
  { header: 'bytes=-99', want: { start: 0, end: 10 } },
  { header: ' bytes=1-2 ', want: { start: 1, end: 3 } },
  { header: 'bytes=-99999999999999999999', want: { start: 0, end: 10 } },
  { header: `bytes=2-${'9'.repeat(400)}`, want: { start: 2, end: 10 } },
  { header: 'bytes=5-3', want: undefined },
  { header: 'bytes=9007199254740993-9007199254740992', want: undefined },
  { header: 'bytes=-', want: undefined },
  { header: 'bytes=', want: undefined },
  { header: 'bytes=0-1,3-4', want: undefined },
  { header: 'bytes=a-b', want: undefined },
  { header: 'bytes=--1', want: undefined },
  { header: 'items=0-1', want: undefined },
]

for (const { header, want } of ranges) {
  test(`range ${header} of 10 bytes`, () => assert.deepEqual(parseRange(header, 10), want))
}

const unsatisfiable = [
  { header: 'bytes=10-', sizeBytes: 10 },
  { header: 'bytes=10-20', sizeBytes: 10 },
  { header: 'bytes=99999999999999999999-', sizeBytes: 10 },
  { header: `bytes=${'9'.repeat(400)}-`, sizeBytes: 10 },
  { header: 'bytes=9007199254740992-9007199254740993', sizeBytes: 10 },
  { header: 'bytes=-0', sizeBytes: 10 },
  { header: 'bytes=0-', sizeBytes: 0 },
  { header: 'bytes=-5', sizeBytes: 0 },
]

for (const { header, sizeBytes } of unsatisfiable) {
  test(`range ${header} of ${sizeBytes} bytes can't be satisfied`, () => {
    assert.throws(() => parseRange(header, sizeBytes), {
      code: 'InvalidRange',
      members: {
        RangeRequested: header,
        ActualObjectSize: sizeBytes,
        ContentRange: `bytes */${sizeBytes}`,
      },
    })
  })
}

test('a range is within the object and never empty', () => {
  const bound = fc.option(fc.nat({ max: 30 }), { nil: '' as const })
  fc.assert(
    fc.property(bound, bound, fc.nat({ max: 20 }), (first, last, sizeBytes) => {
      let range
      try {
        range = parseRange(`bytes=${first}-${last}`, sizeBytes)
      } catch {
        return
      }
      if (range === undefined) return
      assert.ok(range.start >= 0 && range.start < range.end && range.end <= sizeBytes)
      assert.equal(contentRange(range, sizeBytes), `bytes ${range.start}-${range.end - 1}/${sizeBytes}`)
    }),
  )
})

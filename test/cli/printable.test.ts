/** Text from elsewhere can't move the cursor, end a line or pass for an escape. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { printable } from '../../src/cli/printable.ts'

const cases: readonly (readonly [string, string])[] = [
  ['plain/ümläut/日本/🙂', 'plain/ümläut/日本/🙂'],
  ['two\nlines\ttab\r', 'two\\nlines\\ttab\\x0d'],
  ['\x1b[2J', '\\x1b[2J'],
  ['\u009b2J\u007f', '\\x9b2J\\x7f'],
  ['a\\nb', 'a\\\\nb'],
  ['left\u202eright\ufeff\u2028', 'left\\u202eright\\ufeff\\u2028'],
]
for (const [text, want] of cases) test(JSON.stringify(text), () => assert.equal(printable(text), want))

test('different texts stay different', () => {
  const text = fc.string({
    unit: fc.constantFrom('\\', 'n', '\n', 'x', '0', 'd', '\r', '\t', 't'),
    maxLength: 6,
  })
  fc.assert(
    fc.property(text, text, (left, right) =>
      assert.equal(printable(left) === printable(right), left === right),
    ),
  )
})

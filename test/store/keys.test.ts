/**
 * Order of keys: ours, SQLite's and that of UTF-8 bytes are the same.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compareKeys, prefixEnd } from '../../src/store/keys.ts'
import { anyKey } from '../support/any-key.ts'

const ends: readonly (readonly [prefix: string, end: string | undefined])[] = [
  ['', undefined],
  ['a', 'b'],
  ['a/', 'a0'],
  ['\u0000', '\u0001'],
  ['\u007f', '\u0080'],
  ['ÿ', 'Ā'],
  ['\ud7ff', '\ue000'],
  ['\uffff', '\u{10000}'],
  ['😀', '😁'],
  ['a\u{10ffff}', 'b'],
  ['a\u{10ffff}\u{10ffff}', 'b'],
  ['\u{10ffff}', undefined],
]
for (const [prefix, end] of ends) {
  test(`end of prefix ${JSON.stringify(prefix)}`, () => assert.equal(prefixEnd(prefix), end))
}

const byBytes = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right))

test('keys compare as their UTF-8 bytes', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (left, right) => {
      assert.equal(Math.sign(compareKeys(left, right)), byBytes(left, right))
    }),
  )
})

test('a key begins with a prefix exactly when it lies between the prefix and its end', () => {
  fc.assert(
    fc.property(anyKey, anyKey, fc.boolean(), (prefix, other, joined) => {
      const key = joined ? prefix + other : other
      const end = prefixEnd(prefix)
      const within = byBytes(key, prefix) >= 0 && (end === undefined || byBytes(key, end) < 0)
      assert.equal(within, key.startsWith(prefix))
    }),
  )
})

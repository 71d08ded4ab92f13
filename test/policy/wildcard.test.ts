/** Patterns of policies: what they cover, against a regular expression of the same meaning, and that none is slow. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compilePattern, matchesPattern } from '../../src/policy/wildcard.ts'

function covers(pattern: string, text: string): boolean {
  return matchesPattern(compilePattern([{ text: pattern, literal: false }]), text)
}

const table: readonly (readonly [string, string, boolean])[] = [
  ['', '', true],
  ['', 'a', false],
  ['*', '', true],
  ['*', 'a/b:c', true],
  ['**', '', true],
  ['a*', 'a', true],
  ['a*', 'ba', false],
  ['*a', 'ba', true],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['?', '😀', true],
  ['*b?d*', 'abcbxd', true],
  ['*ab*ab*', 'ab-a-ab', true],
  ['*ab*ab', 'abxab', true],
  ['*ab*ab', 'aab', false],
  ['a', 'A', false],
]
for (const [pattern, text, want] of table) {
  test(`${JSON.stringify(pattern)} covers ${JSON.stringify(text)}: ${want}`, () =>
    assert.equal(covers(pattern, text), want))
}

test('what is literal matches itself alone', () => {
  const pattern = compilePattern([
    { text: 'a/', literal: false },
    { text: '*', literal: true },
  ])
  assert.deepEqual([matchesPattern(pattern, 'a/*'), matchesPattern(pattern, 'a/b')], [true, false])
})

function few(...letters: string[]): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 })
}

test('as a regular expression says', () => {
  fc.assert(
    fc.property(few('a', 'b', '*', '?'), few('a', 'b', 'c'), (pattern, text) => {
      const same = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
      return covers(pattern, text) === same.test(text)
    }),
    { numRuns: 5000 },
  )
})

test('pieces of more than a word of bits', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 30, maxLength: 100 }),
      fc.nat(99),
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 50 }),
      (piece, wild, before) => {
        const at = wild % piece.length
        const pattern = `*${piece.slice(0, at)}?${piece.slice(at + 1)}*`
        const other = piece.slice(0, at) + (piece[at] === 'a' ? 'b' : 'a') + piece.slice(at + 1)
        const broken = (at === 0 ? 'c' : 'c' + piece.slice(1)) + before
        return (
          covers(pattern, before + other + before) &&
          covers(pattern, piece) &&
          !covers(pattern, 'c'.repeat(200)) &&
          !covers(pattern, broken.slice(0, piece.length - 1))
        )
      },
    ),
  )
})

test('the patterns that others are slow with', () => {
  const text = 'a'.repeat(1024)
  const began = performance.now()
  assert.equal(covers('*a'.repeat(500) + 'b', text), false)
  assert.equal(covers(`*${'a'.repeat(500)}b*`, text), false)
  assert.equal(covers(`*${'a?'.repeat(250)}b*`, text), false)
  assert.equal(covers('*'.repeat(20_000), text), true)
  const tookMs = performance.now() - began
  assert.ok(tookMs < 250, `${tookMs} ms`)
})

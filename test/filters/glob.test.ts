/** Patterns against texts: the same answers as a regular expression, in work that is bounded whatever both hold. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Glob } from '../../src/filters/filter.ts'
import { matchesGlob, type Text } from '../../src/filters/glob.ts'
import { RegularExpression } from '../../src/filters/regular-expression.ts'
import { anyGlob } from './arbitrary.ts'

/** Counts how often it is looked at. */
class CountedText implements Text {
  looks = 0
  readonly length: number
  readonly #text: string

  constructor(text: string) {
    this.length = text.length
    this.#text = text
  }

  codePointAt(index: number): number | undefined {
    this.looks += 1
    return this.#text.codePointAt(index)
  }
}

function globOf(text: string): Glob {
  return Array.from(text, character =>
    character === '*' || character === '?' ? character : (character.codePointAt(0) ?? 0),
  )
}

const megabyte = 'a'.repeat(2 ** 20)

const hostile: readonly {
  readonly what: string
  readonly glob: string
  readonly text?: string
  readonly want: boolean
}[] = [
  { what: 'a thousand stars that fit', glob: '*a'.repeat(1_000), want: true },
  { what: 'a thousand stars that do not fit', glob: '*a'.repeat(1_000) + '*b', want: false },
  { what: 'a thousand stars in front of any character', glob: '*?'.repeat(1_000) + 'b', want: false },
  { what: 'pairs of units', glob: '*?😀'.repeat(1_000) + 'b', text: '😀'.repeat(2 ** 19), want: false },
]
for (const { what, glob, text = megabyte, want } of hostile) {
  test(`a text of a megabyte against ${what}`, () => {
    const counted = new CountedText(text)
    assert.equal(matchesGlob(globOf(glob), counted), want)
    // Between two stars of these there is next to nothing to try again, so this is linear.
    assert.ok(
      counted.looks > 0 && counted.looks <= 12 * (text.length + glob.length),
      `${counted.looks} looks`,
    )
  })
}

test('the worst pattern takes the product of both lengths, not more', () => {
  const text = 'a'.repeat(10_000)
  for (const length of [10, 100]) {
    const counted = new CountedText(text)
    assert.equal(matchesGlob(globOf('*'.concat('a'.repeat(length), 'b*c')), counted), false)
    assert.ok(counted.looks > text.length * length, 'it is hard')
    assert.ok(counted.looks <= 3 * text.length * (length + 2), `${counted.looks} looks`)
  }
})

test('the same as a regular expression', () => {
  const anyText = fc
    .array(fc.constantFrom('a', 'b', '1', '/', '*', '?', '\n', '😀'), { maxLength: 8 })
    .map(parts => parts.join(''))
  let matched = 0
  fc.assert(
    fc.property(anyGlob(0), anyText, (glob, text) => {
      const want = expressionOf(glob).test(text)
      if (want) matched += 1
      assert.equal(matchesGlob(glob, text), want)
    }),
    { numRuns: 5_000 },
  )
  assert.ok(matched > 50, `only ${matched} matched`)
})

function expressionOf(glob: Glob): RegularExpression {
  const parts = glob.map(atom => {
    if (atom === '*') return '.*'
    return atom === '?' ? '.' : `\\x{${atom.toString(16)}}`
  })
  return new RegularExpression(`(?s)^${parts.join('')}$`)
}

test('a regular expression that would explode elsewhere', () => {
  assert.equal(new RegularExpression('^(a*)*$').test(megabyte + 'b'), false)
  assert.equal(new RegularExpression('(a|a|a)+b').test(megabyte), false)
})

/** Texts and ARNs with variables and wildcards: the short ways beside the long one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matchesArn, parseArnPattern, splitArn } from '../../src/policy/arn.ts'
import { matchesTemplate, parseTemplate, textOf } from '../../src/policy/template.ts'
import { compilePattern, matchesPattern } from '../../src/policy/wildcard.ts'

const keys = (value: string) => (name: string) => (name === 'aws:x' ? [value] : undefined)
const half = '\ud83d'

function made(maxLength: number, ...units: readonly string[]): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...units), maxLength })
}

const pieces = ['a', 'b', '*', '?', '${aws:x}', '${*}', '😀', half] as const
const values = made(3, 'a', 'b', '*', '?', '😀', half)

/** As it is read: what stands for something, and what for itself. */
function straight(text: string, value: string): { readonly text: string; readonly literal: boolean }[] {
  return text.split(/(\$\{[^}]*\})/).map(part => {
    if (part === '${aws:x}') return { text: value, literal: true }
    return part === '${*}' ? { text: '*', literal: true } : { text: part, literal: false }
  })
}

test('a template is the pattern that it becomes', () => {
  let matching = 0
  fc.assert(
    fc.property(made(5, ...pieces), values, made(6, 'a', 'b', '*', '😀', half), (written, value, other) => {
      const parts = straight(written, value)
      const template = parseTemplate(written, '2012-10-17')
      const same = parts.map(({ text }) => text).join('')
      assert.equal(textOf(template, keys(value)), same)
      for (const text of [other, same, same + other, same.replaceAll(/[*?]/g, 'b')]) {
        const want = matchesPattern(compilePattern(parts), text)
        if (want) matching += 1
        assert.equal(matchesTemplate(template, text, keys(value)), want, JSON.stringify(text))
      }
    }),
    { numRuns: 1500 },
  )
  assert.ok(matching > 500, `${matching} match`)
})

test('half of a character is not its beginning', () => {
  const template = parseTemplate(`\${aws:x}${half}*`, '2012-10-17')
  const matches = ['a😀', `a${half}`, `a${half}b`].map(text => matchesTemplate(template, text, keys('a')))
  assert.deepEqual(matches, [false, true, true])
})

test('an ARN is compared segment by segment', () => {
  const text = made(9, 'a', '*', ':', ':', ':', ':', '${aws:x}')
  fc.assert(
    fc.property(text, values, made(9, 'a', 'b', '*', ':', ':', ':', ':'), (written, value, other) => {
      const pattern = parseArnPattern(`arn:${written}`, '2012-10-17')
      const itself = `arn:${written.replaceAll('${aws:x}', value).replaceAll('*', 'b')}`
      for (const arn of [itself, `${itself}:a`, `arn:${other}`]) {
        const given = splitArn(arn)
        const want =
          given.length === 6 &&
          pattern.segments.every((each, at) => matchesTemplate(each, given[at] ?? '', keys(value)))
        assert.equal(matchesArn(pattern, arn, keys(value)), want, arn)
      }
    }),
    { numRuns: 1500 },
  )
})

/** Parsing and printing: what is printed is read as the same, and whatever is no filter gets a column. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { FilterError } from '../../src/filters/cursor.ts'
import { filterLimits, type Filter } from '../../src/filters/filter.ts'
import { parseFilter } from '../../src/filters/parse.ts'
import { printFilter } from '../../src/filters/print.ts'
import { anyFilter, anyText } from './arbitrary.ts'

test('a printed filter is read as the same', () => {
  fc.assert(
    fc.property(anyFilter, filter => assert.deepEqual(parseFilter(printFilter(filter)), filter)),
    { numRuns: 2_000 },
  )
})

test('any text is a filter that prints, or has an error with a column of the text', () => {
  let parsed = 0
  fc.assert(
    fc.property(anyText, text => {
      const outcome = attempt(text)
      if (outcome instanceof FilterError) {
        const line = text.split('\n')[outcome.line - 1] ?? assert.fail('no such line')
        assert.ok(outcome.column >= 1 && outcome.column <= Array.from(line).length + 1, outcome.message)
      } else {
        parsed += 1
        assert.deepEqual(parseFilter(printFilter(outcome)), outcome)
      }
    }),
    { numRuns: 5_000 },
  )
  assert.ok(parsed > 100, `only ${parsed} of the texts were filters`)
})

function attempt(text: string): Filter | FilterError {
  try {
    return parseFilter(text)
  } catch (error) {
    if (error instanceof FilterError) return error
    throw error
  }
}

const printed: readonly { readonly text: string; readonly want: string }[] = [
  { text: ' a\t\n!b ', want: 'a !b' },
  { text: 'a/**b***', want: 'a/*b*' },
  { text: `a/"b"'c'd`, want: 'a/bcd' },
  { text: 'a/\\b', want: 'a/b' },
  { text: 'a/x\\ y', want: "a/'x y'" },
  { text: '"!a"/!b', want: "'!a'/!b" },
  { text: 'a/*[HDR:x]'.replace('HDR', 'hdr'), want: 'a/*[hdr:x]' },
  {
    text: 'a/*[hdr:Content-Type=X][md:Owner=Y][tag:Key=Z]',
    want: 'a/*[hdr:content-type=X][md:owner=Y][tag:Key=Z]',
  },
  { text: 'a[tag:"x=y"=z]', want: "a[tag:'x=y'=z]" },
  { text: `a[tag:x='\\*']`, want: `a[tag:x='\\*']` },
  { text: 'a[tag:x<1\\*]', want: `a[tag:x<'1\\*']` },
  { text: `a[tag:x=~"it's"]`, want: `a[tag:x=~"it's"]` },
  { text: 'a[tag:x=~\\[\\]]', want: `a[tag:x=~'\\[\\]']` },
]
for (const { text, want } of printed) {
  test(`printed: ${JSON.stringify(text)}`, () => assert.equal(printFilter(parseFilter(text)), want))
}

const mistakes: readonly { readonly what: string; readonly text: string; readonly says: string }[] = [
  { what: 'nothing', text: '', says: 'column 1: expected a bucket pattern, such as *; got the end' },
  {
    what: 'blanks',
    text: ' \n ',
    says: 'line 2, column 2: expected a bucket pattern, such as *; got the end',
  },
  {
    what: 'an empty pattern',
    text: "''",
    says: 'column 3: expected a bucket pattern, such as *; got the end',
  },
  {
    what: 'an excluded exclusion',
    text: '!!a',
    says: 'column 2: expected a bucket pattern, such as *; got "!"',
  },
  {
    what: 'a second line',
    text: 'a\nb[tag:x',
    says: "line 2, column 8: expected ']' or one of = != < <= > >= =~; got the end",
  },
  {
    what: 'a quote of an earlier line',
    text: 'a/"b\nc',
    says: 'line 2, column 2: expected a closing " for the one in line 1, column 3; got the end',
  },
  { what: 'a stray bracket', text: 'a]', says: `column 2: expected '[', '/', a blank or the end; got "]"` },
  {
    what: 'blanks around an operator',
    text: 'a[tag:b =c]',
    says: `column 8: expected ']' or one of = != < <= > >= =~; got a blank`,
  },
  { what: 'an unknown namespace', text: 'a/b[TAG:c]', says: 'column 5: expected tag:, hdr: or md:; got "T"' },
  {
    what: 'a backslash at the end of an expression',
    text: `a[tag:b=~'c\\`,
    says: `column 13: expected a closing ' for the one in column 10; got the end`,
  },
  {
    what: 'a text too long',
    text: 'é'.repeat(filterLimits.characters + 1),
    says: 'column 65537: a filter has at most 65536 characters',
  },
  {
    what: 'too many entries',
    text: 'a '.repeat(1001),
    says: 'column 2001: a filter has at most 1000 entries',
  },
  {
    what: 'too many expressions',
    text: 'a[tag:b=~c] '.repeat(101),
    says: 'column 1201: a filter has at most 100 regular expressions',
  },
  {
    what: 'an expression too long',
    text: `a[tag:b=~${'c'.repeat(1001)}]`,
    says: 'column 10: a regular expression has at most 1000 characters',
  },
  {
    what: 'an expression too large',
    text: 'a[tag:b=~(((c{100}){100}){100})]',
    says: 'column 10: expected a regular expression of RE2: invalid repetition size: {100}',
  },
  {
    what: 'a look-around',
    text: 'a[tag:b=~(?=c)]',
    says: 'column 10: expected a regular expression of RE2: invalid perl operator: (?=',
  },
]
describe('mistakes', () => {
  for (const { what, text, says } of mistakes) {
    test(what, () => assert.throws(() => parseFilter(text), { name: 'FilterError', message: says }))
  }
})

test('what is just within the limits is read', () => {
  const { characters, entries, expressions, expressionCharacters } = filterLimits
  assert.equal(parseFilter('a '.repeat(entries)).entries.length, entries)
  assert.equal(parseFilter('a[tag:b=~c] '.repeat(expressions)).entries.length, expressions)
  assert.equal(parseFilter('😀'.repeat(characters)).entries.length, 1)
  assert.equal(parseFilter(`a[tag:b=~${'c'.repeat(expressionCharacters)}]`).entries.length, 1)
})

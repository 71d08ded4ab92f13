/** Where statements are in a policy's text, which keys it asks for, and pages of what is here as a whole. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contextKeysOf } from '../../src/iam/context-keys.ts'
import { paged } from '../../src/iam/paging.ts'
import { statementSpans } from '../../src/iam/statement-spans.ts'
import { encoded } from '../../src/iam/wire.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { parsePolicy } from '../../src/policy/parse.ts'
import { QueryError } from '../../src/service/query.ts'

describe('statements in the text', () => {
  const one = '{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"a:b":"}{"}}}'
  const other = '{"Effect":"Deny","Action":["s3:*"],"Resource":["*"]}'
  const cases = [
    { title: 'one', text: `{"Version":"2012-10-17","Statement":${one}}`, want: [one] },
    { title: 'a list', text: `{"Statement":[${one}, ${other}],"Version":"2012-10-17"}`, want: [one, other] },
    {
      title: 'after a value of the same word',
      text: `{"Id":"Statement","Statement":[${other}]}`,
      want: [other],
    },
  ]
  for (const { title, text, want } of cases) {
    test(title, () => {
      const found = statementSpans(text).map(({ start, end }) => text.slice(start.Column - 1, end.Column - 1))
      assert.deepEqual(found, want)
    })
  }
  test('are told by line', () => {
    const text = `{\n  "Statement": [\n    ${other},\n\n ${one}\n  ]\n}`
    assert.deepEqual(statementSpans(text), [
      { start: { Line: 3, Column: 5 }, end: { Line: 3, Column: 5 + other.length } },
      { start: { Line: 5, Column: 2 }, end: { Line: 5, Column: 2 + one.length } },
    ])
  })
})

test('keys are those of conditions and variables, as they are spelt', () => {
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::b/${aws:UserName}/*',
      Condition: { StringLike: { 's3:prefix': ['${aws:PrincipalTag/Team}/*', '${*}'] } },
    },
  })
  const keys = contextKeysOf({ policy: parsePolicy(text, identityRules), text })
  assert.deepEqual([...keys].toSorted(), ['aws:PrincipalTag/Team', 'aws:UserName', 's3:prefix'])
})

describe('a page', () => {
  const items = ['b', 'a', 'd', 'c']
  const page = (asked: Parameters<typeof paged>[1]) => paged(items, asked, item => item)
  test('goes on where the last one ended, whatever went in between', () => {
    const first = page({ MaxItems: 2 })
    assert.deepEqual(first.items, ['a', 'b'])
    assert.equal(first.told.IsTruncated, true)
    const rest = paged(['c', 'd'], { Marker: first.told.Marker }, item => item)
    assert.deepEqual(rest, { items: ['c', 'd'], told: { IsTruncated: false } })
  })
  test('of another list is refused', () => {
    assert.throws(
      () => page({ Marker: 'b' }),
      (error: unknown) => error instanceof QueryError && error.code === 'ValidationError',
    )
  })
})

test('documents are encoded as IAM does it', () => {
  assert.equal(encoded(`{"a":"!'()*~_-. ü"}`), '%7B%22a%22%3A%22%21%27%28%29%2A~_-.%20%C3%BC%22%7D')
})

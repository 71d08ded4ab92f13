/** What is suggested to whoever mistypes, and what is not because it resembles nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closest, sameName } from '../../src/base/suggest.ts'

const names = ['ls', 'get', 'put', 'config', 'limits.connections', 'GetObject', 'PutObject', 'Key']
const cases: readonly (readonly [string, string | undefined])[] = [
  ['lss', 'ls'],
  ['Kye', 'Key'],
  ['gte', 'get'],
  ['confg', 'config'],
  ['limits.conections', 'limits.connections'],
  ['getobjct', 'GetObject'],
  ['post', undefined],
  ['xyz', undefined],
  ['', undefined],
]
for (const [typed, want] of cases) test(`"${typed}"`, () => assert.equal(closest(typed, names), want))

test('case and dashes make no other name', () => {
  assert.ok(sameName('max-keys', 'MaxKeys'))
  assert.ok(!sameName('max-keys', 'MaxKey'))
})

/**
 * The bounded memory keeps what is in use and forgets the rest.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Recent } from '../../src/base/recent.ts'

const limit = 10

function filled(count: number, inUse?: string): Recent<{ name: string }> {
  const recent = new Recent<{ name: string }>(limit)
  if (inUse !== undefined) recent.set(inUse, { name: inUse })
  for (let index = 0; index < count; index++) {
    recent.set(String(index), { name: String(index) })
    if (inUse !== undefined) recent.get(inUse)
  }
  return recent
}

test('what was never set is not there', () => assert.equal(filled(3).get('x'), undefined))

test('what is in use stays', () => assert.equal(filled(1000, 'used').get('used')?.name, 'used'))

test('the newest are there, and never more than twice the limit', () => {
  const recent = filled(1000)
  const kept = Array.from({ length: 1000 }, (_, index) => String(index)).filter(name => recent.get(name))
  assert.ok(kept.length >= limit && kept.length <= 2 * limit, `${kept.length} kept`)
  assert.equal(kept.at(-1), '999')
})

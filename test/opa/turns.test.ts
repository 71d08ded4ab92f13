/** Places for questions: how many one caller and several get, in which order who waits, and who gives up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Turns } from '../../src/opa/turns.ts'

const never = new AbortController().signal

/** How many of the callers are in, as they come. */
function entering(turns: Turns, ...askers: readonly string[]): { readonly inside: string[] } {
  const inside: string[] = []
  for (const asker of askers) {
    const waiting = turns.enter(asker, never)
    if (waiting === undefined) inside.push(asker)
    else void waiting.then(() => inside.push(asker))
  }
  return { inside }
}

const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
const many = (asker: string, count: number): string[] => Array.from({ length: count }, () => asker)
const count = (list: readonly string[], asker: string): number => list.filter(each => each === asker).length

test('one caller holds half of the places, and others find some', () => {
  const turns = new Turns(64)
  const { inside } = entering(turns, ...many('slow', 100), ...many('second', 100), 'third', 'fourth')
  assert.deepEqual(
    ['slow', 'second', 'third', 'fourth'].map(asker => count(inside, asker)),
    [32, 16, 1, 1],
  )
})

test('who waits is let in caller by caller, when somebody leaves', async () => {
  const turns = new Turns(2)
  const { inside } = entering(turns, 'a', 'a', 'a', 'b')
  assert.deepEqual(inside, ['a', 'b'])
  const later = entering(turns, 'c')
  turns.leave('b')
  await settled()
  assert.deepEqual([inside, later.inside], [['a', 'b'], ['c']])
  turns.leave('a')
  await settled()
  assert.deepEqual(inside, ['a', 'b', 'a'])
  turns.leave('a')
  turns.leave('c')
  await settled()
  assert.deepEqual(inside, ['a', 'b', 'a', 'a'])
})

test('who gives up takes no place, and nobody waits behind them', async () => {
  const turns = new Turns(1)
  const late = new AbortController()
  assert.equal(turns.enter('a', never), undefined)
  const waiting = turns.enter('b', late.signal)
  const { inside } = entering(turns, 'b')
  late.abort(new Error('late'))
  await assert.rejects(waiting ?? Promise.resolve(), { message: 'late' })
  turns.leave('a')
  await settled()
  assert.deepEqual(inside, ['b'])
  turns.leave('b')
  assert.equal(turns.enter('c', never), undefined)
})

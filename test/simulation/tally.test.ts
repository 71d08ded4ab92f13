/** A key that can't be judged is counted, and a run with too many of them does not pass. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ledger } from './ledger.ts'
import { isFine, noHistories, sum, summary, withHistory, type Tally } from './tally.ts'

/** Of calls that may have taken effect, followed by an answer that nothing explains. */
function judgedAfter(calls: number) {
  let now = 0
  const ledger = new Ledger(() => now++)
  ledger.note('other', { name: 'get', begin: now, apply: state => [state] })
  for (let call = 0; call < calls; call++) ledger.open('key', { name: 'put', apply: state => [state] })
  ledger.note('key', { name: 'get', begin: now, apply: () => [] })
  return ledger.judge()
}

test('few calls under way are judged', () => {
  const { wrong, keys, unjudged } = judgedAfter(3)
  assert.match(wrong ?? '', /^key held nothing when "get" was answered/)
  assert.deepEqual({ keys, unjudged }, { keys: 2, unjudged: 0 })
})

for (const calls of [15, 30])
  test(`${calls} are not, which is counted`, () =>
    assert.deepEqual(judgedAfter(calls), { wrong: undefined, keys: 2, unjudged: 1 }))

const runs: readonly (readonly [Partial<Tally>, boolean, string])[] = [
  [{ histories: 2, keys: 3 }, true, '2 histories, no violations; 0 of 3 keys not judged'],
  [{ histories: 1, keys: 3, unjudged: 1 }, true, '1 histories, no violations; 1 of 3 keys not judged'],
  [
    { histories: 1, keys: 3, unjudged: 2 },
    false,
    '1 histories, no violations; 2 of 3 keys not judged, more than 1',
  ],
  [{ keys: 1_199, unjudged: 5 }, true, '0 histories, no violations; 5 of 1199 keys not judged'],
  [{ keys: 1_199, unjudged: 6 }, false, '0 histories, no violations; 6 of 1199 keys not judged, more than 5'],
  [{ histories: 9, wrong: 1, keys: 9 }, false, '9 histories, 1 violations; 0 of 9 keys not judged'],
]
for (const [some, fine, said] of runs) {
  const tally = { ...noHistories, ...some }
  test(said, () => assert.deepEqual([isFine(tally), summary(tally)], [fine, said]))
}

test('histories add up', () => {
  const one = withHistory(noHistories, { wrong: 'it is', keys: 2, unjudged: 1 })
  const two = withHistory(one, { wrong: undefined, keys: 3, unjudged: 0 })
  assert.deepEqual(sum(two, one), { histories: 3, wrong: 2, keys: 7, unjudged: 2 })
})

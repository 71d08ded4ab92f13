/** Names of buckets that are not there: who makes them up takes nobody's room. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { KnownBuckets } from '../../src/limits/known-buckets.ts'
import { anonymous, limited, root } from './limited.ts'

const rule = { per: ['bucket'], rate: { perSecond: 1, burst: 2 } } as const

describe('buckets', () => {
  test('names that are no buckets count together, and take no room from those that are', async () => {
    const { ask } = limited([rule], { max: 4 })
    for (const identity of [anonymous, root]) {
      const names = Array.from({ length: 100 }, (_, index) => `no-${index}`)
      const verdicts = new Set<string>()
      for (const bucket of names) verdicts.add((await ask({ bucket, identity })).replace(/ .*/, ''))
      assert.deepEqual([...verdicts], ['NoSuchBucket', 'SlowDown'])
    }
    // Two counters of four are left, and each bucket has one to itself.
    for (const bucket of ['a', 'b']) {
      for (let times = 0; times < 2; times++) assert.equal(await ask({ bucket }), 'ok')
      assert.match(await ask({ bucket }), /^SlowDown/)
    }
  })

  test('where only answers tell, a bucket has a counter of its own from its first success on', async () => {
    const { clock, ask } = limited([rule], { max: 3, isBucket: undefined })
    assert.equal(await ask({ bucket: 'a' }), 'ok')
    for (let times = 0; times < 2; times++) assert.equal(await ask({ bucket: 'a' }), 'ok')
    assert.match(await ask({ bucket: 'a' }), /^SlowDown/)
    // Strangers who make up names use up their own, not that of who has signed.
    for (let index = 0; index < 10; index++) await ask({ bucket: `no-${index}`, identity: anonymous })
    assert.match(await ask({ bucket: 'b', identity: anonymous }), /^SlowDown/)
    assert.equal(await ask({ bucket: 'b' }), 'ok')
    await clock.pass(10_000)
    // What was deleted is forgotten.
    assert.equal(await ask({ bucket: 'a', op: 'DeleteBucket' }), 'ok')
    for (const bucket of ['no-1', 'no-2']) assert.match(await ask({ bucket }), /^NoSuchBucket/)
    assert.match(await ask({ bucket: 'a' }), /^SlowDown/)
  })

  test('as many buckets are learned as may be', () => {
    const known = new KnownBuckets(undefined, 2)
    for (const name of ['a', 'b', 'a', 'c', '']) known.succeeded('GetObject', name)
    assert.deepEqual(
      ['a', 'b', 'c', ''].map(name => known.has(name)),
      [true, false, true, false],
    )
  })
})

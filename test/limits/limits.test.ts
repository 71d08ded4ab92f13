/** Limits in virtual time: who is refused, who waits how long, who counts together, and what is forgotten. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Leaving, Pacer } from '../../src/limits/pacer.ts'
import { RateGate } from '../../src/limits/rate.ts'
import { changes, counterOf, type LimitRule } from '../../src/limits/rule.ts'
import { Trail } from '../../src/service/context.ts'
import { HandClock } from './hand-clock.ts'
import {
  account,
  anonymous,
  everybody,
  isThere,
  limited,
  root,
  session,
  user,
  vouched,
  type Asking,
} from './limited.ts'

describe('the rate', () => {
  test('a burst goes at once, the rest at the rate, and what is refused counts for nothing', async () => {
    const { clock, ask, reached, logged } = limited([{ rate: { perSecond: 2, burst: 3 } }])
    const slow = 'SlowDown 1: Please reduce your request rate.'
    assert.deepEqual(
      [await ask(), await ask(), await ask(), await ask(), await ask()],
      ['ok', 'ok', 'ok', slow, slow],
    )
    await clock.pass(499)
    assert.equal(await ask(), slow)
    await clock.pass(1)
    assert.equal(await ask(), 'ok')
    assert.equal(await ask(), slow)
    await clock.pass(60_000)
    assert.deepEqual([await ask(), await ask(), await ask(), await ask()], ['ok', 'ok', 'ok', slow])
    assert.equal(reached(), 7)
    assert.equal(logged.length, 2, 'not one line for each that was refused')
  })

  test('Retry-After is when the next may come', async () => {
    const { ask } = limited([{ rate: { perSecond: 0.1, burst: 1 } }])
    await ask()
    assert.match(await ask(), /^SlowDown 10:/)
  })

  test('over a long time it is what was asked for', () => {
    const gate = new RateGate({ perSecond: 7, burst: 7 })
    let admitted = 0
    for (let nowMs = 0; nowMs < 100_000; nowMs += 3) {
      if (gate.waitMs(nowMs) > 0) continue
      gate.take(nowMs)
      admitted++
    }
    assert(admitted >= 700 && admitted <= 707, String(admitted))
  })

  test('a clock that is set back keeps nobody out for longer than the burst is worth', async () => {
    const { clock, ask } = limited([{ rate: { perSecond: 1, burst: 2 } }])
    await ask()
    clock.set(-3_600_000)
    assert.match(await ask(), /^SlowDown/)
    await clock.pass(1_000)
    assert.equal(await ask(), 'ok')
  })

  test('of two rules the stricter decides, and its refusal costs nothing in the other', async () => {
    const { clock, ask } = limited([
      { rate: { perSecond: 1, burst: 2 } },
      { name: 'ann', who: [{ kind: 'user', pattern: 'ann' }], rate: { perSecond: 1, burst: 1 } },
    ])
    const ann = { identity: user('ann') }
    assert.equal(await ask(ann), 'ok')
    assert.match(await ask(ann), /^SlowDown/)
    assert.equal(await ask(), 'ok')
    assert.match(await ask(), /^SlowDown/)
    await clock.pass(1_000)
    assert.equal(await ask(ann), 'ok')
  })
})

describe('concurrency', () => {
  test('counts until the last byte of the answer, and gives back what was refused or failed', async () => {
    const { ask } = limited([{ concurrency: 2 }])
    const trails = [new Trail(), new Trail(), new Trail()]
    const [one, two, three] = trails
    assert.deepEqual([await ask({ trail: one }), await ask({ trail: two })], ['ok', 'ok'])
    assert.match(await ask({ trail: three }), /^SlowDown 1:/)
    assert.deepEqual(three?.decided, { effect: 'deny', by: ['limit rule'] })
    three.ended()
    one?.ended()
    one?.ended()
    assert.equal(await ask({ trail: new Trail() }), 'ok')
    assert.match(await ask({ trail: new Trail() }), /^SlowDown/)
  })

  test('without a connection a call ends with its answer', async () => {
    const { ask } = limited([{ concurrency: 1 }])
    for (let turn = 0; turn < 3; turn++) assert.equal(await ask(), 'ok')
  })
})

describe('who counts', () => {
  const cases: readonly {
    readonly rule: Partial<LimitRule>
    readonly asking: Asking
    readonly want: string | undefined
  }[] = [
    { rule: {}, asking: {}, want: '' },
    { rule: { per: ['identity'] }, asking: {}, want: `arn:aws:iam::${account}:root` },
    { rule: { per: ['identity'] }, asking: { identity: anonymous }, want: 'anonymous' },
    {
      rule: { per: ['identity'] },
      asking: { identity: user('ann', 'K1') },
      want: `arn:aws:iam::${account}:user/ann`,
    },
    {
      rule: { per: ['identity'] },
      asking: { identity: session('web', 's1') },
      want: `arn:aws:iam::${account}:role/web`,
    },
    {
      rule: { per: ['identity'] },
      asking: { identity: vouched(`arn:aws:iam::${account}:user/ann`, 'any') },
      want: `arn:aws:iam::${account}:user/ann`,
    },
    {
      rule: { who: [{ kind: 'user', pattern: 'a*' }] },
      asking: { identity: vouched(`arn:aws:iam::${account}:user/ann`, 'any') },
      want: '',
    },
    {
      rule: { who: [{ kind: 'root' }] },
      asking: { identity: vouched(`arn:aws:iam::${account}:root`, 'any') },
      want: '',
    },
    { rule: { who: [{ kind: 'root' }] }, asking: { identity: user('root') }, want: undefined },
    { rule: { per: ['access-key'] }, asking: { identity: session('web', 's1') }, want: 's1' },
    { rule: { per: ['account'] }, asking: {}, want: account },
    { rule: { per: ['access-key', 'bucket'] }, asking: { bucket: 'logs' }, want: 'ROOT\nlogs' },
    { rule: { per: ['bucket'] }, asking: { bucket: '' }, want: '' },
    { rule: { per: ['bucket'] }, asking: { bucket: 'no-such' }, want: '?' },
    { rule: { per: ['bucket'] }, asking: { bucket: 'no-such', identity: anonymous }, want: '? anonymous' },
    { rule: { buckets: ['log*'] }, asking: { bucket: 'photos' }, want: undefined },
    { rule: { buckets: ['log*'] }, asking: { bucket: 'logs' }, want: '' },
    { rule: { operations: 'write' }, asking: { op: 'GetObject' }, want: undefined },
    { rule: { operations: 'write' }, asking: { op: 'CopyObject' }, want: '' },
    { rule: { operations: 'write' }, asking: { op: 'PutObjectTagging' }, want: '' },
    { rule: { operations: 'read' }, asking: { op: 'ListObjectsV2' }, want: '' },
    { rule: { operations: 'read' }, asking: { op: 'DeleteObjects' }, want: undefined },
    { rule: { who: [{ kind: 'root' }] }, asking: {}, want: '' },
    { rule: { who: [{ kind: 'anonymous' }] }, asking: {}, want: undefined },
    {
      rule: { who: [{ kind: 'anonymous' }, { kind: 'user', pattern: 'a*' }] },
      asking: { identity: user('ann') },
      want: '',
    },
    {
      rule: { who: [{ kind: 'user', pattern: 'a*' }] },
      asking: { identity: session('ann', 's') },
      want: undefined,
    },
    {
      rule: { who: [{ kind: 'role', pattern: 'web' }] },
      asking: { identity: session('web', 's') },
      want: '',
    },
    { rule: { who: [{ kind: 'key', pattern: 'K?' }] }, asking: { identity: user('ann', 'K1') }, want: '' },
    {
      rule: { who: [{ kind: 'account', pattern: account }] },
      asking: { identity: anonymous },
      want: undefined,
    },
  ]
  for (const { rule, asking, want } of cases) {
    test(`${JSON.stringify(rule)} of ${JSON.stringify(asking)}`, () => {
      const { op = 'GetObject', identity = root, bucket = 'b' } = asking
      const from = { address: undefined, isNeverSigned: false }
      const counting = { service: 's3', isWrite: changes(op), identity, bucket, ...from } as const
      assert.equal(counterOf({ ...everybody, ...rule }, { has: isThere })(counting), want)
    })
  }
})

describe('memory', () => {
  const rule = { per: ['bucket'], rate: { perSecond: 1, burst: 2 } } as const

  test('who is idle is forgotten, who is not is not: nobody gets a fresh burst', async () => {
    const { clock, ask } = limited([rule], { max: 4 })
    for (const bucket of ['a', 'a', 'b', 'c', 'd']) assert.equal(await ask({ bucket }), 'ok')
    // Four are counted, all of them busy: the fifth and the sixth share a counter.
    assert.equal(await ask({ bucket: 'e' }), 'ok')
    assert.equal(await ask({ bucket: 'f' }), 'ok')
    assert.match(await ask({ bucket: 'g' }), /^SlowDown/)
    assert.match(await ask({ bucket: 'a' }), /^SlowDown/)
    await clock.pass(1_500) // b, c and d are full again, a is not
    assert.equal(await ask({ bucket: 'h' }), 'ok')
    assert.equal(await ask({ bucket: 'a' }), 'ok')
    assert.match(await ask({ bucket: 'a' }), /^SlowDown/)
  })

  test('a million names take as much as are counted apart', async () => {
    const { clock, limits, ask } = limited([rule], { max: 100 })
    for (let index = 0; index < 20_000; index++) {
      await ask({ bucket: `b${index}` })
      if (index % 100 === 99) await clock.pass(10)
    }
    const sizes: number[] = []
    limits.report({
      sample: (name, value) => void (name === 's3d_limits_counters' && sizes.push(value)),
      histogram() {},
    })
    assert.deepEqual(sizes, [100])
  })
})

/** Asks for slices one after the other, as a body does. @returns when each went, in milliseconds */
async function body(
  pacer: Pacer,
  clock: HandClock,
  { slices = 10, leaving = new Leaving() } = {},
): Promise<number[]> {
  const beganMs = clock.now()
  const went: number[] = []
  for (let slice = 0; slice < slices && !leaving.isGone; slice++) {
    await pacer.take(1_000, leaving)
    if (!leaving.isGone) went.push(clock.now() - beganMs)
  }
  return went
}

describe('bandwidth', () => {
  test('one body goes at the rate', async () => {
    const clock = new HandClock()
    const pacer = new Pacer(clock, 10_000, { waits: 0, ms: 0 })
    const going = body(pacer, clock)
    await clock.pass(2_000)
    const went = await going
    assert.equal(went[0], 0)
    assert(Math.abs((went.at(-1) ?? 0) - 900) <= 25, String(went))
    assert.equal(clock.timersCount, 0)
    assert(pacer.isIdle)
  })

  test('several get equal shares, one timer wakes them, and who comes later gets its share at once', async () => {
    const clock = new HandClock()
    const pacer = new Pacer(clock, 30_000, { waits: 0, ms: 0 })
    const all = [1, 2, 3].map(() => body(pacer, clock, { slices: 20 }))
    assert(clock.timersCount <= 1)
    await clock.pass(1_000)
    const late = body(pacer, clock, { slices: 2 })
    await clock.pass(5_000)
    const ends = (await Promise.all(all)).map(went => went.at(-1) ?? 0)
    assert(Math.max(...ends) - Math.min(...ends) <= 110, String(ends))
    assert(((await late).at(-1) ?? Infinity) <= 400)
  })

  test('who leaves pays nothing, waits no longer, and leaves no timer', async () => {
    const clock = new HandClock()
    const waited = { waits: 0, ms: 0 }
    const pacer = new Pacer(clock, 1_000, waited)
    await pacer.take(1_000, new Leaving())
    const leaving = new Leaving()
    const crowd = Array.from({ length: 100 }, () => body(pacer, clock, { leaving }))
    assert.equal(clock.timersCount, 1)
    leaving.go()
    assert.deepEqual(
      await Promise.all(crowd),
      Array.from({ length: 100 }, () => []),
    )
    assert.equal(clock.timersCount, 0)
    const going = body(pacer, clock, { slices: 1 })
    await clock.pass(1_000)
    assert(((await going)[0] ?? Infinity) <= 1_000)
    assert.equal(waited.waits, 1)
  })

  test('a clock that is set back holds nobody for longer than the last bytes cost', async () => {
    const clock = new HandClock()
    const pacer = new Pacer(clock, 1_000, { waits: 0, ms: 0 })
    await pacer.take(1_000, new Leaving())
    clock.set(-86_400_000)
    const going = body(pacer, clock, { slices: 1 })
    await clock.pass(1_050)
    await going
  })

  test('a request of several rules is as fast as the slowest of them', async () => {
    const { clock, ask } = limited([
      { sendBytes: 4_000 },
      { name: 'other', sendBytes: 2_000, receiveBytes: 1 },
    ])
    const trail = new Trail()
    await ask({ trail })
    const { pacing } = trail
    assert.equal(pacing?.sliceBytes, 1_024)
    const beganMs = clock.now()
    let ended = 0
    void (async () => {
      for (let slice = 0; slice < 5; slice++) await pacing?.sent(1_000)
      ended = clock.now() - beganMs
    })()
    await clock.pass(10_000)
    assert(ended >= 1_950 && ended <= 2_000, String(ended))
    const waiting = [pacing?.received(1), pacing?.received(1)]
    trail.ended()
    for (const each of waiting) await each
    assert.equal(pacing?.sent(1_000_000), undefined, 'nobody waits for who has left')
  })

  test('where nothing bounds bytes nothing holds them', async () => {
    const { ask } = limited([{ concurrency: 5 }])
    const trail = new Trail()
    await ask({ trail })
    assert.equal(trail.pacing, undefined)
  })
})

/** What is remembered and for how long, what is decided while nobody can be asked, and what is counted. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { silentLog } from '../../src/base/log.ts'
import { Decider, type DeciderConfig } from '../../src/opa/decider.ts'
import { UndecidedError, type Answer, type Engine } from '../../src/opa/engine.ts'
import { verdictOf } from '../../src/opa/verdict.ts'

let nowMs: number
let asked: string[]
let answer: () => unknown
let changed: () => void

beforeEach(() => {
  nowMs = 1_000
  asked = []
  answer = () => true
})

const engine: Engine = {
  async ask(_path, input) {
    asked.push(input)
    return { result: await answer(), decisionId: undefined }
  },
  onChanged(listener) {
    changed = listener
  },
  report() {},
  async close() {},
}

function decider(config: Partial<DeciderConfig> = {}): Decider {
  const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
  return new Decider(
    { engine, clock, log: silentLog },
    {
      about: 'calls',
      path: 'p',
      member: 'allow',
      cacheEntries: 4,
      cacheAgeMs: 5_000,
      isOpen: false,
      ...config,
    },
  )
}

/** What the figures are, without those that are 0. */
function counted(subject: Decider): Record<string, number> {
  const found: Record<string, number> = {}
  subject.report({
    sample(name, value, labels = {}) {
      const { result, reason } = labels
      if (value > 0) found[[name.replace('s3d_opa_', ''), result ?? reason ?? ''].join(' ').trim()] = value
    },
    histogram() {},
  })
  return found
}

const verdicts: readonly (readonly [unknown, string])[] = [
  [true, 'allow'],
  [false, 'deny'],
  [undefined, 'deny undefined'],
  [{}, 'deny undefined'],
  [{ allow: true }, 'allow'],
  [{ allow: false, reason: 'not yours' }, 'deny not yours'],
  [{ allow: false, reason: ['a', 'b'] }, 'deny ["a","b"]'],
  [{ allow: true, queue: false }, 'allow'],
  ['true', 'got string'],
  [1, 'got number'],
  [null, 'got null'],
  [[true], 'an array'],
  [{ allow: 'yes' }, 'got string'],
]
for (const [result, want] of verdicts) {
  test(`${JSON.stringify(result)} is ${want}`, () => {
    const given: Answer = { result, decisionId: undefined }
    if (/^(allow|deny)/.test(want)) {
      const { allows, reason } = verdictOf(given, 'allow')
      assert.equal([allows ? 'allow' : 'deny', reason].filter(Boolean).join(' '), want)
    } else
      assert.throws(
        () => verdictOf(given, 'allow'),
        (error: unknown) =>
          error instanceof UndecidedError && error.reason === 'answer' && error.message.includes(want),
      )
  })
}

test('the same question is asked once in its time, another moment or not', async () => {
  const subject = decider()
  await subject.decide({ key: 'a' }, { time: 't1' })
  await subject.decide({ key: 'a' }, { time: 't2' })
  await subject.decide({ key: 'b' })
  assert.deepEqual(asked, ['{"key":"a","time":"t1"}', '{"key":"b"}'])
  nowMs += 4_999
  await subject.decide({ key: 'a' })
  assert.equal(asked.length, 2)
  nowMs += 1
  await subject.decide({ key: 'a' })
  assert.equal(asked.length, 3)
  assert.deepEqual(counted(subject), { 'decisions_total allow': 5, cache_hits_total: 2 })
})

test('an answer is as old as its question', async () => {
  const subject = decider()
  answer = () => (nowMs += 3_000) > 0
  await subject.decide({ key: 'a' })
  nowMs += 2_000
  await subject.decide({ key: 'a' })
  assert.equal(asked.length, 2)
})

test('who asks the same meanwhile is told the same', async () => {
  const subject = decider()
  const both = await Promise.all([subject.decide({ key: 'a' }), subject.decide({ key: 'a' })])
  assert.equal(asked.length, 1)
  assert.equal(both[0], both[1])
})

test('no more is remembered than may be, and nothing where that is 0 seconds', async () => {
  const subject = decider()
  for (const key of ['a', 'b', 'c', 'd', 'e', 'a']) await subject.decide({ key })
  assert.equal(asked.length, 6)
  const forgetful = decider({ cacheAgeMs: 0 })
  await forgetful.decide({ key: 'a' })
  await forgetful.decide({ key: 'a' })
  assert.equal(asked.length, 8)
})

test('another policy answers anew, also what was under way', async () => {
  const subject = decider()
  await subject.decide({ key: 'a' })
  const settles: ((result: boolean) => void)[] = []
  answer = () => new Promise(resolve => settles.push(resolve))
  const late = subject.decide({ key: 'b' })
  changed()
  settles[0]?.(true)
  assert.equal((await late).allows, true)
  answer = () => false
  for (const key of ['a', 'b']) assert.equal((await subject.decide({ key })).allows, false)
})

function failing(reason: UndecidedError['reason']): void {
  answer = () => {
    throw new UndecidedError(reason, 'as the test wants it')
  }
}

test('nobody who can be asked keeps everybody out, and is not remembered', async () => {
  const subject = decider()
  failing('unreachable')
  await assert.rejects(subject.decide({ key: 'a' }), UndecidedError)
  answer = () => true
  assert.equal((await subject.decide({ key: 'a' })).allows, true)
  assert.deepEqual(counted(subject), {
    'decisions_total allow': 1,
    'decisions_total undecided': 1,
    'failures_total unreachable': 1,
  })
})

test('or lets everybody in where that is wanted, but not who makes the policy fail', async () => {
  const subject = decider({ isOpen: true })
  for (const reason of ['timeout', 'unreachable', 'refused'] as const) {
    failing(reason)
    assert.equal((await subject.decide({ key: 'a' })).allows, true, reason)
  }
  for (const reason of ['answer', 'policy'] as const) {
    failing(reason)
    await assert.rejects(subject.decide({ key: 'a' }), UndecidedError, reason)
  }
  answer = () => false
  assert.equal((await subject.decide({ key: 'a' })).allows, false)
})

test('whose questions take too long waits alone, and no longer than they do', async () => {
  const subject = decider({ cacheAgeMs: 0 })
  const ask = (key: string, asker: string): Promise<unknown> =>
    subject.decide({ key }, {}, asker).then(
      ({ allows }) => allows,
      (error: unknown) => (error instanceof UndecidedError ? error.reason : error),
    )
  answer = () => {
    throw new UndecidedError('timeout', 'no answer in time')
  }
  for (let count = 0; count < 5; count += 1) assert.equal(await ask('slow', 'ann'), 'timeout')
  assert.equal(await ask('slow', 'ann'), 'refused')
  assert.equal(asked.length, 5, 'the sixth was not asked')
  assert.equal(await ask('slow', 'bob'), 'timeout')
  answer = () => true
  assert.equal(await ask('good', 'ann'), 'refused')
  assert.equal(await ask('good', 'bob'), true)
  nowMs += 500
  assert.equal(await ask('good', 'ann'), true)
  assert.equal(await ask('good', 'ann'), true)
  for (let count = 0; count < 9; count += 1) {
    answer = () => {
      throw new UndecidedError('policy', 'it fails')
    }
    assert.equal(await ask('fails', 'ann'), 'policy', 'which takes no time')
  }
})

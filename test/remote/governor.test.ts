/** Who waits for a place with the remote, for how long and in which order, and what a remote's complaints change. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Governor, type Entry, type GovernorConfig, type Turn } from '../../src/remote/governor.ts'
import { HandClock } from '../limits/hand-clock.ts'

const { signal } = new AbortController()
const client: Entry = { signal, isBackground: false, isRepeated: false }
const background: Entry = { ...client, isBackground: true }

function governed(config: Partial<GovernorConfig> = {}) {
  const clock = new HandClock()
  const whole = { places: 1, requestsPerSecond: undefined, maxWaiting: 100, maxWaitMs: 10_000, ...config }
  const governor = new Governor(clock, whole)
  const order: string[] = []
  /** Remembers when it went, and ends at once. */
  const pass = (name: string, entry: Entry): Promise<void> =>
    governor.take(entry).then(
      turn => {
        order.push(name)
        turn.answered(200, 0)
        turn.release()
      },
      (error: unknown) => void order.push(`${name}: ${String(error)}`),
    )
  return { clock, governor, order, pass }
}

async function taken(governor: Governor, count: number): Promise<Turn[]> {
  return Promise.all(Array.from({ length: count }, () => governor.take(client)))
}

describe('places', () => {
  test('further calls wait in order, and a place is given back once', async () => {
    const { governor, order, pass } = governed()
    const [first] = await taken(governor, 1)
    const others = [pass('second', client), pass('third', client)]
    assert.deepEqual(order, [])
    first?.release()
    first?.release()
    await Promise.all(others)
    assert.deepEqual(order, ['second', 'third'])
  })

  test('too many, or too long, is SlowDown', async () => {
    const { clock, governor } = governed({ maxWaiting: 1, maxWaitMs: 10 })
    const [held] = await taken(governor, 1)
    const waiting = governor.take(client)
    await assert.rejects(governor.take(client), { code: 'SlowDown' })
    const refused = assert.rejects(waiting, { code: 'SlowDown' })
    await clock.pass(10)
    await refused
    held?.release()
    await taken(governor, 1)
    assert.equal(clock.timersCount, 0)
  })

  test('whoever gives up leaves the queue', async () => {
    const { clock, governor } = governed({ maxWaiting: 1 })
    const [held] = await taken(governor, 1)
    const leaving = new AbortController()
    const waiting = governor.take({ ...client, signal: leaving.signal })
    leaving.abort()
    await assert.rejects(waiting, { name: 'AbortError' })
    await assert.rejects(governor.take({ ...client, signal: leaving.signal }), { name: 'AbortError' })
    held?.release()
    await taken(governor, 1)
    assert.equal(clock.timersCount, 0)
  })
})

describe('clients and background', () => {
  test('clients go first, and one turn of eight is the background’s', async () => {
    const { governor, order, pass } = governed()
    const [held] = await taken(governor, 1)
    const all = [pass('b', background), pass('b', background), pass('b', background)]
    for (let index = 0; index < 16; index++) all.push(pass('c', client))
    held?.release()
    await Promise.all(all)
    assert.equal(order.join(''), 'ccccccbcccccccbcccb')
  })

  test('no client waits for the background when there is room', async () => {
    const { governor, order, pass } = governed({ places: 2 })
    await governor.take(background)
    await pass('c', client)
    assert.deepEqual(order, ['c'])
  })
})

describe('a rate', () => {
  test('lets a second’s worth begin at once, then as many as it says, in order', async () => {
    const { clock, order, pass } = governed({ places: 100, requestsPerSecond: 10 })
    const all = Array.from({ length: 25 }, (_, index) => pass(String(index), client))
    await clock.pass(0)
    assert.equal(order.length, 10)
    await clock.pass(500)
    assert.equal(order.length, 15)
    await clock.pass(1_000)
    await Promise.all(all)
    assert.deepEqual(
      order,
      Array.from({ length: 25 }, (_, index) => String(index)),
    )
    assert.equal(clock.timersCount, 0)
  })

  test('of less than one in a second', async () => {
    const { clock, order, pass } = governed({ places: 100, requestsPerSecond: 0.5 })
    const all = [pass('a', client), pass('b', client)]
    await clock.pass(1_999)
    assert.deepEqual(order, ['a'])
    await clock.pass(1)
    await Promise.all(all)
  })
})

/** How many calls may be there at once. */
function limitOf(governor: Governor): number {
  let limit = 0
  governor.report(
    {
      sample: (name, value) => void (name === 's3d_remote_calls_limit' && (limit = value)),
      histogram() {},
    },
    'r',
  )
  return limit
}

describe('a remote that complains', () => {
  test('gets half as many, once for calls that fail together, and more again as they succeed', async () => {
    const { clock, governor } = governed({ places: 64 })
    const turns = await taken(governor, 16)
    for (const turn of turns) turn.answered(503, 0)
    assert.equal(limitOf(governor), 8)
    await clock.pass(1_000)
    turns[0]?.answered(429, 0)
    assert.equal(limitOf(governor), 4)
    for (const turn of turns) turn.release()
    for (let call = 0; call < 8; call++) {
      const [turn] = await taken(governor, 1)
      turn?.answered(call % 2 === 0 ? 200 : 404, 0)
      turn?.release()
    }
    assert.equal(limitOf(governor), 5)
    for (let call = 0; call < 3_000; call++) {
      const [turn] = await taken(governor, 1)
      turn?.answered(200, 0)
      turn?.release()
    }
    assert.equal(limitOf(governor), 64)
  })

  test('never less than one at a time, and other errors change nothing', async () => {
    const { clock, governor } = governed({ places: 2 })
    const [turn] = await taken(governor, 1)
    turn?.answered(500, 0)
    assert.equal(limitOf(governor), 2)
    for (let time = 0; time < 5; time++) {
      turn?.answered(503, 0)
      await clock.pass(1_000)
    }
    assert.equal(limitOf(governor), 1)
  })

  test('is left alone for as long as it asks, but by who has waited for that', async () => {
    const { clock, governor, order, pass } = governed({ places: 8 })
    const [turn] = await taken(governor, 1)
    turn?.answered(503, 2_000)
    turn?.release()
    const all = [pass('c', client), pass('b', background), pass('again', { ...client, isRepeated: true })]
    await clock.pass(1_999)
    assert.deepEqual(order, ['again'])
    await clock.pass(1)
    await Promise.all(all)
    assert.deepEqual(order, ['again', 'c', 'b'])
  })

  test('for longer than clients like, who decide on it themselves, and the background is told when to come again', async () => {
    const { clock, governor, order, pass } = governed({ places: 8 })
    const [turn] = await taken(governor, 1)
    turn?.answered(503, 30_000)
    turn?.release()
    await pass('c', client)
    assert.deepEqual(order, ['c'])
    await assert.rejects(governor.take(background), (error: unknown) => {
      assert(error instanceof Error && 'members' in error)
      assert.deepEqual(error.members, { RetryAfter: 30 })
      return true
    })
    await clock.pass(30_000)
    await pass('b', background)
    assert.deepEqual(order, ['c', 'b'])
  })
})

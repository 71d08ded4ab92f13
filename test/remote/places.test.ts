/** Who waits for a place with the remote, for how long, and in which order. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clock } from '../../src/base/clock.ts'
import { Places } from '../../src/remote/places.ts'

const { signal: forever } = new AbortController()

/** A clock that stands still until `pass` is called, which ends every wait. */
function stoppedClock(): Clock & { pass(): void } {
  const timers = new Set<() => void>()
  return {
    now: () => 0,
    after(_delayMs, callback) {
      timers.add(callback)
      return { cancel: () => void timers.delete(callback) }
    },
    pass: () => timers.forEach(callback => callback()),
  }
}

test('further calls wait in order, and a place is given back once', async () => {
  const places = new Places(stoppedClock(), { places: 1, maxWaiting: 2, maxWaitMs: 10 })
  const first = await places.take(forever)
  const order: string[] = []
  const take = (name: string) => places.take(forever).then(release => (order.push(name), release))
  const [second, third] = [take('second'), take('third')]
  first()
  first()
  const releaseSecond = await second
  assert.deepEqual(order, ['second'])
  releaseSecond()
  const releaseThird = await third
  releaseThird()
  assert.deepEqual(order, ['second', 'third'])
  const [again] = [await places.take(forever)]
  again()
})

test('too many, or too long, is SlowDown', async () => {
  const clock = stoppedClock()
  const places = new Places(clock, { places: 1, maxWaiting: 1, maxWaitMs: 10 })
  const release = await places.take(forever)
  const waiting = places.take(forever)
  await assert.rejects(places.take(forever), { code: 'SlowDown' })
  clock.pass()
  await assert.rejects(waiting, { code: 'SlowDown' })
  release()
  const after = await places.take(forever)
  after()
})

test('whoever gives up leaves the queue', async () => {
  const places = new Places(stoppedClock(), { places: 1, maxWaiting: 1, maxWaitMs: 10 })
  const release = await places.take(forever)
  const client = new AbortController()
  const waiting = places.take(client.signal)
  client.abort()
  await assert.rejects(waiting, { name: 'AbortError' })
  await assert.rejects(places.take(client.signal), { name: 'AbortError' })
  release()
  await places.take(forever)
})

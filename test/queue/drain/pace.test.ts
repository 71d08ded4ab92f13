/** How a bucket's pushes pause: what fails together counts once, and every trial that fails lengthens the pause. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pace } from '../../../src/queue/drain/pace.ts'

const draw = 0.999

function paceWith(running: number): Pace {
  const pace = new Pace(40)
  for (let each = 0; each < running; each++) pace.started()
  return pace
}

function allFail(pace: Pace, count: number, nowMs: number): void {
  for (let each = 0; each < count; each++) {
    pace.ended()
    pace.away(nowMs, { askedMs: 0, draw })
  }
}

test('forty pushes that fail together are one short pause', () => {
  const pace = paceWith(40)
  allFail(pace, 40, 0)
  assert.ok(pace.isTroubled)
  assert.equal(pace.pausedUntilMs, 500)
})

test('what fails late, behind the pause, is no trial', () => {
  const pace = paceWith(40)
  allFail(pace, 30, 0)
  assert.equal(pace.mayStart(1_000), false, 'ten are still under way')
  allFail(pace, 10, 1_000)
  assert.equal(pace.mayStart(1_000), true)
})

test('each trial that fails doubles the pause, up to five seconds', () => {
  const pace = paceWith(40)
  allFail(pace, 40, 0)
  let nowMs = pace.pausedUntilMs
  const pauses: number[] = []
  for (let trial = 0; trial < 7; trial++) {
    pace.started()
    assert.equal(pace.mayStart(nowMs), false, 'one at a time')
    allFail(pace, 1, nowMs)
    pauses.push(Math.round((pace.pausedUntilMs - nowMs) / 1_000))
    nowMs = pace.pausedUntilMs
  }
  assert.deepEqual(pauses, [1, 2, 4, 5, 5, 5, 5])
})

test('an answer ends the trouble', () => {
  const pace = paceWith(40)
  allFail(pace, 39, 0)
  pace.answered()
  pace.ended()
  assert.equal(pace.isTroubled, false)
  assert.equal(pace.mayStart(1), true)
})

test('behind trouble pushes grow from one, twice as many with each round', () => {
  const pace = paceWith(40)
  allFail(pace, 40, 0)
  pace.started()
  pace.answered()
  pace.ended()
  const rounds: number[] = []
  for (let running = 0; running < 40;) {
    running = 0
    for (; pace.mayStart(1_000); running += 1) pace.started()
    rounds.push(running)
    for (let each = 0; each < running; each += 1) {
      pace.answered()
      pace.ended()
    }
  }
  assert.deepEqual(rounds, [2, 4, 8, 16, 32, 40])
})

test('what was postponed in trouble is given back behind it, as much as may be pushed', () => {
  const pace = paceWith(1)
  for (let each = 0; each < 3; each += 1) pace.away(0, { askedMs: 0, draw })
  for (const key of ['a', 'b', 'a', 'c', 'd']) pace.postpone({ bucketId: 1, key })
  assert.deepEqual(pace.takePostponed(), [])
  pace.answered()
  pace.ended()
  assert.deepEqual(
    pace.takePostponed().map(({ key }) => key),
    ['a', 'b'],
  )
  pace.answered()
  pace.started()
  assert.deepEqual(
    pace.takePostponed().map(({ key }) => key),
    ['c', 'd'],
  )
  assert.deepEqual(pace.takePostponed(), [])
})

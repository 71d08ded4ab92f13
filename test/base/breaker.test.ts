/** When a remote is left alone, and what lets calls through again. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { Breaker, type Passage } from '../../src/base/breaker.ts'

let timeMs: number
let breaker: Breaker

beforeEach(() => {
  timeMs = 0
  breaker = new Breaker({ now: () => timeMs, after: () => ({ cancel() {} }) })
})

function entered(): Passage {
  const passage = breaker.enter()
  assert.ok(passage !== undefined, 'let through')
  return passage
}

function fail(times: number): void {
  for (let count = 0; count < times; count += 1) entered().failed()
}

/** @returns for how long calls are refused from now on */
function pauseMs(): number {
  const from = timeMs
  for (;;) {
    const passage = breaker.enter()
    if (passage !== undefined) {
      passage.abandoned()
      return timeMs - from
    }
    timeMs += 100
  }
}

test('five failures in a row close it for half a second', () => {
  fail(4)
  assert.equal(pauseMs(), 0)
  entered().failed()
  assert.equal(pauseMs(), 500)
})

test('then one call is let through and decides', () => {
  fail(5)
  timeMs = 500
  const trial = entered()
  assert.equal(breaker.enter(), undefined, 'only one')
  trial.failed()
  assert.equal(pauseMs(), 1_000)
  entered().answered()
  fail(4)
  assert.equal(pauseMs(), 0, 'an answer starts from the beginning')
})

test('whoever gives up leaves the trial to the next, and one that lasts keeps nobody back', () => {
  fail(5)
  timeMs = 500
  entered().abandoned()
  entered()
  timeMs += 4_999
  assert.equal(breaker.enter(), undefined)
  timeMs += 1
  entered()
})

test('calls that were under way when it closed make the pause no longer', () => {
  const late = Array.from({ length: 100 }, entered)
  fail(5)
  for (const passage of late) passage.failed()
  assert.equal(pauseMs(), 500)
})

test('a pause grows to five seconds and no further', () => {
  fail(5)
  for (let count = 0; count < 10; count += 1) {
    timeMs += 5_000
    entered().failed()
  }
  assert.equal(pauseMs(), 5_000)
  assert.equal(breaker.refusingMs, 0)
})

test('who waits is told once when calls go through again, whichever call it was', () => {
  let closed = 0
  breaker = new Breaker({ now: () => timeMs, after: () => ({ cancel() {} }) }, () => (closed += 1))
  const late = entered()
  entered().answered()
  assert.equal(closed, 0, 'it was never away')
  fail(5)
  assert.equal(breaker.refusingMs, 500)
  late.answered()
  assert.equal(breaker.refusingMs, 0)
  entered().answered()
  assert.equal(closed, 1)
})

test('a clock that is set back keeps nobody out', () => {
  timeMs = 7_200_000
  fail(5)
  timeMs -= 3_600_000
  assert.equal(breaker.refusingMs, 0)
  entered()
  timeMs -= 1_800_000
  entered().failed()
  assert.equal(pauseMs(), 1_000, 'and later pauses are as long as ever')
})

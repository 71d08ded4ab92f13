/** Keys that may be written any moment: how long they are doubted, whatever happens to the clock. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Doubts } from '../../src/cache/doubts.ts'

const minute = 60_000

/** A clock whose time of day is set at will, while timers run by what passes. */
function clockOf(): {
  now(): number
  after(delayMs: number, callback: () => void): { cancel(): void }
  nowMs: number
  pass(ms: number): void
} {
  let passedMs = 0
  let timers: { atMs: number; callback: () => void }[] = []
  return {
    nowMs: 0,
    now() {
      return this.nowMs
    },
    after(delayMs, callback) {
      timers.push({ atMs: passedMs + delayMs, callback })
      return { cancel() {} }
    },
    pass(ms) {
      passedMs += ms
      const due = timers.filter(({ atMs }) => atMs <= passedMs)
      timers = timers.filter(({ atMs }) => atMs > passedMs)
      for (const { callback } of due) callback()
    },
  }
}

test('a doubt lasts a quarter of an hour at least and half an hour at most', () => {
  const clock = clockOf()
  const doubts = new Doubts(clock, true)
  doubts.add('b', 'first')
  clock.pass(14 * minute)
  doubts.add('b', 'second')
  clock.pass(minute)
  assert.ok(doubts.has('b', 'first') && doubts.has('b', 'second'))
  clock.pass(14 * minute)
  assert.ok(doubts.has('b', 'second'))
  clock.pass(minute)
  assert.ok(!doubts.has('b', 'first') && !doubts.has('b', 'second') && !doubts.has('b', 'third'))
})

test('whoever sets the clock ends no doubt', () => {
  const clock = clockOf()
  const doubts = new Doubts(clock, true)
  doubts.add('b', 'key')
  clock.nowMs += 24 * 60 * minute
  assert.ok(doubts.has('b', 'key'))
})

test('of too many to be told apart all are doubted', () => {
  const clock = clockOf()
  const doubts = new Doubts(clock, true)
  for (let at = 0; at <= 100_000; at += 1) doubts.add('b', String(at))
  assert.ok(doubts.has('b', '0') && doubts.has('b', '100000') && doubts.has('b', 'never written'))
  clock.pass(15 * minute)
  assert.ok(doubts.has('b', '0'))
  clock.pass(15 * minute)
  assert.ok(!doubts.has('b', '0'))
})

test('behind a start that knows no outcome what is kept anew is doubted, and what was kept before is not', () => {
  const clock = clockOf()
  const doubts = new Doubts(clock, false)
  assert.ok(!doubts.isCalm && doubts.has('b', 'key') && doubts.has('b', 'key', { isDoubted: true }))
  assert.ok(!doubts.has('b', 'key', {}))
  doubts.add('b', 'key')
  assert.ok(doubts.has('b', 'key', {}))
  clock.pass(15 * minute)
  assert.ok(!doubts.has('b', 'another') && !doubts.has('b', 'another', { isDoubted: true }))
  clock.pass(15 * minute)
  assert.ok(doubts.isCalm)
})

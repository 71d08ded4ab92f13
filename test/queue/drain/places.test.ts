/** How many pushes may be under way: large ones leave room for small ones, and clients that write come first for a while. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Places } from '../../../src/queue/drain/places.ts'
import { HandClock } from './world.ts'

function placesOf(count: number): { places: Places; clock: HandClock; load: { busy: number } } {
  const clock = new HandClock()
  const load = { busy: 0 }
  return { places: new Places({ clock, busy: () => load.busy }, count), clock, load }
}

/** @returns how many pushes begin */
function fill(places: Places, size: 'small' | 'large', queuedMs: number): number {
  let begun = 0
  for (; places.free().includes(size); begun++) places.take(size, { queuedMs })
  return begun
}

test('large entries leave a quarter more places for small ones', () => {
  const { places, clock } = placesOf(8)
  assert.equal(places.most, 10)
  assert.equal(fill(places, 'large', clock.now()), 8)
  assert.equal(fill(places, 'small', clock.now()), 2)
  places.leave('small')
  assert.deepEqual(places.free(), ['small'])
  assert.equal(places.taken, 9)
})

test('while clients wait for more writes than there is time for, a quarter is pushed', () => {
  const { places, clock, load } = placesOf(8)
  load.busy = 1
  for (let at = 0; at < 2; at++) places.writing(1)
  clock.pass(1_000)
  for (let at = 0; at < 2; at++) places.writing(-1)
  assert.equal(fill(places, 'small', clock.now()), 2, 'the next ones may come at any moment')
  clock.pass(251)
  assert.equal(fill(places, 'small', clock.now()), 6, 'nobody writes any more')
})

test('a single writer holds nothing up', () => {
  const { places, clock, load } = placesOf(8)
  load.busy = 1
  places.writing(1)
  assert.equal(fill(places, 'small', clock.now()), 8)
})

test('who has time pushes as much as ever, however much is written', () => {
  const { places, clock, load } = placesOf(8)
  load.busy = 0.5
  for (let at = 0; at < 8; at++) places.writing(1)
  assert.equal(fill(places, 'small', clock.now()), 8)
})

test('what was queued a minute ago is not held up', () => {
  const { places, clock, load } = placesOf(8)
  load.busy = 1
  for (let at = 0; at < 8; at++) places.writing(1)
  assert.equal(fill(places, 'small', clock.now() - 60_001), 8)
})

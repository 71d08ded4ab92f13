/**
 * Room in the queue, and waits for it: reserved before it is used, in turn, not for ever. Also the waits for entries, which
 * have one limit however many keys a call is about.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Entering } from '../../src/queue/entering.ts'
import { Room, type Reservation } from '../../src/queue/room.ts'
import { Turns, type KeyName } from '../../src/queue/waiting.ts'
import { noChange, type QueueChange } from '../../src/store/effects.ts'
import type { Index } from '../../src/store/index.ts'
import { HandClock } from './drain/world.ts'
import { noPushing } from './tried.ts'

const waitMs = 10_000
const patient = new AbortController()

function roomOf(held: Partial<QueueChange> = {}, disk = { freeBytes: Infinity }) {
  const holds = { ...noChange(), ...held }
  const clock = new HandClock()
  // Nothing else of the index is asked.
  const index = { queueHolds: holds } as Index
  return {
    holds,
    clock,
    room: new Room({ index, clock, freeBytes: () => disk.freeBytes }, { maxBytes: 100, maxFiles: 3, waitMs }),
  }
}

/** Follows what is settled already. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 10; turns++) await Promise.resolve()
}

test('what is stored and what is reserved share the limits', async () => {
  const { room } = roomOf({ bytes: 40, partBytes: 10, count: 1 })
  const first = await room.reserve(50, 1, patient)
  let entered: Reservation | undefined
  void Promise.resolve(room.reserve(1, 1, patient)).then(reservation => (entered = reservation))
  await settle()
  assert.equal(entered, undefined)
  first.release()
  first.release()
  await settle()
  assert.ok(entered)
})

test('what failed leaves the limits to what waits', async () => {
  const { room } = roomOf({ bytes: 150, failedBytes: 90, partBytes: 10, count: 5, failed: 3 })
  const reservation = await room.reserve(30, 1, patient)
  const gone = { signal: AbortSignal.abort(new Error('gone')) }
  await assert.rejects(Promise.resolve(room.reserve(1, 0, gone)), /gone/)
  reservation.release()
})

test('a full disk is waited for as the limits are, and deletes go on', async () => {
  const disk = { freeBytes: 10 }
  const { room, clock } = roomOf({}, disk)
  const waiting = room.reserve(20, 1, patient)
  assert.ok(waiting instanceof Promise)
  const late = assert.rejects(Promise.resolve(room.reserve(40, 1, patient)), { code: 'SlowDown' })
  disk.freeBytes = 30
  clock.pass(500)
  const reservation = await waiting
  clock.pass(waitMs)
  await late
  assert.ok(!(room.reserve(0, 1, patient) instanceof Promise))
  reservation.release()
})

test('files have a limit of their own', async () => {
  const { room, holds } = roomOf({ count: 3 })
  const waiting = room.reserve(0, 1, patient)
  assert.ok(waiting instanceof Promise)
  holds.count--
  room.look()
  assert.ok(await waiting)
})

test('more than could ever be held is known beforehand', () => {
  const { room } = roomOf()
  assert.deepEqual([room.couldHold(100, 3), room.couldHold(101), room.couldHold(0, 4)], [true, false, false])
})

test('who came first enters first, although who came later would fit', async () => {
  const { room, holds } = roomOf({ bytes: 60 })
  const order: string[] = []
  const enter = async (name: string, bytes: number) => {
    await room.reserve(bytes, 0, patient)
    order.push(name)
  }
  const all = [enter('large', 90), enter('small', 10)]
  await settle()
  assert.deepEqual(order, [])
  holds.bytes = 0
  room.look()
  await Promise.all(all)
  assert.deepEqual(order, ['large', 'small'])
})

test('a wait ends with SlowDown, with the client, or not at all for one that has gone', async () => {
  const { room, clock } = roomOf({ bytes: 100 })
  const late = assert.rejects(Promise.resolve(room.reserve(1, 1, patient)), { code: 'SlowDown' })
  clock.pass(waitMs - 1)
  assert.equal(room.waitingCount, 1)
  clock.pass(1)
  await late
  const client = new AbortController()
  const left = assert.rejects(Promise.resolve(room.reserve(1, 1, client)), /gone/)
  client.abort(new Error('gone'))
  await left
  await assert.rejects(Promise.resolve(room.reserve(1, 1, client)), /gone/)
  assert.equal(room.waitingCount, 0)
})

test('several keys are waited for together, and no longer than one', async () => {
  const clock = new HandClock()
  const names: readonly KeyName[] = ['a', 'b', 'c'].map(key => ({ bucketId: 1, key }))
  const asked: string[] = []
  // Every key has an entry that waits, and only that of the first is pushed.
  const index = { entriesOf: () => [{ id: '1', state: 'waiting' }] } as unknown as Index
  const pushing = {
    ...noPushing,
    async behind({ key }: KeyName, signal: AbortSignal): Promise<void> {
      asked.push(key)
      if (key === 'a') return
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    },
  }
  const turns = new Turns({ index, pushing, entering: new Entering(), clock }, waitMs)
  const refused = assert.rejects(turns.done(names, patient.signal), { code: 'SlowDown' })
  await settle()
  clock.pass(waitMs)
  await refused
  assert.deepEqual(asked, ['a', 'b'])
})

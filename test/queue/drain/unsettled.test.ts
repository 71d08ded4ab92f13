/**
 * A remote that carries a write out long after its connection broke: nothing newer of that key is there by then, so nothing that was
 * acknowledged is replaced by it.
 */
import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import { silentLog } from '../../../src/base/log.ts'
import { systemRandom } from '../../../src/base/random.ts'
import { Caller } from '../../../src/queue/drain/caller.ts'
import { comeBack, sayGoodbye } from '../../../src/queue/drain/comeback.ts'
import type { Drain } from '../../../src/queue/drain/drain.ts'
import { throughWrite, Unsettled } from '../../../src/queue/drain/unsettled.ts'
import { S3Error } from '../../../src/service/errors.ts'
import type { Call, Input, OpName } from '../../../src/service/service.ts'
import { eventually } from '../../support/eventually.ts'
import { bucket, HandClock, openWorld, streamOf, type Met, type World, type WorldOptions } from './world.ts'

const settleMs = 10_000
const late: Met = { error: new S3Error('ServiceUnavailable'), isLate: true }
const never = new AbortController().signal
const writing: ReadonlySet<OpName> = new Set(['PutObject', 'DeleteObject', 'DeleteObjects'])

const same = () => 'one'
const other = () => 'two'

function unanswering(call: Call<OpName>): Promise<never> {
  call.context.unanswered?.()
  return Promise.reject(new S3Error('ServiceUnavailable'))
}

/** The first attempt at anything meets this, others do what they should. */
async function openLate(t: TestContext, first: Met = late, options: WorldOptions = {}): Promise<World> {
  const world = await openWorld(t, { settleMs, ...options })
  let isFirst = true
  world.weather = ({ op }) => {
    const met = isFirst && writing.has(op) ? first : undefined
    if (met !== undefined) isFirst = false
    return met
  }
  world.drain.start()
  return world
}

async function passed(world: World, ms: number): Promise<void> {
  for (let leftMs = ms; leftMs > 0; leftMs -= 500) {
    await world.settle()
    world.clock.pass(Math.min(500, leftMs))
  }
  await world.settle()
}

async function passedIn(world: World, drain: Drain, ms: number): Promise<void> {
  for (let leftMs = ms; leftMs > 0; leftMs -= 500) {
    await drain.idle()
    world.clock.pass(Math.min(500, leftMs))
  }
  await drain.idle()
}

const putsOf = ({ calls }: World) => calls.filter(call => call.startsWith('PutObject ')).length

describe('behind an attempt that nobody answered', () => {
  test('a newer write of the key waits until that can not arrive any more', async t => {
    const world = await openLate(t)
    await world.put('key', 'one')
    await world.settle()
    await world.put('key', 'two')
    await passed(world, settleMs - 1_000)
    assert.equal(await world.there('key'), undefined)
    await world.arrive()
    assert.equal(await world.there('key'), 'one')
    await passed(world, 1_000)
    assert.equal(await world.there('key'), 'two')
    assert.deepEqual(world.entries('key'), [])
  })

  test('the same write is repeated as if there were nothing', async t => {
    const world = await openLate(t)
    await world.put('key', 'one')
    await passed(world, 2_000)
    assert.equal(await world.there('key'), 'one')
    assert.deepEqual(world.entries('key'), [])
  })

  test('a delete waits, although the write has succeeded and left the queue meanwhile', async t => {
    const world = await openLate(t)
    await world.put('key', 'one')
    await passed(world, 2_000)
    assert.deepEqual(world.entries('key'), [])
    await world.delete('key')
    await passed(world, settleMs - 3_000)
    assert.deepEqual(
      world.entries('key').map(({ kind }) => kind),
      ['delete'],
    )
    await world.arrive()
    await passed(world, 3_000)
    assert.deepEqual(world.entries('key'), [])
    assert.equal(await world.there('key'), undefined)
  })

  test('each key of a batch of deletes waits', async t => {
    const world = await openLate(t)
    const keys = ['a', 'b', 'c', 'd', 'e']
    for (const key of keys) await world.local.call('DeleteObject', { Bucket: bucket, Key: key })
    world.drain.wake()
    await world.settle()
    assert.deepEqual(world.calls, ['DeleteObjects'])
    for (const key of keys) await world.put(key, 'two')
    await passed(world, settleMs - 1_000)
    assert.equal(putsOf(world), 0)
    await world.arrive()
    await passed(world, 1_000)
    for (const key of keys) assert.equal(await world.there(key), 'two')
  })

  test('other keys do not wait', async t => {
    const world = await openLate(t)
    await world.put('key', 'one')
    await world.settle()
    await world.put('key', 'two')
    await world.put('other', 'three')
    await world.settle()
    assert.equal(await world.there('other'), 'three')
  })

  test('other tags of the same write wait', async t => {
    const world = await openLate(t)
    const id = await world.put('key', 'one', { Tagging: 'a=1' })
    await world.settle()
    const TagSet = [{ Key: 'a', Value: '2' }]
    await world.local.call('PutObjectTagging', { Bucket: bucket, Key: 'key', Tagging: { TagSet } })
    assert.equal(world.entries('key')[0]?.id, id)
    await passed(world, settleMs - 1_000)
    assert.equal(await world.there('key'), undefined)
    await world.arrive()
    await passed(world, 1_000)
    const told = await world.remote.call('GetObjectTagging', { Bucket: bucket, Key: 'key' })
    assert.deepEqual(told.TagSet, TagSet)
  })

  test('what is written behind an entry that was dropped waits', async t => {
    const world = await openLate(t)
    const id = await world.put('key', 'one')
    await world.settle()
    await world.operator.drop(id, never)
    await world.put('key', 'two')
    await passed(world, settleMs - 1_000)
    await world.arrive()
    await passed(world, 1_000)
    assert.equal(await world.there('key'), 'two')
  })

  test('an operator who is in a hurry waits, too', async t => {
    const world = await openLate(t)
    await world.put('key', 'one')
    await world.settle()
    await world.put('key', 'two')
    await world.operator.hurry(never)
    await world.settle()
    assert.equal(putsOf(world), 1)
  })

  test('whoever wants the key alone waits, and whoever only waits for its entries does not', async t => {
    const world = await openLate(t)
    const name = { bucketId: world.bucketId, key: 'key' }
    await world.put('key', 'one')
    await passed(world, 2_000)
    await world.drain.behind(name, never)
    let isAlone = false
    const alone = world.drain.alone(name, async () => void (isAlone = true), never)
    await passed(world, settleMs - 3_000)
    assert.equal(isAlone, false)
    await passed(world, 3_000)
    await alone
    assert.equal(isAlone, true)
  })

  test('a client that gives up waiting is let go', async t => {
    const world = await openLate(t)
    await world.put('key', 'one')
    await passed(world, 2_000)
    const client = new AbortController()
    const name = { bucketId: world.bucketId, key: 'key' }
    const alone = assert.rejects(
      world.drain.alone(name, () => Promise.resolve(), client.signal),
      /gone/,
    )
    await world.settle()
    client.abort(new Error('gone'))
    await alone
  })
})

test('behind what a client wrote through and nobody answered, what is queued waits, and no other client', async t => {
  const world = await openWorld(t, { settleMs })
  const name = { bucketId: world.bucketId, key: 'key' }
  world.drain.start()
  world.drain.unanswered(name)
  await world.drain.alone(name, () => Promise.resolve(), never)
  await world.put('key', 'two')
  await world.settle()
  assert.equal(await world.there('key'), undefined)
  await passed(world, settleMs)
  assert.equal(await world.there('key'), 'two')
})

test('behind an answer, whatever it says, nothing waits', async t => {
  const world = await openLate(t, { error: new S3Error('ServiceUnavailable') })
  await world.put('key', 'one')
  await world.settle()
  await world.put('key', 'two')
  await passed(world, 2_000)
  assert.equal(await world.there('key'), 'two')
})

test('where nobody is to wait, nothing does', async t => {
  const world = await openLate(t, late, { settleMs: 0 })
  await world.put('key', 'one')
  await world.settle()
  await world.put('key', 'two')
  await passed(world, 2_000)
  assert.equal(await world.there('key'), 'two')
})

describe('at the end', () => {
  for (const { isPersistent, isPushed } of [
    { isPersistent: false, isPushed: true },
    { isPersistent: true, isPushed: false },
  ]) {
    test(`what still waits is ${isPushed ? 'pushed' : 'left'} where the disk ${isPersistent ? 'stays' : 'may go'}`, async t => {
      const world = await openLate(t, late, { isPersistent })
      await world.put('key', 'one')
      await world.settle()
      await world.put('key', 'two')
      const ended = world.drain.finish(world.clock.now() + 4_000)
      await passed(world, 2_500)
      assert.equal(putsOf(world), 1)
      await passed(world, 1_500)
      await ended
      assert.equal(await world.there('key'), isPushed ? 'two' : undefined)
      assert.equal(world.entries('key').length, isPushed ? 0 : 2)
    })
  }
})

describe('the next life', () => {
  test('pushes nothing while what the one before had sent may arrive', async t => {
    const world = await openLate(t)
    await world.put('key', 'one')
    await world.put('other', 'three')
    await world.settle()
    await world.put('key', 'two')
    // It is dead, and has said nothing.
    const next = world.nextDrain()
    const puts = putsOf(world)
    next.start()
    await passedIn(world, next, settleMs - 500)
    assert.equal(putsOf(world), puts)
    await world.arrive()
    await passedIn(world, next, 500)
    assert.equal(await world.there('key'), 'two')
    assert.equal(await world.there('other'), 'three')
  })

  test('lets nobody write to a key whose entry has left lately, and anybody to others', async t => {
    const world = await openLate(t)
    await world.put('key', 'one')
    await passed(world, 2_000)
    assert.equal(world.local.store.index.isQueueEmpty, true)
    const next = world.nextDrain()
    next.start()
    const begun: string[] = []
    const alone = ['key', 'other'].map(key =>
      next.alone({ bucketId: world.bucketId, key }, async () => void begun.push(key), never),
    )
    await passedIn(world, next, settleMs - 500)
    assert.deepEqual(begun, ['other'])
    await passedIn(world, next, 500)
    await Promise.all(alone)
    assert.deepEqual(begun, ['other', 'key'])
  })

  test('goes on at once where the one before ended in good order, once', async t => {
    const world = await openWorld(t, { settleMs })
    const { index } = world.local.store
    const goodbye = async (drain: Drain) => {
      await drain.stop()
      await sayGoodbye({ index, unsettled: drain.unsettled }, silentLog)
    }
    world.drain.start()
    await goodbye(world.drain)
    await world.put('key', 'one')
    const next = world.nextDrain()
    next.start()
    await eventually(async () => (await world.there('key')) === 'one')
    await next.idle()
    await next.stop()
    assert.equal(index.queueEnd.isCalm(), false)
    await world.put('key', 'two')
    const third = world.nextDrain()
    third.start()
    await third.idle()
    assert.equal(await world.there('key'), 'one')
  })

  test('does nothing to any key where more entries have left lately than are known', () => {
    const clock = new HandClock()
    const unsettled = new Unsettled({ clock, settled() {} }, { settleMs, maxKeys: 9 })
    const queueEnd = { isCalm: () => false, leftWithin: () => undefined }
    const index = { queueEnd, isQueueEmpty: true, bucket: () => undefined, commit: () => Promise.reject() }
    assert.equal(comeBack({ index, unsettled }), undefined)
    const isHeld = () => unsettled.holds({ bucketId: 1, key: 'key' }, () => throughWrite)
    assert.equal(isHeld(), true)
    clock.pass(settleMs)
    assert.equal(isHeld(), false)
  })

  test('believes no end of which something may arrive', async t => {
    const world = await openLate(t)
    const { index } = world.local.store
    await world.put('key', 'one')
    await world.settle()
    await world.drain.stop()
    await sayGoodbye({ index, unsettled: world.drain.unsettled }, silentLog)
    assert.equal(index.queueEnd.isCalm(), false)
  })
})

describe('a call', () => {
  const where = { Bucket: bucket, Key: 'key' }
  const upload = { ...where, UploadId: 'upload' }
  const objects = { Bucket: bucket, Delete: { Objects: [{ Key: 'a' }, { Key: 'b' }] } }
  const cases: readonly { readonly op: OpName; readonly input: object; readonly want: readonly string[] }[] =
    [
      { op: 'PutObject', input: where, want: ['key'] },
      { op: 'DeleteObject', input: where, want: ['key'] },
      { op: 'DeleteObjects', input: objects, want: ['a', 'b'] },
      { op: 'PutObjectTagging', input: { ...where, Tagging: { TagSet: [] } }, want: ['key'] },
      { op: 'CompleteMultipartUpload', input: upload, want: ['key'] },
      { op: 'CreateMultipartUpload', input: where, want: [] },
      { op: 'UploadPart', input: { ...upload, PartNumber: 1, Body: streamOf('x') }, want: [] },
      { op: 'AbortMultipartUpload', input: upload, want: [] },
    ]
  for (const { op, input, want } of cases) {
    test(`${op} that nobody answers tells of ${want.join(' and ') || 'nothing'}`, async () => {
      const told: string[] = []
      const caller = new Caller(unanswering, systemRandom(), (_bucket, keys) => void told.push(...keys))
      const named = input as Input<OpName> & { readonly Bucket: string } // as the cases have it
      await assert.rejects(caller.ask(op, named, never))
      assert.deepEqual(told, want)
    })
  }
})

describe('keys', () => {
  const [a, b] = [
    { bucketId: 1, key: 'a' },
    { bucketId: 1, key: 'b' },
  ]

  test('that find no room make everything wait', () => {
    const clock = new HandClock()
    const unsettled = new Unsettled({ clock, settled() {} }, { settleMs, maxKeys: 1 })
    unsettled.add(a, 'one')
    assert.equal(unsettled.holds(b, other), false)
    clock.pass(settleMs / 2)
    unsettled.add(b, 'one')
    assert.deepEqual([unsettled.count, unsettled.holdsQueued, unsettled.holds(b, other)], [1, true, true])
    clock.pass(settleMs / 2)
    assert.deepEqual([unsettled.count, unsettled.holdsQueued, unsettled.isCalm], [0, true, false])
    clock.pass(settleMs / 2)
    assert.deepEqual(
      [unsettled.holdsQueued, unsettled.holds(b, other), unsettled.isCalm],
      [false, false, true],
    )
  })

  test('wait from the last attempt on, and for two different ones whatever comes', () => {
    const clock = new HandClock()
    const over: unknown[] = []
    const unsettled = new Unsettled({ clock, settled: name => over.push(name) }, { settleMs, maxKeys: 9 })
    unsettled.add(a, 'one')
    clock.pass(settleMs / 2)
    assert.equal(unsettled.holds(a, same), false)
    unsettled.add(a, throughWrite)
    clock.pass(settleMs / 2)
    assert.deepEqual([unsettled.holds(a, same), unsettled.holds(a, () => throughWrite)], [true, true])
    assert.deepEqual(over, [])
    clock.pass(settleMs / 2)
    assert.deepEqual([unsettled.holds(a, other), over], [false, [a]])
  })
})

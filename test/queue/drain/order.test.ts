/**
 * Who goes first, who waits for whom, and how the drain ends.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { silentLog } from '../../../src/base/log.ts'
import { systemRandom } from '../../../src/base/random.ts'
import { openDrain } from '../../../src/queue/drain/open.ts'
import { Entering } from '../../../src/queue/entering.ts'
import { Turns } from '../../../src/queue/waiting.ts'
import { S3Error } from '../../../src/service/errors.ts'
import type { Service } from '../../../src/service/service.ts'
import { gate } from '../../support/gate.ts'
import { bucket, HandClock, openWorld, streamOf } from './world.ts'

const never = new AbortController().signal
const notYet = (): never => assert.fail('its turn has not come')
const large = Buffer.alloc(1024 * 1024 + 1, 'x')

describe('places', () => {
  test('are taken by the oldest first, and by no more than there are', async t => {
    const world = await openWorld(t, { maxPushes: 4 })
    for (let each = 0; each < 20; each++) await world.put(`key ${each}`, 'hello')
    world.weather = () => ({ error: new S3Error('InternalError') })
    world.drain.start()
    await new Promise(resolve => setImmediate(resolve))
    assert.ok(world.calls.length <= 4)
    await world.settle()
    assert.deepEqual(world.calls.slice(0, 4), [
      'PutObject key 0',
      'PutObject key 1',
      'PutObject key 2',
      'PutObject key 3',
    ])
  })

  test('for small ones are there while large ones take all others', async t => {
    const world = await openWorld(t, { maxPushes: 2 })
    for (const key of ['large 1', 'large 2', 'large 3']) await world.put(key, large)
    await world.put('small', 'hello')
    world.drain.start()
    await new Promise(resolve => setImmediate(resolve))
    await new Promise(resolve => setImmediate(resolve))
    assert.deepEqual(world.calls, ['PutObject large 1', 'PutObject large 2', 'PutObject small'])
    await world.settle()
    assert.equal(world.local.store.index.isQueueEmpty, true)
  })
})

describe('whoever waits for an entry', () => {
  test('is told when it, or what replaced it, has arrived', async t => {
    const world = await openWorld(t)
    const id = await world.put('key', 'one')
    await world.put('key', 'two')
    const told = world.drain.pushed({ bucketId: world.bucketId, key: 'key', id }, never)
    world.drain.start()
    await told
    assert.equal(await world.there('key'), 'two')
    await world.drain.pushed({ bucketId: world.bucketId, key: 'key', id }, never)
  })

  test('is told why it never will', async t => {
    const world = await openWorld(t)
    world.weather = () => ({ error: new S3Error('AccessDenied') })
    const id = await world.put('key', 'one')
    const told = world.drain.pushed({ bucketId: world.bucketId, key: 'key', id }, never)
    world.drain.start()
    await assert.rejects(told, { code: 'AccessDenied' })
  })

  test('goes on when it gives up', async t => {
    const world = await openWorld(t)
    const gone = new AbortController()
    const id = await world.put('key', 'one')
    const told = world.drain.pushed({ bucketId: world.bucketId, key: 'key', id }, gone.signal)
    gone.abort(new Error('gone'))
    await assert.rejects(told, { message: 'gone' })
  })
})

describe('whoever wants a key alone', () => {
  test('comes behind what was queued, and before what is pushed later', async t => {
    const world = await openWorld(t)
    await world.put('key', 'one')
    const closed = gate()
    const seen: (string | undefined)[] = []
    const alone = world.drain.alone(
      { bucketId: world.bucketId, key: 'key' },
      async () => {
        seen.push(await world.there('key'))
        await world.put('key', 'two')
        await closed.opened
        seen.push(await world.there('key'))
      },
      never,
    )
    world.drain.start()
    await world.put('other', 'x')
    setTimeout(() => closed.open(), 50)
    await alone
    await world.settle()
    assert.deepEqual(seen, ['one', 'one'])
    assert.equal(await world.there('key'), 'two')
  })
})

describe('a call behind an entry', () => {
  test('is told which one is stuck, not what that was refused with', async t => {
    const world = await openWorld(t, { rule: () => 'fail' })
    const id = await world.put('key', 'ours')
    const { index } = world.local.store
    await index.commit(transaction => transaction.setEntryBase(id, 'another'))
    const { clock } = world
    const turns = new Turns({ index, pushing: world.drain, entering: new Entering(), clock }, 10_000)
    const told = assert.rejects(turns.behind({ bucketId: world.bucketId, key: 'key' }, notYet, never), {
      code: 'OperationAborted',
      message: new RegExp(id),
    })
    world.drain.start()
    await told
  })
})

describe('the end', () => {
  test('waits until everything has arrived', async t => {
    const world = await openWorld(t)
    for (let each = 0; each < 30; each++) await world.put(`key ${each}`, 'hello')
    world.drain.start()
    await world.drain.finish(world.clock.now() + 25_000)
    await world.drain.stop()
    assert.equal(world.operator.left(10).count, 0)
  })

  test('does not wait longer than it should, and says what is left', async t => {
    const world = await openWorld(t)
    world.weather = () => ({ error: new S3Error('ServiceUnavailable') })
    const id = await world.put('key', 'hello')
    world.drain.start()
    const finished = world.drain.finish(world.clock.now() + 25_000)
    for (let each = 0; each < 26; each++) {
      await world.settle()
      world.clock.pass(1_000)
    }
    await finished
    await world.drain.stop()
    const left = world.operator.left(10)
    assert.deepEqual([left.count, left.bytes, left.entries.map(entry => entry.id)], [1, 5, [id]])
  })

  test('gives up what is under way, and loses nothing', async t => {
    const world = await openWorld(t)
    const id = await world.put('key', 'hello')
    world.weather = ({ context }) => {
      void world.drain.stop()
      return { error: context.signal.reason instanceof Error ? context.signal.reason : new Error('cut off') }
    }
    world.drain.start()
    await world.drain.idle()
    await world.drain.stop()
    assert.deepEqual(
      world.entries('key').map(entry => [entry.id, entry.attempts]),
      [[id, 0]],
    )
  })
})

test('hurrying makes due what waits for its time', async t => {
  const world = await openWorld(t)
  world.weather = () => ({ error: new S3Error('ServiceUnavailable') })
  for (let each = 0; each < 5; each++) await world.put(`key ${each}`, 'hello')
  world.drain.start()
  await world.settle()
  world.weather = () => undefined
  await world.operator.hurry(never)
  await world.settle()
  assert.equal(world.local.store.index.isQueueEmpty, true)
})

test('the end gives what waits for its time another chance', async t => {
  const { local, remote } = await openWorld(t)
  const clock = new HandClock()
  let isAway = true
  const service: Service = call => {
    if (isAway) throw new S3Error('ServiceUnavailable')
    return remote.service(call)
  }
  const opened = openDrain(
    {
      store: local.store,
      inner: service,
      remote: service,
      clock,
      log: silentLog,
      random: systemRandom(),
      soon: setImmediate,
      busy: () => 0,
      post: undefined,
      opening: () => undefined,
      ruleOf: () => 'overwrite',
    },
    {
      maxPushes: 8,
      maxAgeMs: 3_600_000,
      maxFailed: 100,
      maxFailedBytes: Infinity,
      settleMs: 0,
      isPersistent: false,
    },
  )
  await local.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('hello') })
  opened.drain.start()
  await opened.drain.idle()
  isAway = false
  const { count } = await opened.close(clock.now() + 25_000)
  assert.equal(count, 0)
})

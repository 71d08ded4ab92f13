/**
 * What somebody else did to a key meanwhile: overwritten, left to an operator, or kept beside ours, as the rule says; and
 * an attempt of ours whose answer was lost is no conflict.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { S3Error } from '../../../src/service/errors.ts'
import { bucket, openWorld, streamOf, type World } from './world.ts'

/** Somebody else writes, after the entry was queued. */
async function theirs(world: World, key: string): Promise<void> {
  const { index } = world.local.store
  const { ETag } = await world.remote.call('PutObject', {
    Bucket: bucket,
    Key: key,
    Body: streamOf('before'),
  })
  for (const { id } of world.entries(key)) {
    await index.commit(transaction => transaction.setEntryBase(id, ETag?.replaceAll('"', '')))
  }
  await world.remote.call('PutObject', { Bucket: bucket, Key: key, Body: streamOf('theirs') })
}

const blue = [{ Key: 'colour', Value: 'blue' }]

async function tagsOf(world: World, key: string): Promise<unknown> {
  const { TagSet } = await world.remote.call('GetObjectTagging', { Bucket: bucket, Key: key })
  return TagSet
}

/** Does something once, when a call of that name arrives. */
function during(world: World, op: string, work: () => unknown): void {
  let isFirst = true
  world.weather = call => {
    if (call.op === op && isFirst) {
      isFirst = false
      work()
    }
    return undefined
  }
}

describe('tags that change during a push', () => {
  const Tagging = { TagSet: blue }
  test('are not put on what somebody else has written over it since', async t => {
    const world = await openWorld(t)
    await world.put('key', 'ours')
    let written: Promise<unknown> | undefined
    during(world, 'PutObject', () => {
      void world.local.call('PutObjectTagging', { Bucket: bucket, Key: 'key', Tagging })
    })
    const arrived = world.weather
    world.weather = call => {
      // Behind ours, and before anybody looks.
      if (call.op === 'HeadObject' && written === undefined)
        written = world.remote.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('theirs') })
      return arrived(call)
    }
    world.drain.start()
    await world.settle()
    await written
    assert.equal(await world.there('key'), 'theirs')
    assert.deepEqual(await tagsOf(world, 'key'), [])
    assert.deepEqual(world.entries('key'), [])
  })

  test('go beside theirs where the object went there', async t => {
    const world = await openWorld(t, { rule: () => 'copy' })
    const id = await world.put('key', 'ours')
    await theirs(world, 'key')
    during(world, 'PutObject', () => {
      void world.local.call('PutObjectTagging', { Bucket: bucket, Key: 'key', Tagging })
    })
    world.drain.start()
    await world.settle()
    assert.deepEqual(await tagsOf(world, 'key'), [])
    assert.deepEqual(await tagsOf(world, `key.conflict-${id}`), blue)
  })

  test('arrive where nobody may look', async t => {
    const world = await openWorld(t)
    await world.put('key', 'ours')
    during(world, 'PutObject', () => {
      void world.local.call('PutObjectTagging', { Bucket: bucket, Key: 'key', Tagging })
    })
    const arrived = world.weather
    world.weather = call =>
      call.op === 'HeadObject' ? { error: new S3Error('AccessDenied') } : arrived(call)
    world.drain.start()
    await world.settle()
    assert.deepEqual(await tagsOf(world, 'key'), blue)
    assert.deepEqual(world.entries('key'), [])
  })
})

describe('a key that was changed', () => {
  test('is overwritten', async t => {
    const world = await openWorld(t)
    await world.put('key', 'ours')
    await theirs(world, 'key')
    world.drain.start()
    await world.settle()
    assert.equal(await world.there('key'), 'ours')
  })

  test('fails, with both sides named, and is overwritten by a retry', async t => {
    const world = await openWorld(t, { rule: () => 'fail' })
    const id = await world.put('key', 'ours')
    await theirs(world, 'key')
    world.drain.start()
    await world.settle()
    assert.equal(await world.there('key'), 'theirs')
    const [entry] = world.entries('key')
    assert.equal(entry?.state, 'failed')
    assert.equal(entry?.error?.code, 'Conflict')
    assert.equal(entry?.error?.ours, createHash('md5').update('ours').digest('hex'))
    assert.match(entry?.error?.theirs ?? '', /^[0-9a-f]{32}$/)
    await world.operator.retry(id)
    await world.settle()
    assert.equal(await world.there('key'), 'ours')
  })

  test('is kept, and ours beside it', async t => {
    const world = await openWorld(t, { rule: () => 'copy' })
    const id = await world.put('key', 'ours')
    await theirs(world, 'key')
    world.drain.start()
    await world.settle()
    assert.equal(await world.there('key'), 'theirs')
    assert.equal(await world.there(`key.conflict-${id}`), 'ours')
    assert.equal(world.events[0]?.copiedTo, `key.conflict-${id}`)
    assert.equal(world.local.store.index.isQueueEmpty, true)
  })

  test('and deleted here fails, or stays theirs', async t => {
    for (const [rule, state] of [
      ['fail', 'failed'],
      ['copy', undefined],
    ] as const) {
      const world = await openWorld(t, { rule: () => rule })
      await world.delete('key')
      await theirs(world, 'key')
      world.drain.start()
      await world.settle()
      assert.equal(await world.there('key'), 'theirs')
      assert.equal(world.entries('key')[0]?.state, state)
    }
  })

  test('between two attempts is found, however soon it was', async t => {
    for (const kind of ['put', 'delete'] as const) {
      const world = await openWorld(t, { rule: () => 'fail' })
      await world.remote.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('before') })
      await (kind === 'put' ? world.put('key', 'ours') : world.delete('key'))
      let written: Promise<unknown> | undefined
      world.weather = ({ op }) => {
        if ((op !== 'PutObject' && op !== 'DeleteObject') || written !== undefined) return undefined
        written = world.remote.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('theirs') })
        return { error: new S3Error('ServiceUnavailable') }
      }
      world.drain.start()
      await world.settle()
      await written
      world.clock.pass(60_000)
      await world.settle()
      assert.equal(await world.there('key'), 'theirs', kind)
      assert.equal(world.entries('key')[0]?.error?.code, 'Conflict', kind)
    }
  })

  test('between the look and the push is found by the condition', async t => {
    const world = await openWorld(t, { rule: () => 'fail' })
    await world.put('key', 'ours')
    let isFirst = true
    const put = () => world.remote.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('theirs') })
    let written: Promise<unknown> | undefined
    world.weather = ({ op }) => {
      if (op === 'PutObject' && isFirst) {
        isFirst = false
        written = put()
        return { error: new S3Error('PreconditionFailed') }
      }
      return undefined
    }
    world.drain.start()
    await world.settle()
    await written
    assert.deepEqual(world.inputs[1] && 'IfNoneMatch' in world.inputs[1] && world.inputs[1].IfNoneMatch, '*')
    assert.equal(await world.there('key'), 'theirs')
  })
})

describe('no conflict', () => {
  test('is what nobody touched', async t => {
    const world = await openWorld(t, { rule: () => 'fail' })
    await world.remote.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('before') })
    await new Promise(resolve => setTimeout(resolve, 1_100)) // times at the remote are whole seconds
    await world.put('key', 'ours')
    world.drain.start()
    await world.settle()
    assert.equal(await world.there('key'), 'ours')
    assert.deepEqual(world.calls, ['HeadObject key', 'PutObject key'])
  })

  test('is our own attempt whose answer was lost, with tags that no look tells of', async t => {
    for (const more of [{}, { Tagging: 'colour=blue' }]) {
      const world = await openWorld(t, { rule: () => 'fail' })
      let isFirst = true
      world.weather = ({ op }) => {
        if (op !== 'PutObject' || !isFirst) return undefined
        isFirst = false
        return { error: new S3Error('ServiceUnavailable'), isLost: true }
      }
      await world.put('key', 'ours', more)
      world.drain.start()
      await world.settle()
      world.clock.pass(10_000)
      await world.settle()
      assert.equal(await world.there('key'), 'ours')
      assert.deepEqual(world.entries('key'), [])
    }
  })

  test('is our own call that was repeated on its way, and met itself', async t => {
    const world = await openWorld(t, { rule: () => 'fail' })
    let isFirst = true
    world.weather = ({ op }) => {
      if (op !== 'PutObject' || !isFirst) return undefined
      isFirst = false
      return { error: new S3Error('PreconditionFailed'), isLost: true }
    }
    await world.put('key', 'ours', { Tagging: 'colour=blue' })
    world.drain.start()
    await world.settle()
    assert.deepEqual(world.entries('key'), [])
    assert.deepEqual(await tagsOf(world, 'key'), blue)
  })

  test('is what an older write of ours left there, whose answer was lost', async t => {
    for (const newer of ['delete', 'put'] as const) {
      const world = await openWorld(t, { rule: () => 'copy' })
      const before = { Bucket: bucket, Key: 'key', Body: streamOf('before') }
      const { ETag } = await world.remote.call('PutObject', before)
      world.weather = ({ op }) =>
        op === 'PutObject' ? { error: new S3Error('ServiceUnavailable'), isLost: true } : undefined
      const older = await world.put('key', 'older')
      const base = ETag?.replaceAll('"', '')
      await world.local.store.index.commit(transaction => transaction.setEntryBase(older, base))
      world.drain.start()
      await world.settle()
      assert.equal(await world.there('key'), 'older')
      world.weather = () => undefined
      const id = newer === 'put' ? await world.put('key', 'newer') : await world.delete('key')
      world.clock.pass(60_000)
      await world.settle()
      assert.equal(await world.there('key'), newer === 'put' ? 'newer' : undefined)
      assert.equal(await world.there(`key.conflict-${id}`), undefined)
      assert.deepEqual(world.entries('key'), [])
    }
  })

  test('is what the queue itself pushed before', async t => {
    const world = await openWorld(t, { rule: () => 'fail' })
    world.drain.start()
    for (const body of ['one', 'two', 'three']) {
      await world.put('key', body)
      if (body !== 'two') await world.settle()
    }
    await world.settle()
    assert.equal(await world.there('key'), 'three')
    assert.deepEqual(world.entries('key'), [])
  })

  test('needs conditions that the remote has: without them the look has to do', async t => {
    const world = await openWorld(t, { rule: () => 'fail' })
    world.weather = ({ input }) =>
      'IfNoneMatch' in input ? { error: new S3Error('NotImplemented') } : undefined
    await world.put('key', 'ours')
    world.drain.start()
    await world.settle()
    assert.equal(await world.there('key'), 'ours')
  })
})

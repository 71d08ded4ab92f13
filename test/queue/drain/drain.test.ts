/**
 * The drain's promises: everything arrives, a key's writes in their order, nothing leaves without a confirmation, and
 * nothing is tried where it can't help.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ForeignRefusal, S3Error } from '../../../src/service/errors.ts'
import { bucket, openWorld, streamOf } from './world.ts'

const away = new S3Error('ServiceUnavailable')

describe('a push', () => {
  test('brings an object with all that belongs to it, and takes the entry away', async t => {
    const world = await openWorld(t)
    const more = {
      ContentType: 'text/plain',
      CacheControl: 'no-store',
      Metadata: { colour: 'blue' },
      Tagging: 'a%20b=c%2Fd&e=',
      StorageClass: 'STANDARD_IA',
      Expires: 'Thu, 01 Dec 2044 16:00:00 GMT',
    } as const
    await world.put('a/b', 'hello', more)
    world.drain.start()
    await world.settle()
    assert.equal(await world.there('a/b'), 'hello')
    const head = await world.remote.call('HeadObject', {
      Bucket: bucket,
      Key: 'a/b',
      ChecksumMode: 'ENABLED',
    })
    assert.equal(head.ContentType, 'text/plain')
    assert.equal(head.CacheControl, 'no-store')
    assert.deepEqual(head.Metadata, { colour: 'blue' })
    assert.equal(head.StorageClass, 'STANDARD_IA')
    assert.equal(head.Expires, more.Expires)
    const { TagSet } = await world.remote.call('GetObjectTagging', { Bucket: bucket, Key: 'a/b' })
    assert.deepEqual(TagSet, [
      { Key: 'a b', Value: 'c/d' },
      { Key: 'e', Value: '' },
    ])
    assert.deepEqual(world.entries('a/b'), [])
    assert.equal(world.local.store.index.isQueueEmpty, true)
    assert.deepEqual(
      world.events.map(({ type, key, etag }) => [type, key, etag]),
      [['pushed', 'a/b', '5d41402abc4b2a76b9719d911017c592']],
    )
  })

  test('says nothing that the client did not say, but what the body is verified by', async t => {
    const world = await openWorld(t)
    await world.put('key', 'hello')
    world.drain.start()
    await world.settle()
    const said = Object.entries(world.inputs[0] ?? {}).filter(([, value]) => value !== undefined)
    const names = said.map(([name]) => name).toSorted()
    assert.deepEqual(names, ['Body', 'Bucket', 'ChecksumCRC64NVME', 'ContentMD5', 'Key'])
  })

  test('of the newest write stands for those it replaced', async t => {
    const world = await openWorld(t)
    await world.put('key', 'one')
    await world.delete('key')
    await world.put('key', 'three')
    world.drain.start()
    await world.settle()
    assert.equal(await world.there('key'), 'three')
    assert.deepEqual(world.calls, ['PutObject key'])
    assert.equal(world.local.store.index.isQueueEmpty, true)
  })

  test('that is under way is followed by what came meanwhile', async t => {
    const world = await openWorld(t)
    await world.put('key', 'one')
    world.drain.start()
    let came: Promise<string> | undefined
    world.weather = () => {
      came ??= world.put('key', 'two')
      return undefined
    }
    await world.settle()
    await came
    await world.settle()
    assert.equal(await world.there('key'), 'two')
    assert.equal(world.local.store.index.isQueueEmpty, true)
  })

  test('of a delete hides what the remote had', async t => {
    const world = await openWorld(t)
    await world.remote.call('PutObject', { Bucket: bucket, Key: 'key', Body: streamOf('old') })
    await world.delete('key')
    world.drain.start()
    await world.settle()
    assert.equal(await world.there('key'), undefined)
    assert.deepEqual(world.calls, ['DeleteObject key'])
  })

  test('of many deletes is one call, and keys that XML can not write go alone', async t => {
    const world = await openWorld(t)
    for (let each = 0; each < 40; each++) await world.delete(`key ${each}`)
    await world.delete('odd \u0001')
    world.drain.start()
    await world.settle()
    assert.deepEqual(world.calls.toSorted(), ['DeleteObject odd \u0001', 'DeleteObjects'])
    assert.equal(world.local.store.index.isQueueEmpty, true)
  })

  test('of many deletes is many calls where the remote has no such call', async t => {
    const world = await openWorld(t)
    for (let each = 0; each < 6; each++) await world.delete(`key ${each}`)
    world.weather = ({ op }) =>
      op === 'DeleteObjects' ? { error: new S3Error('NotImplemented') } : undefined
    world.drain.start()
    await world.settle()
    assert.equal(world.calls.filter(call => call.startsWith('DeleteObject key')).length, 6)
    assert.equal(world.local.store.index.isQueueEmpty, true)
  })

  test('of many deletes counts for the keys that the answer names, and others go alone', async t => {
    const world = await openWorld(t, {
      tamper: (op, output) => (op === 'DeleteObjects' ? { Deleted: [{ Key: 'key 0' }], Errors: [] } : output),
    })
    for (let each = 0; each < 4; each++) await world.delete(`key ${each}`)
    world.drain.start()
    await world.settle()
    assert.deepEqual(
      [0, 1, 2, 3].map(each => world.entries(`key ${each}`).length),
      [0, 1, 1, 1],
    )
    world.clock.pass(10_000)
    await world.settle()
    assert.deepEqual(world.calls.toSorted(), [
      'DeleteObject key 1',
      'DeleteObject key 2',
      'DeleteObject key 3',
      'DeleteObjects',
    ])
    assert.equal(world.local.store.index.isQueueEmpty, true)
  })

  test('of a delete is done where the remote says that there is nothing', async t => {
    const world = await openWorld(t, {
      tamper: (op, output) =>
        op === 'DeleteObjects'
          ? { Errors: [0, 1, 2, 3].map(each => ({ Key: `key ${each}`, Code: 'NoSuchKey' })) }
          : output,
    })
    world.weather = ({ op }) => (op === 'DeleteObject' ? { error: new S3Error('NoSuchKey') } : undefined)
    for (let each = 0; each < 4; each++) await world.delete(`key ${each}`)
    world.drain.start()
    await world.settle()
    await world.delete('alone')
    await world.settle()
    assert.deepEqual(world.calls, ['DeleteObjects', 'DeleteObject alone'])
    assert.equal(world.local.store.index.isQueueEmpty, true)
  })

  test('goes without checksums where the remote knows none, and remembers that', async t => {
    const world = await openWorld(t)
    world.weather = ({ input }) =>
      'ChecksumCRC64NVME' in input ? { error: new S3Error('NotImplemented') } : undefined
    await world.put('one', '1')
    world.drain.start()
    await world.settle()
    await world.put('two', '2')
    await world.settle()
    assert.deepEqual([await world.there('one'), await world.there('two')], ['1', '2'])
    assert.deepEqual(world.calls, ['PutObject one', 'PutObject one', 'PutObject two'])
  })
})

describe('what the remote stored is looked at', () => {
  test('a wrong checksum is no confirmation', async t => {
    let isWrong = true
    const world = await openWorld(t, {
      tamper: (op, output) =>
        op === 'PutObject' && isWrong ? { ...output, ChecksumCRC64NVME: 'AAAAAAAAAAA=' } : output,
    })
    await world.put('key', 'hello')
    world.drain.start()
    await world.settle()
    assert.equal(world.entries('key')[0]?.error?.code, 'BadDigest')
    isWrong = false
    world.clock.pass(10_000)
    await world.settle()
    assert.deepEqual(world.entries('key'), [])
  })

  test('an answer that says nothing is followed by a question', async t => {
    const world = await openWorld(t, { tamper: (op, output) => (op === 'PutObject' ? {} : output) })
    await world.put('key', 'hello')
    world.drain.start()
    await world.settle()
    assert.deepEqual(world.calls, ['PutObject key', 'HeadObject key'])
    assert.deepEqual(world.entries('key'), [])
  })

  test('another length is no confirmation, and after some attempts the entry has failed', async t => {
    const world = await openWorld(t, {
      tamper: (op, output) => (op === 'HeadObject' ? { ContentLength: 4 } : op === 'PutObject' ? {} : output),
    })
    await world.put('key', 'hello')
    world.drain.start()
    for (let attempt = 0; attempt < 6; attempt++) {
      await world.settle()
      world.clock.pass(301_000)
    }
    assert.equal(world.entries('key')[0]?.state, 'failed')
    assert.equal(world.calls.filter(call => call === 'PutObject key').length, 5)
  })
})

describe('failures', () => {
  test('that pass leave the entry, and it is tried again until it arrives', async t => {
    const world = await openWorld(t)
    let failures = 3
    world.weather = () => (failures-- > 0 ? { error: new S3Error('InternalError') } : undefined)
    await world.put('key', 'hello')
    world.drain.start()
    await world.settle()
    assert.equal(world.entries('key')[0]?.attempts, 1)
    assert.equal(world.entries('key')[0]?.error?.code, 'InternalError')
    for (let attempt = 0; attempt < 4; attempt++) {
      world.clock.pass(10_000)
      await world.settle()
    }
    assert.equal(await world.there('key'), 'hello')
    assert.equal(world.calls.filter(call => call === 'PutObject key').length, 4)
  })

  test('that stay make it a failed one, which is retried or dropped', async t => {
    const world = await openWorld(t)
    world.weather = () => ({ error: new S3Error('AccessDenied') })
    const one = await world.put('one', 'hello')
    const two = await world.put('two', 'hello')
    world.drain.start()
    await world.settle()
    world.clock.pass(3_600_000)
    await world.settle()
    assert.equal(world.calls.length, 2)
    assert.deepEqual(
      [...world.entries('one'), ...world.entries('two')].map(({ state, error }) => [state, error?.code]),
      [
        ['failed', 'AccessDenied'],
        ['failed', 'AccessDenied'],
      ],
    )
    world.weather = () => undefined
    assert.equal(await world.operator.retry(one), true)
    assert.equal(await world.operator.drop(two, new AbortController().signal), true)
    await world.settle()
    assert.deepEqual([await world.there('one'), await world.there('two')], ['hello', undefined])
    assert.equal(world.local.store.index.isQueueEmpty, true)
    assert.deepEqual(world.events.map(({ type, key }) => `${type} ${key}`).toSorted(), [
      'dropped two',
      'failed one',
      'failed two',
      'pushed one',
    ])
  })

  test('in words that S3 does not have are tried five times, and then named as the remote named them', async t => {
    const world = await openWorld(t)
    const cause = new ForeignRefusal('ObjectParentIsFile')
    world.weather = () => ({ error: new S3Error('OperationAborted', { message: 'a file', cause }) })
    await world.put('file/key', 'hello')
    world.drain.start()
    for (let attempt = 0; attempt < 8; attempt++) {
      await world.settle()
      world.clock.pass(60_000)
    }
    const [entry] = world.entries('file/key')
    assert.deepEqual([entry?.state, entry?.error?.code], ['failed', 'ObjectParentIsFile'])
    assert.equal(world.calls.length, 5)
  })

  test('of one kind do not count for another', async t => {
    const world = await openWorld(t)
    const doubtful = new S3Error('OperationAborted', { cause: new ForeignRefusal('Busy') })
    world.weather = () => ({ error: new S3Error(world.calls.length <= 6 ? 'InternalError' : 'BadDigest') })
    await world.put('key', 'hello')
    world.drain.start()
    const attempt = async () => {
      await world.settle()
      world.clock.pass(301_000)
      await world.settle()
    }
    for (let each = 0; each < 9; each++) await attempt()
    assert.equal(world.entries('key')[0]?.state, 'waiting')
    world.weather = () => ({ error: doubtful })
    for (let each = 0; each < 3; each++) await attempt()
    assert.equal(world.entries('key')[0]?.state, 'waiting')
    for (let each = 0; each < 3; each++) await attempt()
    assert.equal(world.entries('key')[0]?.state, 'failed')
  })

  test('beyond the limit of failed entries are tried again instead', async t => {
    const world = await openWorld(t, { maxFailed: 1 })
    world.weather = () => ({ error: new S3Error('AccessDenied') })
    world.drain.start()
    for (const key of ['one', 'two', 'three']) {
      await world.put(key, 'hello')
      await world.settle()
    }
    assert.equal(world.local.store.index.queueTotals().failed, 1)
    assert.equal(world.local.store.index.queueTotals().count, 3)
  })

  test('of the remote itself pause everything, and one attempt finds out that it is back', async t => {
    const world = await openWorld(t)
    world.weather = () => ({ error: away })
    for (let each = 0; each < 100; each++) await world.put(`key ${each}`, 'hello')
    world.drain.start()
    await world.settle()
    assert.ok(world.calls.length <= 12, `${world.calls.length} calls`)
    world.clock.pass(600_000)
    await world.settle()
    const before = world.calls.length
    assert.ok(before <= 16, `${before} calls`)
    world.weather = () => undefined
    for (let each = 0; each < 8; each++) {
      world.clock.pass(301_000)
      await world.settle()
    }
    assert.equal(world.local.store.index.isQueueEmpty, true)
    assert.equal(await world.there('key 99'), 'hello')
  })

  test('obey Retry-After', async t => {
    const world = await openWorld(t)
    world.weather = () => ({ error: new S3Error('SlowDown', { RetryAfter: 120 }) })
    await world.put('key', 'hello')
    world.drain.start()
    await world.settle()
    world.weather = () => undefined
    world.clock.pass(119_000)
    await world.settle()
    assert.equal(world.calls.length, 1)
    world.clock.pass(20_000)
    await world.settle()
    assert.equal(await world.there('key'), 'hello')
  })

  test('whose answer was lost are recognised where much is spared', async t => {
    const world = await openWorld(t)
    const body = Buffer.alloc(2 * 1024 * 1024, 'x')
    world.weather = ({ op }) => (op === 'PutObject' ? { error: away, isLost: true } : undefined)
    await world.put('key', body)
    world.drain.start()
    await world.settle()
    assert.equal(world.entries('key').length, 1)
    world.clock.pass(301_000)
    await world.settle()
    assert.deepEqual(world.calls, ['PutObject key', 'HeadObject key'])
    assert.deepEqual(world.entries('key'), [])
  })
})

describe('tags', () => {
  test('that change during a push arrive, too', async t => {
    const world = await openWorld(t)
    await world.put('key', 'hello')
    const Tagging = { TagSet: [{ Key: 'colour', Value: 'blue' }] }
    let isFirst = true
    const { service } = world.local
    world.weather = () => {
      if (isFirst) void world.local.call('PutObjectTagging', { Bucket: bucket, Key: 'key', Tagging })
      isFirst = false
      return undefined
    }
    assert.ok(service)
    world.drain.start()
    await world.settle()
    const { TagSet } = await world.remote.call('GetObjectTagging', { Bucket: bucket, Key: 'key' })
    assert.deepEqual(TagSet, Tagging.TagSet)
    assert.deepEqual(world.entries('key'), [])
  })

  test('hold an object back, and release it', async t => {
    const world = await openWorld(t)
    await world.put('key', 'hello', { Tagging: 's3d.upload=false' })
    world.drain.start()
    world.clock.pass(60_000)
    await world.settle()
    assert.deepEqual(world.calls, [])
    assert.equal(world.entries('key')[0]?.state, 'held')
    const Tagging = { TagSet: [{ Key: 's3d.upload', Value: 'true' }] }
    await world.local.call('PutObjectTagging', { Bucket: bucket, Key: 'key', Tagging })
    world.drain.rewind()
    await world.settle()
    assert.equal(await world.there('key'), 'hello')
  })
})

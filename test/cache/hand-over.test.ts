/** What the queue has pushed is kept for reads without being read back, and answered only once the remote has said it is that. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import type { Item } from '../../src/cache/shelf.ts'
import { keeperOf } from '../../src/hand-over.ts'
import { openDrain, type OpenDrain } from '../../src/queue/drain/open.ts'
import type { Input } from '../../src/service/service.ts'
import { body } from '../conformance/subject.ts'
import { HandClock } from '../queue/drain/world.ts'
import { openScene, ttl, validate, type Scene } from '../support/cached.ts'
import { openService, type OpenService } from '../support/service.ts'

const large = Buffer.alloc(3 * 128 * 1024 + 7, 'large')

describe('what was pushed', () => {
  let scene: Scene
  let local: OpenService
  let drain: OpenDrain
  let keeping: Promise<void> | undefined

  before(async () => {
    scene = await openScene('pushed', ttl)
    const { cached, here } = scene
    local = await openService()
    const { index, bytes } = local.store
    await local.call('CreateBucket', { Bucket: here.Bucket })
    const made = index.bucket(here.Bucket)
    assert.ok(made)
    const keeper = keeperOf(cached.cache)
    const settings = { versioning: 'Enabled', mirror: {} }
    await index.commit(transaction => transaction.updateBucket({ ...made, settings }))
    index.onUncached((bucket, key) => cached.shelf.drop(bucket, key))
    drain = openDrain(
      {
        store: { index, bytes },
        inner: cached.service,
        remote: cached.remote.service,
        keeper: { ...keeper, keep: (object, content) => (keeping = keeper.keep(object, content)) },
        clock: new HandClock(),
        random: systemRandom(),
        log: silentLog,
        soon: setImmediate,
        busy: () => 0,
        opening: () => undefined,
        ruleOf: () => 'overwrite',
        post: undefined,
      },
      {
        maxPushes: 4,
        maxAgeMs: 3_600_000,
        maxFailed: 100,
        maxFailedBytes: Infinity,
        settleMs: 0,
        isPersistent: false,
      },
    )
    drain.drain.start()
  })
  after(async () => {
    await drain.drain.stop()
    await Promise.all([scene.cached.close(), local.close()])
  })
  beforeEach(() => scene.begin())

  /** Queues it, and waits until it is pushed and what is kept of it is kept. */
  async function pushed(content: string | Uint8Array, more: Partial<Input<'PutObject'>> = {}): Promise<void> {
    await local.call('PutObject', { ...scene.here, Body: body(content), ...more })
    await drained()
  }

  async function drained(): Promise<void> {
    drain.drain.wake()
    await drain.drain.idle()
    await keeping
  }

  const keptItem = (): Item | undefined => scene.cached.shelf.find(scene.here.Bucket, scene.here.Key)
  const asked = (): string[] => scene.cached.asked.map(({ op }) => op)

  for (const [what, content] of [
    ['small', Buffer.from('hello')],
    ['of several blocks', large],
  ] as const) {
    test(`${what}: costs its first reader a question without a body, and others nothing`, async () => {
      await pushed(content, { ContentType: 'text/pushed', Metadata: { said: 'so' } })
      assert.deepEqual(asked(), ['PutObject'])
      assert.deepEqual(await scene.get(), { bytes: content, status: 'hit' })
      assert.deepEqual(await scene.get(), { bytes: content, status: 'hit' })
      assert.deepEqual(asked(), ['PutObject', 'HeadObject'])
      const { ContentType, Metadata } = await scene.cached.call('HeadObject', scene.here)
      assert.deepEqual([ContentType, Metadata], ['text/pushed', { said: 'so' }])
      assert.deepEqual(asked(), ['PutObject', 'HeadObject'])
    })
  }

  test('an upload in parts is kept as what it was completed to', async () => {
    const { UploadId = '' } = await local.call('CreateMultipartUpload', scene.here)
    const part = { ...scene.here, UploadId, PartNumber: 1, Body: body(large) }
    const { ETag } = await local.call('UploadPart', part)
    await local.call('CompleteMultipartUpload', {
      ...scene.here,
      UploadId,
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] },
    })
    await drained()
    scene.cached.asked.length = 0
    assert.deepEqual(await scene.get('bytes=131072-131081'), {
      bytes: large.subarray(131_072, 131_082),
      status: 'hit',
    })
    assert.deepEqual(asked(), ['HeadObject'])
  })

  test('and then replaced by somebody else is not answered', async () => {
    await pushed('ours')
    assert.ok(keptItem())
    await scene.elsewhere('his!')
    assert.deepEqual(await scene.get(), { bytes: Buffer.from('his!'), status: 'miss' })
  })

  test('and then deleted by somebody else is gone', async () => {
    await pushed('ours')
    await scene.cached.remote.call('DeleteObject', scene.here)
    await assert.rejects(scene.cached.call('GetObject', scene.here), { code: 'NoSuchKey' })
    assert.equal(keptItem(), undefined)
  })

  test('the check above fails where what is kept is believed without asking', async () => {
    const { shelf } = scene.cached
    await pushed('ours')
    await scene.elsewhere('his!')
    const item = keptItem()
    assert.ok(item)
    const { isAssumed: _planted, ...head } = item.head
    Object.assign(item, { head: { ...head, modified: new Date().toUTCString() }, checkedMs: shelf.nowMs() })
    assert.equal((await scene.get()).bytes.toString(), 'ours')
  })

  test('and written through here meanwhile is not kept', async () => {
    await pushed('ours')
    await scene.cached.call('PutObject', { ...scene.here, Body: body('newer') })
    assert.equal(keptItem(), undefined)
    assert.equal((await scene.get()).bytes.toString(), 'newer')
  })

  test('is no answer without the remote, however stale one may be', async () => {
    scene.cached.rule = { ...validate, staleIfErrorMs: Number.MAX_SAFE_INTEGER }
    await pushed('ours')
    scene.cached.before = () => {
      throw new Error('away')
    }
    await assert.rejects(scene.cached.call('GetObject', scene.here))
  })

  test('is not kept where no rule admits it, by what it was stored with', async () => {
    scene.cached.ruleOf = ({ head, tags }) =>
      head?.headers.includes('x-amz-meta-kept') === true && tags?.get('kept') !== 'no' ? ttl : undefined
    await pushed('out')
    assert.equal(keptItem(), undefined)
    await pushed('out', { Metadata: { kept: 'yes' }, Tagging: 'kept=no' })
    assert.equal(keptItem(), undefined)
    await pushed('in', { Metadata: { kept: 'yes' } })
    assert.ok(keptItem())
  })

  test('is not kept where it went into an archive', async () => {
    await pushed('cold', { StorageClass: 'DEEP_ARCHIVE' })
    assert.equal(keptItem(), undefined)
    await assert.rejects(scene.cached.call('GetObject', scene.here), { code: 'InvalidObjectState' })
  })

  test('is let go of where the remote put it into an archive', async () => {
    await pushed('cold')
    assert.ok(keptItem())
    const StorageClass = 'GLACIER'
    await scene.cached.remote.call('PutObject', { ...scene.here, Body: body('cold'), StorageClass })
    await assert.rejects(scene.cached.call('GetObject', scene.here), { code: 'InvalidObjectState' })
    assert.equal(keptItem(), undefined)
  })

  test('without room for its first block leaves nothing behind', async () => {
    scene.cached.shelf.room = 0
    await pushed(large)
    assert.equal(keptItem(), undefined)
    scene.begin()
    scene.cached.shelf.room = 1
    await pushed(large)
    scene.cached.shelf.room = Infinity
    assert.deepEqual((await scene.get()).bytes, large)
  })
})

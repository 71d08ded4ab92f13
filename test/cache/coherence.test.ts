/** The read cache: what is answered from where, and that it is never older than its rule allows. */
import assert from 'node:assert/strict'
import type { WireResponse } from '@s3d/server/protocol'
import { after, beforeEach, describe, test } from 'node:test'
import { body } from '../conformance/subject.ts'
import { gate } from '../support/gate.ts'
import { openScene, ttl, validate } from '../support/cached.ts'
import { blockBytes } from '../../src/cache/shelf.ts'
import { notesOn, S3Error } from '../../src/service/errors.ts'

const scene = await openScene('cached', validate)
const { cached, here, begin, elsewhere } = scene

async function get(): Promise<{ text: string; status: string | undefined }> {
  const { bytes, status } = await scene.get()
  return { text: bytes.toString(), status }
}

const immutable = { mode: 'immutable', ttlMs: 0, staleIfErrorMs: 0 } as const

describe('the read cache', () => {
  after(() => cached.close())
  beforeEach(begin)

  test('validating, a second read costs a question and no body', async () => {
    await elsewhere('one')
    assert.deepEqual(await get(), { text: 'one', status: 'miss' })
    assert.deepEqual(await get(), { text: 'one', status: 'hit' })
    assert.equal(cached.asked.length, 2)
    assert.match(cached.asked[1]?.ifNoneMatch ?? '', /^"[0-9a-f]{32}"$/)
  })

  test('validating, what others write is seen at once', async () => {
    await elsewhere('one')
    await get()
    await elsewhere('two')
    assert.deepEqual(await get(), { text: 'two', status: 'miss' })
    await cached.remote.call('DeleteObject', here)
    await assert.rejects(cached.call('GetObject', here), { code: 'NoSuchKey' })
    assert.equal(cached.shelf.find(here.Bucket, here.Key), undefined)
  })

  test('validating, metadata that others replace is seen at once, though the ETag stays', async () => {
    await elsewhere('one')
    await get()
    await new Promise(resolve => setTimeout(resolve, 1_100)) // times of objects are whole seconds
    await cached.remote.call('CopyObject', {
      ...here,
      CopySource: `${here.Bucket}/${here.Key}`,
      MetadataDirective: 'REPLACE',
      ContentType: 'text/new',
    })
    const { ContentType } = await cached.call('GetObject', here)
    assert.equal(ContentType, 'text/new')
  })

  test('validating, metadata that others replace within the second is seen, too', async () => {
    const second = new Date().toUTCString()
    const settling = await openScene('settling', validate, { settlesMs: 60_000 })
    settling.begin()
    settling.cached.after = (_call, wire) => ({ ...wire, headers: dated(wire.headers, second) })
    try {
      for (const ContentType of ['text/one', 'text/two', 'text/three']) {
        await settling.cached.remote.call('PutObject', {
          ...settling.here,
          Body: body('the same'),
          ContentType,
        })
        assert.equal((await settling.cached.call('GetObject', settling.here)).ContentType, ContentType)
      }
      // The bytes have come once, and when the second is long over no more than a conditional request is needed.
      assert.deepEqual(
        settling.cached.asked.map(({ op }) => op),
        ['GetObject', 'HeadObject', 'HeadObject'],
      )
      settling.cached.asked.length = 0
      settling.cached.clock.nowMs = Date.now() + 61_000
      await settling.get()
      await settling.get()
      assert.deepEqual(
        [settling.cached.asked[0]?.op, settling.cached.asked[1]?.op],
        ['HeadObject', 'GetObject'],
      )
      assert.match(settling.cached.asked[1]?.ifNoneMatch ?? '', /"/)
    } finally {
      await settling.cached.close()
    }
  })

  test('fresh by its time, nobody is asked until that is over', async () => {
    cached.rule = ttl
    await elsewhere('one')
    await get()
    await elsewhere('two')
    cached.clock.nowMs += 59_000
    assert.deepEqual(await get(), { text: 'one', status: 'hit' })
    assert.equal(cached.asked.length, 1)
    cached.clock.nowMs += 2_000
    assert.deepEqual(await get(), { text: 'two', status: 'miss' })
  })

  test('what was never asked about is fresh by no rule', async () => {
    await elsewhere('one')
    await get()
    for (const rule of [ttl, immutable]) {
      cached.rule = rule
      cached.clock.nowMs = 1_000
      Object.assign(cached.shelf.find(here.Bucket, here.Key) ?? {}, { checkedMs: 0 })
      cached.asked.length = 0
      assert.equal((await get()).status, 'hit')
      assert.equal(cached.asked.length, 1)
      assert.equal((await get()).status, 'hit')
      assert.equal(cached.asked.length, 1)
    }
    cached.clock.nowMs = Date.now()
  })

  test('a clock that was set back makes nothing fresh', async () => {
    cached.rule = ttl
    await elsewhere('one')
    await get()
    await elsewhere('two')
    cached.clock.nowMs -= 3_600_000
    assert.deepEqual(await get(), { text: 'two', status: 'miss' })
    cached.clock.nowMs += 3_600_000
  })

  test('what was told by a clock that was set back is news again when the remote tells it', async () => {
    cached.rule = ttl
    cached.clock.nowMs += 3_600_000
    await elsewhere('one')
    await get()
    cached.clock.nowMs -= 3_600_000
    await get()
    const askedMs = cached.shelf.find(here.Bucket, here.Key)?.checkedMs ?? 0
    assert.ok(askedMs <= cached.clock.nowMs, `asked ${askedMs - cached.clock.nowMs} ms from now`)
    await elsewhere('two')
    cached.clock.nowMs += 3_600_000
    assert.deepEqual(await get(), { text: 'two', status: 'miss' })
    cached.clock.nowMs -= 3_600_000
  })

  test('immutable keys are asked for once', async () => {
    cached.rule = immutable
    await elsewhere('one')
    await get()
    cached.clock.nowMs += 365 * 86_400_000
    assert.deepEqual(await get(), { text: 'one', status: 'hit' })
    assert.equal(cached.asked.length, 1)
    cached.clock.nowMs -= 365 * 86_400_000
  })

  for (const rule of [validate, ttl, immutable]) {
    test(`${rule.mode}: our own writes are seen at once`, async () => {
      cached.rule = rule
      await cached.call('PutObject', { ...here, Body: body('one') })
      assert.equal((await get()).text, 'one')
      await cached.call('PutObject', { ...here, Body: body('two') })
      assert.equal((await get()).text, 'two')
      await cached.call('PutObjectTagging', { ...here, Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] } })
      assert.equal((await cached.call('HeadObject', here)).TagCount, 1)
      await cached.call('DeleteObjects', { Bucket: here.Bucket, Delete: { Objects: [{ Key: here.Key }] } })
      await assert.rejects(cached.call('GetObject', here), { code: 'NoSuchKey' })
    })
  }

  test('what is read while we write is not kept', async () => {
    cached.rule = immutable
    await elsewhere('one')
    // The read is answered before the write, and its answer comes after it.
    const answered = gate()
    cached.after = async (_call, wire) => {
      await answered.opened
      return wire
    }
    const reading = get()
    await tick()
    const writing = cached.call('PutObject', { ...here, Body: body('two') })
    await writing
    answered.open()
    assert.equal((await reading).text, 'one')
    assert.equal((await get()).text, 'two')
  })

  test('a read that comes while we write goes past the cache', async () => {
    cached.rule = immutable
    await cached.call('PutObject', { ...here, Body: body('one') })
    await get()
    const written = gate()
    cached.before = call => (call.op === 'PutObject' ? written.opened : undefined)
    const writing = cached.call('PutObject', { ...here, Body: body('two') })
    assert.deepEqual(await get(), { text: 'one', status: 'bypass' })
    written.open()
    await writing
    assert.deepEqual(await get(), { text: 'two', status: 'miss' })
  })

  test('a write of unknown outcome leaves its key doubted', async () => {
    cached.rule = immutable
    await elsewhere('one')
    cached.before = call => {
      if (call.op === 'PutObject') throw new S3Error('ServiceUnavailable')
    }
    await assert.rejects(cached.call('PutObject', { ...here, Body: body('two') }))
    assert.equal((await get()).text, 'one')
    await elsewhere('two') // the remote carries it out after all
    assert.equal((await get()).text, 'two')
  })

  for (const isSource of [true, false]) {
    test(`a rename of unknown outcome leaves its ${isSource ? 'source' : 'target'} doubted`, async () => {
      const [from, to] = isSource ? [here.Key, 'other'] : ['other', here.Key]
      cached.rule = immutable
      await elsewhere('one')
      cached.before = ({ op }) => {
        if (op === 'RenameObject') throw new S3Error('ServiceUnavailable')
      }
      const RenameSource = `${here.Bucket}/${from}`
      await assert.rejects(cached.call('RenameObject', { Bucket: here.Bucket, Key: to, RenameSource }))
      assert.equal((await get()).text, 'one')
      await elsewhere('two') // the remote carries it out after all
      assert.equal((await get()).text, 'two')
    })
  }

  test('of a doubted key nothing is stale enough to be answered', async () => {
    cached.rule = { ...ttl, staleIfErrorMs: 3_600_000 }
    await elsewhere('one')
    cached.before = ({ op }) => {
      if (op === 'PutObject') throw new S3Error('ServiceUnavailable')
    }
    await assert.rejects(cached.call('PutObject', { ...here, Body: body('two') }))
    assert.deepEqual(await get(), { text: 'one', status: 'miss' })
    cached.before = () => {
      throw new S3Error('ServiceUnavailable')
    }
    await assert.rejects(cached.call('GetObject', here), { code: 'ServiceUnavailable' })
  })

  test('a remote that fails is no absence: what is kept stays', async () => {
    await elsewhere('one')
    await get()
    cached.before = () => {
      throw new S3Error('ServiceUnavailable')
    }
    await assert.rejects(cached.call('GetObject', here), { code: 'ServiceUnavailable' })
    cached.before = () => {}
    assert.deepEqual(await get(), { text: 'one', status: 'hit' })
  })

  test('where the rule says so, what is kept is answered though the remote fails, for as long as it says', async () => {
    cached.rule = { ...validate, staleIfErrorMs: 60_000 }
    await elsewhere('one')
    await get()
    cached.before = () => {
      throw new S3Error('ServiceUnavailable')
    }
    assert.deepEqual(await get(), { text: 'one', status: 'stale' })
    const { ETag } = await cached.call('HeadObject', here)
    const unchanged = await cached.call('GetObject', { ...here, IfNoneMatch: ETag }).catch(told)
    assert.deepEqual(unchanged, { code: 'NotModified', status: 'stale' })
    cached.clock.nowMs += 61_000
    await assert.rejects(cached.call('GetObject', here), { code: 'ServiceUnavailable' })
    cached.clock.nowMs -= 61_000
  })

  test('without a remote, what is fresh enough is answered', async () => {
    cached.rule = ttl
    await elsewhere('one')
    await get()
    cached.before = () => {
      throw new S3Error('ServiceUnavailable')
    }
    assert.deepEqual(await get(), { text: 'one', status: 'hit' })
  })

  test('what the rules leave out passes, and is not kept', async () => {
    cached.ruleOf = ({ head }) => (head === undefined || head.sizeBytes < 4 ? validate : undefined)
    await elsewhere('long enough')
    assert.equal((await get()).text, 'long enough')
    assert.equal(cached.shelf.find(here.Bucket, here.Key), undefined)
    cached.rule = undefined
    cached.ruleOf = () => undefined
    assert.deepEqual(await get(), { text: 'long enough', status: 'bypass' })
  })

  test('a head is kept, too, and its checksums where they are asked for', async () => {
    cached.rule = ttl
    const crc = 'emyG8Q=='
    await cached.remote.call('PutObject', { ...here, Body: body('one'), ChecksumCRC32: crc })
    const head = await cached.call('HeadObject', { ...here, ChecksumMode: 'ENABLED' })
    assert.equal(head.ContentLength, 3)
    assert.ok(head.ChecksumCRC32)
    const plain = await cached.call('HeadObject', here)
    assert.equal(plain.ChecksumCRC32, undefined)
    assert.equal(cached.asked.length, 1)
    const whole = await cached.call('GetObject', { ...here, ChecksumMode: 'ENABLED' })
    assert.equal(whole.ChecksumCRC32, head.ChecksumCRC32)
  })

  test('what the remote says of the checksum of a part is said of nothing else', async () => {
    cached.rule = ttl
    await elsewhere('x'.repeat(blockBytes + 1))
    cached.after = (_call, wire) =>
      wire.status === 206 ? { ...wire, headers: [...wire.headers, 'x-amz-checksum-crc32', 'AAAAAA=='] } : wire
    await cached.call('GetObject', { ...here, Range: 'bytes=0-0' })
    const all = await cached.call('GetObject', { ...here, Range: 'bytes=0-', ChecksumMode: 'ENABLED' })
    assert.equal(all.ContentLength, blockBytes + 1)
    assert.equal(all.ChecksumCRC32, undefined)
  })

  test('conditions are answered from what is kept', async () => {
    cached.rule = ttl
    await elsewhere('one')
    const { ETag } = await cached.call('GetObject', here)
    await assert.rejects(cached.call('GetObject', { ...here, IfNoneMatch: ETag }), {
      code: 'NotModified',
    })
    await assert.rejects(cached.call('GetObject', { ...here, IfMatch: '"other"' }), {
      code: 'PreconditionFailed',
    })
    await assert.rejects(cached.call('GetObject', { ...here, Range: 'bytes=9-' }), {
      code: 'InvalidRange',
    })
    assert.equal(cached.asked.length, 1)
  })

  test('what the remote says anew of the same version is passed on, and kept', async () => {
    await elsewhere('one')
    cached.after = replicated('PENDING')
    assert.equal((await cached.call('HeadObject', here)).ReplicationStatus, 'PENDING')
    cached.after = replicated('COMPLETED')
    assert.equal((await cached.call('HeadObject', here)).ReplicationStatus, 'COMPLETED')
    cached.rule = ttl
    assert.equal((await cached.call('GetObject', here)).ReplicationStatus, 'COMPLETED')
  })

  test('what its rule pins is pinned, and no longer when the rule does not', async () => {
    await elsewhere('one')
    for (const isPinned of [true, false]) {
      cached.rule = { ...validate, isPinned }
      await cached.call('HeadObject', here)
      assert.equal(cached.shelf.find(here.Bucket, here.Key)?.head.isPinned, isPinned)
    }
  })

  test('what asks for more than the cache knows passes', async () => {
    cached.rule = ttl
    await elsewhere('one')
    await get()
    cached.asked.length = 0
    await cached.call('GetObject', { ...here, PartNumber: 1 })
    await cached.call('GetObject', { ...here, RequestPayer: 'requester' })
    await cached.call('GetObject', { ...here, Range: 'bytes=0-0,2-2' })
    assert.equal(cached.asked.length, 3)
  })
})

/** The headers with another `Last-Modified`. */
function dated(headers: readonly string[], second: string): string[] {
  return headers.map((value, at) => (headers[at - 1]?.toLowerCase() === 'last-modified' ? second : value))
}

/** Says how far an object was replicated. */
const replicated = (to: string) => (_call: unknown, wire: WireResponse) => ({
  ...wire,
  headers: [...wire.headers, 'x-amz-replication-status', to],
})

/** What an error says, and its answer of the cache. */
function told(error: unknown): { code: string; status: string | undefined } {
  assert.ok(error instanceof S3Error)
  return { code: error.code, status: notesOn(error)['x-s3d-cache'] }
}

/** Long enough for what is under way to come to where it waits. */
function tick(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 20))
}

/** The read cache with objects of many blocks: who asks for what, who shares it, and what happens when it breaks off. */
import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import type { WireResponse } from '@s3d/server/protocol'
import { bodyOf, dropBody } from '../../src/cache/fills.ts'
import { blockBytes } from '../../src/cache/shelf.ts'
import { bytesIn, openScene, ttl, validate } from '../support/cached.ts'
import { callOf } from '../support/service.ts'
import { answerOf } from '../../src/http/operation.ts'
import { eventually } from '../support/eventually.ts'
import { gate } from '../support/gate.ts'

const { cached, here, begin, elsewhere, get } = await openScene('filled', ttl)

/** Every block is another one. */
function content(blocks: number, seed = 0): Buffer {
  const bytes = Buffer.alloc(Math.round(blocks * blockBytes))
  for (let at = 0; at + 4 <= bytes.length; at += 4) bytes.writeUInt32LE((at + seed * 7919) >>> 0, at)
  return bytes
}

const ranges = () => cached.asked.map(({ range }) => range)

describe('filling the read cache', () => {
  after(() => cached.close())
  beforeEach(begin)

  test('many readers of a missing object cause one request', async () => {
    const bytes = content(5.5)
    await elsewhere(bytes)
    const read = await Promise.all(Array.from({ length: 50 }, () => get()))
    for (const each of read) assert.ok(each.bytes.equals(bytes))
    assert.equal(cached.asked.length, 1)
  })

  test('validating, those who come later share one further question', async () => {
    cached.rule = validate
    const bytes = content(3)
    await elsewhere(bytes)
    const first = get()
    await new Promise(resolve => setImmediate(() => setImmediate(resolve))) // its question is on the way
    const read = await Promise.all([first, ...Array.from({ length: 20 }, () => get())])
    for (const each of read) assert.ok(each.bytes.equals(bytes))
    assert.deepEqual(
      cached.asked.map(({ ifNoneMatch }) => ifNoneMatch !== undefined),
      [false, true],
    )
  })

  const far = '99999999999999999999'
  for (const { header, start, sent } of [
    { header: `bytes=-${far}`, start: 0, sent: 'bytes=-4503599627370496' },
    { header: `bytes=10-${far}`, start: 10, sent: 'bytes=0-4503599627501567' },
    { header: `bytes=${far}-${far.slice(1)}`, start: undefined, sent: undefined },
  ]) {
    test(`${header} is asked for in numbers that everybody can read`, async () => {
      const bytes = content(2.5)
      await elsewhere(bytes)
      for (const look of ['from the remote', 'from here']) {
        const wire = await cached.wire('GetObject', { ...here, Range: header })
        assert.equal(wire.status, start === undefined ? 200 : 206, look)
        assert.ok((await bytesIn(wire)).equals(bytes.subarray(start ?? 0)), look)
      }
      assert.deepEqual(ranges(), [sent])
    })
  }

  test('a range that begins behind every object can not be satisfied, kept or not', async () => {
    await elsewhere(content(1))
    const refused = { code: 'InvalidRange' }
    const Range = `bytes=${far}-`
    await assert.rejects(cached.call('GetObject', { ...here, Range }), refused)
    assert.deepEqual(ranges(), ['bytes=4503599627370496-', Range])
    await get()
    await assert.rejects(cached.call('GetObject', { ...here, Range }), refused)
  })

  test('a range brings whole blocks, and the next one only what is missing', async () => {
    const bytes = content(6.25)
    await elsewhere(bytes)
    const [start, end] = [blockBytes + 10, 2 * blockBytes + 20]
    assert.ok((await get(`bytes=${start}-${end - 1}`)).bytes.equals(bytes.subarray(start, end)))
    assert.deepEqual(ranges(), [`bytes=${blockBytes}-${3 * blockBytes - 1}`])
    assert.ok((await get(`bytes=${start + 5}-${end - 9}`)).bytes.equals(bytes.subarray(start + 5, end - 8)))
    assert.equal(cached.asked.length, 1)
    assert.ok((await get()).bytes.equals(bytes))
    assert.deepEqual(ranges().slice(1), [
      `bytes=0-${blockBytes - 1}`,
      `bytes=${3 * blockBytes}-${bytes.length - 1}`,
    ])
    assert.ok((await get('bytes=-100')).bytes.equals(bytes.subarray(-100)))
    assert.equal(cached.asked.length, 3)
  })

  test('the end of an object of unknown length', async () => {
    const bytes = content(2.5)
    await elsewhere(bytes)
    assert.ok((await get(`bytes=-${blockBytes}`)).bytes.equals(bytes.subarray(-blockBytes)))
    assert.ok((await get(`bytes=-${blockBytes}`)).bytes.equals(bytes.subarray(-blockBytes)))
    assert.ok((await get()).bytes.equals(bytes))
  })

  test('beyond the end, the remote says what it would have said', async () => {
    await elsewhere(content(1))
    await assert.rejects(cached.call('GetObject', { ...here, Range: 'bytes=999999-' }), {
      code: 'InvalidRange',
      members: {
        RangeRequested: 'bytes=999999-',
        ActualObjectSize: blockBytes,
        ContentRange: `bytes */${blockBytes}`,
      },
    })
  })

  test('without room, every byte comes nevertheless', async () => {
    cached.shelf.room = 2
    const bytes = content(40)
    await elsewhere(bytes)
    const read = await Promise.all([get(), get(), get()])
    for (const each of read) assert.ok(each.bytes.equals(bytes))
    assert.ok((await get()).bytes.equals(bytes))
  })

  test('a body that breaks off goes on where it stopped', async () => {
    const bytes = content(8)
    await elsewhere(bytes)
    let broken = 0
    cached.after = (call, wire) => {
      if (call.op !== 'GetObject' || broken >= 3) return wire
      broken += 1
      return brokenOff(wire, 2.5 * blockBytes)
    }
    assert.ok((await get()).bytes.equals(bytes))
    assert.equal(broken, 3)
    assert.deepEqual(
      ranges().slice(1, 3),
      [2, 4].map(block => `bytes=${block * blockBytes}-${bytes.length - 1}`),
    )
  })

  test('two versions are never mixed', async () => {
    const [one, two] = [content(8, 1), content(8, 2)]
    await elsewhere(one)
    cached.after = async (call, wire) => {
      if (call.op !== 'GetObject') return wire
      cached.after = (_call, other) => other
      await elsewhere(two)
      return brokenOff(wire, 2.5 * blockBytes)
    }
    await assert.rejects(get(), { name: 'VersionChangedError' })
    assert.ok((await get()).bytes.equals(two))
  })

  test('a body of a version that is gone breaks off when no restart finds it any more', async t => {
    const durable = gate()
    const drop = cached.shelf.drop.bind(cached.shelf)
    t.mock.method(cached.shelf, 'drop', (bucket: string, key: string) => {
      drop(bucket, key)
      return durable.opened
    })
    await elsewhere(content(8, 1))
    cached.after = async (call, wire) => {
      if (call.op !== 'GetObject') return wire
      cached.after = (_call, other) => other
      await elsewhere(content(8, 2))
      return brokenOff(wire, 2.5 * blockBytes)
    }
    let isOver = false
    const reading = get().finally(() => (isOver = true))
    reading.catch(() => {})
    await eventually(() => cached.shelf.find(here.Bucket, here.Key) === undefined && cached.asked.length > 1)
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(isOver, false)
    durable.open()
    await assert.rejects(reading, { name: 'VersionChangedError' })
  })

  test('blocks that are missing of a version that is gone: the new one is answered', async () => {
    const [one, two] = [content(8, 1), content(8, 2)]
    await elsewhere(one)
    await get('bytes=0-0')
    await elsewhere(two)
    const range = `bytes=${5 * blockBytes}-${6 * blockBytes}`
    assert.ok((await get(range)).bytes.equals(two.subarray(5 * blockBytes, 6 * blockBytes + 1)))
  })

  test('a leader that goes away hands over', async () => {
    const bytes = content(64)
    await elsewhere(bytes)
    const wires = await Promise.all([1, 2].map(() => cached.service(callOf('GetObject', here))))
    const [leader, follower] = await Promise.all(wires.map(each => answerOf('GetObject', each)))
    assert.ok(leader !== undefined && follower !== undefined)
    for await (const chunk of bodyOf(leader)) {
      assert.ok(chunk.length > 0)
      break
    }
    assert.ok((await bytesIn(follower)).equals(bytes))
    assert.equal(cached.asked.length, 1)
  })

  test('a body that nobody reads any more is not fetched to its end', async () => {
    const bytes = content(256)
    await elsewhere(bytes)
    const wire = await cached.wire('GetObject', here)
    await dropBody(wire)
    await eventually(() => cached.cache.fillsCount === 0)
    const kept = cached.shelf.items.get(`${here.Bucket}/${here.Key}`)?.blocks.size ?? 0
    assert.ok(kept < 200, `${kept} of 256 blocks`)
  })
})

/** The beginning of an answer, and then nothing. */
function brokenOff(wire: WireResponse, sizeBytes: number): WireResponse {
  async function* some(): AsyncGenerator<Uint8Array> {
    let left = sizeBytes
    for await (const chunk of bodyOf(wire)) {
      if (chunk.length > left) {
        yield chunk.subarray(0, left)
        throw new Error('the connection was reset')
      }
      left -= chunk.length
      yield chunk
    }
  }
  return { ...wire, body: some() }
}

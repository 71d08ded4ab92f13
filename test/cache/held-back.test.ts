/** The read cache with readers that are slow. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, beforeEach, describe, test } from 'node:test'
import type { WireResponse } from '@s3d/server/protocol'
import { dropBody } from '../../src/cache/fills.ts'
import { blockBytes } from '../../src/cache/shelf.ts'
import { eventually } from '../support/eventually.ts'
import { bytesIn, openScene, ttl } from '../support/cached.ts'

const { cached, here, begin, elsewhere } = await openScene('held', ttl)

describe('the read cache with slow readers', () => {
  after(() => cached.close())
  beforeEach(begin)

  test(
    'without room, a reader that stands still does not hold back another',
    { timeout: 10_000 },
    async () => {
      cached.shelf.room = 0
      const bytes = Buffer.alloc(60 * blockBytes, 'slow.')
      await elsewhere(bytes)
      const [slow, fast] = await Promise.all([cached.wire('GetObject', here), cached.wire('GetObject', here)])
      assert.ok((await bytesIn(fast)).equals(bytes))
      assert.ok((await bytesIn(slow)).equals(bytes))
    },
  )

  test('readers that stand still hold a limited part of the memory, all together', async () => {
    const sizeBytes = 60 * blockBytes
    cached.ruleOf = ({ head }) => (head === undefined ? ttl : undefined)
    const chunk = Buffer.alloc(64 * 1024)
    cached.after = (_call, wire) => ({
      ...wire,
      headers: wire.headers.map((value, at) =>
        wire.headers[at - 1]?.toLowerCase() === 'content-length' ? String(sizeBytes) : value,
      ),
      body: Readable.from(Array.from({ length: sizeBytes / chunk.length }, () => chunk)),
    })
    await elsewhere(Buffer.alloc(1, 'x'))
    const atFirst = process.memoryUsage().arrayBuffers
    const slow: WireResponse[] = []
    for (let reader = 0; reader < 200; reader += 1) slow.push(await cached.wire('GetObject', here))
    await new Promise(resolve => setTimeout(resolve, 500))
    const heldBytes = process.memoryUsage().arrayBuffers - atFirst
    for (const wire of slow) await dropBody(wire)
    assert.ok(heldBytes < 150 * 1024 * 1024, `${heldBytes} bytes for ${slow.length} readers`)
    assert.ok(heldBytes > slow.length * blockBytes, 'nothing was held')
    assert.ok((await bytesIn(await cached.wire('GetObject', here))).length === sizeBytes)
    await eventually(() => cached.cache.fillsCount === 0)
  })
})

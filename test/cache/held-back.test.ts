/** The read cache with readers that are slow. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { blockBytes } from '../../src/cache/shelf.ts'
import { body } from '../conformance/subject.ts'
import { bytesIn, openCached, type Cached } from '../support/cached.ts'

const Bucket = 'held'
const ttl = { mode: 'ttl', ttlMs: 60_000, staleIfErrorMs: 0 } as const
let cached: Cached
let keysCount = 0
let Key = ''

async function elsewhere(bytes: Buffer): Promise<void> {
  await cached.remote.call('PutObject', { Bucket, Key, Body: body(bytes) })
  cached.asked.length = 0
}

describe('the read cache with slow readers', () => {
  before(async () => {
    cached = await openCached()
    await cached.remote.call('CreateBucket', { Bucket })
  })
  after(() => cached.close())
  beforeEach(() => {
    Key = `key-${(keysCount += 1)}`
    cached.rule = ttl
    cached.before = () => {}
    cached.after = (_call, wire) => wire
    cached.shelf.room = Infinity
  })

  test(
    'without room, a reader that stands still does not hold back another',
    { timeout: 10_000 },
    async () => {
      cached.shelf.room = 0
      const bytes = Buffer.alloc(60 * blockBytes, 'slow.')
      await elsewhere(bytes)
      const [slow, fast] = await Promise.all([
        cached.wire('GetObject', { Bucket, Key }),
        cached.wire('GetObject', { Bucket, Key }),
      ])
      assert.ok((await bytesIn(fast)).equals(bytes))
      assert.ok((await bytesIn(slow)).equals(bytes))
    },
  )
})

/** Buffers go from one body to the next, but never while somebody may still look at them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockBody } from '../../src/cache/block-body.ts'
import { Fills } from '../../src/cache/fills.ts'
import type { Item } from '../../src/cache/shelf.ts'

const blockBytes = 16
const sizeBytes = 40 * blockBytes - 5

/** @param name what its bytes are */
function bodyOf(fills: Fills, name: number): BlockBody {
  const item = {
    blockBytes,
    head: { sizeBytes },
    has: () => true,
    hold() {},
    release() {},
    async read(block: number, count: number, into?: Uint8Array) {
      const length = Math.min(count * blockBytes, sizeBytes - block * blockBytes)
      return (into ?? Buffer.alloc(length)).subarray(0, length).fill(name)
    },
  }
  const context = { signal: new AbortController().signal, requestId: 'r' }
  const here = item as unknown as Item // a body that is all here asks nothing else of it
  return new BlockBody(here, { start: 0, end: sizeBytes }, { fills, context, onChanged: async () => {} })
}

function fillsOfNothing(): Fills {
  return new Fills(
    () => Promise.reject(new Error('asked')),
    () => Promise.reject(new Error('refused')),
  )
}

async function sent(body: BlockBody, buffers = new Set<ArrayBufferLike>()): Promise<Buffer> {
  await body.begin()
  const all: Buffer[] = []
  await body.sendTo(async chunk => {
    buffers.add(chunk.buffer)
    await new Promise(resolve => setImmediate(resolve))
    all.push(Buffer.from(chunk))
  })
  return Buffer.concat(all)
}

test('the next body is sent from the buffers of the one before', async () => {
  const fills = fillsOfNothing()
  const buffers = new Set<ArrayBufferLike>()
  for (const name of [1, 2, 3]) {
    const bytes = await sent(bodyOf(fills, name), buffers)
    assert.ok(bytes.equals(Buffer.alloc(sizeBytes, name)), `body ${name}`)
  }
  assert.equal(buffers.size, 2)
})

test('what was not sent to its end keeps its buffers', async () => {
  const fills = fillsOfNothing()
  const held: Uint8Array[] = []
  const broken = bodyOf(fills, 1)
  await broken.begin()
  const left = broken.sendTo(async chunk => {
    held.push(chunk)
    if (held.length === 2) throw new Error('gone')
  })
  await assert.rejects(left, /gone/)
  await sent(bodyOf(fills, 2))
  for (const chunk of held) assert.ok(Buffer.from(chunk).equals(Buffer.alloc(chunk.length, 1)))
})

test('who takes pieces for good has them for good', async () => {
  const fills = fillsOfNothing()
  const body = bodyOf(fills, 1)
  await body.begin()
  const taken: Uint8Array[] = []
  await body.read(chunk => void taken.push(chunk))
  await sent(bodyOf(fills, 2))
  assert.ok(Buffer.concat(taken).equals(Buffer.alloc(sizeBytes, 1)))
})

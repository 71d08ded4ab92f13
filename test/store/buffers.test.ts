/**
 * Large bodies on their way hold no more memory than their budget and a modest buffer each, go on when it is used up,
 * and give everything back however they end.
 */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { Budget } from '../../src/base/budget.ts'
import { systemDisk, type DiskFile } from '../../src/base/disk.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Files } from '../../src/store/files.ts'
import { Holds } from '../../src/store/holds.ts'
import { ReadBuffers } from '../../src/store/read-buffers.ts'
import { Reserve } from '../../src/store/reserve.ts'
import { streamFile } from '../../src/store/streams.ts'
import { temporaryFolder } from '../support/store.ts'

const mebibyte = 1 << 20
const maxBytes = 3 * mebibyte

/** A file of zeros that counts the bytes that were read from it. */
function zeros(read: { bytes: number }): DiskFile {
  const file: Partial<DiskFile> = {
    path: 'zeros',
    async read(_position, sizeBytes) {
      read.bytes += sizeBytes
      return new Uint8Array(sizeBytes)
    },
    async close() {},
  }
  return file as DiskFile // what a stream of a file calls
}

test('readers that stop reading share the budget, and each has a modest buffer', async () => {
  const budget = new Budget(maxBytes)
  const read = { bytes: 0 }
  const range = { start: 0, end: 100 * mebibyte }
  const streams = Array.from({ length: 100 }, () =>
    streamFile(zeros(read), range, new ReadBuffers(budget))[Symbol.asyncIterator](),
  )
  for (const stream of streams) assert.ok(!(await stream.next()).done)
  assert.ok(read.bytes <= maxBytes + streams.length * 64 * 1024, `${read.bytes} bytes are held`)

  const [slowest, ...others] = streams
  assert.ok(slowest)
  for (const stream of others) await stream.return?.()
  let receivedBytes = 0
  for (let next = await slowest.next(); !next.done; next = await slowest.next())
    receivedBytes += next.value.length
  assert.ok(receivedBytes >= 99 * mebibyte, 'the last one goes on to the end')
  assert.ok(budget.take(maxBytes), 'all was given back')
})

test('a reader that fails gives back what it held', async () => {
  const budget = new Budget(maxBytes)
  const broken = { ...zeros({ bytes: 0 }), read: () => Promise.reject(new Error('the disk is gone')) }
  const stream = streamFile(broken, { start: 0, end: mebibyte }, new ReadBuffers(budget))[
    Symbol.asyncIterator
  ]()
  await assert.rejects(stream.next(), /the disk is gone/)
  assert.ok(budget.take(maxBytes))
})

/** A file of random bytes that says whether it was closed. */
function randomFile(sizeBytes: number) {
  const bytes = randomBytes(sizeBytes)
  const state = { isClosed: false, readsCount: 0 }
  const file: Partial<DiskFile> = {
    path: 'random',
    async readInto(buffer, position) {
      assert.ok(!state.isClosed, 'a closed file is not read')
      state.readsCount++
      return bytes.copy(buffer, 0, position)
    },
    async close() {
      state.isClosed = true
    },
  }
  return { bytes, state, file: file as DiskFile } // what a stream of a file calls
}

for (const budgetBytes of [0, mebibyte, maxBytes]) {
  test(`a body is sent in lent buffers with a budget of ${budgetBytes} bytes`, async () => {
    const budget = new Budget(budgetBytes)
    const { bytes, state, file } = randomFile(5 * mebibyte + 7)
    for (const [start, end] of [
      [0, bytes.length],
      [3, mebibyte + 2],
      [mebibyte, mebibyte + 1],
    ] as const) {
      state.isClosed = false
      const received: Buffer[] = []
      const lent = new Set<ArrayBufferLike>()
      await streamFile(file, { start, end }, new ReadBuffers(budget)).sendTo?.(async chunk => {
        await new Promise(resolve => setImmediate(resolve))
        received.push(Buffer.from(chunk))
        lent.add(chunk.buffer)
      })
      assert.ok(Buffer.concat(received).equals(bytes.subarray(start, end)))
      assert.ok(budgetBytes === 0 || lent.size <= 2, `${lent.size} buffers for one body`)
      assert.ok(state.isClosed)
    }
    assert.ok(budget.take(budgetBytes), 'all was given back')
  })
}

test('who stops taking what is sent holds two buffers while there are plenty, and gives them back when it goes', async () => {
  const budget = new Budget(maxBytes)
  const buffers = new ReadBuffers(budget)
  const leave: (() => void)[] = []
  const stuck = Array.from({ length: 20 }, () => {
    const { state, file } = randomFile(2 * mebibyte)
    const gone = new Promise<void>((_, reject) => leave.push(() => reject(new Error('gone'))))
    return { state, sent: streamFile(file, { start: 0, end: 2 * mebibyte }, buffers).sendTo?.(() => gone) }
  })
  await new Promise(resolve => setTimeout(resolve, 50))
  assert.ok(!budget.take(1), 'the budget is used up')
  const readsCount = stuck.reduce((sum, { state }) => sum + state.readsCount, 0)
  assert.ok(readsCount <= stuck.length + 3, `${readsCount} reads`)
  for (const go of leave) go()
  for (const { sent } of stuck) await assert.rejects(async () => sent, /gone/)
  assert.ok(
    stuck.every(({ state }) => state.isClosed),
    'every file was closed',
  )
  assert.ok(budget.take(maxBytes), 'all was given back')
})

test('a file that ends early breaks off what is sent', async () => {
  const budget = new Budget(maxBytes)
  const { file } = randomFile(mebibyte + 5)
  const sent = streamFile(file, { start: 0, end: mebibyte + 6 }, new ReadBuffers(budget)).sendTo?.(() => {})
  await assert.rejects(async () => sent, /ends before/)
  assert.ok(budget.take(maxBytes))
})

function filesIn(t: TestContext, buffers: Budget): Files {
  const dir = temporaryFolder(t)
  const temporaryDir = path.join(dir, 'tmp')
  mkdirSync(temporaryDir)
  const parts = { disk: systemDisk, random: systemRandom(), holds: new Holds(), log: silentLog }
  const reserve = new Reserve(parts, { file: path.join(dir, 'reserve'), sizeBytes: 0 })
  return new Files({ ...parts, buffers, reserve, fail: assert.fail }, { dir, temporaryDir })
}

for (const budgetBytes of [0, 100_000, maxBytes]) {
  test(`bodies are written with a budget of ${budgetBytes} bytes, and give it back`, async t => {
    const budget = new Budget(budgetBytes)
    const files = filesIn(t, budget)
    await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const body = randomBytes(3 * mebibyte + 5)
        const writer = await files.create()
        for (let at = 0; at < body.length; at += 65_536) await writer.write(body.subarray(at, at + 65_536))
        if (index % 2 === 0) return writer.abort()
        await writer.finish()
        assert.ok(readFileSync(files.path(writer.id)).equals(body))
      }),
    )
    assert.ok(budget.take(budgetBytes), 'all was given back')
  })
}

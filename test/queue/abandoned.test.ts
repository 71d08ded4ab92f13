/**
 * Uploads that nobody completed: after their age their room is free, at the remote, too, and no younger one is touched.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '../../src/base/clock.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Queue } from '../../src/queue/queue.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'
import { callOf, openService } from '../support/service.ts'
import { noPushing, pushOf } from './tried.ts'

const Bucket = 'bucket'
const patient = new AbortController().signal

test('what nobody completes is ended at its age, here and there', async t => {
  const local = await openService()
  const remote = await openService()
  t.after(() => Promise.all([local.close(), remote.close()]))
  await remote.call('CreateBucket', { Bucket })
  let isAway = false
  const random = systemRandom()
  const inner: typeof remote.service = call => {
    if (isAway) throw new Error('the remote is away')
    return remote.service(call)
  }
  const { index } = local.store
  const push = pushOf(local, inner)
  const queue = new Queue(
    {
      local: local.service,
      inner,
      index,
      pushing: { ...noPushing, push },
      homeOf: () => 'the remote',
      freeBytes: () => Infinity,
      admits: () => true,
      clock: systemClock,
      random,
      log: silentLog,
    },
    { maxBytes: 40, maxFiles: 100, waitMs: 100, ack: 'local' },
  )
  await queue.mirrors.learn(Bucket)
  const layer = queue.layer(inner)
  const call = async <Op extends OpName>(op: Op, input: Input<Op>): Promise<Output<Op>> =>
    (await layer(callOf(op, input))).output()
  const upload = async (Key: string, ...sizes: readonly number[]) => {
    const { UploadId = '' } = await call('CreateMultipartUpload', { Bucket, Key })
    for (const [at, size] of sizes.entries()) {
      const Body = (async function* () {
        yield Buffer.alloc(size)
      })()
      await call('UploadPart', { Bucket, Key, UploadId, PartNumber: at + 1, ContentLength: size, Body })
    }
    return UploadId
  }
  const atRemote = async () => (await remote.call('ListMultipartUploads', { Bucket })).Uploads?.length ?? 0

  await upload('small', 5)
  assert.equal(index.queueHolds.partBytes, 5)
  await call('UploadPart', {
    Bucket,
    Key: 'large',
    UploadId: await upload('large', 8),
    PartNumber: 2,
    ...sized(20),
  })
  assert.equal(await atRemote(), 1, 'larger than its share')
  assert.equal(await queue.endUploads(systemClock.now() - 60_000, patient), 0, 'none is so old')
  isAway = true
  assert.equal(await queue.endUploads(systemClock.now() + 1, patient), 1, 'the other needs the remote')
  assert.equal(await atRemote(), 1)
  isAway = false
  assert.equal(await queue.endUploads(systemClock.now() + 1, patient), 1)
  assert.deepEqual([index.queueHolds.partBytes, await atRemote()], [0, 0])
})

/** A body whose length is announced. */
function sized(sizeBytes: number) {
  const body = Buffer.alloc(sizeBytes)
  return {
    ContentLength: sizeBytes,
    Body: {
      sizeBytes,
      trailers: {},
      async read(sink: (chunk: Uint8Array) => void | Promise<void>) {
        await sink(body)
      },
      async *[Symbol.asyncIterator]() {
        yield body
      },
    },
  }
}

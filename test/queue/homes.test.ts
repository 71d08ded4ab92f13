/** What is queued is found under one name only, so a start that has another one for its bucket is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silentLog } from '../../src/base/log.ts'
import { settleHomes } from '../../src/queue/homes.ts'
import { openService } from '../support/service.ts'
import { streamOf } from './drain/world.ts'

test('a bucket that goes by another name now keeps what is queued, and is no mirror without', async t => {
  const local = await openService()
  t.after(() => local.close())
  const { index } = local.store
  const settings = { versioning: 'Enabled', mirror: { queues: true, checkedMs: 0, home: 'there' } }
  for (const Bucket of ['full-name', 'empty']) {
    await local.call('CreateBucket', { Bucket })
    const made = index.bucket(Bucket)
    assert.ok(made !== undefined)
    await index.commit(transaction => transaction.updateBucket({ ...made, settings }))
  }
  await local.call('PutObject', { Bucket: 'full-name', Key: 'k', Body: streamOf('queued') })
  const homes = { nameOf: () => 'nick', homeOf: () => 'there', movedFrom: undefined }
  const settled = (nameOf: (bucket: string) => string) =>
    settleHomes({ index, log: silentLog }, { ...homes, nameOf })
  await assert.rejects(
    settled(() => 'nick'),
    /for the bucket full-name, which is known as nick/,
  )
  assert.equal(index.bucket('empty'), undefined)
  assert.equal(index.queueTotals().count, 1)
  await settled(bucket => bucket)
  assert.ok(index.bucket('full-name') !== undefined)
})

/** The queue's last word, where the disk takes none: the daemon ends, and the next start believes the worst. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayGoodbye } from '../../../src/queue/drain/comeback.ts'
import { openWorld } from './world.ts'

test('an end whose last word the disk refuses is an end all the same', async t => {
  const { local, drain } = await openWorld(t, { settleMs: 10_000 })
  const { queueEnd, isQueueEmpty } = local.store.index
  const index = {
    queueEnd,
    isQueueEmpty,
    bucket: () => undefined,
    commit: () => Promise.reject(new Error('EIO')),
  }
  const warned: string[] = []
  await sayGoodbye({ index, unsettled: drain.unsettled }, { warn: message => void warned.push(message) })
  assert.match(warned.join(), /the next start waits/)
  assert.equal(queueEnd.isCalm(), false)
})

/** A write that went through before its bucket was queued for, and was not answered, holds back what is queued from then on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '../../src/base/clock.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Entering } from '../../src/queue/entering.ts'
import { Mirrors } from '../../src/queue/mirrors.ts'
import { Through } from '../../src/queue/through.ts'
import { Turns, type KeyName } from '../../src/queue/waiting.ts'
import { S3Error } from '../../src/service/errors.ts'
import type { Service } from '../../src/service/service.ts'
import { callOf, openService } from '../support/service.ts'
import { noPushing } from './tried.ts'

const silent: Service = call => {
  call.context.unanswered?.()
  return Promise.reject(new S3Error('ServiceUnavailable'))
}

test('what was not answered before there was a mirror is told as soon as there is one, each once', async t => {
  const local = await openService()
  const remote = await openService()
  t.after(() => Promise.all([local.close(), remote.close()]))
  for (const Bucket of ['bucket', 'other']) await remote.call('CreateBucket', { Bucket })
  const { index } = local.store
  const told: KeyName[] = []
  const pushing = { ...noPushing, unanswered: (name: KeyName) => void told.push(name) }
  const shared = { index, clock: systemClock, pushing }
  const seen = { random: systemRandom(), log: silentLog, homeOf: () => 'the remote' }
  const mirrors = new Mirrors({ ...shared, ...seen, inner: remote.service })
  const turns = new Turns({ ...shared, entering: new Entering() }, 100)
  const through = new Through({ mirrors, turns })
  const put = callOf('PutObject', { Bucket: 'bucket', Key: 'a/b' })
  await assert.rejects(through.write(put, silent))
  const deletes = callOf('DeleteObjects', { Bucket: 'bucket', Delete: { Objects: [{ Key: 'c' }] } })
  await assert.rejects(through.writeAll(deletes, ['c'], silent))
  assert.deepEqual(told, [])

  await mirrors.learn('other')
  assert.deepEqual(told, [])
  await mirrors.learn('bucket')
  const bucketId = mirrors.of('bucket')?.id
  assert.ok(bucketId !== undefined)
  const want = [
    { bucketId, key: 'a/b' },
    { bucketId, key: 'c' },
  ]
  assert.deepEqual(told, want)
  await mirrors.doubt('bucket')
  assert.deepEqual(told, want)
})

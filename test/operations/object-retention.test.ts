/** Retention by documents that no SDK sends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { body } from '../conformance/subject.ts'
import { openService } from '../support/service.ts'

test('no document at all changes nothing, while an empty one takes the retention away', async () => {
  const service = await openService()
  try {
    const at = { Bucket: 'locked', Key: 'k' }
    await service.call('CreateBucket', { Bucket: at.Bucket, ObjectLockEnabledForBucket: true })
    await service.call('PutObject', { ...at, Body: body('x') })
    const until = new Date(Date.UTC(2100, 0))
    await service.call('PutObjectRetention', {
      ...at,
      Retention: { Mode: 'GOVERNANCE', RetainUntilDate: until },
    })
    const bypassing = { ...at, BypassGovernanceRetention: true }
    await assert.rejects(service.call('PutObjectRetention', bypassing), { code: 'MissingRequestBodyError' })
    assert.equal((await service.call('GetObjectRetention', at)).Retention?.Mode, 'GOVERNANCE')
    await service.call('PutObjectRetention', { ...bypassing, Retention: {} })
    await assert.rejects(service.call('GetObjectRetention', at), { code: 'NoSuchObjectLockConfiguration' })
  } finally {
    await service.close()
  }
})

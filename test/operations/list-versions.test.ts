/** How ListObjectVersions says in which order versions and delete markers come, which SDKs do not show. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { body } from '../conformance/subject.ts'
import { versionedBucket } from '../conformance/versioned-bucket.ts'
import { openService, type OpenService } from '../support/service.ts'

let s3: OpenService
before(async () => {
  s3 = await openService()
})
after(() => s3.close())

test('a key’s versions and delete markers are mixed, the newest first', async () => {
  const Bucket = await versionedBucket(s3)
  for (const Key of ['a', 'b/1', 'c']) {
    await s3.call('PutObject', { Bucket, Key, Body: body('old') })
    await s3.call('DeleteObject', { Bucket, Key })
  }
  await s3.call('PutObject', { Bucket, Key: 'c', Body: body('new') })
  const flat = await s3.call('ListObjectVersions', { Bucket })
  assert.deepEqual(flat.ElementOrder, [1, 0, 1, 0, 0, 1, 0])
  const rolledUp = await s3.call('ListObjectVersions', { Bucket, Delimiter: '/', MaxKeys: 4 })
  assert.deepEqual(rolledUp.ElementOrder, [1, 0, 0])
})

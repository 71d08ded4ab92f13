/** Archive classes and RestoreObject: what may be read when. */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, freshBucket, put, textOf, type At, type Subject } from './subject.ts'
import { versionedBucket } from './versioned-bucket.ts'

export const archives: CaseGroup = caseGroup('archives')

const classes = ['GLACIER', 'DEEP_ARCHIVE'] as const

async function archived(s3: Subject, StorageClass: (typeof classes)[number] = 'GLACIER'): Promise<At> {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  await s3.call('PutObject', { ...at, Body: body('cold'), StorageClass })
  return at
}

for (const StorageClass of classes) {
  archives.add(`objects of ${StorageClass} are seen and not read`, async s3 => {
    const at = await archived(s3, StorageClass)
    const head = await s3.call('HeadObject', at)
    assert.deepEqual([head.StorageClass, head.ContentLength, head.Restore], [StorageClass, 4, undefined])
    const { Contents } = await s3.call('ListObjectsV2', { Bucket: at.Bucket })
    assert.equal(Contents?.[0]?.StorageClass, StorageClass)
    const members = { StorageClass }
    await assertRefused(s3.call('GetObject', at), {
      code: 'InvalidObjectState',
      message: "The operation is not valid for the object's storage class",
      members,
    })
    const source = { Bucket: at.Bucket, CopySource: `${at.Bucket}/k` }
    await assertRefused(s3.call('CopyObject', { ...source, Key: 'copy' }), {
      code: 'InvalidObjectState',
      message: "Operation is not valid for the source object's storage class",
      members,
    })
    const { UploadId } = await s3.call('CreateMultipartUpload', { ...at, StorageClass })
    assert.ok(UploadId !== undefined)
    const part = s3.call('UploadPartCopy', { ...source, Key: 'k', UploadId, PartNumber: 1 })
    await assertRefused(part, { code: 'InvalidObjectState', members })
  })
}

archives.add('objects are read once they were restored, for as long as was asked', async s3 => {
  const at = await archived(s3)
  const before = await s3.call('HeadObject', at)
  await s3.call('RestoreObject', { ...at, RestoreRequest: { Days: 2 } })
  const { Restore, StorageClass, ETag, LastModified } = await s3.call('HeadObject', at)
  assert.deepEqual([StorageClass, ETag, LastModified], ['GLACIER', before.ETag, before.LastModified])
  const [, expiry = ''] =
    /^ongoing-request="false", expiry-date="(.+ 00:00:00 GMT)"$/.exec(Restore ?? '') ?? []
  const days = (Date.parse(expiry) - Date.now()) / 86_400_000
  assert.ok(days > 1.9 && days <= 3, expiry)
  assert.equal(await textOf((await s3.call('GetObject', at)).Body), 'cold')
  await s3.call('RestoreObject', {
    ...at,
    RestoreRequest: { Days: 30, GlacierJobParameters: { Tier: 'Bulk' } },
  })
  assert.notEqual((await s3.call('HeadObject', at)).Restore, Restore)
  await s3.call('CopyObject', { ...at, Key: 'copy', CopySource: `${at.Bucket}/k` })
  const copy = await s3.call('GetObject', { ...at, Key: 'copy' })
  assert.deepEqual([copy.StorageClass, copy.Restore, await textOf(copy.Body)], [undefined, undefined, 'cold'])
  await s3.call('PutObject', { ...at, Body: body('new'), StorageClass: 'GLACIER' })
  await assertRefused(s3.call('GetObject', at), { code: 'InvalidObjectState' })
})

archives.add('lists tell until when restored objects are read, where that is asked for', async s3 => {
  const { Bucket, Key } = await archived(s3)
  await s3.call('PutObject', { Bucket, Key: 'cold', Body: body('cold'), StorageClass: 'DEEP_ARCHIVE' })
  await put(s3, { Bucket, Key: 'warm' })
  await s3.call('RestoreObject', { Bucket, Key, RestoreRequest: { Days: 2 } })
  const { Restore = '' } = await s3.call('HeadObject', { Bucket, Key })
  const [, expiry = ''] = /expiry-date="(.+)"$/.exec(Restore) ?? []
  const restored = { IsRestoreInProgress: false, RestoreExpiryDate: new Date(expiry) }
  for (const op of ['ListObjects', 'ListObjectsV2'] as const) {
    const statusOf = async (input: object) => {
      const { Contents = [] } = await s3.call(op, { Bucket, ...input })
      return Contents.map(entry => [entry.Key, entry.RestoreStatus])
    }
    const asked = [
      ['cold', undefined],
      ['k', restored],
      ['warm', undefined],
    ]
    assert.deepEqual(await statusOf({ OptionalObjectAttributes: ['RestoreStatus'] }), asked)
    assert.deepEqual(
      await statusOf({}),
      asked.map(([key]) => [key, undefined]),
    )
  }
})

archives.add('lists of versions tell which of them was restored', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k', StorageClass: 'GLACIER' as const }
  const { VersionId: old } = await s3.call('PutObject', { ...at, Body: body('1') })
  const { VersionId: current } = await s3.call('PutObject', { ...at, Body: body('2') })
  await s3.call('DeleteObject', { Bucket, Key: 'other' })
  await s3.call('RestoreObject', { Bucket, Key: 'k', VersionId: old, RestoreRequest: { Days: 1 } })
  const input = { Bucket, OptionalObjectAttributes: ['RestoreStatus' as const] }
  const { Versions = [], DeleteMarkers = [] } = await s3.call('ListObjectVersions', input)
  assert.deepEqual(
    Versions.map(({ VersionId, RestoreStatus }) => [VersionId, RestoreStatus?.IsRestoreInProgress]),
    [
      [current, undefined],
      [old, false],
    ],
  )
  assert.equal(DeleteMarkers.length, 1)
})

archives.add('lists tell nothing else that is not theirs to tell', async s3 => {
  const Bucket = await freshBucket(s3)
  const OptionalObjectAttributes = ['RestoreStatus', 'ETag'] as 'RestoreStatus'[] // one that the model does not have
  for (const op of ['ListObjects', 'ListObjectsV2', 'ListObjectVersions'] as const) {
    await assertRefused(s3.call(op, { Bucket, OptionalObjectAttributes }), {
      code: 'InvalidArgument',
      message: 'Invalid attribute name specified.',
      members: { ArgumentName: 'x-amz-optional-object-attributes', ArgumentValue: 'ETag' },
    })
  }
})

archives.add('only what is archived can be restored', async s3 => {
  const at = { Bucket: await freshBucket(s3), Key: 'k' }
  await put(s3, at)
  const call = s3.call('RestoreObject', { ...at, RestoreRequest: { Days: 1 } })
  await assertRefused(call, {
    code: 'InvalidObjectState',
    message: "Restore is not allowed for the object's current storage class",
    members: { StorageClass: 'STANDARD' },
  })
  const none = s3.call('RestoreObject', { ...at, Key: 'none', RestoreRequest: { Days: 1 } })
  await assertRefused(none, { code: 'NoSuchKey' })
})

const refused = [
  { title: 'without days', RestoreRequest: {}, code: 'MalformedXML' },
  { title: 'for no day', RestoreRequest: { Days: 0 }, code: 'MalformedXML' },
  { title: 'with a query', RestoreRequest: { Type: 'SELECT' as const }, code: 'NotImplemented' },
  {
    title: 'faster than its class allows',
    RestoreRequest: { Days: 1, Tier: 'Expedited' as const },
    code: 'InvalidArgument',
  },
]
for (const { title, RestoreRequest, code } of refused) {
  archives.add(`objects are not restored ${title}`, async s3 => {
    const at = await archived(s3, 'DEEP_ARCHIVE')
    await assertRefused(s3.call('RestoreObject', { ...at, RestoreRequest }), { code })
    assert.equal((await s3.call('HeadObject', at)).Restore, undefined)
  })
}

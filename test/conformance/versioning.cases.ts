/** Versions of objects: what is replaced and deleted comes back by its id, and goes for good only by it. */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, freshBucket, given, put, textOf, type At, type Subject } from './subject.ts'
import {
  listed,
  missingVersion,
  putVersion,
  setVersioning,
  versionedBucket,
  type Status,
} from './versioned-bucket.ts'

async function contentOf(s3: Subject, at: At & { readonly VersionId?: string }): Promise<string> {
  return textOf((await s3.call('GetObject', at)).Body)
}

export const bucketVersioning: CaseGroup = caseGroup('bucket versioning')

bucketVersioning.add('is not there, then enabled, then suspended', async s3 => {
  const Bucket = await freshBucket(s3)
  const status = async () => given(await s3.call('GetBucketVersioning', { Bucket }))
  assert.deepEqual(await status(), {})
  for (const Status of ['Enabled', 'Suspended', 'Enabled'] as const) {
    await setVersioning(s3, Bucket, Status)
    assert.deepEqual(await status(), { Status })
  }
})

const refusedConfigurations = [
  { title: 'no state', configuration: {}, code: 'IllegalVersioningConfigurationException' },
  {
    title: 'an odd state',
    configuration: { Status: 'Off' },
    code: 'IllegalVersioningConfigurationException',
  },
]
for (const { title, configuration, code } of refusedConfigurations) {
  bucketVersioning.add(`is refused with ${title}`, async s3 => {
    const Bucket = await freshBucket(s3)
    // What the model's types exclude is what the case is about.
    const VersioningConfiguration = configuration as { Status?: Status }
    await assertRefused(s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration }), { code })
    assert.deepEqual(given(await s3.call('GetBucketVersioning', { Bucket })), {})
  })
}

bucketVersioning.add('keeps a bucket that has only old versions', async s3 => {
  const Bucket = await versionedBucket(s3)
  const VersionId = await putVersion(s3, { Bucket, Key: 'k' }, '1')
  const marker = await s3.call('DeleteObject', { Bucket, Key: 'k' })
  await assertRefused(s3.call('DeleteBucket', { Bucket }), {
    code: 'BucketNotEmpty',
    message: 'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
  })
  await s3.call('DeleteObject', { Bucket, Key: 'k', VersionId })
  await assertRefused(s3.call('DeleteBucket', { Bucket }), { code: 'BucketNotEmpty' })
  await s3.call('DeleteObject', { Bucket, Key: 'k', VersionId: marker.VersionId })
  await s3.call('DeleteBucket', { Bucket })
})

export const versions: CaseGroup = caseGroup('versions')

versions.add('are kept, each with its id', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k' }
  const first = await putVersion(s3, at, '1')
  const second = await putVersion(s3, at, '2')
  assert.notEqual(first, second)
  const read = await s3.call('GetObject', at)
  assert.deepEqual([await textOf(read.Body), read.VersionId], ['2', second])
  for (const [VersionId, content] of [
    [first, '1'],
    [second, '2'],
  ] as const) {
    assert.equal(await contentOf(s3, { ...at, VersionId }), content)
    const head = await s3.call('HeadObject', { ...at, VersionId })
    assert.equal(head.VersionId, VersionId)
    const attributes = await s3.call('GetObjectAttributes', { ...at, VersionId, ObjectAttributes: ['ETag'] })
    assert.equal(attributes.VersionId, VersionId)
  }
  assert.deepEqual(await listed(s3, { Bucket }), [`k ${second} latest`, `k ${first}`])
  assert.equal((await s3.call('ListObjectsV2', { Bucket })).KeyCount, 1)
})

versions.add('have no id where none are kept', async s3 => {
  const Bucket = await freshBucket(s3)
  const at = { Bucket, Key: 'k' }
  assert.equal(await putVersion(s3, at, '1'), '')
  assert.equal((await s3.call('HeadObject', at)).VersionId, undefined)
  assert.equal(await contentOf(s3, { ...at, VersionId: 'null' }), '1')
  await assertRefused(s3.call('GetObject', { ...at, VersionId: missingVersion }), { code: 'InvalidArgument' })
  await s3.call('DeleteObject', { ...at, VersionId: 'null' })
  await assertRefused(s3.call('HeadObject', at), { code: 'NoSuchKey' })
})

versions.add('are not there, or no ids at all', async s3 => {
  const Bucket = await versionedBucket(s3)
  await putVersion(s3, { Bucket, Key: 'k' }, '1')
  for (const Key of ['k', 'none']) {
    const at = { Bucket, Key, VersionId: missingVersion }
    const want = { code: 'NoSuchVersion', members: { Key, VersionId: missingVersion } }
    await assertRefused(s3.call('GetObject', at), want)
    await assertRefused(s3.call('HeadObject', at), want)
    await assertRefused(s3.call('GetObjectTagging', at), want)
    // What is not there needs no deleting.
    assert.deepEqual(given(await s3.call('DeleteObject', at)), { VersionId: missingVersion })
  }
  const odd = { Bucket, Key: 'k', VersionId: 'odd' }
  const want = {
    code: 'InvalidArgument',
    message: 'Invalid version id specified',
    members: { ArgumentName: 'versionId', ArgumentValue: 'odd' },
  }
  await assertRefused(s3.call('GetObject', odd), want)
  await assertRefused(s3.call('DeleteObject', odd), want)
  await assertRefused(s3.call('GetObjectTagging', odd), want)
})

versions.add('come back when what is newer is removed', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k' }
  const ids = [await putVersion(s3, at, '0'), await putVersion(s3, at, '1'), await putVersion(s3, at, '2')]
  const remove = async (nth: number) => {
    const VersionId = ids[nth]
    assert.deepEqual(given(await s3.call('DeleteObject', { ...at, VersionId })), { VersionId })
  }
  await remove(1)
  assert.equal(await contentOf(s3, at), '2')
  await remove(2)
  assert.equal(await contentOf(s3, at), '0')
  await remove(0)
  await assertRefused(s3.call('HeadObject', at), { code: 'NoSuchKey' })
  assert.deepEqual(await listed(s3, { Bucket }), [])
})

versions.add('that were there before have the id null', async s3 => {
  const Bucket = await freshBucket(s3)
  const at = { Bucket, Key: 'k' }
  await putVersion(s3, at, 'before')
  await setVersioning(s3, Bucket, 'Enabled')
  assert.equal((await s3.call('HeadObject', at)).VersionId, 'null')
  const id = await putVersion(s3, at, 'behind')
  assert.equal(await contentOf(s3, { ...at, VersionId: 'null' }), 'before')
  assert.deepEqual(await listed(s3, { Bucket }), [`k ${id} latest`, 'k null'])
  await s3.call('DeleteObject', { ...at, VersionId: 'null' })
  assert.deepEqual(await listed(s3, { Bucket }), [`k ${id} latest`])
})

versions.add('where suspended replace only the one without an id', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k' }
  const id = await putVersion(s3, at, 'kept')
  await setVersioning(s3, Bucket, 'Suspended')
  assert.equal(await putVersion(s3, at, 'replaced'), '')
  assert.equal(await putVersion(s3, at, 'null'), '')
  assert.deepEqual(await listed(s3, { Bucket }), ['k null latest', `k ${id}`])
  assert.equal((await s3.call('HeadObject', at)).VersionId, 'null')
  assert.deepEqual(given(await s3.call('DeleteObject', at)), { DeleteMarker: true, VersionId: 'null' })
  assert.deepEqual(await listed(s3, { Bucket }), [`k ${id}`, '[k null latest]'])
  await setVersioning(s3, Bucket, 'Enabled')
  const newest = await putVersion(s3, at, 'newest')
  assert.deepEqual(await listed(s3, { Bucket }), [`k ${newest} latest`, `k ${id}`, '[k null]'])
  await setVersioning(s3, Bucket, 'Suspended')
  await putVersion(s3, at, 'null again')
  assert.deepEqual(await listed(s3, { Bucket }), ['k null latest', `k ${newest}`, `k ${id}`])
})

versions.add('have tags of their own', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k' }
  const ids = [await putVersion(s3, at, '0'), await putVersion(s3, at, '1')]
  const TagSet = [{ Key: 'a', Value: '1' }]
  const tagged = await s3.call('PutObjectTagging', { ...at, VersionId: ids[0], Tagging: { TagSet } })
  assert.equal(tagged.VersionId, ids[0])
  const tagsOf = (VersionId: string | undefined) => s3.call('GetObjectTagging', { ...at, VersionId })
  assert.deepEqual(given(await tagsOf(ids[0])), { TagSet, VersionId: ids[0] })
  assert.deepEqual(given(await s3.call('GetObjectTagging', at)), { TagSet: [], VersionId: ids[1] })
  const untagged = await s3.call('DeleteObjectTagging', { ...at, VersionId: ids[0] })
  assert.equal(untagged.VersionId, ids[0])
  assert.deepEqual((await tagsOf(ids[0])).TagSet, [])
})

versions.add('are made by copies and uploads, too', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k' }
  const old = await putVersion(s3, at, 'old')
  await putVersion(s3, at, 'new')
  const restored = await s3.call('CopyObject', { ...at, CopySource: `${Bucket}/k?versionId=${old}` })
  assert.equal(restored.CopySourceVersionId, old)
  const read = await s3.call('GetObject', at)
  assert.deepEqual([await textOf(read.Body), read.VersionId], ['old', restored.VersionId])

  const { UploadId } = await s3.call('CreateMultipartUpload', at)
  assert.ok(UploadId !== undefined)
  const part = await s3.call('UploadPartCopy', {
    ...at,
    UploadId,
    PartNumber: 1,
    CopySource: `/${Bucket}/k?versionId=${old}`,
  })
  assert.equal(part.CopySourceVersionId, old)
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: part.CopyPartResult?.ETag }] }
  const done = await s3.call('CompleteMultipartUpload', { ...at, UploadId, MultipartUpload })
  const again = await s3.call('CompleteMultipartUpload', { ...at, UploadId, MultipartUpload })
  assert.equal(again.VersionId, done.VersionId, 'a repeated answer is the same')
  assert.deepEqual(await listed(s3, { Bucket, MaxKeys: 2 }), [
    `k ${done.VersionId} latest`,
    `k ${restored.VersionId}`,
  ])
})

versions.add('of a source may be missing, odd or a delete marker', async s3 => {
  const Bucket = await versionedBucket(s3)
  await putVersion(s3, { Bucket, Key: 'k' }, '1')
  const { VersionId } = await s3.call('DeleteObject', { Bucket, Key: 'k' })
  const copy = (source: string) =>
    s3.call('CopyObject', { Bucket, Key: 'to', CopySource: `${Bucket}/${source}` })
  await assertRefused(copy('k'), { code: 'NoSuchKey' })
  await assertRefused(copy(`k?versionId=${missingVersion}`), { code: 'NoSuchVersion' })
  await assertRefused(copy('k?versionId=odd'), { code: 'InvalidArgument' })
  await assertRefused(copy(`k?versionId=${VersionId}`), {
    code: 'InvalidRequest',
    message: 'The source of a copy request may not specifically refer to a delete marker by version id.',
  })
})

export const deleteMarkers: CaseGroup = caseGroup('delete markers')

deleteMarkers.add('hide what a key holds, and show it when they go', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k' }
  const id = await putVersion(s3, at, '1')
  const first = await s3.call('DeleteObject', at)
  const second = await s3.call('DeleteObject', at)
  assert.deepEqual([first.DeleteMarker, second.DeleteMarker], [true, true])
  assert.notEqual(first.VersionId, second.VersionId)
  for (const op of ['GetObject', 'HeadObject', 'GetObjectTagging'] as const) {
    await assertRefused(s3.call(op, at), {
      code: 'NoSuchKey',
      members: { Key: 'k' },
    })
  }
  assert.equal((await s3.call('ListObjectsV2', { Bucket })).KeyCount, 0)
  assert.deepEqual(await listed(s3, { Bucket }), [
    `k ${id}`,
    `[k ${second.VersionId} latest]`,
    `[k ${first.VersionId}]`,
  ])
  for (const { VersionId } of [first, second]) {
    const removed = given(await s3.call('DeleteObject', { ...at, VersionId }))
    assert.deepEqual(removed, { VersionId, DeleteMarker: true })
  }
  assert.equal(await contentOf(s3, at), '1')
})

deleteMarkers.add('are put where nothing is', async s3 => {
  const Bucket = await versionedBucket(s3)
  const { DeleteMarker, VersionId } = await s3.call('DeleteObject', { Bucket, Key: 'none' })
  assert.equal(DeleteMarker, true)
  assert.deepEqual(await listed(s3, { Bucket }), [`[none ${VersionId} latest]`])
})

deleteMarkers.add('can only be deleted', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k' }
  const { VersionId } = await s3.call('DeleteObject', at)
  for (const op of ['GetObject', 'HeadObject', 'GetObjectTagging'] as const) {
    await assert.rejects(s3.call(op, { ...at, VersionId }), (error: unknown) => {
      assert.ok(error instanceof Error && 'status' in error)
      assert.equal(error.status, 405)
      return true
    })
  }
})

deleteMarkers.add('are nothing to conditions', async s3 => {
  const Bucket = await versionedBucket(s3)
  const at = { Bucket, Key: 'k' }
  const ETag = await put(s3, at, '1')
  await assertRefused(s3.call('PutObject', { ...at, Body: body('2'), IfNoneMatch: '*' }), {
    code: 'PreconditionFailed',
  })
  await assertRefused(s3.call('DeleteObject', { ...at, IfMatch: '"x"' }), { code: 'PreconditionFailed' })
  await s3.call('DeleteObject', { ...at, IfMatch: ETag })
  await assertRefused(s3.call('PutObject', { ...at, Body: body('2'), IfMatch: ETag }), { code: 'NoSuchKey' })
  await s3.call('PutObject', { ...at, Body: body('2'), IfNoneMatch: '*' })
  assert.equal(await contentOf(s3, at), '2')
})

deleteMarkers.add('are put and removed by the thousand', async s3 => {
  const Bucket = await versionedBucket(s3)
  const id = await putVersion(s3, { Bucket, Key: 'a' }, '1')
  await putVersion(s3, { Bucket, Key: 'b' }, '1')
  const first = await s3.call('DeleteObjects', { Bucket, Delete: { Objects: [{ Key: 'a' }, { Key: 'b' }] } })
  const [a, b] = first.Deleted ?? []
  assert.deepEqual(a && given(a), {
    Key: 'a',
    DeleteMarker: true,
    DeleteMarkerVersionId: a?.DeleteMarkerVersionId,
  })
  const VersionId = b?.DeleteMarkerVersionId
  assert.ok(VersionId !== undefined)
  const Objects = [
    { Key: 'b', VersionId },
    { Key: 'a', VersionId: id },
    { Key: 'a', VersionId: missingVersion },
    { Key: 'a', VersionId: 'odd' },
  ]
  const { Deleted, Errors } = await s3.call('DeleteObjects', { Bucket, Delete: { Objects } })
  assert.deepEqual(Deleted?.map(given), [
    { Key: 'b', VersionId, DeleteMarker: true, DeleteMarkerVersionId: VersionId },
    { Key: 'a', VersionId: id },
    { Key: 'a', VersionId: missingVersion },
  ])
  assert.deepEqual(Errors?.map(given), [
    { Key: 'a', VersionId: 'odd', Code: 'NoSuchVersion', Message: 'The specified version does not exist.' },
  ])
})

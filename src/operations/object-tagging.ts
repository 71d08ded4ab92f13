/**
 * GetObjectTagging, PutObjectTagging, DeleteObjectTagging: the tags of a stored object. They are the one thing about it
 * that changes without a new version: bytes, ETag and Last-Modified stay.
 */
import type { Call, Output } from '../service/service.ts'
import type { Names } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { durably, findBucketOf, requireBucket, requireObject } from './find.ts'
import type { BucketInput, ObjectName } from './find.ts'
import { objectTagRules, parseTagSet, tagSetOf } from './tags.ts'
import { verifyDocument } from './verify-document.ts'
import { readVersionId } from './version-id.ts'

export async function getObjectTagging(
  deps: Dependencies,
  call: Call<'GetObjectTagging'>,
): Promise<Output<'GetObjectTagging'>> {
  const { input } = call
  const { index } = deps.store
  const bucket = await findBucketOf(deps, input)
  return durably(index.settled(bucket.id, input.Key), () => {
    const row = requireObject(index, bucket, input)
    return { VersionId: readVersionId(bucket, row), TagSet: tagSetOf(row.tags ?? {}) }
  })
}

/** An empty set takes the tags away. */
export async function putObjectTagging(
  deps: Dependencies,
  call: Call<'PutObjectTagging'>,
): Promise<Output<'PutObjectTagging'>> {
  await verifyDocument(call.raw)
  return replaceTags(
    deps,
    { ...call.input, method: 'PUT' },
    parseTagSet(call.input.Tagging.TagSet, objectTagRules),
  )
}

export function deleteObjectTagging(
  deps: Dependencies,
  call: Call<'DeleteObjectTagging'>,
): Promise<Output<'DeleteObjectTagging'>> {
  return replaceTags(deps, { ...call.input, method: 'DELETE' }, undefined)
}

/** @throws {S3Error} as `findBucketOf` and `requireObject` */
async function replaceTags(
  deps: Dependencies,
  input: BucketInput & ObjectName,
  tags: Names | undefined,
): Promise<Output<'DeleteObjectTagging'>> {
  const bucket = await findBucketOf(deps, input)
  return deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    const row = requireObject(transaction, current, input)
    transaction.setTags(bucket.id, row, tags)
    return { VersionId: readVersionId(current, row) }
  })
}

/**
 * GetBucketTagging, PutBucketTagging, DeleteBucketTagging. The tags are one of the bucket's settings, which is absent
 * when there are none.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Output } from '../service/service.ts'
import type { Names } from '../store/rows.ts'
import type { Dependencies } from './dependencies.ts'
import { findBucket, requireBucket, type BucketInput } from './find.ts'
import { bucketTagRules, parseTagSet, tagSetOf } from './tags.ts'
import { verifyDocument } from './verify-document.ts'

export async function getBucketTagging(
  deps: Dependencies,
  call: Call<'GetBucketTagging'>,
): Promise<Output<'GetBucketTagging'>> {
  const bucket = await findBucket(deps, call.input)
  await deps.store.index.settled(bucket.id)
  const { tags } = bucket.settings
  if (tags === undefined) throw new S3Error('NoSuchTagSet', { BucketName: bucket.name })
  // Nothing else is stored under this name.
  return { TagSet: tagSetOf(tags as Names) }
}

/** An empty set takes the tags away. */
export async function putBucketTagging(deps: Dependencies, call: Call<'PutBucketTagging'>): Promise<object> {
  await verifyDocument(call.raw)
  return replaceTags(deps, call.input, parseTagSet(call.input.Tagging.TagSet, bucketTagRules))
}

export function deleteBucketTagging(deps: Dependencies, call: Call<'DeleteBucketTagging'>): Promise<object> {
  return replaceTags(deps, call.input, undefined)
}

async function replaceTags(deps: Dependencies, input: BucketInput, tags: Names | undefined): Promise<object> {
  const bucket = await findBucket(deps, input)
  await deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    const { tags: _, ...others } = current.settings
    const settings = tags === undefined ? others : { ...others, tags }
    transaction.updateBucket({ ...current, settings })
  })
  return {}
}

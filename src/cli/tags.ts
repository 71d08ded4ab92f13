/**
 * The tags of a bucket or an object, by name: read, replaced, removed. Called by `status` and `set`. S3 replaces whole
 * sets only, so whoever adds one reads the others first; what somebody else changes in between is lost.
 */
import {
  DeleteBucketTaggingCommand,
  DeleteObjectTaggingCommand,
  GetBucketTaggingCommand,
  GetObjectTaggingCommand,
  PutBucketTaggingCommand,
  PutObjectTaggingCommand,
  type S3Client,
  type Tag,
} from '@s3d/client'
import type { ObjectTarget } from './target.ts'

export type Tags = Readonly<Record<string, string>>

/** Whose tags; an empty key means the bucket's. */
export interface Tagged {
  readonly client: S3Client
  readonly target: ObjectTarget
  readonly signal: AbortSignal
}

export interface TagSet {
  readonly tags: Tags
  /** Of the object that has them, in a bucket with versions. */
  readonly versionId: string | undefined
}

/** @throws what the server answered; a bucket without tags is none of it */
export async function readTags({ client, target: { Bucket, Key }, signal }: Tagged): Promise<TagSet> {
  const options = { abortSignal: signal }
  if (Key !== '') {
    const { TagSet, VersionId } = await client.send(new GetObjectTaggingCommand({ Bucket, Key }), options)
    return { tags: byName(TagSet), versionId: VersionId }
  }
  const read = client.send(new GetBucketTaggingCommand({ Bucket }), options)
  const answer = await read.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'NoSuchTagSet') return { TagSet: [] }
    throw error
  })
  return { tags: byName(answer.TagSet), versionId: undefined }
}

/**
 * Replaces all tags there are.
 * @param versionId of the object whose tags were read, so that no newer one gets them
 */
export async function writeTags(
  { client, target: { Bucket, Key }, signal }: Tagged,
  { tags, versionId: VersionId }: TagSet,
): Promise<void> {
  const options = { abortSignal: signal }
  const Tagging = { TagSet: Object.entries(tags).map(([name, Value]) => ({ Key: name, Value })) }
  const object = { Bucket, Key, ...(VersionId !== undefined && { VersionId }) }
  const isEmpty = Tagging.TagSet.length === 0
  if (Key === '' && isEmpty) await client.send(new DeleteBucketTaggingCommand({ Bucket }), options)
  else if (Key === '') await client.send(new PutBucketTaggingCommand({ Bucket, Tagging }), options)
  else if (isEmpty) await client.send(new DeleteObjectTaggingCommand(object), options)
  else await client.send(new PutObjectTaggingCommand({ ...object, Tagging }), options)
}

function byName(set: readonly Tag[] | undefined): Tags {
  return Object.fromEntries((set ?? []).map(({ Key = '', Value = '' }) => [Key, Value]))
}

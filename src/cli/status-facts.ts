/**
 * What can be asked about a bucket or an object at a price that does not grow with what is in it. `status` shows it.
 */
import {
  GetBucketEncryptionCommand,
  GetBucketVersioningCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  type HeadObjectCommandOutput,
  type S3Client,
} from '@s3d/client'
import { buckets } from './ls.ts'
import { readTags, type Tagged, type Tags } from './tags.ts'

/** Also its JSON; what is not known is absent. */
export type Status = Readonly<Record<string, string | number | boolean | Tags | undefined>>

/** How many objects are counted: one page of a listing. */
const countedObjects = 1_000

export async function countBuckets(asked: Tagged): Promise<number> {
  let count = 0
  for await (const page of buckets(asked)) count += page.length
  return count
}

/** @throws what the server answered about the bucket itself */
export async function bucketStatus(asked: Tagged): Promise<Status> {
  const { client, signal, target } = asked
  const { Bucket } = target
  const options = { abortSignal: signal }
  const head = await client.send(new HeadBucketCommand({ Bucket }), options)
  const [created, versioning, encryption, page, set] = await Promise.all([
    createdAt(client, Bucket, signal),
    unless(notImplemented, client.send(new GetBucketVersioningCommand({ Bucket }), options)),
    unless(notEncrypted, client.send(new GetBucketEncryptionCommand({ Bucket }), options)),
    client.send(new ListObjectsV2Command({ Bucket, MaxKeys: countedObjects }), options),
    unless(notImplemented, readTags(asked)),
  ])
  const [rule] = encryption?.ServerSideEncryptionConfiguration?.Rules ?? []
  return {
    bucket: Bucket,
    region: head.BucketRegion,
    created: created?.toISOString(),
    versioning: versioning && (versioning.Status ?? 'never enabled').toLowerCase(),
    encryption: rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
    // A bucket may hold billions: beyond a page, only that there are more.
    objects: page.IsTruncated ? `more than ${countedObjects}` : (page.KeyCount ?? 0),
    tags: set?.tags,
  }
}

/** @throws what the server answered about the object itself */
export async function objectStatus(asked: Tagged): Promise<Status> {
  const { client, target, signal } = asked
  const command = new HeadObjectCommand({ ...target, ChecksumMode: 'ENABLED' })
  const head = await client.send(command, { abortSignal: signal })
  const set = await unless(notImplemented, readTags(asked))
  return {
    bucket: target.Bucket,
    key: target.Key,
    size: head.ContentLength,
    modified: head.LastModified?.toISOString(),
    etag: head.ETag,
    contentType: head.ContentType,
    storageClass: head.StorageClass ?? 'STANDARD',
    versionId: head.VersionId,
    encryption: head.ServerSideEncryption,
    lockMode: head.ObjectLockMode,
    retainUntil: head.ObjectLockRetainUntilDate?.toISOString(),
    legalHold: head.ObjectLockLegalHoldStatus,
    checksumType: head.ChecksumType,
    checksums: checksumsOf(head),
    metadata: head.Metadata,
    tags: set?.tags,
  }
}

/** Only listings tell; the first bucket whose name begins with this one's is this one. */
async function createdAt(client: S3Client, Bucket: string, signal: AbortSignal): Promise<Date | undefined> {
  const command = new ListBucketsCommand({ Prefix: Bucket, MaxBuckets: 1 })
  const { Buckets } = await client.send(command, { abortSignal: signal })
  return Buckets?.find(({ Name }) => Name === Bucket)?.CreationDate
}

function checksumsOf(head: HeadObjectCommandOutput): Tags {
  const prefix = 'Checksum'
  const isChecksum = ([name, value]: readonly [string, unknown]) =>
    name.startsWith(prefix) && name !== 'ChecksumType' && typeof value === 'string'
  const found = Object.entries(head).filter(isChecksum)
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), String(value)]))
}

const notImplemented: ReadonlySet<string> = new Set(['NotImplemented'])
const notEncrypted: ReadonlySet<string> = new Set([
  'NotImplemented',
  'ServerSideEncryptionConfigurationNotFoundError',
])

/** @returns `undefined` when the server's answer is one of these errors, which leave a fact unknown */
function unless<T>(codes: ReadonlySet<string>, asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof Error && codes.has(error.name)) return undefined
    throw error
  })
}

/**
 * DeleteObject and DeleteObjects. Deleting what is not there succeeds; a condition that does not hold deletes nothing.
 * Where a bucket keeps versions, deleting hides what a key holds behind a delete marker; removing names a version.
 */
import { matchesEtag } from '../service/conditions.ts'
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { Transaction } from '../store/index.ts'
import { isMarker, versioningOf, type Bucket, type ObjectRow } from '../store/rows.ts'
import { nowInSeconds, type Dependencies } from './dependencies.ts'
import { findBucket, findBucketOf, requireBucket } from './find.ts'
import { checkKey } from './limits.ts'
import { refuseDevice } from './mfa.ts'
import { checkBypass, refuseLocked, type Bypass } from './object-lock.ts'
import { verifyDocument } from './verify-document.ts'
import { checkVersionId, isVersionId } from './version-id.ts'

const maxKeys = 1000

type DeleteInput = Input<'DeleteObjects'>
type ObjectIdentifier = DeleteInput['Delete']['Objects'][number]
type DeletedEntries = NonNullable<Output<'DeleteObjects'>['Deleted']>
type ErrorEntries = NonNullable<Output<'DeleteObjects'>['Errors']>

/** What must hold of the object, if there is one. */
interface DeleteConditions {
  readonly etag: string | undefined
  readonly modified: Date | undefined
  readonly sizeBytes: number | undefined
}

/** How the things of one request are deleted. */
interface Manner extends Bypass {
  /** When a delete marker is put. */
  readonly markedMs: number
}

/** One thing to delete. */
interface Target extends Manner {
  readonly key: string
  readonly versionId: string | undefined
  readonly conditions: DeleteConditions
}

/** What became of it, where there are versions. */
interface Deletion {
  /** Of the version that was removed, or of the delete marker that was put. */
  readonly versionId?: string
  /** Whether that is a delete marker. */
  readonly isMarker?: boolean
}

export async function deleteObject(
  deps: Dependencies,
  call: Call<'DeleteObject'>,
): Promise<Output<'DeleteObject'>> {
  const { input } = call
  const bucket = await findBucketOf(deps, input)
  refuseDevice(input.MFA)
  if (input.VersionId !== undefined) checkVersionId(bucket, input.VersionId)
  const target: Target = {
    key: input.Key,
    versionId: input.VersionId,
    conditions: {
      etag: input.IfMatch,
      modified: input.IfMatchLastModifiedTime,
      sizeBytes: input.IfMatchSize,
    },
    governance: checkBypass(bucket, input.BypassGovernanceRetention),
    nowMs: deps.clock.now(),
    markedMs: nowInSeconds(deps.clock),
  }
  const { versionId, isMarker: DeleteMarker } = await deps.store.index.commit(transaction =>
    deleteIf(transaction, requireBucket(transaction, bucket), target),
  )
  return { VersionId: versionId, DeleteMarker }
}

export async function deleteObjects(
  deps: Dependencies,
  call: Call<'DeleteObjects'>,
): Promise<Output<'DeleteObjects'>> {
  await verifyDocument(call.raw)
  const { input } = call
  const bucket = await findBucket(deps, input)
  refuseDevice(input.MFA)
  const { Objects, Quiet } = input.Delete
  if (Objects.length === 0 || Objects.length > maxKeys) throw new S3Error('MalformedXML')
  const manner: Manner = {
    // Unlike for one object this is no mistake where nothing is locked: cleaners say it to every bucket.
    governance: input.BypassGovernanceRetention === true,
    nowMs: deps.clock.now(),
    markedMs: nowInSeconds(deps.clock),
  }
  const outcomes = await deps.store.index.commit(transaction => {
    const current = requireBucket(transaction, bucket)
    return Objects.map(object => outcomeOf(transaction, current, { ...manner, ...targetOf(object) }))
  })
  const deleted: DeletedEntries = []
  const errors: ErrorEntries = []
  for (const [at, { Key, VersionId }] of Objects.entries()) {
    const outcome = outcomes[at]
    if (outcome instanceof S3Error) {
      errors.push({ Key, VersionId, Code: outcome.code, Message: outcome.message })
    } else if (Quiet !== true) {
      const DeleteMarkerVersionId = outcome?.isMarker ? outcome.versionId : undefined
      deleted.push({ Key, VersionId, DeleteMarker: outcome?.isMarker, DeleteMarkerVersionId })
    }
  }
  return { Deleted: deleted, Errors: errors }
}

function targetOf(object: ObjectIdentifier): Omit<Target, keyof Manner> {
  const conditions = { etag: object.ETag, modified: object.LastModifiedTime, sizeBytes: object.Size }
  return { key: object.Key, versionId: object.VersionId, conditions }
}

/** One key's failure is its own; anything but an S3 error fails the whole. */
function outcomeOf(transaction: Transaction, bucket: Bucket, target: Target): Deletion | S3Error {
  const { key, versionId } = target
  try {
    checkKey(key)
    // Unlike a request for one version, one for many does not tell what is no id from what nothing has.
    if (versionId !== undefined && !isVersionId(bucket, versionId)) throw new S3Error('NoSuchVersion')
    return deleteIf(transaction, bucket, target)
  } catch (error) {
    if (error instanceof S3Error) return error
    throw error
  }
}

/** @throws {S3Error} `PreconditionFailed`, `AccessDenied` for a version that is locked */
function deleteIf(transaction: Transaction, bucket: Bucket, target: Target): Deletion {
  const { key, versionId, conditions } = target
  if (versionId !== undefined) return removeVersion(transaction, bucket, { ...target, versionId })
  checkConditions(conditions, () => transaction.object(bucket.id, key))
  if (versioningOf(bucket) !== undefined) {
    return { versionId: transaction.putMarker(bucket.id, key, target.markedMs), isMarker: true }
  }
  transaction.deleteObject(bucket.id, key)
  return {}
}

function removeVersion(
  transaction: Transaction,
  bucket: Bucket,
  target: Target & { readonly versionId: string },
): Deletion {
  const { key, versionId, conditions } = target
  const version = transaction.version(bucket.id, key, versionId)
  const row = version === undefined || isMarker(version) ? undefined : version
  checkConditions(conditions, () => row)
  refuseLocked(row?.lock, target)
  const removed = transaction.deleteVersion(bucket.id, key, versionId)
  return removed === 'marker' ? { versionId, isMarker: true } : { versionId }
}

/**
 * @param find what the conditions are about; asked for only where there are any
 * @throws {S3Error} `PreconditionFailed`
 */
function checkConditions(conditions: DeleteConditions, find: () => ObjectRow | undefined): void {
  const { etag, modified, sizeBytes } = conditions
  if (etag === undefined && modified === undefined && sizeBytes === undefined) return
  const row = find()
  if (row === undefined) return
  if (etag !== undefined && !matchesEtag(etag, row.etag)) {
    throw new S3Error('PreconditionFailed', { Condition: 'If-Match' })
  }
  if (modified !== undefined && Math.floor(modified.getTime() / 1000) * 1000 !== row.modifiedMs) {
    throw new S3Error('PreconditionFailed', { Condition: 'x-amz-if-match-last-modified-time' })
  }
  if (sizeBytes !== undefined && sizeBytes !== row.sizeBytes) {
    throw new S3Error('PreconditionFailed', { Condition: 'x-amz-if-match-size' })
  }
}

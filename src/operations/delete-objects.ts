/**
 * DeleteObject and DeleteObjects. Deleting what is not there succeeds; a condition that does not hold deletes nothing.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { Transaction } from '../store/index.ts'
import type { Bucket, ObjectRow } from '../store/rows.ts'
import { matchesEtag } from './conditions.ts'
import type { Dependencies } from './dependencies.ts'
import { findBucket, findBucketOf, requireBucket } from './find.ts'
import { checkKey } from './limits.ts'
import { refuseVersion } from './refusals.ts'
import { verifyDocument } from './verify-document.ts'

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

export async function deleteObject(
  deps: Dependencies,
  call: Call<'DeleteObject'>,
): Promise<Output<'DeleteObject'>> {
  const { input } = call
  const bucket = await findBucketOf(deps, input)
  refuseVersion(input.VersionId)
  const conditions: DeleteConditions = {
    etag: input.IfMatch,
    modified: input.IfMatchLastModifiedTime,
    sizeBytes: input.IfMatchSize,
  }
  await deps.store.index.commit(transaction => {
    requireBucket(transaction, bucket)
    deleteIf(transaction, bucket, { key: input.Key, conditions })
  })
  return { VersionId: input.VersionId }
}

export async function deleteObjects(
  deps: Dependencies,
  call: Call<'DeleteObjects'>,
): Promise<Output<'DeleteObjects'>> {
  await verifyDocument(call.raw)
  const { input } = call
  const bucket = await findBucket(deps, input)
  const { Objects, Quiet } = input.Delete
  if (Objects.length === 0 || Objects.length > maxKeys) throw new S3Error('MalformedXML')
  const outcomes = await deps.store.index.commit(transaction => {
    requireBucket(transaction, bucket)
    return Objects.map(object => outcomeOf(transaction, bucket, object))
  })
  const deleted: DeletedEntries = []
  const errors: ErrorEntries = []
  for (const [at, { Key, VersionId }] of Objects.entries()) {
    const error = outcomes[at]
    if (error !== undefined) errors.push({ Key, VersionId, Code: error.code, Message: error.message })
    else if (Quiet !== true) deleted.push({ Key, VersionId })
  }
  return { Deleted: deleted, Errors: errors }
}

/** One key's failure is its own; anything but an S3 error fails the whole. */
function outcomeOf(transaction: Transaction, bucket: Bucket, object: ObjectIdentifier): S3Error | undefined {
  const conditions = { etag: object.ETag, modified: object.LastModifiedTime, sizeBytes: object.Size }
  try {
    checkKey(object.Key)
    refuseVersion(object.VersionId)
    deleteIf(transaction, bucket, { key: object.Key, conditions })
    return undefined
  } catch (error) {
    if (error instanceof S3Error) return error
    throw error
  }
}

function deleteIf(
  transaction: Transaction,
  bucket: Bucket,
  { key, conditions }: { readonly key: string; readonly conditions: DeleteConditions },
): void {
  const { etag, modified, sizeBytes } = conditions
  const isConditional = etag !== undefined || modified !== undefined || sizeBytes !== undefined
  if (isConditional) {
    const row = transaction.object(bucket.id, key)
    if (row !== undefined) checkConditions(conditions, row)
  }
  transaction.deleteObject(bucket.id, key)
}

/** @throws {S3Error} `PreconditionFailed` */
function checkConditions({ etag, modified, sizeBytes }: DeleteConditions, row: ObjectRow): void {
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

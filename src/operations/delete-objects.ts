/**
 * DeleteObject and DeleteObjects. Deleting what is not there succeeds; a condition that does not hold deletes nothing.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output, RawRequest } from '../service/service.ts'
import type { Transaction } from '../store/index.ts'
import type { Bucket, ObjectRow } from '../store/rows.ts'
import { checksumMembersOf, checksumMismatch, declaredChecksum } from './checksum.ts'
import { matchesEtag } from './conditions.ts'
import type { Dependencies } from './dependencies.ts'
import { findBucket, findBucketOf, requireBucket } from './find.ts'
import { startHash, type HashName } from './hash.ts'
import { checkKey } from './limits.ts'
import { checkMd5, parseContentMd5 } from './receive.ts'
import { refuseVersion } from './refusals.ts'

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
  if (call.raw !== undefined) await verifyDocument(call.raw)
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

/**
 * S3 wants proof that the list of keys is what the client wrote, and checks it before it reads the list. Callers
 * without HTTP need none.
 * @throws {S3Error} `InvalidRequest` without one, `InvalidDigest`, `BadDigest`
 */
async function verifyDocument(raw: RawRequest): Promise<void> {
  const { headers, body } = raw
  if (!(body instanceof Uint8Array)) throw new S3Error('MissingRequestBodyError')
  const md5 = parseContentMd5(text(headers['content-md5']))
  const algorithm = text(headers['x-amz-sdk-checksum-algorithm'])
  const checksum = declaredChecksum({ ...checksumMembersOf(headers), ChecksumAlgorithm: algorithm }, headers)
  if (md5 === undefined && checksum === undefined) {
    throw new S3Error('InvalidRequest', {
      message: 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
    })
  }
  if (md5 !== undefined) checkMd5(md5, (await digestOf('MD5', body)).toString('hex'))
  if (checksum === undefined) return
  // Trailers are not kept with a document, and the body is too short to need them.
  if (checksum.in === 'trailer') throw new S3Error('NotImplemented', { Header: 'x-amz-trailer' })
  const calculated = (await digestOf(checksum.algorithm, body)).toString('base64')
  if (calculated !== checksum.value) throw checksumMismatch(checksum.algorithm)
}

async function digestOf(name: HashName, body: Uint8Array): Promise<Buffer> {
  const hash = await startHash(name, body.length)
  hash.update(body)
  return hash.digest()
}

function text(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined
}

/**
 * The life of a multipart upload apart from its completion: CreateMultipartUpload, UploadPart, AbortMultipartUpload.
 * UploadPartCopy shares how a part is made.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Output } from '../service/service.ts'
import type { Bucket, NewPart, Upload } from '../store/rows.ts'
import { attributesOf } from './attributes.ts'
import {
  defaultAlgorithm,
  multipartTypes,
  parseAlgorithm,
  setChecksum,
  type ChecksumAlgorithm,
  type ChecksumType,
} from './checksum.ts'
import { nowInSeconds, type Dependencies } from './dependencies.ts'
import { refuseEncryptionHeader, sealingFor, sealingOfPart, setContext, setEncryption } from './encryption.ts'
import { findBucketOf, noSuchUpload, requireBucket, requireUpload, type UploadInput } from './find.ts'
import { checkPartNumber } from './limits.ts'
import { lockOf, requireDigest } from './object-lock.ts'
import { announcementOf, commitContent, receive, type Announcement, type Received } from './receive.ts'
import { withInitiator } from './ownership.ts'
import { refuseUnsupported } from './refusals.ts'
import { writtenAccess } from './written-access.ts'

export async function createMultipartUpload(
  deps: Dependencies,
  call: Call<'CreateMultipartUpload'>,
): Promise<Output<'CreateMultipartUpload'>> {
  const { input } = call
  const bucket = await findBucketOf(deps, input)
  refuseUnsupported(input)
  const access = withInitiator(bucket, writtenAccess(deps, bucket, call), call.context.identity)
  const sealing = sealingFor(deps, bucket, input)
  const checksum = checksumChoice(input.ChecksumAlgorithm, input.ChecksumType)
  const createdMs = deps.clock.now()
  const uploadId = newUploadId(deps, createdMs)
  const upload = {
    ...attributesOf(input),
    lock: lockOf(deps, bucket, input),
    access,
    key: input.Key,
    uploadId,
    createdMs,
    encryption: sealing?.encryption,
    checksumAlgorithm: checksum?.algorithm,
    checksumType: checksum?.type,
  }
  await deps.store.index.commit(transaction => {
    requireBucket(transaction, bucket)
    transaction.createUpload(bucket.id, upload)
  })
  const output: Output<'CreateMultipartUpload'> = {
    Bucket: input.Bucket,
    Key: input.Key,
    UploadId: uploadId,
    ChecksumAlgorithm: checksum?.algorithm,
    ChecksumType: checksum?.type,
  }
  setEncryption(output, upload.encryption, input)
  setContext(output, upload.encryption)
  return output
}

export async function uploadPart(
  deps: Dependencies,
  call: Call<'UploadPart'>,
): Promise<Output<'UploadPart'>> {
  const { input } = call
  const bucket = await findBucketOf(deps, input)
  checkPartNumber(input.PartNumber, deps.limitsOf(input.Bucket).maxPartNumber)
  refuseEncryptionHeader(call.raw)
  const upload = await openUpload(deps, bucket, input)
  const sealing = sealingOfPart(deps, upload.encryption, input)
  const announced = announcementOf(call)
  requireDigest(announced, { bucket, lock: upload.lock, kind: 'Part' })
  checkPartAlgorithm(upload, announced)

  const received = await receive(deps, announced, { checksum: checksumOf(upload).algorithm, sealing })
  const part = await commitPart(deps, { bucket, input, received })

  const output: Output<'UploadPart'> = { ETag: `"${part.etag}"` }
  setChecksum(output, received.declared ?? received.checksum)
  setEncryption(output, upload.encryption, input)
  return output
}

export async function abortMultipartUpload(
  deps: Dependencies,
  call: Call<'AbortMultipartUpload'>,
): Promise<Output<'AbortMultipartUpload'>> {
  const { input } = call
  const bucket = await findBucketOf(deps, input)
  await deps.store.index.commit(transaction => {
    const upload = requireUpload(transaction, bucket, input)
    const initiated = input.IfMatchInitiatedTime
    if (
      initiated !== undefined &&
      Math.floor(upload.createdMs / 1000) !== Math.floor(initiated.getTime() / 1000)
    ) {
      throw new S3Error('PreconditionFailed', { Condition: 'x-amz-if-match-initiated-time' })
    }
    transaction.abortUpload(upload)
  })
  return {}
}

interface ReceivedPart {
  readonly bucket: Bucket
  readonly input: UploadInput & { readonly PartNumber: number }
  readonly received: Received
}

/** Makes received bytes a part. @throws {S3Error} `NoSuchUpload` when the upload ended meanwhile */
export async function commitPart(
  deps: Dependencies,
  { bucket, input, received }: ReceivedPart,
): Promise<NewPart> {
  const part: NewPart = {
    number: input.PartNumber,
    etag: received.etag,
    modifiedMs: nowInSeconds(deps.clock),
    content: received.content,
    checksum: { ...received.checksum, type: 'FULL_OBJECT' },
  }
  await commitContent(deps, received.content, transaction => {
    transaction.putPart(requireUpload(transaction, bucket, input).id, part)
  })
  return part
}

/** How an upload's parts are summed up: what its creator chose, else S3's default. */
export function checksumOf(upload: Upload): {
  readonly algorithm: ChecksumAlgorithm
  readonly type: ChecksumType
} {
  if (upload.checksumAlgorithm === undefined) return { algorithm: defaultAlgorithm, type: 'FULL_OBJECT' }
  const algorithm = parseAlgorithm(upload.checksumAlgorithm)
  return { algorithm, type: upload.checksumType ?? defaultType(algorithm) }
}

export function checksumTypeMismatch(expected: string, actual: string): S3Error {
  return new S3Error('InvalidRequest', {
    message: `Checksum Type mismatch occurred, expected checksum Type: ${expected.toLowerCase()}, actual checksum Type: ${actual.toLowerCase()}`,
  })
}

/** @throws {S3Error} `InvalidRequest` for names and pairs that S3 does not have */
function checksumChoice(
  name: string | undefined,
  type: string | undefined,
): { readonly algorithm: ChecksumAlgorithm; readonly type: ChecksumType } | undefined {
  if (name === undefined) {
    if (type === undefined) return undefined
    throw new S3Error('InvalidRequest', {
      message: 'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
    })
  }
  const algorithm = parseAlgorithm(name)
  if (type === undefined) return { algorithm, type: defaultType(algorithm) }
  if (type !== 'COMPOSITE' && type !== 'FULL_OBJECT') {
    throw new S3Error('InvalidRequest', { message: 'Value for x-amz-checksum-type header is invalid.' })
  }
  if (!multipartTypes(algorithm).includes(type)) {
    throw new S3Error('InvalidRequest', {
      message: `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
    })
  }
  return { algorithm, type }
}

function defaultType(algorithm: ChecksumAlgorithm): ChecksumType {
  return multipartTypes(algorithm)[0] ?? 'COMPOSITE'
}

/** An upload that was created with an algorithm takes no part declared with another. */
function checkPartAlgorithm(upload: Upload, announced: Announcement): void {
  const expected = upload.checksumAlgorithm
  const actual = announced.checksum?.algorithm
  if (expected === undefined || actual === undefined || actual === expected) return
  throw checksumTypeMismatch(expected, actual)
}

/** Looks before the body is read; the commit looks again. An absence is told only when it is durable. */
export async function openUpload(deps: Dependencies, bucket: Bucket, input: UploadInput): Promise<Upload> {
  const { index } = deps.store
  const upload = index.upload(bucket.id, input.Key, input.UploadId)
  if (upload !== undefined) return upload
  await index.settled(bucket.id, input.Key)
  throw noSuchUpload(input)
}

/** Ids sort by time, so that uploads of one key are listed in the order in which they began. */
function newUploadId(deps: Dependencies, nowMs: number): string {
  return nowMs.toString(16).padStart(12, '0') + deps.random.hex(16)
}

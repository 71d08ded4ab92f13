/**
 * CompleteMultipartUpload: parts become an object. No byte is read or copied: the ETag is made from the parts' ETags,
 * the checksum from their checksums, and the object's content is the list of its parts.
 */
import { createHash } from 'node:crypto'
import { startHash } from '../base/hash.ts'
import { unquoted } from '../service/conditions.ts'
import { S3Error } from '../service/errors.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { Transaction } from '../store/index.ts'
import type { Bucket, Checksum, Completion, Part, Upload } from '../store/rows.ts'
import { checksumMember, checksumMismatch, setChecksum, type ChecksumValue } from './checksum.ts'
import { checkWriteConditions, refuseOddWriteConditions } from './conditions.ts'
import { customerKeyOf, type CustomerKey } from './customer-key.ts'
import { combineCrcs, isCombinable } from './crc-combine.ts'
import { nowInSeconds, type Dependencies } from './dependencies.ts'
import { refuseEncryptionHeader, requireUploadKey, setEncryption } from './encryption.ts'
import { findBucketOf, noSuchUpload, requireBucket } from './find.ts'
import { maxPartNumber, type Limits } from './limits.ts'
import { withLock } from './object-lock.ts'
import { accessOfUpload } from './ownership.ts'
import { checksumOf, checksumTypeMismatch } from './uploads.ts'
import { writtenVersionId } from './version-id.ts'

type CompleteInput = Input<'CompleteMultipartUpload'>

/** A part as the client names it. */
interface NamedPart {
  readonly number: number
  /** Without quotes. */
  readonly etag: string
  readonly checksum: ChecksumValue | undefined
}

/** What completing answers, and what is remembered of it. */
type Completed = Pick<Completion, 'etag' | 'checksum' | 'versionId'>

export async function completeMultipartUpload(
  deps: Dependencies,
  call: Call<'CompleteMultipartUpload'>,
): Promise<Output<'CompleteMultipartUpload'>> {
  const { input } = call
  const { index } = deps.store
  const bucket = await findBucketOf(deps, input)
  refuseOddWriteConditions(input)
  const named = namedParts(input)
  refuseEncryptionHeader(call.raw)
  const customerKey = customerKeyOf(input)
  const upload = index.upload(bucket.id, input.Key, input.UploadId)
  const composite = upload && (await compositeChecksum(upload, named))
  const modifiedMs = nowInSeconds(deps.clock)

  const completed = await index.commit((transaction): Completed => {
    const current = transaction.upload(bucket.id, input.Key, input.UploadId)
    if (current === undefined) return earlierCompletion(transaction, bucket, input)
    checkUploadKey(current, customerKey)
    const parts = chooseParts({ transaction, upload: current, named, limits: deps.limitsOf(bucket.name) })
    const object = {
      ...attributesOfUpload(current),
      etag: etagOf(parts),
      checksum: composite ?? fullObjectChecksum(current, parts),
      modifiedMs,
    }
    checkClaims(input, object.checksum, parts)
    checkWriteConditions(input, input.Key, transaction.object(bucket.id, input.Key))
    const locked = withLock(requireBucket(transaction, bucket), object)
    const versionId = transaction.completeUpload(current, parts, locked)
    return { etag: object.etag, checksum: object.checksum, versionId }
  })
  const output = outputOf(call, completed)
  setEncryption(output, upload?.encryption, input)
  return output
}

/** Whoever chose a checksum for a sealed upload must show its key once more, as AWS asks; others may. */
function checkUploadKey({ encryption, checksumAlgorithm }: Upload, key: CustomerKey | undefined): void {
  if (key !== undefined || checksumAlgorithm !== undefined) requireUploadKey(encryption, key)
}

/** A client that missed the first answer asks again: the upload is gone, its completion is remembered. */
function earlierCompletion(transaction: Transaction, bucket: Bucket, input: CompleteInput): Completed {
  const completion = transaction.completion(bucket.id, input.Key, input.UploadId)
  if (completion === undefined) throw noSuchUpload(input)
  return completion
}

/** @throws {S3Error} `MalformedXML` for none or incomplete ones, `InvalidPartOrder` */
function namedParts(input: CompleteInput): readonly NamedPart[] {
  const entries = input.MultipartUpload?.Parts ?? []
  if (entries.length === 0 || entries.length > maxPartNumber) throw new S3Error('MalformedXML')
  let previous = 0
  return entries.map(entry => {
    if (entry.PartNumber === undefined || entry.ETag === undefined) throw new S3Error('MalformedXML')
    if (entry.PartNumber <= previous) throw new S3Error('InvalidPartOrder', { UploadId: input.UploadId })
    previous = entry.PartNumber
    return { number: entry.PartNumber, etag: unquoted(entry.ETag), checksum: checksumMember(entry) }
  })
}

interface Choice {
  readonly transaction: Transaction
  readonly upload: Upload
  readonly named: readonly NamedPart[]
  readonly limits: Limits
}

/** @throws {S3Error} `InvalidPart`, `EntityTooSmall`, `InvalidRequest` for a checksum of another algorithm */
function chooseParts({ transaction, upload, named, limits }: Choice): readonly Part[] {
  const stored = new Map<number, Part>()
  for (const part of transaction.parts(upload.id, { after: 0, limit: maxPartNumber })) {
    stored.set(part.number, part)
  }
  const parts = named.map(name => {
    const part = stored.get(name.number)
    if (part !== undefined && part.etag === name.etag && hasChecksum(upload, part, name)) return part
    throw new S3Error('InvalidPart', { UploadId: upload.uploadId, PartNumber: name.number, ETag: name.etag })
  })
  const short = parts.find((part, at) => part.sizeBytes < limits.minPartBytes && at < parts.length - 1)
  if (short === undefined) return parts
  throw new S3Error('EntityTooSmall', {
    ETag: short.etag,
    PartNumber: short.number,
    MinSizeAllowed: limits.minPartBytes,
    ProposedSize: short.sizeBytes,
  })
}

/**
 * An upload created without an algorithm takes parts with any; they were verified when they came, and the ETag shows
 * that they are the same.
 */
function hasChecksum(upload: Upload, part: Part, name: NamedPart): boolean {
  if (name.checksum === undefined) return true
  if (name.checksum.algorithm === part.checksum?.algorithm) return name.checksum.value === part.checksum.value
  if (upload.checksumAlgorithm === undefined) return true
  throw checksumTypeMismatch(upload.checksumAlgorithm, name.checksum.algorithm)
}

/**
 * The checksum of the parts' checksums. The client must name them, and `chooseParts` holds them to the stored ones.
 * @returns `undefined` where the upload's checksum is of the whole object
 * @throws {S3Error} `InvalidPartOrder` where a part number is left out, `InvalidRequest` where a checksum is
 */
async function compositeChecksum(upload: Upload, named: readonly NamedPart[]): Promise<Checksum | undefined> {
  const { algorithm, type } = checksumOf(upload)
  if (type !== 'COMPOSITE') return undefined
  const hash = await startHash(algorithm, undefined)
  for (const [at, { number, checksum }] of named.entries()) {
    if (number !== at + 1) throw new S3Error('InvalidPartOrder', { UploadId: upload.uploadId })
    if (checksum === undefined) {
      throw new S3Error('InvalidRequest', {
        message:
          `The upload was created using a ${algorithm.toLowerCase()} checksum. The complete request must include the ` +
          `checksum for each part. It was missing for part ${number} in the request.`,
      })
    }
    hash.update(Buffer.from(checksum.value, 'base64'))
  }
  return { algorithm, type, value: `${hash.digest().toString('base64')}-${named.length}` }
}

function fullObjectChecksum(upload: Upload, parts: readonly Part[]): Checksum | undefined {
  const { algorithm, type } = checksumOf(upload)
  if (!isCombinable(algorithm)) return undefined
  const pieces = parts.map(part => ({
    digest: Buffer.from(part.checksum?.value ?? '', 'base64'),
    sizeBytes: part.sizeBytes,
  }))
  return { algorithm, type, value: combineCrcs(algorithm, pieces).toString('base64') }
}

function etagOf(parts: readonly Part[]): string {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part.etag, 'hex')
  return `${hash.digest('hex')}-${parts.length}`
}

/**
 * What the request says about the object as a whole.
 * @throws {S3Error} `InvalidRequest`, `BadDigest`
 */
function checkClaims(input: CompleteInput, checksum: Checksum | undefined, parts: readonly Part[]): void {
  const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0)
  if (input.MpuObjectSize !== undefined && input.MpuObjectSize !== sizeBytes) {
    throw new S3Error('InvalidRequest', {
      message: `The provided 'x-amz-mp-object-size' header value ${input.MpuObjectSize} does not match what was computed: ${sizeBytes}`,
    })
  }
  if (checksum === undefined) return
  if (input.ChecksumType !== undefined && input.ChecksumType !== checksum.type) {
    throw new S3Error('InvalidRequest', {
      message: `The upload was created using the ${checksum.type} checksum mode. The complete request must use the same checksum mode.`,
    })
  }
  const claimed = checksumMember(input)
  if (claimed === undefined) return
  if (claimed.algorithm !== checksum.algorithm)
    throw checksumTypeMismatch(checksum.algorithm, claimed.algorithm)
  const withCount = claimed.value.includes('-') ? claimed.value : `${claimed.value}-${parts.length}`
  const want = checksum.type === 'COMPOSITE' ? withCount : claimed.value
  if (want !== checksum.value) throw checksumMismatch(claimed.algorithm)
}

function attributesOfUpload(upload: Upload) {
  const { contentType, storageClass, headers, metadata, tags, lock, encryption } = upload
  const access = accessOfUpload(upload)
  return { contentType, storageClass, headers, metadata, tags, lock, encryption, access }
}

function outputOf(
  call: Call<'CompleteMultipartUpload'>,
  { etag, checksum, versionId }: Completed,
): Output<'CompleteMultipartUpload'> {
  const { Bucket, Key } = call.input
  const output: Output<'CompleteMultipartUpload'> = {
    Location: locationOf(call),
    Bucket,
    Key,
    ETag: `"${etag}"`,
    ChecksumType: checksum?.type,
    VersionId: writtenVersionId(versionId),
  }
  setChecksum(output, checksum)
  return output
}

/** The object's URL, as this request addressed it. */
function locationOf({ raw, input }: Call<'CompleteMultipartUpload'>): string {
  const host = raw?.headers['host']
  const path = raw?.target.split('?', 1)[0]
  if (raw === undefined || !path?.startsWith('/') || typeof host !== 'string') {
    return `/${input.Bucket}/${input.Key.split('/').map(encodeURIComponent).join('/')}`
  }
  return `${raw.secure ? 'https' : 'http'}://${host}${path}`
}

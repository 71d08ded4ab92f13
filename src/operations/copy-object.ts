/**
 * CopyObject: a new row that names the source's bytes. No byte is written, and none is read unless the copy is to have
 * a checksum or an ETag that the source does not have, or is to be encrypted otherwise. A copy is one object without
 * parts: its ETag is the source's only where that was not made from parts.
 */
import { startHash } from '../base/hash.ts'
import { S3Error } from '../service/errors.ts'
import { sendBody } from '../service/payload.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { ByteStream } from '../store/bytes.ts'
import type { Attributes, NewObject, ObjectRow } from '../store/rows.ts'
import { restoreHeader } from './archive.ts'
import { attributesOf } from './attributes.ts'
import { parseAlgorithm, setChecksum, type ChecksumAlgorithm } from './checksum.ts'
import { checkWriteConditions, refuseOddWriteConditions } from './conditions.ts'
import { bodyOf, payloadOfBytes } from './copied-bytes.ts'
import {
  checkSourceSize,
  findSource,
  refuseArchivedSource,
  requireSource,
  type CopySource,
} from './copy-source.ts'
import { customerKeyOf } from './customer-key.ts'
import { nowInSeconds, type Dependencies } from './dependencies.ts'
import { openingOf, sealingFor, setContext, setEncryption, sharesBodies, type Sealing } from './encryption.ts'
import { durably, findBucketOf, requireBucket } from './find.ts'
import { lockOf, withLock } from './object-lock.ts'
import { commitContent, receive } from './receive.ts'
import { refuseUnsupported } from './refusals.ts'
import { readVersionId, writtenVersionId } from './version-id.ts'
import { writtenAccess } from './written-access.ts'

type CopyInput = Input<'CopyObject'>

export async function copyObject(
  deps: Dependencies,
  call: Call<'CopyObject'>,
): Promise<Output<'CopyObject'>> {
  const { input } = call
  const target = await findBucketOf(deps, input)
  refuseUnsupported(input)
  refuseOddWriteConditions(input)
  const directives = directivesOf(input)
  const access = writtenAccess(deps, target, call)
  const given = { ...attributesOf(input), lock: lockOf(deps, target, input), access }
  const source = await findSource(deps, input)
  const sealing = sealingFor(deps, target, input)
  refuseCopyToItself(input, source, directives)
  const seen = await see(deps, { source, sealing, input })
  const modifiedMs = nowInSeconds(deps.clock)
  if (!seen.isShared) {
    const { row, algorithm } = seen
    const received = await receiveAgain(deps, await seen.bytes, { row, algorithm, sealing })
    const copy = { ...mixed(row, given, directives), ...received, modifiedMs }
    const versionId = await commitContent(deps, received.content, transaction => {
      const bucket = requireBucket(transaction, target)
      checkWriteConditions(input, input.Key, transaction.object(target.id, input.Key))
      return transaction.putObject(target.id, input.Key, withLock(bucket, copy))
    })
    return {
      ...outputOf(copy, input),
      VersionId: writtenVersionId(versionId),
      CopySourceVersionId: readVersionId(source.bucket, row),
    }
  }
  const digests = await digestsOf(seen, sealing)

  const output = await deps.store.index.commit((transaction): Output<'CopyObject'> | undefined => {
    const bucket = requireBucket(transaction, target)
    requireBucket(transaction, source.bucket)
    const row = requireSource(transaction, source, input)
    if (row.version !== seen.row.version) return undefined
    checkWriteConditions(input, input.Key, transaction.object(target.id, input.Key))
    const encryption = sealing?.encryption
    const copy = {
      ...mixed(row, given, directives),
      ...digests,
      content: row.content,
      encryption,
      modifiedMs,
    }
    const versionId = transaction.putObject(target.id, input.Key, withLock(bucket, copy))
    return {
      ...outputOf(copy, input),
      VersionId: writtenVersionId(versionId),
      CopySourceVersionId: readVersionId(source.bucket, row),
    }
  })
  // The source was replaced while it was read: the new one is to be copied.
  return output ?? copyObject(deps, call)
}

interface Directives {
  readonly replacesMetadata: boolean
  readonly replacesTags: boolean
}

/** @throws {S3Error} `InvalidArgument` */
function directivesOf(input: CopyInput): Directives {
  return {
    replacesMetadata: isReplace(input.MetadataDirective, 'metadata'),
    replacesTags: isReplace(input.TaggingDirective, 'tagging'),
  }
}

function isReplace(directive: string | undefined, kind: 'metadata' | 'tagging'): boolean {
  if (directive === undefined || directive === 'COPY') return false
  if (directive === 'REPLACE') return true
  throw new S3Error('InvalidArgument', {
    message: `Unknown ${kind} directive.`,
    ArgumentName: `x-amz-${kind}-directive`,
    ArgumentValue: directive,
  })
}

/** @throws {S3Error} `InvalidRequest` for a copy that would change nothing */
function refuseCopyToItself(input: CopyInput, source: CopySource, { replacesMetadata }: Directives): void {
  if (source.bucket.name !== input.Bucket || source.key !== input.Key) return
  // An earlier version becomes the newest one like this.
  if (source.versionId !== undefined) return
  if (replacesMetadata || input.StorageClass !== undefined || input.WebsiteRedirectLocation !== undefined)
    return
  if (input.ServerSideEncryption !== undefined || input.SSECustomerAlgorithm !== undefined) return
  throw new S3Error('InvalidRequest', {
    message:
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  })
}

interface SeenSource {
  readonly row: ObjectRow
  readonly algorithm: ChecksumAlgorithm
}

type Bytes = Uint8Array | Promise<Uint8Array | ByteStream>

interface SharedSource extends SeenSource {
  readonly isShared: true
  /** Where the copy's checksum or ETag has to be made. */
  readonly bytes: Bytes | undefined
}

/** A source whose bytes are to be encrypted otherwise. */
interface OtherSource extends SeenSource {
  readonly isShared: false
  readonly bytes: Bytes
}

type Seen = SharedSource | OtherSource

interface Seeing {
  readonly source: CopySource
  readonly sealing: Sealing | undefined
  readonly input: CopyInput
}

/** @throws {S3Error} `NoSuchKey`, `PreconditionFailed`, `InvalidRequest` for a source over 5 GiB or an algorithm */
function see(deps: Dependencies, { source, sealing, input }: Seeing): Seen | Promise<Seen> {
  const { index, bytes } = deps.store
  return durably(index.settled(source.bucket.id, source.key), () => {
    const row = requireSource(index, source, input)
    refuseArchivedSource(deps, row)
    checkSourceSize(row.sizeBytes)
    const algorithm = parseAlgorithm(input.ChecksumAlgorithm ?? row.checksum?.algorithm ?? 'CRC64NVME')
    const unwrap = openingOf(deps, row.encryption, source.customerKey)
    const read = (): Bytes =>
      unwrap === undefined ? bytes.read(row.content) : bytes.readSealed(row.content, unwrap)
    const from = { encryption: row.encryption, key: source.customerKey }
    const to = { encryption: sealing?.encryption, key: customerKeyOf(input) }
    if (!sharesBodies(from, to)) return { row, algorithm, isShared: false, bytes: read() }
    const isThere = row.checksum?.algorithm === algorithm && row.checksum.type === 'FULL_OBJECT'
    const keepsDigests = isThere && !isOfParts(row)
    return { row, algorithm, isShared: true, bytes: keepsDigests ? undefined : read() }
  })
}

/** The plain bytes once more on their way in, for another encryption, or none. */
async function receiveAgain(
  deps: Dependencies,
  bytes: Uint8Array | ByteStream,
  { row, algorithm, sealing }: { row: ObjectRow; algorithm: ChecksumAlgorithm; sealing: Sealing | undefined },
): Promise<Pick<NewObject, 'content' | 'encryption' | 'etag' | 'checksum'>> {
  const payload = payloadOfBytes(bytes, row.sizeBytes)
  const announced = { payload, md5: undefined, checksum: undefined }
  const received = await receive(deps, announced, { checksum: algorithm, sealing })
  const { content, encryption, etag } = received
  return { content, encryption, etag, checksum: { ...received.checksum, type: 'FULL_OBJECT' } }
}

/** Of the bytes as a whole, which are read once where one of them has to be made. */
async function digestsOf(
  { row, algorithm, bytes }: SharedSource,
  sealing: Sealing | undefined,
): Promise<Pick<NewObject, 'etag' | 'checksum'>> {
  const { etag, checksum, sizeBytes } = row
  if (bytes === undefined) return { etag, checksum }
  const md5 = isOfParts(row) ? await startHash('MD5', sizeBytes) : undefined
  const hash = await startHash(algorithm, sizeBytes)
  await sendBody(bodyOf(await bytes), chunk => {
    md5?.update(chunk)
    hash.update(chunk)
  })
  const digest = md5?.digest().toString('hex')
  return {
    etag: digest === undefined ? etag : (sealing?.etag(digest) ?? digest),
    checksum: { algorithm, type: 'FULL_OBJECT', value: hash.digest().toString('base64') },
  }
}

/** Asked of the ETag and not of the parts: rows of earlier versions of s3d have copied the one without the others. */
function isOfParts({ etag }: ObjectRow): boolean {
  return etag.includes('-')
}

/** The storage class, that it was restored and the redirect are never the source's. */
function mixed(
  row: ObjectRow,
  given: Attributes,
  { replacesMetadata, replacesTags }: Directives,
): Attributes {
  const tags = replacesTags ? given.tags : row.tags
  if (replacesMetadata) return { ...given, tags }
  const redirect = given.headers?.['x-amz-website-redirect-location']
  const { 'x-amz-website-redirect-location': _, [restoreHeader]: __, ...kept } = row.headers ?? {}
  return {
    contentType: row.contentType,
    storageClass: given.storageClass,
    headers: redirect === undefined ? kept : { ...kept, 'x-amz-website-redirect-location': redirect },
    metadata: row.metadata,
    tags,
    lock: given.lock,
    access: given.access,
  }
}

function outputOf(object: NewObject, input: CopyInput): Output<'CopyObject'> {
  const CopyObjectResult: Output<'CopyObject'>['CopyObjectResult'] = {
    ETag: `"${object.etag}"`,
    LastModified: new Date(object.modifiedMs),
    ChecksumType: object.checksum?.type,
  }
  setChecksum(CopyObjectResult, object.checksum)
  const output: Output<'CopyObject'> = { CopyObjectResult }
  setEncryption(output, object.encryption, input)
  setContext(output, object.encryption)
  return output
}

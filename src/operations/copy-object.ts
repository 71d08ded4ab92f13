/**
 * CopyObject: a new row that names the source's bytes. No byte is written, and none is read unless the copy is to have
 * a checksum that the source does not have. The ETag stays the source's, also where that was made from parts.
 */
import { S3Error } from '../service/errors.ts'
import { payloadOf } from '../service/payload.ts'
import type { Call, Input, Output } from '../service/service.ts'
import type { ByteStream } from '../store/bytes.ts'
import type { Attributes, Checksum, NewObject, ObjectRow } from '../store/rows.ts'
import { attributesOf } from './attributes.ts'
import { parseAlgorithm, setChecksum, type ChecksumAlgorithm } from './checksum.ts'
import { checkWriteConditions, refuseOddWriteConditions } from './conditions.ts'
import { findSource, requireSource, type CopySource } from './copy-source.ts'
import { nowInSeconds, type Dependencies } from './dependencies.ts'
import { durably, findBucketOf, requireBucket } from './find.ts'
import { startHash } from './hash.ts'
import { maxBodyBytes } from './limits.ts'
import { lockOf, withLock } from './object-lock.ts'
import { refuseUnsupported } from './refusals.ts'
import { readVersionId, writtenVersionId } from './version-id.ts'

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
  const given = { ...attributesOf(input), lock: lockOf(deps, target, input) }
  const source = await findSource(deps, input)
  refuseCopyToItself(input, source, directives)
  const seen = await see(deps, source, input)
  const checksum =
    seen.bytes === undefined ? seen.row.checksum : await hashed(seen.algorithm, await seen.bytes)
  const modifiedMs = nowInSeconds(deps.clock)

  const output = await deps.store.index.commit((transaction): Output<'CopyObject'> | undefined => {
    const bucket = requireBucket(transaction, target)
    requireBucket(transaction, source.bucket)
    const row = requireSource(transaction, source, input)
    if (row.version !== seen.row.version) return undefined
    checkWriteConditions(input, input.Key, transaction.object(target.id, input.Key))
    const { content, etag, encryption } = row
    const copy = { ...mixed(row, given, directives), content, etag, encryption, modifiedMs, checksum }
    const versionId = transaction.putObject(target.id, input.Key, withLock(bucket, copy))
    return {
      ...outputOf(copy),
      VersionId: writtenVersionId(versionId),
      CopySourceVersionId: readVersionId(source.bucket, row),
    }
  })
  // The source was replaced while its checksum was made: the new one is to be copied.
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
  throw new S3Error('InvalidRequest', {
    message:
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  })
}

interface Seen {
  readonly row: ObjectRow
  readonly algorithm: ChecksumAlgorithm
  /** Where the copy's checksum has to be made. */
  readonly bytes: Uint8Array | Promise<Uint8Array | ByteStream> | undefined
}

/** @throws {S3Error} `NoSuchKey`, `PreconditionFailed`, `InvalidRequest` for a source over 5 GiB or an algorithm */
function see(deps: Dependencies, source: CopySource, input: CopyInput): Seen | Promise<Seen> {
  const { index, bytes } = deps.store
  return durably(index.settled(source.bucket.id, source.key), () => {
    const row = requireSource(index, source, input)
    if (row.sizeBytes > maxBodyBytes) {
      throw new S3Error('InvalidRequest', {
        message: `The specified copy source is larger than the maximum allowable size for a copy source: ${maxBodyBytes}`,
      })
    }
    const algorithm = parseAlgorithm(input.ChecksumAlgorithm ?? row.checksum?.algorithm ?? 'CRC64NVME')
    const isThere = row.checksum?.algorithm === algorithm && row.checksum.type === 'FULL_OBJECT'
    return { row, algorithm, bytes: isThere ? undefined : bytes.read(row.content) }
  })
}

async function hashed(algorithm: ChecksumAlgorithm, bytes: Uint8Array | ByteStream): Promise<Checksum> {
  const hash = await startHash(algorithm, undefined)
  if (bytes instanceof Uint8Array) hash.update(bytes)
  else await payloadOf(bytes).read(chunk => hash.update(chunk))
  return { algorithm, type: 'FULL_OBJECT', value: hash.digest().toString('base64') }
}

/** The storage class and the redirect are never the source's. */
function mixed(
  row: ObjectRow,
  given: Attributes,
  { replacesMetadata, replacesTags }: Directives,
): Attributes {
  const tags = replacesTags ? given.tags : row.tags
  if (replacesMetadata) return { ...given, tags }
  const redirect = given.headers?.['x-amz-website-redirect-location']
  const { 'x-amz-website-redirect-location': _, ...kept } = row.headers ?? {}
  return {
    contentType: row.contentType,
    storageClass: given.storageClass,
    headers: redirect === undefined ? kept : { ...kept, 'x-amz-website-redirect-location': redirect },
    metadata: row.metadata,
    tags,
    lock: given.lock,
  }
}

function outputOf(object: NewObject): Output<'CopyObject'> {
  const CopyObjectResult: Output<'CopyObject'>['CopyObjectResult'] = {
    ETag: `"${object.etag}"`,
    LastModified: new Date(object.modifiedMs),
    ChecksumType: object.checksum?.type,
  }
  setChecksum(CopyObjectResult, object.checksum)
  return { CopyObjectResult }
}

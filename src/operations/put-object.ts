/**
 * PutObject: one body, durable with all that belongs to it before the answer.
 */
import type { Call, Output } from '../service/service.ts'
import type { Checksum, NewObject } from '../store/rows.ts'
import { attributesOf } from './attributes.ts'
import { defaultAlgorithm, setChecksum } from './checksum.ts'
import { checkWriteConditions, isConditional, refuseOddWriteConditions } from './conditions.ts'
import { nowInSeconds, type Dependencies } from './dependencies.ts'
import { sealingFor, setContext, setEncryption } from './encryption.ts'
import { durably, findBucketOf, requireBucket } from './find.ts'
import { lockOf, requireDigest, withLock } from './object-lock.ts'
import { announcementOf, commitContent, receive } from './receive.ts'
import { refuseUnsupported } from './refusals.ts'
import { writtenVersionId } from './version-id.ts'
import { writtenAccess } from './written-access.ts'

export async function putObject(deps: Dependencies, call: Call<'PutObject'>): Promise<Output<'PutObject'>> {
  const { input } = call
  const { index } = deps.store
  const bucket = await findBucketOf(deps, input)
  refuseUnsupported(input)
  refuseOddWriteConditions(input)
  const access = writtenAccess(deps, bucket, call)
  const attributes = attributesOf(input)
  const lock = lockOf(deps, bucket, input)
  const sealing = sealingFor(deps, bucket, input)
  const announced = announcementOf(call)
  requireDigest(announced, { bucket, lock, kind: 'Object' })
  if (isConditional(input)) {
    // A condition that fails now may fail the write: there is a moment during it when it did not hold.
    await durably(index.settled(bucket.id, input.Key), () =>
      checkWriteConditions(input, input.Key, index.object(bucket.id, input.Key)),
    )
  }

  const received = await receive(deps, announced, {
    checksum: announced.checksum?.algorithm ?? defaultAlgorithm,
    sealing,
  })
  const { algorithm, value } = received.checksum
  const checksum: Checksum = { algorithm, type: 'FULL_OBJECT', value }
  // Member by member: a spread costs more than hashing the body of a small object.
  const object: NewObject = {
    contentType: attributes.contentType,
    storageClass: attributes.storageClass,
    headers: attributes.headers,
    metadata: attributes.metadata,
    tags: attributes.tags,
    lock,
    access,
    content: received.content,
    encryption: received.encryption,
    etag: received.etag,
    modifiedMs: nowInSeconds(deps.clock),
    checksum,
  }
  const versionId = await commitContent(deps, received.content, transaction => {
    const current = requireBucket(transaction, bucket)
    if (isConditional(input)) {
      checkWriteConditions(input, input.Key, transaction.object(bucket.id, input.Key))
    }
    return transaction.putObject(bucket.id, input.Key, withLock(current, object))
  })

  const output: Output<'PutObject'> = { ETag: `"${object.etag}"`, ChecksumType: checksum.type }
  output.VersionId = writtenVersionId(versionId)
  setChecksum(output, checksum)
  setEncryption(output, object.encryption, input)
  setContext(output, object.encryption)
  return output
}

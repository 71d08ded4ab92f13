/**
 * Everything that is no plain read passes, and takes what is kept of the keys that it changes with it: before it is sent,
 * so that nothing old is found again after a crash, and behind it, so that nothing is that was read meanwhile.
 */
import { operations } from '@s3d/server/protocol'
import { S3Error } from '../service/errors.ts'
import { noted, type Call, type OpName, type Reply, type Service } from '../service/service.ts'
import { statusHeader } from './answer.ts'
import type { Parts } from './parts.ts'

export async function passOn<Op extends OpName>(
  { keys, shelf, doubts }: Pick<Parts, 'keys' | 'shelf' | 'doubts'>,
  call: Call<Op>,
  inner: Service,
): Promise<Reply<Op>> {
  const changes = changesOf(call)
  const { bucket } = call.resource
  if (changes === 'nothing') return noted(await inner(call), { [statusHeader]: 'bypass' })
  if (changes === 'bucket') {
    keys.outdateBucket(bucket)
    await shelf.dropBucket(bucket)
    try {
      return noted(await inner(call), { [statusHeader]: 'bypass' })
    } finally {
      keys.outdateBucket(bucket)
      await shelf.dropBucket(bucket)
    }
  }
  const changing = changes.map(key => keys.changing(bucket, key))
  try {
    await Promise.all(changes.map(async key => shelf.drop(bucket, key)))
    const answer = await inner(call)
    if ((answer.raw?.status ?? 200) >= 500) for (const key of changes) doubts.add(bucket, key)
    return noted(answer, { [statusHeader]: 'bypass' })
  } catch (error) {
    // Nobody knows whether the remote does it yet.
    if (!(error instanceof S3Error) || error.status >= 500) for (const key of changes) doubts.add(bucket, key)
    throw error
  } finally {
    await Promise.all(changes.map(async key => shelf.drop(bucket, key)))
    for (const each of changing) each.ended()
  }
}

/** Nothing of these is in any object before the upload is completed. */
const partsOnly: ReadonlySet<OpName> = new Set<OpName>([
  'AbortMultipartUpload',
  'CreateMultipartUpload',
  'UploadPart',
  'UploadPartCopy',
])

/** @returns the keys whose objects, or what is said of them, may be others afterwards */
function changesOf(call: Call<OpName>): 'nothing' | 'bucket' | readonly string[] {
  const { op, resource } = call
  const { access } = operations[op]
  if (access === 'read' || access === 'list' || partsOnly.has(op)) return 'nothing'
  if (op === 'DeleteObjects') {
    const { Delete } = (call as Call<'DeleteObjects'>).input // the operation says which call it is
    return [...new Set(Delete.Objects.map(({ Key }) => Key))]
  }
  if (op === 'RenameObject') return 'bucket'
  if (resource.key !== '') return [resource.key]
  // Settings of a bucket change no object of it, but for what there is when it is made anew.
  return op === 'DeleteBucket' || op === 'CreateBucket' ? 'bucket' : 'nothing'
}

/**
 * Everything that is no plain read passes, and takes what is kept of the keys that it changes with it: before it is sent,
 * so that nothing old is found again after a crash, and behind it, so that nothing is that was read meanwhile.
 */
import { operations } from '@s3d/server/protocol'
import { renameSourceKey } from '../service/copy-source.ts'
import { S3Error } from '../service/errors.ts'
import type { KnownName } from '../service/names.ts'
import { noted, type Call, type OpName, type Reply, type Service } from '../service/service.ts'
import { statusHeader } from './answer.ts'
import type { Parts } from './parts.ts'

type Kept = Pick<Parts, 'keys' | 'shelf' | 'doubts' | 'namesOf'>

export async function passOn<Op extends OpName>(
  parts: Kept,
  call: Call<Op>,
  inner: Service,
): Promise<Reply<Op>> {
  const { keys, shelf, doubts, namesOf } = parts
  const changes = changesOf(call)
  const { bucket } = call.resource
  const passed = async () => noted(await inner(call), { [statusHeader]: 'bypass' })
  if (changes === 'nothing') return passed()
  const changed = changes === 'bucket' ? renamedBy(call) : changes
  const names = namesOf(bucket).flatMap(each => changed.flatMap(key => named(each, key)))
  const doubt = () => {
    for (const each of names) doubts.add(each.bucket, each.key)
  }
  const heeded = async () => {
    try {
      const answer = await passed()
      if ((answer.raw?.status ?? 200) >= 500) doubt()
      return answer
    } catch (error) {
      // Nobody knows whether the remote does it yet.
      if (!(error instanceof S3Error) || error.status >= 500) doubt()
      throw error
    }
  }
  if (changes === 'bucket') return aroundBucket(parts, bucket, heeded)
  const drop = () => Promise.all(names.map(async each => shelf.drop(each.bucket, each.key)))
  const changing = names.map(each => keys.changing(each.bucket, each.key))
  try {
    await drop()
    return await heeded()
  } finally {
    await drop()
    for (const each of changing) each.ended()
  }
}

function named(
  { bucket, keyOf }: KnownName,
  key: string,
): { readonly bucket: string; readonly key: string }[] {
  const known = keyOf(key)
  return known === undefined ? [] : [{ bucket, key: known }]
}

/** Does what may change everything in a bucket. */
export async function aroundBucket<T>(
  { keys, shelf, namesOf }: Kept,
  bucket: string,
  work: () => Promise<T>,
): Promise<T> {
  const names = namesOf(bucket)
  const drop = async () => {
    for (const each of names) keys.outdateBucket(each.bucket)
    await Promise.all(names.map(async each => shelf.dropBucket(each.bucket)))
  }
  await drop()
  try {
    return await work()
  } finally {
    await drop()
  }
}

/** @returns the keys of a rename, from and to; none of what makes or deletes a bucket, in which there is nothing then */
function renamedBy(call: Call<OpName>): readonly string[] {
  if (call.op !== 'RenameObject') return []
  const { input, resource } = call as Call<'RenameObject'> // the operation says which call it is
  const source = renameSourceKey(input.RenameSource, resource.bucket)
  return source === undefined ? [resource.key] : [source, resource.key]
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

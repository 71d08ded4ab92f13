/**
 * Pushes an object that came in one piece as it came: one PutObject with all that belongs to it, and what the remote
 * can verify it by.
 */
import { S3Error } from '../../service/errors.ts'
import type { Input, Output } from '../../service/service.ts'
import { look } from './look.ts'
import { proofIn, proofOfHead } from './proof.ts'
import { bareEtag, bodyOf, checksumMember, described, md5Of } from './stored.ts'
import type { Manner, Outcome, PushDependencies, PutTask } from './task.ts'

export async function putWhole(deps: PushDependencies, task: PutTask, manner: Manner): Promise<Outcome> {
  const { entry, row, signal } = task
  const answer = await stored(deps, task, manner)
  const proof = proofIn(answer, row)
  if (proof !== 'etag') noteEtag(deps, task, answer)
  if (proof !== undefined) return { kind: 'pushed', etag: bareEtag(answer.ETag), proof }
  return provenByLook(deps, { bucket: entry.bucket, key: manner.key }, { row, signal })
}

/** A remote whose ETags are others than the MD5, though it was not told to encrypt with keys, is known for that. */
function noteEtag({ lacks }: PushDependencies, { entry, row }: PutTask, answer: Output<'PutObject'>): void {
  const { ETag, ServerSideEncryption, SSECustomerAlgorithm } = answer
  const isKeyed = ServerSideEncryption?.startsWith('aws:kms') === true || SSECustomerAlgorithm !== undefined
  if (ETag === undefined || isKeyed || bareEtag(ETag) === row.etag) return
  if (md5Of(row.etag) !== undefined && !lacks.has(entry, 'md5-etags'))
    lacks.found(entry, 'md5-etags', `a push that was answered ${ETag}`)
}

/** Asks for what was stored where the answer did not tell. @throws {S3Error} `BadDigest` */
export async function provenByLook(
  { looks }: PushDependencies,
  where: { readonly bucket: string; readonly key: string },
  { row, signal }: Pick<PutTask, 'row' | 'signal'>,
): Promise<Outcome> {
  const there = await look(looks, where, signal)
  if (there === undefined)
    throw new S3Error('BadDigest', { message: 'The remote does not have what it stored.' })
  return { kind: 'pushed', etag: bareEtag(there.ETag), proof: proofOfHead(there, row) }
}

async function stored(
  deps: PushDependencies,
  task: PutTask,
  { key, precondition }: Manner,
): Promise<Output<'PutObject'>> {
  const { writes, source, lacks } = deps
  const { entry, row, signal } = task
  const input = (withChecksum: boolean): Input<'PutObject'> => ({
    ...described(row),
    ...(withChecksum && checksumMember(row.checksum)),
    ...precondition,
    Bucket: entry.bucket,
    Key: key,
    ContentMD5: md5Of(row.etag),
    Body: bodyOf(source, row),
  })
  const hasChecksum = row.checksum !== undefined && !lacks.has(entry, 'checksums')
  try {
    return await writes.ask('PutObject', input(hasChecksum), signal)
  } catch (error) {
    if (!hasChecksum || !mayBeChecksum(error)) throw error
    const answer = await writes.ask('PutObject', input(false), signal)
    lacks.found(entry, 'checksums', 'a push with a checksum')
    return answer
  }
}

/** Whether a remote may have refused a checksum it does not know. */
export function mayBeChecksum(error: unknown): boolean {
  if (!(error instanceof S3Error)) return false
  return (
    error.code === 'NotImplemented' || error.code === 'InvalidRequest' || error.code === 'InvalidArgument'
  )
}

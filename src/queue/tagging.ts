/**
 * Tags of what is pending are changed where it is pending, with which the reserved tag `s3d.upload` holds it back or
 * lets it go; tags of everything else are the remote's.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Handlers, Reply, Service } from '../service/service.ts'
import { pendingAnswer } from './acknowledged.ts'
import { refuseDeleted } from './pending.ts'
import type { Parts } from './parts.ts'

type Tagging = 'PutObjectTagging' | 'DeleteObjectTagging'

export function tagging(parts: Parts): Handlers {
  const change = <Op extends Tagging>(call: Call<Op>, inner: Service) => changeTags(parts, call, inner)
  return { PutObjectTagging: change<'PutObjectTagging'>, DeleteObjectTagging: change<'DeleteObjectTagging'> }
}

async function changeTags<Op extends Tagging>(
  parts: Parts,
  call: Call<Op>,
  inner: Service,
): Promise<Reply<Op>> {
  const { bucket, key, version } = call.resource
  const { through, local, pushing } = parts
  const pending = parts.pending.of(bucket, key)
  if (pending === undefined || version !== undefined || call.input.ExpectedBucketOwner !== undefined)
    return through.write(call, inner)
  if (pending.isDelete) return refuseDeleted(pending, key)
  try {
    const answer = await pendingAnswer(await local(call), pending.id)
    pushing.rewind()
    return answer
  } catch (error) {
    // It was pushed, or deleted, meanwhile.
    if (!(error instanceof S3Error && error.code === 'NoSuchKey')) throw error
    return changeTags(parts, call, inner)
  }
}

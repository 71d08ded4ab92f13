/**
 * Tags of what is pending are changed where it is pending, with which the reserved tag `s3d.upload` holds it back or
 * lets it go; tags of everything else are the remote's, and so are those with which the filter would not admit it.
 */
import { S3Error } from '../service/errors.ts'
import { emptyPayload, type Payload } from '../service/payload.ts'
import type { Call, Handlers, Input, Reply, Service } from '../service/service.ts'
import { stateOf } from '../store/entries.ts'
import type { Names } from '../store/rows.ts'
import { pendingAnswer } from './acknowledged.ts'
import { described } from './drain/stored.ts'
import { refuseDeleted, type Pending } from './pending.ts'
import type { Parts } from './parts.ts'
import { acknowledgement } from './writes.ts'

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
  const isForRemote = (acknowledgement(call) ?? parts.ack) === 'remote' && !isHeld(parts, call, pending)
  if (isForRemote || !(await mayStay(parts, call, pending))) return through.write(call, inner)
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

/** What is held back, or is to be, waits for its new tags here, whatever they are: nobody else can let it go. */
function isHeld<Op extends Tagging>({ index }: Parts, { input }: Call<Op>, { id }: Pending): boolean {
  return stateOf(newTagsOf(input)) === 'held' || index.entry(id)?.state === 'held'
}

/** Whether what is queued may be so with its new tags. */
async function mayStay<Op extends Tagging>(parts: Parts, call: Call<Op>, pending: Pending): Promise<boolean> {
  const { index, admits } = parts
  const { resource, input, context } = call
  const { bucket: Bucket, key: Key } = resource
  const tags = newTagsOf(input)
  const row = index.object(pending.mirror.id, Key)
  if (row === undefined || isHeld(parts, call, pending)) return true
  // The filter may ask for its length, and nobody reads it.
  const Body: Payload = { ...emptyPayload, sizeBytes: row.sizeBytes }
  return admits({
    op: 'PutObject',
    resource,
    input: {
      ...described(row, tags), // whole: most of a row is read when it is asked for, and no copy has it
      Bucket,
      Key,
      Body,
    },
    raw: undefined,
    context,
  })
}

function newTagsOf(input: Input<Tagging>): Names {
  return 'Tagging' in input ? tagsOf(input.Tagging) : {}
}

function tagsOf({ TagSet }: Input<'PutObjectTagging'>['Tagging']): Names {
  return Object.fromEntries(TagSet.map(({ Key, Value }) => [Key, Value]))
}

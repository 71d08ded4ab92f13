/**
 * Buckets: what is queued for one counts as being in it, and what changes its nature ends queueing until it is known again.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Handlers, Reply, Service } from '../service/service.ts'
import type { Index } from '../store/index.ts'
import type { Bucket } from '../store/rows.ts'
import type { Suspension } from './mirrors.ts'
import type { Parts } from './parts.ts'
import { isSuccess } from './through.ts'
import type { KeyName } from './waiting.ts'

type Changing =
  | 'PutBucketVersioning'
  | 'PutObjectLockConfiguration'
  | 'PutBucketEncryption'
  | 'DeleteBucketEncryption'

export function buckets(parts: Parts): Handlers {
  const change = <Op extends Changing>(call: Call<Op>, inner: Service) => changeNature(parts, call, inner)
  return {
    DeleteBucket: (call: Call<'DeleteBucket'>, inner: Service) => remove(parts, call, inner),
    PutBucketVersioning: change<'PutBucketVersioning'>,
    PutObjectLockConfiguration: change<'PutObjectLockConfiguration'>,
    PutBucketEncryption: change<'PutBucketEncryption'>,
    DeleteBucketEncryption: change<'DeleteBucketEncryption'>,
  }
}

async function remove(
  parts: Parts,
  call: Call<'DeleteBucket'>,
  inner: Service,
): Promise<Reply<'DeleteBucket'>> {
  const { mirrors, turns } = parts
  const { bucket } = call.resource
  const mirror = mirrors.of(bucket)
  if (mirror === undefined) return inner(call)
  const emptied = () => turns.done(deletes(parts, mirror), call.context.signal)
  await emptied()
  // From now on writes meet the deletion at the remote, and none is acknowledged that it would take along.
  let before: Suspension | undefined = await mirrors.suspend(bucket)
  try {
    await turns.entered(bucket, call.context.signal)
    await emptied()
    const answer = await inner(call)
    if (isSuccess(answer)) {
      before = undefined
      await mirrors.forget(bucket)
    }
    return answer
  } finally {
    await mirrors.resume(bucket, before)
  }
}

/** Pending deletes are pushed first. @throws {S3Error} `BucketNotEmpty` where an object is pending */
async function* deletes({ index }: Parts, mirror: Bucket): AsyncGenerator<KeyName> {
  for (;;) {
    await index.settled(mirror.id)
    if (index.firstKey(mirror.id, { prefix: '', from: '' }) !== undefined) {
      throw new S3Error('BucketNotEmpty', { BucketName: mirror.name })
    }
    const name = firstKey(index, mirror)
    if (name === undefined) return
    yield name
  }
}

async function changeNature<Op extends Changing>(
  { mirrors, index, turns }: Parts,
  call: Call<Op>,
  inner: Service,
): Promise<Reply<Op>> {
  const { bucket } = call.resource
  // Before the remote knows, and until it has answered: a write that is acknowledged from then on has the bucket's new nature,
  // and who asks meanwhile may hear of the old one.
  await mirrors.suspend(bucket)
  const mirror = mirrors.of(bucket)
  try {
    // And what was acknowledged before has the old one, and so has what was let in before.
    await turns.entered(bucket, call.context.signal)
    if (mirror !== undefined) await turns.done(everything(index, mirror), call.context.signal)
    return await inner(call)
  } finally {
    await mirrors.resume(bucket, undefined)
    await mirrors.doubt(bucket)
    if (mirrors.of(bucket) !== undefined) void mirrors.learn(bucket)
  }
}

function* everything(index: Index, mirror: Bucket): Generator<KeyName> {
  for (let name = firstKey(index, mirror); name !== undefined; name = firstKey(index, mirror)) yield name
}

function firstKey(index: Index, { id: bucketId }: Bucket): KeyName | undefined {
  const key = index.firstVersionKey(bucketId, { prefix: '', from: '' })
  return key === undefined ? undefined : { bucketId, key }
}

/**
 * Buckets: what is queued for one counts as being in it, and what changes its nature ends queueing until it is known again.
 */
import { S3Error } from '../service/errors.ts'
import type { Call, Handlers, Reply, Service } from '../service/service.ts'
import type { Bucket } from '../store/rows.ts'
import type { Parts } from './parts.ts'
import { isSuccess } from './through.ts'

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
  const { bucket } = call.resource
  const mirror = parts.mirrors.of(bucket)
  if (mirror !== undefined) await emptied(parts, call, mirror)
  const answer = await inner(call)
  if (mirror !== undefined && isSuccess(answer)) await parts.mirrors.forget(bucket)
  return answer
}

/** Pending deletes are pushed first. @throws {S3Error} `BucketNotEmpty` where an object is pending */
async function emptied({ index, through }: Parts, call: Call<'DeleteBucket'>, mirror: Bucket): Promise<void> {
  for (;;) {
    await index.settled(mirror.id)
    if (index.firstKey(mirror.id, { prefix: '', from: '' }) !== undefined) {
      throw new S3Error('BucketNotEmpty', { BucketName: mirror.name })
    }
    const key = firstKey(index, mirror)
    if (key === undefined) return
    await through.done(call, [key])
  }
}

async function changeNature<Op extends Changing>(
  { mirrors, index, through }: Parts,
  call: Call<Op>,
  inner: Service,
): Promise<Reply<Op>> {
  const { bucket } = call.resource
  // Before the remote knows: a write that is acknowledged from then on has the bucket's new nature.
  await mirrors.doubt(bucket)
  const mirror = mirrors.of(bucket)
  try {
    // And what was acknowledged before has the old one.
    for (
      let key = mirror && firstKey(index, mirror);
      key !== undefined;
      key = mirror && firstKey(index, mirror)
    )
      await through.done(call, [key])
    return await inner(call)
  } finally {
    await mirrors.doubt(bucket)
    if (mirrors.of(bucket) !== undefined) void mirrors.learn(bucket)
  }
}

function firstKey(index: Parts['index'], mirror: Bucket): string | undefined {
  return index.firstVersionKey(mirror.id, { prefix: '', from: '' })
}

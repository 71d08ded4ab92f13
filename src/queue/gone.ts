/**
 * Buckets of which the remote says that they are not there, to whoever asked. Invariant: who hears that a bucket is gone is not
 * told afterwards that a write to it is acknowledged: it is known here before the answer goes out.
 */
import { S3Error } from '../service/errors.ts'
import type { Layer, OpName, Reply } from '../service/service.ts'
import type { Mirrors } from './mirrors.ts'

export function hearing(mirrors: Pick<Mirrors, 'admitting' | 'learn'>): Layer {
  const heard = async (bucket: string) => {
    if (mirrors.admitting(bucket) !== undefined) await mirrors.learn(bucket)
  }
  return inner => async call => {
    try {
      const answer = await inner(call)
      const { raw } = answer
      if (raw?.status === 404 && saysGone(call.op, raw)) await heard(call.resource.bucket)
      return answer
    } catch (error) {
      if (error instanceof S3Error && error.code === 'NoSuchBucket') await heard(call.resource.bucket)
      throw error
    }
  }
}

/** A HEAD has no document. */
function saysGone(op: OpName, { body }: NonNullable<Reply<OpName>['raw']>): boolean {
  if (op === 'HeadBucket') return true
  if (typeof body === 'string') return body.includes(code)
  return body instanceof Uint8Array && Buffer.from(body.buffer, body.byteOffset, body.length).includes(code)
}

const code = '<Code>NoSuchBucket</Code>'

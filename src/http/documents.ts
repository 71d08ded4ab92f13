/**
 * Bodies that are documents (XML, small binary ones) are read whole before the operation decodes them. A layer, so
 * that policy stands before it and a stranger's document is never read; whoever forwards calls stands before it, too.
 */
import { operations } from '@s3d/server/protocol'
import { Budget } from '../base/budget.ts'
import { S3Error } from '../service/errors.ts'
import { payloadOf, type Payload } from '../service/payload.ts'
import type { Layer, OpName, RawRequest } from '../service/service.ts'
import { HttpCall } from './operation.ts'
import { collect } from './request-payload.ts'

/** What AWS lets an operation's document measure, comments and white space included, as its refusals say. */
const maxBytes: { readonly [Op in OpName]?: number } = {
  PutBucketVersioning: 1024,
  PutBucketOwnershipControls: 2048,
  PutBucketCors: 65_536,
  PutBucketTagging: 163_840,
  PutObjectTagging: 163_840,
  PutBucketAcl: 204_800,
  PutObjectAcl: 204_800,
  DeleteObjects: 2_048_000,
  CompleteMultipartUpload: 2_621_440,
}

/** Of all others: bucket configurations, for the most part. */
const otherMaxBytes = 2_097_152

/** Memory for documents on their way, all together: a thousand slow senders must not hold a thousand of them. */
const memoryMaxBytes = 64 * 1024 * 1024

/**
 * @param limits what any document may measure; the operation's own limit holds as well
 * @throws {S3Error} from the layer: `MaxMessageLengthExceeded`, `SlowDown`
 */
export function documents({ maxDocumentBytes }: { readonly maxDocumentBytes: number }): Layer {
  const memory = new Budget(memoryMaxBytes)
  return inner => call => {
    const { op, raw, context } = call
    const kind = operations[op].payload
    if (raw === undefined || (kind !== 'xml' && kind !== 'bytes')) return inner(call)
    const { body: source } = raw
    if (source instanceof Uint8Array) return inner(call)
    const limitBytes = Math.min(maxDocumentBytes, maxBytes[op] ?? otherMaxBytes)
    return holding(memory, async hold => {
      const payload = payloadOf(source)
      const body = await collect(payload, { limitBytes, hold })
      return inner(new HttpCall(op, { ...raw, headers: wholeHeaders(raw.headers, payload), body }, context))
    })
  }
}

/** What came behind a body that is whole now is as if it had come before it. */
function wholeHeaders(headers: RawRequest['headers'], { trailers }: Payload): RawRequest['headers'] {
  if (headers['x-amz-trailer'] === undefined) return headers
  const { 'x-amz-trailer': announced, 'x-amz-decoded-content-length': _length, ...others } = headers
  const names = String(announced)
    .toLowerCase()
    .split(/\s*,\s*/)
  const found = Object.entries(trailers).filter(([name]) => names.includes(name))
  return { ...others, ...Object.fromEntries(found) }
}

/** What is held counts until the work is done. @throws {S3Error} `SlowDown` where there is no room */
export async function holding<T>(
  memory: Budget,
  work: (hold: (sizeBytes: number) => void) => Promise<T>,
): Promise<T> {
  let heldBytes = 0
  try {
    return await work(sizeBytes => {
      if (!memory.take(sizeBytes)) throw new S3Error('SlowDown')
      heldBytes += sizeBytes
    })
  } finally {
    memory.give(heldBytes)
  }
}

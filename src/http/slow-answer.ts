/**
 * Answers that may take longer than a client, or what is between, waits without hearing anything: those of a copy and of
 * a completed upload. As AWS does, s3d begins such an answer with status 200 before it knows it, sends white space as
 * long as it works, and then the document, which may be that of an error. What an answer says in headers is lost then.
 */
import type { WireResponse } from '@s3d/server/protocol'
import { assert } from '../base/assert.ts'
import type { Clock } from '../base/clock.ts'
import type { OpName, Reply } from '../service/service.ts'

const slowOperations: ReadonlySet<OpName> = new Set<OpName>([
  'CopyObject',
  'UploadPartCopy',
  'CompleteMultipartUpload',
])

/** Without a byte for this long, an answer is begun, and then goes on being sent. */
const silenceMs = 10_000
const whiteSpace = Buffer.from(' ')
/** What every document begins with; white space before it would be malformed. */
const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Whether clients of the operation look for an error behind status 200. */
export function mayBeginEarly(op: OpName): boolean {
  return slowOperations.has(op)
}

export interface Answering<Op extends OpName> {
  readonly clock: Clock
  /** Whether all of the request has come: until then it is the client that is waited for. */
  readonly isRead: () => boolean
  /** The answer where it comes in time. */
  readonly whole: (reply: Reply<Op>) => Promise<WireResponse>
  /** Its document, for an answer that has begun. */
  readonly serialize: (reply: Reply<Op>) => Promise<WireResponse>
  readonly refuse: (error: unknown) => WireResponse
}

/**
 * @returns the answer where it comes soon, or one that has begun
 * @throws what `work` rejects with, where that is soon
 */
export async function answeredInTime<Op extends OpName>(
  work: Promise<Reply<Op>>,
  answering: Answering<Op>,
): Promise<WireResponse> {
  const { clock, isRead, whole, serialize, refuse } = answering
  let reply: Reply<Op> | undefined
  do reply = await sooner(work, clock)
  while (reply === undefined && !isRead())
  if (reply !== undefined) return whole(reply)
  // Also settles, and tells the log, when the client does not stay.
  const answer = work.then(serialize).catch(refuse)
  return { status: 200, headers: ['Content-Type', 'application/xml'], body: begun(answer, clock) }
}

async function* begun(answer: Promise<WireResponse>, clock: Clock): AsyncGenerator<Uint8Array> {
  yield Buffer.from(prolog)
  let wire = await sooner(answer, clock)
  while (wire === undefined) {
    yield whiteSpace
    wire = await sooner(answer, clock)
  }
  yield withoutProlog(wire.body)
}

function withoutProlog(body: WireResponse['body']): Uint8Array {
  assert(typeof body === 'string' || body instanceof Uint8Array, 'a document is written whole')
  const document = Buffer.from(body)
  assert(document.toString('latin1', 0, prolog.length) === prolog, 'a document begins with the prolog')
  return document.subarray(prolog.length)
}

/** @returns what `work` settles with, `undefined` where that takes too long */
function sooner<T>(work: Promise<T>, clock: Clock): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = clock.after(silenceMs, () => resolve(undefined))
    work.then(resolve, reject).finally(() => timer.cancel())
  })
}

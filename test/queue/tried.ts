/**
 * The queue's layer between a store of its own and a remote in the same process. Nothing is pushed: what is queued stays.
 */
import type { TestContext } from 'node:test'
import { serializeError } from '@s3d/server/protocol'
import { systemClock } from '../../src/base/clock.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Caller } from '../../src/queue/drain/caller.ts'
import { Leftovers } from '../../src/queue/drain/leftovers.ts'
import type { QueueDependencies } from '../../src/queue/parts.ts'
import { Queue } from '../../src/queue/queue.ts'
import type { Pushing } from '../../src/queue/waiting.ts'
import { ForwardedReply } from '../../src/remote/forwarded-reply.ts'
import { S3Error } from '../../src/service/errors.ts'
import type { Call, OpName, Reply, Service } from '../../src/service/service.ts'
import { callOf, openService, type OpenService } from '../support/service.ts'

export const Bucket = 'bucket'

export interface Tried {
  readonly layer: Service
  readonly queue: Queue
  readonly local: OpenService
  readonly remote: OpenService
  /** What reached the remote. */
  readonly below: OpName[]
  /** What a call meets with on its way there. */
  meet: (call: Call<OpName>) => Promise<void>
  /** Whether the remote's refusals come as answers, as over a connection, instead of being thrown. */
  isForwarded: boolean
}

/** A queue before a remote that takes everything, with a bucket that is queued for and a pending source of copies. */
export async function tried(
  t: TestContext,
  different: Partial<QueueDependencies> = {},
  alone: Pushing['alone'] = (_name, work) => work(),
): Promise<Tried> {
  const local = await openService()
  const remote = await openService()
  t.after(() => Promise.all([local.close(), remote.close()]))
  await remote.call('CreateBucket', { Bucket })
  const below: OpName[] = []
  const made = { meet: (_call: Call<OpName>) => Promise.resolve(), isForwarded: false }
  const inner: Service = async call => {
    below.push(call.op)
    await made.meet(call)
    const answer = remote.service(call)
    return made.isForwarded ? answer.catch((error: unknown) => forwarded(call.op, error)) : answer
  }
  const queue = new Queue(
    {
      local: local.service,
      inner,
      index: local.store.index,
      pushing: {
        ...noPushing,
        push: pushOf(local, inner),
        alone,
        behind: (name, signal) => alone(name, () => Promise.resolve(), signal),
      },
      admits: () => true,
      homeOf: () => 'the remote',
      freeBytes: () => Infinity,
      clock: systemClock,
      random: systemRandom(),
      log: silentLog,
      ...different,
    },
    { maxBytes: 1 << 20, maxFiles: 100, waitMs: 100, ack: 'local' },
  )
  await queue.mirrors.learn(Bucket)
  const layer = queue.layer(inner)
  await layer(callOf('PutObject', { Bucket, Key: 'source', Body: bodyOf('source'), ContentLength: 6 }))
  below.length = 0
  return Object.assign(made, { layer, queue, local, remote, below })
}

/** @throws what is no refusal */
function forwarded<Op extends OpName>(op: Op, error: unknown): Reply<Op> {
  if (!(error instanceof S3Error)) throw error
  return new ForwardedReply(op, serializeError(error, { resource: '/', requestId: '', hostId: '' }))
}

/** A drain that finds nothing to do. */
export const noPushing: Omit<Pushing, 'push'> = {
  writing: () => () => {},
  rewind() {},
  alone: (_name, work) => work(),
  behind: () => Promise.resolve(),
  isUnsettled: () => false,
  unanswered() {},
}

/** What is not sealed needs no opening. */
export function pushOf({ store }: OpenService, inner: Service): Pushing['push'] {
  const { index, bytes } = store
  const writes = new Caller(inner, systemRandom())
  const shared = { clock: systemClock, random: systemRandom(), log: silentLog }
  const leftovers = new Leftovers({ ...shared, index, writes, signal: new AbortController().signal })
  return { writes, looks: writes, source: { bytes, opening: () => undefined }, leftovers }
}

async function* bodyOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

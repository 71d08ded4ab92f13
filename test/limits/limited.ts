/** Limits before a service that answers at once, in virtual time, and who asks them: for the tests of this folder. */
import assert from 'node:assert/strict'
import type { Log } from '../../src/base/log.ts'
import { Limits } from '../../src/limits/limits.ts'
import type { LimitRule } from '../../src/limits/rule.ts'
import type { Identity, Trail } from '../../src/service/context.ts'
import { S3Error } from '../../src/service/errors.ts'
import { reply, type Call, type OpName, type Service } from '../../src/service/service.ts'
import { HandClock } from './hand-clock.ts'

export const account = '000000000000'
export const everybody: LimitRule = {
  name: 'rule',
  who: [],
  services: [],
  buckets: [],
  operations: 'all',
  per: [],
  rate: undefined,
  concurrency: undefined,
  receiveBytes: undefined,
  sendBytes: undefined,
}
export const root: Identity = { kind: 'root', accessKeyId: 'ROOT' }
export const anonymous: Identity = { kind: 'anonymous' }

export function user(name: string, accessKeyId = name): Identity {
  return { kind: 'user', accessKeyId, account, arn: `arn:aws:iam::${account}:user/${name}`, id: name }
}

export function session(role: string, name: string): Identity {
  const arn = `arn:aws:sts::${account}:assumed-role/${role}/${name}`
  return {
    kind: 'role',
    accessKeyId: name,
    account,
    arn,
    role: `arn:aws:iam::${account}:role/${role}`,
    id: name,
  }
}

export function vouched(by: string, name: string): Identity {
  const arn = `arn:aws:sts::${account}:federated-user/${name}`
  return { kind: 'federated', accessKeyId: name, account, arn, id: `${account}:${name}`, by }
}

export function isThere(name: string): boolean {
  return !name.startsWith('no-')
}

export interface Asking {
  readonly op?: OpName
  readonly identity?: Identity
  readonly bucket?: string
  readonly trail?: Trail | undefined
}

function callOf({ op = 'GetObject', identity = root, bucket = 'b', trail }: Asking = {}): Call<OpName> {
  const { signal } = new AbortController()
  return {
    op,
    input: {},
    resource: { bucket, key: 'k', version: undefined },
    raw: undefined,
    context: { requestId: 'R', identity, signal, trail },
  }
}

interface Around {
  readonly max?: number
  /** As of a daemon that stands alone; `undefined` where answers tell. */
  readonly isBucket?: ((name: string) => boolean) | undefined
}

/** Limits before a service that answers at once, and a count of what reached it. Buckets that are called `no-…` are not there. */
export function limited(rules: readonly Partial<LimitRule>[], { max, ...around }: Around = {}) {
  const clock = new HandClock()
  const logged: string[] = []
  const add = (message: string) => void logged.push(message)
  const log: Log = { debug: add, info: add, warn: add, error: add }
  const whole = rules.map(rule => ({ ...everybody, ...rule }))
  const isBucket = 'isBucket' in around ? around.isBucket : isThere
  const limits = new Limits({ clock, log, isBucket }, whole, max)
  let reached = 0
  const inner = (call: Call<OpName>) => {
    reached++
    if (!isThere(call.resource.bucket)) return Promise.reject(new S3Error('NoSuchBucket'))
    return Promise.resolve(reply<'GetObject'>({}))
  }
  const service = limits.layer(inner as Service) // nobody looks at the outputs
  const ask = async (asking?: Asking): Promise<string> => {
    try {
      await service(callOf(asking))
      return 'ok'
    } catch (error) {
      assert(error instanceof S3Error, String(error))
      return `${error.code} ${String(error.members['RetryAfter'])}: ${error.message}`
    }
  }
  return { clock, limits, ask, logged, reached: () => reached }
}

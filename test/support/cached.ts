/**
 * The read cache over a bare service that plays the remote, without HTTP: what reaches the remote is counted, and may be
 * held back, broken off or refused.
 */
import { Readable } from 'node:stream'
import { serializeError, type WireResponse } from '@s3d/server/protocol'
import { Cache } from '../../src/cache/cache.ts'
import type { Rule, RuleOf } from '../../src/cache/freshness.ts'
import type { Shelf } from '../../src/cache/shelf.ts'
import { answerOf } from '../../src/http/operation.ts'
import { ForwardedReply } from '../../src/remote/forwarded-reply.ts'
import { S3Error } from '../../src/service/errors.ts'
import type { Call, Input, OpName, Output, Reply, Service } from '../../src/service/service.ts'
import { body as payload } from '../conformance/subject.ts'
import { MemoryShelf } from './memory-shelf.ts'
import { callOf, openService, type OpenService } from './service.ts'

export const validate: Rule = { mode: 'validate', ttlMs: 0, staleIfErrorMs: 0 }
export const ttl: Rule = { mode: 'ttl', ttlMs: 60_000, staleIfErrorMs: 0 }

/** A call that reached the remote. */
export interface Asked {
  readonly op: OpName
  readonly key: string
  readonly range: string | undefined
  readonly ifNoneMatch: string | undefined
}

export interface Cached {
  readonly remote: OpenService
  readonly shelf: MemoryShelf
  readonly service: Service
  readonly cache: Cache
  /** What the remote was asked since it was last emptied. */
  readonly asked: Asked[]
  readonly clock: { nowMs: number }
  rule: Rule | undefined
  ruleOf: RuleOf
  /** Runs before each call reaches the remote. */
  before: (call: Call<OpName>) => Promise<void> | void
  /** Changes what the remote answered with. */
  after: (call: Call<OpName>, wire: WireResponse) => Promise<WireResponse> | WireResponse
  call<Op extends OpName>(op: Op, input: Input<Op>): Promise<Output<Op>>
  /** The raw answer, as HTTP would send it. */
  wire<Op extends OpName>(op: Op, input: Input<Op>): Promise<WireResponse>
  close(): Promise<void>
}

export async function openCached(
  shelf: MemoryShelf = new MemoryShelf(),
  settings: Pick<CacheSettings, 'settlesMs'> = {},
): Promise<Cached> {
  const remote = await openService()
  const asked: Asked[] = []
  const clock = { nowMs: Date.now() }
  shelf.nowMs = () => clock.nowMs
  const inner = async <Op extends OpName>(call: Call<Op>): Promise<Reply<Op>> => {
    const { Range: range, IfNoneMatch: ifNoneMatch } = call.input as Input<'GetObject'> // where it has them
    asked.push({ op: call.op, key: call.resource.key, range, ifNoneMatch })
    await cached.before(call)
    const answer = await remote.service(call).catch((error: unknown) => notModified(call.op, error))
    if (call.op !== 'GetObject' && call.op !== 'HeadObject') return answer
    const wire = await cached.after(call, await answerOf(call.op, answer))
    return new ForwardedReply(call.op, wire)
  }
  const cache = cacheOver(inner, shelf, {
    ...settings,
    clock,
    ruleOf: subject => cached.ruleOf(subject),
  })
  const service = cache.layer(inner)
  const cached: Cached = {
    remote,
    shelf,
    service,
    cache,
    asked,
    clock,
    rule: validate,
    ruleOf: () => cached.rule,
    before() {},
    after: (_call, wire) => wire,
    call: async (op, input) => (await service(callOf(op, input))).output(),
    wire: async (op, input) => answerOf(op, await service(callOf(op, input))),
    close: () => remote.close(),
  }
  return cached
}

/** As a remote says it. @throws every other error */
function notModified<Op extends OpName>(op: Op, error: unknown): Reply<Op> {
  if (!(error instanceof S3Error) || error.status !== 304) throw error
  return new ForwardedReply(op, serializeError(error, { resource: '/', requestId: '', hostId: '' }))
}

/** What most tests need: a bucket at the remote, a key of its own for each test, and another writer. */
export interface Scene {
  readonly cached: Cached
  /** The test's own. */
  readonly here: { readonly Bucket: string; readonly Key: string }
  /** Before each test: as nothing had been said or asked. */
  readonly begin: () => void
  /** Writes at the remote, not through the cache. */
  readonly elsewhere: (content: string | Uint8Array) => Promise<void>
  /** Reads through the cache. */
  readonly get: (Range?: string) => Promise<Read>
}

export interface Read {
  readonly bytes: Buffer
  /** What the answer says of the cache. */
  readonly status: string | undefined
}

/** @param usual the rule that holds where a test sets no other */
export async function openScene(
  Bucket: string,
  usual: Rule,
  settings: Pick<CacheSettings, 'settlesMs'> = {},
): Promise<Scene> {
  const cached = await openCached(new MemoryShelf(), settings)
  await cached.remote.call('CreateBucket', { Bucket })
  const here = { Bucket, Key: '' }
  let keysCount = 0
  return {
    cached,
    here,
    begin() {
      here.Key = `key-${(keysCount += 1)}`
      cached.rule = usual
      cached.ruleOf = () => cached.rule
      cached.before = () => {}
      cached.after = (_call, wire) => wire
      cached.shelf.room = Infinity
      cached.asked.length = 0
    },
    async elsewhere(content) {
      await cached.remote.call('PutObject', { ...here, Body: payload(content) })
    },
    async get(Range) {
      const wire = await cached.wire('GetObject', { ...here, Range })
      const bytes = await bytesIn(wire)
      return { bytes, status: headersOf(wire)['x-s3d-cache'] }
    },
  }
}

export interface CacheSettings {
  readonly clock: { readonly nowMs: number }
  readonly ruleOf: RuleOf
  /** Without, a `304` is believed about what was written just now. */
  readonly settlesMs?: number
}

export function cacheOver(
  inner: Service,
  shelf: Shelf,
  { clock, ruleOf, settlesMs = -Infinity }: CacheSettings,
): Cache {
  return new Cache({
    inner,
    shelf,
    ruleOf,
    translation: { wireOf: answerOf, replyOf: (op, wire) => new ForwardedReply(op, wire) },
    clock: { now: () => clock.nowMs, after: () => ({ cancel() {} }) },
    soon: setImmediate,
    settlesMs,
    namesOf: bucket => [{ bucket, keyOf: key => key }],
    wasCalm: true,
  })
}

export function headersOf({ headers }: WireResponse): Record<string, string> {
  const named: Record<string, string> = {}
  for (let at = 0; at + 1 < headers.length; at += 2)
    named[headers[at]?.toLowerCase() ?? ''] = headers[at + 1] ?? ''
  return named
}

export async function bytesIn({ body }: WireResponse): Promise<Buffer> {
  if (body === undefined) return Buffer.alloc(0)
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of Readable.from(body)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

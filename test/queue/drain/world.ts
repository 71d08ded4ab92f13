/**
 * A queue's mirror, a remote and the drain between them, all in one process: both sides are real stores, time passes when
 * a test says so, and the way to the remote fails where a test wants it to.
 */
import type { TestContext } from 'node:test'
import { silentLog } from '../../../src/base/log.ts'
import type { Clock } from '../../../src/base/clock.ts'
import { systemRandom, type Random } from '../../../src/base/random.ts'
import { Drain, type DrainConfig, type DrainDependencies } from '../../../src/queue/drain/drain.ts'
import type { QueueEvent } from '../../../src/queue/drain/event.ts'
import { QueueOperator } from '../../../src/queue/drain/operator.ts'
import { S3Error } from '../../../src/service/errors.ts'
import { payloadOf } from '../../../src/service/payload.ts'
import type { Call, Input, OpName, Output, Service } from '../../../src/service/service.ts'
import type { Entry } from '../../../src/store/entries.ts'
import { openService, type OpenService } from '../../support/service.ts'

export const bucket = 'bucket'

const drainDefaults: DrainConfig = {
  maxPushes: 8,
  maxAgeMs: 3_600_000,
  maxFailed: 100,
  maxFailedBytes: Infinity,
  settleMs: 0,
  isPersistent: false,
}

/** Time that stands still until it is told to pass. */
export class HandClock implements Clock {
  #nowMs = Date.now()
  readonly #timers = new Set<{ readonly atMs: number; readonly callback: () => void }>()

  now(): number {
    return this.#nowMs
  }

  after(delayMs: number, callback: () => void): { cancel(): void } {
    const timer = { atMs: this.#nowMs + delayMs, callback }
    this.#timers.add(timer)
    return { cancel: () => this.#timers.delete(timer) }
  }

  pass(ms: number): void {
    this.#nowMs += ms
    for (const timer of [...this.#timers].toSorted((some, other) => some.atMs - other.atMs)) {
      if (timer.atMs > this.#nowMs || !this.#timers.delete(timer)) continue
      timer.callback()
    }
  }
}

/** What happens to a call on its way: nothing, or an error, with which it is told what becomes of it. */
export type Weather = (call: Call<OpName>) => Met | undefined

export interface Met {
  readonly error: Error
  /** It is done, and the answer lost. */
  readonly isLost?: true
  /** Nobody answers, and it is done when `World.arrive` says so. */
  readonly isLate?: true
}

export interface World {
  readonly local: OpenService
  readonly remote: OpenService
  readonly drain: Drain
  /** That of the daemon's next life, with all that this one has made durable. */
  readonly nextDrain: () => Drain
  readonly operator: QueueOperator
  readonly clock: HandClock
  readonly events: QueueEvent[]
  /** What reached the remote, as `Operation key`. */
  readonly calls: string[]
  readonly inputs: object[]
  weather: Weather
  /** What was sent and not answered is carried out now. */
  arrive(): Promise<void>
  readonly bucketId: number
  put(key: string, body: string | Uint8Array, more?: Partial<Input<'PutObject'>>): Promise<string>
  delete(key: string): Promise<string>
  entries(key: string): Entry[]
  /** Lets pushes go on until nothing happens any more without time. */
  settle(): Promise<void>
  /** @returns the body at the remote, `undefined` for none */
  there(key: string): Promise<string | undefined>
}

export interface WorldOptions extends Partial<DrainConfig> {
  readonly rule?: DrainDependencies['ruleOf']
  readonly abilitiesOf?: DrainDependencies['abilitiesOf']
  /** The system's where absent. */
  readonly random?: Random
  /** Called with what the remote answered. */
  readonly tamper?: (op: OpName, output: object) => object
}

export async function openWorld(t: TestContext, options: WorldOptions = {}): Promise<World> {
  const { rule = () => 'overwrite', tamper, random = systemRandom(), abilitiesOf, ...config } = options
  const local = await openService()
  const remote = await openService()
  t.after(() => Promise.all([local.close(), remote.close()]))
  await remote.call('CreateBucket', { Bucket: bucket })
  const bucketId = await openMirror(local)
  const { index, bytes } = local.store
  const clock = new HandClock()
  const way = new Way(remote, tamper)
  const events: QueueEvent[] = []
  const shared = { clock, log: silentLog, notify: (event: QueueEvent) => void events.push(event) }
  const sides = { store: { index, bytes }, inner: way.service, remote: way.service }
  const chance = {
    random,
    soon: setImmediate,
    busy: () => 0,
    ...(abilitiesOf !== undefined && { abilitiesOf }),
  }
  const nextDrain = () => {
    const made = new Drain(
      { ...shared, ...sides, ...chance, opening: () => undefined, ruleOf: rule },
      { ...drainDefaults, ...config },
    )
    t.after(() => made.stop())
    return made
  }
  const drain = nextDrain()
  const operator = new QueueOperator({ ...shared, index, drain })
  const { calls, inputs } = way
  const newest = (key: string) => index.entriesOf(bucketId, key).at(-1)?.id ?? ''
  return {
    local,
    remote,
    drain,
    nextDrain,
    operator,
    clock,
    events,
    calls,
    inputs,
    bucketId,
    get weather() {
      return way.weather
    },
    set weather(weather) {
      way.weather = weather
    },
    arrive: () => way.arrive(),
    async put(key, body, more = {}) {
      await local.call('PutObject', { Bucket: bucket, Key: key, Body: streamOf(body), ...more })
      drain.wake()
      return newest(key)
    },
    async delete(key) {
      await local.call('DeleteObject', { Bucket: bucket, Key: key })
      drain.wake()
      return newest(key)
    },
    entries: key => index.entriesOf(bucketId, key),
    settle: () => drain.idle(),
    there: key => bodyAt(remote, key),
  }
}

/** @returns the id of the bucket that stands for the remote's */
async function openMirror(local: OpenService): Promise<number> {
  const { index } = local.store
  await local.call('CreateBucket', { Bucket: bucket })
  const made = index.bucket(bucket)
  if (made === undefined) throw new Error('the bucket was made')
  const settings = { versioning: 'Enabled', mirror: {} }
  await index.commit(transaction => transaction.updateBucket({ ...made, settings }))
  return made.id
}

/** The way to the remote. */
class Way {
  weather: Weather = () => undefined
  readonly calls: string[] = []
  readonly inputs: object[] = []
  readonly service: Service
  #late: (() => Promise<unknown>)[] = []

  constructor(remote: OpenService, tamper: WorldOptions['tamper']) {
    this.service = async call => {
      this.calls.push(`${call.op} ${call.resource.key}`.trim())
      this.inputs.push(call.input)
      call.context.signal.throwIfAborted()
      const met = this.weather(call)
      if (met?.isLate === true) this.#late.push(await heldBack(remote, call))
      if (met?.isLate === true || met?.isLost === true) call.context.unanswered?.()
      if (met !== undefined && met.isLost !== true) throw met.error
      const answer = await remote.service(call)
      const output = await answer.output()
      if (met !== undefined) throw met.error
      const told = tamper?.(call.op, output) ?? output
      return { output: () => Promise.resolve(told as Output<typeof call.op>) } // the same members
    }
  }

  async arrive(): Promise<void> {
    for (const work of this.#late.splice(0)) await work()
  }
}

/** @returns does what the call asks for, whose body has come */
async function heldBack<Op extends OpName>(
  remote: OpenService,
  call: Call<Op>,
): Promise<() => Promise<unknown>> {
  const { op, resource, raw, context } = call
  const { Body } = call.input as Partial<Input<'PutObject'>> // of those that have one
  const body = Body === undefined ? undefined : streamOf(await collected(Body as Output<'GetObject'>['Body']))
  const input = { ...call.input, ...(body !== undefined && { Body: body }) }
  return async () => (await remote.service<Op>({ op, resource, raw, context, input })).output()
}

async function bodyAt(remote: OpenService, key: string): Promise<string | undefined> {
  try {
    const { Body } = await remote.call('GetObject', { Bucket: bucket, Key: key })
    return (await collected(Body)).toString('latin1')
  } catch (error) {
    if (error instanceof S3Error && error.code === 'NoSuchKey') return undefined
    throw error
  }
}

export function streamOf(body: string | Uint8Array): NonNullable<Input<'PutObject'>['Body']> {
  const bytes = Buffer.from(body)
  return {
    sizeBytes: bytes.length,
    trailers: {},
    async read(sink: (chunk: Uint8Array) => void | Promise<void>) {
      await sink(bytes)
    },
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  } as NonNullable<Input<'PutObject'>['Body']> // our own payload is one
}

async function collected(body: Output<'GetObject'>['Body']): Promise<Buffer> {
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body)
  const chunks: Uint8Array[] = []
  await payloadOf(body).read(chunk => void chunks.push(Buffer.from(chunk)))
  return Buffer.concat(chunks)
}

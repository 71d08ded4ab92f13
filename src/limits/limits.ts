/**
 * Limits of requests, of requests under way and of bytes a second, as a layer, and for what is no call: who is over a rate or a number is told
 * SlowDown before anything is read or done; bytes are held back and never refused. Of several rules all hold, and a
 * request that one refuses counts for none. Stacked only where there are rules.
 */
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import { S3Error } from '../service/errors.ts'
import type { Counting, Limiter } from '../service/limiting.ts'
import type { Call, Layer, OpName, Reply, Service } from '../service/service.ts'
import type { Pacing, Trail } from '../service/context.ts'
import { Counters, type Counter } from './counters.ts'
import { KnownBuckets } from './known-buckets.ts'
import { Leaving, type Pacer } from './pacer.ts'
import { changes, counterOf, type LimitRule } from './rule.ts'

/** Whom one rule counts apart: some megabytes for all of them. */
const countersMax = 10_000
/** Of bodies that are held back; small enough that turns are short. */
const maxSliceBytes = 65_536
const minSliceBytes = 1_024
/** Turns that a body has in a second when it is alone. */
const turnsPerSecond = 8
const logPauseMs = 10_000

interface Held {
  readonly rule: LimitRule
  readonly counterOf: ReturnType<typeof counterOf>
  readonly counters: Counters
  readonly refused: { rate: number; concurrency: number }
  loggedMs: number
}

/** A rule and whom it counts a request for. */
interface Counted {
  readonly held: Held
  readonly counter: Counter
}

export interface LimitsDependencies {
  readonly clock: Clock
  readonly log: Log
  /** Whether there is such a bucket; `undefined` where only answers tell. */
  readonly isBucket: ((name: string) => boolean) | undefined
}

export class Limits implements Limiter {
  readonly #deps: LimitsDependencies
  readonly #rules: readonly Held[]
  readonly #buckets: KnownBuckets
  /** Whether a rule asks which buckets are there, and answers have to tell. */
  readonly #learns: boolean

  constructor(deps: LimitsDependencies, rules: readonly LimitRule[], max: number = countersMax) {
    this.#deps = deps
    this.#buckets = new KnownBuckets(deps.isBucket, max)
    this.#learns = this.#buckets.learns && rules.some(({ per }) => per.includes('bucket'))
    this.#rules = rules.map(rule => ({
      rule,
      counterOf: counterOf(rule, this.#buckets),
      counters: new Counters(rule, deps.clock, max),
      refused: { rate: 0, concurrency: 0 },
      loggedMs: -Infinity,
    }))
  }

  /** @throws {S3Error} from the layer: `SlowDown` */
  get layer(): Layer {
    return innermost => {
      const inner = this.#learns ? this.#learning(innermost) : innermost
      return call => this.#limited(inner, call)
    }
  }

  async #limited<Op extends OpName>(inner: Service, call: Call<Op>): Promise<Reply<Op>> {
    const counted = this.#counted(countingOf(call))
    if (counted.length === 0) return inner(call)
    const leave = this.#enter(counted, call.context.trail)
    const { trail } = call.context
    // Without a connection a call has ended when it is answered.
    if (trail === undefined) return inner(call).finally(leave)
    trail.onEnd(leave)
    return inner(call)
  }

  #learning(inner: Service): Service {
    return async call => {
      const answer = await inner(call)
      this.#buckets.succeeded(call.op, call.resource.bucket)
      return answer
    }
  }

  admit(counting: Counting, trail: Trail): void {
    const counted = this.#counted(counting)
    if (counted.length > 0) trail.onEnd(this.#enter(counted, trail))
  }

  report(meter: Meter): void {
    for (const { rule, counters, refused } of this.#rules) {
      const { name } = rule
      for (const [limit, count] of Object.entries(refused))
        meter.sample('s3d_limits_refused_total', count, { rule: name, limit })
      for (const direction of ['received', 'sent'] as const) {
        const { waits, ms } = counters[direction]
        meter.sample('s3d_limits_waits_total', waits, { rule: name, direction })
        meter.sample('s3d_limits_waited_seconds_total', ms / 1_000, { rule: name, direction })
      }
      meter.sample('s3d_limits_counters', counters.size, { rule: name })
      meter.sample('s3d_limits_shared_total', counters.sharedCount, { rule: name })
    }
  }

  #counted(counting: Counting): readonly Counted[] {
    const counted: Counted[] = []
    for (const held of this.#rules) {
      const name = held.counterOf(counting)
      if (name !== undefined) counted.push({ held, counter: held.counters.of(name) })
    }
    return counted
  }

  /** All or none. @returns what gives back; to be called once */
  #enter(counted: readonly Counted[], trail: Trail | undefined): () => void {
    const nowMs = this.#deps.clock.now()
    for (const { held, counter } of counted) {
      const { concurrency } = held.rule
      if (concurrency !== undefined && counter.underWay >= concurrency)
        throw this.#refusal(held, trail, { limit: 'concurrency', waitMs: 0 })
      const waitMs = counter.rate?.waitMs(nowMs) ?? 0
      if (waitMs > 0) throw this.#refusal(held, trail, { limit: 'rate', waitMs })
    }
    for (const { counter } of counted) {
      counter.rate?.take(nowMs)
      counter.underWay++
    }
    const leaving = new Leaving()
    if (trail !== undefined) trail.pacing = pacingOf(counted, leaving)
    return () => {
      for (const { counter } of counted) counter.underWay--
      leaving.go()
    }
  }

  #refusal(
    held: Held,
    trail: Trail | undefined,
    { limit, waitMs }: { readonly limit: 'rate' | 'concurrency'; readonly waitMs: number },
  ): S3Error {
    const { rule, refused } = held
    const { clock, log } = this.#deps
    refused[limit]++
    trail?.decide({ effect: 'deny', by: [`limit ${rule.name}`] })
    // Whoever asks too often must not fill the log as well.
    if (clock.now() - held.loggedMs >= logPauseMs) {
      held.loggedMs = clock.now()
      log.warn('requests are refused by a limit', { rule: rule.name, limit, refused: refused[limit] })
    }
    return new S3Error('SlowDown', { RetryAfter: Math.max(1, Math.ceil(waitMs / 1_000)) })
  }
}

function countingOf({ op, resource, context }: Call<OpName>): Counting {
  return {
    service: 's3',
    isWrite: changes(op),
    identity: context.identity,
    bucket: resource.bucket,
    // Found out where a rule asks for it.
    get address() {
      return context.arrival?.address
    },
    isNeverSigned: false,
  }
}

/** @returns `undefined` where nothing bounds the bytes */
function pacingOf(counted: readonly Counted[], leaving: Leaving): Pacing | undefined {
  const receiving = pacers(counted.map(({ counter }) => counter.receiving))
  const sending = pacers(counted.map(({ counter }) => counter.sending))
  if (receiving.length + sending.length === 0) return undefined
  const slowest = Math.min(...counted.map(({ held }) => held.rule.sendBytes ?? Infinity))
  const slice = Math.floor(Math.min(maxSliceBytes, slowest / turnsPerSecond))
  return {
    sliceBytes: sending.length === 0 ? Infinity : Math.max(minSliceBytes, slice),
    received: sizeBytes => passed(receiving, sizeBytes, leaving),
    sent: sizeBytes => passed(sending, sizeBytes, leaving),
  }
}

function pacers(all: readonly (Pacer | undefined)[]): readonly Pacer[] {
  return all.filter(each => each !== undefined)
}

/** One behind the other, so that nobody pays here for what waits there. */
function passed(
  [first, ...others]: readonly Pacer[],
  sizeBytes: number,
  leaving: Leaving,
): Promise<void> | undefined {
  if (first === undefined) return undefined
  const waiting = first.take(sizeBytes, leaving)
  if (waiting === undefined) return passed(others, sizeBytes, leaving)
  return others.length === 0 ? waiting : waiting.then(() => passed(others, sizeBytes, leaving))
}

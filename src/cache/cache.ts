/**
 * The read cache, as a layer: reads of objects are answered from the blocks that are kept, where their rule allows it,
 * and what the remote answers is kept as it passes. Invariant: what we wrote ourselves is seen by every later read, and
 * what others wrote as soon as the rule of its key promises.
 */
import type { WireResponse } from '@s3d/server/protocol'
import type { Meter } from '../base/probe.ts'
import { noteOn, S3Error } from '../service/errors.ts'
import { around, noted, type Layer, type Passage } from '../service/service.ts'
import { statusHeader, type CacheStatus } from './answer.ts'
import { Askings } from './askings.ts'
import { Counts } from './counts.ts'
import { Doubts } from './doubts.ts'
import { Fills } from './fills.ts'
import { withoutArchived } from './freshness.ts'
import { Keys } from './keys.ts'
import type { CacheDependencies, Parts } from './parts.ts'
import { answerRead } from './reading.ts'
import { sendTo } from './send.ts'
import { isWanted, take, type Written } from './taking.ts'
import { aroundBucket, passOn } from './writes.ts'

export class Cache {
  readonly layer: Layer
  readonly #parts: Parts

  constructor({
    inner,
    shelf,
    ruleOf,
    translation,
    clock,
    soon,
    settlesMs,
    namesOf,
    wasCalm,
  }: CacheDependencies) {
    const send = sendTo(inner, translation)
    const refusal: Parts['refusal'] = async wire => {
      try {
        await translation.replyOf('GetObject', wire).output()
      } catch (error) {
        if (error instanceof Error) return error
      }
      return new S3Error('InternalError')
    }
    const parts: Parts = {
      shelf,
      ruleOf: withoutArchived(ruleOf),
      clock,
      soon,
      settlesMs,
      namesOf,
      send,
      refusal,
      keys: new Keys(),
      askings: new Askings(),
      doubts: new Doubts(clock, wasCalm),
      fills: new Fills(send, refusal),
      counts: new Counts(),
      replyOf: (call, wire) => translation.replyOf(call.op, wire),
    }
    const reads = around({
      GetObject: call => answerRead(parts, call, inner),
      HeadObject: call => answerRead(parts, call, inner),
    })
    this.#parts = parts
    this.layer = below => marked(reads(call => passOn(parts, call, below)))
  }

  /** What is no operation changes what nobody here knows of. */
  passing(passage: Passage): Passage {
    return (raw, context) => {
      const { method, bucket } = raw
      if (bucket === '' || method === 'GET' || method === 'HEAD' || method === 'OPTIONS')
        return passage(raw, context)
      return aroundBucket(this.#parts, bucket, () => passage(raw, context))
    }
  }

  /** Whether to keep what a write of ours left at the remote. */
  wants(written: Written): Promise<boolean> {
    return isWanted(this.#parts, written)
  }

  /** Never rejects. */
  take(written: Written, body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
    return take(this.#parts, written, body)
  }

  /** Whether the outcome of every write that went to the remote is known. */
  get isCalm(): boolean {
    return this.#parts.doubts.isCalm && this.#parts.keys.areCalm
  }

  get reads(): Counts['totals'] {
    return this.#parts.counts.totals
  }

  /** Bodies on their way from the remote. */
  get fillsCount(): number {
    return this.#parts.fills.count
  }

  report(meter: Meter): void {
    this.#parts.counts.report(meter)
    meter.sample('s3d_cache_fills_in_flight', this.fillsCount)
  }
}

/** Tells of every answer what the cache had to do with it: where nobody did, nothing. For who answers before the cache, too. */
export const marked: Layer = inner => async call => {
  try {
    const answer = await inner(call)
    if (answer.notes?.[statusHeader] !== undefined || isMarked(answer.raw)) return answer
    return noted(answer, { [statusHeader]: 'bypass' satisfies CacheStatus })
  } catch (error) {
    noteOn(error, { [statusHeader]: 'bypass' satisfies CacheStatus })
    throw error
  }
}

function isMarked(wire: WireResponse | undefined): boolean {
  return wire?.headers.includes(statusHeader) === true
}

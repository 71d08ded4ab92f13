/**
 * What one rule knows of those it counts: for each a token bucket, how many requests are under way, and how fast bytes
 * move. Their number is bounded. Only who is as good as new is forgotten, so nobody gets a fresh burst by being crowded out;
 * while there are too many, newcomers share one counter.
 */
import type { Clock } from '../base/clock.ts'
import { Pacer, type Waited } from './pacer.ts'
import { RateGate } from './rate.ts'
import type { LimitRule } from './rule.ts'

export interface Counter {
  readonly rate: RateGate | undefined
  underWay: number
  readonly receiving: Pacer | undefined
  readonly sending: Pacer | undefined
}

/** Looked at for each newcomer; more than one, so that what is idle goes faster than newcomers come. */
const looksPerNewcomer = 4

export class Counters {
  readonly #rule: LimitRule
  readonly #clock: Clock
  readonly #max: number
  /** The one that was looked at last is the last. */
  readonly #known = new Map<string, Counter>()
  #shared: Counter | undefined
  sharedCount = 0
  readonly received: Waited = { waits: 0, ms: 0 }
  readonly sent: Waited = { waits: 0, ms: 0 }

  /** @param max how many are counted apart */
  constructor(rule: LimitRule, clock: Clock, max: number) {
    this.#rule = rule
    this.#clock = clock
    this.#max = max
  }

  get size(): number {
    return this.#known.size
  }

  of(name: string): Counter {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    this.#forgetIdle()
    if (this.#known.size >= this.#max) {
      this.sharedCount++
      return (this.#shared ??= this.#counter())
    }
    const counter = this.#counter()
    this.#known.set(name, counter)
    return counter
  }

  #forgetIdle(): void {
    const nowMs = this.#clock.now()
    let looks = 0
    for (const [name, counter] of this.#known) {
      if (looks++ === looksPerNewcomer) return
      this.#known.delete(name)
      if (!isIdle(counter, nowMs)) this.#known.set(name, counter)
    }
  }

  #counter(): Counter {
    const { rate, receiveBytes, sendBytes } = this.#rule
    return {
      rate: rate && new RateGate(rate),
      underWay: 0,
      receiving: receiveBytes === undefined ? undefined : new Pacer(this.#clock, receiveBytes, this.received),
      sending: sendBytes === undefined ? undefined : new Pacer(this.#clock, sendBytes, this.sent),
    }
  }
}

function isIdle({ rate, underWay, receiving, sending }: Counter, nowMs: number): boolean {
  if (underWay > 0 || rate?.isIdle(nowMs) === false) return false
  return receiving?.isIdle !== false && sending?.isIdle !== false
}

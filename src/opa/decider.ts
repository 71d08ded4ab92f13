/**
 * Asks one question of the policy after another, remembers answers for a while and counts them. Invariant: what is
 * remembered is an answer to the same question, not older than the configured age, and given by the policy that is in
 * force; that nobody could be asked is never remembered.
 */
import { createHash } from 'node:crypto'
import { Breaker } from '../base/breaker.ts'
import type { Clock } from '../base/clock.ts'
import { durationBounds, Histogram } from '../base/histogram.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import { monotonicMs } from '../base/clock.ts'
import { Recent } from '../base/recent.ts'
import { causes, UndecidedError, type Answer, type Cause, type Engine } from './engine.ts'
import { verdictOf, type Verdict } from './verdict.ts'

export interface DeciderDependencies {
  readonly engine: Engine
  readonly clock: Clock
  readonly log: Log
}

export interface DeciderConfig {
  /** What is decided, for figures. */
  readonly about: string
  /** Of the document. */
  readonly path: string
  /** Of the document where that is an object. */
  readonly member: string
  /** Answers remembered at most. */
  readonly cacheEntries: number
  /** 0 for not at all. */
  readonly cacheAgeMs: number
  /** Whether everything is allowed while nobody can be asked. */
  readonly isOpen: boolean
}

interface Remembered {
  readonly verdict: Verdict
  readonly askedMs: number
}

interface Question {
  readonly id: string
  readonly askedMs: number
}

/** Between lines about questions that the policy fails for: whoever asks them can ask many. */
const quietMs = 10_000

/** Callers that are remembered for questions that took too long. */
const lateMax = 1_000

type Outcome = 'allow' | 'deny' | 'opened' | 'undecided'

export class Decider {
  readonly #deps: DeciderDependencies
  readonly #config: DeciderConfig
  #known: Recent<Remembered>
  /** Questions under way, for who asks the same meanwhile. */
  readonly #underWay = new Map<string, Promise<Verdict>>()
  readonly #counts: Record<Outcome, number> = { allow: 0, deny: 0, opened: 0, undecided: 0 }
  readonly #failures: Record<Cause, number>
  readonly #durations = new Histogram(durationBounds)
  /** Of callers whose questions had no answer in time: they wait, and nobody else does. */
  readonly #late = new Recent<Breaker>(lateMax)
  #hits = 0
  #isAway = false
  /** When it was last logged that a question has no decision. */
  #toldMs = -Infinity

  constructor(deps: DeciderDependencies, config: DeciderConfig) {
    this.#deps = deps
    this.#config = config
    this.#known = this.#none()
    this.#failures = { timeout: 0, unreachable: 0, refused: 0, answer: 0, policy: 0 }
    deps.engine.onChanged(() => {
      this.#known = this.#none()
      this.#underWay.clear()
    })
  }

  /**
   * @param question what decides, as an object: the same one has the same answer
   * @param moment what is told beside it, and differs each time: more members
   * @param asker whose question it is; `''` where it is nobody's
   * @throws {UndecidedError} where nobody could be asked, and that is to keep everybody out
   */
  async decide(question: object, moment: object = {}, asker = ''): Promise<Verdict> {
    try {
      const verdict = await this.#asked(question, moment, asker)
      this.#counts[verdict.allows ? 'allow' : 'deny']++
      return verdict
    } catch (error) {
      if (!(error instanceof UndecidedError)) throw error
      const opens = this.#config.isOpen && error.isAway
      this.#counts[opens ? 'opened' : 'undecided']++
      if (!opens) throw error
      return { allows: true, reason: error.reason, decisionId: undefined }
    }
  }

  report(meter: Meter): void {
    const { about } = this.#config
    for (const [result, count] of Object.entries(this.#counts))
      meter.sample('s3d_opa_decisions_total', count, { about, result })
    for (const reason of causes)
      meter.sample('s3d_opa_failures_total', this.#failures[reason], { about, reason })
    meter.sample('s3d_opa_cache_hits_total', this.#hits, { about })
    meter.histogram('s3d_opa_duration_seconds', this.#durations, { about })
  }

  #asked(question: object, moment: object, asker: string): Promise<Verdict> {
    const text = JSON.stringify(question)
    const { cacheAgeMs } = this.#config
    if (cacheAgeMs === 0) return this.#put(text, moment, asker)
    // A hash, because a question is as long as a request's headers.
    const id = createHash('sha256').update(text).digest('base64')
    const known = this.#known.get(id)
    const nowMs = this.#deps.clock.now()
    const ageMs = known === undefined ? Infinity : nowMs - known.askedMs
    if (known !== undefined && ageMs >= 0 && ageMs < cacheAgeMs) {
      this.#hits++
      return Promise.resolve(known.verdict)
    }
    const underWay = this.#underWay.get(id)
    if (underWay !== undefined) {
      this.#hits++
      return underWay
    }
    return this.#remembered({ id, askedMs: nowMs }, this.#put(text, moment, asker))
  }

  #remembered({ id, askedMs }: Question, asking: Promise<Verdict>): Promise<Verdict> {
    const known = this.#known
    this.#underWay.set(id, asking)
    const over = () => {
      if (this.#underWay.get(id) === asking) this.#underWay.delete(id)
    }
    // Into the memory that was there before: a policy that came meanwhile has another one.
    asking.then(verdict => (over(), known.set(id, { verdict, askedMs })), over)
    return asking
  }

  async #put(text: string, moment: object, asker: string): Promise<Verdict> {
    const { log } = this.#deps
    const { about, path, member } = this.#config
    const more = JSON.stringify(moment).slice(1)
    const input = more === '}' ? text : `${text.slice(0, -1)},${more}`
    const beganMs = monotonicMs()
    try {
      const verdict = verdictOf(await this.#inTurn(asker, engine => engine.ask(path, input, asker)), member)
      if (this.#isAway) log.info('OPA decides again', { about })
      this.#isAway = false
      return verdict
    } catch (error) {
      if (!(error instanceof UndecidedError)) throw error
      this.#failures[error.reason]++
      this.#tell(error)
      throw error
    } finally {
      this.#durations.add((monotonicMs() - beganMs) / 1_000)
    }
  }

  /** Whose questions again and again had no answer in time is not asked about for a while; others are. */
  async #inTurn(asker: string, ask: (engine: Engine) => Promise<Answer>): Promise<Answer> {
    const { engine, clock } = this.#deps
    const before = this.#late.get(asker)
    const passage = before?.enter()
    if (before !== undefined && passage === undefined)
      throw new UndecidedError('refused', 'questions of this caller had no answer lately')
    try {
      const answer = await ask(engine)
      passage?.answered()
      return answer
    } catch (error) {
      const isLate = error instanceof UndecidedError && error.reason === 'timeout'
      if (!isLate || asker === '') passage?.abandoned()
      else if (passage !== undefined) passage.failed()
      else this.#lateness(asker, clock).enter()?.failed()
      throw error
    }
  }

  #lateness(asker: string, clock: Clock): Breaker {
    let breaker = this.#late.get(asker)
    if (breaker === undefined) this.#late.set(asker, (breaker = new Breaker(clock)))
    return breaker
  }

  /** The first of many tells what all of them would. */
  #tell(error: UndecidedError): void {
    const { clock, log } = this.#deps
    const isKnown = error.isAway ? this.#isAway : clock.now() - this.#toldMs < quietMs
    if (error.isAway) this.#isAway = true
    if (isKnown) return
    if (!error.isAway) this.#toldMs = clock.now()
    const { about, path } = this.#config
    log.warn('OPA decides nothing', { about, path, reason: error.reason, error })
  }

  #none(): Recent<Remembered> {
    return new Recent(Math.ceil(this.#config.cacheEntries / 2))
  }
}

/**
 * Whether this daemon should be sent requests, known beforehand: checks run behind, each with a deadline, and whoever
 * asks gets the last results at once. Nobody can make the daemon call the remote by asking often.
 */
import type { Clock, Timer } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'

/** @returns what is wrong, `undefined` when nothing is. A rejection is a problem, too. */
export type Check = () => Promise<string | undefined>

export interface HealthDependencies {
  readonly clock: Clock
  readonly log: Log
}

export interface HealthConfig {
  readonly intervalMs: number
  readonly timeoutMs: number
}

export const healthDefaults: HealthConfig = { intervalMs: 5_000, timeoutMs: 3_000 }

type State = 'starting' | 'serving' | 'stopping'

export class Health {
  readonly #deps: HealthDependencies
  readonly #config: HealthConfig
  /** The last result of each check; `'ok'` or what is wrong. */
  readonly #results = new Map<string, string>()
  readonly #timers = new Map<string, Timer>()
  /** Checks that have begun and have no answer yet. */
  readonly #running = new Map<string, Promise<string | undefined>>()
  #state: State = 'starting'

  constructor(deps: HealthDependencies, config: HealthConfig) {
    this.#deps = deps
    this.#config = config
  }

  get isReady(): boolean {
    return Object.values(this.results).every(result => result === 'ok')
  }

  /** Of the daemon itself and of every check: `'ok'` or what is wrong. */
  get results(): Readonly<Record<string, string>> {
    const daemon = this.#state === 'serving' ? 'ok' : this.#state
    return { daemon, ...Object.fromEntries(this.#results) }
  }

  /** Runs the checks from now on, the first time at once. */
  watch(checks: Readonly<Record<string, Check>>): void {
    for (const [name, check] of Object.entries(checks)) {
      this.#results.set(name, 'not checked yet')
      void this.#run(name, check)
    }
  }

  /** S3 is being served. */
  serving(): void {
    if (this.#state === 'starting') this.#state = 'serving'
  }

  /** No further requests are wanted; what runs is finished. */
  stopping(): void {
    this.#state = 'stopping'
    for (const timer of this.#timers.values()) timer.cancel()
    this.#timers.clear()
  }

  report(meter: Meter): void {
    meter.sample('s3d_ready', this.isReady ? 1 : 0)
    for (const [check, result] of Object.entries(this.results)) {
      meter.sample('s3d_check_ok', result === 'ok' ? 1 : 0, { check })
    }
  }

  async #run(name: string, check: Check): Promise<void> {
    const before = this.#results.get(name)
    const problem = await this.#asked(name, check)
    if (problem !== undefined && problem !== before)
      this.#deps.log.warn('not ready', { check: name, problem })
    this.#results.set(name, problem ?? 'ok')
    if (this.#state === 'stopping') return
    const again = () => void this.#run(name, check)
    this.#timers.set(name, this.#deps.clock.after(this.#config.intervalMs, again))
  }

  /** A check that is late is waited for again, not run twice: what hangs on a dead disk holds a thread. */
  async #asked(name: string, check: Check): Promise<string | undefined> {
    const { timeoutMs } = this.#config
    let timer: Timer | undefined
    const late = new Promise<string>(resolve => {
      timer = this.#deps.clock.after(timeoutMs, () => resolve(`no answer within ${timeoutMs / 1_000} s`))
    })
    const answer = this.#running.get(name) ?? this.#begun(name, check)
    try {
      return await Promise.race([answer, late])
    } finally {
      timer?.cancel()
    }
  }

  #begun(name: string, check: Check): Promise<string | undefined> {
    const answer = check()
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
      .finally(() => this.#running.delete(name))
    this.#running.set(name, answer)
    return answer
  }
}

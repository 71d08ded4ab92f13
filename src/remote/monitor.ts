/**
 * How a remote is doing: what became of the attempts to call it, and whether it can be reached, asked in the background
 * only where no call has shown it lately.
 */
import type { Clock } from '../base/clock.ts'
import type { Meter } from '../base/probe.ts'

export type Outcome = 'answered' | 'failed' | 'abandoned' | 'refused'

/** A remote whose answer is not older than this need not be asked. */
const freshMs = 10_000

export interface MonitorDependencies {
  readonly clock: Clock
  /** Sends a request of no consequence. @throws when there is no answer */
  readonly ask: () => Promise<void>
  /** Whether calls are refused because the remote did not answer lately. */
  readonly isShunned: () => boolean
  /** What else is known of it. */
  readonly report: (meter: Meter, remote: string) => void
}

export class Monitor {
  readonly #deps: MonitorDependencies
  readonly #attempts: Record<Outcome, number> = { answered: 0, failed: 0, abandoned: 0, refused: 0 }
  #retries = 0
  /** Of the last answer; before everything where an attempt has failed since. */
  #answeredAtMs = -Infinity
  readonly #listeners: (() => void)[] = []

  constructor(deps: MonitorDependencies) {
    this.#deps = deps
  }

  attempted(outcome: Outcome): void {
    this.#attempts[outcome]++
    if (outcome === 'answered') this.#answeredAtMs = this.#deps.clock.now()
    if (outcome === 'failed') this.#answeredAtMs = -Infinity
  }

  /** @param listener called when the remote answers again, which was taken to be away; must not throw */
  onReachable(listener: () => void): void {
    this.#listeners.push(listener)
  }

  reachable(): void {
    for (const listener of this.#listeners) listener()
  }

  retried(): void {
    this.#retries++
  }

  /** @returns why the remote can't be reached, `undefined` when it can */
  async check(): Promise<string | undefined> {
    const { clock, ask } = this.#deps
    if (clock.now() - this.#answeredAtMs < freshMs) return undefined
    await ask()
    return undefined
  }

  /** @param remote its name */
  report(meter: Meter, remote: string): void {
    for (const [outcome, count] of Object.entries(this.#attempts))
      meter.sample('s3d_remote_attempts_total', count, { remote, outcome })
    meter.sample('s3d_remote_retries_total', this.#retries, { remote })
    this.#deps.report(meter, remote)
    meter.sample('s3d_remote_breaker_open', this.#deps.isShunned() ? 1 : 0, { remote })
  }
}

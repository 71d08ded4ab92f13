/**
 * What one remote can do: as its configuration states it, as a probe found it, or as its answers showed it. What is
 * found or shown is kept over a restart, and forgotten after a while, because remotes are updated; what is stated stays, and
 * nothing overrides it. Where nothing is known a remote is taken for one that can.
 */
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { capabilityNames, type Capability, type StatedCapabilities } from '../service/capabilities.ts'

export type Source = 'stated' | 'probed' | 'learned'

export interface Fact {
  readonly has: boolean
  readonly source: Source
  /** What showed it, for people. */
  readonly evidence: string
  /** Where it lacks a size or a number, and a probe found the one that does. */
  readonly limit?: number | undefined
  /** Milliseconds since 1970; `undefined` where it was stated. */
  readonly foundMs: number | undefined
  /** `undefined` where it stays. */
  readonly untilMs: number | undefined
}

/** What is kept of a remote over a restart. */
export interface CapabilityMemory {
  facts(): ReadonlyMap<Capability, Fact>
  /** Something was found or shown. Must not throw. */
  keep(facts: ReadonlyMap<Capability, Fact>): void
}

export interface CapabilitiesDependencies {
  readonly clock: Clock
  readonly log: Log
  /** Absent where nothing is kept. */
  readonly memory?: CapabilityMemory | undefined
}

export interface CapabilitiesConfig {
  readonly stated: StatedCapabilities
  /** How long something found or shown is believed. */
  readonly lifetimeMs: number
}

export class Capabilities {
  readonly #deps: CapabilitiesDependencies
  readonly #config: CapabilitiesConfig
  readonly #known = new Map<Capability, Fact>()

  constructor(deps: CapabilitiesDependencies, config: CapabilitiesConfig) {
    this.#deps = deps
    this.#config = config
    const stated = { source: 'stated', evidence: 'the configuration', foundMs: undefined } as const
    const kept = deps.memory?.facts()
    for (const name of capabilityNames) {
      const has = config.stated[name]
      const fact = has === undefined ? kept?.get(name) : { ...stated, has, untilMs: undefined }
      if (fact !== undefined) this.#known.set(name, fact)
    }
  }

  /** @returns `undefined` when nobody knows */
  has(name: Capability): boolean | undefined {
    return this.fact(name)?.has
  }

  fact(name: Capability): Fact | undefined {
    const fact = this.#known.get(name)
    if (fact?.untilMs !== undefined && fact.untilMs <= this.#deps.clock.now()) return undefined
    return fact
  }

  /** @returns whether that is news; what is stated is never overridden, and a probe's finding only by another one */
  learn(
    name: Capability,
    has: boolean,
    { source, evidence, limit }: Pick<Fact, 'source' | 'evidence' | 'limit'>,
  ): boolean {
    const before = this.fact(name)
    if (before?.source === 'stated' || (before?.source === 'probed' && source === 'learned')) return false
    const foundMs = this.#deps.clock.now()
    const untilMs = foundMs + this.#config.lifetimeMs
    const found = { has, source, evidence, foundMs, untilMs }
    this.#known.set(name, limit === undefined ? found : { ...found, limit })
    this.#deps.memory?.keep(new Map([...this.#known].filter(([, each]) => each.source !== 'stated')))
    if (before?.has === has) return false
    if (!has) this.#deps.log.info('the remote lacks something', { capability: name, source, evidence })
    return true
  }
}

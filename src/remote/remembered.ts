/**
 * What was found out about remotes, in a file of the local directory: for each address what a probe or answers showed, and
 * when. A file that can't be read, or is about another address, is as none; a write that fails costs what it would have told.
 */
import { readFileSync } from 'node:fs'
import type { Log } from '../base/log.ts'
import { replacePrivateFile } from '../base/private-file.ts'
import type { Random } from '../base/random.ts'
import { systemCode } from '../base/system-error.ts'
import { capabilityNames, type Capability } from '../service/capabilities.ts'
import type { CapabilityMemory, Fact } from './capabilities.ts'

export interface RememberedDependencies {
  readonly random: Random
  readonly log: Log
}

type Facts = Readonly<Partial<Record<Capability, Fact>>>

export class Remembered {
  readonly #path: string
  readonly #deps: RememberedDependencies
  readonly #remotes: Map<string, Facts>
  #isAsked = false
  #writing: Promise<void> | undefined

  /** Reads the file at once, because calls may come at once. */
  constructor(path: string, deps: RememberedDependencies) {
    this.#path = path
    this.#deps = deps
    this.#remotes = read(path, deps.log)
  }

  /** @param address of a remote: what was found there is believed of no other */
  of(address: string): CapabilityMemory {
    return {
      facts: () => factsIn(this.#remotes.get(address)),
      keep: facts => {
        this.#remotes.set(address, Object.fromEntries(facts))
        this.#isAsked = true
        this.#writing ??= this.#write().finally(() => (this.#writing = undefined))
      },
    }
  }

  /** Settles when the last of it is written, or was tried to be. */
  async written(): Promise<void> {
    await this.#writing
  }

  /** Once more where something came meanwhile. Never rejects. */
  async #write(): Promise<void> {
    while (this.#isAsked) {
      await Promise.resolve() // a probe finds a dozen things in a row
      this.#isAsked = false
      try {
        const text = JSON.stringify({ remotes: Object.fromEntries(this.#remotes) })
        await replacePrivateFile(this.#path, text, this.#deps.random)
      } catch (cause) {
        this.#deps.log.warn('what was found out about a remote could not be kept', { cause })
      }
    }
  }
}

function read(path: string, log: Log): Map<string, Facts> {
  try {
    const { remotes }: { remotes: Readonly<Record<string, Facts>> } = JSON.parse(readFileSync(path, 'utf8'))
    return new Map(Object.entries(remotes))
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT')
      log.warn('what was found out about remotes can not be read', { path, cause })
    return new Map()
  }
}

/** What another version wrote may be anything. */
function factsIn(facts: Facts | undefined): ReadonlyMap<Capability, Fact> {
  const known = new Map<Capability, Fact>()
  for (const name of capabilityNames) {
    const fact: unknown = facts?.[name]
    if (isFact(fact)) known.set(name, fact)
  }
  return known
}

function isFact(value: unknown): value is Fact {
  if (!(value instanceof Object)) return false
  const { has, source, evidence, limit, foundMs, untilMs }: Partial<Fact> = value
  const isDated = typeof foundMs === 'number' && typeof untilMs === 'number'
  return (
    typeof has === 'boolean' &&
    (source === 'probed' || source === 'learned') &&
    typeof evidence === 'string' &&
    (limit === undefined || (Number.isInteger(limit) && limit > 0)) &&
    isDated
  )
}

/**
 * Keys of which a write was sent and not answered: the remote may carry it out yet. For a while no other write of such a key is sent, so
 * that what arrives late finds nothing newer to replace; the same one may be repeated. Told by timers, because somebody may set the
 * clock. Invariant: a key is forgotten only when its time is over; where there is no room for one, everything waits.
 */
import type { Clock, Timer } from '../../base/clock.ts'
import type { Entry } from '../../store/entries.ts'
import { textOf, type KeyName } from './keys.ts'

export interface UnsettledConfig {
  /** How long an attempt without an answer may take to arrive; 0 where nobody is to wait for that. */
  readonly settleMs: number
  /** As many keys at most. */
  readonly maxKeys: number
}

export interface UnsettledDependencies {
  readonly clock: Clock
  /** What waited for the key's time, or for that of everything, may go. */
  readonly settled: (name: KeyName | undefined) => void
}

/** What was sent: an entry as it is now, with these tags. Two that are equal are the same write. */
export function writeOf({ id, revision }: Pick<Entry, 'id' | 'revision'>): string {
  return `${id}/${revision}`
}

/** What clients wrote through: they know that nobody answered, and may write again as they would at the remote itself. */
export const throughWrite = 'through'
/** More than one write, or nobody knows which. */
const severalWrites = 'several'

interface Item {
  readonly write: string
  readonly timer: Timer
}

export class Unsettled {
  readonly #deps: UnsettledDependencies
  readonly #config: UnsettledConfig
  readonly #keys = new Map<string, Item>()
  /** Until when everything waits. */
  #everything: Timer | undefined
  /** Until when all that is queued waits. */
  #queued: Timer | undefined
  readonly #waiting = new Set<() => void>()
  /** Whether nobody waits any longer. */
  #isLast = false
  /** Whether somebody would have. */
  #isOverruled = false

  constructor(deps: UnsettledDependencies, config: UnsettledConfig) {
    this.#deps = deps
    this.#config = config
  }

  /** As it is configured. */
  get settleMs(): number {
    return this.#config.settleMs
  }

  /** How many keys there are. */
  get count(): number {
    return this.#keys.size
  }

  /** Whether nothing that was sent may arrive yet, as far as it was waited for. */
  get isCalm(): boolean {
    if (this.#config.settleMs === 0 || this.#isOverruled) return false
    return this.#keys.size === 0 && !this.holdsQueued
  }

  /** Whether no entry at all may be pushed. */
  get holdsQueued(): boolean {
    return this.#everything !== undefined || this.#queued !== undefined
  }

  /** @param write what was sent: `writeOf` an entry, or `throughWrite` */
  add(name: KeyName, write: string = severalWrites): void {
    const { settleMs, maxKeys } = this.#config
    if (settleMs === 0) return
    if (this.#isLast) {
      this.#isOverruled = true
      return
    }
    const text = textOf(name)
    const known = this.#keys.get(text)
    if (known === undefined && this.#keys.size >= maxKeys) {
      this.holdEverything()
      return
    }
    known?.timer.cancel()
    const timer = this.#deps.clock.after(settleMs, () => {
      this.#keys.delete(text)
      this.#over(name)
    })
    const isOne = known === undefined || known.write === write
    this.#keys.set(text, { write: isOne ? write : severalWrites, timer })
  }

  /** Nothing is written for the time that one attempt takes. */
  holdEverything(): void {
    this.#everything?.cancel()
    this.#everything = this.#deps.clock.after(this.#config.settleMs, () => {
      this.#everything = undefined
      this.#over(undefined)
    })
  }

  /** Nothing that is queued is pushed for the time that one attempt takes. */
  holdQueued(): void {
    this.#queued = this.#deps.clock.after(this.#config.settleMs, () => {
      this.#queued = undefined
      this.#over(undefined)
    })
  }

  has(name: KeyName): boolean {
    return this.#everything !== undefined || (this.#keys.size > 0 && this.#keys.has(textOf(name)))
  }

  /** @param write as for `add`; asked for only where it matters. @returns whether it has to wait */
  holds(name: KeyName, write: () => string | undefined): boolean {
    if (this.#everything !== undefined) return true
    const item = this.#keys.size === 0 ? undefined : this.#keys.get(textOf(name))
    return item !== undefined && item.write !== write()
  }

  /** Settles when time has changed what waits. @throws the signal's reason */
  changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const go = () => {
        signal.removeEventListener('abort', giveUp)
        this.#waiting.delete(go)
        resolve()
      }
      const giveUp = () => {
        this.#waiting.delete(go)
        reject(signal.reason)
      }
      this.#waiting.add(go)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  /** Nobody waits any longer, whatever may arrive: it is the end, and what is not pushed now may be lost with this machine. */
  overrule(): void {
    this.#isLast = true
    if (this.#keys.size === 0 && !this.holdsQueued) return
    this.#isOverruled = true
    this.stop()
    this.#over(undefined)
  }

  stop(): void {
    for (const { timer } of this.#keys.values()) timer.cancel()
    this.#everything?.cancel()
    this.#queued?.cancel()
    if (!this.#isOverruled) return
    this.#keys.clear()
    this.#everything = undefined
    this.#queued = undefined
  }

  #over(name: KeyName | undefined): void {
    this.#deps.settled(name)
    for (const go of this.#waiting) go()
  }
}

/**
 * When keys and roles were last used. Known at once and written down behind, once a minute: a power cut may forget the last minute,
 * and no request waits for it.
 */
import type { Clock, Timer } from '../base/clock.ts'
import type { LastUse } from './entities.ts'

/** Of what, by its id. */
export interface Used {
  readonly account: string
  readonly id: string
}

export interface KnownUse extends Used {
  readonly use: LastUse
}

export interface UseKeeping {
  readonly clock: Clock
  readonly write: (uses: readonly KnownUse[]) => Promise<void>
}

/** Nearer than this, uses of the same service are one. */
const resolutionMs = 60_000

export class LastUses {
  readonly #uses = new Map<string, LastUse>()
  #unwritten = new Map<string, KnownUse>()
  #keeping: UseKeeping | undefined
  #timer: Timer | undefined

  get(id: string): LastUse | undefined {
    return this.#uses.get(id)
  }

  /** What was written down. */
  load(id: string, use: LastUse): void {
    this.#uses.set(id, use)
  }

  forget(id: string): void {
    this.#uses.delete(id)
    this.#unwritten.delete(id)
  }

  keepIn(keeping: UseKeeping): void {
    this.#keeping = keeping
  }

  /** @param isKept whether it is to be written down */
  note({ account, id }: Used, use: LastUse, isKept: boolean): void {
    const known = this.#uses.get(id)
    if (known !== undefined && use.ms - known.ms < resolutionMs && known.service === use.service) return
    this.#uses.set(id, use)
    if (!isKept || this.#keeping === undefined) return
    this.#unwritten.set(id, { account, id, use })
    this.#timer ??= this.#keeping.clock.after(resolutionMs, () => {
      // A store that can't be written says so itself.
      this.flush().catch(() => {})
    })
  }

  /** Writes what is not written yet. @throws what the store throws */
  async flush(): Promise<void> {
    this.#timer?.cancel()
    this.#timer = undefined
    const uses = [...this.#unwritten.values()]
    this.#unwritten = new Map()
    if (uses.length > 0) await this.#keeping?.write(uses)
  }
}

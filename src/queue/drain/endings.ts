/**
 * Entries that the remote has confirmed leave the store together: a commit of its own for each would cost as much as half a
 * push. A death before it only repeats pushes, so what nobody waits for may stay a moment longer. Invariant: an entry is
 * ended once it is durable that it is, or not at all.
 */
import type { Clock, Timer } from '../../base/clock.ts'
import type { Entry } from '../../store/entries.ts'
import type { Index } from '../../store/index.ts'

export interface EndingsDependencies {
  readonly index: Pick<Index, 'commit'>
  readonly clock: Clock
}

interface Ending {
  readonly entry: Pick<Entry, 'id' | 'revision'>
  /** As `Transaction.finishEntry` takes it. */
  readonly leaves: string
  readonly resolve: (isFinished: boolean) => void
  readonly reject: (error: unknown) => void
}

/** Takes a millisecond, in which nobody is answered. */
const togetherMax = 16
/** For others to come. */
const patienceMs = 20

export class Endings {
  readonly #deps: EndingsDependencies
  #waiting: Ending[] = []
  #timer: Timer | undefined
  /** Whether what comes waits for more. */
  #isPatient = true

  constructor(deps: EndingsDependencies) {
    this.#deps = deps
  }

  /** @returns as `Transaction.finishEntry`, when that is durable. @throws as `Index.commit` */
  finish(entry: Ending['entry'], leaves: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, leaves, resolve, reject })
      if (!this.#isPatient || this.#waiting.length >= togetherMax) this.hurry()
      else this.#timer ??= this.#deps.clock.after(patienceMs, () => this.hurry())
    })
  }

  /** Nothing waits from now on, or things wait again. */
  setPatient(isPatient: boolean): void {
    this.#isPatient = isPatient
    if (!isPatient) this.hurry()
  }

  /** Somebody waits: what is confirmed by now is written down at once. */
  hurry(): void {
    this.#timer?.cancel()
    this.#timer = undefined
    const together = this.#waiting.splice(0)
    if (together.length === 0) return
    this.#deps.index
      .commit(transaction => together.map(({ entry, leaves }) => transaction.finishEntry(entry, leaves)))
      .then(
        finished => {
          for (const [at, { resolve }] of together.entries()) resolve(finished[at] === true)
        },
        (error: unknown) => {
          for (const { reject } of together) reject(error)
        },
      )
  }
}

/**
 * How many calls may be with a remote at once. Further ones wait their turn, in order, for a limited time and in a
 * limited number: a call that waits longer is refused, because its client would give up and ask again.
 */
import type { Clock } from '../base/clock.ts'
import { S3Error } from '../service/errors.ts'

export interface PlacesConfig {
  readonly places: number
  readonly maxWaiting: number
  readonly maxWaitMs: number
}

/** Gives the place back; harmless when repeated. */
export type Release = () => void

export class Places {
  readonly #clock: Clock
  readonly #config: PlacesConfig
  #taken = 0
  /** In the order they came. */
  readonly #waiting = new Set<() => void>()

  constructor(clock: Clock, config: PlacesConfig) {
    this.#clock = clock
    this.#config = config
  }

  /**
   * @throws {S3Error} `SlowDown` when too many wait, or this one did for too long
   * @throws the signal's reason when the caller gives up
   */
  async take(signal: AbortSignal): Promise<Release> {
    signal.throwIfAborted()
    if (this.#taken >= this.#config.places) await this.#turn(signal)
    else this.#taken += 1
    let isHeld = true
    return () => {
      if (isHeld) this.#release()
      isHeld = false
    }
  }

  /** The place goes from hand to hand: nobody overtakes. */
  #release(): void {
    const [next] = this.#waiting
    if (next === undefined) this.#taken -= 1
    else next()
  }

  #turn(signal: AbortSignal): Promise<void> {
    if (this.#waiting.size >= this.#config.maxWaiting) throw busy()
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(go)
        patience.cancel()
        signal.removeEventListener('abort', giveUp)
      }
      const go = () => {
        leave()
        resolve()
      }
      const giveUp = () => {
        leave()
        reject(signal.reason)
      }
      const patience = this.#clock.after(this.#config.maxWaitMs, () => {
        leave()
        reject(busy())
      })
      this.#waiting.add(go)
      signal.addEventListener('abort', giveUp)
    })
  }
}

function busy(): S3Error<'SlowDown'> {
  return new S3Error('SlowDown', { message: 'All connections to the remote S3 are in use.' })
}

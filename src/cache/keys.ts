/**
 * Which keys are being written through the cache, and which requests to the remote may have missed that. Invariant: an
 * answer that the remote may have given before one of our own writes is never kept.
 */

/** A request on its way, whose answer tells what a key holds. */
export interface Flight {
  /** Whether the key was written since it began: then the answer may be about what it held before. */
  readonly isOutdated: boolean
  end(): void
}

interface State {
  writersCount: number
  readonly flights: Set<{ isOutdated: boolean }>
}

export class Keys {
  readonly #states = new Map<string, State>()

  /** Whether no key is. */
  get areCalm(): boolean {
    for (const { writersCount } of this.#states.values()) if (writersCount > 0) return false
    return true
  }

  isChanging(bucket: string, key: string): boolean {
    const state = this.#states.get(nameOf(bucket, key))
    return state !== undefined && state.writersCount > 0
  }

  flight(bucket: string, key: string): Flight {
    const name = nameOf(bucket, key)
    const state = this.#state(name)
    const flight = {
      isOutdated: state.writersCount > 0,
      end: () => {
        state.flights.delete(flight)
        this.#forget(name, state)
      },
    }
    state.flights.add(flight)
    return flight
  }

  /** Until `ended` is called, nothing that is read of the key is kept. */
  changing(bucket: string, key: string): { ended(): void } {
    const name = nameOf(bucket, key)
    const state = this.#state(name)
    state.writersCount += 1
    outdate(state)
    return {
      ended: () => {
        state.writersCount -= 1
        outdate(state)
        this.#forget(name, state)
      },
    }
  }

  /** A whole bucket changed, or is about to. */
  outdateBucket(bucket: string): void {
    const prefix = nameOf(bucket, '')
    for (const [name, state] of this.#states) if (name.startsWith(prefix)) outdate(state)
  }

  #state(name: string): State {
    let state = this.#states.get(name)
    if (state === undefined) {
      state = { writersCount: 0, flights: new Set() }
      this.#states.set(name, state)
    }
    return state
  }

  #forget(name: string, { writersCount, flights }: State): void {
    if (writersCount === 0 && flights.size === 0) this.#states.delete(name)
  }
}

function outdate({ flights }: State): void {
  for (const flight of flights) flight.isOutdated = true
}

/** No bucket's name has a slash. */
export function nameOf(bucket: string, key: string): string {
  return bucket + '/' + key
}

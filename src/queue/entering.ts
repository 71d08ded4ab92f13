/**
 * Writes that are let into the queue and have no entry yet: their bodies are coming, or they wait for room. Who changes what a bucket
 * is like waits for them. Invariant: a write is counted from the turn in which it was let in until its entry is there, or it is refused.
 */

interface Entered {
  count: number
  /** Called when there are none any more. */
  readonly emptied: Set<() => void>
}

export class Entering {
  /** Buckets with none are not here. */
  readonly #buckets = new Map<string, Entered>()

  /** @returns to be called once, when the entry is there or there will be none */
  enter(bucket: string): () => void {
    let entered = this.#buckets.get(bucket)
    if (entered === undefined) this.#buckets.set(bucket, (entered = { count: 0, emptied: new Set() }))
    const { emptied } = entered
    entered.count += 1
    return () => {
      entered.count -= 1
      if (entered.count > 0) return
      this.#buckets.delete(bucket)
      for (const each of emptied) each()
    }
  }

  /** Settles when a bucket has none. @throws the signal's reason */
  settled(bucket: string, signal: AbortSignal): Promise<void> {
    const entered = this.#buckets.get(bucket)
    if (entered === undefined) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const leave = () => {
        entered.emptied.delete(settle)
        signal.removeEventListener('abort', giveUp)
      }
      const settle = () => {
        leave()
        resolve()
      }
      const giveUp = () => {
        leave()
        reject(signal.reason)
      }
      signal.addEventListener('abort', giveUp)
      entered.emptied.add(settle)
      if (signal.aborted) giveUp()
    })
  }
}

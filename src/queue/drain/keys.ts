/**
 * Keys that somebody works on: a push, or a call that goes through to the remote behind what was queued before it. One
 * at a time for each key; whoever comes later waits. Also who waits for an entry to reach the remote.
 */

export interface KeyName {
  readonly bucketId: number
  readonly key: string
}

interface Waiter {
  readonly id: string
  readonly settle: (error: Error | undefined) => void
}

interface Holder {
  readonly write: string
  readonly waiting: Set<() => void>
}

export class Keys {
  readonly #busy = new Map<string, Holder>()
  readonly #waiters = new Map<string, Set<Waiter>>()

  get busyCount(): number {
    return this.#busy.size
  }

  isBusy(name: KeyName): boolean {
    return this.#busy.has(textOf(name))
  }

  /**
   * @param write what the caller is going to write, for who asks; empty for nothing
   * @returns whether it was free, and is now the caller's
   */
  take(name: KeyName, write = ''): boolean {
    const text = textOf(name)
    if (this.#busy.has(text)) return false
    this.#busy.set(text, { write, waiting: new Set() })
    return true
  }

  /** @returns as it was told to `take`; `undefined` where the key is free */
  writeTo(name: KeyName): string | undefined {
    return this.#busy.get(textOf(name))?.write
  }

  free(name: KeyName): void {
    const text = textOf(name)
    const holder = this.#busy.get(text)
    this.#busy.delete(text)
    for (const go of holder?.waiting ?? []) go()
  }

  /** Settles when the key may be free; it need not be any more. @throws the signal's reason */
  whenFree(name: KeyName, signal: AbortSignal): Promise<void> {
    const waiting = this.#busy.get(textOf(name))?.waiting
    if (waiting === undefined) return Promise.resolve()
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const go = () => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      const giveUp = () => {
        waiting.delete(go)
        reject(signal.reason)
      }
      waiting.add(go)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  /** Settles with what becomes of the entry. @throws what it was refused with, or the signal's reason */
  outcomeOf(name: KeyName, id: string, signal: AbortSignal): Promise<void> {
    const text = textOf(name)
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const leave = () => {
        const waiters = this.#waiters.get(text)
        waiters?.delete(waiter)
        if (waiters?.size === 0) this.#waiters.delete(text)
        signal.removeEventListener('abort', giveUp)
      }
      const giveUp = () => {
        leave()
        reject(signal.reason)
      }
      const waiter: Waiter = {
        id,
        settle(error) {
          leave()
          if (error === undefined) resolve()
          else reject(error)
        },
      }
      this.#waiters.set(text, (this.#waiters.get(text) ?? new Set()).add(waiter))
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  /** The entry's fate is that of all before it, which it replaced. */
  tell(name: KeyName, id: string, error: Error | undefined): void {
    // Leaving while the set is walked is fine: nobody is passed over.
    for (const waiter of this.#waiters.get(textOf(name)) ?? []) if (waiter.id <= id) waiter.settle(error)
  }

  /** Whether somebody waits for an entry of the key. */
  isAwaited(name: KeyName): boolean {
    return this.#waiters.has(textOf(name))
  }
}

export function textOf({ bucketId, key }: KeyName): string {
  return `${bucketId}/${key}`
}

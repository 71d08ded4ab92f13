/**
 * Who waits for what is queued for a key: for an entry, for all of them, or to do something about the key before any other is
 * pushed. Invariant: whoever has a key to himself finds nothing queued before him, nothing under way, and nothing of the queue's that
 * may arrive at the remote yet.
 */
import type { Entry } from '../../store/entries.ts'
import type { Index } from '../../store/index.ts'
import type { Keys, KeyName } from './keys.ts'
import { throughWrite, type Unsettled } from './unsettled.ts'

export interface AloneDependencies {
  readonly index: Pick<Index, 'entriesOf'>
  readonly keys: Keys
  readonly unsettled: Unsettled
  /** Somebody waits for what is pushed already. */
  readonly hurry: () => void
  /** The key goes before others. */
  readonly look: (name: KeyName) => void
}

export class Alone {
  readonly #deps: AloneDependencies

  constructor(deps: AloneDependencies) {
    this.#deps = deps
  }

  /** As `Drain.pushed`. */
  pushed(entry: KeyName & Pick<Entry, 'id'>, signal: AbortSignal): Promise<void> {
    const { index, keys, hurry, look } = this.#deps
    // Whoever comes late finds nothing, which is what it waits for.
    const isPending = index.entriesOf(entry.bucketId, entry.key).some(({ id }) => id >= entry.id)
    if (!isPending) return Promise.resolve()
    const outcome = keys.outcomeOf(entry, entry.id, signal)
    hurry()
    look(entry)
    return outcome
  }

  /** As `Drain.behind`. */
  async behind(name: KeyName, signal: AbortSignal): Promise<void> {
    const { index, keys, hurry } = this.#deps
    for (;;) {
      if (keys.isBusy(name)) hurry()
      await keys.whenFree(name, signal)
      const waiting = newestWaiting(index.entriesOf(name.bucketId, name.key))
      if (waiting === undefined) return
      await this.pushed(waiting, signal)
    }
  }

  /** As `Drain.alone`. */
  async alone<T>(name: KeyName, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const { keys, unsettled, look } = this.#deps
    for (;;) {
      await this.behind(name, signal)
      if (unsettled.holds(name, () => throughWrite)) await unsettled.changed(signal)
      else if (keys.take(name, throughWrite)) break
    }
    try {
      return await work()
    } finally {
      keys.free(name)
      look(name)
    }
  }
}

export function newestWaiting(entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(({ state }) => state === 'waiting')
}

/**
 * Rows of objects that were read lately. Invariant: what is here is what the last committed transaction left, because this
 * process alone writes them, a commit forgets every key that it touched, and nothing is remembered while one runs.
 */
import { Recent } from '../base/recent.ts'
import type { Touched } from './effects.ts'
import type { StoredObject } from './object-row.ts'

/** With all they may have, some 8 KiB each; twice as many at most. */
const limit = 1_000

export class KnownObjects {
  readonly #rows = new Recent<StoredObject>(limit)

  get(bucketId: number, key: string): StoredObject | undefined {
    return this.#rows.get(nameOf(bucketId, key))
  }

  set(bucketId: number, row: StoredObject): void {
    this.#rows.set(nameOf(bucketId, row.key), row)
  }

  forget(touched: Touched): void {
    for (const [bucketId, keys] of touched.keys)
      for (const key of keys) this.#rows.delete(nameOf(bucketId, key))
  }
}

function nameOf(bucketId: number, key: string): string {
  return `${bucketId} ${key}`
}

/**
 * Which buckets are there, for rules that count by bucket: a name that is none gets no counter of its own, so that nobody
 * takes away the room of those that are by asking for names they make up.
 */
import type { OpName } from '../service/service.ts'

/** Of those that answers tell of. */
const learnedMax = 10_000

export class KnownBuckets {
  readonly #isThere: ((name: string) => boolean) | undefined
  readonly #max: number
  /** Learned; the one that was told of last is the last. */
  readonly #learned = new Set<string>()

  /** @param isThere `undefined` where only answers tell, as in front of a remote */
  constructor(isThere: ((name: string) => boolean) | undefined, max: number = learnedMax) {
    this.#isThere = isThere
    this.#max = max
  }

  has(name: string): boolean {
    return this.#isThere === undefined ? this.#learned.has(name) : this.#isThere(name)
  }

  /** Whether answers have to be told. */
  get learns(): boolean {
    return this.#isThere === undefined
  }

  /** To be told of each call that succeeded. */
  succeeded(op: OpName, name: string): void {
    if (name === '') return
    this.#learned.delete(name)
    if (op === 'DeleteBucket') return
    this.#learned.add(name)
    if (this.#learned.size <= this.#max) return
    for (const oldest of this.#learned) {
      this.#learned.delete(oldest)
      return
    }
  }
}

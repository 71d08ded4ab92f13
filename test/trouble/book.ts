/**
 * The book of what a daemon promised: by key, what was acknowledged last, and what may have happened since without an
 * answer. `compare` reads every key that is asked for and says which promise was not kept; what was found is the truth
 * from then on.
 */

/** What an object is: whose write, how many bytes, their hash. */
export type Mark = string

export const nothing: Mark = 'nothing'

/** Who acknowledged: the daemon for itself, or for the remote, where it has to be at once then. */
export type Acknowledger = 'local' | 'remote'

export type Reader = (key: string) => Promise<Mark>

interface Promised {
  mark: Mark
  by: Acknowledger
  /** Begun after the promise, and not answered with success. */
  doubtful: Set<Mark>
  /** Nobody has looked since. */
  isNew: boolean
}

/** The outcome of comparisons. */
export interface Compared {
  found: number
  readonly lost: string[]
}

const readsAtOnce = 8

export class Book {
  readonly #promises = new Map<string, Promised>()
  /** Writes that were acknowledged, by whom. */
  readonly acknowledged: Record<Acknowledger, number> = { local: 0, remote: 0 }

  /** A write begins: from now on the key may be what it was, or this. */
  begin(key: string, mark: Mark): void {
    const promised = this.#promises.get(key)
    if (promised !== undefined) Object.assign(promised, { isNew: true }).doubtful.add(mark)
    else this.#promises.set(key, { mark: nothing, by: 'local', doubtful: new Set([mark]), isNew: true })
  }

  acknowledge(key: string, mark: Mark, by: Acknowledger): void {
    this.#promises.set(key, { mark, by, doubtful: new Set(), isNew: true })
    this.acknowledged[by] += 1
  }

  /** @returns what the key is, `undefined` where that is in doubt */
  markOf(key: string): Mark | undefined {
    const promised = this.#promises.get(key)
    if (promised === undefined) return nothing
    return promised.doubtful.size === 0 ? promised.mark : undefined
  }

  /** Keys on which nobody has looked since they were written. */
  newKeys(): string[] {
    return [...this.#promises].flatMap(([key, { isNew }]) => (isNew ? [key] : []))
  }

  /** Keys whose last write is one that the remote acknowledged. */
  newAtRemote(): string[] {
    return this.newKeys().filter(key => {
      const promised = this.#promises.get(key)
      return promised?.by === 'remote' && promised.doubtful.size === 0
    })
  }

  /** Keys of which nothing is in doubt. */
  certain(keys: readonly string[]): string[] {
    return keys.filter(key => this.markOf(key) !== undefined)
  }

  get keys(): string[] {
    return [...this.#promises.keys()]
  }

  /** Keys of objects that are there, in the order of a list. */
  existing(): string[] {
    const there = [...this.#promises].filter(([, { mark }]) => mark !== nothing)
    return there.map(([key]) => key).toSorted()
  }

  /** Reads keys and counts. What is found, where it may be, settles what was in doubt. */
  async compare(keys: readonly string[], read: Reader, compared: Compared): Promise<void> {
    const left = keys.values()
    const reader = async (): Promise<void> => {
      for (const key of left) this.#judge(key, await read(key), compared)
    }
    await Promise.all(Array.from({ length: readsAtOnce }, reader))
  }

  #judge(key: string, found: Mark, compared: Compared): void {
    const promised = this.#promises.get(key)
    if (promised === undefined) throw new Error(`nobody wrote ${key}`)
    const possible = [promised.mark, ...promised.doubtful]
    if (!possible.includes(found)) {
      compared.lost.push(`${key}: found ${found}, possible: ${possible.join(', or ')}`)
      return
    }
    compared.found += 1
    Object.assign(promised, { mark: found, doubtful: new Set(), isNew: false })
  }
}

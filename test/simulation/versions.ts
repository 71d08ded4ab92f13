/**
 * Ids of versions that clients of a history have been told, to ask for them again: each is of what it was told of, for ever.
 */
export class Versions {
  readonly #ids = new Map<string, Set<string>>()

  /** @returns the id as judgements have it, `''` where the answer has none */
  told(key: string, id: string | undefined): string {
    if (id === undefined) return ''
    const known = this.#ids.get(key)
    if (known === undefined) this.#ids.set(key, new Set([id]))
    else known.add(id)
    return id
  }

  of(key: string): readonly string[] {
    return [...(this.#ids.get(key) ?? [])]
  }
}

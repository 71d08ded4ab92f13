/**
 * A bounded memory of what was used recently: parsed credentials, signed-header lists, session tokens. Two generations
 * instead of an exact order: a hit costs one look-up and no reordering.
 */

/** Holds at most twice `limit` entries; whatever was used among the last `limit` new ones is still there. */
export class Recent<Value extends object> {
  readonly #limit: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  delete(key: string): void {
    this.#young.delete(key)
    this.#old.delete(key)
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }
}

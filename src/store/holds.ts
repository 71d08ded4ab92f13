/**
 * Who still needs a file of ours: readers that have not opened it yet, bytes on their way to a row. What is held is
 * not removed; its removal runs when the last hold is freed.
 */
import { assert } from '../base/assert.ts'

/** A segment's number or a content file's id. */
export type Held = number | string

export class Holds {
  readonly #counts = new Map<Held, number>()
  readonly #removals = new Map<Held, () => void>()

  hold(held: Held): void {
    this.#counts.set(held, (this.#counts.get(held) ?? 0) + 1)
  }

  free(held: Held): void {
    const count = this.#counts.get(held)
    assert(count !== undefined, 'what is freed is held')
    if (count > 1) {
      this.#counts.set(held, count - 1)
      return
    }
    this.#counts.delete(held)
    const removal = this.#removals.get(held)
    this.#removals.delete(held)
    removal?.()
  }

  /** Whether nobody holds anything. */
  get isEmpty(): boolean {
    return this.#counts.size === 0
  }

  has(held: Held): boolean {
    return this.#counts.has(held)
  }

  /** Runs `removal` once nobody holds it: at once or later. */
  whenFree(held: Held, removal: () => void): void {
    if (this.#counts.has(held)) this.#removals.set(held, removal)
    else removal()
  }
}

/**
 * Memory that many share and none may use up: whoever gets none goes on with less, or refuses. Nobody waits, so
 * nobody can wait for each other.
 */
import { assert } from './assert.ts'

export class Budget {
  readonly #maxBytes: number
  #takenBytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** @returns whether there was as much; it is to be given back then */
  take(sizeBytes: number): boolean {
    if (this.#takenBytes + sizeBytes > this.#maxBytes) return false
    this.#takenBytes += sizeBytes
    return true
  }

  give(sizeBytes: number): void {
    assert(sizeBytes <= this.#takenBytes, 'what is given back was taken')
    this.#takenBytes -= sizeBytes
  }
}

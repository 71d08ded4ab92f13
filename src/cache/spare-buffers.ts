/**
 * Buffers for bodies on their way out, used again by the next body: fresh ones cost page faults, and what they come to has the
 * garbage collected over and over. Who shares the memory for bodies decides how many there are.
 */

/** Kept while nobody needs them. */
const keptMax = 8

export class SpareBuffers {
  readonly #kept: Uint8Array[] = []

  /** @returns one of exactly that length; what is in it is anything */
  take(sizeBytes: number): Uint8Array {
    const at = this.#kept.findLastIndex(({ length }) => length === sizeBytes)
    return this.#kept.splice(at, at < 0 ? 0 : 1)[0] ?? Buffer.allocUnsafeSlow(sizeBytes)
  }

  /** Surely nobody looks at its bytes any more. */
  giveBack(buffer: Uint8Array): void {
    if (this.#kept.length < keptMax) this.#kept.push(buffer)
  }
}

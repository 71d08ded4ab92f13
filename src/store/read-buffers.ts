/**
 * Buffers for large bodies on their way out, used again and again: a fresh one costs a page fault per 4 KiB. All that
 * are lent count against the budget of bodies on their way, however many readers have stopped reading.
 */
import type { Budget } from '../base/budget.ts'

export const readSizeBytes: number = 1 << 20
/** What a reader gets when memory is short: enough to go on with. */
export const modestSizeBytes: number = 64 * 1024
/** Buffers that are kept while nobody needs them. */
const keptMax = 8

export class ReadBuffers {
  readonly budget: Budget
  readonly #kept: Buffer[] = []

  constructor(budget: Budget) {
    this.budget = budget
  }

  /** One of `readSizeBytes`; `undefined` when memory is short. */
  take(): Buffer | undefined {
    if (!this.budget.take(readSizeBytes)) return undefined
    return this.#kept.pop() ?? Buffer.allocUnsafeSlow(readSizeBytes)
  }

  /** One of `modestSizeBytes`, always. */
  modest(): Buffer {
    return Buffer.allocUnsafeSlow(modestSizeBytes)
  }

  /** @param isFree whether surely nobody looks at its bytes any more */
  giveBack(buffer: Buffer, isFree: boolean): void {
    if (buffer.length < readSizeBytes) return
    this.budget.give(readSizeBytes)
    if (isFree && this.#kept.length < keptMax) this.#kept.push(buffer)
  }
}

/**
 * Chances from a seed, so that whatever a random test finds can be found again. The seed is in the test's name;
 * `TEST_SEED=n` repeats a run.
 */

/** Takes a random choice; the same seed gives the same choices. */
export class Dice {
  readonly #next: () => number

  constructor(seed: number) {
    // mulberry32: 32 bits of state, good enough to choose with.
    let state = seed >>> 0
    this.#next = () => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    }
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  /** @param probability 0 to 1 */
  chance(probability: number): boolean {
    return this.#next() < probability
  }

  /** @throws when there is nothing to choose from */
  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)]
    if (chosen === undefined) throw new Error('nothing to choose from')
    return chosen
  }
}

/** Every run tries something else, unless it is told what. */
export const seed: number = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000)

/** Random tests run so long; `TEST_SECONDS` gives them more. */
export function durationMs(seconds: number): number {
  return Number(process.env['TEST_SECONDS'] ?? seconds) * 1000
}

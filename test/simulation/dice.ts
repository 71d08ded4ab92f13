/**
 * Chance from a seed: whatever a history decides, it asks one of these. The same seed gives the same answers in the
 * same order, so a history can be repeated.
 */
import type { Random } from '../../src/base/random.ts'

export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** @returns a number from 0, below 1 (mulberry32) */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** @returns a whole number from 0, below `count` */
  below(count: number): number {
    return Math.floor(this.roll() * count)
  }

  chance(probability: number): boolean {
    return this.roll() < probability
  }

  pick<T>(list: readonly T[]): T {
    // There is an element at every number below the length of a list that is not empty.
    return list[this.below(list.length)] as T
  }

  /** @returns a number between the two, each magnitude as likely as the other; both above 0 */
  spread(low: number, high: number): number {
    return low * (high / low) ** this.roll()
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name {
    // The keys of a record typed by its keys.
    const entries = Object.entries(weights) as [Name, number][]
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
    let left = this.roll() * total
    for (const [name, weight] of entries) {
      left -= weight
      if (left < 0) return name
    }
    // Only rounding gets here.
    return (entries.at(-1) as [Name, number])[0]
  }

  /** Another one, whose answers do not depend on how often this one is asked from now on. */
  fork(): Dice {
    return new Dice(Math.floor(this.roll() * 2 ** 32))
  }
}

export function randomOf(dice: Dice): Random {
  return {
    hex(sizeBytes) {
      let digits = ''
      while (digits.length < sizeBytes * 2)
        digits += dice
          .below(2 ** 32)
          .toString(16)
          .padStart(8, '0')
      return digits.slice(0, sizeBytes * 2)
    },
  }
}

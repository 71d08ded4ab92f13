/**
 * Whether pushes of a history may arrive late: their connection breaks, and the remote carries them out some seconds later. Drawn from its
 * seed by dice of its own, as for the read cache.
 */
import { Dice } from './dice.ts'

export interface LatePlan {
  /** Of which pushes do. */
  readonly moreSeed: number
}

/** Any other numbers would do. */
const [factor, salt] = [0xc2b2_ae35, 11] as const

export function latePlanOf(seed: number): LatePlan | undefined {
  const dice = new Dice(Math.imul(seed, factor) ^ salt)
  return dice.chance(0.4) ? { moreSeed: dice.below(2 ** 32) } : undefined
}

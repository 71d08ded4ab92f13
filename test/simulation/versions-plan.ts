/**
 * Whether a history's bucket keeps versions, and what is done with them: drawn from its seed by dice of its own, as for the read cache.
 */
import { Dice } from './dice.ts'
import type { Versioning } from './remote-objects.ts'

export interface VersionsPlan {
  /** At the beginning. */
  readonly status: Versioning
  /** Of what happens because there are versions. */
  readonly moreSeed: number
}

export const versionWeights = {
  getVersion: 4,
  removeVersion: 3,
  restoreVersion: 1,
  listVersions: 3,
  enable: 1,
  suspend: 0.5,
} as const

/** Any other numbers would do. */
const [factor, salt] = [0x85eb_ca6b, 7] as const

export function versionsPlanOf(seed: number): VersionsPlan | undefined {
  const dice = new Dice(Math.imul(seed, factor) ^ salt)
  if (dice.chance(0.85)) return undefined
  const kind = dice.weighted({ never: 4, kept: 4, suspended: 2 })
  const status = kind === 'never' ? undefined : kind === 'kept' ? 'Enabled' : 'Suspended'
  return { status, moreSeed: dice.below(2 ** 32) }
}

/** For people. */
export function versionsText(plan: VersionsPlan | undefined): string {
  return plan === undefined ? '' : `, versions ${plan.status ?? 'not kept yet'}`
}

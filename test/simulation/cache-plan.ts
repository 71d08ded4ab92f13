/**
 * Whether a history has a read cache, and what kind: drawn from its seed by dice of its own, so that what else happens
 * in it is the same with a cache and without.
 */
import { Dice } from './dice.ts'

export interface CachePlan {
  readonly mode: 'validate' | 'ttl' | 'immutable'
  readonly ttlMs: number
  /** 0 for never. */
  readonly staleIfErrorMs: number
  /** Objects are up to 2 KB long. */
  readonly blockBytes: number
  readonly chunkBlocks: number
  /** Each block counts as the 4 KiB that it takes on a disk. */
  readonly maxBytes: number
  readonly maxObjects: number
  readonly maxAgeMs: number
  readonly memoryMaxBytes: number
  readonly isSealed: boolean
  /** After which the daemon is stopped in good order and started again, each counted from the one before. */
  readonly stops: readonly number[]
  /** Of what happens because there is a cache. */
  readonly moreSeed: number
  /** Whether what goes through may arrive at the remote when it was taken for lost; absent in plans from before it could. */
  readonly isLate?: boolean
}

/** Any other numbers would do; with these, the seeds that were wrong before there was a cache go without. */
const [factor, salt] = [0x9e37_79b1, 4] as const

export function cachePlanOf(seed: number): CachePlan | undefined {
  const dice = new Dice(Math.imul(seed, factor) ^ salt)
  if (dice.chance(0.5)) return undefined
  const mode = dice.weighted({ validate: 4, ttl: 4, immutable: 2 })
  return {
    mode,
    ttlMs: mode === 'ttl' ? Math.round(dice.spread(30, 5_000)) : 0,
    staleIfErrorMs: dice.chance(0.45) ? Math.round(dice.spread(30, 3_000)) : 0,
    blockBytes: dice.pick([64, 100, 256, 1_000]),
    chunkBlocks: dice.pick([1, 3, 64]),
    maxBytes: dice.chance(0.5) ? 1 << 30 : 4_096 * (1 + dice.below(20)),
    maxObjects: dice.chance(0.8) ? 1_000 : 1,
    maxAgeMs: dice.chance(0.8) ? Infinity : Math.round(dice.spread(500, 20_000)),
    memoryMaxBytes: dice.pick([0, 300, 1 << 20]),
    isSealed: dice.chance(0.15),
    moreSeed: dice.below(2 ** 32),
    stops: dice.chance(0.4) ? [dice.spread(300, 8_000)].map(Math.round) : [],
    isLate: dice.chance(0.3),
  }
}

/** For how long readers may miss what others do at most. */
export function missMsOf(plan: CachePlan | undefined): number {
  if (plan === undefined) return 0
  return plan.mode === 'immutable' ? Infinity : Math.max(plan.ttlMs, plan.staleIfErrorMs)
}

/** For people. */
export function cacheText(plan: CachePlan | undefined): string {
  if (plan === undefined) return 'no read cache'
  return `read cache ${Object.entries(plan)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')}`
}

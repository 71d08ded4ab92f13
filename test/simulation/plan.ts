/**
 * What is to happen in a history, drawn from its seed before it begins: so a part of it can be left out, to find a small
 * history that is wrong as well.
 */
import type { ConflictRule } from '../../src/queue/drain/task.ts'
import { cachePlanOf, cacheText, type CachePlan } from './cache-plan.ts'
import { Dice } from './dice.ts'
import { fair, type Weather } from './remote.ts'

const weights = {
  get: 5,
  range: 2,
  head: 2,
  list: 2,
  listFolders: 1,
  tags: 1,
  put: 5,
  create: 2,
  replace: 2,
  remove: 3,
  removeIf: 1,
  removeAll: 1,
  copy: 2,
  tag: 1,
  untag: 0.5,
  upload: 1.5,
} as const

export type What = keyof typeof weights

export interface Action {
  readonly what: What
  /** After the one before. */
  readonly waitMs: number
  readonly key: string
  /** Of what is left to chance in it. */
  readonly seed: number
}

/** Somebody else, at the remote itself. */
export interface Outsider {
  readonly what: 'put' | 'remove'
  readonly waitMs: number
  readonly key: string
  readonly repeats: number
  readonly tag: string
}

export interface Spell {
  readonly weather: Weather
  readonly forMs: number
}

export interface Plan {
  readonly seed: number
  readonly keys: readonly string[]
  readonly clients: readonly (readonly Action[])[]
  readonly outsiders: readonly Outsider[]
  /** One after the other, and fair behind them. */
  readonly weather: readonly Spell[]
  /** Changes of the disk until the power goes, each counted from the start. */
  readonly cuts: readonly number[]
  readonly rule: ConflictRule
  readonly cache: CachePlan | undefined
}

export const allKeys = ['a', 'd/b', 'd/c'] as const

export function planOf(seed: number): Plan {
  const plan = planOfQueue(seed)
  const cache = cachePlanOf(seed)
  return cache === undefined ? plan : withCache(plan, cache)
}

/** The same history where there is no read cache, whether or not `planOf` has one. */
export function planOfQueue(seed: number): Plan {
  const dice = new Dice(seed)
  const keys = allKeys.slice(0, 1 + dice.below(allKeys.length))
  const action = () => actionOf(dice, keys, weights)
  const outsider = () => outsiderOf(dice, keys)
  return {
    seed,
    keys,
    clients: times(1 + dice.below(3), () => times(2 + dice.below(8), action)),
    outsiders: dice.chance(0.4) ? times(1 + dice.below(3), outsider) : [],
    weather: times(10, () => ({ weather: weatherOf(dice), forMs: dice.spread(100, 20_000) })),
    cuts: dice.chance(0.6) ? times(dice.chance(0.2) ? 2 : 1, () => 1 + dice.below(60)) : [],
    rule: dice.chance(0.3) ? dice.pick(['fail', 'copy'] as const) : 'overwrite',
    cache: undefined,
  }
}

/** More is read, and more is written by others; and where an answer may be stale, the remote is away more often. */
function withCache(plan: Plan, cache: CachePlan): Plan {
  const { keys, clients, outsiders, weather } = plan
  const dice = new Dice(cache.moreSeed)
  // Long enough for rows that are written behind, and for what is found again at a start.
  const read = () => ({
    ...actionOf(dice, keys, { get: 5, range: 3, head: 1 }),
    waitMs: dice.spread(1, 6_000),
  })
  const away = (): Spell => ({ weather: { ...fair, isDown: true }, forMs: dice.spread(100, 3_000) })
  return {
    ...plan,
    cache,
    clients: [...clients, times(5 + dice.below(12), read)],
    outsiders: [...outsiders, ...times(dice.below(4), () => outsiderOf(dice, keys))],
    cuts: plan.cuts.map(cut => cut * 2), // half of the disk's changes are the cache's
    weather: cache.staleIfErrorMs > 0 ? weather.flatMap(spell => [spell, away()]) : weather,
  }
}

function actionOf(
  dice: Dice,
  keys: readonly string[],
  likely: Readonly<Partial<Record<What, number>>>,
): Action {
  return {
    what: dice.weighted(likely),
    waitMs: dice.spread(0.1, 3_000),
    key: dice.pick(keys),
    seed: dice.below(2 ** 32),
  }
}

function outsiderOf(dice: Dice, keys: readonly string[]): Outsider {
  return {
    what: dice.chance(0.7) ? 'put' : 'remove',
    waitMs: dice.spread(10, 10_000),
    key: dice.pick(keys),
    repeats: 1 + dice.below(400),
    tag: dice.chance(0.3) ? 'x' : '',
  }
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make)
}

function weatherOf(dice: Dice): Weather {
  if (dice.chance(0.4)) return fair
  if (dice.chance(0.25)) return { ...fair, isDown: true }
  if (dice.chance(0.15))
    return { ...fair, refusal: dice.chance(0.7) ? 'AccessDenied' : 'RequestTimeTooSkewed' }
  const broken = dice.chance(0.5) ? dice.roll() / 2 : 0
  return { isDown: false, refused: dice.roll() / 2, lost: dice.roll() / 2, cut: dice.roll() / 4, broken }
}

/** For people. */
export function told(plan: Plan): string {
  return [
    `keys ${plan.keys.join(' ')}, conflicts ${plan.rule}, ${cacheText(plan.cache)}`,
    ...plan.clients.map((actions, at) => `client ${at + 1}: ${actions.map(actionText).join('; ')}`),
    ...plan.outsiders.map(
      each => `somebody else: ${each.what} ${each.key} after ${each.waitMs.toFixed(1)} ms`,
    ),
    `weather: ${plan.weather.map(spellText).join('; ') || 'fair'}`,
    ...plan.cuts.map(cut => `the power goes at change ${cut}`),
  ].join('\n')
}

function actionText({ what, waitMs, key }: Action): string {
  return `${what} ${key} after ${waitMs.toFixed(1)} ms`
}

function spellText({ weather, forMs }: Spell): string {
  const faults = Object.entries(weather).filter(([, value]) => value !== 0 && value !== false)
  const texts = faults.map(
    ([name, value]) => `${name} ${typeof value === 'number' ? value.toFixed(2) : String(value)}`,
  )
  return `${texts.join(' and ') || 'fair'} for ${forMs.toFixed(0)} ms`
}

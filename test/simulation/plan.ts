/**
 * What is to happen in a history, drawn from its seed before it begins: so a part of it can be left out, to find a small
 * history that is wrong as well.
 */
import type { ConflictRule } from '../../src/queue/drain/task.ts'
import { cachePlanOf, cacheText, type CachePlan } from './cache-plan.ts'
import { Dice } from './dice.ts'
import { latePlanOf, type LatePlan } from './late-plan.ts'
import { fair, type Weather } from './remote.ts'
import { versionsPlanOf, versionsText, versionWeights, type VersionsPlan } from './versions-plan.ts'

const weights = {
  get: 5,
  range: 2,
  part: 1,
  head: 2,
  list: 2,
  listFolders: 1,
  listUnder: 1.5,
  tags: 1,
  put: 5,
  putThrough: 0.5,
  create: 2,
  replace: 2,
  remove: 3,
  removeIf: 1,
  removeAll: 1,
  removeAllIf: 0.5,
  copy: 2,
  copyIf: 0.5,
  tag: 1,
  untag: 0.5,
  upload: 0.5,
  uploadParts: 2.5,
} as const

export type What = keyof typeof weights | keyof typeof versionWeights

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
  /** `forget`: all uploads that are under way. */
  readonly what: 'put' | 'remove' | 'forget'
  readonly waitMs: number
  readonly key: string
  readonly repeats: number
  readonly tag: string
}

export interface Spell {
  readonly weather: Weather
  readonly forMs: number
}

/** How much the queue holds: an upload of more than a quarter goes on to the remote. */
export interface Room {
  readonly maxBytes: number
  readonly maxFiles: number
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
  readonly room: Room
  /** Whether the remote answers completions of uploads again, as S3 does, or knows nothing of them any more. */
  readonly remembersUploads: boolean
  readonly cache: CachePlan | undefined
  /** Of a bucket that keeps versions, or may be told to; absent in plans from before there were any. */
  readonly versions?: VersionsPlan | undefined
  /** Absent where no push arrives late, and in plans from before one could. */
  readonly late?: LatePlan | undefined
}

export const allKeys = ['a', 'd/b', 'd/c'] as const

export function planOf(seed: number): Plan {
  const plan = planOfQueue(seed)
  const cache = cachePlanOf(seed)
  return cache === undefined ? plan : withCache(plan, cache)
}

/** The same history where there is no read cache, whether or not `planOf` has one. */
export function planOfQueue(seed: number): Plan {
  const plan = plainPlanOf(seed)
  const versions = versionsPlanOf(seed)
  // A push that arrives late makes a version more, which nobody was told of.
  return versions === undefined ? { ...plan, late: latePlanOf(seed) } : withVersions(plan, versions)
}

/** In a bucket that never keeps versions. */
function plainPlanOf(seed: number): Plan {
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
    room: { maxBytes: 1 << dice.pick([16, 16, 13, 12]), maxFiles: dice.pick([12, 12, 4]) },
    remembersUploads: dice.chance(0.6),
    cache: undefined,
  }
}

/** Conflicts are not looked for: what is queued of such a bucket is not much. */
function withVersions(plan: Plan, versions: VersionsPlan): Plan {
  const dice = new Dice(versions.moreSeed)
  const act = () => actionOf(dice, plan.keys, versionWeights)
  const clients = plan.clients.map(actions =>
    actions.flatMap(each => (dice.chance(0.2) ? [each, act()] : [each])),
  )
  return { ...plan, rule: 'overwrite', versions, clients: [...clients, times(2 + dice.below(4), act)] }
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
  const watched = cache.staleIfErrorMs > 0 && dice.chance(0.5) ? watchedOf(dice, plan, cache) : undefined
  const late = cache.isLate === true && cache.mode === 'immutable' ? lateOf(dice, keys) : undefined
  const away = (): Spell => ({ weather: { ...fair, isDown: true }, forMs: dice.spread(100, 3_000) })
  const withOutages = cache.staleIfErrorMs > 0 ? weather.flatMap(spell => [spell, away()]) : weather
  return {
    ...plan,
    cache: late === undefined ? cache : { ...cache, stops: [late.stopMs, ...cache.stops] },
    clients: [
      ...clients,
      times(5 + dice.below(12), read),
      ...(watched === undefined ? [] : [watched.client]),
      ...(late === undefined ? [] : [late.client]),
    ],
    outsiders: [
      ...(watched === undefined ? [] : [watched.outsider]),
      ...outsiders,
      ...times(dice.below(4), () => outsiderOf(dice, keys)),
    ],
    cuts: plan.cuts.map(cut => cut * 2), // half of the disk's changes are the cache's
    weather: [...(late?.weather ?? []), ...(watched?.weather ?? []), ...withOutages],
  }
}

/**
 * What shows an answer that is stale for too long, which chance alone hardly brings together: a key is written and kept, others
 * write it, the remote goes away, and the key is read again when what was kept may not be shown any more.
 */
function watchedOf(
  dice: Dice,
  { keys }: Plan,
  { staleIfErrorMs }: CachePlan,
): { readonly client: readonly Action[]; readonly outsider: Outsider; readonly weather: readonly Spell[] } {
  const key = dice.pick(keys)
  const act = (what: What, waitMs: number): Action => ({ what, waitMs, key, seed: dice.below(2 ** 32) })
  const calmMs = dice.spread(2_000, 4_000)
  return {
    client: [
      act('put', 10),
      act('get', calmMs / 3),
      act('get', calmMs / 3),
      act('get', calmMs / 3 + 2 * staleIfErrorMs),
      act('get', staleIfErrorMs / 2),
      act('get', staleIfErrorMs / 2),
    ],
    outsider: { ...outsiderOf(dice, [key]), what: 'put', waitMs: calmMs * dice.spread(0.8, 0.95) },
    weather: [
      { weather: fair, forMs: calmMs },
      { weather: { ...fair, isDown: true }, forMs: 5 * staleIfErrorMs + 2_000 },
    ],
  }
}

/**
 * What shows that a doubt was forgotten: a write goes through while the remote is away, the daemon is started again, the key is read, and
 * then the write arrives.
 */
function lateOf(
  dice: Dice,
  keys: readonly string[],
): { readonly client: readonly Action[]; readonly weather: readonly Spell[]; readonly stopMs: number } {
  const key = dice.pick(keys)
  const act = (what: What, waitMs: number): Action => ({ what, waitMs, key, seed: dice.below(2 ** 32) })
  return {
    client: [act('put', 10), act('get', 1_500), act('putThrough', 1_500), act('get', 2_500), act('get', 500)],
    weather: [
      { weather: fair, forMs: 2_600 },
      { weather: { ...fair, isDown: true }, forMs: 1_500 },
      { weather: fair, forMs: 10_000 },
    ],
    stopMs: 4_200,
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
    what: dice.weighted({ put: 7, remove: 3, forget: 1 }),
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
    `keys ${plan.keys.join(' ')}, conflicts ${plan.rule}, ${plan.room.maxBytes} bytes and ${plan.room.maxFiles} files, completions ${plan.remembersUploads ? 'remembered' : 'forgotten'}, ${cacheText(plan.cache)}${versionsText(plan.versions)}${plan.late === undefined ? '' : ', pushes may be late'}`,
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

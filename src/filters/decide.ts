/**
 * Filter and facts to a decision, as early as the facts allow. Callers begin with the names, which they always have,
 * and fetch tags only when the answer says that it depends on them. Pure: the same facts, the same decision.
 */
import type { Entry, Filter } from './filter.ts'
import { judgements, type Fact, type Facts } from './judge.ts'

export type Decision =
  | {
      readonly state: 'admitted' | 'refused'
      /** Index of the entry that decides; `undefined` when no entry matches and the start rule does. */
      readonly entry: number | undefined
    }
  /** What is known leaves both open. */
  | {
      readonly state: 'open'
      /** Some of these are needed, none of them is known. */
      readonly needs: ReadonlySet<Fact>
    }

/** The last entry that matches decides; without one, everything is admitted if the first entry excludes, else nothing. */
export function decide(filter: Filter, facts: Facts): Decision {
  const { entries } = filter
  /** Entries behind the one that decides that might match, the first of them last. */
  const undecided: Undecided[] = []
  let entry: number | undefined
  for (let index = entries.length - 1; index >= 0 && entry === undefined; index -= 1) {
    const candidate = entries[index]
    if (candidate === undefined) continue
    const needs = whatMatchingNeeds(candidate, facts)
    if (needs === true) entry = index
    else if (needs) undecided.push({ admits: !candidate.excludes, needs })
  }
  const admits = entry === undefined ? startsWithAll(filter) : entries[entry]?.excludes === false
  // Entries that say the same as the one that decides change nothing, unless another one stands between.
  const open = undecided.slice(0, undecided.findLastIndex(each => each.admits !== admits) + 1)
  if (open.length > 0) return { state: 'open', needs: new Set(open.flatMap(({ needs }) => [...needs])) }
  return { state: admits ? 'admitted' : 'refused', entry }
}

/** @returns every fact besides the bucket's name that a decision may depend on, whatever the names are */
export function neededFacts({ entries }: Filter): ReadonlySet<Fact> {
  const nothing: Facts = { bucket: { name: '' } }
  const object: Facts = { bucket: { name: '' }, object: { key: '' } }
  const all = entries.flatMap(entry => [...judgements(entry, nothing), ...judgements(entry, object)])
  return new Set(all.flatMap(({ need }) => (need === undefined ? [] : [need])))
}

/** Whether a filter begins by admitting everything, so that its entries take away. */
export function startsWithAll({ entries }: Filter): boolean {
  return entries[0]?.excludes === true
}

interface Undecided {
  readonly admits: boolean
  readonly needs: readonly Fact[]
}

/** @returns `true` when the entry matches, `false` when it does not, otherwise the facts that are missing */
function whatMatchingNeeds(entry: Entry, facts: Facts): boolean | readonly Fact[] {
  const needs: Fact[] = []
  for (const { holds, need } of judgements(entry, facts)) {
    if (holds === false) return false
    if (need !== undefined) needs.push(need)
  }
  return needs.length === 0 || needs
}

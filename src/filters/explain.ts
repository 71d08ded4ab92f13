/**
 * Why a filter decides as it does, entry by entry and test by test, for `s3d filter test`. It judges with the same code
 * as the decision itself, so the two can't disagree.
 */
import { decide, type Decision } from './decide.ts'
import type { Entry, Filter } from './filter.ts'
import { judgements, type Facts, type Judgement } from './judge.ts'
import { printEntry, printPredicate } from './print.ts'
import { writeWord } from './word.ts'

export interface Explanation {
  readonly decision: Decision
  /** In the order of the filter. */
  readonly entries: readonly ExplainedEntry[]
}

export interface ExplainedEntry {
  readonly entry: string
  readonly excludes: boolean
  /** `undefined` when that depends on what is not known. */
  readonly matches: boolean | undefined
  readonly tests: readonly ExplainedTest[]
}

export interface ExplainedTest {
  readonly about: Judgement['about']
  /** As it is written in a filter. */
  readonly test: string
  readonly holds: boolean | undefined
  /** What was looked at; `undefined` when there is no such thing, or it is not known. */
  readonly value: string | undefined
  /** What would have to be known. */
  readonly need: Judgement['need']
}

export function explain(filter: Filter, facts: Facts): Explanation {
  return { decision: decide(filter, facts), entries: filter.entries.map(entry => explainEntry(entry, facts)) }
}

function explainEntry(entry: Entry, facts: Facts): ExplainedEntry {
  const tests = [...judgements(entry, facts)].map(explainTest)
  const matches = tests.some(({ holds }) => holds === false)
    ? false
    : tests.every(({ holds }) => holds === true) || undefined
  return { entry: printEntry(entry), excludes: entry.excludes, matches, tests }
}

function explainTest({ about, test, holds, value, need }: Judgement): ExplainedTest {
  const written =
    'namespace' in test ? `[${printPredicate(test)}]` : writeWord(test, about === 'bucket' ? 'bucket' : 'key')
  return { about, test: written, holds, value, need }
}

/**
 * Plans as JSON: what was wrong once is kept as the plan that was wrong, because the same seed draws another one as soon as
 * plans are drawn otherwise.
 */
import type { Plan } from './plan.ts'

/** A plan that was wrong once. */
export interface Regression {
  /** What was wrong. */
  readonly why: string
  readonly plan: Plan
}

/** JSON has no such number. */
const infinite = 'Infinity'

export function writePlan(plan: Plan): string {
  return JSON.stringify(plan, (_name, value: unknown) => (value === Infinity ? infinite : value))
}

/** @param text of one, or of regressions */
export function readPlans<T extends Plan | readonly Regression[]>(text: string): T {
  return JSON.parse(text, (_name, value: unknown) => (value === infinite ? Infinity : value)) as T // written by `writePlan`
}

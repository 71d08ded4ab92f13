/**
 * The three figures the report gives of many: middle, least and most.
 */

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** NaN throughout when there is no value. */
export function spread(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).toSorted()
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  return { median: (lower + upper) / 2, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN }
}

/** @param sorted ascending; the smallest value that at least `share` of all do not exceed, NaN when there is none */
export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

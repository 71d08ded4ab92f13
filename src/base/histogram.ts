/**
 * How values are distributed, in as much memory as there are bounds: adding one allocates nothing. Whoever measures
 * owns one; `/metrics` reads it.
 */
export class Histogram {
  /** Upper bounds, inclusive, growing. */
  readonly bounds: readonly number[]
  /** How many values lie in each; the last are those above every bound. */
  readonly counts: Float64Array
  #sum = 0

  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.counts = new Float64Array(bounds.length + 1)
  }

  get sum(): number {
    return this.#sum
  }

  add(value: number): void {
    const { bounds, counts } = this
    let index = 0
    // A handful of bounds, and most values lie below the first few of them.
    while (index < bounds.length && value > (bounds[index] ?? 0)) index++
    counts[index] = (counts[index] ?? 0) + 1
    this.#sum += value
  }
}

/** In seconds, from a cached answer to one that waits for a slow client. */
export const durationBounds: readonly number[] = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
]

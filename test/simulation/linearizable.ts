/**
 * Whether what clients saw of one key could have happened one call after the other: each call at some moment between
 * its beginning and its end, each answer what the key held then. Calls whose outcome nobody knows may have happened at
 * any time after their beginning, or not at all.
 *
 * Walks through the beginnings and ends in their order and keeps every way in which the calls under way may have taken
 * effect so far; when no way is left, the call that has just ended can't be explained.
 * @see Lowe, "Testing for linearizability", 2017 (just-in-time linearization)
 */

/** What a key holds: `''` for nothing. */
export type State = string

export interface Step {
  /** For messages. */
  readonly name: string
  /** When it began, in any unit that only grows. */
  readonly begin: number
  /** When its answer came; `Infinity` for a call of which nobody knows what it did. */
  readonly end: number
  /** @returns what the key may hold after it; nothing where the answer can't be given in this state */
  readonly apply: (state: State) => readonly State[]
}

export interface Unexplained {
  readonly step: Step
  /** What the key may have held shortly before. */
  readonly states: readonly State[]
}

/** One way in which it may have been. */
interface Way {
  readonly state: State
  /** Of the steps under way, those that have taken effect: a bit for each place. */
  readonly done: number
}

/** Under way at once, those of unknown outcome included; more are not judged. */
const placesMax = 30
/** Looked at for one answer: beyond, as many orders as that explain nearly everything, and take seconds. */
const waysMax = 20_000

/** @returns the first step that nothing explains, `'too many'` under way or ways, or `undefined` when all is well */
export function unexplained(steps: readonly Step[], initial: State): Unexplained | 'too many' | undefined {
  const moments = steps
    .flatMap(step => [
      { at: step.begin, step, isEnd: false },
      ...(step.end === Infinity ? [] : [{ at: step.end, step, isEnd: true }]),
    ])
    .toSorted((left, right) => left.at - right.at || Number(left.isEnd) - Number(right.isEnd))
  const places: (Step | undefined)[] = []
  let ways: readonly Way[] = [{ state: initial, done: 0 }]
  for (const { step, isEnd } of moments) {
    if (!isEnd) {
      const free = places.indexOf(undefined)
      const place = free < 0 ? places.length : free
      if (place >= placesMax) return 'too many'
      places[place] = step
      continue
    }
    const place = places.indexOf(step)
    const ended = endings(ways, places, place)
    if (ended === undefined) return 'too many'
    if (ended.length === 0) return { step, states: [...new Set(ways.map(({ state }) => state))] }
    ways = ended
    places[place] = undefined
  }
  return undefined
}

/** @returns the ways in which the step at `place` has taken effect, its place cleared; `undefined` where there are too many */
function endings(
  ways: readonly Way[],
  places: readonly (Step | undefined)[],
  place: number,
): readonly Way[] | undefined {
  const bit = 1 << place
  const found = new Map<string, Way>()
  const seen = new Set<string>()
  const waiting = [...ways]
  for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
    const key = `${way.done} ${way.state}`
    if (seen.has(key)) continue
    if (seen.size >= waysMax) return undefined
    seen.add(key)
    if ((way.done & bit) !== 0) {
      const done = way.done & ~bit
      found.set(`${done} ${way.state}`, { state: way.state, done })
      continue
    }
    for (const [at, step] of places.entries()) {
      if (step === undefined || (way.done & (1 << at)) !== 0) continue
      for (const state of step.apply(way.state)) waiting.push({ state, done: way.done | (1 << at) })
    }
  }
  return [...found.values()]
}

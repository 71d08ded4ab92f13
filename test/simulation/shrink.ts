/**
 * Makes a plan that goes wrong smaller: leaves out whatever it goes wrong without. What is left may be wrong in another
 * way, which is a finding, too.
 */
import type { Plan } from './plan.ts'

/** Histories that are tried. */
const triesMax = 300

export async function shrunk(plan: Plan, isWrong: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  let smallest = plan
  let triesLeft = triesMax
  for (let hasShrunk = true; hasShrunk && triesLeft > 0;) {
    hasShrunk = false
    for (let at = 0; triesLeft > 0; at++) {
      const next = smaller(smallest)[at]
      if (next === undefined) break
      triesLeft--
      if (!(await isWrong(next))) continue
      smallest = next
      hasShrunk = true
      at--
    }
  }
  return smallest
}

/** One thing less each, the large ones first. */
function smaller(plan: Plan): Plan[] {
  const { clients, outsiders, weather, cuts, cache } = plan
  return [
    ...(weather.length > 0 ? [{ ...plan, weather: [] }] : []),
    ...(outsiders.length > 0 ? [{ ...plan, outsiders: [] }] : []),
    ...(cuts.length > 0 ? [{ ...plan, cuts: cuts.slice(1) }] : []),
    ...(cache === undefined ? [] : [{ ...plan, cache: undefined }]),
    ...(cache !== undefined && cache.stops.length > 0 ? [{ ...plan, cache: { ...cache, stops: [] } }] : []),
    ...without(clients).map(left => ({ ...plan, clients: left })),
    ...clients.flatMap((actions, at) =>
      without(actions).map(left => ({ ...plan, clients: clients.with(at, left) })),
    ),
    ...without(outsiders).map(left => ({ ...plan, outsiders: left })),
    ...without(weather).map(left => ({ ...plan, weather: left })),
  ]
}

function without<T>(list: readonly T[]): T[][] {
  return list.map((_, at) => list.toSpliced(at, 1))
}

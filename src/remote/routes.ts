/**
 * Which remote a bucket is at, and what it is called there. Pure: the first route that has the name wins, and a bucket
 * is nowhere where no route has it and there is no remote for the rest.
 */

export interface Route {
  readonly buckets: readonly string[]
  readonly alias: Readonly<Record<string, string>>
  /** What all keys of its buckets begin with at the remote; `''` where they are the clients' own. */
  readonly prefix: string
}

export interface Way<R extends Route> {
  readonly route: R
  /** As the remote calls it. */
  readonly bucket: string
}

/** @returns `undefined` when the bucket is nowhere */
export function wayTo<R extends Route>(bucket: string, routes: readonly R[]): Way<R> | undefined {
  for (const route of routes) {
    const alias = Object.hasOwn(route.alias, bucket) ? route.alias[bucket] : undefined
    if (alias !== undefined) return { route, bucket: alias }
    if (route.buckets.some(pattern => matches(pattern, bucket))) return { route, bucket }
  }
  return undefined
}

/** @returns the names that clients have for a remote's bucket: none where they can't reach it */
export function clientNames<R extends Route>(
  bucket: string,
  route: R,
  routes: readonly R[],
): readonly string[] {
  const names = Object.keys(route.alias).filter(alias => route.alias[alias] === bucket)
  return [...new Set([...names, bucket])].filter(name => {
    const way = wayTo(name, routes)
    return way?.route === route && way.bucket === bucket
  })
}

/** Without backtracking: a `*` that matched too little is widened, and no earlier one is tried again. */
function matches(pattern: string, text: string): boolean {
  let [at, from] = [0, 0]
  let star: { readonly at: number; from: number } | undefined
  while (from < text.length) {
    const wanted = pattern[at]
    if (wanted === '*') {
      star = { at, from }
      at += 1
    } else if (wanted === '?' || (wanted !== undefined && wanted === text[from])) {
      at += 1
      from += 1
    } else if (star !== undefined) {
      star.from += 1
      at = star.at + 1
      from = star.from
    } else {
      return false
    }
  }
  return /^\**$/.test(pattern.slice(at))
}

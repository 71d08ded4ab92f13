/**
 * "Did you mean …?": names that are close to what somebody typed, for configuration and the command line.
 */

/**
 * @returns the name closest to `typed`, ignoring case; `undefined` when none is close enough to be meant
 */
export function closest(typed: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  // A third of the letters may differ, so that short names do not resemble each other.
  let bestDistance = Math.max(1, Math.floor(typed.length / 3)) + 1
  for (const name of names) {
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [name, distance]
  }
  return best
}

/** @returns how many letters have to be inserted, removed or replaced (Levenshtein) */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

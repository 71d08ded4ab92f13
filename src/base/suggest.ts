/**
 * Names as people type them, for configuration and the command line: other spellings of the same, and "did you mean …?"
 * for what is close to it.
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

/** Whether two spellings of a name mean the same: case and dashes are nothing, so `MaxKeys` is `max-keys`. */
export function sameName(left: string, right: string): boolean {
  return left.replaceAll('-', '').toLowerCase() === right.replaceAll('-', '').toLowerCase()
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

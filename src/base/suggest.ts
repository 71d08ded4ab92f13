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

/** @returns how many letters have to be inserted, removed, replaced or exchanged with their neighbour */
function editDistance(from: string, to: string): number {
  let [above, row]: [readonly number[], readonly number[]] = [
    [],
    Array.from({ length: to.length + 1 }, (_, index) => index),
  ]
  for (let line = 1; line <= from.length; line++) {
    const next = [line]
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[line - 1] === to[column - 1]
      const isExchanged = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1]
      const costs = [at(row, column - 1) + (isSame ? 0 : 1), at(row, column) + 1, at(next, column - 1) + 1]
      next.push(Math.min(...costs, isExchanged ? at(above, column - 2) + 1 : Infinity))
    }
    ;[above, row] = [row, next]
  }
  return at(row, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}

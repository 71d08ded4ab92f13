/**
 * Order of keys. SQLite compares TEXT as UTF-8 bytes (BINARY collation), which is S3's order and the order of code
 * points; JavaScript's `<` compares UTF-16 units and differs above U+FFFF.
 */

const highestBeforeSurrogates = 0xd7ff
const firstAfterSurrogates = 0xe000
const highest = 0x10ffff

/**
 * The least string that sorts behind every string that begins with `prefix`: bound of a prefix, and the place where
 * a listing goes on behind a common prefix.
 * @returns `undefined` when nothing sorts behind (the empty prefix, or U+10FFFF repeated)
 */
export function prefixEnd(prefix: string): string | undefined {
  let end = prefix.length
  while (end > 0) {
    const start = startOfLast(prefix, end)
    // There is a code point at every start that `startOfLast` returns.
    const point = prefix.codePointAt(start) ?? highest
    if (point < highest) return prefix.slice(0, start) + String.fromCodePoint(following(point))
    end = start
  }
  return undefined
}

/** Negative, zero or positive as `left` sorts before, with or behind `right` in UTF-8 byte order. */
export function compareKeys(left: string, right: string): number {
  const shared = Math.min(left.length, right.length)
  for (let i = 0; i < shared; i++) {
    const a = left.charCodeAt(i)
    const b = right.charCodeAt(i)
    if (a !== b) return rank(a) - rank(b)
  }
  return left.length - right.length
}

/** UTF-16 units in the order of the code points they belong to: surrogates stand for what is above all others. */
function rank(unit: number): number {
  return unit > highestBeforeSurrogates && unit < firstAfterSurrogates ? unit + 0x10000 : unit
}

function following(point: number): number {
  return point === highestBeforeSurrogates ? firstAfterSurrogates : point + 1
}

function startOfLast(text: string, end: number): number {
  const low = text.charCodeAt(end - 1)
  const isLow = low >= 0xdc00 && low < firstAfterSurrogates
  const high = end > 1 ? text.charCodeAt(end - 2) : 0
  return isLow && high > highestBeforeSurrogates && high < 0xdc00 ? end - 2 : end - 1
}

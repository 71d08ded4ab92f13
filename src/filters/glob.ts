/**
 * Patterns with `*` and `?` against a text. Only the last `*` is ever taken back, so the work is at most the length of
 * the text times the length of the pattern, whatever either holds.
 */
import type { Glob } from './filter.ts'

/** A string, as far as matching looks at it. */
export interface Text {
  readonly length: number
  codePointAt(index: number): number | undefined
}

/** Whether the pattern covers the whole text. `*` crosses slashes; `?` is one code point. */
export function matchesGlob(glob: Glob, text: Text): boolean {
  let [at, next] = [0, 0]
  /** Behind the last `*`, and the beginning of the text that is left to what follows it. */
  let retry: { readonly next: number; readonly at: number } | undefined
  while (at < text.length) {
    const atom = glob[next]
    if (atom === '*') {
      next += 1
      if (next === glob.length) return true
      retry = { next, at }
    } else if (atom === '?' || (atom !== undefined && atom === text.codePointAt(at))) {
      next += 1
      at += widthAt(text, at)
    } else if (retry) {
      // The star takes one character more, and what follows it is tried again.
      at = retry.at + widthAt(text, retry.at)
      next = retry.next
      retry = { next, at }
    } else {
      return false
    }
  }
  return glob.slice(next).every(atom => atom === '*')
}

/** @returns how many UTF-16 units the character has */
function widthAt(text: Text, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/**
 * Patterns with `*` and `?` as policies have them, against a text. What stands between two stars is looked for once,
 * from left to right, with a word of bits for 32 of its characters, so that no pattern makes the work grow by more than
 * its own length, whatever the text is.
 */

/** One character of a pattern; `undefined` is any one. */
type Character = string | undefined
/** What stands between two stars. */
type Piece = readonly Character[]

export interface Pattern {
  readonly pieces: readonly Piece[]
  /** What stands before and behind its one star; alike in a pattern without one. Absent for any other pattern. */
  readonly plain?: { readonly prefix: string; readonly suffix: string }
}

/** A part of what a pattern is made of. */
export interface PatternPart {
  readonly text: string
  /** Whether `*` and `?` in it stand for themselves. */
  readonly literal: boolean
}

export function compilePattern(parts: readonly PatternPart[]): Pattern {
  let piece: Character[] = []
  const pieces: Piece[] = [piece]
  for (const { text, literal } of parts) {
    for (const character of text) {
      if (literal || (character !== '*' && character !== '?')) piece.push(character)
      else if (character === '?') piece.push(undefined)
      else pieces.push((piece = []))
    }
  }
  return { pieces, ...plainOf(pieces) }
}

/** Whether it has no wildcard, so that it covers one text alone. */
export function isText({ pieces, plain }: Pattern): boolean {
  return pieces.length === 1 && plain !== undefined
}

/** Most patterns are a text, or one with a star at its end, and texts are compared faster than characters. */
function plainOf(pieces: readonly Piece[]): Pick<Pattern, 'plain'> {
  const [first = [], last = first, ...others] = pieces
  const isPlain = (piece: Piece): boolean =>
    !piece.includes(undefined) && !/[\ud800-\udfff]/.test(piece.join(''))
  if (others.length > 0 || !isPlain(first) || !isPlain(last)) return {}
  return { plain: { prefix: first.join(''), suffix: last.join('') } }
}

/** Whether the pattern covers the whole text. `?` is one code point. */
export function matchesPattern({ pieces, plain }: Pattern, text: string): boolean {
  if (plain !== undefined) {
    const { prefix, suffix } = plain
    if (pieces.length === 1) return text === prefix
    return text.length >= prefix.length + suffix.length && text.startsWith(prefix) && text.endsWith(suffix)
  }
  const [first = [], ...others] = pieces
  const last = others.pop()
  if (last === undefined) return covers(first, text)
  if (others.length === 0 && first.length === 0 && last.length === 0) return true
  const characters = Array.from(text)
  const end = characters.length - last.length
  if (first.length > end || !isAt(first, characters, 0) || !isAt(last, characters, end)) return false
  let at = first.length
  for (const piece of others) {
    if (piece.length === 0) continue
    const next = findEnd(piece, characters, { from: at, to: end })
    if (next === undefined) return false
    at = next
  }
  return true
}

function covers(piece: Piece, text: string): boolean {
  const characters = Array.from(text)
  return characters.length === piece.length && isAt(piece, characters, 0)
}

function isAt(piece: Piece, characters: readonly string[], at: number): boolean {
  return piece.every((character, index) => character === undefined || character === characters[at + index])
}

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * The first place of a piece, by the bits of all its beginnings that end at the character being looked at.
 * @returns the index behind it
 */
function findEnd(piece: Piece, characters: readonly string[], { from, to }: Range): number | undefined {
  const count = Math.ceil(piece.length / 32)
  const masks = masksOf(piece, count)
  const wild = masks.get(undefined) ?? new Int32Array(count)
  const found = new Int32Array(count)
  const [lastWord, lastBit] = [count - 1, 1 << ((piece.length - 1) & 31)]
  for (let at = from; at < to; at += 1) {
    const mask = masks.get(characters[at]) ?? wild
    let carry = 1
    for (let word = 0; word < count; word += 1) {
      const bits = found[word] ?? 0
      found[word] = ((bits << 1) | carry) & (mask[word] ?? 0)
      carry = bits >>> 31
    }
    if (((found[lastWord] ?? 0) & lastBit) !== 0) return at + 1
  }
  return undefined
}

/** For each character of a piece where it may stand, the places of any one included; under `undefined` those alone. */
function masksOf(piece: Piece, count: number): ReadonlyMap<Character, Int32Array> {
  const wild = new Int32Array(count)
  for (const [index, character] of piece.entries()) if (character === undefined) set(wild, index)
  const masks = new Map<Character, Int32Array>([[undefined, wild]])
  for (const [index, character] of piece.entries()) {
    if (character === undefined) continue
    let mask = masks.get(character)
    if (mask === undefined) masks.set(character, (mask = wild.slice()))
    set(mask, index)
  }
  return masks
}

function set(mask: Int32Array, index: number): void {
  mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31))
}

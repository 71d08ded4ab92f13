/**
 * Words: what stands for a name, a pattern or a value. `parse.ts` reads them, `print.ts` writes them so that they are
 * read as the same. Quotes take away the meaning of everything but `*`, `?`, the backslash and the quote itself; a
 * backslash takes away the meaning of any character. In regular expressions, backslashes are left to RE2.
 */
import { isBlank, type Cursor } from './cursor.ts'
import type { Atom, Glob } from './filter.ts'

/** What ends a word that is not in quotes, besides blanks. */
export const wordEnds = {
  bucket: '[]/',
  key: '[]',
  name: '[]=!<>',
  value: '[]',
} as const

export type WordKind = keyof typeof wordEnds

/** What a word can't begin with unless in quotes, because it has a meaning there. */
const notFirst: Readonly<Record<WordKind, string>> = { bucket: '!', key: '', name: '!', value: '=~!<>' }

/** @returns `undefined` when no word begins here; `''` in quotes is a word. @throws {FilterError} */
export function readWord(cursor: Cursor, kind: WordKind): Glob | undefined {
  const start = cursor.at
  const atoms: Atom[] = []
  if (!cursor.isAtEnd && notFirst[kind].includes(cursor.next)) return undefined
  while (!cursor.isAtEnd && !cursor.isAtBlank && !wordEnds[kind].includes(cursor.next)) {
    if (isQuote(cursor.next)) readQuoted(cursor, atoms)
    else atoms.push(readAtom(cursor))
  }
  return cursor.at === start ? undefined : withoutDoubleStars(atoms)
}

function readQuoted(cursor: Cursor, atoms: Atom[]): void {
  const start = cursor.at
  const quote = cursor.take()
  while (cursor.next !== quote) {
    if (cursor.isAtEnd) throw unclosed(cursor, quote, start)
    atoms.push(readAtom(cursor))
  }
  cursor.take()
}

function unclosed(cursor: Cursor, quote: string, start: number): Error {
  return cursor.expected(`a closing ${quote} for the one in ${cursor.describe(start)}`)
}

function readAtom(cursor: Cursor): Atom {
  const character = cursor.take()
  if (character === '*' || character === '?') return character
  if (character !== '\\') return codePoint(character)
  if (cursor.isAtEnd) throw cursor.expected('a character after the backslash')
  return codePoint(cursor.take())
}

function withoutDoubleStars(atoms: readonly Atom[]): Glob {
  return atoms.filter((atom, index) => atom !== '*' || atoms[index - 1] !== '*')
}

/** @returns a word that is read as the same pattern */
export function writeWord(glob: Glob, kind: WordKind): string {
  const literals = glob.filter(atom => typeof atom === 'number').map(atom => String.fromCodePoint(atom))
  const [first] = glob
  const beginsBadly = typeof first === 'number' && notFirst[kind].includes(String.fromCodePoint(first))
  const special = wordEnds[kind] + `'"\\*?`
  const isPlain = literals.every(character => !isBlank(character) && !special.includes(character))
  if (glob.length > 0 && isPlain && !beginsBadly) return glob.map(atom => writeAtom(atom, '')).join('')
  return `'${glob.map(atom => writeAtom(atom, `'\\*?`)).join('')}'`
}

function writeAtom(atom: Atom, escaped: string): string {
  if (typeof atom === 'string') return atom
  const character = String.fromCodePoint(atom)
  return escaped.includes(character) ? '\\' + character : character
}

/** @returns the source of a regular expression, backslashes and all; `undefined` when none begins here. @throws {FilterError} */
export function readExpression(cursor: Cursor): string | undefined {
  if (!isQuote(cursor.next))
    return readRaw(cursor, () => cursor.isAtBlank || `[]'"`.includes(cursor.next)) || undefined
  const start = cursor.at
  const quote = cursor.take()
  const source = readRaw(cursor, () => cursor.next === quote)
  if (cursor.isAtEnd) throw unclosed(cursor, quote, start)
  cursor.take()
  return source
}

function readRaw(cursor: Cursor, isOver: () => boolean): string {
  let source = ''
  while (!cursor.isAtEnd && !isOver()) {
    const character = cursor.take()
    source += character
    if (character === '\\') source += cursor.take()
  }
  return source
}

/** @param source as `readExpression` returns it, so one of the quotes is in it behind a backslash only */
export function writeExpression(source: string): string {
  const quote = /^(?:[^\\']|\\.)*$/su.test(source) ? "'" : '"'
  return quote + source + quote
}

/** @returns the text that a pattern without wildcards stands for; otherwise the text as if they were none */
export function literalText(glob: Glob): string {
  return glob.map(atom => (typeof atom === 'number' ? String.fromCodePoint(atom) : atom)).join('')
}

/** @returns the pattern that only this text matches */
export function literalGlob(text: string): Glob {
  return Array.from(text, codePoint)
}

function isQuote(character: string): boolean {
  return character === "'" || character === '"'
}

/** @param text not empty */
function codePoint(text: string): number {
  return text.codePointAt(0) ?? 0
}

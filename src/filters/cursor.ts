/**
 * A place in a filter's text, moving forward: what `parse.ts` and `word.ts` read from. Every error says the column, in
 * characters as a person counts them, what was expected there, and what is there instead.
 */
import { filterLimits } from './filter.ts'

/** The text is no filter. */
export class FilterError extends Error {
  override readonly name = 'FilterError'
  /** Both begin with 1. */
  readonly line: number
  readonly column: number

  /** @param problem e.g. `expected ']'; got the end` */
  constructor(problem: string, { line, column }: Place, isOneLine: boolean) {
    super(`${isOneLine ? '' : `line ${line}, `}column ${column}: ${problem}`)
    this.line = line
    this.column = column
  }
}

interface Place {
  readonly line: number
  readonly column: number
}

export class Cursor {
  /** How many characters were read. */
  at = 0
  readonly #characters: readonly string[]

  /** @throws {FilterError} when the text is longer than a filter may be */
  constructor(text: string) {
    // A character has two units at most, so what is split is not much longer than what is allowed.
    this.#characters = Array.from(text.slice(0, 2 * filterLimits.characters + 2))
    if (this.#characters.length > filterLimits.characters) {
      throw this.problem(
        `a filter has at most ${filterLimits.characters} characters`,
        filterLimits.characters,
      )
    }
  }

  /** The character to be read, `''` at the end. */
  get next(): string {
    return this.#characters[this.at] ?? ''
  }

  get isAtEnd(): boolean {
    return this.at >= this.#characters.length
  }

  get isAtBlank(): boolean {
    return isBlank(this.next)
  }

  /** Reads one character; nothing at the end. */
  take(): string {
    const character = this.next
    if (!this.isAtEnd) this.at += 1
    return character
  }

  /** Reads what is given if it comes next. */
  skip(text: string): boolean {
    if (!this.isBefore(text)) return false
    this.at += text.length
    return true
  }

  /** @param text of one UTF-16 unit per character */
  isBefore(text: string): boolean {
    return this.#characters.slice(this.at, this.at + text.length).join('') === text
  }

  skipBlanks(): void {
    while (this.isAtBlank) this.at += 1
  }

  /** @returns the error for what comes next. @param what to follow "expected" */
  expected(what: string): FilterError {
    const found = this.isAtEnd ? 'the end' : this.isAtBlank ? 'a blank' : this.next
    return this.problem(`expected ${what}; got ${found.length > 2 ? found : JSON.stringify(found)}`)
  }

  /** @param at where it is, when not here */
  problem(problem: string, at: number = this.at): FilterError {
    return new FilterError(problem, this.#placeOf(at), !this.#characters.includes('\n'))
  }

  /** @returns the column, and the line when that is another than this one */
  describe(at: number): string {
    const { line, column } = this.#placeOf(at)
    return (line === this.#placeOf(this.at).line ? '' : `line ${line}, `) + `column ${column}`
  }

  #placeOf(at: number): Place {
    const before = this.#characters.slice(0, at)
    const line = before.filter(character => character === '\n').length + 1
    return { line, column: at - before.lastIndexOf('\n') }
  }
}

/** What separates entries: the white space of ASCII. */
export function isBlank(character: string): boolean {
  return character !== '' && ' \t\n\r\f\v'.includes(character)
}

/**
 * Collects what is wrong with a request that could be read, called by the generated checks: AWS tells of all of it in
 * one message. Names begin with a small letter there, and items of lists have their numbers.
 */
import { QueryError } from './query-error.ts'

/** A pattern that a text as a whole has to match, and how AWS writes it. */
export interface Pattern {
  readonly expression: RegExp
  readonly written: string
}

interface Violation {
  /** The value as AWS shows it, with the word before it. */
  readonly value: string
  readonly at: string
  readonly constraint: string
}

export class Violations {
  readonly #found: Violation[] = []

  /** A member that has to be there. */
  required(value: unknown, at: string): void {
    if (value === undefined) this.#add(ABSENT, at, 'Member must not be null')
  }

  /** What a text as a whole has to look like. */
  pattern(value: string | undefined, at: string, { expression, written }: Pattern): void {
    if (value === undefined || expression.test(value)) return
    this.#add(shown(value), at, `Member must satisfy regular expression pattern: ${written}`)
  }

  /** How long a text is, or how many items a list or a map has. */
  length(value: Measurable | undefined, at: string, { min, max }: Bounds): void {
    if (value === undefined) return
    const length = lengthOf(value)
    if (length < min) this.#add(shown(value), at, `Member must have length greater than or equal to ${min}`)
    if (length > max) this.#add(shown(value), at, `Member must have length less than or equal to ${max}`)
  }

  range(value: number | undefined, at: string, { min, max }: Bounds): void {
    if (value === undefined) return
    if (value < min) this.#add(shown(value), at, `Member must have value greater than or equal to ${min}`)
    if (value > max) this.#add(shown(value), at, `Member must have value less than or equal to ${max}`)
  }

  enumerated(value: string | number | undefined, at: string, values: ReadonlyArray<string | number>): void {
    if (value === undefined || values.includes(value)) return
    this.#add(shown(value), at, `Member must satisfy enum value set: [${values.join(', ')}]`)
  }

  /**
   * What the items of a list of simple values have to be, of which AWS tells together.
   * @param check adds what is wrong with one of them
   */
  items<Item>(
    value: readonly Item[] | undefined,
    at: string,
    check: (item: Item, its: Violations) => void,
  ): void {
    const its = new Violations()
    for (const item of value ?? []) check(item, its)
    if (its.#found.length === 0) return
    const constraints = new Set(its.#found.map(({ constraint }) => constraint))
    this.#add(shown(value), at, `Member must satisfy constraint: [${[...constraints].join(', ')}]`)
  }

  /**
   * What is wrong with a secret is told without it.
   * @param check adds what is wrong with it
   */
  secret(check: (its: Violations) => void): void {
    const its = new Violations()
    check(its)
    for (const { value, at, constraint } of its.#found)
      this.#add(value === ABSENT ? value : 'Value', at, constraint)
  }

  /** @throws {QueryError} `ValidationError` where something was found */
  refuse(): void {
    const count = this.#found.length
    if (count === 0) return
    const all = this.#found.map(
      ({ value, at, constraint }) => `${value} at '${at}' failed to satisfy constraint: ${constraint}`,
    )
    const message = `${count} validation error${count === 1 ? '' : 's'} detected: ${all.join('; ')}`
    throw new QueryError('ValidationError', { message })
  }

  #add(value: string, at: string, constraint: string): void {
    if (this.#found.length < MAX_FOUND) this.#found.push({ value, at, constraint })
  }
}

/** Both ends included; an open end is infinite. */
interface Bounds {
  readonly min: number
  readonly max: number
}

type Measurable = string | Uint8Array | readonly unknown[] | Readonly<Record<string, unknown>>

const ABSENT = 'Value null'
/** Told of one request; a long list may have something wrong with each of its items. */
const MAX_FOUND = 20
/** Of a value, shown; the rest of a long one helps nobody. */
const MAX_SHOWN = 1_024

function lengthOf(value: Measurable): number {
  if (typeof value === 'string') return hasSurrogates(value) ? [...value].length : value.length
  return 'length' in value && typeof value.length === 'number' ? value.length : Object.keys(value).length
}

function hasSurrogates(text: string): boolean {
  return /[\ud800-\udbff]/.test(text)
}

/** Texts, numbers and lists of them; of anything else only that it is wrong. */
function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return `Value '${cut(String(value))}'`
  const isList = Array.isArray(value) && value.every(item => typeof item === 'string')
  return isList ? `Value '[${cut(value.join(', '))}]'` : 'Value'
}

function cut(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}

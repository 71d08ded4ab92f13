/**
 * Regular expressions whose time grows with the text and never explodes, whoever wrote either: the only place that
 * knows RE2. It is loaded when the first expression is, because most filters have none.
 */
import { createRequire } from 'node:module'

type Re2 = typeof import('re2')

/** Searches anywhere in a text. */
export class RegularExpression {
  /** As it was written. */
  readonly source: string
  readonly #compiled: InstanceType<Re2>

  /** @throws {SyntaxError} when RE2 does not take it: malformed, a back reference, a look-around, or too large */
  constructor(source: string) {
    this.source = source
    this.#compiled = new (re2())(source, 'u')
  }

  test(text: string): boolean {
    return this.#compiled.test(text)
  }
}

let loaded: Re2 | undefined

function re2(): Re2 {
  loaded ??= load()
  return loaded
}

function load(): Re2 {
  return createRequire(import.meta.url)('re2')
}

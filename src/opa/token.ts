/**
 * The token that is shown to an OPA server, from a file that somebody else renews: it is read again when a while has
 * passed, so that no restart is needed.
 */
import { readFile } from 'node:fs/promises'
import type { Clock } from '../base/clock.ts'
import { systemCode } from '../base/system-error.ts'
import { UndecidedError } from './engine.ts'

const maxAgeMs = 10_000
const maxLength = 16_384

export class TokenFile {
  readonly #path: string
  readonly #clock: Clock
  #read: { readonly token: Promise<string>; readonly atMs: number } | undefined

  constructor(path: string, clock: Clock) {
    this.#path = path
    this.#clock = clock
  }

  /** @throws {UndecidedError} where there is none */
  token(): Promise<string> {
    const nowMs = this.#clock.now()
    if (this.#read === undefined || Math.abs(nowMs - this.#read.atMs) >= maxAgeMs) {
      const read = { token: this.#fresh(), atMs: nowMs }
      this.#read = read
      // What went wrong is tried again with the next question.
      read.token.catch(() => {
        if (this.#read === read) this.#read = undefined
      })
    }
    return this.#read.token
  }

  async #fresh(): Promise<string> {
    const text = await readFile(this.#path, 'utf8').catch((cause: unknown) => {
      throw new UndecidedError('answer', `${this.#path}: can't be read (${systemCode(cause)})`, { cause })
    })
    const token = text.trim()
    if (/^[\x21-\x7e]+$/.test(token) && token.length <= maxLength) return token
    throw new UndecidedError('answer', `${this.#path}: expected a token of printable ASCII characters`)
  }
}

/**
 * The trailing headers of an aws-chunked body, line by line as the decoder reads them: nothing that was not announced
 * by `x-amz-trailer`, nothing announced that is missing, and a signature over them where the body is signed.
 */
import { hash } from 'node:crypto'
import { S3Error } from '../service/errors.ts'
import type { ChunkSignatures } from './chunk-signatures.ts'

/** What of the body's form the trailers need. */
export interface TrailerForm {
  readonly isSigned: boolean
  readonly signatures: ChunkSignatures | undefined
  /** Lower-case names of the trailers announced. */
  readonly trailerNames: readonly string[]
}

const maxTrailerBytes = 4096

export class Trailers {
  readonly values: Record<string, string> = Object.create(null)
  readonly #form: TrailerForm
  #receivedBytes = 0
  #canonical = ''
  #isSignatureSeen = false
  #isComplete = false

  constructor(form: TrailerForm) {
    this.#form = form
  }

  /** Whether the empty line after the last trailer was read, and all is as announced. */
  get isComplete(): boolean {
    return this.#isComplete
  }

  /**
   * @param line with its end: CRLF, or the bare line feed some clients write
   * @throws {S3Error} `MalformedTrailerError`, `SignatureDoesNotMatch`
   */
  take(line: string): void {
    this.#receivedBytes += line.length
    if (this.#receivedBytes > maxTrailerBytes) throw malformed()
    const text = line.trimEnd()
    if (text === '') {
      // AWS's own example has an empty line between the trailers and their signature.
      if (!this.#form.isSigned || this.#isSignatureSeen) this.#complete()
      return
    }
    const colon = text.indexOf(':')
    const name = text.slice(0, Math.max(colon, 0)).toLowerCase()
    const value = text.slice(colon + 1).trim()
    if (this.#isSignatureSeen) throw malformed()
    if (this.#form.isSigned && name === 'x-amz-trailer-signature') this.#takeSignature(value)
    else this.#takeTrailer(name, value)
  }

  #takeTrailer(name: string, value: string): void {
    if (!this.#form.trailerNames.includes(name) || name in this.values) throw malformed()
    this.values[name] = value
    this.#canonical += name + ':' + value + '\n'
  }

  #takeSignature(signature: string): void {
    this.#form.signatures?.verifyTrailer(hash('sha256', Buffer.from(this.#canonical, 'latin1')), signature)
    this.#isSignatureSeen = true
  }

  #complete(): void {
    if (!this.#form.trailerNames.every(name => name in this.values)) throw malformed()
    this.#isComplete = true
  }
}

function malformed(): S3Error<'MalformedTrailerError'> {
  return new S3Error('MalformedTrailerError')
}

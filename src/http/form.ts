/**
 * A posted form on its way in: its fields at once, its file as a payload that is read when somebody wants it. The form
 * is read once, in one go; while nobody reads the file the rest is held back by TCP, like any other unread body.
 */
import { assert } from '../base/assert.ts'
import type { SizeRange } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import type { Payload, Sink } from '../service/payload.ts'
import { FormParser, malformed } from './form-parser.ts'

export interface Form {
  /** By lower-case name, in the order sent. */
  readonly fields: ReadonlyMap<string, string>
  /** As sent, `''` when there is none. */
  readonly filename: string
  readonly file: FilePayload
}

/**
 * @returns once the file begins
 * @throws {S3Error} as `FormParser`, and whatever the payload finds wrong with itself
 */
export function openForm(payload: Payload, boundary: string): Promise<Form> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    const file = new FilePayload()
    const parser = new FormParser(boundary, {
      field(name, value) {
        const known = name.toLowerCase()
        // Of two values the policy might permit the one and the object get the other.
        if (fields.has(known)) throw malformed()
        fields.set(known, value)
      },
      file: filename => resolve({ fields, filename, file }),
      data: slice => file.take(slice),
    })
    // Payload bytes are Buffers when they come from a socket, and views of one otherwise.
    const push = (chunk: Uint8Array) =>
      parser.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    const read = payload.read(push).then(() => parser.end())
    read.then(
      () => file.end(),
      (error: unknown) => {
        file.fail(error)
        reject(error)
      },
    )
  })
}

/** Nobody waits. */
const noOne = (): void => {}

type Outcome = { readonly isRight: true } | { readonly isRight: false; readonly error: unknown }

/** The file's bytes. How many they are is known when they are through. */
export class FilePayload implements Payload {
  readonly sizeBytes = undefined
  readonly trailers: Readonly<Record<string, string>> = Object.freeze({})
  #range: SizeRange = { minBytes: 0, maxBytes: Infinity }
  #receivedBytes = 0
  #sink: Sink | undefined
  /** The first bytes, which are there before anybody reads. */
  #first: Buffer | undefined
  #release: () => void = noOne
  #outcome: Outcome | undefined
  #settle: (outcome: Outcome) => void = () => {}
  #isDropped = false

  /** Holds the file to a range, before it is read. */
  limit(range: SizeRange): void {
    this.#range = range
  }

  read(sink: Sink): Promise<void> {
    assert(this.#sink === undefined, 'a payload is read once')
    this.#sink = sink
    return new Promise((resolve, reject) => {
      this.#settle = outcome => {
        if (!outcome.isRight) reject(outcome.error)
        else if (this.#receivedBytes >= this.#range.minBytes) resolve()
        else reject(tooSmall(this.#receivedBytes, this.#range.minBytes))
      }
      const first = this.#first
      this.#first = undefined
      if (first === undefined) {
        if (this.#outcome !== undefined) this.#settle(this.#outcome)
        return
      }
      this.#hand(first, sink).then(this.#release, (error: unknown) => {
        this.fail(error)
        this.drop()
      })
    })
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const waiting: { readonly slice: Uint8Array; readonly taken: () => void }[] = []
    let wake = noOne
    const sink = (slice: Uint8Array) =>
      new Promise<void>(taken => {
        waiting.push({ slice, taken })
        wake()
      })
    let isOver = false
    const over = this.read(sink).finally(() => {
      isOver = true
      wake()
    })
    over.catch(() => {}) // told below, when its turn comes
    for (;;) {
      const next = waiting.shift()
      if (next !== undefined) {
        yield next.slice
        next.taken()
      } else if (isOver) {
        return over
      } else {
        await new Promise<void>(resolve => (wake = resolve))
      }
    }
  }

  /** The next bytes. @throws {S3Error} `EntityTooLarge` */
  take(slice: Buffer): void | Promise<void> {
    if (this.#isDropped) return undefined
    if (this.#sink !== undefined) return this.#counted(slice, this.#sink)
    assert(this.#first === undefined, 'a form is held back while nobody reads its file')
    this.#first = slice
    return new Promise(resolve => (this.#release = resolve))
  }

  /** The form is through, and right. */
  end(): void {
    this.#end({ isRight: true })
  }

  fail(error: unknown): void {
    this.#end({ isRight: false, error })
  }

  /** Nobody will read it, or goes on reading: what is left of the form runs into nothing. */
  drop(): void {
    this.#isDropped = true
    this.#first = undefined
    this.#release()
  }

  async #hand(slice: Buffer, sink: Sink): Promise<void> {
    await this.#counted(slice, sink)
  }

  #counted(slice: Buffer, sink: Sink): void | Promise<void> {
    this.#receivedBytes += slice.length
    const { maxBytes } = this.#range
    if (this.#receivedBytes > maxBytes) {
      throw new S3Error('EntityTooLarge', { ProposedSize: this.#receivedBytes, MaxSizeAllowed: maxBytes })
    }
    return sink(slice)
  }

  #end(outcome: Outcome): void {
    if (this.#outcome !== undefined) return
    this.#outcome = outcome
    this.#settle(outcome)
  }
}

function tooSmall(sizeBytes: number, minBytes: number): S3Error<'EntityTooSmall'> {
  return new S3Error('EntityTooSmall', { ProposedSize: sizeBytes, MinSizeAllowed: minBytes })
}

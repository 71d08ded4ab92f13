/**
 * Decoders of bodies that are sent as they are: nothing to decode, but a length and maybe a hash to hold them to.
 * `payload-decoder.ts` chooses between them.
 */
import { createHash, hash, type Hash } from 'node:crypto'
import type { PayloadDecoder } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'

type Slices = (slice: Buffer) => void

const noTrailers: Readonly<Record<string, string>> = Object.freeze({})

export const emptyPayloadHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** A request without a body. One for all, because there is nothing to remember. */
export const noPayload: PayloadDecoder = Object.freeze({
  sizeBytes: 0,
  trailers: noTrailers,
  push(): never {
    throw new S3Error('IncompleteBody')
  },
  end(): void {},
})

/** Bytes whose hash nobody signed. */
export class UnsignedPayload implements PayloadDecoder {
  readonly sizeBytes: number | undefined
  readonly trailers: Readonly<Record<string, string>> = noTrailers
  #receivedBytes = 0

  constructor(sizeBytes: number | undefined) {
    this.sizeBytes = sizeBytes
  }

  push(chunk: Buffer, sink: Slices): void {
    this.#receivedBytes += chunk.length
    if (this.sizeBytes !== undefined && this.#receivedBytes > this.sizeBytes)
      throw new S3Error('IncompleteBody')
    sink(chunk)
  }

  end(): void {
    if (this.sizeBytes !== undefined && this.#receivedBytes !== this.sizeBytes)
      throw new S3Error('IncompleteBody')
  }
}

/** Bytes whose SHA-256 is part of what was signed. */
export class HashedPayload implements PayloadDecoder {
  readonly trailers: Readonly<Record<string, string>> = noTrailers
  readonly #length: UnsignedPayload
  readonly #expected: string
  #hash: Hash | undefined
  #isVerified = false

  /** @param expected hexadecimal digits, as sent */
  constructor(sizeBytes: number | undefined, expected: string) {
    this.#length = new UnsignedPayload(sizeBytes)
    this.#expected = expected
  }

  get sizeBytes(): number | undefined {
    return this.#length.sizeBytes
  }

  push(chunk: Buffer, sink: Slices): void {
    // A small body arrives in one piece, and one-shot hashing costs half of what a Hash does.
    if (chunk.length === this.sizeBytes) this.#verify(hash('sha256', chunk))
    else (this.#hash ??= createHash('sha256')).update(chunk)
    this.#length.push(chunk, sink)
  }

  end(): void {
    this.#length.end()
    if (!this.#isVerified) this.#verify(this.#hash?.digest('hex') ?? emptyPayloadHash)
  }

  #verify(computed: string): void {
    requireHash(this.#expected, computed)
    this.#isVerified = true
  }
}

/**
 * The hash is no secret: the client told it, so comparing it needs no constant time.
 * @throws {S3Error} `XAmzContentSHA256Mismatch`
 */
export function requireHash(expected: string, computed: string): void {
  if (expected.toLowerCase() === computed) return
  throw new S3Error('XAmzContentSHA256Mismatch', {
    ClientComputedContentSHA256: expected,
    S3ComputedContentSHA256: computed,
  })
}

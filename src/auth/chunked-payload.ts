/**
 * The decoder of aws-chunked bodies: `size[;chunk-signature=…]CRLF bytes CRLF …`, a chunk of size zero, maybe
 * trailers, an empty line. `payload-decoder.ts` makes one per request. However the wire's bytes are split, the same
 * bytes come out, and no body is copied; whoever consumes them believes nothing before `end`.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
import { createHash, hash, type Hash } from 'node:crypto'
import { InvariantError } from '../base/assert.ts'
import type { PayloadDecoder } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import type { ChunkSignatures } from './chunk-signatures.ts'
import { emptyPayloadHash } from './plain-payload.ts'
import { Trailers } from './trailers.ts'

/** How the body is framed, as the request's headers announce it. */
export interface ChunkedForm {
  /** Decoded length in bytes. */
  readonly sizeBytes: number
  /** Whether every chunk, and the trailer, carries a signature. */
  readonly isSigned: boolean
  /** Verifies them; absent where nobody's signatures are verified. */
  readonly signatures: ChunkSignatures | undefined
  readonly hasTrailers: boolean
  /** Lower-case names of the trailers announced. */
  readonly trailerNames: readonly string[]
}

/** Any but the last chunk of a signed body; unsigned ones may be smaller, as SDKs frame whatever a stream yields. */
const minSignedChunkBytes = 8192
const maxLineBytes = 1024
const lineFeed = 0x0a

type State = 'size' | 'data' | 'data-end' | 'trailers' | 'last-line' | 'over'

export class ChunkedPayload implements PayloadDecoder {
  readonly sizeBytes: number
  readonly #form: ChunkedForm
  readonly #trailers: Trailers
  #state: State = 'size'
  /** The line under way, where a split of the wire's bytes cut it. */
  #line = ''
  #receivedBytes = 0
  #chunkNumber = 0
  #chunkSizeBytes = 0
  #remainingBytes = 0
  #signature = ''
  #hash: Hash | undefined

  constructor(form: ChunkedForm) {
    this.sizeBytes = form.sizeBytes
    this.#form = form
    this.#trailers = new Trailers(form)
  }

  get trailers(): Readonly<Record<string, string>> {
    return this.#trailers.values
  }

  push(chunk: Buffer, sink: (slice: Buffer) => void): void {
    let offset = 0
    while (offset < chunk.length) {
      if (this.#state === 'data') {
        const slice = chunk.subarray(offset, offset + this.#remainingBytes)
        offset += slice.length
        this.#takeData(slice)
        sink(slice)
      } else {
        const end = chunk.indexOf(lineFeed, offset) + 1
        this.#line += chunk.toString('latin1', offset, end || chunk.length)
        if (this.#line.length > maxLineBytes) throw malformed()
        if (end === 0) return
        offset = end
        const line = this.#line
        this.#line = ''
        this.#takeLine(line)
      }
    }
  }

  end(): void {
    if (this.#state !== 'over' || this.#line !== '') throw malformed()
    if (this.#receivedBytes !== this.sizeBytes) throw new S3Error('IncompleteBody')
  }

  #takeData(slice: Buffer): void {
    this.#receivedBytes += slice.length
    this.#remainingBytes -= slice.length
    const isWhole = slice.length === this.#chunkSizeBytes
    if (this.#form.signatures !== undefined && !isWhole) (this.#hash ??= createHash('sha256')).update(slice)
    if (this.#remainingBytes > 0) return
    this.#form.signatures?.verifyChunk(this.#hash?.digest('hex') ?? hash('sha256', slice), this.#signature)
    this.#hash = undefined
    this.#state = 'data-end'
  }

  /** @param line with its end */
  #takeLine(line: string): void {
    switch (this.#state) {
      case 'size':
        this.#takeSize(line)
        break
      case 'data-end':
        if (line !== '\r\n') throw malformed()
        this.#state = 'size'
        break
      case 'last-line':
        if (line !== '\r\n') throw malformed()
        this.#state = 'over'
        break
      case 'trailers':
        this.#trailers.take(line)
        if (this.#trailers.isComplete) this.#state = 'over'
        break
      case 'over':
        // Some clients end their trailers with two empty lines.
        if (line !== '\r\n' || !this.#form.hasTrailers) throw malformed()
        break
      case 'data':
        throw new InvariantError('data is not read as lines')
    }
  }

  /** `size[;chunk-signature=…]` */
  #takeSize(line: string): void {
    const [, digits = '', signature] =
      /^([0-9A-Fa-f]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?\r\n$/.exec(line) ?? []
    if (digits === '' || (signature !== undefined) !== this.#form.isSigned) throw malformed()
    const sizeBytes = Number.parseInt(digits, 16)
    if (sizeBytes > this.sizeBytes - this.#receivedBytes) throw new S3Error('IncompleteBody')
    this.#signature = signature ?? ''
    if (sizeBytes === 0) {
      this.#form.signatures?.verifyChunk(emptyPayloadHash, this.#signature)
      this.#state = this.#form.hasTrailers ? 'trailers' : 'last-line'
      return
    }
    this.#chunkNumber++
    const isShort = this.#chunkNumber > 1 && this.#chunkSizeBytes < minSignedChunkBytes
    if (this.#form.isSigned && isShort) {
      throw new S3Error('InvalidChunkSizeError', {
        Chunk: this.#chunkNumber,
        BadChunkSize: this.#chunkSizeBytes,
      })
    }
    this.#chunkSizeBytes = sizeBytes
    this.#remainingBytes = sizeBytes
    this.#state = 'data'
  }
}

function malformed(): S3Error<'IncompleteBody'> {
  return new S3Error('IncompleteBody', { message: 'The request body terminated unexpectedly' })
}

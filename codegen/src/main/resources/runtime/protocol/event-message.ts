/**
 * The framing of `application/vnd.amazon.eventstream`: a prelude with two lengths and its CRC-32, headers, a body
 * and a CRC-32 of all of it. No length counts before its checksum holds, and both have limits.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html
 */
import { crc32 } from 'node:zlib'
import { decodeHeaders, encodeHeaders, EventStreamError, HEADERS_LIMIT_BYTES } from './event-headers.ts'
import type { EventHeaders } from './event-headers.ts'
import type { Body } from './wire.ts'

/** One message of an event stream. */
export interface EventMessage {
  readonly headers: EventHeaders
  readonly body: Uint8Array
}

/** The largest body of one message: whoever has more sends it in several. */
export const EVENT_BODY_LIMIT_BYTES = 16 * 1024 * 1024

/** Total length, length of the headers, and the checksum of both. */
const PRELUDE_BYTES = 12
const CHECKSUM_BYTES = 4

/** @throws {EventStreamError} for a body above the limit, or headers that the format has no place for */
export function encodeMessage(message: EventMessage): Uint8Array {
  const { body } = message
  if (body.length > EVENT_BODY_LIMIT_BYTES) {
    throw new EventStreamError(`a message of ${body.length} bytes is more than ${EVENT_BODY_LIMIT_BYTES}`)
  }
  const headers = encodeHeaders(message.headers)
  const size = PRELUDE_BYTES + headers.length + body.length + CHECKSUM_BYTES
  const whole = Buffer.allocUnsafe(size)
  whole.writeUInt32BE(size, 0)
  whole.writeUInt32BE(headers.length, 4)
  whole.writeUInt32BE(crc32(whole.subarray(0, 8)), 8)
  whole.set(headers, PRELUDE_BYTES)
  whole.set(body, PRELUDE_BYTES + headers.length)
  whole.writeUInt32BE(crc32(whole.subarray(0, size - CHECKSUM_BYTES)), size - CHECKSUM_BYTES)
  return whole
}

/**
 * Reads messages from a stream cut anywhere. At most one message and one chunk are kept, and the next chunk is
 * asked for only after the messages before it were taken.
 * @param chunks which must stay as they are while a message that they are part of is in use
 * @throws {EventStreamError} for a wrong checksum, a length beyond the limits, or an end amid a message
 */
export async function* decodeMessages(chunks: Body): AsyncGenerator<EventMessage> {
  const received = new Received()
  for await (const chunk of chunks) {
    received.push(chunk)
    for (;;) {
      const message = received.message()
      if (message === undefined) break
      yield message
    }
  }
  received.end()
}

/** The bytes that arrived and were not yet read as a message. */
class Received {
  #chunks: Uint8Array[] = []
  #size = 0
  /** What the next step needs: a prelude, or with its lengths known, the whole message. */
  #needed = PRELUDE_BYTES
  #headersBytes: number | undefined

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.#chunks.push(chunk)
    this.#size += chunk.length
  }

  /** The next message, `undefined` until all of it is there. */
  message(): EventMessage | undefined {
    if (this.#size < this.#needed) return undefined
    const headersBytes = (this.#headersBytes ??= this.#readPrelude())
    if (this.#size < this.#needed) return undefined
    const whole = this.#take(this.#needed)
    this.#needed = PRELUDE_BYTES
    this.#headersBytes = undefined
    const end = whole.length - CHECKSUM_BYTES
    expectChecksum('message', whole.subarray(0, end), whole.readUInt32BE(end))
    const bodyStart = PRELUDE_BYTES + headersBytes
    return {
      headers: decodeHeaders(whole.subarray(PRELUDE_BYTES, bodyStart)),
      body: whole.subarray(bodyStart, end),
    }
  }

  end(): void {
    if (this.#size > 0) {
      throw new EventStreamError(
        `the stream ended amid a message, with ${this.#size} of ${this.#needed} bytes`,
      )
    }
  }

  /** Sets what the message needs as a whole. @returns the length of its headers */
  #readPrelude(): number {
    const prelude = this.#peek(PRELUDE_BYTES)
    expectChecksum('prelude', prelude.subarray(0, 8), prelude.readUInt32BE(8))
    const size = prelude.readUInt32BE(0)
    const headersBytes = prelude.readUInt32BE(4)
    const bodyBytes = size - PRELUDE_BYTES - headersBytes - CHECKSUM_BYTES
    if (headersBytes > HEADERS_LIMIT_BYTES) {
      throw new EventStreamError(`${headersBytes} bytes of headers are more than ${HEADERS_LIMIT_BYTES}`)
    }
    if (bodyBytes < 0)
      throw new EventStreamError(`a message of ${size} bytes can't hold ${headersBytes} of headers`)
    if (bodyBytes > EVENT_BODY_LIMIT_BYTES) {
      throw new EventStreamError(`a message of ${bodyBytes} bytes is more than ${EVENT_BODY_LIMIT_BYTES}`)
    }
    this.#needed = size
    return headersBytes
  }

  /** The first bytes, of which there must be that many; copied only where chunks meet. */
  #peek(length: number): Buffer {
    let [first = new Uint8Array()] = this.#chunks
    if (first.length < length) {
      first = Buffer.concat(this.#chunks, this.#size)
      this.#chunks = [first]
    }
    return Buffer.from(first.buffer, first.byteOffset, length)
  }

  #take(length: number): Buffer {
    const taken = this.#peek(length)
    const [first = taken] = this.#chunks
    if (first.length === length) this.#chunks.shift()
    else this.#chunks[0] = first.subarray(length)
    this.#size -= length
    return taken
  }
}

function expectChecksum(what: string, bytes: Uint8Array, expected: number): void {
  const found = crc32(bytes)
  if (found !== expected) {
    throw new EventStreamError(
      `the checksum of the ${what} is ${hex(found)}, and was said to be ${hex(expected)}`,
    )
  }
}

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0')
}

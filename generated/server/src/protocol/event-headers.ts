// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * Headers of event-stream messages: names with values of the ten types that the format knows, to bytes and back.
 * Whatever is read is checked against the bytes at hand, so that no length is taken on trust.
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html
 */

/** A header's value; the two booleans are types of their own on the wire. */
export type EventHeader =
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'byte' | 'short' | 'integer'; readonly value: number }
  | { readonly type: 'long'; readonly value: bigint }
  | { readonly type: 'binary'; readonly value: Uint8Array }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'timestamp'; readonly value: Date }
  /** Lower-case hexadecimal, in groups. */
  | { readonly type: 'uuid'; readonly value: string }

/** Headers by name, in the order of the wire. */
export type EventHeaders = ReadonlyMap<string, EventHeader>

/** A message that breaks the format, or can't be put into it. The stream it belongs to is at its end. */
export class EventStreamError extends Error {
  override readonly name = 'EventStreamError'
}

/** All headers of a message together, in bytes. */
export const HEADERS_LIMIT_BYTES = 128 * 1024

const NAME_LIMIT_BYTES = 0xff
const VALUE_LIMIT_BYTES = 0x7fff

const TRUE = 0
const FALSE = 1
const BYTE = 2
const SHORT = 3
const INTEGER = 4
const LONG = 5
const BINARY = 6
const STRING = 7
const TIMESTAMP = 8
const UUID = 9

/** @throws {EventStreamError} for what the format has no place for */
export function encodeHeaders(headers: EventHeaders): Buffer {
  const parts: Buffer[] = []
  for (const [name, header] of headers) {
    const bytes = Buffer.from(name)
    if (bytes.length === 0 || bytes.length > NAME_LIMIT_BYTES) {
      throw new EventStreamError(`a header's name has 1 to ${NAME_LIMIT_BYTES} bytes, not ${bytes.length}`)
    }
    parts.push(Buffer.of(bytes.length), bytes, encodeValue(name, header))
  }
  const whole = Buffer.concat(parts)
  if (whole.length > HEADERS_LIMIT_BYTES) {
    throw new EventStreamError(`${whole.length} bytes of headers are more than ${HEADERS_LIMIT_BYTES}`)
  }
  return whole
}

function encodeValue(name: string, header: EventHeader): Buffer {
  switch (header.type) {
    case 'boolean':
      return Buffer.of(header.value ? TRUE : FALSE)
    case 'byte':
      return integer(name, { tag: BYTE, bytes: 1, value: header.value })
    case 'short':
      return integer(name, { tag: SHORT, bytes: 2, value: header.value })
    case 'integer':
      return integer(name, { tag: INTEGER, bytes: 4, value: header.value })
    case 'long':
      return integer(name, { tag: LONG, bytes: 8, value: header.value })
    case 'binary':
      return sized(name, BINARY, header.value)
    case 'string':
      return sized(name, STRING, Buffer.from(header.value))
    case 'timestamp':
      return integer(name, { tag: TIMESTAMP, bytes: 8, value: header.value.getTime() })
    case 'uuid':
      return uuid(name, header.value)
  }
}

function integer(
  name: string,
  wire: { readonly tag: number; readonly bytes: number; readonly value: bigint | number },
): Buffer {
  const { tag, bytes } = wire
  if (typeof wire.value === 'number' && !Number.isInteger(wire.value)) {
    throw new EventStreamError(`header ${name} is no integer: ${wire.value}`)
  }
  const value = BigInt(wire.value)
  if (BigInt.asIntN(bytes * 8, value) !== value) {
    throw new EventStreamError(`${value} does not fit the ${bytes * 8} bits of header ${name}`)
  }
  const whole = Buffer.alloc(9)
  whole.writeBigInt64BE(value, 1)
  const start = 8 - bytes
  whole[start] = tag
  return whole.subarray(start)
}

function sized(name: string, tag: number, value: Uint8Array): Buffer {
  if (value.length > VALUE_LIMIT_BYTES) {
    throw new EventStreamError(`the ${value.length} bytes of header ${name} are more than ${VALUE_LIMIT_BYTES}`)
  }
  return Buffer.concat([Buffer.of(tag, value.length >> 8, value.length & 0xff), value])
}

const UUID_TEXT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function uuid(name: string, value: string): Buffer {
  if (!UUID_TEXT.test(value)) throw new EventStreamError(`header ${name} is no UUID: ${value}`)
  return Buffer.concat([Buffer.of(UUID), Buffer.from(value.replaceAll('-', ''), 'hex')])
}

/**
 * Reads a message's headers. Values of bytes stay views of the message.
 * @throws {EventStreamError} when they end amid a header, have an unknown type or a name twice
 */
export function decodeHeaders(bytes: Buffer): Map<string, EventHeader> {
  const headers = new Map<string, EventHeader>()
  const cursor = new Cursor(bytes)
  while (!cursor.isAtEnd) {
    const name = cursor.text(cursor.take(1).readUInt8())
    if (name === '') throw new EventStreamError('a header has no name')
    if (headers.has(name)) throw new EventStreamError(`header ${name} appears twice`)
    headers.set(name, decodeValue(name, cursor))
  }
  return headers
}

function decodeValue(name: string, cursor: Cursor): EventHeader {
  const tag = cursor.take(1).readUInt8()
  switch (tag) {
    case TRUE:
    case FALSE:
      return { type: 'boolean', value: tag === TRUE }
    case BYTE:
      return { type: 'byte', value: cursor.take(1).readInt8() }
    case SHORT:
      return { type: 'short', value: cursor.take(2).readInt16BE() }
    case INTEGER:
      return { type: 'integer', value: cursor.take(4).readInt32BE() }
    case LONG:
      return { type: 'long', value: cursor.take(8).readBigInt64BE() }
    case BINARY:
      return { type: 'binary', value: cursor.take(cursor.take(2).readUInt16BE()) }
    case STRING:
      return { type: 'string', value: cursor.text(cursor.take(2).readUInt16BE()) }
    case TIMESTAMP:
      return { type: 'timestamp', value: new Date(Number(cursor.take(8).readBigInt64BE())) }
    case UUID:
      return { type: 'uuid', value: grouped(cursor.take(16).toString('hex')) }
    default:
      throw new EventStreamError(`header ${name} is of unknown type ${tag}`)
  }
}

function grouped(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

class Cursor {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  take(length: number): Buffer {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new EventStreamError('the headers end amid a header')
    const taken = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return taken
  }

  text(length: number): string {
    try {
      return utf8.decode(this.take(length))
    } catch (cause) {
      if (cause instanceof EventStreamError) throw cause
      throw new EventStreamError('a header has text that is no UTF-8', { cause })
    }
  }
}

/** The framing of event streams, held against Smithy's own codec; and how events become a body. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { EventStreamCodec, Int64 } from '@smithy/core/event-streams'
import type { Message, MessageHeaderValue } from '@smithy/core/event-streams'
import * as fc from 'fast-check'
import { decodeMessages, encodeMessage, EventStreamError, protocol, S3Error } from '@s3d/server/protocol'
import type { EventHeader, EventMessage, Outputs } from '@s3d/server/protocol'

const codec = new EventStreamCodec(
  bytes => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString()),
  text => Buffer.from(text),
)

function bits(count: number): { readonly min: bigint; readonly max: bigint } {
  return { min: -(1n << BigInt(count - 1)), max: (1n << BigInt(count - 1)) - 1n }
}

function number(count: number): fc.Arbitrary<number> {
  return fc.bigInt(bits(count)).map(Number)
}

const bytes = fc.uint8Array({ maxLength: 300 }).map(it => Buffer.from(it))

/** Every type; Smithy's codec has doubles for milliseconds, so dates are those that both can say. */
const header: fc.Arbitrary<EventHeader> = fc
  .oneof<fc.Arbitrary<EventHeader>[]>(
    fc.record({ type: fc.constant('boolean'), value: fc.boolean() }),
    fc.record({ type: fc.constant('byte'), value: number(8) }),
    fc.record({ type: fc.constant('short'), value: number(16) }),
    fc.record({ type: fc.constant('integer'), value: number(32) }),
    fc.record({ type: fc.constant('long'), value: fc.bigInt(bits(64)) }),
    fc.record({ type: fc.constant('binary'), value: bytes }),
    fc.record({ type: fc.constant('string'), value: fc.string({ unit: 'grapheme', maxLength: 100 }) }),
    fc.record({ type: fc.constant('timestamp'), value: fc.date({ noInvalidDate: true }) }),
    fc.record({ type: fc.constant('uuid'), value: fc.uuid() }),
  )
  .map(it => ({ ...it }))

/** Smithy's codec keeps headers in an object: names of its prototype, and orders of integers, are not its own. */
const name = fc.string({ minLength: 1, maxLength: 60 }).filter(it => !/^\d+$/.test(it) && !(it in {}))

const message: fc.Arbitrary<EventMessage> = fc
  .tuple(fc.uniqueArray(fc.tuple(name, header), { maxLength: 12, selector: ([it]) => it }), bytes)
  .map(([headers, body]) => ({ headers: new Map(headers), body }))

/** The message as Smithy's codec takes it. */
function stock({ headers, body }: EventMessage): Message {
  return { headers: Object.fromEntries([...headers].map(([it, value]) => [it, stockHeader(value)])), body }
}

function stockHeader(value: EventHeader): MessageHeaderValue {
  if (value.type !== 'long') return value
  const long = Buffer.alloc(8)
  long.writeBigInt64BE(value.value)
  return { type: 'long', value: new Int64(new Uint8Array(long)) }
}

/** A message with plain values, for comparing. */
function plain({ headers, body }: Message): unknown {
  const values = Object.entries(headers).map(([it, { type, value }]) => {
    if (value instanceof Int64) return [it, type, Buffer.from(value.bytes).toString('hex')]
    return [it, type, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value]
  })
  return [values, Buffer.from(body).toString('hex')]
}

async function* cut(whole: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = [...places.map(it => it % (whole.length + 1)), whole.length].toSorted((a, b) => a - b)
  let start = 0
  for (const end of ends) {
    yield whole.subarray(start, end)
    start = end
  }
}

async function decoded(whole: Uint8Array, ...places: number[]): Promise<EventMessage[]> {
  return all(decodeMessages(cut(whole, places)))
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

async function checkAgainstSmithy(it: EventMessage): Promise<void> {
  const whole = codec.encode(stock(it))
  const [read, ...rest] = await decoded(whole)
  assert.ok(read !== undefined && rest.length === 0)
  assert.deepEqual(plain(stock(read)), plain(codec.decode(whole)))
}

async function checkCuts(messages: readonly EventMessage[], places: number[]): Promise<void> {
  const read = await decoded(Buffer.concat(messages.map(encodeMessage)), ...places)
  assert.deepEqual(read, messages)
}

async function checkTurnedBit(it: EventMessage, place: number): Promise<void> {
  const whole = encodeMessage(it)
  const at = place % (whole.length * 8)
  whole[at >> 3] = (whole[at >> 3] ?? 0) ^ (1 << (at & 7))
  await assert.rejects(decoded(whole), EventStreamError)
}

describe('a message', () => {
  test("is Smithy's, byte for byte", () => {
    fc.assert(
      fc.property(message, it => assert.deepEqual(Buffer.from(codec.encode(stock(it))), encodeMessage(it))),
      { numRuns: 200 },
    )
  })

  test('that Smithy wrote is read as it reads it', async () => {
    await fc.assert(fc.asyncProperty(message, checkAgainstSmithy), { numRuns: 200 })
  })

  test('comes back with its like, however the stream is cut', async () => {
    const cuts = fc.array(fc.nat(20_000), { maxLength: 60 })
    await fc.assert(fc.asyncProperty(fc.array(message, { maxLength: 6 }), cuts, checkCuts), { numRuns: 100 })
  })

  test('comes back byte by byte', async () => {
    const [sample] = fc.sample(message, { numRuns: 1, seed: 7 })
    assert.ok(sample !== undefined)
    const whole = Buffer.concat([encodeMessage(sample), encodeMessage(sample)])
    assert.deepEqual(await decoded(whole, ...whole.keys()), [sample, sample])
  })

  test('with any bit turned is refused', async () => {
    await fc.assert(fc.asyncProperty(message, fc.nat(), checkTurnedBit), { numRuns: 500 })
  })

  test('at the limit is read, whole and as one', async () => {
    const body = Buffer.alloc(16 * 1024 * 1024, 'x')
    const [read] = await decoded(encodeMessage({ headers: new Map(), body }), 1, 11, 13, 65_536, 9_000_000)
    assert.ok(read !== undefined && body.equals(read.body))
  })
})

/** A frame whose checksums hold, whatever its lengths and headers say. */
function frame(lengths: { size?: number; headers?: number }, ...content: readonly number[]): Buffer {
  const whole = Buffer.concat([Buffer.alloc(12), Buffer.from(content), Buffer.alloc(4)])
  whole.writeUInt32BE(lengths.size ?? whole.length, 0)
  whole.writeUInt32BE(lengths.headers ?? content.length, 4)
  whole.writeUInt32BE(crc32(whole.subarray(0, 8)), 8)
  whole.writeUInt32BE(crc32(whole.subarray(0, -4)), whole.length - 4)
  return whole
}

function changed(whole: Buffer, at: number): Buffer {
  whole.writeUInt8(whole.readUInt8(at) ^ 1, at)
  return whole
}

const a = 'a'.charCodeAt(0)
const broken: ReadonlyArray<readonly [why: RegExp, whole: Uint8Array]> = [
  [/checksum of the prelude/, changed(frame({}, 1, a, 0), 3)],
  [/checksum of the prelude/, changed(frame({}, 1, a, 0), 7)],
  [/checksum of the prelude/, changed(frame({}, 1, a, 0), 11)],
  [/checksum of the message/, changed(frame({}, 1, a, 0), 14)],
  [/checksum of the message/, changed(frame({ headers: 0 }, 9, 9), 13)],
  [/checksum of the message/, changed(frame({}, 1, a, 0), 18)],
  [/ended amid a message, with 5 of 12 bytes/, frame({}).subarray(0, 5)],
  [/ended amid a message, with 15 of 16 bytes/, frame({}).subarray(0, 15)],
  [/131073 bytes of headers are more than 131072/, frame({ size: 200_000, headers: 131_073 })],
  [/16777217 bytes is more than 16777216/, frame({ size: 16_777_233, headers: 0 })],
  [/of 20 bytes can't hold 5 of headers/, frame({ size: 20, headers: 5 })],
  [/of 3 bytes can't hold 0 of headers/, frame({ size: 3, headers: 0 })],
  [/no name/, frame({}, 0, 0)],
  [/appears twice/, frame({}, 1, a, 0, 1, a, 1)],
  [/unknown type 10/, frame({}, 1, a, 10)],
  [/end amid a header/, frame({}, 2, a)],
  [/end amid a header/, frame({}, 1, a)],
  [/end amid a header/, frame({}, 1, a, 5, 0, 0)],
  [/end amid a header/, frame({}, 1, a, 7, 0, 2, a)],
  [/end amid a header/, frame({}, 1, a, 7, 0xff, 0xff, a)],
  [/no UTF-8/, frame({}, 1, a, 7, 0, 1, 0xff)],
  [/no UTF-8/, frame({}, 1, 0xff, 0)],
]

describe('a stream is refused for', () => {
  for (const [why, whole] of broken) {
    test(`${why.source} ${Buffer.from(whole).toString('hex')}`, async () => {
      await assert.rejects(
        decoded(whole),
        error => error instanceof EventStreamError && why.test(error.message),
      )
    })
  }
})

const unwritable: ReadonlyArray<readonly [why: RegExp, name: string, value: EventHeader]> = [
  [/1 to 255 bytes, not 0/, '', { type: 'boolean', value: true }],
  [/1 to 255 bytes, not 256/, 'é'.repeat(128), { type: 'boolean', value: true }],
  [/128 does not fit the 8 bits/, 'a', { type: 'byte', value: 128 }],
  [/-32769 does not fit the 16 bits/, 'a', { type: 'short', value: -32_769 }],
  [/2147483648 does not fit the 32 bits/, 'a', { type: 'integer', value: 2 ** 31 }],
  [/does not fit the 64 bits/, 'a', { type: 'long', value: 1n << 63n }],
  [/is no integer: 0.5/, 'a', { type: 'integer', value: 0.5 }],
  [/is no integer: NaN/, 'a', { type: 'timestamp', value: new Date(Number.NaN) }],
  [/32768 bytes of header a are more/, 'a', { type: 'string', value: 'x'.repeat(32_768) }],
  [/32768 bytes of header a are more/, 'a', { type: 'binary', value: Buffer.alloc(32_768) }],
  [/no UUID: 0/, 'a', { type: 'uuid', value: '0' }],
]

describe('nothing is written with', () => {
  for (const [why, it, value] of unwritable) {
    test(why.source, () => {
      assert.throws(
        () => encodeMessage({ headers: new Map([[it, value]]), body: Buffer.alloc(0) }),
        error => error instanceof EventStreamError && why.test(error.message),
      )
    })
  }

  test('headers or a body beyond the limits', () => {
    const value: EventHeader = { type: 'string', value: 'x'.repeat(32_000) }
    const headers = new Map(['a', 'b', 'c', 'd', 'e'].map(it => [it, value]))
    assert.throws(
      () => encodeMessage({ headers, body: Buffer.alloc(0) }),
      /bytes of headers are more than 131072/,
    )
    assert.throws(
      () => encodeMessage({ headers: new Map(), body: Buffer.alloc(16_777_217) }),
      /more than 16777216/,
    )
  })
})

type Events = Exclude<Outputs['SelectObjectContent']['Payload'], undefined>
type Event = Events extends AsyncIterable<infer One> ? One : never

/** The body of an answer with the events. */
function bodyOf(Payload: Events): AsyncIterable<Uint8Array> {
  const { body } = protocol.SelectObjectContent.serialize({ Payload })
  assert.ok(body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array))
  return body
}

async function* records(log: string[], ...texts: readonly string[]): AsyncGenerator<Event> {
  try {
    for (const text of texts) {
      log.push(`makes ${text}`)
      yield { Records: { Payload: Buffer.from(text) } }
    }
  } finally {
    log.push('stops')
  }
}

async function* failing(error: Error): AsyncGenerator<Event> {
  yield { Cont: {} }
  throw error
}

describe('events', () => {
  test('are made one by one, as they are taken', async () => {
    const log: string[] = []
    for await (const { body } of decodeMessages(bodyOf(records(log, 'a', 'b', 'c')))) {
      log.push(`took ${Buffer.from(body).toString()}`)
      if (log.length > 3) break
    }
    assert.deepEqual(log, ['makes a', 'took a', 'makes b', 'took b', 'stops'])
  })

  test('stop with a reader that never began', async () => {
    const events = records([], 'a')
    await bodyOf(events)[Symbol.asyncIterator]().return?.()
    assert.deepEqual(await events.next(), { done: true, value: undefined })
  })

  test('that the model does not know break the stream off, and their source stops', async () => {
    const log: string[] = []
    const events = async function* (): AsyncGenerator<Event> {
      yield* records(log, 'a')
      try {
        yield { Other: {} } as unknown as Event // what TypeScript would not let through
      } finally {
        log.push('knows')
      }
    }
    await assert.rejects(all(bodyOf(events())), new EventStreamError('no such event: Other'))
    assert.deepEqual(log, ['makes a', 'stops', 'knows'])
  })

  test('a bug breaks the stream off', async () => {
    await assert.rejects(all(bodyOf(failing(new TypeError('a bug')))), new TypeError('a bug'))
  })

  test('an error is the last message', async () => {
    const error = new S3Error('SlowDown', { message: 'x'.repeat(2000) })
    const messages = await all(decodeMessages(bodyOf(failing(error))))
    const values = messages.map(({ headers }) =>
      [...headers].map(([it, { value }]) => `${it} ${String(value)}`),
    )
    assert.deepEqual(values, [
      [':message-type event', ':event-type Cont'],
      [':message-type error', ':error-code SlowDown', `:error-message ${'x'.repeat(1024)}`],
    ])
  })
})

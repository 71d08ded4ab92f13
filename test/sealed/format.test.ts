/**
 * Sealed bodies: what goes in comes out, in any chunks and any range; whatever was done to the bytes in between, no
 * wrong byte comes out.
 */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  openBytes,
  openStream,
  sealedRange,
  Sealer,
  SealError,
  sealedSize,
  segmentBytes,
} from '../../src/sealed/format.ts'
import { bytesOf } from '../support/store.ts'

const keys = [randomBytes(32)]
const twoKeys = [randomBytes(32), randomBytes(32)]
const sealedSegment = segmentBytes + 16

function seal(chunks: readonly Uint8Array[], by: readonly Uint8Array[] = keys): Buffer {
  const sealer = new Sealer(by)
  return Buffer.concat([...chunks.flatMap(chunk => sealer.push(chunk)), ...sealer.end()])
}

/** Cut into chunks of the given lengths, over and over. */
function cut(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? bytes.length
    chunks.push(bytes.subarray(at, at + length))
    at += length
  }
  return chunks
}

const whole = (size: number) => ({ keys, sizeBytes: size, range: { start: 0, end: size } })

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

const lengths = fc.array(fc.integer({ min: 1, max: 3 * segmentBytes }), { minLength: 1, maxLength: 4 })
const edges = [1, segmentBytes - 1, segmentBytes, segmentBytes + 1, 2 * segmentBytes, 3 * segmentBytes + 5]
const sizes = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 1, max: 5 * segmentBytes }))

for (const by of [keys, twoKeys]) {
  const layers = by.length

  test(`in ${layers} layers any range of any body, in any chunks, is what was sealed`, async () => {
    await fc.assert(
      fc.asyncProperty(sizes, lengths, lengths, fc.nat(), fc.nat(), async (...given) => {
        const [sizeBytes, written, read, from, length] = given
        const body = bytesOf('b', sizeBytes)
        const sealed = seal(cut(body, written), by)
        assert.equal(sealed.length, sealedSize(sizeBytes, layers))
        const start = from % sizeBytes
        const end = start + 1 + (length % (sizeBytes - start))
        const opening = { keys: by, sizeBytes, range: { start, end } }
        const within = sealedRange(opening, layers)
        const part = sealed.subarray(within.start, within.end)
        assert.ok(
          part.length <= end - start + 2 * layers * sealedSegment,
          'only the touched segments are read',
        )
        const want = body.subarray(start, end)
        assert.ok(want.equals(openBytes(part, opening)))
        assert.ok(want.equals(await collect(openStream(stream(cut(part, read)), opening))))
      }),
      { numRuns: 200 },
    )
  })

  test(`in ${layers} layers any bit that is turned is found before a wrong byte is out`, async () => {
    const body = bytesOf('b', 2 * segmentBytes + 100)
    const sealed = seal([body], by)
    const opening = { keys: by, sizeBytes: body.length, range: { start: 0, end: body.length } }
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async bit => {
        const turned = Buffer.from(sealed)
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        assert.throws(() => openBytes(turned, opening), SealError)
        let out = 0
        const opened = openStream(stream(cut(turned, [10_000])), opening)
        await assert.rejects(async () => {
          for await (const chunk of opened) {
            assert.ok(body.subarray(out, out + chunk.length).equals(chunk))
            out += chunk.length
          }
        }, SealError)
      }),
      { numRuns: 100 },
    )
  })
}

test('a body in two layers needs both keys, each in its place', () => {
  const body = bytesOf('b', segmentBytes + 1)
  const sealed = seal([body], twoKeys)
  const range = { start: 0, end: body.length }
  for (const wrong of [
    twoKeys.toReversed(),
    [randomBytes(32), ...twoKeys.slice(1)],
    [...twoKeys.slice(0, 1), randomBytes(32)],
    twoKeys.slice(1),
  ]) {
    assert.throws(() => openBytes(sealed, { keys: wrong, sizeBytes: body.length, range }), SealError)
  }
})

describe('a body that is no longer what was sealed does not open', () => {
  const sizeBytes = 3 * segmentBytes + 10
  const body = bytesOf('b', sizeBytes)
  const sealed = seal([body])
  const segments = [0, 1, 2, 3].map(i => sealed.subarray(i * sealedSegment, (i + 1) * sealedSegment))
  const [a, b, c, d] = segments
  assert.ok(a && b && c && d)
  const other = seal([body], [randomBytes(32)])
  const broken: readonly [what: string, bytes: Buffer, sizeBytes: number][] = [
    ['two segments are swapped', Buffer.concat([b, a, c, d]), sizeBytes],
    ['a segment is there twice', Buffer.concat([a, a, c, d]), sizeBytes],
    ['the last segment is missing', Buffer.concat([a, b, c]), sizeBytes],
    ['… and the row is shortened, too', Buffer.concat([a, b, c]), 3 * segmentBytes],
    ['a segment in between is missing', Buffer.concat([a, b, d]), 2 * segmentBytes + 10],
    ['the last byte is missing', sealed.subarray(0, -1), sizeBytes],
    ['there is a byte more', Buffer.concat([sealed, Buffer.of(0)]), sizeBytes],
    ['another body lies in its place', other, sizeBytes],
    [
      'a segment of another body lies in its place',
      Buffer.concat([a, other.subarray(sealedSegment)]),
      sizeBytes,
    ],
    ['there is nothing', Buffer.alloc(0), sizeBytes],
  ]
  for (const [what, bytes, size] of broken) {
    test(what, async () => {
      assert.throws(() => openBytes(bytes, whole(size)), SealError)
      await assert.rejects(collect(openStream(stream(cut(bytes, [100_000])), whole(size))), SealError)
    })
  }
  test('and a segment can not be taken for another part of the body', () => {
    const range = { start: segmentBytes, end: 2 * segmentBytes }
    assert.throws(() => openBytes(a, { keys, sizeBytes, range }), SealError)
  })
})

test('an empty body has no sealed bytes', () => {
  assert.equal(seal([]).length, 0)
  assert.equal(sealedSize(0, 2), 0)
})

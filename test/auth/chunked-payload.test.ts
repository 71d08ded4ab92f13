/**
 * aws-chunked bodies in their three forms: what comes out however they are split, and what every kind of damage is
 * answered with. Bodies are framed and signed by `reference.ts`.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { PayloadDecoder } from '../../src/service/authentication.ts'
import { framed, signChunks, signTrailer, type Chunk } from './reference.ts'
import {
  assertRefused,
  authenticatorWith,
  headerSigned,
  received,
  withHeaders,
  type Refusal,
} from './signed.ts'

type Form = 'unsigned' | 'signed' | 'signed with trailers'

const forms: Readonly<Record<Form, string>> = {
  unsigned: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  signed: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'signed with trailers': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
}

const authenticate = authenticatorWith()
const trailer = 'x-amz-checksum-crc32:AAAAAA=='
const values = { 'x-amz-checksum-crc32': 'AAAAAA==' }

interface Upload {
  readonly decoder: PayloadDecoder
  /** The request's signature, from which those of the chunks continue. */
  readonly seed: string
}

interface Announced {
  readonly sizeBytes: number | string
  readonly trailers?: string
  readonly path?: string
}

function upload(form: Form, { sizeBytes, trailers, path = '/b/k' }: Announced): Upload {
  const headers: Record<string, string> = {
    'x-amz-content-sha256': forms[form],
    'x-amz-decoded-content-length': String(sizeBytes),
    'content-length': '1', // that there is a body; how long it is on the wire is not the decoder's business
  }
  const announced = trailers ?? (form === 'signed' ? '' : 'X-Amz-Checksum-CRC32')
  if (announced !== '') headers['x-amz-trailer'] = announced
  const request = headerSigned({ method: 'PUT', path, headers })
  const [, seed = ''] = /Signature=(.*)/.exec(request.headers.authorization ?? '') ?? []
  return { decoder: authenticate(request).payload, seed }
}

/** A whole body on the wire: chunks, last chunk, trailers. */
function wire(form: Form, data: readonly Buffer[], seed: string): Buffer {
  if (form === 'unsigned') {
    const chunks = [...data, Buffer.alloc(0)].map(chunk => ({ data: chunk }))
    return Buffer.concat([framed(chunks), Buffer.from(`${trailer}\r\n\r\n`)])
  }
  const chunks = signChunks(data, seed)
  if (form === 'signed') return Buffer.concat([framed(chunks), Buffer.from('\r\n')])
  return Buffer.concat([framed(chunks), Buffer.from(signedTrailer(chunks))])
}

function signedTrailer(chunks: readonly Chunk[], text = trailer + '\n'): string {
  const signature = signTrailer(text, chunks.at(-1)?.signature ?? '')
  return `${text.replaceAll('\n', '\r\n')}x-amz-trailer-signature:${signature}\r\n\r\n`
}

function read(decoder: PayloadDecoder, chunks: readonly Buffer[]): Buffer {
  const slices: Buffer[] = []
  for (const chunk of chunks) decoder.push(chunk, slice => slices.push(slice))
  decoder.end(slice => slices.push(slice))
  return Buffer.concat(slices)
}

const big = Buffer.alloc(8192, 'b')
const small = Buffer.from('small')

const tolerated: readonly { readonly name: string; readonly end: string }[] = [
  { name: 'an empty line before the signature', end: `${trailer}\n\r\nSIGNATURE\r\n\r\n` },
  { name: 'bare line feeds', end: `${trailer}\nSIGNATURE\n\n` },
  { name: 'another case and white space', end: `X-Amz-Checksum-CRC32: AAAAAA== \r\nSIGNATURE\r\n\r\n` },
  { name: 'an empty line more', end: `${trailer}\r\nSIGNATURE\r\n\r\n\r\n` },
]

describe('accepted', () => {
  const bodies = [[], [small], [big, small], [big, big]]
  for (const form of ['unsigned', 'signed', 'signed with trailers'] as const) {
    for (const data of bodies) {
      test(`${form}, ${data.length} chunks`, () => {
        const whole = Buffer.concat(data)
        const { decoder, seed } = upload(form, { sizeBytes: whole.length })
        assert.deepEqual(read(decoder, [wire(form, data, seed)]), whole)
        assert.equal(decoder.sizeBytes, whole.length)
        assert.deepEqual({ ...decoder.trailers }, form === 'signed' ? {} : values)
      })
    }

    test(`${form}, however the wire is split`, () => {
      const lengths = fc.tuple(fc.constantFrom(0, 8192, 9000), fc.integer({ min: 1, max: 50 }))
      const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 })
      fc.assert(
        fc.property(lengths, cuts, ([first, second], fractions) => {
          const data = [Buffer.alloc(first, 'x'), Buffer.alloc(second, 'y')].filter(chunk => chunk.length > 0)
          const whole = Buffer.concat(data)
          const { decoder, seed } = upload(form, { sizeBytes: whole.length })
          const bytes = wire(form, data, seed)
          assert.deepEqual(read(decoder, split(bytes, fractions)), whole)
        }),
      )
    })

    test(`${form}, byte by byte`, () => {
      const { decoder, seed } = upload(form, { sizeBytes: small.length })
      const bytes = [...wire(form, [small], seed)].map(byte => Buffer.of(byte))
      assert.deepEqual(read(decoder, bytes), small)
    })
  }

  test('small chunks, where they are not signed', () => {
    const { decoder, seed } = upload('unsigned', { sizeBytes: 15 })
    assert.equal(read(decoder, [wire('unsigned', [small, small, small], seed)]).length, 15)
  })

  for (const { name, end } of tolerated) {
    test(`trailers with ${name}`, () => {
      const { decoder, seed } = upload('signed with trailers', { sizeBytes: 5 })
      const chunks = signChunks([small], seed)
      const signature = signTrailer(trailer + '\n', chunks.at(-1)?.signature ?? '')
      const body = framed(chunks) + end.replace('SIGNATURE', `x-amz-trailer-signature:${signature}`)
      assert.deepEqual(read(decoder, [Buffer.from(body, 'latin1')]), small)
      assert.deepEqual({ ...decoder.trailers }, values)
    })
  }

  test('neither trailers announced nor sent', () => {
    const { decoder } = upload('unsigned', { sizeBytes: 5, trailers: '' })
    assert.deepEqual(read(decoder, [Buffer.from('5\r\nsmall\r\n0\r\n\r\n')]), small)
  })

  test('framed, but nobody verifies signatures', () => {
    const open = authenticatorWith({ config: { mode: 'none' } })
    const headers = {
      'x-amz-content-sha256': forms.signed,
      'x-amz-decoded-content-length': '5',
      'transfer-encoding': 'chunked',
    }
    const { payload } = open(received('PUT', '/b/k', Object.entries(headers)))
    const forged = signChunks([small], '0'.repeat(64), 'nobody knows')
    assert.deepEqual(read(payload, [framed(forged), Buffer.from('\r\n')]), small)
  })
})

function split(bytes: Buffer, fractions: readonly number[]): Buffer[] {
  const cuts = fractions.map(fraction => Math.floor(fraction * bytes.length)).toSorted((a, b) => a - b)
  return [0, ...cuts].map((start, index) => bytes.subarray(start, cuts[index] ?? bytes.length))
}

const terminated: Refusal = {
  code: 'IncompleteBody',
  message: 'The request body terminated unexpectedly',
}
const wrongLength: Refusal = { code: 'IncompleteBody' }
const mismatch: Refusal = { code: 'SignatureDoesNotMatch' }
const badTrailer: Refusal = { code: 'MalformedTrailerError' }

const trailers = `0\r\n${trailer}\r\n\r\n`
const damaged: readonly { readonly name: string; readonly body: string; readonly want: Refusal }[] = [
  { name: 'nothing', body: '', want: terminated },
  { name: 'no last chunk', body: '5\r\nsmall\r\n', want: terminated },
  { name: 'a chunk cut short', body: '5\r\nsma', want: terminated },
  { name: 'a line cut short', body: '5', want: terminated },
  { name: 'no empty line', body: `5\r\nsmall\r\n0\r\n${trailer}\r\n`, want: terminated },
  { name: 'no end of a chunk', body: `5\r\nsmall${trailers}`, want: terminated },
  { name: 'a chunk longer than said', body: `4\r\nsmall\r\n${trailers}`, want: terminated },
  { name: 'a bare line feed after a size', body: `5\nsmall\r\n${trailers}`, want: terminated },
  { name: 'a negative size', body: `-5\r\nsmall\r\n${trailers}`, want: terminated },
  { name: 'no size', body: `\r\nsmall\r\n${trailers}`, want: terminated },
  { name: 'a size that is no number', body: `5x\r\nsmall\r\n${trailers}`, want: terminated },
  { name: 'a size written 0x5', body: `0x5\r\nsmall\r\n${trailers}`, want: terminated },
  { name: 'a size past 64 bits', body: `${'f'.repeat(17)}\r\nsmall\r\n${trailers}`, want: terminated },
  { name: 'a size of 48 bits', body: `${'f'.repeat(12)}\r\nsmall\r\n${trailers}`, want: wrongLength },
  { name: 'an endless size line', body: '0'.repeat(2000), want: terminated },
  { name: 'an extension', body: `5;a=b\r\nsmall\r\n${trailers}`, want: terminated },
  {
    name: 'a chunk signature in the unsigned form',
    body: `5;chunk-signature=${'0'.repeat(64)}\r\nsmall\r\n${trailers}`,
    want: terminated,
  },
  { name: 'more bytes than announced', body: `6\r\nsmall!\r\n${trailers}`, want: wrongLength },
  { name: 'fewer bytes than announced', body: `4\r\nsmal\r\n${trailers}`, want: wrongLength },
  { name: 'another body behind', body: `5\r\nsmall\r\n${trailers}5\r\nsmall\r\n`, want: terminated },
  { name: 'a byte behind', body: `5\r\nsmall\r\n${trailers}x`, want: terminated },
  { name: 'no trailer', body: '5\r\nsmall\r\n0\r\n\r\n', want: badTrailer },
  {
    name: 'a trailer nobody announced',
    body: `5\r\nsmall\r\n0\r\n${trailer}\r\nx-amz-meta-a:b\r\n\r\n`,
    want: badTrailer,
  },
  {
    name: 'a trailer twice',
    body: `5\r\nsmall\r\n0\r\n${trailer}\r\n${trailer}\r\n\r\n`,
    want: badTrailer,
  },
  {
    name: 'a trailer without a colon',
    body: '5\r\nsmall\r\n0\r\nx-amz-checksum-crc32\r\n\r\n',
    want: badTrailer,
  },
  {
    name: 'a trailer named like a method',
    body: '5\r\nsmall\r\n0\r\n__proto__:a\r\n\r\n',
    want: badTrailer,
  },
  {
    name: 'an endless trailer',
    body: `5\r\nsmall\r\n0\r\n${trailer}${'='.repeat(2000)}`,
    want: terminated,
  },
]

describe('damaged frames', () => {
  for (const { name, body, want } of damaged) {
    test(name, () => {
      refuse(body, want)
    })
  }

  test('endless empty trailer lines', () => {
    const { decoder, seed } = upload('signed with trailers', { sizeBytes: 5 })
    const body = framed(signChunks([small], seed))
    assertRefused(() => read(decoder, [body, Buffer.from('\r\n'.repeat(5000))]), badTrailer)
  })
})

/** In one piece and byte by byte. */
function refuse(body: string, want: Refusal): void {
  const whole = Buffer.from(body)
  for (const chunks of [[whole], [...whole].map(byte => Buffer.of(byte))]) {
    const { decoder } = upload('unsigned', { sizeBytes: 5 })
    assertRefused(() => read(decoder, chunks), want)
  }
}

type Damage = (chunks: Chunk[]) => Chunk[]
const last = { data: Buffer.alloc(0) }
const damages: readonly { readonly name: string; readonly damage: Damage; readonly want: Refusal }[] = [
  {
    name: 'of a changed chunk',
    damage: ([a, ...rest]) => [{ ...a, data: flipped(a?.data) }, ...rest],
    want: mismatch,
  },
  { name: 'repeated', damage: ([a = last, , ...rest]) => [a, a, ...rest], want: mismatch },
  { name: 'in another order', damage: ([a = last, b = last, ...rest]) => [b, a, ...rest], want: mismatch },
  { name: 'of a chunk left out', damage: ([, b = last, ...rest]) => [b, ...rest], want: mismatch },
  { name: 'of the last chunk missing', damage: chunks => chunks.slice(0, -1), want: terminated },
  {
    name: 'cut short',
    damage: chunks => chunks.map(one => ({ ...one, signature: one.signature?.slice(1) ?? '' })),
    want: terminated,
  },
  { name: 'missing', damage: chunks => chunks.map(({ data }) => ({ data })), want: terminated },
  {
    name: 'of another upload',
    damage: chunks =>
      signChunks(
        chunks.slice(0, -1).map(({ data }) => data),
        'a'.repeat(64),
      ),
    want: mismatch,
  },
]

const wrongTrailers: readonly { readonly name: string; readonly text: string; readonly want: Refusal }[] = [
  { name: 'changed', text: 'x-amz-checksum-crc32:BBBBBB==\r\nSIGNATURE\r\n\r\n', want: mismatch },
  { name: 'left out', text: 'SIGNATURE\r\n\r\n', want: mismatch },
  { name: 'after their signature', text: `SIGNATURE\r\n${trailer}\r\n\r\n`, want: mismatch },
  {
    name: 'added after their signature',
    text: `${trailer}\r\nSIGNATURE\r\n${trailer}\r\n\r\n`,
    want: badTrailer,
  },
  { name: 'unsigned', text: `${trailer}\r\n\r\n`, want: terminated },
]

describe('signatures', () => {
  for (const { name, damage, want } of damages) {
    test(name, () => {
      const { decoder, seed } = upload('signed', { sizeBytes: 16_384 })
      const chunks = damage(signChunks([big, Buffer.alloc(8192, 'c')], seed))
      assertRefused(() => read(decoder, [framed(chunks), Buffer.from('\r\n')]), want)
    })
  }

  test('by another key', () => {
    const { decoder, seed } = upload('signed', { sizeBytes: 5 })
    const chunks = signChunks([small], seed, 'not the secret')
    assertRefused(() => read(decoder, [framed(chunks)]), {
      code: 'SignatureDoesNotMatch',
      members: { SignatureProvided: chunks[0]?.signature },
    })
  })

  test('of the same chunks sent to another key of the bucket', () => {
    const { seed } = upload('signed', { sizeBytes: 5, path: '/b/other' })
    const { decoder } = upload('signed', { sizeBytes: 5 })
    assertRefused(() => read(decoder, [framed(signChunks([small], seed))]), mismatch)
  })

  test('of chunks that are too small', () => {
    const { decoder, seed } = upload('signed', { sizeBytes: 10 })
    assertRefused(() => read(decoder, [wire('signed', [small, small], seed)]), {
      code: 'InvalidChunkSizeError',
      members: { Chunk: 2, BadChunkSize: 5 },
    })
  })

  for (const { name, text, want } of wrongTrailers) {
    test(`of trailers ${name}`, () => {
      const { decoder, seed } = upload('signed with trailers', { sizeBytes: 5 })
      const chunks = signChunks([small], seed)
      const signature = signTrailer(trailer + '\n', chunks.at(-1)?.signature ?? '')
      const end = text.replace('SIGNATURE', `x-amz-trailer-signature:${signature}`)
      assertRefused(() => read(decoder, [framed(chunks), Buffer.from(end)]), want)
    })
  }
})

function flipped(data: Buffer = Buffer.alloc(0)): Buffer {
  const copy = Buffer.from(data)
  copy[0] = 0xff ^ (copy[0] ?? 0)
  return copy
}

describe('x-amz-decoded-content-length', () => {
  for (const value of ['', '-1', '+5', '1e3', '0x5', '5, 5', ' ', '99999999999999999999']) {
    test(`can not be "${value}"`, () => {
      assertRefused(() => upload('unsigned', { sizeBytes: value }), {
        code: 'InvalidArgument',
        members: { ArgumentName: 'x-amz-decoded-content-length' },
      })
    })
  }
  for (const length of [undefined, '0'])
    test(`says nothing where there is no body at all, its length being ${length}`, () => {
      const headers = { 'x-amz-content-sha256': forms.signed, 'x-amz-decoded-content-length': '0' }
      const request = headerSigned({ method: 'PUT', path: '/b/k', headers })
      assertRefused(() => authenticate(withHeaders(request, { 'content-length': length })), {
        code: 'IncompleteBody',
      })
    })
  test('must be there', () => {
    const request = received('PUT', '/b/k', [['x-amz-content-sha256', forms.unsigned]])
    assertRefused(() => authenticate(request), { code: 'MissingContentLength' })
  })
})

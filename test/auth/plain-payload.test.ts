/**
 * Bodies sent as they are: what their length and hash must be, and what `x-amz-content-sha256` may say.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { PayloadDecoder } from '../../src/service/authentication.ts'
import { sha256 } from './reference.ts'
import {
  assertRefused,
  authenticatorWith,
  emptyHash,
  received,
  type HeaderPairs,
  type Refusal,
} from './signed.ts'

const authenticate = authenticatorWith()

/** An anonymous request's decoder: which one it is doesn't depend on who asks. */
function decoderOf(headers: HeaderPairs): PayloadDecoder {
  return authenticate(received('PUT', '/b/k', headers)).payload
}

function read(decoder: PayloadDecoder, chunks: readonly Buffer[]): string {
  const slices: Buffer[] = []
  for (const chunk of chunks) decoder.push(chunk, slice => slices.push(slice))
  decoder.end(slice => slices.push(slice))
  return Buffer.concat(slices).toString('latin1')
}

const hello = Buffer.from('hello')
const incomplete: Refusal = { code: 'IncompleteBody' }
const mismatch: Refusal = {
  code: 'XAmzContentSHA256Mismatch',
  members: { ClientComputedContentSHA256: sha256('other'), S3ComputedContentSHA256: sha256('hello') },
}

interface Case {
  readonly name: string
  readonly hash?: string
  readonly length?: string
  readonly chunks: readonly Buffer[]
}

const pieces = [hello.subarray(0, 2), hello.subarray(2)]
const accepted: readonly Case[] = [
  { name: 'unsigned', length: '5', chunks: [hello] },
  { name: 'unsigned, in pieces', length: '5', chunks: pieces },
  { name: 'declared unsigned', hash: 'UNSIGNED-PAYLOAD', length: '5', chunks: [hello] },
  { name: 'hashed, in one piece', hash: sha256('hello'), length: '5', chunks: [hello] },
  { name: 'hashed, in pieces', hash: sha256('hello'), length: '5', chunks: pieces },
  { name: 'hashed, upper case', hash: sha256('hello').toUpperCase(), length: '5', chunks: [hello] },
  { name: 'hashed, of unknown length', hash: sha256('hello'), chunks: pieces },
]
const refused: readonly (Case & { readonly want: Refusal })[] = [
  { name: 'too short', length: '6', chunks: pieces, want: incomplete },
  { name: 'too long', length: '4', chunks: pieces, want: incomplete },
  { name: 'another hash', hash: sha256('other'), length: '5', chunks: [hello], want: mismatch },
  { name: 'another hash, in pieces', hash: sha256('other'), length: '5', chunks: pieces, want: mismatch },
  { name: 'another hash, of unknown length', hash: sha256('other'), chunks: pieces, want: mismatch },
  { name: 'hashed and too short', hash: sha256('hello'), length: '6', chunks: pieces, want: incomplete },
]

function headersOf({ hash, length }: Case): HeaderPairs {
  const lengthHeader = length === undefined ? ['transfer-encoding', 'chunked'] : ['content-length', length]
  const pairs: [string, string][] = [[lengthHeader[0] ?? '', lengthHeader[1] ?? '']]
  if (hash !== undefined) pairs.push(['x-amz-content-sha256', hash])
  return pairs
}

describe('accepted', () => {
  for (const one of accepted) {
    test(one.name, () => {
      const decoder = decoderOf(headersOf(one))
      assert.equal(read(decoder, one.chunks), 'hello')
      assert.equal(decoder.sizeBytes, one.length === undefined ? undefined : 5)
      assert.deepEqual(decoder.trailers, {})
    })
  }
  test('however it is split', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), arrays => {
        const chunks = arrays.map(bytes => Buffer.from(bytes))
        const whole = Buffer.concat(chunks)
        if (whole.length === 0) return
        const headers: HeaderPairs = [
          ['content-length', String(whole.length)],
          ['x-amz-content-sha256', sha256(whole)],
        ]
        assert.equal(read(decoderOf(headers), chunks), whole.toString('latin1'))
      }),
    )
  })
})

describe('refused', () => {
  for (const one of refused) {
    test(one.name, () => assertRefused(() => read(decoderOf(headersOf(one)), one.chunks), one.want))
  }
  test('a wrong hash in one piece, before anybody sees the bytes', () => {
    const decoder = decoderOf([
      ['content-length', '5'],
      ['x-amz-content-sha256', sha256('other')],
    ])
    assertRefused(() => decoder.push(hello, () => assert.fail('was handed over')), mismatch)
  })
})

describe('without a body', () => {
  for (const headers of [[], [['content-length', '0']]] as const) {
    test(`and ${headers.length} headers, nothing is read`, () => {
      const decoder = decoderOf([...headers, ['x-amz-content-sha256', emptyHash]])
      assert.equal(decoder.sizeBytes, 0)
      assert.equal(read(decoder, []), '')
      assertRefused(() => read(decoder, [hello]), incomplete)
    })
  }
  test('a wrong hash is refused at once', () => {
    assertRefused(() => decoderOf([['x-amz-content-sha256', sha256('hello')]]), {
      code: 'XAmzContentSHA256Mismatch',
      members: { S3ComputedContentSHA256: emptyHash },
    })
  })
})

describe('x-amz-content-sha256', () => {
  const values: readonly { readonly value: string; readonly want: Refusal }[] = [
    ...['', 'x', sha256('').slice(1), sha256('') + '0', 'unsigned-payload', 'STREAMING-UNSIGNED-PAYLOAD'].map(
      value => ({
        value,
        want: {
          code: 'InvalidArgument',
          message:
            'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.',
          members: { ArgumentName: 'x-amz-content-sha256', ArgumentValue: value },
        },
      }),
    ),
    ...['', '-TRAILER'].map(suffix => ({
      value: 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD' + suffix,
      want: { code: 'NotImplemented', members: { Header: 'x-amz-content-sha256' } },
    })),
  ]
  for (const { value, want } of values) {
    test(`can not be "${value}"`, () =>
      assertRefused(() => decoderOf([['x-amz-content-sha256', value]]), want))
  }
})

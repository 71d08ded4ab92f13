/**
 * Bodies in aws-chunked with signed chunks and trailers, put together piece by piece, so that pieces may be forged, moved,
 * repeated and left out.
 */
import { createHmac } from 'node:crypto'
import {
  emptyHash,
  sha256,
  signed,
  signingKey,
  type Headers,
  type How,
  type Signed,
  type Wire,
} from './signing.ts'

export interface Chunk {
  readonly data: Buffer
  readonly signature: string
}

/** A body before it is put on the wire. */
export interface Streamed {
  readonly seed: Signed
  readonly how: How
  readonly chunks: readonly Chunk[]
  /** Of the empty chunk at the end. */
  readonly last: Chunk
}

export interface Streaming {
  readonly path: string
  readonly data: readonly Buffer[]
  readonly payload?: string
  /** What is said of the length; the true one when absent. */
  readonly decoded?: number | string
  readonly headers?: Headers
}

export const signedPayload = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'
export const signedTrailer = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER'
export const unsignedTrailer = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'

/** Signs the request and, one after the other, its chunks. */
export function streamed(
  how: How,
  { path, data, payload = signedPayload, decoded, headers = [] }: Streaming,
): Streamed {
  const length = decoded ?? data.reduce((sum, each) => sum + each.length, 0)
  const seed = signed(
    {
      method: 'PUT',
      path,
      headers: [
        ['Content-Encoding', 'aws-chunked'],
        ['x-amz-decoded-content-length', String(length)],
        ...headers,
      ],
    },
    { ...how, payload },
  )
  let previous = seed.signature
  const chunkOf = (each: Buffer): Chunk => {
    previous = chunkSignature({ seed, how }, previous, each)
    return { data: each, signature: previous }
  }
  const chunks = data.map(chunkOf)
  return { seed, how, chunks, last: chunkOf(Buffer.alloc(0)) }
}

type Signer = Pick<Streamed, 'seed' | 'how'>

function hmac({ seed, how }: Signer, lines: readonly string[]): string {
  const key = signingKey(how.key.secretAccessKey, seed.scope)
  return createHmac('sha256', key).update(lines.join('\n')).digest('hex')
}

export function chunkSignature(by: Signer, previous: string, data: Buffer): string {
  const { timestamp, scope } = by.seed
  return hmac(by, ['AWS4-HMAC-SHA256-PAYLOAD', timestamp, scope, previous, emptyHash, sha256(data)])
}

/** @param lines canonical: `name:value\n` each */
export function trailerSignature(by: Signer & Pick<Streamed, 'last'>, lines: string): string {
  const { timestamp, scope } = by.seed
  return hmac(by, ['AWS4-HMAC-SHA256-TRAILER', timestamp, scope, by.last.signature, sha256(lines)])
}

export function encodeChunk({ data, signature }: Chunk): Buffer {
  return Buffer.concat([
    Buffer.from(`${data.length.toString(16)};chunk-signature=${signature}\r\n`),
    data,
    Buffer.from('\r\n'),
  ])
}

/** The whole body of signed chunks, or of others in their place. */
export function encoded({ chunks, last }: Pick<Streamed, 'chunks' | 'last'>): Buffer {
  return Buffer.concat([...chunks, last].map(encodeChunk))
}

/** @param trailers the lines behind the last chunk, each with its end */
export function withTrailers({ chunks, last }: Streamed, trailers: string): Buffer {
  const end = `0;chunk-signature=${last.signature}\r\n`
  return Buffer.concat([...chunks.map(encodeChunk), Buffer.from(`${end}${trailers}\r\n`)])
}

/** Unsigned chunks and trailers. */
export function plainly(data: readonly Buffer[], trailers: string): Buffer {
  const chunks = data.map(each =>
    Buffer.concat([Buffer.from(`${each.length.toString(16)}\r\n`), each, Buffer.from('\r\n')]),
  )
  return Buffer.concat([...chunks, Buffer.from(`0\r\n${trailers}\r\n`)])
}

/** The request with a body. */
export function withBody(wire: Wire, body: string | Uint8Array): Wire {
  const headers = wire.headers.filter(([name]) => name.toLowerCase() !== 'content-length')
  const bytes = Buffer.from(body)
  return { ...wire, headers: [...headers, ['Content-Length', String(bytes.length)]], body: bytes }
}

/** The request with a header's value replaced. */
export function reheaded(wire: Wire, name: string, value: string | undefined): Wire {
  const lower = name.toLowerCase()
  const headers = wire.headers.flatMap(([each, old]): Headers => {
    if (each.toLowerCase() !== lower) return [[each, old]]
    return value === undefined ? [] : [[each, value]]
  })
  return { ...wire, headers }
}

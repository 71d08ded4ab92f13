/**
 * aws-chunked bodies for the fuzzer, in their three forms and with one thing wrong about them.
 */
import { createHmac, hash } from 'node:crypto'
import { rootKey } from '../support/daemon.ts'

export interface Framing {
  readonly kind: 'unsigned' | 'signed' | 'signed with trailers'
  readonly flaw?: FramingFlaw
}

export const framingFlaws = [
  'truncated',
  'swapped chunks',
  'dropped chunk',
  'repeated chunk',
  'wrong signature',
  'no signature',
  'huge size',
  'negative size',
  'long size line',
  'extensions',
  'no last chunk',
  'no trailer',
  'wrong trailer',
  'two trailers',
  'unannounced trailer',
  'endless trailers',
  'wrong length',
  'no length',
  'bare line feeds',
  'bytes behind the end',
] as const

export type FramingFlaw = (typeof framingFlaws)[number]

const forms = {
  unsigned: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  signed: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'signed with trailers': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
} as const

const chunkBytes = 8192
/** SHA-256 of nothing. */
const emptyHash = hash('sha256', '')

export interface FramedBody {
  /** To be signed with the request. */
  readonly headers: Readonly<Record<string, string>>
  /** @param signed the request's signed headers, from whose signature those of the chunks follow */
  wire(signed: Readonly<Record<string, string>>): Buffer
}

export function framedBody({ kind, flaw }: Framing, body: Buffer): FramedBody {
  const hasTrailers = kind !== 'signed'
  const sizeBytes = flaw === 'wrong length' ? body.length + 7 : body.length
  const headers: Record<string, string> = { 'x-amz-content-sha256': forms[kind] }
  if (flaw !== 'no length') headers['x-amz-decoded-content-length'] = String(sizeBytes)
  if (hasTrailers) headers['x-amz-trailer'] = 'x-amz-checksum-sha256'
  return { headers, wire: signed => wireOf({ kind, flaw }, body, signed) }
}

function wireOf(
  { kind, flaw }: { readonly kind: Framing['kind']; readonly flaw: FramingFlaw | undefined },
  body: Buffer,
  signed: Readonly<Record<string, string>>,
): Buffer {
  const chain = new Chain(signed)
  const pieces: Buffer[] = []
  for (let at = 0; at < body.length; at += chunkBytes) pieces.push(body.subarray(at, at + chunkBytes))
  const chunks = [...pieces, Buffer.alloc(0)].map(data => {
    const signature = kind === 'unsigned' ? '' : `;chunk-signature=${chain.chunk(data)}`
    const line = data.length.toString(16) + spoilt(signature, flaw)
    const end = data.length === 0 && kind !== 'signed' ? '' : '\r\n'
    return Buffer.concat([Buffer.from(`${line}\r\n`), data, Buffer.from(end)])
  })
  const trailer = kind === 'signed' ? '' : trailers({ kind, flaw }, body, chain)
  const all = Buffer.concat([...rearranged(chunks, flaw), Buffer.from(trailer)])
  if (flaw === 'truncated') return all.subarray(0, all.length >> 1)
  if (flaw === 'bytes behind the end') return Buffer.concat([all, Buffer.from('5\r\nabcde\r\n0\r\n\r\n')])
  if (flaw === 'bare line feeds')
    return Buffer.from(all.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  return all
}

function spoilt(signature: string, flaw: FramingFlaw | undefined): string {
  if (flaw === 'wrong signature') return signature.replace(/.$/, 'g')
  if (flaw === 'no signature') return ''
  if (flaw === 'huge size') return 'ffffffff' + signature
  if (flaw === 'negative size') return ';-1' + signature
  if (flaw === 'long size line') return signature + ';x'.repeat(200_000)
  if (flaw === 'extensions') return ';a=b' + signature + ';c="d'
  return signature
}

function rearranged(chunks: readonly Buffer[], flaw: FramingFlaw | undefined): readonly Buffer[] {
  const [first, second, ...rest] = chunks
  if (first === undefined || second === undefined) return chunks
  if (flaw === 'swapped chunks') return [second, first, ...rest]
  if (flaw === 'dropped chunk') return [second, ...rest]
  if (flaw === 'repeated chunk') return [first, first, second, ...rest]
  if (flaw === 'no last chunk') return chunks.slice(0, -1)
  return chunks
}

function trailers(
  { kind, flaw }: { readonly kind: Framing['kind']; readonly flaw: FramingFlaw | undefined },
  body: Buffer,
  chain: Chain,
): string {
  const digest = hash('sha256', flaw === 'wrong trailer' ? 'else' : body, 'base64')
  const line = `x-amz-checksum-sha256:${digest}`
  const signature = kind === 'unsigned' ? '' : `x-amz-trailer-signature:${chain.trailer(line + '\n')}\r\n`
  if (flaw === 'no trailer') return `${signature}\r\n`
  if (flaw === 'two trailers') return `${line}\r\n${line}\r\n${signature}\r\n`
  if (flaw === 'unannounced trailer') return `${line}\r\n__proto__:1\r\nx-amz-meta-a:b\r\n${signature}\r\n`
  if (flaw === 'endless trailers') return `${line}\r\n`.repeat(20_000)
  return `${line}\r\n${signature}\r\n`
}

/** The signatures of a body's chunks, written down once more from AWS's description. */
class Chain {
  readonly #timestamp: string
  readonly #scope: string
  readonly #key: Buffer
  #previous: string

  constructor(signed: Readonly<Record<string, string>>) {
    const authorization = signed['authorization'] ?? ''
    this.#timestamp = signed['x-amz-date'] ?? ''
    this.#scope = /Credential=[^/]+\/([^,]+)/.exec(authorization)?.[1] ?? ''
    this.#previous = /Signature=(.+)$/.exec(authorization)?.[1] ?? ''
    let key: Buffer = Buffer.from('AWS4' + rootKey.secretAccessKey)
    for (const part of this.#scope.split('/')) key = createHmac('sha256', key).update(part).digest()
    this.#key = key
  }

  chunk(data: Buffer): string {
    return this.#sign('AWS4-HMAC-SHA256-PAYLOAD', [emptyHash, hash('sha256', data)])
  }

  trailer(lines: string): string {
    return this.#sign('AWS4-HMAC-SHA256-TRAILER', [hash('sha256', lines)])
  }

  #sign(kind: string, hashes: readonly string[]): string {
    const text = [kind, this.#timestamp, this.#scope, this.#previous, ...hashes].join('\n')
    this.#previous = createHmac('sha256', this.#key).update(text).digest('hex')
    return this.#previous
  }
}

/**
 * SigV4 and aws-chunked written a second time, plainly and with node's own HMAC, so that what `src/auth` verifies in
 * these tests was not made by `src/auth`.
 */
import { createHash, createHmac } from 'node:crypto'
import { now, signer } from './signed.ts'

const scope = `${now.slice(0, 8)}/${signer.region}/s3/aws4_request`

/** As `Credential=` has it. */
export const credentialText: string = `${signer.accessKeyId}/${scope}`

export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest()
}

/** @param lines what follows the scope in the string to sign */
export function sign(
  kind: string,
  lines: readonly string[],
  secret: string = signer.secretAccessKey,
): string {
  const key = scope.split('/').reduce<string | Buffer>(hmac, 'AWS4' + secret)
  return hmac(key, [kind, now, scope, ...lines].join('\n')).toString('hex')
}

/** The signature of a canonical request. */
export function signCanonical(canonicalRequest: string): string {
  return sign('AWS4-HMAC-SHA256', [sha256(canonicalRequest)])
}

export interface Chunk {
  readonly data: Buffer
  readonly signature?: string
}

/** Each chunk's data with its signature, the last one empty, as they continue from the request's signature. */
export function signChunks(data: readonly Buffer[], seed: string, secret?: string): Required<Chunk>[] {
  let previous = seed
  return [...data, Buffer.alloc(0)].map(chunk => {
    previous = sign('AWS4-HMAC-SHA256-PAYLOAD', [previous, sha256(''), sha256(chunk)], secret)
    return { data: chunk, signature: previous }
  })
}

/** @param trailer lines of `name:value`, each ended by a line feed */
export function signTrailer(trailer: string, previous: string): string {
  return sign('AWS4-HMAC-SHA256-TRAILER', [previous, sha256(trailer)])
}

/** Chunks on the wire; the empty last one without what ends the body. */
export function framed(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat(
    chunks.flatMap(({ data, signature }) => {
      const extension = signature === undefined ? '' : ';chunk-signature=' + signature
      const head = Buffer.from(`${data.length.toString(16)}${extension}\r\n`)
      return data.length === 0 ? [head] : [head, data, Buffer.from('\r\n')]
    }),
  )
}

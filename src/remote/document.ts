/**
 * Requests whose body is a document: read whole where it has to be looked at or written anew. Digests that its client
 * sent belong to what the client wrote, so they are checked here before another document takes its place.
 */
import { createHash } from 'node:crypto'
import { startHash } from '../base/hash.ts'
import { S3Error } from '../service/errors.ts'
import { payloadOf } from '../service/payload.ts'
import type { RawRequest } from '../service/service.ts'
import { checksumAlgorithms, checksumHeader } from './checksums.ts'

/** AWS takes none that is longer. */
const documentMaxBytes = 2_621_440

/** @throws {S3Error} `MaxMessageLengthExceeded`, and what the body finds wrong with itself */
export async function readDocument({ body }: RawRequest): Promise<Uint8Array> {
  if (body === undefined || body instanceof Uint8Array) return body ?? new Uint8Array(0)
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  await payloadOf(body).read(chunk => {
    sizeBytes += chunk.length
    if (sizeBytes > documentMaxBytes) {
      throw new S3Error('MaxMessageLengthExceeded', { MaxMessageLengthBytes: documentMaxBytes })
    }
    chunks.push(Buffer.from(chunk))
  })
  return Buffer.concat(chunks, sizeBytes)
}

/** @throws {S3Error} `BadDigest` when the document is not the one that its client made digests of */
export async function verifyDocument({ headers }: RawRequest, document: Uint8Array): Promise<void> {
  const md5 = headers['content-md5']
  if (md5 !== undefined && md5 !== md5Of(document)) throw new S3Error('BadDigest')
  for (const algorithm of checksumAlgorithms) {
    const value = headers[checksumHeader(algorithm)]
    if (value === undefined) continue
    const hash = await startHash(algorithm, document.length)
    hash.update(document)
    if (hash.digest().toString('base64') !== value) {
      throw new S3Error('BadDigest', {
        message: `The ${algorithm} you specified did not match the calculated checksum.`,
      })
    }
  }
}

/** @returns the request with another document, and the digest of that instead of the client's */
export function withDocument(raw: RawRequest, body: Uint8Array): RawRequest {
  const headers: Record<string, RawRequest['headers'][string]> = {}
  for (const [name, value] of Object.entries(raw.headers)) {
    const isOfBefore =
      name === 'content-length' ||
      name === 'transfer-encoding' ||
      name === 'x-amz-sdk-checksum-algorithm' ||
      name === 'x-amz-content-sha256' ||
      name === 'x-amz-trailer' ||
      name.startsWith('x-amz-checksum-')
    if (!isOfBefore) headers[name] = value
  }
  return { ...raw, headers: { ...headers, 'content-md5': md5Of(body) }, body }
}

export function md5Of(document: Uint8Array): string {
  return createHash('md5').update(document).digest('base64')
}

/**
 * Bodies whose checksums are verified here, because nobody is known to verify them behind us. A body that is not the
 * one its client made a checksum of fails at its end, whose last bytes never leave (`upload.ts`).
 */
import { createHash } from 'node:crypto'
import { startHash, type Hash } from '../base/hash.ts'
import { S3Error } from '../service/errors.ts'
import type { Payload, Sink } from '../service/payload.ts'
import type { RawRequest } from '../service/service.ts'
import { checksumAlgorithms, checksumHeader, type ChecksumAlgorithm } from './checksums.ts'
import { said } from './said.ts'

/** The checksums that a request brings along, or promises for the end of its body. */
export function checksumsOf(raw: RawRequest): readonly ChecksumAlgorithm[] {
  const trailer = raw.headers['x-amz-trailer']
  const trailers =
    trailer === undefined
      ? []
      : String(trailer)
          .toLowerCase()
          .split(/\s*,\s*/)
  return checksumAlgorithms.filter(algorithm => {
    const name = checksumHeader(algorithm)
    return said(raw, name) !== undefined || trailers.includes(name)
  })
}

/** @returns the body, which throws `BadDigest` at its end where a checksum is another one */
export function verified(raw: RawRequest, payload: Payload): Payload {
  const algorithms = checksumsOf(raw)
  const read = async (sink: Sink) => {
    const hashes: Hash[] = []
    for (const algorithm of algorithms) hashes.push(await startHash(algorithm, payload.sizeBytes))
    await payload.read(chunk => {
      for (const hash of hashes) hash.update(chunk)
      return sink(chunk)
    })
    for (const [at, algorithm] of algorithms.entries()) {
      const name = checksumHeader(algorithm)
      const inHeader = said(raw, name)
      const value = inHeader ?? payload.trailers[name]
      const digest = hashes[at]?.digest()
      if (value === undefined || digest?.toString('base64') === value) continue
      if (isOfLength(value, digest?.length ?? 0)) throw badDigest(algorithm)
      const kind = inHeader === undefined ? 'trailing header' : 'header'
      throw new S3Error('InvalidRequest', { message: `Value for ${name} ${kind} is invalid.` })
    }
  }
  return {
    sizeBytes: payload.sizeBytes,
    get trailers() {
      return payload.trailers
    },
    read,
    [Symbol.asyncIterator]: () => payload[Symbol.asyncIterator](),
  }
}

/** The same body, and the MD5 of what was read of it, in base64. */
export function digested(payload: Payload): { readonly payload: Payload; readonly md5: () => string } {
  const hash = createHash('md5')
  const read = (sink: Sink) =>
    payload.read(chunk => {
      hash.update(chunk)
      return sink(chunk)
    })
  const measured: Payload = {
    sizeBytes: payload.sizeBytes,
    get trailers() {
      return payload.trailers
    },
    read,
    [Symbol.asyncIterator]: () => payload[Symbol.asyncIterator](),
  }
  return { payload: measured, md5: () => hash.digest('base64') }
}

/** Whether a text is base64 of so many bytes, as encoders write it. */
function isOfLength(text: string, sizeBytes: number): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === sizeBytes && bytes.toString('base64') === text
}

function badDigest(algorithm: ChecksumAlgorithm): S3Error<'BadDigest'> {
  return new S3Error('BadDigest', {
    message: `The ${algorithm} you specified did not match the calculated checksum.`,
  })
}

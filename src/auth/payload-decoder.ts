/**
 * Chooses how a request's body is read, from `x-amz-content-sha256` and the lengths its headers announce.
 * `authenticate.ts` calls it once the signature is verified.
 */
import type { PayloadDecoder, SignedRequest } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import { ChunkSignatures } from './chunk-signatures.ts'
import { ChunkedPayload } from './chunked-payload.ts'
import { emptyPayloadHash, HashedPayload, noPayload, requireHash, UnsignedPayload } from './plain-payload.ts'
import type { Verified } from './verify.ts'

/** How a streamed body is framed, by the value that announces it. */
const chunkedForms = new Map([
  ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', { isSigned: false, hasTrailers: true }],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', { isSigned: true, hasTrailers: false }],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', { isSigned: true, hasTrailers: true }],
])

/** Valid values this server has no use for: their signatures are those of multi-region access points. */
const asymmetricForms: ReadonlySet<string> = new Set([
  'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD',
  'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER',
])

/** Whether the value announces a body whose every chunk is signed. */
export function isSignedStream(contentSha256: string): boolean {
  return chunkedForms.get(contentSha256)?.isSigned === true
}

/**
 * @param contentSha256 the value of `x-amz-content-sha256`
 * @param verified whose chunk signatures to verify; absent where nobody's are
 * @throws {S3Error} `InvalidArgument`, `MissingContentLength`, `XAmzContentSHA256Mismatch`, `NotImplemented`
 */
export function payloadDecoder(
  request: SignedRequest,
  contentSha256: string,
  verified: Verified | undefined,
): PayloadDecoder {
  const { headers } = request
  const length = headers['content-length']
  if (contentSha256 === 'UNSIGNED-PAYLOAD')
    return hasBody(request) ? new UnsignedPayload(sizeOf(length)) : noPayload
  if (/^[0-9A-Fa-f]{64}$/.test(contentSha256)) {
    if (hasBody(request)) return new HashedPayload(sizeOf(length), contentSha256)
    // Refused here, because nobody reads a body that is not there.
    requireHash(contentSha256, emptyPayloadHash)
    return noPayload
  }
  const form = chunkedForms.get(contentSha256)
  if (form === undefined) throw refusedForm(contentSha256)
  const signatures = form.isSigned && verified ? new ChunkSignatures(verified) : undefined
  const sizeBytes = decodedLength(headers['x-amz-decoded-content-length'])
  // Even nothing ends with a chunk, which nobody misses who does not read what is not there.
  if (!hasBody(request)) throw new S3Error('IncompleteBody')
  return new ChunkedPayload({
    ...form,
    sizeBytes,
    signatures,
    trailerNames: announced(headers['x-amz-trailer']),
  })
}

/** A request has a body exactly when one of these headers says so. @see RFC 9112, section 6 */
function hasBody({ headers }: SignedRequest): boolean {
  const length = headers['content-length']
  return (length !== undefined && length !== '0') || headers['transfer-encoding'] !== undefined
}

/** Node's parser has seen to it that this is a number. */
function sizeOf(contentLength: string | undefined): number | undefined {
  return contentLength === undefined ? undefined : Number(contentLength)
}

function decodedLength(header: string | string[] | undefined): number {
  if (header === undefined) throw new S3Error('MissingContentLength')
  const sizeBytes = typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : Number.NaN
  if (Number.isSafeInteger(sizeBytes)) return sizeBytes
  throw new S3Error('InvalidArgument', {
    ArgumentName: 'x-amz-decoded-content-length',
    ArgumentValue: String(header),
  })
}

function announced(header: string | string[] | undefined): readonly string[] {
  if (typeof header !== 'string') return []
  return header
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '')
}

function refusedForm(value: string): S3Error {
  if (asymmetricForms.has(value)) return new S3Error('NotImplemented', { Header: 'x-amz-content-sha256' })
  const values = ['UNSIGNED-PAYLOAD', ...chunkedForms.keys(), ...asymmetricForms]
  return new S3Error('InvalidArgument', {
    message: `x-amz-content-sha256 must be ${values.join(', ')} or a valid sha256 value.`,
    ArgumentName: 'x-amz-content-sha256',
    ArgumentValue: value,
  })
}

/**
 * Proof that a document is what its client wrote. Called first by the operations whose documents S3 takes only with a
 * digest, before they read what the document says.
 */
import { startHash, type HashName } from '../base/hash.ts'
import { S3Error } from '../service/errors.ts'
import type { RawRequest } from '../service/service.ts'
import { checksumMembersOf, checksumMismatch, declaredChecksum } from './checksum.ts'
import { checkMd5, parseContentMd5 } from './receive.ts'

/**
 * @param raw `undefined` for callers without HTTP, who need no proof
 * @throws {S3Error} `MissingRequestBodyError`, `InvalidRequest` without a digest, `InvalidDigest`, `BadDigest`
 */
export async function verifyDocument(raw: RawRequest | undefined): Promise<void> {
  if (raw === undefined || (await verifyIfDeclared(raw))) return
  throw new S3Error('InvalidRequest', {
    message: 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
  })
}

/**
 * For documents that S3 also takes without a digest.
 * @returns whether there was one
 * @throws {S3Error} `MissingRequestBodyError`, `InvalidDigest`, `BadDigest`
 */
export async function verifyIfDeclared(raw: RawRequest | undefined): Promise<boolean> {
  if (raw === undefined) return false
  const { headers, body } = raw
  if (!(body instanceof Uint8Array)) throw new S3Error('MissingRequestBodyError')
  const md5 = parseContentMd5(text(headers['content-md5']))
  const algorithm = text(headers['x-amz-sdk-checksum-algorithm'])
  const checksum = declaredChecksum({ ...checksumMembersOf(headers), ChecksumAlgorithm: algorithm }, headers)
  if (md5 !== undefined) checkMd5(md5, (await digestOf('MD5', body)).toString('hex'))
  if (checksum === undefined) return md5 !== undefined
  // Trailers are not kept with a document, and the body is too short to need them.
  if (checksum.in === 'trailer') throw new S3Error('NotImplemented', { Header: 'x-amz-trailer' })
  const calculated = (await digestOf(checksum.algorithm, body)).toString('base64')
  if (calculated !== checksum.value) throw checksumMismatch(checksum.algorithm)
  return true
}

async function digestOf(name: HashName, body: Uint8Array): Promise<Buffer> {
  const hash = await startHash(name, body.length)
  hash.update(body)
  return hash.digest()
}

function text(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined
}

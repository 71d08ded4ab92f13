/**
 * A body on its way in: hashed, verified and written in one pass, durable at the end. Used by whatever stores bytes
 * (PutObject, UploadPart). A body that breaks off or is not what was announced leaves nothing behind.
 */
import { startHash, type Hash } from '../base/hash.ts'
import { S3Error } from '../service/errors.ts'
import { payloadOf, type Payload } from '../service/payload.ts'
import type { Call, RawRequest } from '../service/service.ts'
import type { Content } from '../store/content.ts'
import { StoreError } from '../store/errors.ts'
import type { Transaction } from '../store/index.ts'
import type { Encryption } from '../store/rows.ts'
import {
  checksumMismatch,
  declaredChecksum,
  trailingChecksum,
  type ChecksumAlgorithm,
  type ChecksumValue,
  type DeclaredChecksum,
} from './checksum.ts'
import type { Dependencies } from './dependencies.ts'
import type { Sealing } from './encryption.ts'
import { checkBodySize } from './limits.ts'

/** What a request says about its body, known before the first byte. */
export interface Announcement {
  readonly payload: Payload
  /** In lower-case hexadecimal digits. */
  readonly md5: string | undefined
  readonly checksum: DeclaredChecksum | undefined
}

export interface Received {
  readonly content: Content
  readonly sizeBytes: number
  /** Without quotes. The MD5 in lower-case hexadecimal digits, except where it would tell of a sealed body. */
  readonly etag: string
  readonly encryption: Encryption | undefined
  /** The one to be stored. */
  readonly checksum: ChecksumValue
  /** The verified one that the client declared; may be the same. */
  readonly declared: ChecksumValue | undefined
}

/**
 * Refuses what can be refused before the body is read.
 * @throws {S3Error} `MissingContentLength`, `NotImplemented` (a chunked body of unknown length), `EntityTooLarge`, `InvalidDigest`, `InvalidRequest` (checksums)
 */
export function announcementOf(call: Call<'PutObject'> | Call<'UploadPart'>): Announcement {
  const payload = payloadOf(call.input.Body)
  const { sizeBytes } = payload
  const headers = call.raw?.headers
  if (headers !== undefined) checkLength(headers, sizeBytes)
  if (sizeBytes !== undefined) checkBodySize(sizeBytes)
  return {
    payload,
    md5: parseContentMd5(call.input.ContentMD5),
    checksum: declaredChecksum(call.input, call.raw?.headers),
  }
}

/** HTTP takes a request without either header for one without a body; S3 does not store what nobody announced. */
function checkLength(headers: RawRequest['headers'], sizeBytes: number | undefined): void {
  const isChunked = headers['transfer-encoding'] !== undefined
  if (!isChunked && headers['content-length'] === undefined) throw new S3Error('MissingContentLength')
  if (sizeBytes === undefined) throw new S3Error('NotImplemented', { Header: 'Transfer-Encoding' })
}

/** How a body is to be kept. */
export interface Keeping {
  /** The checksum to be stored, whatever was declared. */
  readonly checksum: ChecksumAlgorithm
  /** `undefined` keeps it as it is. */
  readonly sealing: Sealing | undefined
}

/**
 * Reads the body to its end. MD5, checksums and size are those of what came in, whatever becomes of it on the disk.
 * @throws {S3Error} `BadDigest`, and whatever the payload finds wrong with itself
 */
export async function receive(
  deps: Dependencies,
  announced: Announcement,
  { checksum: keep, sealing }: Keeping,
): Promise<Received> {
  const { payload, checksum } = announced
  const md5 = await startHash('MD5', payload.sizeBytes)
  const kept = await startHash(keep, payload.sizeBytes)
  const declared =
    checksum === undefined || checksum.algorithm === keep
      ? undefined
      : await startHash(checksum.algorithm, payload.sizeBytes)
  const writer = deps.store.bytes.writer(payload.sizeBytes, sealing?.bodyKey())
  try {
    let sizeBytes = 0
    await payload.read(chunk => {
      sizeBytes += chunk.length
      checkBodySize(sizeBytes)
      md5.update(chunk)
      kept.update(chunk)
      declared?.update(chunk)
      return writer.write(chunk)
    })
    const digest = md5.digest().toString('hex')
    const stored: ChecksumValue = { algorithm: keep, value: base64(kept) }
    const other = declared && checksum && { algorithm: checksum.algorithm, value: base64(declared) }
    const verified = checksum && (other ?? stored)
    verify(announced, digest, verified?.value)
    return {
      content: await writer.finish(),
      sizeBytes,
      etag: sealing === undefined ? digest : sealing.etag(digest),
      encryption: sealing?.encryption,
      checksum: stored,
      declared: verified,
    }
  } catch (error) {
    await writer.abort()
    throw error
  }
}

/**
 * Commits the rows that name `content`, or removes it when the commit surely did not happen. After a failed flush
 * nobody knows, and recovery decides.
 */
export async function commitContent<T>(
  deps: Dependencies,
  content: Content,
  work: (transaction: Transaction) => T,
): Promise<T> {
  try {
    return await deps.store.index.commit(work)
  } catch (error) {
    const changedNothing = error instanceof S3Error || (error instanceof StoreError && error.kind === 'full')
    if (changedNothing) deps.store.bytes.discard(content)
    throw error
  }
}

function verify(announced: Announcement, md5: string, checksumValue: string | undefined): void {
  checkMd5(announced.md5, md5)
  const { checksum, payload } = announced
  if (checksum === undefined) return
  const want =
    checksum.in === 'header' ? checksum.value : trailingChecksum(checksum.algorithm, payload.trailers)
  if (want !== checksumValue) throw checksumMismatch(checksum.algorithm)
}

/** @throws {S3Error} `BadDigest`. Both in lower-case hexadecimal digits */
export function checkMd5(announced: string | undefined, calculated: string): void {
  if (announced === undefined || announced === calculated) return
  throw new S3Error('BadDigest', {
    ExpectedDigest: announced,
    CalculatedDigest: Buffer.from(calculated, 'hex').toString('base64'),
  })
}

/**
 * @param header `Content-MD5`: 16 bytes in base64
 * @returns them in lower-case hexadecimal digits
 * @throws {S3Error} `InvalidDigest`
 */
export function parseContentMd5(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const digest = Buffer.from(header, 'base64')
  const isDigest = digest.length === 16 && header.length === 24
  if (!isDigest) throw new S3Error('InvalidDigest', { 'Content-MD5': header })
  return digest.toString('hex')
}

function base64(hash: Hash): string {
  return hash.digest().toString('base64')
}

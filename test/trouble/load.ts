/**
 * Clients that write all kinds of things at once until they are told to stop or the daemon dies under them: puts, uploads
 * in parts, copies, deletes of one and of several, acknowledged here or by the remote. Every key belongs to one client,
 * so that its writes have an order, and the book knows it.
 */
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { content, mebibyte, sha256 } from '../support/content.ts'
import { nothing, type Acknowledger, type Book, type Mark } from './book.ts'

export const Bucket = 'trouble'

export interface Load {
  readonly book: Book
  /** By who is to acknowledge; without `remote` everything is asked of the daemon. */
  readonly clients: { readonly local: S3Client; readonly remote?: S3Client }
  readonly signal: AbortSignal
  readonly random: () => number
  /** Between two writes of a client, in milliseconds. */
  readonly pauseMs: number
  /** A copy needs its source, which is at the remote alone when it is not pending. */
  readonly withCopies: boolean
}

/** What happened to clients besides acknowledgements: refusals (`503`), by code. */
export type Refusals = Map<string, number>

/** Unique in the life of this process. */
let writes = 0

/** @returns refusals, when every client has stopped. @throws at any answer that is neither success nor `503` */
export async function runLoad(load: Load, clients: number): Promise<Refusals> {
  const refusals: Refusals = new Map()
  const clientsNumbers = Array.from({ length: clients }, (_, number) => number)
  await Promise.all(clientsNumbers.map(number => writeOn(load, `client-${number}`, refusals)))
  return refusals
}

async function writeOn(load: Load, name: string, refusals: Refusals): Promise<void> {
  while (!load.signal.aborted) {
    try {
      await writeOne(load, name)
    } catch (error) {
      if (isLostConnection(error)) return
      if (!isRefusal(error)) throw error
      refusals.set(error.name, (refusals.get(error.name) ?? 0) + 1)
    }
    if (load.pauseMs > 0) await new Promise(resolve => setTimeout(resolve, load.pauseMs))
  }
}

async function writeOne(load: Load, name: string): Promise<void> {
  const { random, book } = load
  const by: Acknowledger = load.clients.remote !== undefined && random() < 0.2 ? 'remote' : 'local'
  const step: Step = { s3: (by === 'remote' && load.clients.remote) || load.clients.local, by, book }
  const key = random() < 0.5 ? `${name}/new-${writes}` : `${name}/again-${Math.floor(random() * 10)}`
  const kind = random()
  if (kind < 0.15) return remove(step, [key])
  if (kind < 0.2) return remove(step, [key, `${name}/again-0`, `${name}/again-1`])
  if (kind < 0.35 && load.withCopies) return copy(step, `${name}/again-${Math.floor(random() * 10)}`, key)
  writes += 1
  const sizeBytes = Math.floor(random() ** 4 * 1.5 * mebibyte)
  const body = content(`${name} ${writes}`, sizeBytes)
  if (kind < 0.45)
    return putInParts(step, key, [content(`${writes}`, random() < 0.2 ? 5 * mebibyte : 0), body])
  return putAtOnce(step, key, body)
}

interface Step {
  readonly s3: S3Client
  readonly by: Acknowledger
  readonly book: Book
}

async function putAtOnce({ s3, by, book }: Step, Key: string, Body: Buffer): Promise<void> {
  const of = String(writes)
  const mark = markOf(of, Body)
  book.begin(Key, mark)
  await s3.send(new PutObjectCommand({ Bucket, Key, Body, Metadata: { of } }))
  book.acknowledge(Key, mark, by)
}

/** Parts of nothing are left out. */
async function putInParts({ s3, by, book }: Step, Key: string, bodies: readonly Buffer[]): Promise<void> {
  const of = String(writes)
  const parts = bodies.filter((body, index) => body.length > 0 || index === bodies.length - 1)
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, Metadata: { of } }))
  const Parts = []
  for (const [index, Body] of parts.entries()) {
    const PartNumber = index + 1
    const { ETag, ChecksumCRC32 } = await s3.send(
      new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }),
    )
    Parts.push({ PartNumber, ETag, ChecksumCRC32 })
  }
  const mark = markOf(of, Buffer.concat(parts))
  book.begin(Key, mark)
  await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))
  book.acknowledge(Key, mark, by)
}

async function copy({ s3, by, book }: Step, sourceKey: string, Key: string): Promise<void> {
  const mark = book.markOf(sourceKey)
  if (mark === undefined || mark === nothing || sourceKey === Key) return
  book.begin(Key, mark)
  await s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${sourceKey}` }))
  book.acknowledge(Key, mark, by)
}

async function remove({ s3, by, book }: Step, keys: readonly string[]): Promise<void> {
  const [Key = '', ...others] = new Set(keys)
  for (const each of [Key, ...others]) book.begin(each, nothing)
  if (others.length === 0) {
    await s3.send(new DeleteObjectCommand({ Bucket, Key }))
    book.acknowledge(Key, nothing, by)
    return
  }
  const Objects = [Key, ...others].map(each => ({ Key: each }))
  const { Deleted = [] } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
  for (const { Key: deleted = '' } of Deleted) book.acknowledge(deleted, nothing, by)
}

/** @param of the write's number, which the object has as metadata */
export function markOf(of: string, body: Uint8Array): Mark {
  return `write ${of}, ${body.length} bytes, ${sha256(body).slice(0, 16)}`
}

function isRefusal(error: unknown): error is S3ServiceException {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 503
}

/** An answer, even an error, has a status; a killed daemon gives none. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof Error && !('$response' in error && error.$response !== undefined)
}

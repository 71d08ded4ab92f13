/**
 * Copies: of something pending within the mirrors, else at the remote, behind what is queued for both keys.
 */
import { parseCopyRange, parseCopySource, type CopiedName } from '../service/copy-source.ts'
import { S3Error } from '../service/errors.ts'
import type { Call, Handlers, Input, Output, Reply, Service } from '../service/service.ts'
import { pendingAnswer } from './acknowledged.ts'
import { onlyVersionId, refuseDeleted, type Pending } from './pending.ts'
import type { Parts } from './parts.ts'
import { openHere, relayedOf, uploadHere } from './uploads.ts'
import { isQueued, kept } from './writes.ts'

export function copies(parts: Parts): Handlers {
  return {
    CopyObject: (call: Call<'CopyObject'>, inner: Service) => copy(parts, call, inner),
    UploadPartCopy: (call: Call<'UploadPartCopy'>, inner: Service) => copyPart(parts, call, inner),
  }
}

/** @returns `undefined` for what is no source: whoever gets the call says so */
function sourceOf(header: string): CopiedName | undefined {
  try {
    return parseCopySource(header)
  } catch (error) {
    if (error instanceof S3Error) return undefined
    throw error
  }
}

function pendingSource(parts: Parts, source: CopiedName | undefined): Pending | undefined {
  if (source === undefined) return undefined
  if (source.versionId !== undefined && source.versionId !== onlyVersionId) return undefined
  return parts.pending.of(source.bucket, source.key)
}

async function copy(parts: Parts, call: Call<'CopyObject'>, inner: Service): Promise<Reply<'CopyObject'>> {
  const { room, through } = parts
  const source = sourceOf(call.input.CopySource)
  const pending = pendingSource(parts, source)
  if (source === undefined || pending === undefined) return through.write(call, inner)
  if (pending.isDelete) return refuseDeleted(pending, source.key)
  if (asksRemote(call, source) || !(await isQueued(parts, call)) || !room.couldHold(pending.sizeBytes)) {
    await sourceIsThere(parts, pending, call)
    return through.write(call, inner)
  }
  try {
    return await kept(parts, call, pending.sizeBytes)
  } catch (error) {
    if (!isGone(error)) throw error
    // It was pushed, or deleted, between the look and the copy.
    return copy(parts, call, inner)
  }
}

async function copyPart(
  parts: Parts,
  call: Call<'UploadPartCopy'>,
  inner: Service,
): Promise<Reply<'UploadPartCopy'>> {
  const source = sourceOf(call.input.CopySource)
  const pending = pendingSource(parts, source)
  if (source !== undefined && pending?.isDelete) return refuseDeleted(pending, source.key)
  const found = uploadHere(parts, call)
  const relayed = relayedOf(found)
  if (found === undefined || relayed !== undefined) {
    if (pending !== undefined) await sourceIsThere(parts, pending, call)
    return relayed === undefined ? inner(call) : parts.relay.putPart(call, relayed, inner)
  }
  if (source === undefined) return parts.local(call) // which refuses it
  if (pending !== undefined && asksRemote(call, source)) {
    await sourceIsThere(parts, pending, call)
    return partFromBelow(parts, { call, source, inner })
  }
  try {
    return pending === undefined
      ? await partFromBelow(parts, { call, source, inner })
      : await partFromHere(parts, { call, source, inner }, pending)
  } catch (error) {
    if (pending === undefined || !isGone(error)) throw error
    return copyPart(parts, call, inner)
  }
}

/** What the mirror does not know of a source: the id of the one version it has, and whose its bucket is. */
function asksRemote(
  { input }: Call<'CopyObject'> | Call<'UploadPartCopy'>,
  { versionId }: CopiedName,
): boolean {
  return versionId !== undefined || input.ExpectedSourceBucketOwner !== undefined
}

async function sourceIsThere(
  { turns }: Parts,
  { mirror }: Pending,
  { input, context }: Call<'CopyObject'> | Call<'UploadPartCopy'>,
): Promise<void> {
  const source = sourceOf(input.CopySource)
  if (source !== undefined) await turns.done([{ bucketId: mirror.id, key: source.key }], context.signal)
}

function isGone(error: unknown): boolean {
  return error instanceof S3Error && (error.code === 'NoSuchKey' || error.code === 'NoSuchBucket')
}

interface CopiedPart {
  readonly call: Call<'UploadPartCopy'>
  readonly source: CopiedName
  readonly inner: Service
}

/** A part of an upload that is here, of an object that is as well. It takes as much room as one whose bytes come. */
async function partFromHere(
  parts: Parts,
  { call, inner }: CopiedPart,
  pending: Pending,
): Promise<Reply<'UploadPartCopy'>> {
  const { signal } = call.context
  const sizeBytes = copiedBytes(call.input.CopySourceRange, pending)
  const here = openHere(uploadHere(parts, call))
  const relayed = here && (await parts.relay.forPart(here, sizeBytes, signal))
  if (relayed !== undefined) {
    await sourceIsThere(parts, pending, call)
    return parts.relay.putPart(call, relayed, inner)
  }
  const reservation = await parts.room.reserve(sizeBytes, 0, call.context)
  try {
    return await pendingAnswer(await parts.local(call))
  } finally {
    reservation.release()
  }
}

/** @returns 0 for a range that is none: whoever gets the call says so */
function copiedBytes(range: string | undefined, { sizeBytes }: Pending): number {
  if (range === undefined) return sizeBytes
  try {
    const { start, end } = parseCopyRange(range, sizeBytes)
    return end - start
  } catch (error) {
    if (error instanceof S3Error) return 0
    throw error
  }
}

/** A part of an upload that is here, of an object that is not: its bytes come through the daemon once. */
async function partFromBelow(
  parts: Parts,
  { call, source, inner }: CopiedPart,
): Promise<Reply<'UploadPartCopy'>> {
  const { input, context } = call
  if (input.CopySourceRange !== undefined) parseCopyRange(input.CopySourceRange, Infinity)
  const asked = inner<'GetObject'>({
    op: 'GetObject',
    resource: { bucket: source.bucket, key: source.key, version: source.versionId },
    input: reading(input, source),
    raw: undefined,
    context,
  })
  const found = await asked
    .then(answer => answer.output())
    .catch((error: unknown) => {
      // Reading takes what there is of a range; copying is exact.
      const isNone = error instanceof S3Error && error.code === 'InvalidRange'
      if (isNone && input.CopySourceRange !== undefined) parseCopyRange(input.CopySourceRange, 0)
      throw error
    })
  const sizeBytes = Number(found.ContentRange?.split('/').at(-1) ?? found.ContentLength)
  if (input.CopySourceRange !== undefined) parseCopyRange(input.CopySourceRange, sizeBytes)
  const { ContentLength = 0, Body } = found
  if (Body === undefined) throw new S3Error('InternalError')
  const here = openHere(uploadHere(parts, call))
  const relayed = here && (await parts.relay.forPart(here, ContentLength, context.signal))
  if (relayed !== undefined) {
    await drop(chunksOf(Body))
    return parts.relay.putPart(call, relayed, inner)
  }
  const reservation = await parts.room.reserve(ContentLength, 0, context)
  try {
    const { Bucket, Key, UploadId, PartNumber } = input
    const written = await parts.local<'UploadPart'>({
      op: 'UploadPart',
      resource: call.resource,
      input: { Bucket, Key, UploadId, PartNumber, ContentLength, Body: wholeOf(Body, ContentLength) },
      raw: undefined,
      context,
    })
    return copiedPart(await written.output(), found)
  } finally {
    reservation.release()
  }
}

/** What was not begun can't be closed. */
async function drop(chunks: AsyncGenerator<Uint8Array>): Promise<void> {
  await chunks.next()
  await chunks.return(undefined)
}

async function* chunksOf(body: NonNullable<Output<'GetObject'>['Body']>): AsyncGenerator<Uint8Array> {
  if (typeof body === 'string') yield Buffer.from(body)
  else if (body instanceof Uint8Array) yield body
  else yield* body
}

/** @throws {S3Error} `ServiceUnavailable` behind a body that is not as long as was said: half an object is no part */
async function* wholeOf(
  body: NonNullable<Output<'GetObject'>['Body']>,
  sizeBytes: number,
): AsyncGenerator<Uint8Array> {
  let leftBytes = sizeBytes
  for await (const chunk of chunksOf(body)) {
    leftBytes -= chunk.length
    yield chunk
  }
  if (leftBytes !== 0) throw new S3Error('ServiceUnavailable', { message: 'The copy source broke off.' })
}

function reading(input: Input<'UploadPartCopy'>, { bucket, key, versionId }: CopiedName): Input<'GetObject'> {
  return {
    Bucket: bucket,
    Key: key,
    VersionId: versionId,
    Range: input.CopySourceRange,
    IfMatch: input.CopySourceIfMatch,
    IfNoneMatch: input.CopySourceIfNoneMatch,
    IfModifiedSince: input.CopySourceIfModifiedSince,
    IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
    SSECustomerAlgorithm: input.CopySourceSSECustomerAlgorithm,
    SSECustomerKey: input.CopySourceSSECustomerKey,
    SSECustomerKeyMD5: input.CopySourceSSECustomerKeyMD5,
    ExpectedBucketOwner: input.ExpectedSourceBucketOwner,
    RequestPayer: input.RequestPayer,
  }
}

function copiedPart(
  {
    ETag,
    ChecksumCRC32,
    ChecksumCRC32C,
    ChecksumCRC64NVME,
    ChecksumSHA1,
    ChecksumSHA256,
  }: Output<'UploadPart'>,
  { LastModified, VersionId }: Output<'GetObject'>,
): Reply<'UploadPartCopy'> {
  const checksums = { ChecksumCRC32, ChecksumCRC32C, ChecksumCRC64NVME, ChecksumSHA1, ChecksumSHA256 }
  const output: Output<'UploadPartCopy'> = {
    CopyPartResult: { ETag, LastModified, ...checksums },
    CopySourceVersionId: VersionId,
  }
  return { output: () => Promise.resolve(output) }
}

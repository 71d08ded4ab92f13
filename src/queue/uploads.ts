/**
 * Multipart uploads: begun in the mirror where the object may be queued, and an entry once they are completed. Which side
 * an upload is on is known by its id, so parts find it after a restart, too.
 */
import { S3Error } from '../service/errors.ts'
import { payloadOf } from '../service/payload.ts'
import type { Call, Handlers, Reply, Service } from '../service/service.ts'
import type { Bucket } from '../store/rows.ts'
import type { Parts } from './parts.ts'
import { isQueued, kept } from './writes.ts'

type OfUpload =
  | 'UploadPart'
  | 'ListParts'
  | 'AbortMultipartUpload'
  | 'CompleteMultipartUpload'
  | 'UploadPartCopy'

export function uploads(parts: Parts): Handlers {
  return {
    CreateMultipartUpload: (call: Call<'CreateMultipartUpload'>, inner: Service) =>
      create(parts, call, inner),
    UploadPart: (call: Call<'UploadPart'>, inner: Service) => put(parts, call, inner),
    ListParts: async (call: Call<'ListParts'>, inner: Service) =>
      mirrorOfUpload(parts, call) === undefined ? inner(call) : parts.local(call),
    AbortMultipartUpload: (call: Call<'AbortMultipartUpload'>, inner: Service) => abort(parts, call, inner),
    CompleteMultipartUpload: (call: Call<'CompleteMultipartUpload'>, inner: Service) =>
      complete(parts, call, inner),
  }
}

/** The mirror that has the upload, or remembers how it ended. */
export function mirrorOfUpload({ mirrors, index }: Parts, call: Call<OfUpload>): Bucket | undefined {
  const { bucket, key } = call.resource
  const mirror = mirrors.of(bucket)
  if (mirror === undefined) return undefined
  const { UploadId } = call.input
  const isHere =
    index.upload(mirror.id, key, UploadId) !== undefined ||
    index.completion(mirror.id, key, UploadId) !== undefined
  return isHere ? mirror : undefined
}

async function create(
  parts: Parts,
  call: Call<'CreateMultipartUpload'>,
  inner: Service,
): Promise<Reply<'CreateMultipartUpload'>> {
  return (await isQueued(parts, call)) ? parts.local(call) : inner(call)
}

async function put(parts: Parts, call: Call<'UploadPart'>, inner: Service): Promise<Reply<'UploadPart'>> {
  if (mirrorOfUpload(parts, call) === undefined) return inner(call)
  const { sizeBytes = 0 } = payloadOf(call.input.Body)
  const reservation = await parts.room.reserve(sizeBytes, 0, call.context.signal)
  try {
    return await parts.local(call)
  } finally {
    reservation.release()
  }
}

async function abort(
  parts: Parts,
  call: Call<'AbortMultipartUpload'>,
  inner: Service,
): Promise<Reply<'AbortMultipartUpload'>> {
  if (mirrorOfUpload(parts, call) === undefined) return inner(call)
  const answer = await parts.local(call)
  parts.room.look()
  return answer
}

async function complete(
  parts: Parts,
  call: Call<'CompleteMultipartUpload'>,
  inner: Service,
): Promise<Reply<'CompleteMultipartUpload'>> {
  if (mirrorOfUpload(parts, call) === undefined) return parts.through.write(call, inner)
  // Its parts are here, and whether the condition holds is known elsewhere.
  const { IfMatch, IfNoneMatch } = call.input
  if (IfMatch !== undefined || IfNoneMatch !== undefined) {
    throw new S3Error('NotImplemented', { Header: IfMatch === undefined ? 'If-None-Match' : 'If-Match' })
  }
  // Its parts have their room.
  return kept(parts, call, 0)
}

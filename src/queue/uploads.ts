/**
 * Multipart uploads: begun in the mirror where the object may be queued, and an entry once they are completed. Which side
 * an upload is on is known by its id, so parts find it after a restart, too; one that went on to the remote keeps its id.
 */
import { S3Error } from '../service/errors.ts'
import { payloadOf } from '../service/payload.ts'
import type { Call, Handlers, Reply, Service } from '../service/service.ts'
import type { Bucket, Upload } from '../store/rows.ts'
import type { Parts } from './parts.ts'
import type { Here, Relayed } from './relay.ts'
import { acknowledgement, isQueued, kept } from './writes.ts'

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
    ListParts: (call: Call<'ListParts'>, inner: Service) => list(parts, call, inner),
    AbortMultipartUpload: (call: Call<'AbortMultipartUpload'>, inner: Service) => abort(parts, call, inner),
    CompleteMultipartUpload: (call: Call<'CompleteMultipartUpload'>, inner: Service) =>
      complete(parts, call, inner),
  }
}

/** An upload that is, or was, begun here. */
interface Found {
  readonly mirror: Bucket
  /** `undefined` for one that ended, of which the mirror remembers how. */
  readonly upload: Upload | undefined
}

export function uploadHere({ mirrors, index }: Parts, call: Call<OfUpload>): Found | undefined {
  const { bucket, key } = call.resource
  const mirror = mirrors.of(bucket)
  if (mirror === undefined) return undefined
  const { UploadId } = call.input
  const upload = index.upload(mirror.id, key, UploadId)
  if (upload !== undefined) return { mirror, upload }
  return index.completion(mirror.id, key, UploadId) === undefined ? undefined : { mirror, upload }
}

/** One that is under way. */
export function openHere(found: Found | undefined): Here | undefined {
  return found?.upload && { ...found, upload: found.upload }
}

/** One whose parts go on to the remote. */
export function relayedOf(found: Found | undefined): Relayed | undefined {
  const { upload } = found ?? {}
  if (found === undefined || upload?.upstream === undefined) return undefined
  return { ...found, upload, upstream: upload.upstream }
}

async function create(
  parts: Parts,
  call: Call<'CreateMultipartUpload'>,
  inner: Service,
): Promise<Reply<'CreateMultipartUpload'>> {
  return (await isQueued(parts, call)) ? parts.local(call) : inner(call)
}

async function put(parts: Parts, call: Call<'UploadPart'>, inner: Service): Promise<Reply<'UploadPart'>> {
  const found = uploadHere(parts, call)
  if (found === undefined) return inner(call)
  const here = openHere(found)
  if (here === undefined) return parts.local(call) // which says that it has ended
  const { room, relay } = parts
  const { sizeBytes = 0 } = payloadOf(call.input.Body)
  const relayed = await relay.forPart(here, sizeBytes, call.context.signal)
  if (relayed !== undefined) return relay.putPart(call, relayed, inner)
  const reservation = await room.reserve(sizeBytes, 0, call.context)
  try {
    return await parts.local(call)
  } finally {
    reservation.release()
  }
}

async function list(parts: Parts, call: Call<'ListParts'>, inner: Service): Promise<Reply<'ListParts'>> {
  const found = uploadHere(parts, call)
  if (found === undefined) return inner(call)
  const relayed = relayedOf(found)
  return relayed === undefined ? parts.local(call) : parts.relay.list(call, relayed, inner)
}

async function abort(
  parts: Parts,
  call: Call<'AbortMultipartUpload'>,
  inner: Service,
): Promise<Reply<'AbortMultipartUpload'>> {
  const found = uploadHere(parts, call)
  if (found === undefined) return inner(call)
  const relayed = relayedOf(found)
  if (relayed !== undefined) {
    refuseOther(call, relayed)
    await parts.relay.abort(relayed, call.context.signal)
  }
  const answer = await parts.local(call)
  parts.room.look()
  return answer
}

/** Before anything is aborted at the remote. @throws {S3Error} `PreconditionFailed` */
function refuseOther({ input }: Call<'AbortMultipartUpload'>, { upload }: Relayed): void {
  const initiated = input.IfMatchInitiatedTime?.getTime()
  if (initiated === undefined || Math.floor(initiated / 1000) === Math.floor(upload.createdMs / 1000)) return
  throw new S3Error('PreconditionFailed', { Condition: 'x-amz-if-match-initiated-time' })
}

async function complete(
  parts: Parts,
  call: Call<'CompleteMultipartUpload'>,
  inner: Service,
): Promise<Reply<'CompleteMultipartUpload'>> {
  const { through, relay } = parts
  const found = uploadHere(parts, call)
  if (found === undefined) return through.write(call, inner)
  const here = openHere(found)
  // Its parts have their room.
  if (here === undefined || (here.upload.upstream === undefined && !isForRemote(parts, call)))
    return kept(parts, call, 0)
  const relayed = await relay.begin(here, call.context.signal)
  const behind: Service = there =>
    through.write(there, async sent => {
      const output = await (await inner(sent)).output()
      return { output: () => Promise.resolve(output) }
    })
  return relay.complete(call, relayed, behind)
}

/**
 * Whether only the remote can answer: for a condition, for a client that asks for its word, and for a bucket that since
 * the upload began keeps versions, or may.
 */
function isForRemote({ mirrors }: Parts, call: Call<'CompleteMultipartUpload'>): boolean {
  const { IfMatch, IfNoneMatch } = call.input
  if (IfMatch !== undefined || IfNoneMatch !== undefined) return true
  return acknowledgement(call) === 'remote' || mirrors.admitting(call.resource.bucket) === undefined
}

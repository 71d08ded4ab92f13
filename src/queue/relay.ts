/**
 * Uploads whose parts go on to the remote while they come: such as are too large for the queue, and such as only the
 * remote can complete. An upload here then stands for one there, whose id its row has; parts that had come before are
 * moved, each removed here when the remote has it, so a death in between loses none and leaves nothing unknown.
 */
import { createHash } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { S3Error, isTemporary } from '../service/errors.ts'
import { reply, type Call, type Input, type Output, type Reply, type Service } from '../service/service.ts'
import type { Index } from '../store/index.ts'
import type { MovedPart } from '../store/moved-parts.ts'
import type { Bucket, Part, Upload } from '../store/rows.ts'
import { look } from './drain/look.ts'
import { bareEtag, bodyOf, checksumIn, checksumMember, described, md5Of } from './drain/stored.ts'
import type { PushDependencies } from './drain/task.ts'
import type { Room } from './room.ts'

export interface RelayDependencies {
  readonly index: Index
  readonly room: Room
  readonly push: Pick<PushDependencies, 'writes' | 'looks' | 'source' | 'leftovers'>
  readonly clock: Clock
  readonly log: Log
}

/** An upload here, with the mirror that has it. */
export interface Here {
  readonly mirror: Bucket
  readonly upload: Upload
}

/** With the upload there that it stands for. */
export interface Relayed extends Here {
  readonly upstream: string
}

/** Of an upload's parts, on their way to the remote. */
const partsAtOnce = 4

export class Relay {
  readonly #deps: RelayDependencies
  /** By `Upload.id`. */
  readonly #beginning = new Map<number, Promise<string>>()
  readonly #moving = new Map<number, Promise<void>>()

  constructor(deps: RelayDependencies) {
    this.#deps = deps
  }

  /**
   * Where a part goes that has not come yet.
   * @returns `undefined` where the queue takes it
   * @throws {S3Error} why neither can have it
   */
  async forPart(here: Here, sizeBytes: number, signal: AbortSignal): Promise<Relayed | undefined> {
    const { upload } = here
    const { index, room } = this.#deps
    if (upload.upstream !== undefined) return { ...here, upstream: upload.upstream }
    const isSmall = room.isShare(index.uploadBytes(upload.id) + sizeBytes)
    if (isSmall && room.hasRoom(sizeBytes)) return undefined
    try {
      return await this.begin(here, signal)
    } catch (error) {
      // The remote is away: as long as there is room, or may be some, the queue is what there is.
      if (isTemporary(error) && room.couldHold(sizeBytes)) return undefined
      throw error
    }
  }

  /** From now on the upload's parts go on; those that are here already begin to. */
  async begin(here: Here, signal: AbortSignal): Promise<Relayed> {
    const relayed = { ...here, upstream: here.upload.upstream ?? (await this.#upstreamOf(here, signal)) }
    void this.moved(relayed).catch((cause: unknown) => {
      const { bucket, key } = { bucket: here.mirror.name, key: here.upload.key }
      this.#deps.log.info('parts of an upload are not at the remote yet', { bucket, key, cause })
    })
    return relayed
  }

  #upstreamOf(here: Here, signal: AbortSignal): Promise<string> {
    const { id } = here.upload
    const underWay = this.#beginning.get(id)
    if (underWay !== undefined) return underWay
    const beginning = this.#begin(here, signal).finally(() => this.#beginning.delete(id))
    this.#beginning.set(id, beginning)
    return beginning
  }

  async #begin({ mirror, upload }: Here, signal: AbortSignal): Promise<string> {
    const { index, push, clock } = this.#deps
    const { key, uploadId } = upload
    const input: Input<'CreateMultipartUpload'> & { Bucket: string } = {
      ...described(upload),
      // Rows hold names of the model only.
      ChecksumAlgorithm: upload.checksumAlgorithm as Input<'CreateMultipartUpload'>['ChecksumAlgorithm'],
      ChecksumType: upload.checksumType,
      Bucket: mirror.name,
      Key: key,
    }
    const { UploadId: upstream } = await push.writes.ask('CreateMultipartUpload', input, signal)
    if (upstream === undefined) throw new S3Error('InternalError')
    const left = { bucket: mirror.name, key, uploadId: upstream }
    const chosen = await index.commit(transaction => {
      const current = transaction.upload(mirror.id, key, uploadId)
      if (current !== undefined && current.upstream === undefined) transaction.setUpstream(current, upstream)
      else transaction.leftUploads.add(left, clock.now())
      return current && (current.upstream ?? upstream)
    })
    if (chosen !== upstream) push.leftovers.look()
    if (chosen === undefined) throw new S3Error('NoSuchUpload', { UploadId: uploadId })
    return chosen
  }

  /** Settles when none of the upload's parts is here any more. @throws {S3Error} why one is */
  moved(relayed: Relayed): Promise<void> {
    const { id } = relayed.upload
    const underWay = this.#moving.get(id)
    if (underWay !== undefined) return underWay
    const moving = this.#move(relayed).finally(() => this.#moving.delete(id))
    this.#moving.set(id, moving)
    return moving
  }

  async #move(relayed: Relayed): Promise<void> {
    const { index, room } = this.#deps
    const { id } = relayed.upload
    const unending = new AbortController()
    for (;;) {
      const parts = index.parts(id, { after: 0, limit: partsAtOnce })
      if (parts.length === 0) return
      const results = await Promise.allSettled(parts.map(part => this.#send(relayed, part, unending.signal)))
      room.look()
      const failure = results.find(({ status }) => status === 'rejected')
      if (failure?.status === 'rejected') throw failure.reason
    }
  }

  async #send(relayed: Relayed, part: Part, signal: AbortSignal): Promise<void> {
    const { index } = this.#deps
    const { upload } = relayed
    let upstreamEtag: string
    try {
      upstreamEtag = await this.#sent(relayed, part, signal)
    } catch (error) {
      // Replaced while it was read: what replaced it comes next.
      if (index.part(upload.id, part.number)?.content.id !== part.content.id) return
      throw error
    }
    await index.commit(transaction => transaction.removePart(upload, part, upstreamEtag))
  }

  /**
   * Where the remote's ETags are no MD5, because it encrypts with keys for instance, a part is proven by its checksum, else
   * by its length: what was sent could not have been another body, because its MD5 went along.
   * @returns what it is called there. @throws {S3Error} `BadDigest`
   */
  async #sent({ mirror, upload, upstream }: Relayed, part: Part, signal: AbortSignal): Promise<string> {
    const { writes, looks, source } = this.#deps.push
    const own = part.checksum?.algorithm === upload.checksumAlgorithm ? part.checksum : undefined
    const { content, sizeBytes, number: PartNumber, etag } = part
    const where = { Bucket: mirror.name, Key: upload.key, UploadId: upstream }
    const Body = bodyOf(source, { content, sizeBytes, encryption: upload.encryption })
    const input = { ...checksumMember(own), ...where, PartNumber, ContentMD5: md5Of(etag), Body }
    const told = await writes.ask('UploadPart', input, signal)
    const there = bareEtag(told.ETag)
    const checksum = own && checksumIn(told, own.algorithm)
    const isWrong = checksum !== undefined && checksum !== own?.value
    if (there === etag && !isWrong) return etag
    if (there !== undefined && checksum !== undefined && !isWrong) return there
    if (there !== undefined && !isWrong) {
      const PartNumberMarker = String(PartNumber - 1)
      const { Parts = [] } = await looks.ask('ListParts', { ...where, PartNumberMarker, MaxParts: 1 }, signal)
      const [listed] = Parts
      const isIt = listed?.PartNumber === PartNumber && bareEtag(listed.ETag) === there
      if (isIt && listed.Size === sizeBytes) return there
    }
    throw new S3Error('BadDigest', { message: `Part ${PartNumber} is another one at the remote.` })
  }

  /** A part, to where the others are. */
  async putPart<Op extends 'UploadPart' | 'UploadPartCopy'>(
    call: Call<Op>,
    relayed: Relayed,
    inner: Service,
  ): Promise<Reply<Op>> {
    // An older one of the same number must not come behind it.
    const { PartNumber } = call.input
    if (PartNumber !== undefined && this.#deps.index.part(relayed.upload.id, PartNumber) !== undefined)
      await this.moved(relayed)
    return inner(asked(call, relayed.upstream))
  }

  async list(call: Call<'ListParts'>, relayed: Relayed, inner: Service): Promise<Reply<'ListParts'>> {
    await this.moved(relayed)
    const answer = await inner(asked(call, relayed.upstream))
    const output = await answer.output()
    const moved = this.#deps.index.movedParts(relayed.upload.id)
    const Parts = output.Parts?.map(part => {
      const there = bareEtag(part.ETag)
      const known = moved.find(each => each.number === part.PartNumber && each.upstreamEtag === there)
      return known === undefined ? part : { ...part, ETag: `"${known.etag}"` }
    })
    return reply({ ...output, Parts, UploadId: relayed.upload.uploadId })
  }

  /** There first: what is left there unnoticed costs room. */
  async abort({ mirror, upload, upstream }: Relayed, signal: AbortSignal): Promise<void> {
    const { writes } = this.#deps.push
    const input = { Bucket: mirror.name, Key: upload.key, UploadId: upstream }
    await writes.ask('AbortMultipartUpload', input, signal).catch((error: unknown) => {
      if (!(error instanceof S3Error && error.code === 'NoSuchUpload')) throw error
    })
  }

  /** @param inner completes there, behind what is queued for the key */
  async complete(
    call: Call<'CompleteMultipartUpload'>,
    relayed: Relayed,
    inner: Service,
  ): Promise<Reply<'CompleteMultipartUpload'>> {
    const { upload, mirror, upstream } = relayed
    await this.moved(relayed)
    const there = asThere(asked(call, upstream), this.#deps.index.movedParts(upload.id))
    const completing = upload.checksumAlgorithm === undefined ? withoutPartChecksums(there) : there
    const output = await this.#completed(completing, relayed, inner)
    const { etag, checksum } = completedAs(output)
    await this.#deps.index.commit(transaction => {
      const current = transaction.upload(mirror.id, upload.key, upload.uploadId)
      if (current !== undefined) transaction.endUpload(current, { etag, checksum })
    })
    return reply(output)
  }

  /** A client that asks again, because a death kept the answer from it, is told what became of it. */
  async #completed(
    call: Call<'CompleteMultipartUpload'>,
    { mirror, upload }: Relayed,
    inner: Service,
  ): Promise<Output<'CompleteMultipartUpload'>> {
    try {
      return await (await inner(call)).output()
    } catch (error) {
      const expected = etagOfWhole(call.input)
      if (!(error instanceof S3Error && error.code === 'NoSuchUpload') || expected === undefined) throw error
      const where = { bucket: mirror.name, key: upload.key }
      const found = await look(this.#deps.push.looks, where, call.context.signal)
      if (bareEtag(found?.ETag) !== expected) throw error
      return { Bucket: mirror.name, Key: upload.key, ETag: found?.ETag }
    }
  }
}

/** With the ETags that moved parts have there, where a client names those that it was told here. */
function asThere(
  call: Call<'CompleteMultipartUpload'>,
  moved: readonly MovedPart[],
): Call<'CompleteMultipartUpload'> {
  if (moved.length === 0) return call
  const known = new Map(moved.map(part => [part.number, part]))
  const { MultipartUpload } = call.input
  const Parts = MultipartUpload?.Parts?.map(part => {
    const found = known.get(part.PartNumber ?? 0)
    if (found === undefined || found.etag !== bareEtag(part.ETag)) return part
    return { ...part, ETag: `"${found.upstreamEtag}"` }
  })
  return { ...call, input: { ...call.input, MultipartUpload: { ...MultipartUpload, Parts } } }
}

/** @returns the ETag that S3 gives an object of such parts, `undefined` where theirs are no digests */
function etagOfWhole({ MultipartUpload }: Input<'CompleteMultipartUpload'>): string | undefined {
  const parts = MultipartUpload?.Parts ?? []
  const hash = createHash('md5')
  for (const { ETag } of parts) {
    const digest = md5Of(bareEtag(ETag) ?? '')
    if (digest === undefined) return undefined
    hash.update(digest, 'base64')
  }
  return parts.length === 0 ? undefined : `${hash.digest('hex')}-${parts.length}`
}

/**
 * To who asks for no checksum the queue says that of each part by itself, as S3 does. The remote was sent none, and may
 * take one for that of another part.
 */
function withoutPartChecksums(call: Call<'CompleteMultipartUpload'>): Call<'CompleteMultipartUpload'> {
  const { MultipartUpload } = call.input
  const Parts = MultipartUpload?.Parts?.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }))
  return { ...call, input: { ...call.input, MultipartUpload: { ...MultipartUpload, Parts } } }
}

function completedAs(output: Output<'CompleteMultipartUpload'>): Pick<Part, 'etag' | 'checksum'> {
  const etag = bareEtag(output.ETag) ?? ''
  const name = Object.keys(output).find(member => /^Checksum(?!Type$)/.test(member) && checksumOf(member))
  function checksumOf(member: string): string | undefined {
    return checksumIn(output, member.slice('Checksum'.length))
  }
  const value = name && checksumOf(name)
  if (name === undefined || value === undefined) return { etag, checksum: undefined }
  const type = output.ChecksumType === 'COMPOSITE' ? 'COMPOSITE' : 'FULL_OBJECT'
  return { etag, checksum: { algorithm: name.slice('Checksum'.length), type, value } }
}

type OfUpload = 'UploadPart' | 'UploadPartCopy' | 'ListParts' | 'CompleteMultipartUpload'

/** The same call about the upload there; typed, because the request as it came names the one here. */
function asked<Op extends OfUpload>({ op, resource, input, context }: Call<Op>, upstream: string): Call<Op> {
  return { op, resource, input: { ...input, UploadId: upstream }, raw: undefined, context }
}

/**
 * The uploads of a simulated remote: parts until they are completed, aborted, or forgotten, as a rule of its bucket does. Some remotes
 * answer a completion again, others know nothing of it any more.
 */
import { createHash } from 'node:crypto'
import { S3Error } from '../../src/service/errors.ts'
import type { Input, Output } from '../../src/service/service.ts'
import type { BucketHandlers, Stored } from './remote-bucket.ts'
import type { Made } from './remote-objects.ts'

/** Of a part that is not its object's last, here and there: S3's are too large for thousands of histories. */
export const minPartBytes = 40

interface Part {
  readonly body: Buffer
  /** As it was sent with the part. */
  readonly checksums: object
}

interface Upload {
  readonly id: string
  readonly input: Input<'CreateMultipartUpload'>
  readonly beganMs: number
  readonly parts: Map<number, Part>
}

interface Surroundings {
  readonly now: () => number
  /** Reads a body, which may break off on its way. */
  readonly received: (body: Input<'PutObject'>['Body']) => Promise<Buffer>
  readonly sourceOf: (input: Pick<Input<'UploadPartCopy'>, 'CopySource' | 'CopySourceIfMatch'>) => Stored
  /** @throws {S3Error} where a condition does not hold */
  readonly judge: (key: string, input: Pick<Input<'PutObject'>, 'IfMatch' | 'IfNoneMatch'>) => void
  readonly keep: (
    input: Pick<Input<'PutObject'>, 'Key' | 'ContentType' | 'Metadata' | 'Tagging'>,
    stored: Pick<Stored, 'body' | 'etag' | 'parts'>,
  ) => Made
}

export class RemoteUploads {
  readonly handlers: BucketHandlers
  readonly #around: Surroundings
  readonly #uploads = new Map<string, Upload>()
  readonly #completed = new Map<string, Output<'CompleteMultipartUpload'>>()
  readonly #remembers: boolean
  #count = 0

  constructor(around: Surroundings, remembers: boolean) {
    this.#around = around
    this.#remembers = remembers
    this.handlers = {
      CreateMultipartUpload: async ({ input }) => {
        const id = `remote-${++this.#count}`
        this.#uploads.set(id, { id, input, beganMs: around.now(), parts: new Map() })
        const { Bucket, Key, ChecksumAlgorithm } = input
        return { Bucket, Key, UploadId: id, ChecksumAlgorithm }
      },
      UploadPart: async ({ input }) => {
        const body = await around.received(input.Body)
        const sent = Object.entries(input).filter(([name]) => /^Checksum(?!Algorithm)/.test(name))
        const checksums = Object.fromEntries(sent)
        this.#upload(input.UploadId).parts.set(input.PartNumber, { body, checksums })
        return { ETag: `"${md5(body)}"`, ...checksums }
      },
      UploadPartCopy: async ({ input }) => {
        const { body } = around.sourceOf(input)
        this.#upload(input.UploadId).parts.set(input.PartNumber, { body, checksums: {} })
        return { CopyPartResult: { ETag: `"${md5(body)}"` } }
      },
      ListParts: async ({ input }) => this.#list(input),
      ListMultipartUploads: async ({ input }) => this.#listAll(input),
      AbortMultipartUpload: async ({ input }) => {
        this.#upload(input.UploadId)
        this.#uploads.delete(input.UploadId)
        return {}
      },
      CompleteMultipartUpload: async ({ input }) => this.#complete(input),
    }
  }

  /** All that is under way ends. */
  forget(): void {
    this.#uploads.clear()
  }

  #list({ UploadId }: Input<'ListParts'>): Output<'ListParts'> {
    const { parts, input } = this.#upload(UploadId)
    const Parts = [...parts]
      .toSorted(([left], [right]) => left - right)
      .map(([PartNumber, { body, checksums }]) => ({
        PartNumber,
        Size: body.length,
        ETag: `"${md5(body)}"`,
        ...checksums,
      }))
    return { Parts, IsTruncated: false, ChecksumAlgorithm: input.ChecksumAlgorithm }
  }

  #listAll({ Bucket, Prefix = '' }: Input<'ListMultipartUploads'>): Output<'ListMultipartUploads'> {
    const Uploads = [...this.#uploads.values()]
      .map(({ id: UploadId, input: { Key }, beganMs }) => ({ Key, UploadId, Initiated: new Date(beganMs) }))
      .filter(({ Key }) => Key.startsWith(Prefix))
      .toSorted((left, right) => (left.Key < right.Key ? -1 : left.Key > right.Key ? 1 : 0))
    return { Bucket, Uploads, IsTruncated: false }
  }

  #complete(input: Input<'CompleteMultipartUpload'>): Output<'CompleteMultipartUpload'> {
    const { UploadId, Key } = input
    const before = this.#completed.get(UploadId)
    if (before !== undefined) return before
    const upload = this.#upload(UploadId)
    const parts = new Map<number, Buffer>()
    let last = 0
    for (const { PartNumber = 0, ETag = '' } of input.MultipartUpload?.Parts ?? []) {
      if (PartNumber <= last) throw new S3Error('InvalidPartOrder')
      last = PartNumber
      const part = upload.parts.get(PartNumber)
      if (part === undefined || md5(part.body) !== ETag.replaceAll('"', '')) throw new S3Error('InvalidPart')
      parts.set(PartNumber, part.body)
    }
    const bodies = [...parts.values()]
    if (bodies.slice(0, -1).some(({ length }) => length < minPartBytes)) throw new S3Error('EntityTooSmall')
    this.#around.judge(Key, input)
    const etag = etagOfParts(bodies)
    const made = this.#around.keep({ ...upload.input, Key }, { body: Buffer.concat(bodies), etag, parts })
    this.#uploads.delete(UploadId)
    const output = { ETag: `"${etag}"`, ...made }
    if (this.#remembers) this.#completed.set(UploadId, output)
    return output
  }

  #upload(id: string): Upload {
    const found = this.#uploads.get(id)
    if (found === undefined) throw new S3Error('NoSuchUpload')
    return found
  }
}

export function md5(bytes: Uint8Array | string): string {
  return createHash('md5').update(bytes).digest('hex')
}

export function etagOfParts(parts: readonly Uint8Array[]): string {
  const digests = Buffer.concat(parts.map(part => Buffer.from(md5(part), 'hex')))
  return `${md5(digests)}-${parts.length}`
}

/**
 * The objects of a simulated remote: one bucket in memory that never loses anything, and judges conditions, ranges and
 * bodies as S3 does. Every call takes effect at one moment.
 */
import { createHash } from 'node:crypto'
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Call, Input, OpName, Output } from '../../src/service/service.ts'

export interface Stored {
  readonly body: Buffer
  /** Without quotes. */
  readonly etag: string
  readonly modifiedMs: number
  /** As a query string, `''` for none. */
  readonly tagging: string
  readonly input: Pick<Input<'PutObject'>, 'ContentType' | 'Metadata'>
}

interface Upload {
  readonly key: string
  readonly input: Input<'CreateMultipartUpload'>
  readonly parts: Map<number, Buffer>
}

export type BucketHandlers = { readonly [Op in OpName]?: (call: Call<Op>) => Promise<Output<Op>> }

export class RemoteBucket {
  readonly objects = new Map<string, Stored>()
  readonly handlers: BucketHandlers
  readonly #now: () => number
  readonly #isCut: () => boolean
  readonly #uploads = new Map<string, Upload>()
  #uploadsCount = 0

  /** @param isCut whether a body breaks off on its way here */
  constructor(now: () => number, isCut: () => boolean) {
    this.#now = now
    this.#isCut = isCut
    this.handlers = {
      PutObject: ({ input }) => this.#put(input),
      GetObject: async ({ input }) => this.#get(input),
      HeadObject: async ({ input }) => this.#head(input),
      DeleteObject: async ({ input }) => this.#removeOne(input),
      DeleteObjects: async ({ input }) => {
        for (const { Key } of input.Delete.Objects) this.objects.delete(Key)
        return { Deleted: input.Delete.Objects.map(({ Key }) => ({ Key })) }
      },
      CopyObject: async ({ input }) => this.#copy(input),
      GetObjectTagging: async ({ input }) => ({
        TagSet: [...new URLSearchParams(this.#found(input.Key).tagging)].map(([Key, Value]) => ({
          Key,
          Value,
        })),
      }),
      PutObjectTagging: async ({ input }) => {
        const tags = Object.fromEntries(input.Tagging.TagSet.map(({ Key, Value }) => [Key, Value]))
        return this.#tag(input.Key, new URLSearchParams(tags).toString())
      },
      DeleteObjectTagging: async ({ input }) => this.#tag(input.Key, ''),
      ...this.#uploadHandlers(),
      ListObjectsV2: async ({ input }) => list(this.objects, input),
      GetBucketVersioning: async () => ({}),
      GetBucketEncryption: async () => {
        throw new S3Error('ServerSideEncryptionConfigurationNotFoundError')
      },
      GetObjectLockConfiguration: async () => {
        throw new S3Error('ObjectLockConfigurationNotFoundError')
      },
    }
  }

  /** What somebody else does there, at once. */
  store(key: string, body: Buffer, tagging = ''): void {
    const etag = md5(body)
    this.objects.set(key, { body, etag, tagging, modifiedMs: this.#seconds(), input: {} })
  }

  #uploadHandlers(): BucketHandlers {
    return {
      CreateMultipartUpload: async ({ input }) => {
        const UploadId = `remote-${++this.#uploadsCount}`
        this.#uploads.set(UploadId, { key: input.Key, input, parts: new Map() })
        return { Bucket: input.Bucket, Key: input.Key, UploadId }
      },
      UploadPart: async ({ input }) => {
        const body = await this.#received(input.Body)
        this.#upload(input.UploadId).parts.set(input.PartNumber, body)
        return { ETag: `"${md5(body)}"` }
      },
      ListParts: async ({ input }) => ({
        Parts: [...this.#upload(input.UploadId).parts].map(([PartNumber, body]) => ({
          PartNumber,
          Size: body.length,
          ETag: `"${md5(body)}"`,
        })),
        IsTruncated: false,
      }),
      AbortMultipartUpload: async ({ input }) => {
        this.#upload(input.UploadId)
        this.#uploads.delete(input.UploadId)
        return {}
      },
      CompleteMultipartUpload: async ({ input }) => this.#complete(input),
    }
  }

  async #received(body: Input<'PutObject'>['Body']): Promise<Buffer> {
    const chunks: Buffer[] = []
    await payloadOf(body).read(chunk => void chunks.push(Buffer.from(chunk)))
    if (this.#isCut()) throw new S3Error('IncompleteBody')
    return Buffer.concat(chunks)
  }

  async #put(input: Input<'PutObject'>): Promise<Output<'PutObject'>> {
    const body = await this.#received(input.Body)
    const etag = md5(body)
    if (input.ContentMD5 !== undefined && Buffer.from(input.ContentMD5, 'base64').toString('hex') !== etag)
      throw new S3Error('BadDigest')
    this.#judge(input.Key, input)
    this.#keep(input, { body, etag })
    return { ETag: `"${etag}"` }
  }

  #complete(input: Input<'CompleteMultipartUpload'>): Output<'CompleteMultipartUpload'> {
    const upload = this.#upload(input.UploadId)
    const parts = (input.MultipartUpload?.Parts ?? []).map(({ PartNumber = 0, ETag = '' }) => {
      const body = upload.parts.get(PartNumber)
      if (body === undefined || md5(body) !== bare(ETag)) throw new S3Error('InvalidPart')
      return body
    })
    this.#judge(input.Key, input)
    const etag = etagOfParts(parts)
    this.#keep({ ...upload.input, Key: input.Key }, { body: Buffer.concat(parts), etag })
    this.#uploads.delete(input.UploadId)
    return { ETag: `"${etag}"` }
  }

  /** @throws {S3Error} where a condition does not hold */
  #judge(key: string, { IfMatch, IfNoneMatch }: Pick<Input<'PutObject'>, 'IfMatch' | 'IfNoneMatch'>): void {
    const there = this.objects.get(key)
    if (IfNoneMatch === '*' && there !== undefined) throw new S3Error('PreconditionFailed')
    if (IfMatch !== undefined && there?.etag !== bare(IfMatch))
      throw new S3Error(there === undefined ? 'NoSuchKey' : 'PreconditionFailed')
  }

  #keep(
    input: Pick<Input<'PutObject'>, 'Key' | 'ContentType' | 'Metadata' | 'Tagging'>,
    stored: Pick<Stored, 'body' | 'etag'>,
  ): void {
    const { Key, ContentType, Metadata, Tagging = '' } = input
    const modifiedMs = this.#seconds()
    this.objects.set(Key, { ...stored, modifiedMs, tagging: Tagging, input: { ContentType, Metadata } })
  }

  #removeOne({ Key, IfMatch }: Input<'DeleteObject'>): Output<'DeleteObject'> {
    this.#judge(Key, { IfMatch })
    this.objects.delete(Key)
    return {}
  }

  #copy({ CopySource, Key }: Input<'CopyObject'>): Output<'CopyObject'> {
    const source = this.#found(CopySource.slice(CopySource.indexOf('/') + 1))
    const etag = md5(source.body)
    const modifiedMs = this.#seconds()
    this.objects.set(Key, { ...source, etag, modifiedMs })
    return { CopyObjectResult: { ETag: `"${etag}"`, LastModified: new Date(modifiedMs) } }
  }

  #tag(key: string, tagging: string): object {
    this.objects.set(key, { ...this.#found(key), tagging })
    return {}
  }

  #head({ Key, IfNoneMatch, IfMatch }: Input<'HeadObject'>): Output<'HeadObject'> {
    const { body, etag, modifiedMs, tagging, input } = this.#found(Key)
    const LastModified = new Date(modifiedMs)
    if (IfMatch !== undefined && bare(IfMatch) !== etag) throw new S3Error('PreconditionFailed')
    if (IfNoneMatch !== undefined && bare(IfNoneMatch) === etag)
      throw new S3Error('NotModified', { ETag: `"${etag}"`, LastModified: LastModified.toUTCString() })
    const TagCount = [...new URLSearchParams(tagging)].length
    const said = { ...input, ...(TagCount > 0 && { TagCount }) }
    return { ...said, AcceptRanges: 'bytes', ETag: `"${etag}"`, ContentLength: body.length, LastModified }
  }

  #get(input: Input<'GetObject'>): Output<'GetObject'> {
    const head = this.#head(input)
    const { body } = this.#found(input.Key)
    const match = input.Range === undefined ? null : /^bytes=(\d*)-(\d*)$/.exec(input.Range)
    if (match === null) return { ...head, Body: body }
    const [, first = '', last = ''] = match
    const start = first === '' ? Math.max(0, body.length - Number(last)) : Number(first)
    const end = first === '' || last === '' ? body.length : Math.min(body.length, Number(last) + 1)
    if (start >= end) throw new S3Error('InvalidRange', { ContentRange: `bytes */${body.length}` })
    const ContentRange = `bytes ${start}-${end - 1}/${body.length}`
    return { ...head, ContentLength: end - start, ContentRange, Body: body.subarray(start, end) }
  }

  #found(key: string): Stored {
    const found = this.objects.get(key)
    if (found === undefined) throw new S3Error('NoSuchKey', { Key: key })
    return found
  }

  #upload(id: string): Upload {
    const found = this.#uploads.get(id)
    if (found === undefined) throw new S3Error('NoSuchUpload')
    return found
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1_000) * 1_000
  }
}

/** Pages in the order of keys; a token is the last name of its page. */
function list(objects: ReadonlyMap<string, Stored>, input: Input<'ListObjectsV2'>): Output<'ListObjectsV2'> {
  const { ContinuationToken, StartAfter = '', MaxKeys = 1_000, Prefix = '', Delimiter } = input
  const after = ContinuationToken ?? StartAfter
  const names: { readonly name: string; readonly isPrefix: boolean }[] = []
  for (const key of [...objects.keys()].toSorted()) {
    if (!key.startsWith(Prefix)) continue
    const at = Delimiter === undefined ? -1 : key.indexOf(Delimiter, Prefix.length)
    const name = at < 0 ? key : key.slice(0, at + 1)
    const isPassed = name <= after || (at >= 0 && after.startsWith(name))
    if (!isPassed && names.at(-1)?.name !== name) names.push({ name, isPrefix: at >= 0 })
  }
  const page = names.slice(0, MaxKeys)
  const Contents = page.flatMap(({ name: Key, isPrefix }) => {
    const found = isPrefix ? undefined : objects.get(Key)
    if (found === undefined) return []
    return [
      { Key, ETag: `"${found.etag}"`, Size: found.body.length, LastModified: new Date(found.modifiedMs) },
    ]
  })
  const CommonPrefixes = page.flatMap(({ name, isPrefix }) => (isPrefix ? [{ Prefix: name }] : []))
  const IsTruncated = page.length < names.length
  const NextContinuationToken = IsTruncated ? page.at(-1)?.name : undefined
  const KeyCount = page.length
  const told = { Name: 'bucket', Prefix, Delimiter, KeyCount, MaxKeys, IsTruncated, NextContinuationToken }
  return { ...told, Contents, CommonPrefixes }
}

export function md5(bytes: Uint8Array | string): string {
  return createHash('md5').update(bytes).digest('hex')
}

export function etagOfParts(parts: readonly Uint8Array[]): string {
  const digests = Buffer.concat(parts.map(part => Buffer.from(md5(part), 'hex')))
  return `${md5(digests)}-${parts.length}`
}

function bare(etag: string): string {
  return etag.replaceAll('"', '')
}

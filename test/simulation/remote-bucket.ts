/**
 * The objects of a simulated remote: one bucket in memory that never loses anything, and judges conditions, ranges and
 * bodies as S3 does. Every call takes effect at one moment.
 */
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Call, Input, OpName, Output } from '../../src/service/service.ts'
import { listHandlers } from './remote-list.ts'
import { md5, RemoteUploads } from './remote-uploads.ts'

export interface Stored {
  readonly body: Buffer
  /** Without quotes. */
  readonly etag: string
  readonly modifiedMs: number
  /** As a query string, `''` for none. */
  readonly tagging: string
  readonly input: Pick<Input<'PutObject'>, 'ContentType' | 'Metadata'>
  /** By their numbers, of an object that was completed from some. */
  readonly parts?: ReadonlyMap<number, Buffer> | undefined
}

export type BucketHandlers = { readonly [Op in OpName]?: (call: Call<Op>) => Promise<Output<Op>> }

export class RemoteBucket {
  readonly objects = new Map<string, Stored>()
  readonly handlers: BucketHandlers
  readonly uploads: RemoteUploads
  readonly #now: () => number
  readonly #isCut: () => boolean

  /**
   * @param isCut whether a body breaks off on its way here
   * @param remembersUploads whether completions are answered again
   */
  constructor(now: () => number, isCut: () => boolean, remembersUploads: boolean) {
    this.#now = now
    this.#isCut = isCut
    this.uploads = new RemoteUploads(
      {
        now,
        received: body => this.#received(body),
        sourceOf: input => this.#source(input),
        judge: (key, input) => this.#judge(key, input),
        keep: (input, stored) => this.#keep(input, stored),
      },
      remembersUploads,
    )
    this.handlers = {
      PutObject: ({ input }) => this.#put(input),
      GetObject: async ({ input }) => this.#get(input),
      HeadObject: async ({ input }) => this.#head(input),
      DeleteObject: async ({ input }) => this.#removeOne(input),
      DeleteObjects: async ({ input }) => this.#removeMany(input),
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
      ...this.uploads.handlers,
      ...listHandlers(this.objects),
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

  /** @throws {S3Error} where a condition does not hold */
  #judge(key: string, { IfMatch, IfNoneMatch }: Pick<Input<'PutObject'>, 'IfMatch' | 'IfNoneMatch'>): void {
    const there = this.objects.get(key)
    if (IfNoneMatch === '*' && there !== undefined) throw new S3Error('PreconditionFailed')
    if (IfMatch !== undefined && there?.etag !== bare(IfMatch))
      throw new S3Error(there === undefined ? 'NoSuchKey' : 'PreconditionFailed')
  }

  #keep(
    input: Pick<Input<'PutObject'>, 'Key' | 'ContentType' | 'Metadata' | 'Tagging'>,
    stored: Pick<Stored, 'body' | 'etag' | 'parts'>,
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

  #removeMany({ Delete }: Input<'DeleteObjects'>): Output<'DeleteObjects'> {
    const Deleted: { Key: string }[] = []
    const Errors: { Key: string; Code: string }[] = []
    for (const { Key, ETag } of Delete.Objects) {
      if (ETag !== undefined && this.objects.get(Key)?.etag !== bare(ETag)) {
        Errors.push({ Key, Code: this.objects.has(Key) ? 'PreconditionFailed' : 'NoSuchKey' })
        continue
      }
      this.objects.delete(Key)
      Deleted.push({ Key })
    }
    return { Deleted, Errors }
  }

  #source({
    CopySource,
    CopySourceIfMatch: etag,
  }: Pick<Input<'CopyObject'>, 'CopySource' | 'CopySourceIfMatch'>): Stored {
    const source = this.#found(CopySource.slice(CopySource.indexOf('/') + 1))
    if (etag !== undefined && bare(etag) !== source.etag) throw new S3Error('PreconditionFailed')
    return source
  }

  #copy(input: Input<'CopyObject'>): Output<'CopyObject'> {
    const { parts: _parts, ...source } = this.#source(input)
    const etag = md5(source.body)
    const modifiedMs = this.#seconds()
    this.objects.set(input.Key, { ...source, etag, modifiedMs })
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
    if (input.PartNumber !== undefined) return this.#getPart(input.Key, input.PartNumber)
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

  #getPart(key: string, number: number): Output<'GetObject'> {
    const head = this.#head({ Bucket: '', Key: key })
    const { body, parts } = this.#found(key)
    const part = (parts ?? new Map([[1, body]])).get(number)
    if (part === undefined) throw new S3Error('InvalidPartNumber')
    const start = [...(parts ?? [])].reduce((sum, [at, { length }]) => sum + (at < number ? length : 0), 0)
    const ContentRange = `bytes ${start}-${start + part.length - 1}/${body.length}`
    return { ...head, ContentLength: part.length, ContentRange, PartsCount: parts?.size, Body: part }
  }

  #found(key: string): Stored {
    const found = this.objects.get(key)
    if (found === undefined) throw new S3Error('NoSuchKey', { Key: key })
    return found
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1_000) * 1_000
  }
}

function bare(etag: string): string {
  return etag.replaceAll('"', '')
}

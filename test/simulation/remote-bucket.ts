/**
 * The objects of a simulated remote: one bucket in memory that never loses anything, and judges conditions, ranges and
 * bodies as S3 does. Every call takes effect at one moment.
 */
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Call, Input, OpName, Output } from '../../src/service/service.ts'
import { listHandlers } from './remote-list.ts'
import { RemoteObjects, type Made, type Versioning } from './remote-objects.ts'
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

export interface BucketKind {
  readonly remembersUploads: boolean
  /** At the beginning. */
  readonly versioning: Versioning
}

export class RemoteBucket {
  readonly objects: RemoteObjects
  readonly handlers: BucketHandlers
  readonly uploads: RemoteUploads
  readonly #now: () => number
  readonly #isCut: () => boolean

  /**
   * @param isCut whether a body breaks off on its way here
   * @param kind whether completions of uploads are answered again, and whether versions are kept
   */
  constructor(now: () => number, isCut: () => boolean, { remembersUploads, versioning }: BucketKind) {
    this.objects = new RemoteObjects(versioning)
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
        TagSet: [...new URLSearchParams(this.#found(input).tagging)].map(([Key, Value]) => ({
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
      GetBucketVersioning: async () => ({ Status: this.objects.versioning }),
      PutBucketVersioning: async ({ input }) => {
        this.objects.versioning = input.VersioningConfiguration.Status
        return {}
      },
      GetBucketEncryption: async () => {
        throw new S3Error('ServerSideEncryptionConfigurationNotFoundError')
      },
      GetObjectLockConfiguration: async () => {
        throw new S3Error('ObjectLockConfigurationNotFoundError')
      },
    }
  }

  /** What somebody else does there, at once. */
  store(key: string, body: Buffer, tagging = ''): Made {
    const etag = md5(body)
    return this.objects.put(key, { body, etag, tagging, modifiedMs: this.#seconds(), input: {} })
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
    return { ETag: `"${etag}"`, ...this.#keep(input, { body, etag }) }
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
  ): Made {
    const { Key, ContentType, Metadata, Tagging = '' } = input
    const modifiedMs = this.#seconds()
    return this.objects.put(Key, {
      ...stored,
      modifiedMs,
      tagging: Tagging,
      input: { ContentType, Metadata },
    })
  }

  #removeOne({ Key, IfMatch, VersionId }: Input<'DeleteObject'>): Output<'DeleteObject'> {
    this.#judge(Key, { IfMatch })
    return VersionId === undefined ? this.objects.remove(Key) : this.objects.removeVersion(Key, VersionId)
  }

  #removeMany({ Delete }: Input<'DeleteObjects'>): Output<'DeleteObjects'> {
    const Deleted: NonNullable<Output<'DeleteObjects'>['Deleted']> = []
    const Errors: { Key: string; Code: string }[] = []
    for (const { Key, ETag, VersionId } of Delete.Objects) {
      const there = this.objects.get(Key)
      if (ETag !== undefined && there?.etag !== bare(ETag)) {
        Errors.push({ Key, Code: there === undefined ? 'NoSuchKey' : 'PreconditionFailed' })
        continue
      }
      const { VersionId: made, DeleteMarker } = this.#removeOne({ Bucket: '', Key, VersionId })
      const DeleteMarkerVersionId = DeleteMarker === true ? made : undefined
      Deleted.push({ Key, VersionId, DeleteMarker, DeleteMarkerVersionId })
    }
    return { Deleted, Errors }
  }

  #source({
    CopySource,
    CopySourceIfMatch: etag,
  }: Pick<Input<'CopyObject'>, 'CopySource' | 'CopySourceIfMatch'>): Stored {
    const [Key = '', VersionId] = CopySource.slice(CopySource.indexOf('/') + 1).split('?versionId=')
    const source = this.#found({ Key, VersionId })
    if (etag !== undefined && bare(etag) !== source.etag) throw new S3Error('PreconditionFailed')
    return source
  }

  #copy(input: Input<'CopyObject'>): Output<'CopyObject'> {
    const { parts: _parts, ...source } = this.#source(input)
    const etag = md5(source.body)
    const modifiedMs = this.#seconds()
    const made = this.objects.put(input.Key, { ...source, etag, modifiedMs })
    return { CopyObjectResult: { ETag: `"${etag}"`, LastModified: new Date(modifiedMs) }, ...made }
  }

  #tag(key: string, tagging: string): object {
    this.objects.change(key, { ...this.#found({ Key: key }), tagging })
    return {}
  }

  #head({ Key, VersionId, IfNoneMatch, IfMatch }: Input<'HeadObject'>): Output<'HeadObject'> {
    const { body, etag, modifiedMs, tagging, input } = this.#found({ Key, VersionId })
    const version = VersionId ?? this.objects.versions(Key)[0]?.version ?? ''
    const LastModified = new Date(modifiedMs)
    if (IfMatch !== undefined && bare(IfMatch) !== etag) throw new S3Error('PreconditionFailed')
    if (IfNoneMatch !== undefined && bare(IfNoneMatch) === etag)
      throw new S3Error('NotModified', { ETag: `"${etag}"`, LastModified: LastModified.toUTCString() })
    const TagCount = [...new URLSearchParams(tagging)].length
    const said = { ...input, ...(TagCount > 0 && { TagCount }), ...this.objects.told(version) }
    return { ...said, AcceptRanges: 'bytes', ETag: `"${etag}"`, ContentLength: body.length, LastModified }
  }

  #get(input: Input<'GetObject'>): Output<'GetObject'> {
    const head = this.#head(input)
    if (input.PartNumber !== undefined) return this.#getPart(input.Key, input.PartNumber)
    const { body } = this.#found(input)
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
    const { body, parts } = this.#found({ Key: key })
    const part = (parts ?? new Map([[1, body]])).get(number)
    if (part === undefined) throw new S3Error('InvalidPartNumber')
    const start = [...(parts ?? [])].reduce((sum, [at, { length }]) => sum + (at < number ? length : 0), 0)
    const ContentRange = `bytes ${start}-${start + part.length - 1}/${body.length}`
    return { ...head, ContentLength: part.length, ContentRange, PartsCount: parts?.size, Body: part }
  }

  #found({ Key, VersionId }: { readonly Key: string; readonly VersionId?: string | undefined }): Stored {
    if (VersionId === undefined) {
      const found = this.objects.get(Key)
      if (found === undefined) throw new S3Error('NoSuchKey', { Key })
      return found
    }
    const version = this.objects.version(Key, VersionId)
    if (version === undefined) throw new S3Error('NoSuchVersion', { Key, VersionId })
    if (version.stored === undefined) throw new S3Error('MethodNotAllowed')
    return version.stored
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1_000) * 1_000
  }
}

function bare(etag: string): string {
  return etag.replaceAll('"', '')
}

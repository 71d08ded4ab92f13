/**
 * Carries out a step twice, on a real bucket through the AWS SDK and on the reference, and compares what came back.
 */
import assert from 'node:assert/strict'
import * as sdk from '@aws-sdk/client-s3'
import { content } from '../support/content.ts'
import { agree, decoded, entriesOf, inXml, partOf, seen, textOf, unquoted } from './bucket-answers.ts'
import { md5, pageOf, type ReferenceBucket, type StoredUpload } from './reference-bucket.ts'
import type { Condition, Listing, Step } from './bucket-steps.ts'

type Of<Kind extends Step['do']> = Extract<Step, { readonly do: Kind }>

const described = { a: 'b', 'long-name': 'with spaces, and=signs' }

/** By status, where an answer has no document. */
const bodilessCodes: Readonly<Record<string, number>> = {
  NoSuchKey: 404,
  PreconditionFailed: 412,
  NotModified: 304,
  InvalidRange: 416,
  KeyTooLongError: 400,
}

export interface Compared {
  readonly s3: sdk.S3Client
  readonly bucket: string
  readonly keys: readonly string[]
  readonly reference: ReferenceBucket
}

export class BucketClient {
  readonly #s3: sdk.S3Client
  readonly #bucket: string
  readonly #keys: readonly string[]
  readonly #reference: ReferenceBucket
  readonly #uploadIds: string[] = []
  #writes = 0

  constructor({ s3, bucket, keys, reference }: Compared) {
    this.#s3 = s3
    this.#bucket = bucket
    this.#keys = keys
    this.#reference = reference
  }

  /** @throws {AssertionError} when the daemon does not do what the reference does */
  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'put':
        return this.#put(step)
      case 'get':
        return this.#get(step)
      case 'head':
        return this.#head(step)
      case 'delete':
        return this.#delete([this.#key(step.key)])
      case 'delete many':
        return this.#delete(step.keys.map(place => this.#key(place)).filter(inXml))
      case 'copy':
        return this.#copy(step)
      case 'tag':
        return this.#tag(step)
      case 'list':
      case 'list v1':
        return this.#list(step)
      case 'list uploads':
        return this.#listUploads(step)
      case 'create upload':
        return this.#createUpload(step)
      default:
        return this.#takeOfUpload(step)
    }
  }

  async #takeOfUpload(step: Of<'put part'> | Of<'complete'> | Of<'abort'> | Of<'list parts'>): Promise<void> {
    const count = this.#reference.uploads.length
    const upload = this.#reference.uploads[step.upload % Math.max(count, 1)]
    if (upload === undefined) return
    const named = {
      Bucket: this.#bucket,
      Key: upload.key,
      UploadId: this.#uploadIds[step.upload % count],
    }
    switch (step.do) {
      case 'put part':
        return this.#putPart(step, upload, named)
      case 'complete':
        return this.#complete(step, upload, named)
      case 'abort':
        return agree(
          () => this.#reference.abort(upload),
          () => this.#s3.send(new sdk.AbortMultipartUploadCommand(named)).then(() => undefined),
        )
      case 'list parts':
        return agree(
          () => this.#reference.parts(upload, step.after, step.limit),
          async () => {
            const page = { MaxParts: step.limit, PartNumberMarker: String(step.after) }
            const { Parts = [], IsTruncated } = await this.#s3.send(
              new sdk.ListPartsCommand({ ...named, ...page }),
            )
            return {
              numbers: Parts.map(({ PartNumber = 0 }) => PartNumber),
              isTruncated: IsTruncated === true,
            }
          },
        )
    }
  }

  #put({ key, size, described: isDescribed, condition }: Of<'put'>): Promise<void> {
    const Key = this.#key(key)
    const body = content(`body ${this.#writes++}`, size)
    const metadata = isDescribed ? described : {}
    const tags: Record<string, string> = isDescribed ? { 'a b': 'é' } : {}
    const { IfMatch, IfNoneMatch } = this.#conditions(Key, condition)
    // Writes know `*` and nothing else of If-None-Match.
    const conditions = { ifMatch: unquoted(IfMatch), ifNoneMatch: IfNoneMatch && '*' }
    const input = {
      Bucket: this.#bucket,
      Key,
      Body: body,
      Metadata: metadata,
      ...(isDescribed ? { Tagging: new URLSearchParams(tags).toString() } : {}),
      IfMatch,
      IfNoneMatch: IfNoneMatch && '*',
    }
    return agree(
      () => this.#reference.put(Key, { body, metadata, tags }, conditions),
      async () => unquoted((await this.#s3.send(new sdk.PutObjectCommand(input))).ETag),
    )
  }

  #get({ key, condition, range }: Of<'get'>): Promise<void> {
    const Key = this.#key(key)
    const input = {
      Bucket: this.#bucket,
      Key,
      ...this.#conditions(Key, condition),
      Range: range || undefined,
    }
    return agree(
      () => this.#expected(Key, input, range),
      async () => {
        const output = await this.#s3.send(new sdk.GetObjectCommand(input))
        const body = Buffer.from((await output.Body?.transformToByteArray()) ?? [])
        return seen(output, body)
      },
    )
  }

  #head({ key, condition, range }: Of<'head'>): Promise<void> {
    const Key = this.#key(key)
    const input = {
      Bucket: this.#bucket,
      Key,
      ...this.#conditions(Key, condition),
      Range: range || undefined,
    }
    return agree(
      () => ({ ...this.#expected(Key, input, range), body: undefined, tagCount: undefined }),
      async () => seen(await this.#s3.send(new sdk.HeadObjectCommand(input)), undefined),
      bodilessCodes,
    )
  }

  #expected(
    key: string,
    conditions: Pick<sdk.GetObjectCommandInput, 'IfMatch' | 'IfNoneMatch'>,
    range: string,
  ): object {
    const { IfMatch, IfNoneMatch } = conditions
    const object = this.#reference.get(key, {
      ifMatch: unquoted(IfMatch),
      ifNoneMatch: unquoted(IfNoneMatch),
    })
    const body = partOf(object.body, range)
    const tagCount = Object.keys(object.tags).length
    return {
      body: body.toString('base64'),
      sizeBytes: body.length,
      etag: object.etag,
      metadata: object.metadata,
      tagCount: tagCount === 0 ? undefined : tagCount,
    }
  }

  async #delete(keys: readonly string[]): Promise<void> {
    const [Key] = keys
    if (Key === undefined) return
    const Objects = keys.map(each => ({ Key: each }))
    const Bucket = this.#bucket
    if (keys.some(each => Buffer.byteLength(each) > 1024)) return
    if (keys.length === 1) await this.#s3.send(new sdk.DeleteObjectCommand({ Bucket, Key }))
    else {
      const { Errors } = await this.#s3.send(new sdk.DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
      assert.deepEqual(Errors ?? [], [])
    }
    for (const each of keys) this.#reference.objects.delete(each)
  }

  #copy({ source, target, replace }: Of<'copy'>): Promise<void> {
    const [from, Key] = [this.#key(source), this.#key(target)]
    const input = {
      Bucket: this.#bucket,
      Key,
      CopySource: `${this.#bucket}/${encodeURIComponent(from)}`,
      ...(replace ? { MetadataDirective: 'REPLACE' as const, Metadata: { replaced: 'yes' } } : {}),
    }
    return agree(
      () => this.#reference.copy(from, Key, replace ? { replaced: 'yes' } : undefined),
      async () => unquoted((await this.#s3.send(new sdk.CopyObjectCommand(input))).CopyObjectResult?.ETag),
    )
  }

  async #tag({ key, tags }: Of<'tag'>): Promise<void> {
    const named = { Bucket: this.#bucket, Key: this.#key(key) }
    const TagSet = tags.toSorted().map(tag => ({ Key: tag, Value: `value ${tag}` }))
    await agree(
      () => this.#reference.setTags(named.Key, Object.fromEntries(TagSet.map(tag => [tag.Key, tag.Value]))),
      () =>
        this.#s3
          .send(new sdk.PutObjectTaggingCommand({ ...named, Tagging: { TagSet } }))
          .then(() => undefined),
    )
    await agree(
      () => Object.entries(this.#reference.get(named.Key, {}).tags).map(([Key, Value]) => ({ Key, Value })),
      async () => (await this.#s3.send(new sdk.GetObjectTaggingCommand(named))).TagSet,
    )
  }

  #list(step: Of<'list'> | Of<'list v1'>): Promise<void> {
    const { prefix, after } = this.#listed(step)
    const input = {
      Bucket: this.#bucket,
      Prefix: prefix,
      Delimiter: step.delimiter || undefined,
      MaxKeys: step.limit,
      EncodingType: 'url' as const,
    }
    const keys = [...this.#reference.objects.keys()]
    const isV1 = step.do === 'list v1'
    return this.#pages(step, { keys, prefix, after }, async token => {
      if (isV1) {
        const page = await this.#s3.send(new sdk.ListObjectsCommand({ ...input, Marker: token ?? after }))
        const last = entriesOf(page.Contents, page.CommonPrefixes).at(-1)
        return { ...page, next: decoded(page.NextMarker) ?? (last && textOf(last)) }
      }
      const page = await this.#s3.send(
        new sdk.ListObjectsV2Command({ ...input, StartAfter: after, ContinuationToken: token }),
      )
      assert.equal(page.KeyCount, (page.Contents?.length ?? 0) + (page.CommonPrefixes?.length ?? 0))
      return { ...page, next: page.NextContinuationToken }
    })
  }

  /** Page by page to the end, each as the reference has it. */
  async #pages(
    step: Listing,
    from: { readonly keys: readonly string[]; readonly prefix: string; readonly after: string },
    read: (token: string | undefined) => Promise<Page>,
  ): Promise<void> {
    let { after } = from
    let token: string | undefined
    for (let pages = 0; pages < 20; pages++) {
      const query = {
        prefix: from.prefix,
        delimiter: step.delimiter,
        after,
        limit: Math.min(step.limit, 1000),
      }
      const want = pageOf(from.keys, query)
      const page = await read(token)
      const entries = entriesOf(page.Contents, page.CommonPrefixes)
      assert.deepEqual({ entries, isTruncated: page.IsTruncated }, want)
      const last = want.entries.at(-1)
      if (!want.isTruncated || last === undefined) return
      assert.ok(page.next !== undefined, 'a truncated page says how to go on')
      after = textOf(last)
      token = page.next
    }
  }

  #listUploads(step: Of<'list uploads'>): Promise<void> {
    const { prefix, after } = this.#listed(step)
    const open = this.#reference.uploads.filter(({ state }) => state === 'open').map(upload => upload.key)
    if (new Set(open).size < open.length) return Promise.resolve() // in order of their ids, which nobody can foretell
    const input = {
      Bucket: this.#bucket,
      Prefix: prefix,
      Delimiter: step.delimiter || undefined,
      MaxUploads: Math.max(step.limit, 1),
      EncodingType: 'url' as const,
    }
    const limit = Math.max(step.limit, 1)
    return this.#pages({ ...step, limit }, { keys: open, prefix, after }, async token => {
      const marker = { KeyMarker: token ?? after }
      const page = await this.#s3.send(new sdk.ListMultipartUploadsCommand({ ...input, ...marker }))
      return { ...page, Contents: page.Uploads, next: decoded(page.NextKeyMarker) }
    })
  }

  async #createUpload({ key, described: isDescribed }: Of<'create upload'>): Promise<void> {
    const Key = this.#key(key)
    const metadata = isDescribed ? described : {}
    const input = { Bucket: this.#bucket, Key, Metadata: metadata }
    await agree(
      () => this.#reference.createUpload(Key, metadata),
      async () => {
        this.#uploadIds.push(
          (await this.#s3.send(new sdk.CreateMultipartUploadCommand(input))).UploadId ?? '',
        )
      },
    )
  }

  #putPart({ number, size }: Of<'put part'>, upload: StoredUpload, named: Named): Promise<void> {
    const body = content(`part ${this.#writes++}`, size)
    const input = { ...named, PartNumber: number, Body: body }
    return agree(
      () => this.#reference.putPart(upload, number, body),
      async () => unquoted((await this.#s3.send(new sdk.UploadPartCommand(input))).ETag),
    )
  }

  async #complete({ how }: Of<'complete'>, upload: StoredUpload, named: Named): Promise<void> {
    // Whoever completes twice is told the same twice, of which the reference knows nothing.
    if (upload.state === 'over') return
    const all = partTags(upload)
    const parts = { all, last: all.slice(-1), backwards: all.toReversed(), none: [], wrong: wrongly(all) }[
      how
    ]
    const Parts = parts.map(([PartNumber, ETag]) => ({ PartNumber, ETag }))
    await agree(
      () => this.#reference.complete(upload, parts),
      async () => {
        const input = { ...named, MultipartUpload: { Parts } }
        return unquoted((await this.#s3.send(new sdk.CompleteMultipartUploadCommand(input))).ETag)
      },
    )
  }

  /** Every key, once more and whole. */
  async verify(): Promise<void> {
    for (const key of this.#keys.keys()) await this.#get({ do: 'get', key, condition: 'none', range: '' })
    await this.#list({ do: 'list', key: 0, prefixLength: 0, delimiter: '', limit: 1000, after: undefined })
  }

  #key(place: number): string {
    return this.#keys[place % this.#keys.length] ?? 'k'
  }

  #listed({ key, prefixLength, after }: Listing): { prefix: string; after: string } {
    const prefix = Array.from(this.#key(key)).slice(0, prefixLength).join('')
    return { prefix, after: after === undefined ? '' : this.#key(after) }
  }

  #conditions(key: string, condition: Condition): Pick<sdk.GetObjectCommandInput, 'IfMatch' | 'IfNoneMatch'> {
    const etag = this.#reference.objects.get(key)?.etag ?? '0'.repeat(32)
    if (condition === 'right') return { IfMatch: `"${etag}"` }
    if (condition === 'wrong') return { IfMatch: '"wrong"' }
    return condition === 'absent' ? { IfNoneMatch: `"${etag}"` } : {}
  }
}

type PartTag = readonly [number: number, etag: string]

function partTags(upload: StoredUpload): readonly PartTag[] {
  return [...upload.parts].toSorted(([a], [b]) => a - b).map(([number, body]) => [number, md5(body)])
}

function wrongly(parts: readonly PartTag[]): readonly PartTag[] {
  return parts.map(([number, etag]) => [number, etag.toUpperCase().replace(/^./, 'x')])
}

interface Named {
  readonly Bucket: string
  readonly Key: string
  readonly UploadId: string | undefined
}

interface Page {
  readonly Contents?: readonly { readonly Key?: string | undefined }[] | undefined
  readonly CommonPrefixes?: readonly { readonly Prefix?: string | undefined }[] | undefined
  readonly IsTruncated?: boolean | undefined
  readonly next: string | undefined
}

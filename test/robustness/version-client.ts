/**
 * Carries out a step twice, on a real bucket with versions through the AWS SDK and on the reference, and compares what
 * came back. Ids are compared by what they are ids of: the daemon makes its own.
 */
import assert from 'node:assert/strict'
import * as sdk from '@aws-sdk/client-s3'
import { content } from '../support/content.ts'
import { agree, decoded, entriesOf, textOf, unquoted } from './bucket-answers.ts'
import type { Condition, Listing } from './bucket-steps.ts'
import { inBytes, md5, pageOf } from './reference-bucket.ts'
import type { ReferenceVersions } from './reference-versions.ts'
import { deletion, listedOf, type Lists } from './version-answers.ts'
import type { VersionStep, Which } from './version-steps.ts'

type Of<Kind extends VersionStep['do']> = Extract<VersionStep, { readonly do: Kind }>

const nullId = 'null'
/** As the daemon's are, and none of them. */
const missingId = 'f'.repeat(22)
/** By status, where an answer has no document. */
const bodilessCodes: Readonly<Record<string, number>> = {
  NoSuchKey: 404,
  NoSuchVersion: 404,
  MethodNotAllowed: 405,
  InvalidArgument: 400,
}

export interface Compared {
  readonly s3: sdk.S3Client
  readonly bucket: string
  readonly keys: readonly string[]
  readonly reference: ReferenceVersions
}

export class VersionClient {
  readonly #s3: sdk.S3Client
  readonly #Bucket: string
  readonly #keys: readonly string[]
  readonly #reference: ReferenceVersions
  /** The daemon's ids by the reference's, and back. */
  readonly #ids = new Map([[nullId, nullId]])
  readonly #names = new Map([[nullId, nullId]])
  #writes = 0

  constructor({ s3, bucket, keys, reference }: Compared) {
    this.#s3 = s3
    this.#Bucket = bucket
    this.#keys = keys
    this.#reference = reference
  }

  /** @throws {AssertionError} when the daemon does not do what the reference does */
  async take(step: VersionStep): Promise<void> {
    switch (step.do) {
      case 'keep versions':
        return this.#keepVersions(step.state)
      case 'put':
        return this.#put(step)
      case 'upload':
        return this.#upload(step)
      case 'get':
        return this.#get(this.#which(step))
      case 'head':
        return this.#head(this.#which(step))
      case 'copy':
        return this.#copy(this.#which(step), this.#key(step.target))
      case 'tag':
        return this.#tag(this.#which(step), step.tags)
      case 'delete':
        return this.#delete(this.#which(step))
      case 'delete many':
        return this.#deleteMany(step.which.map(each => this.#which(each)))
      case 'list versions':
        return this.#listVersions(step)
      case 'list':
        return this.#list(step)
    }
  }

  /** Every version there ever was, once more, and the list of those that are there. */
  async verify(): Promise<void> {
    for (const key of this.#keys) {
      await this.#get({ key, id: undefined })
      for (const id of this.#reference.idsOf(key)) await this.#get({ key, id })
    }
    await this.#listVersions({ key: 0, prefixLength: 0, delimiter: '', limit: 1000, after: undefined })
  }

  /** Takes away version by version, newest and oldest in turn, and then the bucket. */
  async remove(): Promise<void> {
    for (let turn = 0; ; turn++) {
      const left = this.#reference.list({ prefix: '', delimiter: '', after: '' })
      const entry = left.at(turn % 2 === 0 ? 0 : -1)
      if (entry === undefined || !('version' in entry)) break
      const { key, version } = entry
      await this.#delete({ key, id: version.id })
      await this.#get({ key, id: undefined })
    }
    await this.#s3.send(new sdk.DeleteBucketCommand({ Bucket: this.#Bucket }))
  }

  async #keepVersions(Status: 'Enabled' | 'Suspended'): Promise<void> {
    const input = { Bucket: this.#Bucket, VersioningConfiguration: { Status } }
    await this.#s3.send(new sdk.PutBucketVersioningCommand(input))
    this.#reference.state = Status
  }

  #put({ key: place, size, condition }: Of<'put'>): Promise<void> {
    const Key = this.#key(place)
    const Body = content(`version ${this.#writes++}`, size)
    const conditions = this.#conditions(Key, condition)
    const { ifMatch, ifNoneMatch } = conditions
    const input = { ...this.#at(Key), Body, IfMatch: ifMatch && `"${ifMatch}"`, IfNoneMatch: ifNoneMatch }
    return this.#written(
      () => this.#reference.put(Key, Body, conditions),
      async () => (await this.#s3.send(new sdk.PutObjectCommand(input))).VersionId,
    )
  }

  async #upload({ key: place, size }: Of<'upload'>): Promise<void> {
    const at = this.#at(this.#key(place))
    const Body = content(`version ${this.#writes++}`, size)
    const { UploadId } = await this.#s3.send(new sdk.CreateMultipartUploadCommand(at))
    const part = { ...at, UploadId, PartNumber: 1 }
    const { ETag } = await this.#s3.send(new sdk.UploadPartCommand({ ...part, Body }))
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
    const input = { ...at, UploadId, MultipartUpload }
    await this.#written(
      () => this.#reference.put(at.Key, Body, { isUpload: true }),
      async () => (await this.#s3.send(new sdk.CompleteMultipartUploadCommand(input))).VersionId,
    )
  }

  #get(which: Named): Promise<void> {
    return agree(
      () => this.#expected(which),
      async () => {
        const { Body, ETag, VersionId, TagCount } = await this.#s3.send(
          new sdk.GetObjectCommand(this.#version(which)),
        )
        const bytes = Buffer.from((await Body?.transformToByteArray()) ?? [])
        return { body: md5(bytes), etag: unquoted(ETag), id: this.#name(VersionId), tagCount: TagCount ?? 0 }
      },
    )
  }

  #head(which: Named): Promise<void> {
    return agree(
      () => ({ etag: this.#expected(which).etag, id: this.#expected(which).id }),
      async () => {
        const { ETag, VersionId } = await this.#s3.send(new sdk.HeadObjectCommand(this.#version(which)))
        return { etag: unquoted(ETag), id: this.#name(VersionId) }
      },
      bodilessCodes,
    )
  }

  #expected({ key, id }: Named): { body: string; etag: string; id: string | undefined; tagCount: number } {
    const found = this.#reference.get(key, id)
    const tagCount = Object.keys(found.tags).length
    return { body: md5(found.body), etag: found.etag, id: this.#told(found.id), tagCount }
  }

  #copy({ key, id }: Named, target: string): Promise<void> {
    const version = id === undefined ? '' : `?versionId=${this.#id(id)}`
    const CopySource = `${this.#Bucket}/${encodeURIComponent(key)}${version}`
    let copied: string | undefined
    return this.#written(
      () => {
        const copy = this.#reference.copy(key, id, target)
        copied = this.#told(copy.source)
        return copy.id
      },
      async () => {
        const output = await this.#s3.send(new sdk.CopyObjectCommand({ ...this.#at(target), CopySource }))
        assert.equal(this.#name(output.CopySourceVersionId), copied)
        return output.VersionId
      },
    )
  }

  #tag(which: Named, tags: readonly string[]): Promise<void> {
    const TagSet = tags.map(Key => ({ Key, Value: `value ${Key}` }))
    const named = Object.fromEntries(TagSet.map(({ Key, Value }) => [Key, Value]))
    const input = { ...this.#version(which), Tagging: { TagSet } }
    return agree(
      () => this.#told(this.#reference.setTags(which.key, which.id, named)),
      async () => this.#name((await this.#s3.send(new sdk.PutObjectTaggingCommand(input))).VersionId),
    )
  }

  async #delete(which: Named): Promise<void> {
    let put: string | undefined
    let given: string | undefined
    await agree(
      () => {
        const { id, isMarker } = this.#reference.delete(which.key, which.id)
        if (which.id === undefined) put = id
        return { isNamed: id !== undefined, isMarker }
      },
      async () => {
        const output = await this.#s3.send(new sdk.DeleteObjectCommand(this.#version(which)))
        given = output.VersionId
        return { isNamed: given !== undefined, isMarker: output.DeleteMarker === true }
      },
    )
    if (put !== undefined) this.#learn(put, given)
    else if (which.id !== undefined && given !== undefined) assert.equal(given, this.#id(which.id))
  }

  /** One after the other, in one request. */
  async #deleteMany(targets: readonly Named[]): Promise<void> {
    const Objects = targets.map(which => {
      const { Key, VersionId } = this.#version(which)
      return { Key, VersionId }
    })
    const outcomes = targets.map(({ key, id }) => deletion(() => this.#reference.delete(key, id)))
    const { Deleted: deleted = [], Errors = [] } = await this.#s3.send(
      new sdk.DeleteObjectsCommand({ Bucket: this.#Bucket, Delete: { Objects } }),
    )
    const refused = targets.filter((_, at) => outcomes[at] === undefined)
    assert.deepEqual(
      Errors.map(({ Key, VersionId, Code }) => [Key, VersionId, Code]),
      refused.map(which => [which.key, this.#version(which).VersionId, 'NoSuchVersion']),
    )
    const done = deleted[Symbol.iterator]()
    for (const [at, which] of targets.entries()) {
      const outcome = outcomes[at]
      if (outcome === undefined) continue
      const { Key, VersionId, DeleteMarker, DeleteMarkerVersionId } = done.next().value ?? {}
      if (which.id === undefined && outcome.id !== undefined) this.#learn(outcome.id, DeleteMarkerVersionId)
      assert.deepEqual(
        [Key, VersionId, DeleteMarker === true, this.#name(DeleteMarkerVersionId)],
        [
          which.key,
          this.#version(which).VersionId,
          outcome.isMarker,
          outcome.isMarker ? outcome.id : undefined,
        ],
      )
    }
  }

  /** Page by page to the end. */
  async #listVersions(step: Listing): Promise<void> {
    const { prefix, after } = this.#listed(step)
    const limit = Math.min(step.limit, 1000)
    let left = this.#reference.list({ prefix, delimiter: step.delimiter, after })
    let markers: Pick<sdk.ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> = {
      KeyMarker: after || undefined,
    }
    for (let pages = 0; pages < 30; pages++) {
      const page = await this.#s3.send(
        new sdk.ListObjectVersionsCommand({
          Bucket: this.#Bucket,
          Prefix: prefix,
          Delimiter: step.delimiter || undefined,
          MaxKeys: step.limit,
          EncodingType: 'url',
          ...markers,
        }),
      )
      const isTruncated = limit > 0 && left.length > limit
      assert.deepEqual([this.#seen(page), page.IsTruncated], [listedOf(left.slice(0, limit)), isTruncated])
      if (!isTruncated) return
      markers = { KeyMarker: decoded(page.NextKeyMarker), VersionIdMarker: page.NextVersionIdMarker }
      left = left.slice(limit)
    }
  }

  #seen({
    Versions = [],
    DeleteMarkers = [],
    CommonPrefixes = [],
  }: sdk.ListObjectVersionsCommandOutput): Lists {
    const named = (entry: sdk.DeleteMarkerEntry) => ({
      key: decoded(entry.Key),
      id: this.#name(entry.VersionId),
      isLatest: entry.IsLatest,
    })
    return {
      versions: Versions.map(entry => ({ ...named(entry), etag: unquoted(entry.ETag), size: entry.Size })),
      markers: DeleteMarkers.map(named),
      commonPrefixes: CommonPrefixes.map(({ Prefix }) => decoded(Prefix)),
    }
  }

  /** Of what keys hold now, as without versions. */
  async #list(step: Of<'list'>): Promise<void> {
    const { prefix, after } = this.#listed(step)
    const want = pageOf(this.#reference.objects(), {
      prefix,
      delimiter: step.delimiter,
      after,
      limit: Math.min(step.limit, 1000),
    })
    const page = await this.#s3.send(
      new sdk.ListObjectsV2Command({
        Bucket: this.#Bucket,
        Prefix: prefix,
        Delimiter: step.delimiter || undefined,
        StartAfter: after,
        MaxKeys: step.limit,
        EncodingType: 'url',
      }),
    )
    const entries = entriesOf(page.Contents, page.CommonPrefixes)
    assert.deepEqual({ entries, isTruncated: page.IsTruncated }, want)
    assert.deepEqual(entries.map(textOf), entries.map(textOf).toSorted(inBytes))
  }

  /** Both say whether they made a version with an id of its own; from then on it is known by both. */
  async #written(reference: () => string, real: () => Promise<string | undefined>): Promise<void> {
    let made: string | undefined
    let given: string | undefined
    await agree(
      () => {
        made = reference()
        return made !== nullId
      },
      async () => {
        given = await real()
        return given !== undefined
      },
    )
    if (made !== undefined && made !== nullId) this.#learn(made, given)
  }

  #learn(name: string, id: string | undefined): void {
    assert.ok(id !== undefined, `${name} has an id`)
    assert.equal(this.#names.get(id) ?? name, name, 'an id names one version')
    this.#ids.set(name, id)
    this.#names.set(id, name)
  }

  #id(name: string): string {
    return this.#ids.get(name) ?? missingId
  }

  #name(id: string | undefined): string | undefined {
    return id === undefined ? undefined : (this.#names.get(id) ?? `unknown ${id}`)
  }

  /** A bucket that never kept versions does not speak of them. */
  #told(name: string): string | undefined {
    return this.#reference.state === 'none' ? undefined : name
  }

  #key(place: number): string {
    return this.#keys[place % this.#keys.length] ?? 'k'
  }

  #which({ key: place, version }: Which): Named {
    const key = this.#key(place)
    const ids = [...this.#reference.idsOf(key), nullId, 'missing']
    return { key, id: version === undefined ? undefined : ids[version % ids.length] }
  }

  #at(Key: string): At {
    return { Bucket: this.#Bucket, Key }
  }

  #version({ key, id }: Named): At & { readonly VersionId: string | undefined } {
    return { ...this.#at(key), VersionId: id === undefined ? undefined : this.#id(id) }
  }

  #listed({ key, prefixLength, after }: Listing): { prefix: string; after: string } {
    const prefix = Array.from(this.#key(key)).slice(0, prefixLength).join('')
    return { prefix, after: after === undefined ? '' : this.#key(after) }
  }

  #conditions(key: string, condition: Condition): { ifMatch?: string; ifNoneMatch?: string } {
    if (condition === 'right') return { ifMatch: this.#reference.current(key)?.etag ?? 'none' }
    if (condition === 'wrong') return { ifMatch: 'wrong' }
    return condition === 'absent' ? { ifNoneMatch: '*' } : {}
  }
}

interface At {
  readonly Bucket: string
  readonly Key: string
}

interface Named {
  readonly key: string
  /** The reference's. */
  readonly id: string | undefined
}

/**
 * Changes of the index inside a group's transaction. One object serves every group; `effects` is the group's.
 */
import type { Statement } from 'better-sqlite3'
import { assert } from '../base/assert.ts'
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import type { Connection } from './connection.ts'
import type { ContentRows } from './content-rows.ts'
import { Effects } from './effects.ts'
import { StoreError } from './errors.ts'
import type { Transaction } from './index.ts'
import { columnsOfObject, formatNames, objectColumns, type ObjectColumns } from './object-row.ts'
import { SqlReads } from './reads.ts'
import { formatChecksum } from './rows.ts'
import type { Bucket, Names, NewBucket, NewObject, NewPart, NewUpload, Part, Upload } from './rows.ts'
import { createVersions } from './versions.ts'

export interface TransactionDeps {
  readonly connection: Connection
  readonly contents: ContentRows
  readonly clock: Clock
  readonly random: Random
}

/** An answer that a client has not asked for again by then is not remembered. */
const completionsKeptMs = 7 * 24 * 3600 * 1000

const uploadColumns =
  'bucket_id, key, upload_id, created_ms, checksum_algorithm, checksum_type, content_type, storage_class, headers, metadata, tags'
type UploadColumns = [number, string, string, number, ...(string | null)[]]
type PartColumns = [number, number, number, string, number, number, string | null]

export class SqlTransaction extends SqlReads implements Transaction {
  effects: Effects = new Effects()
  readonly #connection: Connection
  readonly #contents: ContentRows
  readonly #clock: Clock
  readonly #nextVersion: () => string
  readonly #insertBucket: Statement<[string, number, string, string]>
  readonly #updateBucket: Statement<[string, string, number]>
  readonly #deleteBucket: Statement<[number]>
  readonly #bucketUploads: Statement<[number], number>
  readonly #contentOfObject: Statement<[number, string], number>
  readonly #replaceObject: Statement<[number, string, ...ObjectColumns]>
  readonly #setTags: Statement<[string | null, number, string]>
  readonly #deleteObject: Statement<[number, string], number>
  readonly #insertUpload: Statement<UploadColumns>
  readonly #deleteUpload: Statement<[number]>
  readonly #keyOfUpload: Statement<[number], { readonly bucketId: number; readonly key: string }>
  readonly #contentOfPart: Statement<[number, number], number>
  readonly #replacePart: Statement<PartColumns>
  readonly #deleteParts: Statement<[number], { readonly number: number; readonly contentId: number }>
  readonly #complete: Statement<[number, string, string, string, string | null, number]>
  readonly #forgetCompletions: Statement<[number]>

  constructor({ connection, contents, clock, random }: TransactionDeps) {
    super(connection)
    this.#connection = connection
    this.#contents = contents
    this.#clock = clock
    this.#nextVersion = createVersions(clock, random)
    this.#insertBucket = connection.prepare(
      'insert into buckets (name, created_ms, region, settings) values (?, ?, ?, ?)',
    )
    this.#updateBucket = connection.prepare('update buckets set region = ?, settings = ? where id = ?')
    this.#deleteBucket = connection.prepare('delete from buckets where id = ?')
    this.#bucketUploads = connection
      .prepare<[number], number>('select id from uploads where bucket_id = ?')
      .pluck()
    this.#contentOfObject = connection
      .prepare<[number, string], number>('select content_id from objects where bucket_id = ? and key = ?')
      .pluck()
    this.#replaceObject = connection.prepare(
      `insert or replace into objects (bucket_id, key, ${objectColumns}) values (${marks(14)})`,
    )
    this.#setTags = connection.prepare('update objects set tags = ? where bucket_id = ? and key = ?')
    this.#deleteObject = connection
      .prepare<[number, string], number>(
        'delete from objects where bucket_id = ? and key = ? returning content_id',
      )
      .pluck()
    this.#insertUpload = connection.prepare(`insert into uploads (${uploadColumns}) values (${marks(11)})`)
    this.#deleteUpload = connection.prepare('delete from uploads where id = ?')
    this.#keyOfUpload = connection.prepare('select bucket_id as bucketId, key from uploads where id = ?')
    this.#contentOfPart = connection
      .prepare<[number, number], number>('select content_id from parts where upload = ? and number = ?')
      .pluck()
    this.#replacePart = connection.prepare(`insert or replace into parts values (${marks(7)})`)
    this.#deleteParts = connection.prepare(
      'delete from parts where upload = ? returning number, content_id as contentId',
    )
    this.#complete = connection.prepare(`insert into completions values (${marks(6)})`)
    this.#forgetCompletions = connection.prepare('delete from completions where completed_ms < ?')
  }

  createBucket(bucket: NewBucket): Bucket {
    this.#connection.bucketsRevision++
    this.effects.writesCount++
    const { name, createdMs, region, settings } = bucket
    const { lastInsertRowid } = this.#insertBucket.run(name, createdMs, region, JSON.stringify(settings))
    const id = Number(lastInsertRowid)
    this.effects.touched.bucket(id)
    return { id, name, createdMs, region, settings }
  }

  updateBucket(bucket: Bucket): void {
    this.#connection.bucketsRevision++
    this.effects.writesCount++
    this.effects.touched.bucket(bucket.id)
    const { changes } = this.#updateBucket.run(bucket.region, JSON.stringify(bucket.settings), bucket.id)
    assert(changes === 1, 'a bucket that is updated exists')
  }

  deleteBucket(bucketId: number): void {
    assert(this.isEmpty(bucketId), 'a bucket that is deleted has no objects')
    this.effects.writesCount++
    this.#connection.bucketsRevision++
    this.effects.touched.bucket(bucketId)
    for (const upload of this.#bucketUploads.all(bucketId)) this.#dropUpload(upload)
    this.#deleteBucket.run(bucketId)
  }

  putObject(bucketId: number, key: string, object: NewObject): void {
    this.effects.writesCount++
    this.#contents.adopt(object.content, this.effects)
    this.#replace(bucketId, key, { object, version: this.#nextVersion(), partsCount: undefined })
  }

  setTags(bucketId: number, key: string, tags: Names | undefined): boolean {
    if (this.#setTags.run(formatNames(tags), bucketId, key).changes === 0) return false
    this.effects.writesCount++
    this.effects.touched.key(bucketId, key)
    return true
  }

  deleteObject(bucketId: number, key: string): boolean {
    const content = this.#deleteObject.get(bucketId, key)
    if (content === undefined) return false
    this.effects.writesCount++
    this.effects.touched.key(bucketId, key)
    this.#contents.release(content, this.effects)
    return true
  }

  createUpload(bucketId: number, upload: NewUpload): Upload {
    this.effects.writesCount++
    this.effects.touched.key(bucketId, upload.key)
    const { lastInsertRowid } = this.#insertUpload.run(
      bucketId,
      upload.key,
      upload.uploadId,
      upload.createdMs,
      upload.checksumAlgorithm ?? null,
      upload.checksumType ?? null,
      upload.contentType ?? null,
      upload.storageClass ?? null,
      formatNames(upload.headers),
      formatNames(upload.metadata),
      formatNames(upload.tags),
    )
    return { ...upload, id: Number(lastInsertRowid), bucketId }
  }

  putPart(upload: number, part: NewPart): void {
    const owner = this.#keyOfUpload.get(upload)
    if (owner === undefined) throw new StoreError('gone', 'the upload of a part is no longer there')
    this.effects.writesCount++
    this.effects.touched.key(owner.bucketId, owner.key)
    const replaced = this.#contentOfPart.get(upload, part.number)
    const { number, content, etag, modifiedMs } = part
    this.#contents.adopt(content, this.effects)
    const checksum = formatChecksum(part.checksum)
    this.#replacePart.run(upload, number, content.sizeBytes, etag, modifiedMs, content.id, checksum)
    if (replaced !== undefined) this.#contents.release(replaced, this.effects)
  }

  completeUpload(upload: Upload, parts: readonly Part[], object: Omit<NewObject, 'content'>): void {
    this.effects.writesCount++
    const { bucketId, key, uploadId } = upload
    const stored = new Map(this.#deleteParts.all(upload.id).map(part => [part.number, part.contentId]))
    for (const part of parts) {
      if (stored.get(part.number) !== part.content.id) {
        throw new StoreError('gone', `part ${part.number} was replaced or its upload ended`)
      }
      stored.delete(part.number)
    }
    for (const unused of stored.values()) this.#contents.release(unused, this.effects)
    this.#deleteUpload.run(upload.id)
    const content = this.#contents.compose(parts)
    this.#replace(bucketId, key, {
      object: { ...object, content },
      version: this.#nextVersion(),
      partsCount: parts.length,
    })
    const nowMs = this.#clock.now()
    this.#forgetCompletions.run(nowMs - completionsKeptMs)
    this.#complete.run(bucketId, key, uploadId, object.etag, formatChecksum(object.checksum), nowMs)
  }

  abortUpload(upload: Upload): void {
    this.effects.writesCount++
    this.effects.touched.key(upload.bucketId, upload.key)
    this.#dropUpload(upload.id)
  }

  #replace(bucketId: number, key: string, write: Parameters<typeof columnsOfObject>[0]): void {
    this.effects.touched.key(bucketId, key)
    const replaced = this.#contentOfObject.get(bucketId, key)
    this.#replaceObject.run(bucketId, key, ...columnsOfObject(write))
    if (replaced !== undefined) this.#contents.release(replaced, this.effects)
  }

  #dropUpload(upload: number): void {
    for (const { contentId } of this.#deleteParts.all(upload)) this.#contents.release(contentId, this.effects)
    this.#deleteUpload.run(upload)
  }
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}

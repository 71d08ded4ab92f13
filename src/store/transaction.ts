/**
 * Changes of the index inside a group's transaction. One object serves every group; `effects` is the group's.
 */
import type { Statement } from 'better-sqlite3'
import { assert } from '../base/assert.ts'
import type { Clock } from '../base/clock.ts'
import type { Random } from '../base/random.ts'
import { CacheChanges } from './cache-rows.ts'
import type { Connection } from './connection.ts'
import type { ContentRows } from './content-rows.ts'
import { Effects } from './effects.ts'
import { EntryChanges, stateOf, type Deferral, type Entry, type EntryError } from './entries.ts'
import { StoreError } from './errors.ts'
import { IdentityChanges } from './identity-rows.ts'
import type { Transaction } from './index.ts'
import type { KeyMemory } from './key-memory.ts'
import { LeftUploadChanges } from './left-uploads.ts'
import {
  columnsOfObject,
  formatAccess,
  formatLock,
  formatNames,
  marks,
  objectColumns,
  type ObjectColumns,
  type ObjectWrite,
} from './object-row.ts'
import { QueueEndChanges } from './queue-end.ts'
import { SqlReads } from './reads.ts'
import { formatChecksum, nullVersionId, type Versioning } from './rows.ts'
import type { Access, Bucket, Completion, Lock, Names, NewBucket } from './rows.ts'
import type { NewObject, NewPart, NewUpload, ObjectRow, Part, Upload } from './rows.ts'
import { UploadChanges, type DeletedPart } from './upload-changes.ts'
import { VersionColumns } from './version-columns.ts'
import { VersionRows } from './version-rows.ts'
import { createVersions, type NextVersion } from './versions.ts'

export interface TransactionDeps {
  readonly connection: Connection
  readonly contents: ContentRows
  readonly keyMemory: KeyMemory
  readonly clock: Clock
  readonly random: Random
}

const uploadColumns =
  'bucket_id, key, upload_id, created_ms, checksum_algorithm, checksum_type, content_type, storage_class, headers, metadata, tags, lock, encryption, access'
type UploadColumns = [number, string, string, number, ...(string | null)[]]
type PartColumns = [number, number, number, string, number, number, string | null]

export class SqlTransaction extends SqlReads implements Transaction {
  effects: Effects = new Effects()
  readonly cache: CacheChanges
  readonly identities: IdentityChanges
  readonly leftUploads: LeftUploadChanges
  readonly queueEnd: QueueEndChanges
  readonly #connection: Connection
  readonly #contents: ContentRows
  readonly #clock: Clock
  readonly #versions: VersionRows
  readonly #entries: EntryChanges
  readonly #nextVersion: NextVersion
  readonly #insertBucket: Statement<[string, number, string, string, string | null]>
  readonly #updateBucket: Statement<[string, string, number]>
  readonly #deleteBucket: Statement<[number]>
  readonly #bucketUploads: Statement<[number], number>
  readonly #contentOfObject: Statement<[number, string], number>
  readonly #replaceObject: Statement<[number, string, ...ObjectColumns]>
  readonly #columns: VersionColumns
  readonly #deleteObject: Statement<[number, string], number>
  readonly #insertUpload: Statement<UploadColumns>
  readonly #keyOfUpload: Statement<[number], { readonly bucketId: number; readonly key: string }>
  readonly #replaced: Statement<[number, number], { readonly contentId: number; readonly sizeBytes: number }>
  readonly #replacePart: Statement<PartColumns>
  readonly #uploads: UploadChanges

  constructor({ connection, contents, keyMemory, clock, random }: TransactionDeps) {
    super(connection)
    this.#connection = connection
    this.#contents = contents
    this.#clock = clock
    this.#versions = new VersionRows(connection)
    this.leftUploads = new LeftUploadChanges(connection, () => this.effects)
    this.queueEnd = new QueueEndChanges(connection, () => this.effects)
    this.#entries = new EntryChanges({ connection, clock, leftUploads: this.leftUploads })
    this.cache = new CacheChanges(connection, () => this.effects)
    this.identities = new IdentityChanges({ connection, keyMemory }, () => this.effects)
    this.#nextVersion = createVersions(clock, random)
    this.#insertBucket = connection.prepare(
      'insert into buckets (name, created_ms, region, settings, account) values (?, ?, ?, ?, ?)',
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
      `insert or replace into objects (bucket_id, key, ${objectColumns}) values (${marks(18)})`,
    )
    this.#columns = new VersionColumns(connection)
    this.#deleteObject = connection
      .prepare<[number, string], number>(
        'delete from objects where bucket_id = ? and key = ? returning content_id',
      )
      .pluck()
    this.#insertUpload = connection.prepare(`insert into uploads (${uploadColumns}) values (${marks(14)})`)
    this.#keyOfUpload = connection.prepare('select bucket_id as bucketId, key from uploads where id = ?')
    this.#replaced = connection.prepare(
      'select content_id as contentId, size_bytes as sizeBytes from parts where upload = ? and number = ?',
    )
    this.#replacePart = connection.prepare(`insert or replace into parts values (${marks(7)})`)
    this.#uploads = new UploadChanges(connection)
  }

  createBucket(bucket: NewBucket): Bucket {
    this.#connection.bucketsRevision++
    this.effects.writesCount++
    const { name, createdMs, region, settings, account = null } = bucket
    const text = JSON.stringify(settings)
    const id = Number(this.#insertBucket.run(name, createdMs, region, text, account).lastInsertRowid)
    this.effects.touched.bucket(id)
    return { ...bucket, id }
  }

  updateBucket(bucket: Bucket): void {
    this.#connection.bucketsRevision++
    this.effects.writesCount++
    this.effects.touched.bucket(bucket.id)
    const { changes } = this.#updateBucket.run(bucket.region, JSON.stringify(bucket.settings), bucket.id)
    assert(changes === 1, 'a bucket that is updated exists')
  }

  deleteBucket(bucketId: number): void {
    assert(this.isEmpty(bucketId), 'a bucket that is deleted has no versions of objects')
    this.effects.writesCount++
    this.#connection.bucketsRevision++
    this.effects.touched.bucket(bucketId)
    for (const id of this.#bucketUploads.all(bucketId)) this.#dropUpload({ id, bucketId })
    this.#deleteBucket.run(bucketId)
  }

  putObject(bucketId: number, key: string, object: NewObject): string | undefined {
    this.effects.writesCount++
    this.#contents.adopt(object.content, this.effects)
    return this.#write(bucketId, key, { object, partsCount: undefined })
  }

  setTags(bucketId: number, row: ObjectRow, tags: Names | undefined): void {
    this.#set('tags', { bucketId, row }, formatNames(tags))
    if (this.manner(bucketId).isMirror) this.#entries.retag(row.version, stateOf(tags))
  }

  setHeaders(bucketId: number, row: ObjectRow, headers: Names | undefined): void {
    this.#set('headers', { bucketId, row }, formatNames(headers))
  }

  setLock(bucketId: number, row: ObjectRow, lock: Lock | undefined): void {
    this.#set('lock', { bucketId, row }, formatLock(lock))
  }

  setAccess(bucketId: number, row: ObjectRow, access: Access | undefined): void {
    this.#set('access', { bucketId, row }, formatAccess(access))
  }

  deleteObject(bucketId: number, key: string): boolean {
    assert(this.manner(bucketId).versioning === undefined, 'where versions are kept, a marker deletes')
    const content = this.#deleteObject.get(bucketId, key)
    if (content === undefined) return false
    this.effects.writesCount++
    this.effects.touched.key(bucketId, key)
    this.#contents.release(content, this.effects)
    return true
  }

  putMarker(bucketId: number, key: string, modifiedMs: number): string {
    const { versioning, isMirror } = this.manner(bucketId)
    assert(versioning !== undefined, 'a delete marker is a version')
    this.effects.writesCount++
    this.effects.touched.key(bucketId, key)
    const version = this.#makeWay(bucketId, key, versioning)
    const isVersioned = versioning === 'Enabled'
    this.#versions.insertMarker(bucketId, key, { modifiedMs, version, isVersioned })
    if (isMirror) {
      const entry = { id: version, bucketId, key, kind: 'delete', sizeBytes: 0, state: 'waiting' } as const
      this.#entries.insert(entry, this.effects)
    }
    return isVersioned ? version : nullVersionId
  }

  deleteVersion(bucketId: number, key: string, versionId: string): 'object' | 'marker' | undefined {
    const removed = this.#versions.remove(bucketId, key, versionId)
    if (removed === undefined) return undefined
    this.effects.writesCount++
    this.effects.touched.key(bucketId, key)
    this.#contents.release(removed.contentId, this.effects)
    if (this.manner(bucketId).isMirror) this.#entries.remove(versionId, this.effects)
    return removed.marker === 1 ? 'marker' : 'object'
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
      formatLock(upload.lock),
      formatNames(upload.encryption),
      formatAccess(upload.access),
    )
    return { ...upload, id: Number(lastInsertRowid), bucketId, upstream: undefined }
  }

  putPart(upload: number, part: NewPart): void {
    const owner = this.#keyOfUpload.get(upload)
    if (owner === undefined) throw new StoreError('gone', 'the upload of a part is no longer there')
    this.effects.writesCount++
    this.effects.touched.key(owner.bucketId, owner.key)
    const replaced = this.#replaced.get(upload, part.number)
    const { number, content, etag, modifiedMs } = part
    this.#contents.adopt(content, this.effects)
    const checksum = formatChecksum(part.checksum)
    this.#replacePart.run(upload, number, content.sizeBytes, etag, modifiedMs, content.id, checksum)
    if (replaced !== undefined) this.#contents.release(replaced.contentId, this.effects)
    this.#countParts(owner.bucketId, content.sizeBytes - (replaced?.sizeBytes ?? 0))
  }

  completeUpload(
    upload: Upload,
    parts: readonly Part[],
    object: Omit<NewObject, 'content'>,
  ): string | undefined {
    this.effects.writesCount++
    const { bucketId, key } = upload
    const deleted = this.#deletedParts(upload)
    const stored = new Map(deleted.map(part => [part.number, part.contentId]))
    for (const part of parts) {
      if (stored.get(part.number) !== part.content.id) {
        throw new StoreError('gone', `part ${part.number} was replaced or its upload ended`)
      }
      stored.delete(part.number)
    }
    for (const unused of stored.values()) this.#contents.release(unused, this.effects)
    this.leftUploads.ofUpload(upload.id, this.#clock.now())
    this.#uploads.remove(upload.id)
    const content = this.#contents.compose(parts)
    const partsCount = parts.length
    const versionId = this.#write(bucketId, key, { object: { ...object, content }, partsCount })
    this.#uploads.complete(upload, { ...object, versionId, completedMs: this.#clock.now() })
    return versionId
  }

  setUpstream(upload: Upload, upstream: string): void {
    this.effects.writesCount++
    this.#uploads.setUpstream(upload.id, upstream)
  }

  removePart({ id, bucketId }: Upload, part: Part, upstreamEtag: string): boolean {
    this.effects.writesCount++
    if (this.part(id, part.number)?.content.id !== part.content.id) return false
    const removed = this.#uploads.removePart(id, part, upstreamEtag)
    if (removed !== undefined) this.#released(bucketId, removed)
    return true
  }

  endUpload(upload: Upload, completed: Pick<Completion, 'etag' | 'checksum'>): void {
    this.abortUpload(upload)
    this.#uploads.complete(upload, { ...completed, versionId: undefined, completedMs: this.#clock.now() })
  }

  abortUpload(upload: Upload): void {
    this.effects.writesCount++
    this.effects.touched.key(upload.bucketId, upload.key)
    this.#dropUpload(upload)
  }

  finishEntry({ id, revision }: Pick<Entry, 'id' | 'revision'>, leaves: string | undefined): boolean {
    const entry = this.#entries.find(id)
    if (entry === undefined || entry.revision !== revision) return false
    this.#entries.pushed(id, entry, this.#clock.now())
    // The older ones first: the newest of what is left would become what the key holds.
    for (const older of this.#entries.older(id, entry)) this.deleteVersion(entry.bucketId, entry.key, older)
    this.deleteVersion(entry.bucketId, entry.key, id)
    this.#entries.leave(entry, leaves)
    this.cache.dropKey(entry.bucketId, entry.key)
    return true
  }

  dropEntry(id: string): boolean {
    const entry = this.#entries.find(id)
    if (entry === undefined) return false
    this.#entries.dropped(id, this.#clock.now())
    return this.deleteVersion(entry.bucketId, entry.key, id) !== undefined
  }

  deferEntry(id: string, deferral: Deferral): void {
    this.effects.writesCount++
    this.#entries.defer(id, deferral)
  }

  failEntry(id: string, error: EntryError): void {
    this.effects.writesCount++
    this.#entries.fail(id, error, this.effects)
  }

  retryEntry(id: string): void {
    this.effects.writesCount++
    this.#entries.retry(id, this.effects)
  }

  setEntryBase(id: string, base: string | undefined): void {
    this.effects.writesCount++
    this.#entries.setBase(id, base)
  }

  setEntryUpload(id: string, upload: string | undefined): void {
    this.effects.writesCount++
    this.#entries.setUpload(id, upload)
  }

  /** @returns the version's id, `undefined` where the bucket never kept versions */
  #write(
    bucketId: number,
    key: string,
    { object, partsCount }: Pick<ObjectWrite, 'object' | 'partsCount'>,
  ): string | undefined {
    this.effects.touched.key(bucketId, key)
    const { versioning, isMirror } = this.manner(bucketId)
    if (versioning === undefined) {
      const replaced = this.#contentOfObject.get(bucketId, key)
      const write = { object, version: this.#nextVersion(), isVersioned: false, partsCount }
      this.#replaceObject.run(bucketId, key, ...columnsOfObject(write))
      if (replaced !== undefined) this.#contents.release(replaced, this.effects)
      return undefined
    }
    const version = this.#makeWay(bucketId, key, versioning)
    const isVersioned = versioning === 'Enabled'
    const write = { object, version, isVersioned, partsCount }
    this.#replaceObject.run(bucketId, key, ...columnsOfObject(write))
    if (isMirror) {
      const [{ sizeBytes }, state] = [object.content, stateOf(object.tags)]
      this.#entries.insert({ id: version, bucketId, key, kind: 'put', sizeBytes, state }, this.effects)
    }
    return isVersioned ? version : nullVersionId
  }

  /** For a version that becomes the newest of its key. @returns what it is called in the order of versions */
  #makeWay(bucketId: number, key: string, versioning: Versioning): string {
    const newest = this.#versions.newest(bucketId, key)
    const version = this.#nextVersion(newest?.version)
    const replacesNull = versioning === 'Suspended'
    const removed = this.#versions.makeWay(bucketId, key, { newest, replacesNull })
    if (removed !== undefined) this.#contents.release(removed.contentId, this.effects)
    return version
  }

  #set(column: 'tags' | 'headers' | 'lock' | 'access', changed: Changed, value: string | null): void {
    const { bucketId, row } = changed
    this.effects.writesCount++
    this.effects.touched.key(bucketId, row.key)
    this.#columns.set(column, { bucketId, key: row.key, version: row.version }, value)
  }

  #dropUpload(upload: Pick<Upload, 'id' | 'bucketId'>): void {
    for (const part of this.#uploads.removeParts(upload.id)) this.#released(upload.bucketId, part)
    this.#uploads.remove(upload.id)
  }

  #deletedParts({ id, bucketId }: Pick<Upload, 'id' | 'bucketId'>): DeletedPart[] {
    const parts = this.#uploads.removeParts(id)
    for (const { sizeBytes } of parts) this.#countParts(bucketId, -sizeBytes)
    return parts
  }

  #released(bucketId: number, { contentId, sizeBytes }: DeletedPart): void {
    this.#contents.release(contentId, this.effects)
    this.#countParts(bucketId, -sizeBytes)
  }

  #countParts(bucketId: number, sizeBytes: number): void {
    if (this.manner(bucketId).isMirror) this.effects.queue.partBytes += sizeBytes
  }
}

/** A row as it was read. */
interface Changed {
  readonly bucketId: number
  readonly row: ObjectRow
}

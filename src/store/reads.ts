/**
 * The index's reads, as prepared statements on the one connection. Used by operations between commits and by
 * transactions inside them; both see the same rows.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import { emptyContent } from './content.ts'
import type { EndedEntry } from './ended-entries.ts'
import { EntryRows, isMirror, type Entry, type EntryReads } from './entries.ts'
import type { BucketRange, KeyRange, KeySearch, Reads, UploadRange, VersionRange } from './index.ts'
import { compareKeys, prefixEnd } from './keys.ts'
import { Listing } from './listing.ts'
import { objectColumns, parseAccess, parseLock, parseNames, StoredObject } from './object-row.ts'
import type { ObjectColumns } from './object-row.ts'
import { isMarker, nullVersionId, parseChecksum, versioningOf } from './rows.ts'
import type { Bucket, Checksum, Completion, DeleteMarker, Json, ListedObject, ListedVersion } from './rows.ts'
import type { ObjectPart, ObjectRow, Part, Upload, Version, Versioning } from './rows.ts'
import { VersionListing } from './version-listing.ts'

interface BucketRow {
  readonly id: number
  readonly name: string
  readonly account: string | null
  readonly createdMs: number
  readonly region: string
  readonly settings: string
}

interface UploadRow {
  readonly id: number
  readonly bucketId: number
  readonly key: string
  readonly uploadId: string
  readonly createdMs: number
  readonly checksumAlgorithm: string | null
  readonly checksumType: Checksum['type'] | null
  readonly contentType: string | null
  readonly storageClass: string | null
  readonly headers: string | null
  readonly metadata: string | null
  readonly tags: string | null
  readonly lock: string | null
  readonly encryption: string | null
  readonly access: string | null
  readonly upstream: string | null
}

interface PartRow {
  readonly number: number
  readonly sizeBytes: number
  readonly etag: string
  readonly modifiedMs: number
  readonly contentId: number
  readonly checksum: string | null
}

interface ObjectPartRow {
  readonly number: number
  readonly start: number
  readonly sizeBytes: number
  readonly checksum: string | null
}

interface CompletionRow {
  readonly key: string
  readonly etag: string
  readonly checksum: string | null
  readonly versionId: string | null
  readonly completedMs: number
}

/** How a bucket treats what is written to it. */
interface Manner {
  readonly versioning: Versioning | undefined
  readonly isMirror: boolean
}

const bucketColumns = 'id, name, account, created_ms as createdMs, region, settings'
const uploadColumns = `id, bucket_id as bucketId, key, upload_id as uploadId, created_ms as createdMs,
  checksum_algorithm as checksumAlgorithm, checksum_type as checksumType, content_type as contentType,
  storage_class as storageClass, headers, metadata, tags, lock, encryption, access, upstream`
const partColumns =
  'number, size_bytes as sizeBytes, etag, modified_ms as modifiedMs, content_id as contentId, checksum'
/** Bound that sorts behind every name of a bucket, which are ASCII. */
const behindNames = '\u{10ffff}'
/** Buckets remembered at most. */
const knownMax = 1_000

export class SqlReads implements Reads {
  readonly #connection: Connection
  readonly #listing: Listing
  readonly #versionListing: VersionListing
  readonly #bucket: Statement<[string], BucketRow>
  readonly #buckets: Statement<[string, string, string, string | null, number], BucketRow>
  readonly #settings: Statement<[number], string>
  readonly #object: Statement<[number, string], ObjectColumns>
  readonly #objectParts: Statement<[number, number, number], ObjectPartRow>
  readonly #version: Statement<[number, string, string], MarkedColumns>
  readonly #nullVersion: Statement<[number, string], MarkedColumns>
  readonly #newestVersion: Statement<[number, string], MarkedColumns>
  readonly #anyVersion: Statement<[number, number], number>
  readonly #upload: Statement<[number, string, string], UploadRow>
  readonly #uploadBytes: Statement<[number], number>
  readonly #uploads: Statement<[number, string, string, string, string, number], UploadRow>
  readonly #firstUploadKey: Statement<[number, string], string>
  readonly #part: Statement<[number, number], PartRow>
  readonly #parts: Statement<[number, number, number], PartRow>
  readonly #completion: Statement<[number, string, string], CompletionRow>
  readonly #known = new Map<string, Bucket>()
  readonly #manners = new Map<number, Manner>()
  readonly #entries: EntryRows
  #knownRevision = 0

  constructor(connection: Connection) {
    this.#connection = connection
    this.#listing = new Listing(connection)
    this.#versionListing = new VersionListing(connection)
    this.#entries = new EntryRows(connection)
    this.#bucket = connection.prepare(`select ${bucketColumns} from buckets where name = ?`)
    this.#buckets = connection.prepare(
      `select ${bucketColumns} from buckets
       where name > ? and name >= ? and name < ? and ifnull(account, '') = ifnull(?, ifnull(account, ''))
       order by name limit ?`,
    )
    this.#settings = connection.prepare<[number], string>('select settings from buckets where id = ?').pluck()
    this.#object = connection
      .prepare<[number, string], ObjectColumns>(
        `select ${objectColumns} from objects where bucket_id = ? and key = ?`,
      )
      .raw()
    this.#objectParts = connection.prepare(
      `select number, start, size_bytes as sizeBytes, checksum from content_parts
       where content_id = ? and number > ? order by start, number limit ?`,
    )
    const versionOf = (which: string) =>
      connection
        .prepare<[number, string, ...string[]], MarkedColumns>(
          `select marker, ${objectColumns} from versions where bucket_id = ? and key = ? ${which}`,
        )
        .raw()
    this.#version = versionOf('and version = ? and versioned = 1')
    this.#nullVersion = versionOf('and versioned is null')
    this.#newestVersion = versionOf('order by version desc limit 1')
    this.#anyVersion = connection
      .prepare<[number, number], number>(
        `select exists (select 1 from objects where bucket_id = ?)
           or exists (select 1 from versions where bucket_id = ?)`,
      )
      .pluck()
    this.#upload = connection.prepare(
      `select ${uploadColumns} from uploads where bucket_id = ? and key = ? and upload_id = ?`,
    )
    this.#uploadBytes = connection
      .prepare<[number], number>('select ifnull(sum(size_bytes), 0) from parts where upload = ?')
      .pluck()
    this.#uploads = connection.prepare(
      `select ${uploadColumns} from uploads
       where bucket_id = ? and (key, upload_id) > (?, ?) and key >= ? and key < ? order by key, upload_id limit ?`,
    )
    this.#firstUploadKey = connection
      .prepare<[number, string], string>(
        'select key from uploads where bucket_id = ? and key >= ? order by key limit 1',
      )
      .pluck()
    this.#part = connection.prepare(`select ${partColumns} from parts where upload = ? and number = ?`)
    this.#parts = connection.prepare(
      `select ${partColumns} from parts where upload = ? and number > ? order by number limit ?`,
    )
    this.#completion = connection.prepare(
      `select key, etag, checksum, version_id as versionId, completed_ms as completedMs from completions
       where bucket_id = ? and key = ? and upload_id = ?`,
    )
  }

  /** Remembered, because every call asks and buckets hardly change; this process alone writes them. */
  bucket(name: string): Bucket | undefined {
    this.#forgetChanged()
    const known = this.#known.get(name)
    if (known !== undefined) return known
    this.#connection.enter()
    const row = this.#bucket.get(name)
    if (row === undefined) return undefined
    const bucket = bucketOf(row)
    this.#known.set(name, bucket)
    return bucket
  }

  buckets({ prefix, after, limit, account }: BucketRange): Bucket[] {
    this.#connection.enter()
    const upper = prefixEnd(prefix) ?? behindNames
    return this.#buckets.all(after, prefix, upper, account ?? null, limit).map(bucketOf)
  }

  /** Of a bucket by its id, remembered like the bucket. */
  protected manner(bucketId: number): Manner {
    this.#forgetChanged()
    const known = this.#manners.get(bucketId)
    if (known !== undefined) return known
    this.#connection.enter()
    const settings = this.#settings.get(bucketId)
    const bucket = { settings: settings === undefined ? {} : JSON.parse(settings) }
    const manner = { versioning: versioningOf(bucket), isMirror: isMirror(bucket) }
    this.#manners.set(bucketId, manner)
    return manner
  }

  #forgetChanged(): void {
    const { bucketsRevision } = this.#connection
    const remembered = this.#known.size + this.#manners.size
    if (this.#knownRevision === bucketsRevision && remembered < knownMax) return
    this.#known.clear()
    this.#manners.clear()
    this.#knownRevision = bucketsRevision
  }

  object(bucketId: number, key: string): ObjectRow | undefined {
    const { known } = this.#connection
    const remembered = known?.get(bucketId, key)
    if (remembered !== undefined) return remembered
    this.#connection.enter()
    const columns = this.#object.get(bucketId, key)
    if (columns === undefined) return undefined
    const row = new StoredObject(key, columns)
    known?.set(bucketId, row)
    return row
  }

  objects(bucketId: number, range: KeyRange): ListedObject[] {
    return this.#listing.page(bucketId, range)
  }

  firstKey(bucketId: number, search: KeySearch): string | undefined {
    return this.#listing.firstKey(bucketId, search)
  }

  version(bucketId: number, key: string, versionId: string): Version | undefined {
    const current = this.object(bucketId, key)
    if (current?.versionId === versionId) return current
    this.#connection.enter()
    const columns =
      versionId === nullVersionId
        ? this.#nullVersion.get(bucketId, key)
        : this.#version.get(bucketId, key, versionId)
    return columns && versionFrom(key, columns)
  }

  marker(bucketId: number, key: string): DeleteMarker | undefined {
    if (this.object(bucketId, key) !== undefined) return undefined
    const columns = this.#newestVersion.get(bucketId, key)
    const version = columns && versionFrom(key, columns)
    return version && isMarker(version) ? version : undefined
  }

  versions(bucketId: number, range: VersionRange): ListedVersion[] {
    return this.#versionListing.page(bucketId, range)
  }

  firstVersionKey(bucketId: number, search: KeySearch): string | undefined {
    return this.#versionListing.firstKey(bucketId, search)
  }

  objectParts(row: ObjectRow, { after, limit }: Parameters<Reads['objectParts']>[1]): ObjectPart[] {
    if (row.partsCount === undefined) return []
    this.#connection.enter()
    const parts = this.#objectParts.all(row.content.id, after, limit)
    return parts.map(part => ({ ...part, checksum: parseChecksum(part.checksum) }))
  }

  isEmpty(bucketId: number): boolean {
    this.#connection.enter()
    return this.#anyVersion.get(bucketId, bucketId) === 0
  }

  upload(bucketId: number, key: string, uploadId: string): Upload | undefined {
    this.#connection.enter()
    const row = this.#upload.get(bucketId, key, uploadId)
    return row && uploadOf(row)
  }

  uploads(bucketId: number, { prefix, fromKey, fromUploadId, limit }: UploadRange): Upload[] {
    this.#connection.enter()
    // No id sorts before the empty one, and none behind the bound.
    const fromId = fromUploadId === '' && fromKey !== '' ? behindNames : (fromUploadId ?? '')
    const lower = compareKeys(fromKey, prefix) >= 0 ? fromKey : prefix
    const upper = prefixEnd(prefix) ?? behindKeys
    return this.#uploads.all(bucketId, fromKey, fromId, lower, upper, limit).map(uploadOf)
  }

  firstUploadKey(bucketId: number, { prefix, from }: KeySearch): string | undefined {
    this.#connection.enter()
    const key = this.#firstUploadKey.get(bucketId, from)
    return key?.startsWith(prefix) ? key : undefined
  }

  part(upload: number, number: number): Part | undefined {
    this.#connection.enter()
    const row = this.#part.get(upload, number)
    return row && partOf(row)
  }

  parts(upload: number, { after, limit }: Parameters<Reads['parts']>[1]): Part[] {
    this.#connection.enter()
    return this.#parts.all(upload, after, limit).map(partOf)
  }

  uploadBytes(upload: number): number {
    this.#connection.enter()
    return this.#uploadBytes.get(upload) ?? 0
  }

  completion(bucketId: number, key: string, uploadId: string): Completion | undefined {
    this.#connection.enter()
    const row = this.#completion.get(bucketId, key, uploadId)
    return row && { ...row, checksum: parseChecksum(row.checksum), versionId: row.versionId ?? undefined }
  }

  entry(id: string): Entry | undefined {
    return this.#entries.entry(id)
  }

  entriesOf(bucketId: number, key: string): Entry[] {
    return this.#entries.entriesOf(bucketId, key)
  }

  ended(id: string): EndedEntry | undefined {
    return this.#entries.ended(id)
  }

  dueEntries(range: Parameters<EntryReads['dueEntries']>[0]): Entry[] {
    return this.#entries.dueEntries(range)
  }

  pendingEntries(range: Parameters<EntryReads['pendingEntries']>[0]): Entry[] {
    return this.#entries.pendingEntries(range)
  }

  failedEntries(range: Parameters<EntryReads['failedEntries']>[0]): Entry[] {
    return this.#entries.failedEntries(range)
  }
}

/** Longer than any key of only the highest code point: 1,024 bytes are 256 of them. */
const behindKeys = '\u{10ffff}'.repeat(257)

function bucketOf({ account, ...row }: BucketRow): Bucket {
  const settings: Readonly<Record<string, Json>> = JSON.parse(row.settings)
  return account === null ? { ...row, settings } : { ...row, account, settings }
}

function uploadOf(row: UploadRow): Upload {
  return {
    ...row,
    checksumAlgorithm: row.checksumAlgorithm ?? undefined,
    checksumType: row.checksumType ?? undefined,
    contentType: row.contentType ?? undefined,
    storageClass: row.storageClass ?? undefined,
    headers: parseNames(row.headers),
    metadata: parseNames(row.metadata),
    tags: parseNames(row.tags),
    lock: parseLock(row.lock),
    encryption: parseNames(row.encryption),
    access: parseAccess(row.access),
    upstream: row.upstream ?? undefined,
  }
}

/** A row of `versions`. */
type MarkedColumns = [marker: number, ...ObjectColumns]

function versionFrom(key: string, [marker, ...columns]: MarkedColumns): Version {
  const row = new StoredObject(key, columns)
  if (marker === 0) return row
  const { version, versionId, modifiedMs } = row
  return { isMarker: true, key, version, versionId, modifiedMs }
}

function partOf(row: PartRow): Part {
  return {
    number: row.number,
    sizeBytes: row.sizeBytes,
    etag: row.etag,
    modifiedMs: row.modifiedMs,
    content: row.contentId === 0 ? emptyContent : { id: row.contentId, sizeBytes: row.sizeBytes },
    checksum: parseChecksum(row.checksum),
  }
}

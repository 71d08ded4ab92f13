/**
 * The index's reads, as prepared statements on the one connection. Used by operations between commits and by
 * transactions inside them; both see the same rows.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import { emptyContent } from './content.ts'
import type { KeyRange, KeySearch, Reads, UploadRange } from './index.ts'
import { compareKeys, prefixEnd } from './keys.ts'
import { Listing } from './listing.ts'
import { objectColumns, parseNames, StoredObject, type ObjectColumns } from './object-row.ts'
import { parseChecksum, type Bucket, type Checksum, type Completion, type Json } from './rows.ts'
import type { ListedObject, ObjectPart, ObjectRow, Part, Upload } from './rows.ts'

interface BucketRow {
  readonly id: number
  readonly name: string
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
  readonly completedMs: number
}

const bucketColumns = 'id, name, created_ms as createdMs, region, settings'
const uploadColumns = `id, bucket_id as bucketId, key, upload_id as uploadId, created_ms as createdMs,
  checksum_algorithm as checksumAlgorithm, checksum_type as checksumType, content_type as contentType,
  storage_class as storageClass, headers, metadata, tags`
const partColumns =
  'number, size_bytes as sizeBytes, etag, modified_ms as modifiedMs, content_id as contentId, checksum'
/** Bound that sorts behind every name of a bucket, which are ASCII. */
const behindNames = '\u{10ffff}'
/** Buckets remembered at most. */
const knownMax = 1_000

export class SqlReads implements Reads {
  readonly #connection: Connection
  readonly #listing: Listing
  readonly #bucket: Statement<[string], BucketRow>
  readonly #buckets: Statement<[string, string, string, number], BucketRow>
  readonly #object: Statement<[number, string], ObjectColumns>
  readonly #objectParts: Statement<[number, number, number], ObjectPartRow>
  readonly #anyObject: Statement<[number], number>
  readonly #upload: Statement<[number, string, string], UploadRow>
  readonly #uploads: Statement<[number, string, string, string, string, number], UploadRow>
  readonly #firstUploadKey: Statement<[number, string], string>
  readonly #part: Statement<[number, number], PartRow>
  readonly #parts: Statement<[number, number, number], PartRow>
  readonly #completion: Statement<[number, string, string], CompletionRow>
  readonly #known = new Map<string, Bucket>()
  #knownRevision = 0

  constructor(connection: Connection) {
    this.#connection = connection
    this.#listing = new Listing(connection)
    this.#bucket = connection.prepare(`select ${bucketColumns} from buckets where name = ?`)
    this.#buckets = connection.prepare(
      `select ${bucketColumns} from buckets where name > ? and name >= ? and name < ? order by name limit ?`,
    )
    this.#object = connection
      .prepare<[number, string], ObjectColumns>(
        `select ${objectColumns} from objects where bucket_id = ? and key = ?`,
      )
      .raw()
    this.#objectParts = connection.prepare(
      `select number, start, size_bytes as sizeBytes, checksum from content_parts
       where content_id = ? and number > ? order by start, number limit ?`,
    )
    this.#anyObject = connection
      .prepare<[number], number>('select 1 from objects where bucket_id = ? limit 1')
      .pluck()
    this.#upload = connection.prepare(
      `select ${uploadColumns} from uploads where bucket_id = ? and key = ? and upload_id = ?`,
    )
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
      `select key, etag, checksum, completed_ms as completedMs from completions
       where bucket_id = ? and key = ? and upload_id = ?`,
    )
  }

  /** Remembered, because every call asks and buckets hardly change; this process alone writes them. */
  bucket(name: string): Bucket | undefined {
    const { bucketsRevision } = this.#connection
    if (this.#knownRevision !== bucketsRevision || this.#known.size >= knownMax) {
      this.#known.clear()
      this.#knownRevision = bucketsRevision
    }
    const known = this.#known.get(name)
    if (known !== undefined) return known
    this.#connection.enter()
    const row = this.#bucket.get(name)
    if (row === undefined) return undefined
    const bucket = bucketOf(row)
    this.#known.set(name, bucket)
    return bucket
  }

  buckets({ prefix, after, limit }: Parameters<Reads['buckets']>[0]): Bucket[] {
    this.#connection.enter()
    return this.#buckets.all(after, prefix, prefixEnd(prefix) ?? behindNames, limit).map(bucketOf)
  }

  object(bucketId: number, key: string): ObjectRow | undefined {
    this.#connection.enter()
    const columns = this.#object.get(bucketId, key)
    return columns && new StoredObject(key, columns)
  }

  objects(bucketId: number, range: KeyRange): ListedObject[] {
    return this.#listing.page(bucketId, range)
  }

  firstKey(bucketId: number, search: KeySearch): string | undefined {
    return this.#listing.firstKey(bucketId, search)
  }

  objectParts(row: ObjectRow, { after, limit }: Parameters<Reads['objectParts']>[1]): ObjectPart[] {
    if (row.partsCount === undefined) return []
    this.#connection.enter()
    const parts = this.#objectParts.all(row.content.id, after, limit)
    return parts.map(part => ({ ...part, checksum: parseChecksum(part.checksum) }))
  }

  isEmpty(bucketId: number): boolean {
    this.#connection.enter()
    return this.#anyObject.get(bucketId) === undefined
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

  completion(bucketId: number, key: string, uploadId: string): Completion | undefined {
    this.#connection.enter()
    const row = this.#completion.get(bucketId, key, uploadId)
    return row && { ...row, checksum: parseChecksum(row.checksum) }
  }
}

/** Longer than any key of only the highest code point: 1,024 bytes are 256 of them. */
const behindKeys = '\u{10ffff}'.repeat(257)

function bucketOf(row: BucketRow): Bucket {
  const settings: Readonly<Record<string, Json>> = JSON.parse(row.settings)
  return { ...row, settings }
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
  }
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

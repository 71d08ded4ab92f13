/**
 * Objects as they lie in the index, and back. Members that few requests look at stay text until they are read.
 */
import type { Content } from './content.ts'
import {
  formatChecksum,
  nullVersionId,
  parseChecksum,
  type Access,
  type Checksum,
  type Encryption,
  type Lock,
  type Names,
  type NewObject,
  type ObjectRow,
} from './rows.ts'

/** Columns that `objects` and `versions` share, without the key, in the order of `ObjectColumns`. */
export const objectColumns =
  'size_bytes, etag, modified_ms, version, content_id, content_type, storage_class, parts_count, checksum, headers, metadata, tags, versioned, lock, encryption, access'

export type ObjectColumns = [
  sizeBytes: number,
  etag: string,
  modifiedMs: number,
  version: string,
  contentId: number,
  contentType: string | null,
  storageClass: string | null,
  partsCount: number | null,
  checksum: string | null,
  headers: string | null,
  metadata: string | null,
  tags: string | null,
  versioned: 1 | null,
  lock: string | null,
  encryption: string | null,
  access: string | null,
]

export class StoredObject implements ObjectRow {
  readonly key: string
  readonly sizeBytes: number
  readonly etag: string
  readonly modifiedMs: number
  readonly version: string
  readonly content: Content
  readonly contentType: string | undefined
  readonly storageClass: string | undefined
  readonly partsCount: number | undefined
  readonly #columns: ObjectColumns

  constructor(key: string, columns: ObjectColumns) {
    this.key = key
    this.sizeBytes = columns[0]
    this.etag = columns[1]
    this.modifiedMs = columns[2]
    this.version = columns[3]
    this.content = { id: columns[4], sizeBytes: columns[0] }
    this.contentType = columns[5] ?? undefined
    this.storageClass = columns[6] ?? undefined
    this.partsCount = columns[7] ?? undefined
    this.#columns = columns
  }

  get checksum(): Checksum | undefined {
    return parseChecksum(this.#columns[8])
  }

  get headers(): Names | undefined {
    return parseNames(this.#columns[9])
  }

  get metadata(): Names | undefined {
    return parseNames(this.#columns[10])
  }

  get tags(): Names | undefined {
    return parseNames(this.#columns[11])
  }

  get versionId(): string {
    return versionIdOf(this.version, this.#columns[12])
  }

  get lock(): Lock | undefined {
    return parseLock(this.#columns[13])
  }

  get encryption(): Encryption | undefined {
    return parseNames(this.#columns[14])
  }

  get access(): Access | undefined {
    return parseAccess(this.#columns[15])
  }
}

export function versionIdOf(version: string, versioned: number | null): string {
  return versioned === null ? nullVersionId : version
}

export interface ObjectWrite {
  readonly object: NewObject
  readonly version: string
  /** Whether `version` is the version id, which is `null` otherwise. */
  readonly isVersioned: boolean
  readonly partsCount: number | undefined
}

/** The inverse of `StoredObject`. */
export function columnsOfObject({ object, version, isVersioned, partsCount }: ObjectWrite): ObjectColumns {
  return [
    object.content.sizeBytes,
    object.etag,
    object.modifiedMs,
    version,
    object.content.id,
    object.contentType ?? null,
    object.storageClass ?? null,
    partsCount ?? null,
    formatChecksum(object.checksum),
    formatNames(object.headers),
    formatNames(object.metadata),
    formatNames(object.tags),
    isVersioned ? 1 : null,
    formatLock(object.lock),
    formatNames(object.encryption),
    formatAccess(object.access),
  ]
}

/** @param text JSON that `formatAccess` wrote */
export function parseAccess(text: string | null): Access | undefined {
  if (text === null) return undefined
  const access: Access = JSON.parse(text)
  return access
}

export function formatAccess(access: Access | undefined): string | null {
  return access === undefined ? null : JSON.stringify(access)
}

/** @param text JSON that `formatNames` wrote */
export function parseNames(text: string | null): Names | undefined {
  if (text === null) return undefined
  const names: Names = JSON.parse(text)
  return names
}

export function formatNames(names: Names | undefined): string | null {
  return names === undefined ? null : JSON.stringify(names)
}

/** @param text JSON that `formatLock` wrote */
export function parseLock(text: string | null): Lock | undefined {
  if (text === null) return undefined
  const lock: Lock = JSON.parse(text)
  return lock
}

export function formatLock(lock: Lock | undefined): string | null {
  return lock === undefined ? null : JSON.stringify(lock)
}

/** Of a statement that takes as many values. */
export function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}

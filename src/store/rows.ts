/**
 * The rows of the index as the rest of s3d sees them. Operations read and write these; only `index` and the files
 * below it know the SQL they come from.
 */
import type { Content } from './content.ts'

/** Values of a bucket's or an object's free-form settings, kept as JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** Names to values, e.g. user metadata by lower-case name without the `x-amz-meta-` prefix. */
export type Names = Readonly<Record<string, string>>

export interface NewBucket {
  readonly name: string
  /** Of its owner, twelve digits; absent where that is the daemon's own. */
  readonly account?: string | undefined
  readonly createdMs: number
  readonly region: string
  /** One member per bucket configuration that is stored (tags, policy, …). */
  readonly settings: Readonly<Record<string, Json>>
}

export interface Bucket extends NewBucket {
  /** Never reused, also not after the bucket was deleted. */
  readonly id: number
}

/** Whether a bucket keeps what is replaced and deleted: the setting `versioning`. */
export type Versioning = 'Enabled' | 'Suspended'

/** @returns `undefined` for a bucket that never kept versions */
export function versioningOf({ settings }: Pick<Bucket, 'settings'>): Versioning | undefined {
  // Nothing else is stored under this name.
  return settings['versioning'] as Versioning | undefined
}

/** The id of versions that were written while their bucket kept none. */
export const nullVersionId = 'null'

/** What keeps a version from being removed. */
export interface Lock {
  readonly retention?: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly untilMs: number }
  readonly legalHold?: 'ON' | 'OFF'
}

/** A checksum as S3 spells it. */
export interface Checksum {
  /** `CRC32`, `CRC32C`, `CRC64NVME`, `SHA1`, `SHA256`, … */
  readonly algorithm: string
  readonly type: 'FULL_OBJECT' | 'COMPOSITE'
  /** Base64, with `-N` behind it where it is a composite of N parts. */
  readonly value: string
}

/** What is known about an object besides its key and its bytes. */
export interface Attributes {
  readonly contentType: string | undefined
  readonly storageClass: string | undefined
  /** Standard headers other than Content-Type, by lower-case name, as they are to be returned. */
  readonly headers: Names | undefined
  /** User metadata by lower-case name without the `x-amz-meta-` prefix. */
  readonly metadata: Names | undefined
  readonly tags: Names | undefined
  readonly lock: Lock | undefined
  /** Absent where the bucket says it all. */
  readonly access?: Access | undefined
}

/** Whose something is and who may have it, described by whoever wrote it: opaque here. */
export type Access = Readonly<Record<string, Json>>

/**
 * How an object is encrypted, described by whoever sealed its bytes: opaque here. Bodies' own keys are kept with their
 * contents.
 */
export type Encryption = Names

export interface NewObject extends Attributes {
  readonly content: Content
  readonly encryption: Encryption | undefined
  /** Without quotes. */
  readonly etag: string
  readonly modifiedMs: number
  readonly checksum: Checksum | undefined
}

/** Members that are kept as JSON are parsed when they are read. */
export interface ObjectRow extends NewObject {
  readonly key: string
  readonly sizeBytes: number
  /** Set where the object came from a multipart upload; `Index.objectParts` lists them. */
  readonly partsCount: number | undefined
  /** Unique per write; later writes of the same process, and all later ones of the same key, sort behind earlier ones. */
  readonly version: string
  /** `version`, or `nullVersionId`. */
  readonly versionId: string
}

/** A version that says: from here on there is no object. */
export interface DeleteMarker {
  readonly isMarker: true
  readonly key: string
  /** See `ObjectRow.version`. */
  readonly version: string
  readonly versionId: string
  readonly modifiedMs: number
}

export type Version = ObjectRow | DeleteMarker

export function isMarker(version: Version): version is DeleteMarker {
  return 'isMarker' in version
}

/** The columns a listing needs. */
export interface ListedObject {
  readonly key: string
  readonly sizeBytes: number
  readonly etag: string
  readonly modifiedMs: number
  /** `null` is the default class. */
  readonly storageClass: string | null
  /** `ALGORITHM TYPE VALUE` with single spaces, `null` where there is none: see `parseChecksum`. */
  readonly checksum: string | null
}

/** A version, or a delete marker, with the columns a listing needs. */
export interface ListedVersion extends ListedObject {
  /** See `ObjectRow.version`. */
  readonly version: string
  readonly versionId: string
  readonly isMarker: boolean
  /** Whether this is what the key holds now. */
  readonly isLatest: boolean
}

export interface NewUpload extends Attributes {
  readonly key: string
  /** Chosen by the caller, unique, opaque to clients. */
  readonly uploadId: string
  readonly createdMs: number
  /** That of the object to be; every part is sealed accordingly. */
  readonly encryption: Encryption | undefined
  readonly checksumAlgorithm: string | undefined
  readonly checksumType: Checksum['type'] | undefined
}

export interface Upload extends NewUpload {
  readonly id: number
  readonly bucketId: number
  /** The upload at the remote that its parts go on to, in a mirror; parts that are here are still on their way. */
  readonly upstream: string | undefined
}

export interface NewPart {
  /** 1 to 10,000. */
  readonly number: number
  /** Without quotes. */
  readonly etag: string
  readonly modifiedMs: number
  readonly content: Content
  readonly checksum: Checksum | undefined
}

export interface Part extends NewPart {
  readonly sizeBytes: number
}

/** A part of a finished object: what GetObject with `partNumber` and GetObjectAttributes need. */
export interface ObjectPart {
  readonly number: number
  /** Where the part begins in the object, in bytes. */
  readonly start: number
  readonly sizeBytes: number
  readonly checksum: Checksum | undefined
}

/** What completing an upload answered, remembered so that a client that missed the answer can ask again. */
export interface Completion {
  readonly key: string
  readonly etag: string
  readonly checksum: Checksum | undefined
  /** `undefined` where the bucket gave none. */
  readonly versionId: string | undefined
  readonly completedMs: number
}

/** @param text as in `ListedObject.checksum` */
export function parseChecksum(text: string | null): Checksum | undefined {
  if (text === null) return undefined
  const afterAlgorithm = text.indexOf(' ')
  const afterType = text.indexOf(' ', afterAlgorithm + 1)
  return {
    algorithm: text.slice(0, afterAlgorithm),
    type: text.charCodeAt(afterAlgorithm + 1) === 0x46 /* F */ ? 'FULL_OBJECT' : 'COMPOSITE',
    value: text.slice(afterType + 1),
  }
}

/** The inverse of `parseChecksum`. */
export function formatChecksum(checksum: Checksum | undefined): string | null {
  return checksum === undefined ? null : checksum.algorithm + ' ' + checksum.type + ' ' + checksum.value
}

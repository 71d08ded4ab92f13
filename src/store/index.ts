/**
 * The index: what buckets, objects and uploads there are. Operations read it synchronously and change it through
 * `commit`; nothing is visible to a client before it is durable, which is what `settled` is for.
 */
import type { CacheChanges, CacheReads } from './cache-rows.ts'
import type { QueueChange } from './effects.ts'
import type { Deferral, Entry, EntryError, EntryReads } from './entries.ts'
import type { QueueTotals } from './entry-totals.ts'
import type { IdentityChanges, IdentityReads } from './identity-rows.ts'
import type { LeftUploadChanges, LeftUploadReads } from './left-uploads.ts'
import type { QueueEndChanges, QueueEndReads } from './queue-end.ts'
import type { MovedPart } from './moved-parts.ts'
import type {
  Access,
  Bucket,
  Completion,
  DeleteMarker,
  ListedObject,
  ListedVersion,
  Lock,
  Names,
  NewBucket,
  NewObject,
  NewPart,
  NewUpload,
  ObjectPart,
  ObjectRow,
  Part,
  Upload,
  Version,
} from './rows.ts'

export interface BucketRange {
  readonly prefix: string
  readonly after: string
  readonly limit: number
  /** Of that account's only: twelve digits, or `''` for the daemon's own; all buckets where it is left out. */
  readonly account?: string
}

/** A page of keys in UTF-8 byte order; its cost does not depend on where it starts. */
export interface KeyRange {
  readonly prefix: string
  /** `''` for the beginning. */
  readonly from: string
  /** Whether a key equal to `from` belongs to the page. */
  readonly inclusive: boolean
  readonly limit: number
}

/** A page of uploads in order of key, then upload id. */
export interface UploadRange {
  readonly prefix: string
  readonly fromKey: string
  /** The page starts behind this upload of the key, behind all of them where it is `''`, with the first without it. */
  readonly fromUploadId: string | undefined
  readonly limit: number
}

/** Where the next key is looked for: not before `from`, which must not sort before `prefix`. */
export interface KeySearch {
  readonly prefix: string
  readonly from: string
}

/** A page of versions in order of key, the newest first. */
export interface VersionRange {
  readonly prefix: string
  /** The page starts behind every version of this key, or behind `fromVersion` of it where that is not `''`. */
  readonly fromKey: string
  /** As in `ListedVersion.version`; it need not exist. */
  readonly fromVersion: string
  readonly limit: number
}

/** Reads, synchronous. Await `Index.settled` first, and read in the same tick. */
export interface Reads extends EntryReads {
  bucket(name: string): Bucket | undefined
  /** In order of their names, behind `after`. */
  buckets(range: BucketRange): Bucket[]
  object(bucketId: number, key: string): ObjectRow | undefined
  objects(bucketId: number, range: KeyRange): ListedObject[]
  /** The least key of an object; a hundredth of what a page costs, so a listing skips with it. */
  firstKey(bucketId: number, search: KeySearch): string | undefined
  /** One of the versions of a key, current or not. */
  version(bucketId: number, key: string, versionId: string): Version | undefined
  /** The delete marker that hides what a key held, where there is no `object`. */
  marker(bucketId: number, key: string): DeleteMarker | undefined
  versions(bucketId: number, range: VersionRange): ListedVersion[]
  /** As `firstKey`, of keys that have versions. */
  firstVersionKey(bucketId: number, search: KeySearch): string | undefined
  /** The parts an object was completed from, in order; none when it was put in one piece. */
  objectParts(row: ObjectRow, range: { readonly after: number; readonly limit: number }): ObjectPart[]
  /** No versions of objects and no delete markers; uploads don't count. */
  isEmpty(bucketId: number): boolean
  upload(bucketId: number, key: string, uploadId: string): Upload | undefined
  uploads(bucketId: number, range: UploadRange): Upload[]
  /** The least key of an upload. */
  firstUploadKey(bucketId: number, search: KeySearch): string | undefined
  /** @param upload `Upload.id` */
  part(upload: number, number: number): Part | undefined
  parts(upload: number, range: { readonly after: number; readonly limit: number }): Part[]
  /** What its parts come to, in bytes. */
  uploadBytes(upload: number): number
  /** How an upload ended that is no longer there. */
  completion(bucketId: number, key: string, uploadId: string): Completion | undefined
}

/** Changes, all or none of them, within one `commit`. Contents that lose their last row are released with it. */
export interface Transaction extends Reads {
  /** Rows of the read cache. */
  readonly cache: CacheChanges
  /** Rows of identities. */
  readonly identities: IdentityChanges
  /** Rows of uploads at the remote that are to be aborted. */
  readonly leftUploads: LeftUploadChanges
  /** How the write queue ended. */
  readonly queueEnd: QueueEndChanges
  createBucket(bucket: NewBucket): Bucket
  updateBucket(bucket: Bucket): void
  /** Takes the bucket's uploads with it. @throws {InvariantError} when it is not empty */
  deleteBucket(bucketId: number): void
  /**
   * Makes an object what its key holds now. What the key held is kept where the bucket's versioning is enabled; where
   * it is suspended, the version without an id is replaced, and where there is none, the object.
   * @returns the version's id, `undefined` where the bucket never kept versions
   */
  putObject(bucketId: number, key: string, object: NewObject): string | undefined
  /**
   * Replaces the tags, and nothing else: bytes, version and time of the object stay.
   * @param row as read in this transaction
   * @param tags `undefined` for none
   */
  setTags(bucketId: number, row: ObjectRow, tags: Names | undefined): void
  /** As `setTags`, for the headers that are returned with the object. */
  setHeaders(bucketId: number, row: ObjectRow, headers: Names | undefined): void
  /** As `setTags`, for what keeps the version from being removed. */
  setLock(bucketId: number, row: ObjectRow, lock: Lock | undefined): void
  /** As `setTags`, for whose it is and who may have it. */
  setAccess(bucketId: number, row: ObjectRow, access: Access | undefined): void
  /** In a bucket that never kept versions. @returns whether there was one */
  deleteObject(bucketId: number, key: string): boolean
  /**
   * In a bucket that keeps or kept versions: what the key holds from now on is a delete marker.
   * @returns the marker's version id
   */
  putMarker(bucketId: number, key: string, modifiedMs: number): string
  /**
   * Removes one version for good. If it was what the key holds, that is now the newest of the others.
   * @returns what it was, `undefined` for none
   */
  deleteVersion(bucketId: number, key: string, versionId: string): 'object' | 'marker' | undefined
  createUpload(bucketId: number, upload: NewUpload): Upload
  /**
   * Creates or replaces.
   * @param upload `Upload.id`
   * @throws {StoreError} `gone` when the upload ended meanwhile
   */
  putPart(upload: number, part: NewPart): void
  /**
   * Puts the object whose bytes are the given parts in this order, without copying them, releases the other parts,
   * forgets the upload and remembers its completion.
   * @param parts as `part` or `parts` returned them
   * @returns as `putObject`
   * @throws {StoreError} `gone` when one of them was replaced or the upload ended meanwhile
   */
  completeUpload(
    upload: Upload,
    parts: readonly Part[],
    object: Omit<NewObject, 'content'>,
  ): string | undefined
  abortUpload(upload: Upload): void
  /** From now on its parts go on to an upload at the remote. */
  setUpstream(upload: Upload, upstream: string): void
  /**
   * The remote has it.
   * @param upstreamEtag what it is called there, without quotes
   * @returns false, and nothing is changed, where it was replaced meanwhile
   */
  removePart(upload: Upload, part: Part, upstreamEtag: string): boolean
  /** The remote completed what its parts went on to: the upload goes, and its completion is remembered. */
  endUpload(upload: Upload, completed: Pick<Completion, 'etag' | 'checksum'>): void
  /**
   * The remote has what the entry says: it goes with its version, and so do the key's older ones, which it replaced, and
   * what the read cache keeps of the key.
   * @param entry as it was read before the push
   * @param leaves ETag of what the remote's key holds now, `none` for nothing, `undefined` where nobody knows
   * @returns false, and nothing is changed, where the entry's tags changed during the push, or it is gone
   */
  finishEntry(entry: Pick<Entry, 'id' | 'revision'>, leaves: string | undefined): boolean
  /** Removes an entry with its version, and no other. What it replaced is what the key holds then. */
  dropEntry(id: string): boolean
  /** This and the following do nothing to an entry that is gone. */
  deferEntry(id: string, deferral: Deferral): void
  failEntry(id: string, error: EntryError): void
  /** Makes a failed or deferred entry due at once. */
  retryEntry(id: string): void
  /** @param base as in `Entry.base` */
  setEntryBase(id: string, base: string | undefined): void
  /** @param upload as in `Entry.upload` */
  setEntryUpload(id: string, upload: string | undefined): void
}

export interface Index extends Reads {
  /** Rows of the read cache. */
  readonly cache: CacheReads
  /** Rows of identities. */
  readonly identities: IdentityReads
  /** Rows of uploads at the remote that are to be aborted. */
  readonly leftUploads: LeftUploadReads
  /** How the write queue ended. */
  readonly queueEnd: QueueEndReads
  /** Of an upload whose parts went on: those that have another ETag there. @param upload `Upload.id` */
  movedParts(upload: number): MovedPart[]
  /** @param listener called with each key whose cached rows went with an entry of the write queue, when that is durable */
  onUncached(listener: (bucket: string, key: string) => void): void
  /** What the write queue holds, as far as it is durable. */
  queueTotals(): QueueTotals
  /** The same without ages: cheap, for whoever asks with every write. */
  readonly queueHolds: Readonly<QueueChange>
  /** Ids of the buckets that have entries, of whatever state: as cheap. */
  readonly entryBuckets: Iterable<number>
  /** Whether that is nothing: cheap, for whoever asks with every call. */
  readonly isQueueEmpty: boolean
  /**
   * A promise to await before reading, or `undefined` (the usual case, cheap) when nothing about the key, the bucket
   * (no key) or anything (no bucket) waits for its flush. So no answer reveals a change that a power cut could undo.
   */
  settled(bucketId?: number, key?: string): Promise<void> | undefined
  /**
   * Runs `work` inside the next group's transaction and settles when that is durable, with what `work` returned or
   * threw. It is synchronous, evaluates its own conditions, may be run twice, and throws to change nothing.
   * @throws {StoreError} `full` when the disk is, `closed` after a failure
   */
  commit<T>(work: (transaction: Transaction) => T): Promise<T>
}

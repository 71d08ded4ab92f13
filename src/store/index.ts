/**
 * The index: what buckets, objects and uploads there are. Operations read it synchronously and change it through
 * `commit`; nothing is visible to a client before it is durable, which is what `settled` is for.
 */
import type {
  Bucket,
  Completion,
  ListedObject,
  Names,
  NewBucket,
  NewObject,
  NewPart,
  NewUpload,
  ObjectPart,
  ObjectRow,
  Part,
  Upload,
} from './rows.ts'

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

/** Reads, synchronous. Await `Index.settled` first, and read in the same tick. */
export interface Reads {
  bucket(name: string): Bucket | undefined
  /** In order of their names, behind `after`. */
  buckets(range: { readonly prefix: string; readonly after: string; readonly limit: number }): Bucket[]
  object(bucketId: number, key: string): ObjectRow | undefined
  objects(bucketId: number, range: KeyRange): ListedObject[]
  /** The least key of an object; a hundredth of what a page costs, so a listing skips with it. */
  firstKey(bucketId: number, search: KeySearch): string | undefined
  /** The parts an object was completed from, in order; none when it was put in one piece. */
  objectParts(row: ObjectRow, range: { readonly after: number; readonly limit: number }): ObjectPart[]
  /** No objects; uploads don't count. */
  isEmpty(bucketId: number): boolean
  upload(bucketId: number, key: string, uploadId: string): Upload | undefined
  uploads(bucketId: number, range: UploadRange): Upload[]
  /** The least key of an upload. */
  firstUploadKey(bucketId: number, search: KeySearch): string | undefined
  /** @param upload `Upload.id` */
  part(upload: number, number: number): Part | undefined
  parts(upload: number, range: { readonly after: number; readonly limit: number }): Part[]
  /** How an upload ended that is no longer there. */
  completion(bucketId: number, key: string, uploadId: string): Completion | undefined
}

/** Changes, all or none of them, within one `commit`. Contents that lose their last row are released with it. */
export interface Transaction extends Reads {
  createBucket(bucket: NewBucket): Bucket
  updateBucket(bucket: Bucket): void
  /** Takes the bucket's uploads with it. @throws {InvariantError} when it still has objects */
  deleteBucket(bucketId: number): void
  /** Creates or replaces. */
  putObject(bucketId: number, key: string, object: NewObject): void
  /**
   * Replaces the tags, and nothing else: bytes, version and time of the object stay.
   * @param tags `undefined` for none
   * @returns whether there is such an object
   */
  setTags(bucketId: number, key: string, tags: Names | undefined): boolean
  /** @returns whether there was one */
  deleteObject(bucketId: number, key: string): boolean
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
   * @throws {StoreError} `gone` when one of them was replaced or the upload ended meanwhile
   */
  completeUpload(upload: Upload, parts: readonly Part[], object: Omit<NewObject, 'content'>): void
  abortUpload(upload: Upload): void
}

export interface Index extends Reads {
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

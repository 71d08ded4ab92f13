/**
 * Stores for tests: a real one in a temporary folder, or over a disk that a test has wrapped.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { systemClock } from '../../src/base/clock.ts'
import { systemDisk, type Disk } from '../../src/base/disk.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import type { Content } from '../../src/store/content.ts'
import type {
  Attributes,
  Bucket,
  NewObject,
  NewPart,
  Part,
  Upload,
  Versioning,
} from '../../src/store/rows.ts'
import { isMarker } from '../../src/store/rows.ts'
import { openStore, storeDefaults, type OpenStore, type StoreConfig } from '../../src/store/store.ts'

export const noAttributes: Attributes = {
  contentType: undefined,
  storageClass: undefined,
  headers: undefined,
  metadata: undefined,
  tags: undefined,
  lock: undefined,
}

/** Small limits, so that few bytes reach every path. */
export const smallLimits: Omit<StoreConfig, 'dir'> = {
  ...storeDefaults,
  smallBodyMaxBytes: 1024,
  segmentMaxBytes: 16 * 1024,
  contentCacheMaxBytes: 0,
  reserveBytes: 64 * 1024,
}

/** A folder that is gone after the test. */
export function temporaryFolder(t: TestContext): string {
  const dir = mkdtempSync(path.join(tmpdir(), 's3d-store-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export interface StoreOptions extends Partial<Omit<StoreConfig, 'dir'>> {
  readonly disk?: Disk
}

/** Not closed by itself: the test says how the store ends. */
export function openIn(dir: string, { disk = systemDisk, ...limits }: StoreOptions = {}): Promise<OpenStore> {
  return openStore(
    { disk, clock: systemClock, random: systemRandom(), log: silentLog },
    { ...smallLimits, ...limits, dir },
  )
}

/** A store in a folder of its own, with a bucket; closed after the test. */
export async function openWithBucket(t: TestContext, options?: StoreOptions): Promise<Shelf> {
  const dir = temporaryFolder(t)
  const store = await openIn(dir, options)
  t.after(() => store.close())
  return createShelf(store, dir)
}

/** A store's one bucket, with the calls that every test makes. */
export class Shelf {
  readonly store: OpenStore
  readonly bucket: Bucket
  readonly dir: string

  constructor(store: OpenStore, bucket: Bucket, dir: string) {
    this.store = store
    this.bucket = bucket
    this.dir = dir
  }

  async write(body: Uint8Array): Promise<Content> {
    const writer = this.store.bytes.writer(body.length)
    await writer.write(body)
    return writer.finish()
  }

  setVersioning(versioning: Versioning): Promise<void> {
    return this.store.index.commit(transaction =>
      transaction.updateBucket({ ...this.bucket, settings: { versioning } }),
    )
  }

  /** @returns the version id */
  async put(key: string, body: Uint8Array | string): Promise<string | undefined> {
    const content = await this.write(Buffer.from(body))
    return this.store.index.commit(transaction =>
      transaction.putObject(this.bucket.id, key, objectOf(content)),
    )
  }

  delete(key: string): Promise<boolean> {
    return this.store.index.commit(transaction => transaction.deleteObject(this.bucket.id, key))
  }

  /** @returns the marker's version id */
  mark(key: string): Promise<string> {
    return this.store.index.commit(transaction => transaction.putMarker(this.bucket.id, key, 1))
  }

  deleteVersion(key: string, versionId: string): Promise<'object' | 'marker' | undefined> {
    return this.store.index.commit(transaction => transaction.deleteVersion(this.bucket.id, key, versionId))
  }

  /** @returns the body of a version as `get` does, `'marker'` for a delete marker */
  async getVersion(key: string, versionId: string): Promise<string | undefined> {
    await this.store.index.settled(this.bucket.id, key)
    const version = this.store.index.version(this.bucket.id, key, versionId)
    if (version === undefined || isMarker(version)) return version && 'marker'
    return (await readAll(this.store, version.content)).toString('latin1')
  }

  /** @returns the whole body as text of one character per byte, `undefined` when there is no such object */
  async get(key: string): Promise<string | undefined> {
    await this.store.index.settled(this.bucket.id, key)
    const row = this.store.index.object(this.bucket.id, key)
    return row && (await readAll(this.store, row.content)).toString('latin1')
  }

  keys(prefix = ''): string[] {
    const range = { prefix, from: '', inclusive: true, limit: 100_000 }
    return this.store.index.objects(this.bucket.id, range).map(({ key }) => key)
  }

  createUpload(key: string, uploadId: string): Promise<Upload> {
    const upload = {
      ...noAttributes,
      key,
      uploadId,
      createdMs: 1,
      encryption: undefined,
      checksumAlgorithm: undefined,
      checksumType: undefined,
    }
    return this.store.index.commit(transaction => transaction.createUpload(this.bucket.id, upload))
  }

  async putPart(upload: Upload, number: number, body: Uint8Array | string): Promise<Part> {
    const content = await this.write(Buffer.from(body))
    const part: NewPart = { number, etag: 'part-' + number, modifiedMs: 1, content, checksum: undefined }
    return this.store.index.commit(transaction => {
      transaction.putPart(upload.id, part)
      const stored = transaction.part(upload.id, number)
      assert(stored)
      return stored
    })
  }

  complete(upload: Upload, parts: readonly Part[]): Promise<string | undefined> {
    const { content: _, ...object } = objectOf({ id: 0, sizeBytes: 0 })
    return this.store.index.commit(transaction => transaction.completeUpload(upload, parts, object))
  }
}

export async function createShelf(store: OpenStore, dir: string): Promise<Shelf> {
  const bucket = await store.index.commit(
    transaction =>
      transaction.bucket('shelf') ??
      transaction.createBucket({ name: 'shelf', createdMs: 1, region: 'us-east-1', settings: {} }),
  )
  return new Shelf(store, bucket, dir)
}

export function objectOf(content: Content): NewObject {
  return { ...noAttributes, content, encryption: undefined, etag: 'etag', modifiedMs: 1, checksum: undefined }
}

export async function readAll(
  store: OpenStore,
  content: Content,
  range?: { start: number; end: number },
): Promise<Buffer> {
  const bytes = await store.bytes.read(content, range)
  if (bytes instanceof Uint8Array) return Buffer.from(bytes)
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Bytes that differ by seed and position, so that a swapped or shifted read shows. */
export function bytesOf(seed: string | number, sizeBytes: number): Buffer {
  const line = Buffer.from(`<${seed}>`)
  return Buffer.from(Buffer.alloc(sizeBytes, line).map((byte, i) => (byte + (i >> 8)) & 0x7f))
}

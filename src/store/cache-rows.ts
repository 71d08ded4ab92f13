/**
 * Rows of the read cache: which versions of the remote's objects are kept, and in which files their blocks lie. Written
 * behind, by the cache; what the write queue pushed is taken out with its entry, in the same transaction.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import type { Effects } from './effects.ts'

/** One version of an object. */
export interface CachedObject {
  /** The cache's own, never used twice. */
  readonly id: number
  readonly bucket: string
  readonly key: string
  /** What the remote said of it, as the cache wrote it. */
  readonly head: string
  readonly checkedMs: number
}

/** Some of its blocks, in one file. */
export interface CachedChunk {
  readonly object: number
  readonly number: number
  readonly file: string
  /** Which blocks, and their checksums, as the cache wrote it. */
  readonly blocks: Uint8Array
  readonly usedMs: number
}

/** Where a bucket was when its objects were read. */
export interface CachedBucket {
  readonly name: string
  /** How its remote is reached, and what it is called there. */
  readonly home: string
  /** By whose rights it was read, as far as that is known. */
  readonly account: string
}

export interface CachedPin {
  readonly bucket: string
  readonly key: string
}

export interface CacheReads {
  /** In order of their ids. */
  objects(range: { readonly afterId: number; readonly limit: number }): CachedObject[]
  chunks(object: number): CachedChunk[]
  /** Ids of objects of one bucket, some of them. */
  idsIn(bucket: string, limit: number): number[]
  /** Those that have objects, without where they were. */
  bucketNames(): string[]
  buckets(): CachedBucket[]
  pins(): CachedPin[]
  /** What the directory of the blocks is known by; `undefined` before it was first used. */
  owner(): string | undefined
  /** Whether `setCalm` was told so last. */
  isCalm(): boolean
}

const ownerState = 'cache'
const calmState = 'cache-calm'

export class CacheRows implements CacheReads {
  readonly #connection: Connection
  readonly #objects: Statement<[number, number], CachedObject>
  readonly #chunks: Statement<[number], CachedChunk>
  readonly #pins: Statement<[], CachedPin>
  readonly #state: Statement<[string], string>
  readonly #idsIn: Statement<[string, number], number>
  readonly #bucketNames: Statement<[], string>
  readonly #buckets: Statement<[], CachedBucket>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#idsIn = connection
      .prepare<[string, number], number>('select id from cached_objects where bucket = ? limit ?')
      .pluck()
    this.#bucketNames = connection
      .prepare<[], string>('select distinct bucket from cached_objects order by bucket')
      .pluck()
    this.#buckets = connection.prepare('select name, home, account from cached_buckets order by name')
    this.#objects = connection.prepare(
      `select id, bucket, key, head, checked_ms as checkedMs from cached_objects
       where id > ? order by id limit ?`,
    )
    this.#chunks = connection.prepare(
      `select object_id as object, number, file, blocks, used_ms as usedMs from cached_chunks
       where object_id = ? order by number`,
    )
    this.#pins = connection.prepare('select bucket, key from cache_pins order by bucket, key')
    this.#state = connection.prepare<[string], string>('select value from state where name = ?').pluck()
  }

  objects({ afterId, limit }: Parameters<CacheReads['objects']>[0]): CachedObject[] {
    this.#connection.enter()
    return this.#objects.all(afterId, limit)
  }

  chunks(object: number): CachedChunk[] {
    this.#connection.enter()
    return this.#chunks.all(object)
  }

  idsIn(bucket: string, limit: number): number[] {
    this.#connection.enter()
    return this.#idsIn.all(bucket, limit)
  }

  bucketNames(): string[] {
    this.#connection.enter()
    return this.#bucketNames.all()
  }

  buckets(): CachedBucket[] {
    this.#connection.enter()
    return this.#buckets.all()
  }

  pins(): CachedPin[] {
    this.#connection.enter()
    return this.#pins.all()
  }

  owner(): string | undefined {
    this.#connection.enter()
    return this.#state.get(ownerState)
  }

  isCalm(): boolean {
    this.#connection.enter()
    return this.#state.get(calmState) === 'yes'
  }
}

/** The changes, inside a transaction. */
export class CacheChanges {
  readonly #putObject: Statement<[number, string, string, string, number]>
  readonly #putChunk: Statement<[number, number, string, Uint8Array, number]>
  readonly #dropChunk: Statement<[number, number]>
  readonly #dropChunks: Statement<[number]>
  readonly #dropObject: Statement<[number]>
  readonly #ofKey: Statement<[string, string], number>
  readonly #bucketName: Statement<[number], string>
  readonly #pin: Statement<[string, string]>
  readonly #unpin: Statement<[string, string]>
  readonly #setState: Statement<[string, string]>
  readonly #putBucket: Statement<[string, string, string]>
  readonly #dropBucket: Statement<[string]>
  readonly #doubt: Statement<[string]>
  readonly #current: () => Effects

  /** @param current the effects of the group that is running */
  constructor(connection: Connection, current: () => Effects) {
    this.#current = current
    this.#putObject = connection.prepare(
      `insert into cached_objects (id, bucket, key, head, checked_ms) values (?, ?, ?, ?, ?)
       on conflict (id) do update set head = excluded.head, checked_ms = excluded.checked_ms`,
    )
    this.#putChunk = connection.prepare('insert or replace into cached_chunks values (?, ?, ?, ?, ?)')
    this.#dropChunk = connection.prepare('delete from cached_chunks where object_id = ? and number = ?')
    this.#dropChunks = connection.prepare('delete from cached_chunks where object_id = ?')
    this.#dropObject = connection.prepare('delete from cached_objects where id = ?')
    this.#ofKey = connection
      .prepare<[string, string], number>('select id from cached_objects where bucket = ? and key = ?')
      .pluck()
    this.#bucketName = connection.prepare<[number], string>('select name from buckets where id = ?').pluck()
    this.#pin = connection.prepare('insert or ignore into cache_pins values (?, ?)')
    this.#unpin = connection.prepare('delete from cache_pins where bucket = ? and key = ?')
    this.#setState = connection.prepare('insert or replace into state values (?, ?)')
    this.#putBucket = connection.prepare('insert or replace into cached_buckets values (?, ?, ?)')
    this.#dropBucket = connection.prepare('delete from cached_buckets where name = ?')
    this.#doubt = connection.prepare('update cached_objects set checked_ms = 0 where bucket = ?')
  }

  /** Creates it, or changes head and time of the one with that id; another version of the key goes. */
  putObject({ id, bucket, key, head, checkedMs }: CachedObject): void {
    this.#current().writesCount++
    const kept = this.#ofKey.get(bucket, key)
    if (kept !== undefined && kept !== id) this.dropObject(kept)
    this.#putObject.run(id, bucket, key, head, checkedMs)
  }

  putChunk({ object, number, file, blocks, usedMs }: CachedChunk): void {
    this.#current().writesCount++
    this.#putChunk.run(object, number, file, blocks, usedMs)
  }

  dropChunk(object: number, number: number): void {
    this.#current().writesCount++
    this.#dropChunk.run(object, number)
  }

  /** With its chunks. */
  dropObject(id: number): void {
    this.#current().writesCount++
    this.#dropChunks.run(id)
    this.#dropObject.run(id)
  }

  /** The remote's key holds something else from now on. */
  dropKey(bucketId: number, key: string): void {
    const bucket = this.#bucketName.get(bucketId)
    if (bucket === undefined) return
    const id = this.#ofKey.get(bucket, key)
    if (id !== undefined) this.dropObject(id)
    this.#current().uncached.push({ bucket, key })
  }

  pin(bucket: string, key: string): void {
    this.#current().writesCount++
    this.#pin.run(bucket, key)
  }

  unpin(bucket: string, key: string): void {
    this.#current().writesCount++
    this.#unpin.run(bucket, key)
  }

  putBucket({ name, home, account }: CachedBucket): void {
    this.#current().writesCount++
    this.#putBucket.run(name, home, account)
  }

  /** Where it was; its objects are others' to drop. */
  dropBucket(name: string): void {
    this.#current().writesCount++
    this.#dropBucket.run(name)
  }

  /** None of a bucket's objects has been asked about yet. */
  doubtBucket(name: string): void {
    this.#current().writesCount++
    this.#doubt.run(name)
  }

  setOwner(name: string): void {
    this.#current().writesCount++
    this.#setState.run(ownerState, name)
  }

  /** Whether the outcome of every write is known. */
  setCalm(isCalm: boolean): void {
    this.#current().writesCount++
    this.#setState.run(calmState, isCalm ? 'yes' : 'no')
  }
}

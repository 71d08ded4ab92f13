/**
 * The one connection that reads and writes the index, on the main thread. It never flushes: with `synchronous=NORMAL`
 * a commit only writes the log, and the committer flushes the log before anyone is told.
 */
import Database from 'better-sqlite3'
import { assert } from '../base/assert.ts'
import type { Effects } from './effects.ts'
import { KnownObjects } from './known-objects.ts'
import { migrate } from './schema.ts'

/** Calls back once what is running now has ended, e.g. `setImmediate`; the simulation decides when. */
export type Soon = (callback: () => void) => void

/** Read back after they were set, because SQLite ignores what it does not know. */
const pragmas: readonly (readonly [name: string, value: string | number])[] = [
  ['journal_mode', 'wal'],
  ['synchronous', 1],
  ['wal_autocheckpoint', 0],
  ['cache_size', -16 * 1024],
  ['foreign_keys', 1],
]

export class Connection {
  readonly database: Database.Database
  readonly #soon: Soon
  readonly #begin: Database.Statement
  readonly #beginWrite: Database.Statement
  readonly #commit: Database.Statement
  readonly #rollback: Database.Statement
  readonly #leave = (): void => this.leave()
  #state: 'idle' | 'reading' | 'writing' = 'idle'
  #leaving = false
  /** Grows with every change of a bucket and every rollback: what was remembered of buckets before is out of date. */
  bucketsRevision = 0
  readonly #known = new KnownObjects()

  /** @throws {StoreError} `newer-schema` */
  constructor(file: string, soon: Soon) {
    this.database = new Database(file)
    this.#soon = soon
    prepareDatabase(this.database)
    this.#begin = this.database.prepare('begin')
    this.#beginWrite = this.database.prepare('begin immediate')
    this.#commit = this.database.prepare('commit')
    this.#rollback = this.database.prepare('rollback')
  }

  prepare<Parameters extends unknown[], Row>(sql: string): Database.Statement<Parameters, Row> {
    return this.database.prepare<Parameters, Row>(sql)
  }

  /**
   * To be called before every read. The reads of one turn of the event loop share a transaction, because taking and
   * releasing SQLite's lock costs twice as much as finding a row.
   */
  enter(): void {
    if (this.#state !== 'idle') return
    this.#begin.run()
    this.#state = 'reading'
    if (this.#leaving) return
    this.#leaving = true
    this.#soon(this.#leave)
  }

  /** Ends the turn's reads, so that they hold up neither a write nor a checkpoint. */
  leave(): void {
    this.#leaving = false
    if (this.#state === 'reading') this.#end(this.#commit)
  }

  beginWrite(): void {
    if (this.#state === 'reading') this.#end(this.#commit)
    this.#beginWrite.run()
    this.#state = 'writing'
  }

  /** What objects were, outside of a transaction that changes some. */
  get known(): KnownObjects | undefined {
    return this.#state === 'writing' ? undefined : this.#known
  }

  commitWrite({ touched }: Pick<Effects, 'touched'>): void {
    this.#known.forget(touched)
    this.#commit.run()
    this.#state = 'idle'
  }

  /** Harmless where SQLite has rolled back by itself, as it does when the disk is full. */
  rollbackWrite(): void {
    this.bucketsRevision++
    if (this.database.inTransaction) this.#rollback.run()
    this.#state = 'idle'
  }

  close(): void {
    this.leave()
    this.database.close()
  }

  #end(statement: Database.Statement): void {
    statement.run()
    this.#state = 'idle'
  }
}

/** Leaves nothing open when it fails. */
function prepareDatabase(database: Database.Database): void {
  try {
    for (const [name, value] of pragmas) {
      database.pragma(`${name} = ${value}`)
      assert(database.pragma(name, { simple: true }) === value, `SQLite accepts ${name} = ${value}`)
    }
    migrate(database)
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Sets one column of a version, wherever that lies: with what its key holds now, or with what it held before. Used by the
 * transaction for what may change while the bytes stay.
 */
import type { Statement } from 'better-sqlite3'
import { assert } from '../base/assert.ts'
import type { Connection } from './connection.ts'

type Column = 'tags' | 'headers' | 'lock' | 'access'

type Setter = Statement<[value: string | null, bucketId: number, key: string, version: string]>

interface Place {
  readonly bucketId: number
  readonly key: string
  readonly version: string
}

export class VersionColumns {
  readonly #setters: Readonly<Record<Column, readonly Setter[]>>

  constructor(connection: Connection) {
    const of = (column: Column) =>
      (['objects', 'versions'] as const).map(table =>
        connection.prepare<[string | null, number, string, string], unknown>(
          `update ${table} set ${column} = ? where bucket_id = ? and key = ? and version = ?`,
        ),
      )
    this.#setters = { tags: of('tags'), headers: of('headers'), lock: of('lock'), access: of('access') }
  }

  /** @throws {InvariantError} when there is no such version */
  set(column: Column, { bucketId, key, version }: Place, value: string | null): void {
    const isSet = this.#setters[column].some(each => each.run(value, bucketId, key, version).changes === 1)
    assert(isSet, 'the row was read in this transaction')
  }
}

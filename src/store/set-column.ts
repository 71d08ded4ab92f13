/**
 * Sets one column of a version, wherever that lies.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'

export interface SetColumn {
  readonly objects: Statement<[string | null, number, string, string]>
  readonly versions: Statement<[string | null, number, string, string]>
}

export function prepareSet(connection: Connection, column: 'tags' | 'headers' | 'lock'): SetColumn {
  const of = (table: keyof SetColumn) =>
    connection.prepare<[string | null, number, string, string], unknown>(
      `update ${table} set ${column} = ? where bucket_id = ? and key = ? and version = ?`,
    )
  return { objects: of('objects'), versions: of('versions') }
}

/**
 * Whether SQLite's native code loads on this machine, asked without opening a store. `daemon.ts` passes the question on
 * from `s3d doctor`.
 */
import Database from 'better-sqlite3'

/** @returns SQLite's version. @throws what the loader says when the native code is missing or built for another node */
export function sqliteVersion(): string {
  const database = new Database(':memory:')
  try {
    return String(database.prepare('select sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}

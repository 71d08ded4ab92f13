/**
 * One process per directory. Node has no file locks, SQLite has: a tiny database of its own is locked for as long as
 * the process lives, and the kernel releases it however the process ends.
 */
import Database from 'better-sqlite3'
import { StoreError } from './errors.ts'

export interface InstanceLock {
  release(): void
}

/** @throws {StoreError} `locked` */
export function lockInstance(file: string): InstanceLock {
  const database = new Database(file, { timeout: 0 })
  try {
    database.exec('begin exclusive')
  } catch (cause) {
    database.close()
    if (cause instanceof Database.SqliteError && cause.code === 'SQLITE_BUSY') {
      throw new StoreError('locked', `another process has ${file} locked: only one s3d may use a directory`, {
        cause,
      })
    }
    throw cause
  }
  return { release: () => database.close() }
}

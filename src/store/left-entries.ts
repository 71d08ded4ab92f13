/**
 * What a write queue still holds that nobody is going to open, because it is off. For the start that has to notice.
 */
import Database from 'better-sqlite3'
import { layoutOf } from './layout.ts'

/** @param dir of the index. @returns how many entries there are; none where there is no index, or one without a queue */
export function countLeftEntries(dir: string): number {
  let database: Database.Database
  try {
    database = new Database(layoutOf(dir, dir).database, { readonly: true, fileMustExist: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CANTOPEN') return 0
    // better-sqlite3 itself looks for the directory.
    if (error instanceof TypeError && error.message.includes('directory does not exist')) return 0
    throw error
  }
  try {
    const hasQueue = database.prepare(`select 1 from sqlite_schema where name = 'entries'`).get()
    return hasQueue === undefined
      ? 0
      : (database.prepare<[], number>('select count(*) from entries').pluck().get() ?? 0)
  } finally {
    database.close()
  }
}

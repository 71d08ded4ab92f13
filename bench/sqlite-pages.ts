/**
 * What the listing is measured against: SQLite alone, reading the same keys in pages of 1,000 into objects. A process
 * of its own on the servers' core; sends its figures once and ends.
 *   sqlite-pages.ts SECONDS
 */
import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listedCount, listedKey } from './object-bytes.ts'

export interface SqlitePages {
  readonly keysPerSecond: number
  readonly pageMicros: number
}

const pageSize = 1000

function measurePages(dir: string, seconds: number): SqlitePages {
  const database = new Database(join(dir, 'index.db'))
  database.pragma('journal_mode = WAL')
  database.exec(
    'CREATE TABLE objects (key TEXT PRIMARY KEY, size INTEGER, etag TEXT, modified INTEGER, meta TEXT) WITHOUT ROWID',
  )
  const insert = database.prepare('INSERT INTO objects VALUES (?, ?, ?, ?, ?)')
  database.transaction(() => {
    for (let index = 0; index < listedCount; index++) {
      insert.run(listedKey(index), 32, 'd41d8cd98f00b204e9800998ecf8427e', 1_700_000_000_000 + index, '{}')
    }
  })()
  const page = database.prepare(
    'SELECT key, size, etag, modified FROM objects WHERE key > ? ORDER BY key LIMIT ?',
  )
  let pages = 0
  const readAll = (): void => {
    for (let index = 0; index < listedCount; index += pageSize) {
      page.all(index === 0 ? '' : listedKey(index - 1), pageSize)
      pages++
    }
  }
  for (let round = 0; round < 10; round++) readAll()
  pages = 0
  const begin = performance.now()
  const end = begin + seconds * 1000
  while (performance.now() < end) readAll()
  const tookSeconds = (performance.now() - begin) / 1000
  database.close()
  return { keysPerSecond: (pages * pageSize) / tookSeconds, pageMicros: (tookSeconds * 1e6) / pages }
}

const dir = mkdtempSync(join(tmpdir(), 's3d-bench-pages-'))
const pages = measurePages(dir, Number(process.argv[2] ?? 1))
rmSync(dir, { recursive: true })
process.send?.(pages)
process.disconnect()

/**
 * Whether a store's folder adds up, looked at from outside while no store has it open: every content is named as
 * often as it says, every file is a content's, every segment's count of bytes is the sum of what lies in it, and what
 * a key holds is the newest of its versions.
 */
import Database from 'better-sqlite3'
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'

/** @throws {AssertionError} naming what does not add up */
export function assertIntegrity(dir: string): void {
  const database = new Database(path.join(dir, 'index.db'), { readonly: true })
  try {
    assert.equal(database.pragma('integrity_check', { simple: true }), 'ok')
    const count = (sql: string): unknown => database.prepare(sql).pluck().get()
    assert.equal(
      count(contentsMiscounted),
      0,
      'contents whose refs are not the number of rows that name them',
    )
    assert.equal(count(namesWithoutContent), 0, 'rows that name a content that is not there')
    assert.equal(count(newerThanCurrent), 0, 'versions that are newer than what their key holds')
    assert.equal(count(hidden), 0, 'versions that their key should hold')
    assert.equal(count(severalNulls), 0, 'keys with several versions without an id')
    assert.equal(count(segmentsMiscounted), 0, 'segments whose live bytes are not the sum of their contents')
    const named = database
      .prepare('select file from contents where file is not null order by file')
      .pluck()
      .all()
    assert.deepEqual(filesIn(path.join(dir, 'content')), named, 'content files are those that rows name')
    assert.deepEqual(filesIn(path.join(dir, 'tmp')), [], 'temporary files')
  } finally {
    database.close()
  }
}

const names = `
  select content_id as id from objects union all
  select content_id from versions union all
  select content_id from parts union all
  select part_content_id from content_parts`
const contentsMiscounted = `
  select count(*) from contents where refs <> (select count(*) from (${names}) as named where named.id = contents.id)`
const namesWithoutContent = `select count(*) from (${names}) where id <> 0 and id not in (select id from contents)`
const newerThanCurrent = `
  select count(*) from versions v join objects o using (bucket_id, key) where v.version >= o.version`
const hidden = `
  select count(*) from (select bucket_id, key, marker, max(version) from versions group by bucket_id, key)
  where marker = 0 and (bucket_id, key) not in (select bucket_id, key from objects)`
const severalNulls = `
  select count(*) from versions join objects o using (bucket_id, key)
  where versions.versioned is null and o.versioned is null`
const segmentsMiscounted = `
  select count(*) from
    (select segment, sum(size_bytes) as bytes from contents where segment is not null group by segment) as used
    full join (select * from segments where live_bytes <> 0) as counted on counted.id = used.segment
  where used.bytes is not counted.live_bytes`

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name }) => name)
    .toSorted((a, b) => (a < b ? -1 : 1))
}

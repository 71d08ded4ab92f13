/**
 * What a start after a crash has to put right. The little that must come first (temporary files, where to go on
 * appending) runs before the store opens; the walk over all files runs behind it, in `sweep`.
 */
import path from 'node:path'
import type { Disk } from '../base/disk.ts'
import type { Connection } from './connection.ts'
import type { Layout } from './layout.ts'

export interface SegmentStart {
  readonly number: number
  /** Behind the last byte that a row names. */
  readonly end: number
  readonly liveBytes: number
}

/** Bodies that were never finished. */
export async function removeTemporaries(disk: Disk, layout: Layout): Promise<void> {
  const names = await disk.list(layout.temporaryDir)
  await Promise.all(names.map(name => disk.remove('temporary.remove', path.join(layout.temporaryDir, name))))
}

/** As many digits as a number counts exactly. */
const segmentName = /^[1-9]\d{0,14}$/

/** Segments of which no row names a byte. @returns the highest number there was, 0 for none */
export async function removeUnnamedSegments(
  disk: Disk,
  layout: Layout,
  named: readonly SegmentStart[],
): Promise<number> {
  const numbers = new Set(named.map(({ number }) => number))
  let highest = Math.max(0, ...numbers)
  for (const name of await disk.list(layout.segmentsDir)) {
    // What others left here (a copy, a folder's settings, NFS's hidden files) is none of ours.
    if (!segmentName.test(name)) continue
    highest = Math.max(highest, Number(name))
    if (!numbers.has(Number(name))) await disk.remove('segment.remove', path.join(layout.segmentsDir, name))
  }
  return highest
}

/** The segments that rows name, by number. */
export function segmentsInUse(connection: Connection): SegmentStart[] {
  connection.database.exec('delete from segments where live_bytes = 0')
  return connection
    .prepare<[], SegmentStart>(
      `select id as number, live_bytes as liveBytes,
         (select start + size_bytes from contents where segment = segments.id order by start desc limit 1) as end
       from segments order by id`,
    )
    .all()
}

/**
 * From now on the store counts as not closed, until `markClosed`.
 * @returns whether it was closed, or is new
 */
export function markOpened(connection: Connection): boolean {
  // A write in any case: it brings the log into being, which is opened right afterwards.
  const opened = connection
    .prepare<[], string>(
      "insert into state values ('opened', '1') on conflict do update set value = value + 1 returning value",
    )
    .pluck()
    .get()
  const { changes } = connection.database.prepare("delete from state where name = 'closed'").run()
  return opened === '1' || changes === 1
}

export function markClosed(connection: Connection): void {
  connection.database.prepare("insert or replace into state values ('closed', '1')").run()
}

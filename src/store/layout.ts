/**
 * Names inside the store's directories: that of the index, and that of the bodies, which may be the same.
 */
import path from 'node:path'
import type { Disk } from '../base/disk.ts'

export interface Layout {
  readonly database: string
  /** SQLite's write-ahead log. */
  readonly log: string
  readonly lock: string
  readonly reserve: string
  readonly segmentsDir: string
  readonly contentDir: string
  readonly temporaryDir: string
}

/** @param bodiesDir where bodies lie; with one on another disk than the index's, each has to have room */
export function layoutOf(dir: string, bodiesDir: string): Layout {
  return {
    database: path.join(dir, 'index.db'),
    log: path.join(dir, 'index.db-wal'),
    lock: path.join(dir, 'lock.db'),
    reserve: path.join(dir, 'reserve'),
    segmentsDir: path.join(bodiesDir, 'segments'),
    contentDir: path.join(bodiesDir, 'content'),
    temporaryDir: path.join(bodiesDir, 'tmp'),
  }
}

/** Makes what is missing; the folders of content files are made when they are first needed. */
export async function makeLayout(disk: Disk, layout: Layout): Promise<void> {
  const indexDir = path.dirname(layout.database)
  for (const dir of [indexDir, layout.segmentsDir, layout.temporaryDir, layout.contentDir])
    await disk.makeDirectory(dir)
}

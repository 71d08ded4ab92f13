/**
 * Names inside the store's directory.
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

export function layoutOf(dir: string): Layout {
  return {
    database: path.join(dir, 'index.db'),
    log: path.join(dir, 'index.db-wal'),
    lock: path.join(dir, 'lock.db'),
    reserve: path.join(dir, 'reserve'),
    segmentsDir: path.join(dir, 'segments'),
    contentDir: path.join(dir, 'content'),
    temporaryDir: path.join(dir, 'tmp'),
  }
}

/** Makes what is missing; the folders of content files are made when they are first needed. */
export async function makeLayout(disk: Disk, layout: Layout): Promise<void> {
  for (const dir of [layout.segmentsDir, layout.temporaryDir, layout.contentDir])
    await disk.makeDirectory(dir)
}

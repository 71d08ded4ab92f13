/**
 * What was kept before this process: rows into records, a page at a time, and files that no row names out of the way.
 */
import path from 'node:path'
import type { Disk } from '../../base/disk.ts'
import type { Log } from '../../base/log.ts'
import type { Index } from '../../store/index.ts'
import type { Head } from '../shelf.ts'
import { Chunk, type KeptItem } from './kept-item.ts'
import { parseHead, unpack } from './rows-behind.ts'

const pageSize = 500

export interface LoadedObject {
  readonly id: number
  readonly bucket: string
  readonly key: string
  readonly head: Head
  readonly checkedMs: number
}

export interface Loading {
  readonly index: Index
  readonly soon: (callback: () => void) => void
  readonly item: (row: LoadedObject) => KeptItem
  readonly chunk: (chunk: Chunk) => void
}

/** Files may be gone, and bytes may be others: that is found out when they are read. */
export async function load({ index, soon, ...found }: Loading): Promise<void> {
  for (let afterId = 0; ;) {
    const rows = index.cache.objects({ afterId, limit: pageSize })
    for (const row of rows) {
      const item = found.item({ ...row, head: parseHead(row.head) })
      for (const { number, file, blocks, usedMs } of index.cache.chunks(row.id)) {
        const chunk = new Chunk(item, number, usedMs)
        chunk.file = file
        chunk.isMade = true
        unpack(chunk, blocks)
        found.chunk(chunk)
      }
      afterId = row.id
    }
    if (rows.length < pageSize) return
    await new Promise<void>(resolve => soon(resolve))
  }
}

/** @returns 0 where there are no rows */
export function lastIdIn(index: Index): number {
  for (let lastId = 0; ;) {
    const last = index.cache.objects({ afterId: lastId, limit: pageSize }).at(-1)
    if (last === undefined) return lastId
    lastId = last.id
  }
}

export interface Orphans {
  readonly disk: Disk
  readonly log: Log
  readonly dir: string
  readonly isKnown: (name: string) => boolean
  readonly isStopped: () => boolean
}

/** @returns whether nothing is left that nobody knows */
export async function removeOrphans({ disk, log, dir, isKnown, isStopped }: Orphans): Promise<boolean> {
  let isClean = true
  for (const folder of await disk.list(dir)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const name of await disk.list(path.join(dir, folder))) {
      if (isStopped()) return false
      if (!/^[0-9a-f]{32}$/.test(name) || isKnown(name)) continue
      try {
        await disk.remove('cache.remove', path.join(dir, folder, name))
      } catch (error) {
        isClean = false
        log.warn('a file of the read cache can not be removed: nothing is kept', { error })
      }
    }
  }
  return isClean
}

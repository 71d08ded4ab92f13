/**
 * What is kept, as operators see it: a page of objects in the order of their names.
 */
import type { KeptItem } from './kept-item.ts'

export interface ObjectRange {
  readonly bucket: string
  readonly prefix: string
  /** Key behind which the page starts; `''` for the beginning. */
  readonly after: string
  readonly limit: number
}

export interface ShownObject {
  readonly key: string
  readonly sizeBytes: number
  /** Of its blocks that are here. */
  readonly cachedBytes: number
  readonly isPinned: boolean
  readonly etag: string
  readonly checkedMs: number
}

/** At most `limit` of a bucket's items, those with the least keys. */
export function pageOf(
  items: Iterable<KeptItem>,
  { prefix, after, limit }: Omit<ObjectRange, 'bucket'>,
): ShownObject[] {
  let found: KeptItem[] = []
  for (const item of items) {
    if (!item.key.startsWith(prefix) || item.key <= after) continue
    found.push(item)
    // The page is short and the shelf is not: what can't be in it is let go as it comes.
    if (found.length >= 2 * limit + 100) found = found.toSorted(byKey).slice(0, limit)
  }
  return found.toSorted(byKey).slice(0, limit).map(shown)
}

export function shown({ key, head, chunks, isPinned, checkedMs }: KeptItem): ShownObject {
  let cachedBytes = 0
  for (const { sizeBytes } of chunks) cachedBytes += sizeBytes
  cachedBytes = Math.min(cachedBytes, head.sizeBytes)
  return { key, sizeBytes: head.sizeBytes, cachedBytes, isPinned, etag: head.etag, checkedMs }
}

function byKey(one: KeptItem, other: KeptItem): number {
  return one.key < other.key ? -1 : 1
}

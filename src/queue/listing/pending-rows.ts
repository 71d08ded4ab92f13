/**
 * What a mirror holds, as a snapshot for a listing: keys with what is to be put or deleted, rolled up like the listing.
 * Common prefixes are skipped, not read through, so a snapshot costs what it shows.
 */
import type { Index } from '../../store/index.ts'
import { compareKeys, prefixEnd } from '../../store/keys.ts'
import type { ListedVersion } from '../../store/rows.ts'
import type { PendingEntry, Query, Snapshot } from './merge.ts'

export type MirrorReads = Pick<Index, 'firstKey' | 'firstVersionKey' | 'versions' | 'settled'>

/** Sorts before all versions of a key, the newest of which has the highest digits. */
const beforeNewest = 'g'
/** Behind a key, the next one there can be is the same with this. */
const leastCharacter = '\u0000'
/** Rows read at once where a key is on its own between common prefixes. */
const batchRows = 64

/** @returns the prefix of `key` up to the first delimiter behind the listing's own prefix, if there is one */
export function commonPrefixOf(key: string, { prefix, delimiter }: Query): string | undefined {
  if (delimiter === undefined || !key.startsWith(prefix)) return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}

/** Whether anything is pending in what a listing has yet to show. */
export function isAnyPending(index: MirrorReads, mirrorId: number, query: Query & Behind): boolean {
  const from = startOf(query)
  return from !== undefined && index.firstVersionKey(mirrorId, { prefix: query.prefix, from }) !== undefined
}

interface Behind {
  readonly after: string
}

/** @param limit most names */
export function pendingRows(
  index: MirrorReads,
  mirrorId: number,
  query: Query & Behind & { readonly limit: number },
): Snapshot<ListedVersion> {
  const entries: PendingEntry<ListedVersion>[] = []
  let from = startOf(query)
  while (from !== undefined && entries.length < query.limit) {
    from =
      query.delimiter === undefined
        ? readRows({ index, mirrorId, query, entries }, from, query.limit - entries.length)
        : readName({ index, mirrorId, query, entries }, from)
  }
  return { entries, isComplete: from === undefined, settled: index.settled(mirrorId) }
}

/** The least key that is behind the start. */
function startOf({ after, ...query }: Query & Behind): string | undefined {
  const around = commonPrefixOf(after, query)
  if (around !== undefined) return prefixEnd(around)
  if (compareKeys(after, query.prefix) < 0 || after === '') return query.prefix
  return after + leastCharacter
}

interface Walk {
  readonly index: MirrorReads
  readonly mirrorId: number
  readonly query: Query
  readonly entries: PendingEntry<ListedVersion>[]
}

/** @returns where to go on, `undefined` at the end */
function readName(walk: Walk, from: string): string | undefined {
  const { index, mirrorId, query, entries } = walk
  const { prefix } = query
  if (compareKeys(from, prefix) < 0) return prefix
  const key = index.firstVersionKey(mirrorId, { prefix, from })
  if (key === undefined) return undefined
  const group = commonPrefixOf(key, query)
  if (group === undefined) return readRows(walk, key, batchRows)
  const isShown = index.firstKey(mirrorId, { prefix: group, from: group }) !== undefined
  entries.push({ name: group, isShown })
  return prefixEnd(group)
}

/** Rows from `from` on, up to the first that belongs to a common prefix. */
function readRows(
  { index, mirrorId, query, entries }: Walk,
  from: string,
  limit: number,
): string | undefined {
  const { prefix } = query
  const range = { prefix, fromKey: from, fromVersion: beforeNewest, limit }
  const rows = index.versions(mirrorId, range)
  for (const row of rows) {
    if (commonPrefixOf(row.key, query) !== undefined) return row.key
    if (row.isLatest) entries.push({ name: row.key, row, isShown: !row.isMarker })
  }
  const last = rows.at(-1)
  return last === undefined || rows.length < limit ? undefined : last.key + leastCharacter
}

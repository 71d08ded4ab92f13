/**
 * One page of a listing: keys in order, those that share a prefix up to the delimiter rolled up into one entry. Works
 * on any rows that are read in key order; used for objects and for multipart uploads.
 *
 * Entries (keys and common prefixes) are listed in one order, and a page holds those behind its start. So the last
 * entry of a page is where the next one starts, and a start inside a common prefix is behind that prefix.
 */
import { compareKeys } from '../store/keys.ts'

export interface PageQuery {
  readonly prefix: string
  /** `undefined` lists every key on its own. */
  readonly delimiter: string | undefined
  readonly limit: number
}

/** Where a page starts: behind all rows of `key`, or behind the one with `uploadId` where that is not `''`. */
export interface Position {
  readonly key: string
  readonly uploadId: string
}

/** What any listed row has. */
export interface ListedRow {
  readonly key: string
  /** Tells rows of one key apart, where there may be several. */
  readonly uploadId?: string
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly commonPrefixes: readonly string[]
  /** Whether there are entries behind this page. */
  readonly isTruncated: boolean
  /** The page's last entry, `undefined` when it has none. */
  readonly last: { readonly row: Row } | { readonly commonPrefix: string } | undefined
}

/** @returns up to `limit` rows behind `position`, in order; fewer only at the end */
export type ReadRows<Row> = (position: Position, limit: number) => readonly Row[]

/** Behind nearly every key that starts with the common prefix before it; the few behind it are read and skipped. */
const lastCharacter = '\u{10ffff}'
/** Rows read at once while looking for the end of a common prefix. */
const probeRows = 8

export function readPage<Row extends ListedRow>(
  query: PageQuery,
  start: Position,
  read: ReadRows<Row>,
): Page<Row> {
  if (query.limit === 0) return { rows: [], commonPrefixes: [], isTruncated: false, last: undefined }
  if (query.delimiter === undefined) return readFlat(query.limit, start, read)
  return readRolledUp(query, start, read)
}

/** @returns the prefix of `key` up to the first delimiter behind the listing's own prefix, if there is one */
export function commonPrefixOf(key: string, { prefix, delimiter }: PageQuery): string | undefined {
  if (delimiter === undefined || !key.startsWith(prefix)) return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}

function readFlat<Row>(limit: number, start: Position, read: ReadRows<Row>): Page<Row> {
  const found = read(start, limit + 1)
  const rows = found.length > limit ? found.slice(0, limit) : found
  const row = rows.at(-1)
  return { rows, commonPrefixes: [], isTruncated: rows.length < found.length, last: row && { row } }
}

/** Never reads through a common prefix: once it has one, it seeks behind it. */
function readRolledUp<Row extends ListedRow>(
  query: PageQuery,
  start: Position,
  read: ReadRows<Row>,
): Page<Row> {
  const rows: Row[] = []
  const commonPrefixes: string[] = []
  let last: Page<Row>['last']
  let group = commonPrefixOf(start.key, query)
  let position = group === undefined ? start : behind(group)
  let batchSize = query.limit + 1
  for (;;) {
    const batch = read(position, batchSize)
    for (const row of batch) {
      if (group !== undefined && row.key.startsWith(group)) continue
      if (rows.length + commonPrefixes.length === query.limit) {
        return { rows, commonPrefixes, isTruncated: true, last }
      }
      group = commonPrefixOf(row.key, query)
      if (group === undefined) {
        rows.push(row)
        last = { row }
      } else {
        commonPrefixes.push(group)
        last = { commonPrefix: group }
      }
    }
    const end = batch.at(-1)
    if (end === undefined || batch.length < batchSize)
      return { rows, commonPrefixes, isTruncated: false, last }
    const reached = { key: end.key, uploadId: end.uploadId ?? '' }
    const next = group !== undefined && end.key.startsWith(group) ? behind(group) : reached
    if (compareKeys(next.key, reached.key) > 0) {
      position = next
      batchSize = probeRows
    } else {
      // Also inside a common prefix, where keys go on with the last character: what was read is never read again.
      position = reached
      batchSize = Math.min(batchSize * 4, query.limit + 1)
    }
  }
}

function behind(commonPrefix: string): Position {
  return { key: commonPrefix + lastCharacter, uploadId: '' }
}

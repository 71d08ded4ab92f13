/**
 * One page of a listing: keys in order, those that share a prefix up to the delimiter rolled up into one entry. Works
 * on any rows that are read in key order; used for objects, their versions and multipart uploads.
 *
 * Entries (keys and common prefixes) are listed in one order, and a page holds those behind its start. So the last
 * entry of a page is where the next one starts, and a start inside a common prefix is behind that prefix.
 */
import { compareKeys, prefixEnd } from '../store/keys.ts'

export interface PageQuery {
  readonly prefix: string
  /** `undefined` lists every key on its own. */
  readonly delimiter: string | undefined
  readonly limit: number
}

/** Where rows are read from: behind all of `key`, or behind the one of them with `id` where that is not `''`. */
export interface Position {
  readonly key: string
  readonly id: string
}

/** What a page is made of, all of it within the query's prefix. */
export interface RowSource<Row> {
  /** The least key at or behind `from`. Much cheaper than a row: this is how common prefixes are skipped. */
  firstKey(from: string): string | undefined
  /** Up to `limit` rows behind `position`, in order; fewer only at the end. */
  rowsBehind(position: Position, limit: number): readonly Row[]
  /** The same, beginning with the rows of `key`. */
  rowsFrom(key: string, limit: number): readonly Row[]
  /** What tells rows of one key apart; `''` where there is only one. */
  idOf(row: Row): string
}

/** What any listed row has. */
export interface ListedRow {
  readonly key: string
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly commonPrefixes: readonly string[]
  /** Whether there are entries behind this page. */
  readonly isTruncated: boolean
  /** The page's last entry, `undefined` when it has none. */
  readonly last: { readonly row: Row } | { readonly commonPrefix: string } | undefined
}

/** Rows read at once where a seek meets a key on its own; as long as there are only such, four times as many next. */
const firstRows = 8
/** Behind a key, the next one there can be is the same with this. */
const leastCharacter = '\u0000'

export function readPage<Row extends ListedRow>(
  query: PageQuery,
  start: Position,
  source: RowSource<Row>,
): Page<Row> {
  if (query.limit === 0) return { rows: [], commonPrefixes: [], isTruncated: false, last: undefined }
  if (query.delimiter === undefined) return readFlat(query.limit, start, source)
  return new RolledUp(query, source).read(start)
}

/** @returns the prefix of `key` up to the first delimiter behind the listing's own prefix, if there is one */
export function commonPrefixOf(key: string, { prefix, delimiter }: PageQuery): string | undefined {
  if (delimiter === undefined || !key.startsWith(prefix)) return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}

function readFlat<Row>(limit: number, start: Position, source: RowSource<Row>): Page<Row> {
  const found = source.rowsBehind(start, limit + 1)
  const rows = found.length > limit ? found.slice(0, limit) : found
  const row = rows.at(-1)
  return { rows, commonPrefixes: [], isTruncated: rows.length < found.length, last: row && { row } }
}

/** Where a rolled-up page goes on; `undefined` when it is complete. */
type Next = { readonly seek: string } | { readonly behind: Position; readonly count: number } | undefined

/**
 * A page on its way. It never reads through a common prefix: once it has one, it seeks behind it, so a page costs what
 * it shows and not what lies below. Rows are read only where a seek meets a key on its own.
 */
class RolledUp<Row extends ListedRow> {
  readonly #query: PageQuery
  readonly #source: RowSource<Row>
  readonly #rows: Row[] = []
  readonly #commonPrefixes: string[] = []
  #last: Page<Row>['last']
  #isTruncated = false

  constructor(query: PageQuery, source: RowSource<Row>) {
    this.#query = query
    this.#source = source
  }

  read(start: Position): Page<Row> {
    let next = this.#begin(start)
    while (next !== undefined) {
      next =
        'seek' in next
          ? this.#skip(next.seek)
          : this.#take(this.#source.rowsBehind(next.behind, next.count), next.count)
    }
    return {
      rows: this.#rows,
      commonPrefixes: this.#commonPrefixes,
      isTruncated: this.#isTruncated,
      last: this.#last,
    }
  }

  #begin(start: Position): Next {
    const around = commonPrefixOf(start.key, this.#query)
    if (around !== undefined) return seekBehind(around)
    if (start.id !== '') return { behind: start, count: this.#atMost(firstRows) }
    const { prefix } = this.#query
    return { seek: compareKeys(start.key, prefix) < 0 ? prefix : start.key + leastCharacter }
  }

  /** From common prefix to common prefix, as long as there is no key on its own. */
  #skip(from: string): Next {
    let key = this.#source.firstKey(from)
    while (key !== undefined) {
      const group = commonPrefixOf(key, this.#query)
      if (group === undefined) {
        const count = this.#atMost(firstRows)
        return this.#take(this.#source.rowsFrom(key, count), count)
      }
      if (!this.#addPrefix(group)) return undefined
      const end = prefixEnd(group)
      key = end === undefined ? undefined : this.#source.firstKey(end)
    }
    return undefined
  }

  /** @param count how many were asked for */
  #take(batch: readonly Row[], count: number): Next {
    let group: string | undefined
    for (const row of batch) {
      if (group !== undefined && row.key.startsWith(group)) continue
      group = commonPrefixOf(row.key, this.#query)
      const hadRoom = group === undefined ? this.#addRow(row) : this.#addPrefix(group)
      if (!hadRoom) return undefined
    }
    const end = batch.at(-1)
    if (end === undefined || batch.length < count) return undefined
    if (group !== undefined) return seekBehind(group)
    return { behind: { key: end.key, id: this.#source.idOf(end) }, count: this.#atMost(count * 4) }
  }

  #addRow(row: Row): boolean {
    if (this.#isFull()) return false
    this.#rows.push(row)
    this.#last = { row }
    return true
  }

  #addPrefix(commonPrefix: string): boolean {
    if (this.#isFull()) return false
    this.#commonPrefixes.push(commonPrefix)
    this.#last = { commonPrefix }
    return true
  }

  /** Asked when there is one more entry. */
  #isFull(): boolean {
    this.#isTruncated = this.#roomFor() === 0
    return this.#isTruncated
  }

  #roomFor(): number {
    return this.#query.limit - this.#rows.length - this.#commonPrefixes.length
  }

  /** No more than the page takes and the one that shows that there are more. */
  #atMost(count: number): number {
    return Math.min(count, this.#roomFor() + 1)
  }
}

function seekBehind(commonPrefix: string): Next {
  const end = prefixEnd(commonPrefix)
  return end === undefined ? undefined : { seek: end }
}

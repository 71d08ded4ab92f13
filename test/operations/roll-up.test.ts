/**
 * Pages against the naive model: all entries at once, then cut. Also that a page's cost does not grow with what its
 * common prefixes hold.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  commonPrefixOf,
  readPage,
  type PageQuery,
  type Position,
  type RowSource,
} from '../../src/operations/roll-up.ts'

interface Row {
  readonly key: string
  readonly id: string
}

function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((left, right) => byBytes(left.key, right.key) || byBytes(left.id, right.id))
}

/** Rows as the store pages them, counting what it hands out. */
function reader(rows: readonly Row[], prefix: string) {
  const counted = { seeks: 0, reads: 0, rows: 0 }
  const all = sorted(rows).filter(row => row.key.startsWith(prefix))
  const take = (limit: number, isWanted: (row: Row) => boolean): readonly Row[] => {
    const found = all.filter(isWanted).slice(0, limit)
    counted.reads += 1
    counted.rows += found.length
    return found
  }
  const source: RowSource<Row> = {
    firstKey(from) {
      counted.seeks += 1
      assert.ok(byBytes(from, prefix) >= 0, 'a search begins within the prefix or behind it')
      return all.find(row => byBytes(row.key, from) >= 0)?.key
    },
    rowsBehind: ({ key, id }, limit) =>
      take(limit, row => {
        const order = byBytes(row.key, key)
        return order > 0 || (order === 0 && id !== '' && byBytes(row.id, id) > 0)
      }),
    rowsFrom: (key, limit) => take(limit, row => byBytes(row.key, key) >= 0),
    idOf: row => row.id,
  }
  return { counted, source }
}

/** Every entry of a listing, in order. */
function model(rows: readonly Row[], query: PageQuery): readonly string[] {
  const matching = sorted(rows).filter(row => row.key.startsWith(query.prefix))
  return [...new Set(matching.map(row => commonPrefixOf(row.key, query) ?? `${row.key} ${row.id}`))]
}

function listAll(rows: readonly Row[], query: PageQuery): readonly string[] {
  const entries: string[] = []
  let start: Position = { key: '', id: '' }
  for (;;) {
    const page = readPage(query, start, reader(rows, query.prefix).source)
    const names = [...page.rows.map(row => `${row.key} ${row.id}`), ...page.commonPrefixes]
    assert.ok(names.length <= query.limit)
    entries.push(...names)
    if (!page.isTruncated) return entries
    assert.equal(names.length, query.limit)
    assert.ok(page.last)
    start = 'row' in page.last ? page.last.row : { key: page.last.commonPrefix, id: '' }
  }
}

const alphabet = fc.constantFrom('a', 'b', '/', '//', 'é', '\u{1f600}', '\uffff', '\u{10ffff}', '\u0001', '~')
const text = fc.array(alphabet, { maxLength: 6 }).map(parts => parts.join(''))
const key = text.filter(value => value !== '')
const rows = fc.uniqueArray(fc.record({ key, id: fc.constantFrom('1', '2', '3') }), {
  maxLength: 40,
  selector: row => row.key + ' ' + row.id,
})

test('pages laid end to end are the whole listing, whatever prefix, delimiter and page size', () => {
  const query = fc.record({
    prefix: text,
    delimiter: fc.option(key, { nil: undefined }),
    limit: fc.integer({ min: 1, max: 7 }),
  })
  fc.assert(
    fc.property(rows, query, (all, asked) => {
      assert.deepEqual([...listAll(all, asked)].toSorted(), [...model(all, asked)].toSorted())
    }),
    { numRuns: 1000 },
  )
})

test('a page starts behind its marker, be it a key, a common prefix or neither', () => {
  const query = fc.record({
    prefix: text,
    delimiter: fc.constantFrom('/', '//', undefined),
    limit: fc.constant(1000),
  })
  fc.assert(
    fc.property(rows, query, text, (all, asked, marker) => {
      const page = readPage(asked, { key: marker, id: '' }, reader(all, asked.prefix).source)
      const keys = page.rows.map(row => row.key)
      const want = model(all, asked)
        .map(entry => entry.split(' ')[0] ?? '')
        .filter(entry => byBytes(entry, marker) > 0)
      // A marker inside a common prefix is behind it, as the prefix sorts first.
      assert.deepEqual([...keys, ...page.commonPrefixes].toSorted(), want.toSorted())
    }),
    { numRuns: 1000 },
  )
})

test('a page of size 0 is empty and not truncated', () => {
  const { counted, source } = reader([{ key: 'a', id: '1' }], '')
  const page = readPage({ prefix: '', delimiter: '/', limit: 0 }, { key: '', id: '' }, source)
  assert.deepEqual(counted, { seeks: 0, reads: 0, rows: 0 })
  assert.deepEqual(page, { rows: [], commonPrefixes: [], isTruncated: false, last: undefined })
})

test('common prefixes are skipped, not read through', () => {
  const many: Row[] = []
  for (const folder of ['a/', 'b/', 'c/', 'd/']) {
    for (let i = 0; i < 2000; i++) many.push({ key: folder + String(i).padStart(5, '0'), id: '1' })
  }
  const { counted, source } = reader(many, '')
  const page = readPage({ prefix: '', delimiter: '/', limit: 100 }, { key: '', id: '' }, source)
  assert.deepEqual(page.commonPrefixes, ['a/', 'b/', 'c/', 'd/'])
  assert.deepEqual(counted, { seeks: 5, reads: 0, rows: 0 })
})

test('keys on their own are read in growing batches, whatever lies between them', () => {
  const many: Row[] = []
  for (let i = 0; i < 1000; i++) many.push({ key: `a${String(i).padStart(4, '0')}`, id: '1' })
  for (let i = 0; i < 2000; i++) many.push({ key: `b/${String(i).padStart(5, '0')}`, id: '1' })
  many.push({ key: 'c', id: '1' })
  const { counted, source } = reader(many, '')
  const page = readPage({ prefix: '', delimiter: '/', limit: 2000 }, { key: '', id: '' }, source)
  assert.equal(page.rows.length, 1001)
  assert.deepEqual(page.commonPrefixes, ['b/'])
  assert.ok(counted.reads <= 7 && counted.seeks <= 4, JSON.stringify(counted))
  assert.ok(counted.rows <= 5 * 1001, JSON.stringify(counted))
})

test('keys that go on with the last character are read once, not for ever', () => {
  const many: Row[] = [{ key: 'b', id: '1' }]
  for (let i = 0; i < 500; i++) many.push({ key: `a/\u{10ffff}${String(i).padStart(5, '0')}`, id: '1' })
  for (const limit of [1, 2, 1000]) {
    const query = { prefix: '', delimiter: '/', limit }
    assert.deepEqual(listAll(many, query).toSorted(), ['a/', 'b 1'])
  }
})

/**
 * Pages against the naive model: all entries at once, then cut. Also that a page's cost does not grow with what its
 * common prefixes hold.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { commonPrefixOf, readPage, type PageQuery, type Position } from '../../src/operations/roll-up.ts'

interface Row {
  readonly key: string
  readonly uploadId: string
}

function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(
    (left, right) => byBytes(left.key, right.key) || byBytes(left.uploadId, right.uploadId),
  )
}

/** Rows as the store pages them, counting what it hands out. */
function reader(rows: readonly Row[], prefix: string) {
  const counted = { reads: 0, rows: 0 }
  const all = sorted(rows).filter(row => row.key.startsWith(prefix))
  const read = ({ key, uploadId }: Position, limit: number) => {
    const found = all
      .filter(row => {
        const order = byBytes(row.key, key)
        return order > 0 || (order === 0 && uploadId !== '' && byBytes(row.uploadId, uploadId) > 0)
      })
      .slice(0, limit)
    counted.reads += 1
    counted.rows += found.length
    return found
  }
  return { counted, read }
}

/** Every entry of a listing, in order. */
function model(rows: readonly Row[], query: PageQuery): readonly string[] {
  const matching = sorted(rows).filter(row => row.key.startsWith(query.prefix))
  return [...new Set(matching.map(row => commonPrefixOf(row.key, query) ?? `${row.key} ${row.uploadId}`))]
}

function listAll(rows: readonly Row[], query: PageQuery): readonly string[] {
  const entries: string[] = []
  let start: Position = { key: '', uploadId: '' }
  for (;;) {
    const page = readPage(query, start, reader(rows, query.prefix).read)
    const names = [...page.rows.map(row => `${row.key} ${row.uploadId}`), ...page.commonPrefixes]
    assert.ok(names.length <= query.limit)
    entries.push(...names)
    if (!page.isTruncated) return entries
    assert.equal(names.length, query.limit)
    assert.ok(page.last)
    start = 'row' in page.last ? page.last.row : { key: page.last.commonPrefix, uploadId: '' }
  }
}

const alphabet = fc.constantFrom('a', 'b', '/', '//', 'é', '\u{1f600}', '\uffff', '\u{10ffff}', '\u0001', '~')
const text = fc.array(alphabet, { maxLength: 6 }).map(parts => parts.join(''))
const key = text.filter(value => value !== '')
const rows = fc.uniqueArray(fc.record({ key, uploadId: fc.constantFrom('1', '2', '3') }), {
  maxLength: 40,
  selector: row => row.key + ' ' + row.uploadId,
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
      const page = readPage(asked, { key: marker, uploadId: '' }, reader(all, asked.prefix).read)
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
  const page = readPage({ prefix: '', delimiter: '/', limit: 0 }, { key: '', uploadId: '' }, () =>
    assert.fail(),
  )
  assert.deepEqual(page, { rows: [], commonPrefixes: [], isTruncated: false, last: undefined })
})

test('common prefixes are skipped, not read through', () => {
  const many: Row[] = []
  for (const folder of ['a/', 'b/', 'c/', 'd/']) {
    for (let i = 0; i < 2000; i++) many.push({ key: folder + String(i).padStart(5, '0'), uploadId: '1' })
  }
  const { counted, read } = reader(many, '')
  const page = readPage({ prefix: '', delimiter: '/', limit: 100 }, { key: '', uploadId: '' }, read)
  assert.deepEqual(page.commonPrefixes, ['a/', 'b/', 'c/', 'd/'])
  assert.ok(counted.rows <= 101 + 8 * 4, `${counted.rows} rows were read`)
  assert.ok(counted.reads <= 5, `${counted.reads} reads`)
})

test('keys that go on with the last character are read once, not for ever', () => {
  const many: Row[] = [{ key: 'b', uploadId: '1' }]
  for (let i = 0; i < 500; i++) many.push({ key: `a/\u{10ffff}${String(i).padStart(5, '0')}`, uploadId: '1' })
  for (const limit of [1, 2, 1000]) {
    const query = { prefix: '', delimiter: '/', limit }
    assert.deepEqual(listAll(many, query).toSorted(), ['a/', 'b 1'])
  }
})

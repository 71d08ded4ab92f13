/** The book that judges the daemon in trouble: it sees what is lost, what is wrong, and what is back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Book, nothing, type Compared, type Mark } from './book.ts'

const bookOf = (writes: (book: Book) => void): Book => {
  const book = new Book()
  writes(book)
  return book
}

async function lost(book: Book, found: Mark): Promise<number> {
  const compared: Compared = { found: 0, lost: [] }
  await book.compare(['key'], async () => found, compared)
  assert.equal(compared.found + compared.lost.length, 1)
  return compared.lost.length
}

const cases: readonly [string, (book: Book) => void, Mark, number][] = [
  ['what was acknowledged', book => book.acknowledge('key', 'a', 'local'), 'a', 0],
  ['nothing of what was acknowledged', book => book.acknowledge('key', 'a', 'local'), nothing, 1],
  ['other bytes', book => book.acknowledge('key', 'a', 'local'), 'b', 1],
  ['a deleted object', book => book.acknowledge('key', nothing, 'local'), 'a', 1],
  ['what began and had no answer', book => book.begin('key', 'a'), 'a', 0],
  ['nothing of what began and had no answer', book => book.begin('key', 'a'), nothing, 0],
  [
    'what a later write has overwritten',
    book => {
      book.acknowledge('key', 'a', 'local')
      book.begin('key', 'b')
      book.acknowledge('key', 'b', 'remote')
    },
    'a',
    1,
  ],
]

for (const [found, writes, mark, want] of cases) {
  test(`${found} is ${want === 0 ? 'as promised' : 'a broken promise'}`, async () =>
    assert.equal(await lost(bookOf(writes), mark), want))
}

test('what was found once has to stay', async () => {
  const book = bookOf(each => each.begin('key', 'a'))
  assert.equal(await lost(book, 'a'), 0)
  assert.equal(await lost(book, nothing), 1)
})

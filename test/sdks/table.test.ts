/**
 * docs/clients.md against the clients and the services that `sdks.slow.test.ts` tries. `UPDATE=1` writes the table into the
 * document, so the two can only differ until somebody runs the tests.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { clients } from './clients.ts'
import { cells } from './facts.ts'

const document = new URL('../../docs/clients.md', import.meta.url)

/** The table between its header and the empty line after it. */
const tableInDocument = new RegExp(
  `^\\| client \\| releases \\| ${cells.join(' \\| ')} \\|.*?\\n(?=\\n)`,
  'ms',
)

function expectedTable(): string {
  const rows = clients.map(({ title, releases, lacks }) =>
    [title, releases, ...cells.map(cell => lacks[cell] ?? 'yes')].join(' | '),
  )
  const head = ['client', 'releases', ...cells]
  return `| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n${rows.map(row => `| ${row} |\n`).join('')}`
}

test('docs/clients.md has the cells that are run', () => {
  const text = readFileSync(document, 'utf8')
  const [table] = tableInDocument.exec(text) ?? []
  assert.ok(table, 'the document has a table of identities, credentials and TLS')
  if (process.env['UPDATE']) writeFileSync(document, text.replace(table, expectedTable))
  else assert.equal(table, expectedTable(), 'run this test with UPDATE=1 to rewrite the table')
})

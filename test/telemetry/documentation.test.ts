/**
 * docs/metrics.md against the table of metrics. `UPDATE=1` writes the table into the document, so the two can only
 * differ until somebody runs the tests.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { metrics } from '../../src/telemetry/metric-names.ts'

const document = new URL('../../docs/metrics.md', import.meta.url)

/** The table between its header and the empty line after it. */
const tableInDocument = /^\| metric \|.*?\n(?=\n)/ms

function expectedTable(): string {
  const rows = Object.entries(metrics).map(([name, { type, labels, where, about }]) => {
    const shown = labels.map(label => '`' + label + '`').join(' ')
    return `| \`${name}\` | ${type} | ${shown} | ${where} | ${about} |\n`
  })
  return '| metric | type | labels | where | meaning |\n|---|---|---|---|---|\n' + rows.join('')
}

test('docs/metrics.md lists the metrics as they are', () => {
  const text = readFileSync(document, 'utf8')
  const [table] = tableInDocument.exec(text) ?? []
  assert.ok(table, 'the document has a table of metrics')
  if (process.env['UPDATE']) writeFileSync(document, text.replace(table, expectedTable))
  else assert.equal(table, expectedTable(), 'run this test with UPDATE=1 to rewrite the table')
})

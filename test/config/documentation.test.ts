/**
 * docs/configuration.md against the table of settings. `UPDATE=1` writes the table into the document, so the two can
 * only differ until somebody runs the tests.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { settingNames, settings } from '../../src/config/settings.ts'

const document = new URL('../../docs/configuration.md', import.meta.url)

/** The table between its header and the empty line after it. */
const tableInDocument = /^\| variable \|.*?\n(?=\n)/ms

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function code(text: string | undefined, before = ''): string {
  return text === undefined ? '' : '`' + before + text + '`'
}

function expectedTable(): string {
  const rows = settingNames.map(name => {
    const { env, flag, path, fallback, fallbackNote, about } = settings[name]
    const shown = fallbackNote ?? (typeof fallback === 'string' && fallback !== '' ? code(fallback) : 'unset')
    return row([code(env), code(flag, '--'), code(path), shown, about])
  })
  return (
    row(['variable', 'flag', 's3d.yaml', 'default', 'meaning']) + '|---|---|---|---|---|\n' + rows.join('')
  )
}

test('docs/configuration.md lists the settings as they are', () => {
  const text = readFileSync(document, 'utf8')
  const [table] = tableInDocument.exec(text) ?? []
  assert.ok(table, 'the document has a table of settings')
  if (process.env['UPDATE']) writeFileSync(document, text.replace(table, expectedTable))
  else assert.equal(table, expectedTable(), 'run this test with UPDATE=1 to rewrite the table')
})

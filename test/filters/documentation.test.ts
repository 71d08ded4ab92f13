/**
 * docs/filters.md against the program: every row of its truth table and of its table of errors, and its example, as
 * they stand in the document.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parseFilter } from '../../src/filters/parse.ts'
import { runCli } from '../support/terminal.ts'

const text = readFileSync(new URL('../../docs/filters.md', import.meta.url), 'utf8')

/** @returns the cells of the rows below a header, without the backquotes around them */
function rowsBelow(header: string): readonly (readonly string[])[] {
  const [, body = ''] = text.split(`${header}\n`)
  const [rows = ''] = body.split('\n\n')
  return rows
    .split('\n')
    .slice(1)
    .map(row =>
      row
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim().replace(/^`(.*)`$/, '$1')),
    )
}

/** As a shell does, but with single quotes only. */
function words(line: string): string[] {
  return Array.from(line.matchAll(/(?:'[^']*'|[^\s'])+/g), ([word]) => word.replaceAll(/'([^']*)'/g, '$1'))
}

async function decisionOf(args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runCli(['filter', 'test', ...args, '--json'])
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  return JSON.parse(stdout.toString()).decision
}

const truths = rowsBelow('| filter | bucket or object | facts | decision |')
describe('the truth table', () => {
  test('was found, with every decision', () => {
    assert.ok(truths.length > 90, `only ${truths.length} rows`)
    assert.deepEqual(new Set(truths.map(row => row.at(-1))), new Set(['admitted', 'open', 'refused']))
  })
  for (const [filter = '', target = '', facts = '', want] of truths) {
    test(`${filter} | ${target} | ${facts} | ${want}`, async () => {
      assert.equal(await decisionOf([filter, target, ...words(facts)]), want)
    })
  }
})

const errors = rowsBelow('| filter | error |')
describe('the table of errors', () => {
  test('was found', () => assert.ok(errors.length > 15, `only ${errors.length} rows`))
  for (const [filter = '', want = ''] of errors) {
    test(filter, () => assert.throws(() => parseFilter(filter), { name: 'FilterError', message: want }))
  }
})

test('the example answers as it says', async () => {
  const [, line = '', want] = /\$ s3d (filter test .*)\n([^`]*)```/.exec(text) ?? []
  const { stdout } = await runCli(words(line))
  assert.equal(stdout.toString(), want)
})

test('the example filters at the beginning are filters', () => {
  const [, block = ''] = /```\n([^`]*)```/.exec(text) ?? []
  const filters = block
    .trimEnd()
    .split('\n')
    .map(line => line.split(/ {2,}/)[0] ?? '')
  assert.equal(filters.length, 4)
  for (const filter of filters) assert.ok(parseFilter(filter).entries.length > 0, filter)
})

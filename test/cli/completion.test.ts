/**
 * What a shell is told may come next: everything there is and nothing else, in words the shell takes as they are. The
 * shells themselves are asked in `completion.e2e.test.ts`.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOptions, optionName } from '../../src/cli/api-options.ts'
import { commands } from '../../src/cli/commands.ts'
import { operationNames } from '../../src/cli/operation.ts'
import { splitLine, unbroken } from '../../src/cli/shell-line.ts'
import { runCli } from '../support/terminal.ts'

/** @returns the candidates, without what is said about them */
async function next(...words: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runCli(['completion', 'words', '--', ...words])
  assert.deepEqual([code, stderr], [0, ''])
  return stdout
    .toString()
    .split('\n')
    .slice(0, -1)
    .map(line => line.split('\t')[0] ?? '')
}

const lines: readonly { readonly words: readonly string[]; readonly want: readonly string[] }[] = [
  { words: ['st'], want: ['status'] },
  { words: ['--js'], want: ['--json'] },
  { words: ['--json', 'st'], want: ['status'] },
  { words: ['help', 'st'], want: ['status'] },
  { words: ['frobnicate', ''], want: [] },
  { words: ['ls', '--rec'], want: ['--recursive'] },
  { words: ['ls', '--listen'], want: [] },
  { words: ['run', '--listen'], want: ['--listen'] },
  { words: ['run', '--auth', ''], want: ['sigv4', 'none'] },
  { words: ['run', '--auth=n'], want: ['--auth=none'] },
  { words: ['run', '--region', ''], want: [] },
  { words: ['completion', ''], want: ['bash', 'zsh', 'fish'] },
  { words: ['filter', ''], want: ['test'] },
  { words: ['filter', 'test', ''], want: [] },
  { words: ['put', 'b/k', ''], want: [] },
  { words: ['api', 'list-objects-v'], want: ['list-objects-v2'] },
  { words: ['api', 'ListObjectsV'], want: ['ListObjectsV2'] },
  { words: ['api', 'frobnicate', '--'], want: [] },
  { words: ['api', 'get-object', '--if-m'], want: ['--if-match', '--if-modified-since'] },
  { words: ['api', 'get-object', '--checksum-mode', ''], want: ['ENABLED'] },
  {
    words: ['api', 'put-object', '--storage-class=GLACIER'],
    want: ['--storage-class=GLACIER', '--storage-class=GLACIER_IR'],
  },
  { words: ['api', 'put-object', '--bucket-key-enabled', ''], want: ['true', 'false'] },
  { words: ['api', 'put-object', '--body', ''], want: [] },
]
for (const { words, want } of lines) {
  test(`after ${JSON.stringify(words)}`, async () => assert.deepEqual(await next(...words), want))
}

test('every command and every operation is offered, and every member of each', async () => {
  const first = await next('')
  for (const name of Object.keys(commands)) assert.ok(first.includes(name), name)
  assert.deepEqual(await next('api', ''), operationNames.map(optionName))
  for (const operation of operationNames) {
    const offered = await next('api', operation, '--')
    for (const option of Object.keys(await apiOptions([operation])))
      assert.ok(offered.includes('--' + option))
  }
})

const typed: readonly { readonly line: string; readonly want: readonly string[] | undefined }[] = [
  { line: 's3d', want: ['s3d'] },
  { line: 's3d ', want: ['s3d', ''] },
  { line: 's3d  get\tb/k', want: ['s3d', 'get', 'b/k'] },
  { line: String.raw`s3d get b/a\ b\"`, want: ['s3d', 'get', 'b/a b"'] },
  { line: String.raw`s3d get "b/a \"b" 'c\d'e `, want: ['s3d', 'get', 'b/a "b', String.raw`c\de`, ''] },
  { line: 's3d get "b/a', want: undefined },
  { line: "s3d get 'b/a", want: undefined },
]
for (const { line, want } of typed) {
  test(`the words of ${JSON.stringify(line)}`, () => assert.deepEqual(splitLine(line), want))
}

test('bash gets what stands behind its last break, escaped', () => {
  assert.equal(unbroken('--auth=none', '--auth=n'), 'none')
  assert.equal(unbroken('bucket/a:b c', 'bucket/a:'), String.raw`b\ c`)
  assert.equal(unbroken("bucket/it's $5", 'bu'), String.raw`bucket/it\'s\ \$5`)
  assert.equal(unbroken('bucket/é*', 'bu'), String.raw`bucket/\é\*`)
})

test('a shell that is none', async () => {
  const { code, stderr } = await runCli(['completion', 'csh'])
  assert.deepEqual([code, stderr], [2, 's3d: expected one of bash, zsh, fish; got "csh" (see s3d --help)\n'])
})

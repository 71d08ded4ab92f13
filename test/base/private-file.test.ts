/** Private files: whole or not there, for one user's eyes, and nothing beside them whatever fails. */
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makePrivateFile, PrivateFileError, replacePrivateFile } from '../../src/base/private-file.ts'
import { systemRandom } from '../../src/base/random.ts'
import { temporaryFolder } from '../support/store.ts'

const random = systemRandom()

test('one is made, another takes its place, and both are their owner’s', async t => {
  const folder = temporaryFolder(t)
  const path = join(folder, 'below', 'file')
  for (const text of ['first', 'second']) {
    await replacePrivateFile(path, text, random)
    assert.deepEqual([readFileSync(path, 'utf8'), statSync(path).mode & 0o777], [text, 0o600])
  }
  assert.deepEqual(readdirSync(join(folder, 'below')), ['file'])
})

test('where it can’t be replaced the old one is there, and nothing beside it', async t => {
  const folder = temporaryFolder(t)
  const path = join(folder, 'file')
  mkdirSync(path)
  writeFileSync(join(path, 'inside'), '')
  await assert.rejects(replacePrivateFile(path, 'text', random), { code: 'EISDIR' })
  assert.deepEqual([readdirSync(folder), readdirSync(path)], [['file'], ['inside']])
})

test('one that is there is not made again, and nothing is left beside it', t => {
  const folder = temporaryFolder(t)
  const path = join(folder, 'file')
  assert.deepEqual(
    ['one', 'two'].map(text => makePrivateFile(path, text, random)),
    [true, false],
  )
  assert.throws(() => makePrivateFile(join(path, 'inside'), 'text', random), PrivateFileError)
  assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(folder)], ['one', ['file']])
})

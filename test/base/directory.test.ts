/** Directories are made for one user, as deep as needed, and what can't be made is an error, soon. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makePrivateDirectory } from '../../src/base/directory.ts'

test('all that is missing is made, and nobody else may look', t => {
  const home = mkdtempSync(join(tmpdir(), 's3d-directory-'))
  t.after(() => rmSync(home, { recursive: true }))
  const [outer, inner] = [join(home, 'a'), join(home, 'a', 'b')]
  assert.deepEqual(makePrivateDirectory(inner), [outer, inner])
  assert.deepEqual(
    [outer, inner].map(name => statSync(name).mode & 0o777),
    [0o700, 0o700],
  )
  assert.deepEqual(makePrivateDirectory(inner), [])
})

const skip = process.platform === 'linux' ? false : 'NOT CHECKED: this system has no /proc'
test('where nothing can be made, the system says so', { skip, timeout: 5_000 }, () => {
  assert.throws(() => makePrivateDirectory('/proc/s3d-test/data'), { code: 'ENOENT' })
})

/** The key of sessions: the master key's where one is configured, else a file of its own. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { systemRandom } from '../src/base/random.ts'
import type { EncryptionConfig } from '../src/config.ts'
import { sessionKeyOf } from '../src/session-key.ts'

let localDir: string
beforeEach(() => {
  localDir = mkdtempSync(path.join(tmpdir(), 's3d-session-key-'))
})
afterEach(() => rmSync(localDir, { recursive: true }))

const keyOf = (masterKey?: string): ReturnType<typeof sessionKeyOf> => {
  const encryption: EncryptionConfig = { masterKey, masterKeyFile: '', kmsKeys: [], byDefault: 'none' }
  return sessionKeyOf({ localDir, encryption }, systemRandom())
}

test('is made by the first session, kept for the next start, and read by nobody else', () => {
  const key = keyOf()
  assert.equal(key.read(), undefined)
  const made = key.ensure()
  assert.equal(made.length, 32)
  assert.equal(statSync(path.join(localDir, 'session-key')).mode & 0o777, 0o600)
  assert.deepEqual(keyOf().read(), made)
  assert.deepEqual(keyOf().ensure(), made)
})

test('follows from the master key where one is configured', () => {
  const [one, two] = [1, 2].map(byte => Buffer.alloc(32, byte).toString('base64'))
  assert.deepEqual(keyOf(one).read(), keyOf(one).ensure())
  assert.notDeepEqual(keyOf(one).read(), keyOf(two).read())
  assert.notDeepEqual(Buffer.from(keyOf(one).ensure()), Buffer.alloc(32, 1))
  assert.equal(existsSync(path.join(localDir, 'session-key')), false)
})

test('is refused where the file holds something else', () => {
  writeFileSync(path.join(localDir, 'session-key'), 'something', { mode: 0o600 })
  assert.throws(() => keyOf().read(), /expected 64 hexadecimal digits/)
})

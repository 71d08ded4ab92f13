/**
 * The master key's file: made once, for nobody else, never replaced.
 */
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { PrivateFileError } from '../src/base/private-file.ts'
import { systemRandom } from '../src/base/random.ts'
import { masterKeyOf } from '../src/master-key.ts'

const random = systemRandom()

function configIn(t: TestContext) {
  const dir = mkdtempSync(join(tmpdir(), 's3d-master-key-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const masterKeyFile = join(dir, 'deeper', 'master.key')
  return { masterKey: undefined, masterKeyFile, kmsKeys: [], byDefault: 'none' as const }
}

test('is made when it is first needed, and found again', t => {
  const config = configIn(t)
  const master = masterKeyOf(config, random)
  assert.throws(() => master.read(), { name: PrivateFileError.name, message: /is missing$/ })
  const key = master.ensure()
  assert.equal(key.length, 32)
  assert.equal(statSync(config.masterKeyFile).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(join(config.masterKeyFile, '..')), ['master.key'])
  assert.deepEqual(Buffer.from(master.read()), Buffer.from(key))
  const later = masterKeyOf(config, random)
  assert.deepEqual(Buffer.from(later.ensure()), Buffer.from(key))
  assert.equal(readFileSync(config.masterKeyFile, 'utf8'), Buffer.from(key).toString('base64') + '\n')
})

test('of two that make it at once, both have the one that is there', t => {
  const config = configIn(t)
  const [one, other] = [masterKeyOf(config, random), masterKeyOf(config, random)]
  assert.deepEqual(Buffer.from(one.ensure()), Buffer.from(other.ensure()))
})

test('from the configuration needs no file', t => {
  const config = configIn(t)
  const masterKey = Buffer.alloc(32, 'k').toString('base64')
  const master = masterKeyOf({ ...config, masterKey }, random)
  assert.deepEqual(Buffer.from(master.ensure()), Buffer.alloc(32, 'k'))
  assert.throws(() => statSync(config.masterKeyFile))
})

const good = Buffer.alloc(32, 'k').toString('base64')
for (const [text, mode, want] of [
  [good, 0o644, /others on this machine may read it \(mode 0644\)/],
  [good, 0o660, /others on this machine may read it/],
  ['', 0o600, /expected 32 bytes in base64/],
  ['c2hvcnQ=', 0o600, /expected 32 bytes in base64/],
  [good.slice(0, -1), 0o600, /expected 32 bytes in base64/],
] as const) {
  test(`is refused: ${JSON.stringify(text)} with mode ${mode.toString(8)}`, t => {
    const config = configIn(t)
    masterKeyOf(config, random).ensure()
    writeFileSync(config.masterKeyFile, text)
    chmodSync(config.masterKeyFile, mode)
    assert.throws(() => masterKeyOf(config, random), { name: PrivateFileError.name, message: want })
  })
}

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
import { masterKeyOf, MasterKeyError, type KeyMemory } from '../src/master-key.ts'
import { makeBodyKey } from '../src/sealed/body-key.ts'
import { KeyRing, serverContext } from '../src/sealed/key-ring.ts'

const random = systemRandom()
const good = Buffer.alloc(32, 'k').toString('base64')

function memoryOf(unchecked?: KeyMemory['unchecked']) {
  return {
    check: undefined as string | undefined, // set by `remember`
    unchecked,
    remember(check: string) {
      this.check = check
    },
  }
}

function configIn(t: TestContext) {
  const dir = mkdtempSync(join(tmpdir(), 's3d-master-key-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const masterKeyFile = join(dir, 'deeper', 'master.key')
  return { masterKey: undefined, masterKeyFile, kmsKeys: [], byDefault: 'none' as const }
}

test('is made when it is first needed, and found again', t => {
  const config = configIn(t)
  const master = masterKeyOf(config, random, memoryOf())
  assert.throws(() => master.read(), { name: MasterKeyError.name, message: /is missing/ })
  const key = master.ensure()
  assert.equal(key.length, 32)
  assert.equal(statSync(config.masterKeyFile).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(join(config.masterKeyFile, '..')), ['master.key'])
  assert.deepEqual(Buffer.from(master.read()), Buffer.from(key))
  const later = masterKeyOf(config, random, memoryOf())
  assert.deepEqual(Buffer.from(later.ensure()), Buffer.from(key))
  assert.equal(readFileSync(config.masterKeyFile, 'utf8'), Buffer.from(key).toString('base64') + '\n')
})

test('of two that make it at once, both have the one that is there', t => {
  const config = configIn(t)
  const [one, other] = [masterKeyOf(config, random, memoryOf()), masterKeyOf(config, random, memoryOf())]
  assert.deepEqual(Buffer.from(one.ensure()), Buffer.from(other.ensure()))
})

test('from the configuration needs no file', t => {
  const config = configIn(t)
  const masterKey = Buffer.alloc(32, 'k').toString('base64')
  const master = masterKeyOf({ ...config, masterKey }, random, memoryOf())
  assert.deepEqual(Buffer.from(master.ensure()), Buffer.alloc(32, 'k'))
  assert.throws(() => statSync(config.masterKeyFile))
})

for (const [text, mode, want] of [
  [good, 0o644, /others on this machine may read it \(mode 0644\)/],
  [good, 0o660, /others on this machine may read it/],
  ['', 0o600, /expected 32 bytes in base64/],
  ['c2hvcnQ=', 0o600, /expected 32 bytes in base64/],
  [good.slice(0, -1), 0o600, /expected 32 bytes in base64/],
] as const) {
  test(`is refused: ${JSON.stringify(text)} with mode ${mode.toString(8)}`, t => {
    const config = configIn(t)
    masterKeyOf(config, random, memoryOf()).ensure()
    writeFileSync(config.masterKeyFile, text)
    chmodSync(config.masterKeyFile, mode)
    assert.throws(() => masterKeyOf(config, random, memoryOf()), {
      name: PrivateFileError.name,
      message: want,
    })
  })
}

const another = { name: MasterKeyError.name, message: /another master key than/ }
const missing = { name: MasterKeyError.name, message: /master key is missing/ }

test('what has sealed is remembered: no other key is taken, and none is made', t => {
  const config = configIn(t)
  const memory = memoryOf()
  const key = masterKeyOf(config, random, memory).ensure()
  assert.match(memory.check ?? '', /^[0-9a-f]{64}$/)
  assert.notEqual(memory.check, Buffer.from(key).toString('hex'))
  const same = Buffer.from(key).toString('base64')
  assert.deepEqual(Buffer.from(masterKeyOf(config, random, memory).ensure()), Buffer.from(key))
  masterKeyOf({ ...config, masterKey: same }, random, memory)
  assert.throws(() => masterKeyOf({ ...config, masterKey: good }, random, memory), another)
  writeFileSync(config.masterKeyFile, good)
  assert.throws(() => masterKeyOf(config, random, memory), another)
  rmSync(config.masterKeyFile)
  assert.throws(() => masterKeyOf(config, random, memory), missing)
  assert.throws(() => statSync(config.masterKeyFile))
})

test('what was sealed before keys were remembered shows its key', t => {
  const config = configIn(t)
  const key = Buffer.from(masterKeyOf(config, random, memoryOf()).ensure())
  const ring = new KeyRing({ ensure: () => key, read: () => key }, [])
  const { wrapped } = makeBodyKey(random, { key: ring.serverKey('seal'), context: serverContext })
  const memory = memoryOf({ wrappedKey: wrapped })
  assert.throws(() => masterKeyOf({ ...config, masterKey: good }, random, memory), another)
  assert.equal(memory.check, undefined)
  masterKeyOf(config, random, memory)
  assert.notEqual(memory.check, undefined)
  const blind = memoryOf({ wrappedKey: undefined })
  masterKeyOf(config, random, blind)
  assert.equal(blind.check, memory.check)
  rmSync(config.masterKeyFile)
  assert.throws(() => masterKeyOf(config, random, memoryOf({ wrappedKey: undefined })), missing)
})

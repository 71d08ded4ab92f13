/**
 * What was found out about a remote is believed in the next life, of that address alone and for no longer than it would
 * have been; a file that is none costs nothing but what it would have told.
 */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Capabilities } from '../../src/remote/capabilities.ts'
import { Remembered } from '../../src/remote/remembered.ts'
import type { StatedCapabilities } from '../../src/service/capabilities.ts'
import { temporaryFolder } from '../support/store.ts'

const lifetimeMs = 1_000
let nowMs = 1_000_000
const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }

interface Life {
  readonly remembered: Remembered
  at(address: string, stated?: StatedCapabilities): Capabilities
}

function live(path: string): Life {
  const remembered = new Remembered(path, { random: systemRandom(), log: silentLog })
  return {
    remembered,
    at: (address, stated = {}) =>
      new Capabilities({ clock, log: silentLog, memory: remembered.of(address) }, { stated, lifetimeMs }),
  }
}

async function found(t: TestContext): Promise<string> {
  const path = join(temporaryFolder(t), 'remotes.json')
  const life = live(path)
  const capabilities = life.at('http://one')
  capabilities.learn('copy', true, { source: 'probed', evidence: '200' })
  capabilities.learn('list-v2', false, { source: 'learned', evidence: '501' })
  await life.remembered.written()
  return path
}

test('what was found is known in the next life, with its date, and no file is left beside', async t => {
  const path = await found(t)
  const capabilities = live(path).at('http://one')
  assert.deepEqual([capabilities.has('copy'), capabilities.has('list-v2')], [true, false])
  assert.deepEqual(capabilities.fact('copy'), {
    has: true,
    source: 'probed',
    evidence: '200',
    foundMs: nowMs,
    untilMs: nowMs + lifetimeMs,
  })
  assert.deepEqual(await readdir(join(path, '..')), ['remotes.json'])
})

test('it is believed of no other address, and what is stated goes before it', async t => {
  const life = live(await found(t))
  assert.equal(life.at('http://two').has('copy'), undefined)
  assert.equal(life.at('http://one', { copy: false }).has('copy'), false)
})

test('it is forgotten when it would have been', async t => {
  const path = await found(t)
  nowMs += lifetimeMs
  assert.equal(live(path).at('http://one').has('copy'), undefined)
})

test('what is found of one remote keeps what is known of another', async t => {
  const path = await found(t)
  const life = live(path)
  life.at('http://two').learn('tagging', true, { source: 'probed', evidence: '200' })
  await life.remembered.written()
  const next = live(path)
  assert.deepEqual([next.at('http://one').has('copy'), next.at('http://two').has('tagging')], [true, true])
})

const odd = ['', '{', '[]', '{"remotes":{"http://one":{"copy":{"has":"yes"},"list-v2":7}}}', '{"remotes":{}}']
for (const text of odd) {
  test(`a file that says ${JSON.stringify(text)} says nothing, and is replaced`, async t => {
    const path = join(temporaryFolder(t), 'remotes.json')
    writeFileSync(path, text)
    const life = live(path)
    const capabilities = life.at('http://one')
    assert.deepEqual([capabilities.has('copy'), capabilities.has('list-v2')], [undefined, undefined])
    capabilities.learn('copy', true, { source: 'probed', evidence: '200' })
    await life.remembered.written()
    assert.equal(live(path).at('http://one').has('copy'), true)
  })
}

test('where another can not take its place nothing is left beside it', async t => {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'remotes.json'))
  const life = live(join(folder, 'remotes.json'))
  life.at('http://one').learn('copy', true, { source: 'probed', evidence: '200' })
  await life.remembered.written()
  assert.deepEqual(await readdir(folder), ['remotes.json'])
})

test('where it can not be written, everything goes on', async t => {
  const file = join(temporaryFolder(t), 'file')
  writeFileSync(file, '')
  const life = live(join(file, 'remotes.json'))
  const capabilities = life.at('http://one')
  capabilities.learn('copy', true, { source: 'probed', evidence: '200' })
  await life.remembered.written()
  assert.equal(capabilities.has('copy'), true)
})

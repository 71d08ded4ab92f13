/** Whether a start knows what became of all writes: only where the end before said so, and of the same directory. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { systemClock } from '../../src/base/clock.ts'
import { systemDisk } from '../../src/base/disk.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { bindBlocks } from '../../src/cache/disk/owner.ts'
import { RowsBehind } from '../../src/cache/disk/rows-behind.ts'
import { openStore, storeDefaults, type OpenStore } from '../../src/store/store.ts'

const deps = { disk: systemDisk, clock: systemClock, random: systemRandom(), log: silentLog }
let root: string
let store: OpenStore

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 's3d-calm-'))
  store = await openStore(deps, { ...storeDefaults, dir: join(root, 'index') })
})
afterEach(async () => {
  await store.close()
  rmSync(root, { recursive: true })
})

async function start(): Promise<boolean> {
  const dir = join(root, 'cache')
  mkdirSync(dir, { recursive: true })
  return (await bindBlocks({ ...deps, index: store.index }, dir)).wasCalm
}

const placeOf = () => ({ home: '', account: '' })

/** @param isCalm what is known at the end */
function end(isCalm: boolean): Promise<void> {
  const rows = new RowsBehind({ ...deps, index: store.index, placeOf, disown: () => Promise.resolve() })
  return rows.close(() => isCalm)
}

test('nothing was ever written through a cache that is new', async () => {
  assert.equal(await start(), true)
})

test('an end that says so is believed once', async () => {
  await start()
  await end(true)
  assert.equal(await start(), true)
  assert.equal(await start(), false, 'as after a death, nobody has said anything')
})

test('an end with a write of unknown outcome says nothing', async () => {
  await start()
  await end(false)
  assert.equal(await start(), false)
})

test('what was said of another directory is not believed', async () => {
  await start()
  await end(true)
  rmSync(join(root, 'cache'), { recursive: true })
  assert.equal(await start(), false)
})

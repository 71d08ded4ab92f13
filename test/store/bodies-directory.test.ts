/**
 * Bodies in a directory beside the index's: it belongs to one index, and whoever comes with another one is refused before
 * a file in it is touched.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { bytesOf, createShelf, openIn, temporaryFolder, type Shelf } from '../support/store.ts'

const large = bytesOf('large', 100_000)

async function open(dir: string, bodiesDir: string): Promise<Shelf> {
  return createShelf(await openIn(dir, { bodiesDir }), dir)
}

interface Places {
  readonly dir: string
  readonly bodiesDir: string
}

/** A store that was used and closed. */
async function filled(t: TestContext): Promise<Places> {
  const folder = temporaryFolder(t)
  const places = { dir: path.join(folder, 'index'), bodiesDir: path.join(folder, 'bodies') }
  const shelf = await open(places.dir, places.bodiesDir)
  await shelf.put('small', 'small')
  await shelf.put('large', large)
  await shelf.store.close()
  return places
}

async function assertWhole({ dir, bodiesDir }: Places): Promise<void> {
  const shelf = await open(dir, bodiesDir)
  try {
    assert.equal(await shelf.get('small'), 'small')
    assert.equal(await shelf.get('large'), large.toString('latin1'))
  } finally {
    await shelf.store.close()
  }
}

test('it may be opened again, and moved together with its bodies', async t => {
  const places = await filled(t)
  await assertWhole(places)
  const moved = places.bodiesDir + '-moved'
  renameSync(places.bodiesDir, moved)
  await assertWhole({ ...places, bodiesDir: moved })
})

test('another index is refused, and takes nothing away', async t => {
  const places = await filled(t)
  const other = places.dir + '-other'
  await assert.rejects(open(other, places.bodiesDir), { kind: 'foreign', message: /another index/ })
  await assertWhole(places)
})

test('an index that names bodies is refused where they are not', async t => {
  const places = await filled(t)
  const empty = places.bodiesDir + '-empty'
  await assert.rejects(open(places.dir, empty), { kind: 'foreign', message: /are not in/ })
  await assertWhole(places)
})

test('two that have bodies do not change places', async t => {
  const [one, other] = [await filled(t), await filled(t)]
  await assert.rejects(open(one.dir, other.bodiesDir), { kind: 'foreign' })
  await assertWhole(one)
  await assertWhole(other)
})

test('bodies of nobody knows whom are left alone', async t => {
  const folder = temporaryFolder(t)
  const segments = path.join(folder, 'bodies', 'segments')
  mkdirSync(segments, { recursive: true })
  writeFileSync(path.join(segments, '7'), 'bytes')
  await assert.rejects(open(path.join(folder, 'index'), path.join(folder, 'bodies')), { kind: 'foreign' })
  assert.deepEqual(readdirSync(segments), ['7'])
})

test('an empty directory is anybody’s', async t => {
  const places = await filled(t)
  const fresh = { dir: places.dir + '-fresh', bodiesDir: places.bodiesDir + '-fresh' }
  await (await open(fresh.dir, fresh.bodiesDir)).store.close()
  // The index is lost before anything was stored, or the directory is.
  rmSync(fresh.dir, { recursive: true })
  await (await open(fresh.dir, fresh.bodiesDir)).store.close()
  rmSync(fresh.bodiesDir, { recursive: true })
  await (await open(fresh.dir, fresh.bodiesDir)).store.close()
})

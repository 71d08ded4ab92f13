/**
 * Starts: what a crash leaves behind is removed, what is missing is reported, what is not ours is refused.
 */
import Database from 'better-sqlite3'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { systemDisk } from '../../src/base/disk.ts'
import {
  bytesOf,
  createShelf,
  openIn,
  openWithBucket,
  temporaryFolder,
  type Shelf,
} from '../support/store.ts'
import { traceDisk } from '../support/traced-disk.ts'

/** The folder as a killed process would leave it, opened again. */
async function crashed(shelf: Shelf, change: (dir: string) => void = () => {}): Promise<Shelf> {
  const dir = shelf.dir + '-crashed'
  cpSync(shelf.dir, dir, { recursive: true })
  change(dir)
  return createShelf(await openIn(dir), dir)
}

const contentFiles = (dir: string): string[] =>
  readdirSync(path.join(dir, 'content'), { recursive: true, encoding: 'utf8' }).filter(
    name => name.length > 2,
  )

test('temporary files, content files and segments that nothing names are removed', async t => {
  const shelf = await openWithBucket(t)
  await shelf.put('small', 'small')
  await shelf.put('large', bytesOf('large', 100_000))
  const orphan = 'ab'.repeat(16)
  const again = await crashed(shelf, dir => {
    writeFileSync(path.join(dir, 'tmp', 'cd'.repeat(16)), 'half')
    mkdirSync(path.join(dir, 'content', 'ab'), { recursive: true })
    writeFileSync(path.join(dir, 'content', 'ab', orphan), 'never named')
    writeFileSync(path.join(dir, 'segments', '77'), 'never named')
  })
  assert.deepEqual(await again.store.swept, { removedCount: 1, damagedCount: 0, isComplete: true })
  assert.deepEqual(readdirSync(path.join(again.dir, 'tmp')), [])
  assert.equal(contentFiles(again.dir).length, 1)
  assert.deepEqual(readdirSync(path.join(again.dir, 'segments')), ['1'])
  assert.equal(await again.get('small'), 'small')
  assert.equal(await again.get('large'), bytesOf('large', 100_000).toString('latin1'))
  await again.store.close()
  rmSync(again.dir, { recursive: true })
})

test('rows whose bytes are missing are counted', async t => {
  const shelf = await openWithBucket(t)
  await shelf.put('small', 'small')
  await shelf.put('large', bytesOf('large', 100_000))
  const again = await crashed(shelf, dir => {
    rmSync(path.join(dir, 'segments', '1'))
    for (const name of contentFiles(dir)) rmSync(path.join(dir, 'content', name))
  })
  assert.deepEqual(await again.store.swept, { removedCount: 0, damagedCount: 2, isComplete: true })
  await assert.rejects(again.get('small'), { kind: 'damaged' })
  await again.put('small', 'again')
  assert.equal(await again.get('small'), 'again')
  await again.store.close()
  rmSync(again.dir, { recursive: true })
})

test('a clean end needs no walk over the content files', async t => {
  const dir = temporaryFolder(t)
  await (await openIn(dir)).close()
  const orphan = path.join(dir, 'content', 'ab', 'ab'.repeat(16))
  mkdirSync(path.dirname(orphan), { recursive: true })
  writeFileSync(orphan, 'put there by hand')
  const store = await openIn(dir)
  t.after(() => store.close())
  assert.deepEqual(await store.swept, { removedCount: 0, damagedCount: 0, isComplete: true })
  assert.deepEqual(contentFiles(dir), [path.join('ab', 'ab'.repeat(16))])
})

test('a walk that a clean end broke off is made up for by the next start', async t => {
  const shelf = await openWithBucket(t)
  await shelf.put('large', bytesOf('large', 100_000))
  const again = await crashed(shelf, dir => {
    mkdirSync(path.join(dir, 'content', 'ff'), { recursive: true })
    writeFileSync(path.join(dir, 'content', 'ff', 'ff'.repeat(16)), 'never named')
  })
  await again.store.close()
  const third = await openIn(again.dir)
  await third.swept
  await third.close()
  assert.equal(contentFiles(again.dir).length, 1)
  rmSync(again.dir, { recursive: true })
})

test('appending goes on in the last segment, over what was never named', async t => {
  const dir = temporaryFolder(t)
  const first = await createShelf(await openIn(dir), dir)
  await first.put('a', 'first')
  await first.write(Buffer.from('no row'))
  const again = await crashed(first)
  await again.put('b', 'second')
  assert.deepEqual([await again.get('a'), await again.get('b')], ['first', 'second'])
  assert.deepEqual(readdirSync(path.join(again.dir, 'segments')), ['1'])
  await again.store.close()
  await first.store.close()
  rmSync(again.dir, { recursive: true })
})

test("files in the segments' folder that are no segments are left alone, and numbers go on", async t => {
  const shelf = await openWithBucket(t)
  await shelf.put('a', 'first')
  const strangers = ['.nfs0001', '1.bak', 'backup.txt']
  const again = await crashed(shelf, dir => {
    for (const name of strangers) writeFileSync(path.join(dir, 'segments', name), 'not ours')
    writeFileSync(path.join(dir, 'segments', '7'), 'never named')
  })
  await again.put('b', 'second')
  assert.deepEqual([await again.get('a'), await again.get('b')], ['first', 'second'])
  assert.deepEqual(readdirSync(path.join(again.dir, 'segments')).toSorted(), [...strangers, '1'].toSorted())
  await again.store.close()
  rmSync(again.dir, { recursive: true })
})

test('what a killed process has committed is flushed before anybody sees it', async t => {
  const shelf = await openWithBucket(t)
  await shelf.put('key', 'body')
  const dir = shelf.dir + '-killed'
  cpSync(shelf.dir, dir, { recursive: true })
  t.after(() => rmSync(dir, { recursive: true }))
  const flushed: string[] = []
  const disk = traceDisk(systemDisk, {
    after: step => void (step.call === 'flush' && flushed.push(path.relative(dir, step.path))),
  })
  const store = await openIn(dir, { disk })
  assert.deepEqual(flushed, ['index.db-wal'])
  assert.equal(await (await createShelf(store, dir)).get('key'), 'body')
  await store.close()
})

test('a newer schema is refused and left alone', async t => {
  const dir = temporaryFolder(t)
  await (await openIn(dir)).close()
  const database = new Database(path.join(dir, 'index.db'))
  database.pragma('user_version = 999')
  database.close()
  await assert.rejects(openIn(dir), { kind: 'newer-schema', message: /schema 999.*start the newer s3d/ })
  await assert.rejects(openIn(dir), { kind: 'newer-schema' }, 'the lock was released')
})

test('a second process is refused, and a killed one leaves no lock behind', async t => {
  const dir = temporaryFolder(t)
  const store = await openIn(dir)
  await assert.rejects(openIn(dir), { kind: 'locked' }, 'in the same process')
  const open = (then: string): string => {
    const source = `
      import { openIn } from ${JSON.stringify(new URL('../support/store.ts', import.meta.url).href)}
      openIn(${JSON.stringify(dir)}).then(() => ${then}, error => { console.log(error.kind); process.exit() })`
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
      encoding: 'utf8',
    })
    return run.stdout.trim() || run.stderr || String(run.signal)
  }
  assert.equal(open('process.exit()'), 'locked')
  await store.close()
  assert.equal(open("process.kill(process.pid, 'SIGKILL')"), 'SIGKILL')
  await (await openIn(dir)).close()
})

/**
 * Group commit: all of a group or none of a work, told only when durable, hidden until then.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { systemDisk, type Disk } from '../../src/base/disk.ts'
import { Committer, type CommitterDeps } from '../../src/store/committer.ts'
import { emptyContent } from '../../src/store/content.ts'
import { StoreError } from '../../src/store/errors.ts'
import { bytesOf, objectOf, openIn, openWithBucket, temporaryFolder, createShelf } from '../support/store.ts'
import { Refusal, traceDisk } from '../support/traced-disk.ts'

const empty = objectOf(emptyContent)

test('a work that throws after it wrote changes nothing, and its group is committed without it', async t => {
  const { store, bucket } = await openWithBucket(t)
  let runs = 0
  const results = await Promise.allSettled([
    store.index.commit(transaction => {
      runs++
      transaction.putObject(bucket.id, 'before', empty)
      return 'first'
    }),
    store.index.commit(transaction => {
      transaction.putObject(bucket.id, 'spoilt', empty)
      throw new Error('changed my mind')
    }),
    store.index.commit(transaction => {
      assert.equal(transaction.object(bucket.id, 'spoilt'), undefined)
      transaction.putObject(bucket.id, 'behind', empty)
      return transaction.object(bucket.id, 'before')?.key
    }),
    store.index.commit(() => {
      throw new Error('a condition failed')
    }),
  ])
  assert.deepEqual(
    results.map(result => (result.status === 'fulfilled' ? result.value : result.reason.message)),
    ['first', 'changed my mind', 'before', 'a condition failed'],
  )
  assert.equal(runs, 2, 'the group ran again')
  assert.notEqual(store.index.object(bucket.id, 'before'), undefined)
  assert.equal(store.index.object(bucket.id, 'spoilt'), undefined)
  assert.notEqual(store.index.object(bucket.id, 'behind'), undefined)
})

test('conditions see the changes of the same group', async t => {
  const { store, bucket } = await openWithBucket(t)
  const create = (): Promise<boolean> =>
    store.index.commit(transaction => {
      if (transaction.object(bucket.id, 'k')) return false
      transaction.putObject(bucket.id, 'k', empty)
      return true
    })
  assert.deepEqual(await Promise.all([create(), create(), create()]), [true, false, false])
})

/** A disk whose log is flushed only while the gate is open. */
class GatedLog {
  readonly disk: Disk = traceDisk(systemDisk, {
    before: step => (step.point === 'index.flush' && step.call === 'flush' ? this.#gate : undefined),
  })
  #gate: Promise<void> | undefined
  #open: (() => void) | undefined

  shut(): void {
    this.#gate = new Promise(resolve => (this.#open = resolve))
  }

  open(): void {
    this.#gate = undefined
    this.#open?.()
  }
}

const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20))

test('what is not flushed is told by settled, and nobody is answered', async t => {
  const log = new GatedLog()
  const { store, bucket } = await openWithBucket(t, { disk: log.disk })
  assert.equal(store.index.settled(), undefined)
  log.shut()
  const answered: string[] = []
  const put = store.index
    .commit(transaction => transaction.putObject(bucket.id, 'k', empty))
    .then(() => answered.push('put'))
  await turn()
  const refused = store.index
    .commit(transaction => {
      if (transaction.object(bucket.id, 'k')) throw new Error('exists')
    })
    .catch((error: Error) => answered.push(error.message))
  await turn()
  assert.deepEqual(answered, [], 'neither the put nor the refusal that rests on it')
  for (const waiting of [
    store.index.settled(),
    store.index.settled(bucket.id),
    store.index.settled(bucket.id, 'k'),
  ])
    assert(waiting instanceof Promise)
  for (const clear of [store.index.settled(bucket.id, 'other'), store.index.settled(bucket.id + 1)])
    assert.equal(clear, undefined)
  log.open()
  await Promise.all([put, refused])
  assert.deepEqual(answered, ['put', 'exists'])
  assert.equal(store.index.settled(), undefined)
})

test('new tags hold readers of their key back, and nobody else', async t => {
  const log = new GatedLog()
  const { store, bucket } = await openWithBucket(t, { disk: log.disk })
  await store.index.commit(transaction => transaction.putObject(bucket.id, 'k', empty))
  log.shut()
  const tagging = store.index.commit(transaction => {
    const row = transaction.object(bucket.id, 'k')
    assert(row)
    transaction.setTags(bucket.id, row, { a: '1' })
  })
  await turn()
  assert(store.index.settled(bucket.id, 'k') instanceof Promise)
  assert.equal(store.index.settled(bucket.id, 'other'), undefined)
  log.open()
  await tagging
})

test('a flush covers only what was written before it began', async t => {
  const log = new GatedLog()
  const { store, bucket } = await openWithBucket(t, { disk: log.disk })
  log.shut()
  let second = false
  const first = store.index.commit(transaction => transaction.putObject(bucket.id, 'a', empty))
  await turn()
  const later = store.index
    .commit(transaction => transaction.putObject(bucket.id, 'b', empty))
    .then(() => (second = true))
  await turn()
  log.open()
  await first
  assert.equal(second, false, 'the first flush had begun before the second commit')
  await later
})

test('a failing flush of the log ends the store: everyone waiting is refused, and so is everyone after', async t => {
  const refusal = new Refusal()
  const dir = temporaryFolder(t)
  const store = await openIn(dir, { disk: traceDisk(systemDisk, refusal) })
  const { bucket } = await createShelf(store, dir)
  refusal.arm('index.flush', 'EIO')
  const put = (key: string) => store.index.commit(transaction => transaction.putObject(bucket.id, key, empty))
  const results = await Promise.allSettled([put('a'), put('b')])
  assert.deepEqual(
    results.map(result => result.status === 'rejected' && result.reason.kind),
    ['closed', 'closed'],
  )
  await assert.rejects(store.failed, { kind: 'closed' })
  await assert.rejects(put('c'), { kind: 'closed' })
  await assert.rejects(async () => store.index.settled(bucket.id, 'a'), { kind: 'closed' })
  await store.close()
})

test('bytes whose commit was refused by a failing flush are kept: their row may be on the disk', async t => {
  const refusal = new Refusal()
  const dir = temporaryFolder(t)
  const store = await openIn(dir, { disk: traceDisk(systemDisk, refusal) })
  const shelf = await createShelf(store, dir)
  await shelf.put('k', bytesOf('acknowledged', 5000))
  const content = await shelf.write(bytesOf('refused', 5000))
  refusal.arm('index.flush', 'EIO')
  const put = (): Promise<unknown> =>
    store.index.commit(transaction => transaction.putObject(shelf.bucket.id, 'k', objectOf(content)))
  await assert.rejects(put(), { kind: 'closed' })
  store.bytes.discard(content)
  await store.close()
  const again = await createShelf(await openIn(dir), dir)
  t.after(() => again.store.close())
  const found = await again.get('k')
  assert(['acknowledged', 'refused'].some(seed => found === bytesOf(seed, 5000).toString('latin1')))
})

test('a full disk refuses the group and the store goes on', async t => {
  const refusal = new Refusal()
  const { store, bucket } = await openWithBucket(t, { disk: traceDisk(systemDisk, refusal) })
  refusal.arm('index.before-commit', 'ENOSPC')
  const put = () => store.index.commit(transaction => transaction.putObject(bucket.id, 'k', empty))
  await assert.rejects(put(), { kind: 'full' })
  assert.equal(store.index.object(bucket.id, 'k'), undefined)
  await put()
})

test('the log is folded back while commits and reads go on', async t => {
  const points = new Map<string, number>()
  const disk = traceDisk(systemDisk, {
    after: ({ point }) => void points.set(point, (points.get(point) ?? 0) + 1),
  })
  const shelf = await openWithBucket(t, { disk, checkpointBytes: 256 * 1024 })
  let round = 0
  for (; (points.get('index.after-checkpoint') ?? 0) < 6; round++) {
    assert(round < 5000, 'a long log is folded back')
    await Promise.all(Array.from({ length: 8 }, (_, i) => shelf.put(`k/${round}/${i}`, 'v' + round)))
    assert.equal(await shelf.get(`k/${round}/7`), 'v' + round)
  }
  // The header of the log counts how often it began again.
  const header = readFileSync(shelf.dir + '/index.db-wal').subarray(0, 32)
  assert(header.readUInt32BE(12) >= 2, 'the log began again from its start')
  assert.equal(shelf.keys().length, 8 * round)
})

test('closing waits for what was accepted and refuses what comes', async t => {
  const dir = temporaryFolder(t)
  const shelf = await createShelf(await openIn(dir), dir)
  const puts = Array.from({ length: 50 }, (_, i) => shelf.put('k' + i, 'v'))
  await Promise.all(puts.slice(0, 1))
  const rest = Promise.allSettled(puts)
  await shelf.store.close()
  const accepted = (await rest).flatMap((result, i) => (result.status === 'fulfilled' ? ['k' + i] : []))
  await assert.rejects(
    shelf.store.index.commit(() => {}),
    { kind: 'closed' },
  )
  const again = await createShelf(await openIn(dir), dir)
  t.after(() => again.store.close())
  for (const key of accepted) assert.equal(await again.get(key), 'v')
})

test('what was about to run when the index was closed touches it no more', async () => {
  const later: (() => void)[] = []
  const deps: Pick<CommitterDeps, 'soon' | 'gate'> = {
    soon: callback => void later.push(callback),
    gate() {
      throw new Error('the connection is closed')
    },
  }
  const committer = new Committer(deps as CommitterDeps, 1) // nothing else is asked for
  const refused = assert.rejects(
    committer.commit(() => {}),
    { kind: 'closed' },
  )
  committer.close(new StoreError('closed', 'the store is closed'))
  for (const callback of later) callback()
  assert.equal(later.length, 1)
  await refused
})

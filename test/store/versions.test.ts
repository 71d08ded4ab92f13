/**
 * Versions against a list per key: any sequence of writes, delete markers, removals and changes of the bucket's
 * versioning leaves what S3's rules say, and pages of versions agree with the lists wherever they start.
 */
import Database from 'better-sqlite3'
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { systemClock, type Clock } from '../../src/base/clock.ts'
import { systemRandom } from '../../src/base/random.ts'
import { isMarker, type Versioning } from '../../src/store/rows.ts'
import { createVersions } from '../../src/store/versions.ts'
import { assertIntegrity } from '../support/index-integrity.ts'
import {
  bytesOf,
  createShelf,
  openIn,
  openWithBucket,
  temporaryFolder,
  type Shelf,
} from '../support/store.ts'

interface Kept {
  readonly id: string
  /** `'marker'` for a delete marker. */
  readonly body: string
}

type Step =
  | { readonly do: 'put'; readonly key: string }
  | { readonly do: 'delete'; readonly key: string }
  | { readonly do: 'remove'; readonly key: string; readonly nth: number }
  | { readonly do: 'enable' }
  | { readonly do: 'suspend' }

const oneKey = fc.constantFrom('a', 'a/b', 'b')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('put' as const), key: oneKey }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), key: oneKey }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), key: oneKey, nth: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'enable' as const }, { do: 'suspend' as const }) },
)

/** S3's rules, on lists with the newest version first. */
class Model {
  readonly #shelf: Shelf
  readonly keys = new Map<string, Kept[]>()
  #versioning: Versioning | undefined
  #writes = 0

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  async take(taken: Step): Promise<void> {
    if (taken.do === 'enable' || taken.do === 'suspend') {
      this.#versioning = taken.do === 'enable' ? 'Enabled' : 'Suspended'
      return this.#shelf.setVersioning(this.#versioning)
    }
    if (taken.do === 'put') return this.#put(taken.key)
    if (taken.do === 'delete') return this.#delete(taken.key)
    const kept = this.of(taken.key)
    const id = kept[taken.nth]?.id ?? '0'.repeat(22)
    const found = await this.#shelf.deleteVersion(taken.key, id)
    const body = kept.find(version => version.id === id)?.body
    assert.equal(found, body && (body === 'marker' ? 'marker' : 'object'))
    this.keys.set(
      taken.key,
      kept.filter(version => version.id !== id),
    )
  }

  of(name: string): Kept[] {
    return this.keys.get(name) ?? []
  }

  async #put(name: string): Promise<void> {
    const body = bytesOf(this.#writes++, 20)
    const id = await this.#shelf.put(name, body)
    this.#add(name, { id, body: body.toString('latin1') })
  }

  async #delete(name: string): Promise<void> {
    if (this.#versioning !== undefined)
      return this.#add(name, { id: await this.#shelf.mark(name), body: 'marker' })
    assert.equal(await this.#shelf.delete(name), this.of(name).length > 0)
    this.keys.delete(name)
  }

  #add(name: string, { id, body }: { readonly id: string | undefined; readonly body: string }): void {
    if (this.#versioning === 'Enabled') assert.match(id ?? '', /^[0-9a-f]{22}$/)
    else assert.equal(id, this.#versioning && 'null')
    const added = { id: id ?? 'null', body }
    this.keys.set(name, [added, ...this.of(name).filter(version => version.id !== added.id)])
  }
}

async function assertAgreement(shelf: Shelf, model: Model): Promise<void> {
  const { store, bucket } = shelf
  for (const [name, kept] of model.keys) {
    const [newest] = kept
    assert.equal(await shelf.get(name), newest?.body === 'marker' ? undefined : newest?.body)
    assert.equal(
      store.index.marker(bucket.id, name)?.versionId,
      newest?.body === 'marker' ? newest.id : undefined,
    )
    for (const { id, body } of kept) assert.equal(await shelf.getVersion(name, id), body)
    assert.equal(await shelf.getVersion(name, 'f'.repeat(22)), undefined)
  }
  assert.equal(store.index.isEmpty(bucket.id), listOf(model).length === 0)
}

interface Entry {
  readonly key: string
  readonly id: string
  readonly isMarker: boolean
  readonly isLatest: boolean
}

function listOf(model: Model): Entry[] {
  const names = [...model.keys.keys()].toSorted((a, b) => (a < b ? -1 : 1))
  return names.flatMap(name =>
    model.of(name).map(({ id, body }, at) => ({
      key: name,
      id,
      isMarker: body === 'marker',
      isLatest: at === 0,
    })),
  )
}

/** All pages of `limit`, one behind the other. */
function pagesOf({ store, bucket }: Shelf, prefix: string, limit: number): Entry[] {
  const entries: Entry[] = []
  let from = { fromKey: '', fromVersion: '' }
  for (;;) {
    const page = store.index.versions(bucket.id, { prefix, ...from, limit })
    entries.push(
      ...page.map(entry => ({
        key: entry.key,
        id: entry.versionId,
        isMarker: entry.isMarker,
        isLatest: entry.isLatest,
      })),
    )
    const last = page.at(-1)
    if (last === undefined || page.length < limit) return entries
    from = { fromKey: last.key, fromVersion: last.version }
  }
}

test('any sequence leaves the versions that the rules say', async t => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 25 }),
      fc.integer({ min: 1, max: 6 }),
      async (steps, limit) => {
        const dir = temporaryFolder(t)
        const shelf = await createShelf(await openIn(dir), dir)
        const model = new Model(shelf)
        for (const each of steps) await model.take(each)
        await assertAgreement(shelf, model)
        const list = listOf(model)
        assert.deepEqual(pagesOf(shelf, '', limit), list)
        assert.deepEqual(
          pagesOf(shelf, 'a', limit),
          list.filter(entry => entry.key.startsWith('a')),
        )
        await shelf.store.close()
        assertIntegrity(dir)
      },
    ),
    { numRuns: 60 },
  )
})

test('a page starts behind every version of a key, where it starts behind no version', async t => {
  const shelf = await openWithBucket(t)
  await shelf.setVersioning('Enabled')
  for (const name of ['a', 'a', 'b', 'b']) await shelf.put(name, 'x')
  const range = { prefix: '', fromKey: 'a', fromVersion: '', limit: 9 }
  assert.deepEqual(
    shelf.store.index.versions(shelf.bucket.id, range).map(version => version.key),
    ['b', 'b'],
  )
})

test('tags and locks are those of one version, current or not', async t => {
  const shelf = await openWithBucket(t)
  const { store, bucket } = shelf
  await shelf.setVersioning('Enabled')
  const ids = [await shelf.put('k', '1'), await shelf.put('k', '2')]
  const row = (id: string | undefined) => {
    const version = store.index.version(bucket.id, 'k', id ?? '')
    assert(version !== undefined && !isMarker(version))
    return version
  }
  for (const id of ids) {
    await store.index.commit(transaction => {
      transaction.setTags(bucket.id, row(id), { id: id ?? '' })
      transaction.setLock(bucket.id, row(id), { legalHold: id === ids[0] ? 'ON' : 'OFF' })
    })
  }
  assert.deepEqual(
    ids.map(id => [row(id).tags, row(id).lock]),
    ids.map((id, at) => [{ id }, { legalHold: at === 0 ? 'ON' : 'OFF' }]),
  )
  await shelf.deleteVersion('k', ids[1] ?? '')
  assert.deepEqual(
    store.index.object(bucket.id, 'k')?.tags,
    { id: ids[0] },
    'a version keeps them as it comes back',
  )
})

test('a completed upload is a version, and its completion knows which', async t => {
  const shelf = await openWithBucket(t)
  await shelf.setVersioning('Enabled')
  await shelf.put('k', 'before')
  const upload = await shelf.createUpload('k', 'u1')
  const id = await shelf.complete(upload, [await shelf.putPart(upload, 1, bytesOf(1, 3000))])
  assert.equal(shelf.store.index.completion(shelf.bucket.id, 'k', 'u1')?.versionId, id)
  assert.equal(await shelf.getVersion('k', id ?? ''), bytesOf(1, 3000).toString('latin1'))
  assert.equal(await shelf.deleteVersion('k', id ?? ''), 'object')
  assert.equal(await shelf.get('k'), 'before')
})

test('a store from before there were versions is taken over as it is', async t => {
  const dir = temporaryFolder(t)
  const before = await createShelf(await openIn(dir), dir)
  await before.put('k', 'old')
  await before.store.close()
  const database = new Database(path.join(dir, 'index.db'))
  database.exec(`
    drop table entries; drop table cached_objects; drop table cached_chunks; drop table cache_pins;
    drop table cached_buckets; drop table ended_entries; drop table identities;
    drop table left_uploads; drop table moved_parts;
    alter table contents drop column wrapped_key; alter table objects drop column encryption;
    alter table uploads drop column encryption; alter table uploads drop column upstream;
    alter table buckets drop column account; alter table objects drop column access; alter table uploads drop column access;
    drop table versions; alter table objects drop column versioned; alter table objects drop column lock;
    alter table uploads drop column lock; alter table completions drop column version_id; pragma user_version = 1`)
  database.close()

  const shelf = await createShelf(await openIn(dir), dir)
  assert.equal(await shelf.getVersion('k', 'null'), 'old')
  await shelf.setVersioning('Enabled')
  const id = await shelf.put('k', 'new')
  assert.deepEqual(
    [await shelf.getVersion('k', 'null'), await shelf.getVersion('k', id ?? '')],
    ['old', 'new'],
  )
  await shelf.store.close()
  assertIntegrity(dir)
})

/** The content of an object goes with it, so that only the version is missing. */
const deleteCurrent = `
  delete from segments; delete from contents where id in (select content_id from objects); delete from objects;
  insert into segments select segment, sum(size_bytes) from contents group by segment`
const planted = [
  [
    'a version newer than what its key holds',
    "update versions set version = 'f'",
    /newer than what their key holds/,
  ],
  ['a version that its key should hold', deleteCurrent, /that their key should hold/],
  ['two versions without an id', 'update objects set versioned = null', /several versions without an id/],
  ['a forgotten version', 'delete from versions', /refs are not the number of rows/],
] as const
for (const [title, sql, violation] of planted) {
  test(`a check of the folder notices ${title}`, async t => {
    const dir = temporaryFolder(t)
    const shelf = await createShelf(await openIn(dir), dir)
    await shelf.put('k', 'null')
    await shelf.setVersioning('Enabled')
    await shelf.put('k', 'current')
    await shelf.store.close()
    assertIntegrity(dir)
    const database = new Database(path.join(dir, 'index.db'))
    database.exec(sql)
    database.close()
    assert.throws(() => assertIntegrity(dir), violation)
  })
}

test('where versions are kept, nothing is deleted without one', async t => {
  const shelf = await openWithBucket(t)
  await shelf.put('k', 'x')
  await shelf.setVersioning('Suspended')
  await assert.rejects(shelf.delete('k'), { kind: 'closed' })
  await assert.rejects(shelf.store.failed)
})

test('a version sorts behind what its key holds, although the clock was set back', () => {
  let nowMs = 1_800_000_000_000
  const clock: Clock = { ...systemClock, now: () => nowMs }
  const before = createVersions(clock, systemRandom())()
  nowMs -= 3_600_000
  const next = createVersions(clock, systemRandom())
  assert(next() < before)
  assert(next(before) > before)
})

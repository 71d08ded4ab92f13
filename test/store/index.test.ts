/**
 * Rows: what is put comes back, pages are in UTF-8 byte order wherever they start, and uploads turn into objects.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { emptyContent } from '../../src/store/content.ts'
import { parseChecksum, type Names } from '../../src/store/rows.ts'
import { anyKey } from '../support/any-key.ts'
import { bytesOf, objectOf, openWithBucket, readAll } from '../support/store.ts'

const byBytes = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right))

test('an object comes back as it was put', async t => {
  const { store, bucket } = await openWithBucket(t)
  const checksum = { algorithm: 'CRC64NVME', type: 'FULL_OBJECT', value: 'AAAAAAAAAAA=' } as const
  const object = {
    content: emptyContent,
    etag: 'd41d8cd98f00b204e9800998ecf8427e',
    modifiedMs: 1_700_000_000_123,
    checksum,
    contentType: 'image/png',
    storageClass: 'STANDARD_IA',
    headers: { 'cache-control': 'no-store' },
    metadata: { 'odd "name"': 'ü\u0001' },
    tags: { a: '' },
    lock: { retention: { mode: 'GOVERNANCE', untilMs: 1_800_000_000_000 }, legalHold: 'ON' },
    encryption: { kind: 'any', more: 'ü' },
  } as const
  await store.index.commit(transaction => transaction.putObject(bucket.id, 'k', object))
  const row = store.index.object(bucket.id, 'k')
  assert(row)
  const { key, version, sizeBytes, partsCount, checksum: found, headers, metadata, tags, ...rest } = row
  const { checksum: _1, headers: _2, metadata: _3, tags: _4, lock: _5, encryption, ...eager } = object
  assert.deepEqual(rest, eager)
  assert.deepEqual([found, headers, metadata, tags], [checksum, object.headers, object.metadata, object.tags])
  assert.deepEqual(row.lock, object.lock)
  assert.deepEqual(row.encryption, encryption)
  assert.deepEqual([key, sizeBytes, partsCount, row.versionId], ['k', 0, undefined, 'null'])
  assert.match(version, /^[0-9a-f]{22}$/)
  const [listed] = store.index.objects(bucket.id, { prefix: '', from: '', inclusive: true, limit: 1 })
  assert.deepEqual(parseChecksum(listed?.checksum ?? null), checksum)
  assert.equal(listed?.storageClass, 'STANDARD_IA')
})

test('tags change, and nothing else about the object does', async t => {
  const shelf = await openWithBucket(t)
  const { store, bucket } = shelf
  const upload = await shelf.createUpload('k', 'u1')
  await shelf.complete(upload, [await shelf.putPart(upload, 1, bytesOf(1, 3000))])
  const facts = () => {
    const row = store.index.object(bucket.id, 'k')
    assert(row)
    return { tags: row.tags, row: { ...row, checksum: row.checksum, metadata: row.metadata } }
  }
  const before = facts()
  const setTags = (tags: Names | undefined): Promise<void> =>
    store.index.commit(transaction => {
      const row = transaction.object(bucket.id, 'k')
      assert(row)
      transaction.setTags(bucket.id, row, tags)
    })
  await setTags({ a: '1' })
  assert.deepEqual(facts(), { ...before, tags: { a: '1' } })
  await setTags(undefined)
  assert.deepEqual(facts(), before)
  assert.equal(await shelf.get('k'), bytesOf(1, 3000).toString('latin1'))
  assert.deepEqual(shelf.keys(), ['k'])
})

test('pages agree with a sorted list, for any keys, prefix, start and length', async t => {
  const { store, bucket } = await openWithBucket(t)
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        anyKey.filter(key => key !== ''),
        { maxLength: 40 },
      ),
      fc.record({
        prefix: anyKey,
        from: anyKey,
        inclusive: fc.boolean(),
        limit: fc.integer({ min: 0, max: 20 }),
      }),
      async (keys, range) => {
        await store.index.commit(transaction => {
          for (const { key } of transaction.objects(bucket.id, {
            prefix: '',
            from: '',
            inclusive: true,
            limit: 999,
          }))
            transaction.deleteObject(bucket.id, key)
          for (const key of keys) transaction.putObject(bucket.id, key, objectOf(emptyContent))
        })
        const after = range.inclusive ? 0 : 1
        const want = keys
          .filter(key => key.startsWith(range.prefix) && byBytes(key, range.from) >= after)
          .toSorted(byBytes)
          .slice(0, range.limit)
        assert.deepEqual(
          store.index.objects(bucket.id, range).map(({ key }) => key),
          want,
        )
        for (const key of keys) assert.equal(store.index.object(bucket.id, key)?.key, key)
      },
    ),
    { numRuns: 60 },
  )
})

test('versions of one process differ and sort in the order of the writes', async t => {
  const shelf = await openWithBucket(t)
  const versions: (string | undefined)[] = []
  for (let i = 0; i < 5; i++) {
    await shelf.put('k', 'x')
    versions.push(shelf.store.index.object(shelf.bucket.id, 'k')?.version)
  }
  assert.equal(new Set(versions).size, 5)
  assert.deepEqual(
    versions.toSorted((a = '', b = '') => byBytes(a, b)),
    versions,
  )
})

test('buckets are listed by name, behind a name and by prefix; ids are not reused', async t => {
  const { store, bucket } = await openWithBucket(t)
  const create = (name: string) =>
    store.index.commit(transaction =>
      transaction.createBucket({ name, createdMs: 5, region: 'eu-north-1', settings: { tags: { a: 'b' } } }),
    )
  for (const name of ['b.2', 'a.1', 'a.2']) await create(name)
  const names = (range: { prefix: string; after: string; limit: number }): string[] =>
    store.index.buckets(range).map(({ name }) => name)
  assert.deepEqual(names({ prefix: '', after: '', limit: 9 }), ['a.1', 'a.2', 'b.2', 'shelf'])
  assert.deepEqual(names({ prefix: 'a.', after: 'a.1', limit: 9 }), ['a.2'])
  assert.deepEqual(names({ prefix: '', after: 'a.1', limit: 1 }), ['a.2'])
  const last = store.index.bucket('a.2')
  assert(last)
  assert.deepEqual(last.settings, { tags: { a: 'b' } })
  await store.index.commit(transaction => transaction.updateBucket({ ...last, settings: {} }))
  assert.deepEqual(store.index.bucket('a.2')?.settings, {})
  await store.index.commit(transaction => transaction.deleteBucket(last.id))
  assert.equal(store.index.bucket('a.2'), undefined)
  assert.notEqual((await create('a.2')).id, last.id)
  assert.equal(store.index.isEmpty(bucket.id), true)
})

test('a completed upload is an object of its parts, in order, without the parts that were not chosen', async t => {
  const shelf = await openWithBucket(t)
  const { store, bucket } = shelf
  const upload = await shelf.createUpload('k', 'u1')
  const bodies = [bytesOf(1, 5000), bytesOf(2, 3000), bytesOf(3, 10), bytesOf(4, 0)]
  const parts = []
  for (const [i, body] of bodies.entries()) parts.push(await shelf.putPart(upload, i + 1, body))
  parts[1] = await shelf.putPart(upload, 2, bytesOf('again', 3000))
  await shelf.putPart(upload, 9, bytesOf('unused', 4000))
  assert.deepEqual(
    store.index.parts(upload.id, { after: 1, limit: 2 }).map(({ number }) => number),
    [2, 3],
  )
  await shelf.complete(upload, parts)

  const whole = Buffer.concat([bytesOf(1, 5000), bytesOf('again', 3000), bytesOf(3, 10)])
  const row = store.index.object(bucket.id, 'k')
  assert(row)
  assert.deepEqual([row.sizeBytes, row.partsCount], [whole.length, 4])
  assert.deepEqual(
    store.index.objectParts(row, { after: 0, limit: 9 }).map(part => part.sizeBytes),
    [5000, 3000, 10, 0],
  )
  for (const [start, end] of [
    [0, whole.length],
    [0, 1],
    [4999, 5001],
    [5000, 8000],
    [7990, 8010],
    [8009, 8010],
    [3, 3],
  ]) {
    assert(start !== undefined && end !== undefined)
    assert.deepEqual(await readAll(store, row.content, { start, end }), whole.subarray(start, end))
  }
  assert.equal(store.index.upload(bucket.id, 'k', 'u1'), undefined)
  assert.equal(store.index.completion(bucket.id, 'k', 'u1')?.etag, 'etag')
})

test('parts and completions are refused once the upload has ended or a chosen part was replaced', async t => {
  const shelf = await openWithBucket(t)
  const upload = await shelf.createUpload('k', 'u1')
  const part = await shelf.putPart(upload, 1, bytesOf(1, 2000))
  await shelf.putPart(upload, 1, bytesOf(2, 2000))
  await assert.rejects(shelf.complete(upload, [part]), { kind: 'gone' })
  await shelf.store.index.commit(transaction => transaction.abortUpload(upload))
  await assert.rejects(shelf.putPart(upload, 2, 'late'), { kind: 'gone' })
  assert.equal(await shelf.get('k'), undefined)
})

test('uploads are listed by key, then id, behind a marker', async t => {
  const shelf = await openWithBucket(t)
  for (const [key, id] of [
    ['b', 'u1'],
    ['a', 'u2'],
    ['a', 'u1'],
    ['\u{10ffff}', 'u1'],
  ] as const)
    await shelf.createUpload(key, id)
  const list = (range: {
    prefix?: string
    fromKey?: string
    fromUploadId?: string
    limit?: number
  }): string[] =>
    shelf.store.index
      .uploads(shelf.bucket.id, { prefix: '', fromKey: '', fromUploadId: '', limit: 9, ...range })
      .map(({ key, uploadId }) => key + uploadId)
  assert.deepEqual(list({}), ['au1', 'au2', 'bu1', '\u{10ffff}u1'])
  assert.deepEqual(list({ fromKey: 'a' }), ['bu1', '\u{10ffff}u1'])
  assert.deepEqual(list({ fromKey: 'a', fromUploadId: 'u1', limit: 2 }), ['au2', 'bu1'])
  assert.deepEqual(list({ prefix: 'a' }), ['au1', 'au2'])
})

test('deleting a bucket takes its uploads along', async t => {
  const shelf = await openWithBucket(t)
  await shelf.putPart(await shelf.createUpload('k', 'u1'), 1, bytesOf(1, 5000))
  await shelf.store.index.commit(transaction => transaction.deleteBucket(shelf.bucket.id))
  assert.equal(shelf.store.index.upload(shelf.bucket.id, 'k', 'u1'), undefined)
})

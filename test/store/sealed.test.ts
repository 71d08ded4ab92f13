/**
 * Sealed contents in the store: small and large ones, alone and as parts, in ranges, cached, moved and damaged. What
 * lies on the disk tells nothing, and who has no key gets nothing.
 */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { systemRandom } from '../../src/base/random.ts'
import { makeBodyKey, unwrapping, type Wrapping } from '../../src/sealed/body-key.ts'
import type { ByteStream, Range } from '../../src/store/bytes.ts'
import type { Content } from '../../src/store/content.ts'
import { StoreError } from '../../src/store/errors.ts'
import type { NewPart } from '../../src/store/rows.ts'
import type { OpenStore } from '../../src/store/store.ts'
import {
  bytesOf,
  createShelf,
  objectOf,
  openIn,
  openWithBucket,
  temporaryFolder,
  type Shelf,
} from '../support/store.ts'

const wrapping = { key: randomBytes(32), context: '' }
const outer = { key: randomBytes(32), context: 'outer' }
const unwrap = unwrapping(wrapping)
const random = systemRandom()
const kibibyte = 1024

interface Sealing {
  /** Of the body, announced beforehand. */
  readonly sizeBytes?: number
  readonly layers?: readonly Wrapping[]
}

async function writeSealed(shelf: Shelf, body: Uint8Array, sealing: Sealing = {}): Promise<Content> {
  const { sizeBytes, layers = [wrapping] } = sealing
  const writer = shelf.store.bytes.writer(sizeBytes, makeBodyKey(random, ...layers))
  // Unaligned chunks, so that segments begin and end inside of them.
  for (let at = 0; at < body.length; at += 70_001) await writer.write(body.subarray(at, at + 70_001))
  return writer.finish()
}

async function putSealed(shelf: Shelf, key: string, body: Uint8Array): Promise<void> {
  const content = await writeSealed(shelf, body, { sizeBytes: body.length })
  await shelf.store.index.commit(transaction =>
    transaction.putObject(shelf.bucket.id, key, objectOf(content)),
  )
}

function contentOf(store: OpenStore, shelf: Shelf, key: string): Content {
  const row = store.index.object(shelf.bucket.id, key)
  assert(row)
  return row.content
}

async function readSealed(store: OpenStore, content: Content, range?: Range): Promise<Buffer> {
  return all(await store.bytes.readSealed(content, unwrap, range))
}

async function all(bytes: Uint8Array | ByteStream): Promise<Buffer> {
  if (bytes instanceof Uint8Array) return Buffer.from(bytes)
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function filesOf(shelf: Shelf): string[] {
  return readdirSync(shelf.dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}

/** A shelf that the test closes, and opens again. */
async function openAlone(t: TestContext): Promise<Shelf> {
  const dir = temporaryFolder(t)
  return createShelf(await openIn(dir), dir)
}

/** The one file that holds bodies. */
function bodyFile(shelf: Shelf): string {
  const found = filesOf(shelf).filter(name => /\/(content|segments)\//.test(name))
  assert.equal(found.length, 1)
  return found[0] ?? ''
}

const openDescriptors = (): number => readdirSync('/proc/self/fd').length
const isDamaged = (error: unknown): boolean => error instanceof StoreError && error.kind === 'damaged'

const sizes = [0, 1, 900, 1024, 1025, 64 * kibibyte, 64 * kibibyte + 1, 200 * kibibyte, 3 * kibibyte ** 2 + 7]
for (const contentCacheMaxBytes of [0, 1 << 20]) {
  for (const sizeBytes of sizes) {
    test(`a sealed body of ${sizeBytes} bytes, cache of ${contentCacheMaxBytes}`, async t => {
      const shelf = await openWithBucket(t, { contentCacheMaxBytes })
      const body = bytesOf('b', sizeBytes)
      await putSealed(shelf, 'k', body)
      const content = contentOf(shelf.store, shelf, 'k')
      assert.equal(content.sizeBytes, sizeBytes)
      for (let again = 0; again < 2; again++) {
        assert.ok(body.equals(await readSealed(shelf.store, content)))
        for (const [from, to] of [
          [0, 1],
          [sizeBytes >> 1, (sizeBytes >> 1) + 100],
          [64 * kibibyte - 1, 64 * kibibyte + 1],
          [sizeBytes - 1, sizeBytes],
        ]) {
          if (from === undefined || to === undefined || from < 0 || to > sizeBytes) continue
          const found = await readSealed(shelf.store, content, { start: from, end: to })
          assert.ok(body.subarray(from, to).equals(found), `${from}-${to}`)
        }
      }
      if (sizeBytes === 0) return
      await assert.rejects(async () => all(await shelf.store.bytes.read(content)), /read with their key/)
    })
  }
}

test('bodies in one layer and in two lie side by side, small and large, and are compacted', async t => {
  const shelf = await openAlone(t)
  const layers = [wrapping, outer]
  const bodies = Array.from({ length: 40 }, (_, i) => bytesOf(i, i % 8 === 0 ? 200 * kibibyte + i : 900))
  const unwrapOf = (i: number) => (i % 3 === 0 ? unwrapping(...layers) : unwrap)
  for (const [i, body] of bodies.entries()) {
    const content = await writeSealed(shelf, body, i % 3 === 0 ? { layers } : {})
    await shelf.store.index.commit(transaction =>
      transaction.putObject(shelf.bucket.id, 'k' + i, objectOf(content)),
    )
  }
  for (let i = 0; i < 40; i++) if (i % 4 !== 0) await shelf.delete('k' + i)
  await shelf.store.idle()
  await shelf.store.close()
  const store = await openIn(shelf.dir)
  t.after(() => store.close())
  for (let i = 0; i < 40; i += 4) {
    const content = contentOf(store, shelf, 'k' + i)
    assert.ok(bodies[i]?.equals(await all(await store.bytes.readSealed(content, unwrapOf(i)))))
    const range = { start: content.sizeBytes - 10, end: content.sizeBytes }
    const end = await all(await store.bytes.readSealed(content, unwrapOf(i), range))
    assert.ok(bodies[i]?.subarray(-10).equals(end))
  }
})

test('a body is written and read again after a restart, and nothing of it lies on the disk', async t => {
  const shelf = await openAlone(t)
  const secret = Buffer.from('not-for-anybody-who-has-the-disk')
  const bodies = [secret, Buffer.concat([bytesOf('x', 300 * kibibyte), secret])]
  for (const [i, body] of bodies.entries()) await putSealed(shelf, 'k' + i, body)
  await shelf.store.close()
  for (const name of filesOf(shelf)) assert.equal(readFileSync(name).includes(secret), false, name)
  const store = await openIn(shelf.dir)
  t.after(() => store.close())
  for (const [i, body] of bodies.entries()) {
    assert.ok(body.equals(await readSealed(store, contentOf(store, shelf, 'k' + i))))
  }
})

test('another key is damage, not bytes', async t => {
  const shelf = await openWithBucket(t)
  await putSealed(shelf, 'k', bytesOf('b', 100))
  const other = unwrapping({ ...wrapping, key: randomBytes(32) })
  await assert.rejects(shelf.store.bytes.readSealed(contentOf(shelf.store, shelf, 'k'), other), isDamaged)
})

for (const sizeBytes of [500, 300 * kibibyte]) {
  for (const [what, harm] of [
    ['a changed byte', (file: string) => writeFileSync(file, withChangedByte(readFileSync(file), 450))],
    ['a lost end', (file: string) => truncateSync(file, 450)],
  ] as const) {
    test(`${what} of a sealed body of ${sizeBytes} bytes is damage`, async t => {
      const shelf = await openWithBucket(t)
      await putSealed(shelf, 'k', bytesOf('b', sizeBytes))
      harm(bodyFile(shelf))
      const content = contentOf(shelf.store, shelf, 'k')
      await assert.rejects(readSealed(shelf.store, content), isDamaged)
      if (sizeBytes < 1024 || what === 'a lost end') return
      const untouched = { start: 100 * kibibyte, end: 101 * kibibyte }
      assert.equal((await readSealed(shelf.store, content, untouched)).length, kibibyte)
    })
  }
}

function withChangedByte(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

test('parts sealed each by themselves are one body, across their borders', async t => {
  const shelf = await openWithBucket(t)
  const upload = await shelf.createUpload('k', 'u')
  const bodies = [bytesOf(1, 70_000), bytesOf(2, 10), bytesOf(3, 200_000)]
  for (const [i, body] of bodies.entries()) {
    const content = await writeSealed(shelf, body)
    const part: NewPart = { number: i + 1, etag: String(i), modifiedMs: 1, content, checksum: undefined }
    await shelf.store.index.commit(transaction => transaction.putPart(upload.id, part))
  }
  await shelf.complete(upload, shelf.store.index.parts(upload.id, { after: 0, limit: 10 }))
  const whole = Buffer.concat(bodies)
  const content = contentOf(shelf.store, shelf, 'k')
  assert.ok(whole.equals(await readSealed(shelf.store, content)))
  for (const [start, end] of [
    [69_999, 70_011],
    [70_000, 70_010],
    [0, 70_005],
    [100_000, 250_000],
  ] as const) {
    assert.ok(whole.subarray(start, end).equals(await readSealed(shelf.store, content, { start, end })))
  }
})

test('room is counted as the disk has it, and compaction moves sealed bodies', async t => {
  const shelf = await openAlone(t)
  const bodies = Array.from({ length: 40 }, (_, i) => bytesOf(i, 900))
  for (const [i, body] of bodies.entries()) await putSealed(shelf, 'k' + i, body)
  for (let i = 0; i < 40; i++) if (i % 4 !== 0) await shelf.delete('k' + i)
  await shelf.store.idle()
  for (let i = 0; i < 40; i += 4) {
    assert.ok(bodies[i]?.equals(await readSealed(shelf.store, contentOf(shelf.store, shelf, 'k' + i))))
  }
  const segments = filesOf(shelf).filter(name => name.includes('/segments/'))
  assert.ok(segments.reduce((sum, name) => sum + statSync(name).size, 0) <= 3 * 16 * kibibyte)
  await shelf.store.close()
  const store = await openIn(shelf.dir)
  t.after(() => store.close())
  assert.ok(bodies[0]?.equals(await readSealed(store, contentOf(store, shelf, 'k0'))))
})

test('a sealed stream that is left early, or never begun, leaves no descriptor open', async t => {
  const shelf = await openWithBucket(t)
  await putSealed(shelf, 'k', bytesOf('b', 3 * kibibyte ** 2))
  const before = openDescriptors()
  const open = async (): Promise<AsyncIterator<Uint8Array>> => {
    const bytes = await shelf.store.bytes.readSealed(contentOf(shelf.store, shelf, 'k'), unwrap)
    assert(!(bytes instanceof Uint8Array))
    return bytes[Symbol.asyncIterator]()
  }
  await (await open()).return?.()
  const begun = await open()
  await begun.next()
  await begun.return?.()
  assert.equal(openDescriptors(), before)
})

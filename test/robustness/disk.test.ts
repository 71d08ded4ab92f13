/**
 * Disks that let the daemon down, real ones as far as a test may have them: full, full at the start, read-only,
 * removed while in use. Whatever was acknowledged stays readable, refusals are S3's, and room that is made is used.
 */
import assert from 'node:assert/strict'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { cannotMount, makeReadOnly, smallDisk } from '../support/small-disk.ts'

const Bucket = 'disk'
const sizes = [1000, 100_000, 400_000, 1_000_000]
const skip = cannotMount()

interface Shelf {
  readonly daemon: Daemon
  readonly s3: S3Client
  /** Acknowledged, by key. */
  readonly stored: Map<string, number>
}

async function start(t: TestContext, directory: string): Promise<Shelf> {
  const daemon = await Daemon.start({ directory })
  const s3 = s3Client(daemon)
  t.after(async () => {
    s3.destroy()
    await daemon.stop()
  })
  await s3.send(new CreateBucketCommand({ Bucket }))
  return { daemon, s3, stored: new Map() }
}

/** @returns the code it is refused with, `undefined` when it is stored */
async function put({ s3, stored }: Shelf, Key: string, sizeBytes: number): Promise<string | undefined> {
  try {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: content(Key, sizeBytes) }))
    stored.set(Key, sizeBytes)
    return undefined
  } catch (error) {
    if (error instanceof S3ServiceException) return `${error.$metadata.httpStatusCode} ${error.name}`
    throw error
  }
}

/** Four clients, until each was refused a few times. @returns how they were */
async function fill(shelf: Shelf): Promise<ReadonlySet<string>> {
  const refusals = new Set<string>()
  await Promise.all(
    sizes.map(async (_, client) => {
      for (let number = 0, refused = 0; refused < 8; number++) {
        const refusal = await put(shelf, `${client}/${number}`, sizes[(client + number) % sizes.length] ?? 0)
        if (refusal === undefined) continue
        refusals.add(refusal)
        refused++
      }
    }),
  )
  return refusals
}

async function verify({ s3, stored }: Shelf): Promise<void> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
  assert.deepEqual(
    Contents.map(({ Key }) => Key),
    [...stored.keys()].toSorted(),
  )
  for (const [Key, sizeBytes] of stored) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    assert.ok(content(Key, sizeBytes).equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0)), Key)
  }
}

/** Takes what is left of the disk, as a neighbour does. @returns the file */
function takeTheRest(folder: string): string {
  const file = join(folder, 'of-a-neighbour')
  for (const blockBytes of [1 << 20, 4096]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(blockBytes), { flag: 'a' })
    } catch (error) {
      assert.ok(error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    }
  }
  return file
}

test('a full disk refuses bodies, loses nothing, and can be emptied', { skip }, async t => {
  const folder = smallDisk(t, 24)
  const shelf = await start(t, folder)
  assert.deepEqual(await fill(shelf), new Set(['503 ServiceUnavailable']))
  assert.ok(shelf.stored.size > 10)
  await verify(shelf)

  takeTheRest(folder)
  assert.equal(await put(shelf, 'late', 1000), '503 ServiceUnavailable')
  for (const Key of [...shelf.stored.keys()].filter((_, index) => index % 2 === 0)) {
    await shelf.s3.send(new DeleteObjectCommand({ Bucket, Key }))
    shelf.stored.delete(Key)
  }
  await verify(shelf)
  await shelf.daemon.signal('SIGKILL')
  await shelf.daemon.restart()
  await verify(shelf)
  assert.deepEqual(readdirSync(join(folder, 'tmp')), [])
})

test('room that is made is used', { skip }, async t => {
  const folder = smallDisk(t, 24)
  const shelf = await start(t, folder)
  const ballast = takeTheRest(folder)
  assert.equal(await put(shelf, 'early', 100_000), '503 ServiceUnavailable')
  rmSync(ballast)
  assert.equal(await put(shelf, 'early', 100_000), undefined)
  await verify(shelf)
})

test('a daemon starts on a full disk that it knows, to read and to delete', { skip }, async t => {
  const folder = smallDisk(t, 24)
  const shelf = await start(t, folder)
  await fill(shelf)
  takeTheRest(folder)
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await shelf.daemon.signal(signal)
    await shelf.daemon.restart()
    await verify(shelf)
    const [Key] = shelf.stored.keys()
    await shelf.s3.send(new DeleteObjectCommand({ Bucket, Key }))
    shelf.stored.delete(String(Key))
    await verify(shelf)
  }
})

test('a read-only disk is no place to start on, in one line', { skip }, async t => {
  const folder = smallDisk(t, 24)
  const shelf = await start(t, folder)
  await shelf.daemon.stop()
  makeReadOnly(folder)
  const said = shelf.daemon.output.length
  await assert.rejects(shelf.daemon.restart(), /did not start/)
  assert.match(shelf.daemon.output.slice(said), /^[^\n]*read-only[^\n]*\n$/)
})

test('a directory that is removed under the daemon ends it before it promises anything', async t => {
  const shelf = await start(t, await mkdtemp(join(tmpdir(), 's3d-removed-')))
  assert.equal(await put(shelf, 'before', 1000), undefined)
  const { pid } = shelf.daemon
  rmSync(shelf.daemon.directory, { recursive: true })
  const refusal = await put(shelf, 'after', 1000).catch(() => 'no answer')
  assert.ok(refusal !== undefined, 'nothing is acknowledged that is lost already')
  await eventually(() => /removed while it was in use/.test(shelf.daemon.output))
  await eventually(() => !isRunning(pid))
  const { code } = await shelf.daemon.stop()
  assert.equal(code, 1)
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * `kill -9` in the middle of mixed writes, again and again: what was acknowledged is there afterwards with the right
 * bytes, what was not is there whole or not at all. (What a power cut would lose, a killed process does not: that is
 * for the tests of the store.)
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'

const Bucket = 'crash'
const rounds = 5
const workers = 6
const keysPerWorker = 8
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000)

/** An object's body, or that there is none. */
type State = Buffer | undefined

let daemon: Daemon
let s3: S3Client
/** By key: what the daemon said is so. */
const acknowledged = new Map<string, State>()
/** By key: what was under way when the daemon died. */
const inDoubt = new Map<string, State>()

before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon)
  await s3.send(new CreateBucketCommand({ Bucket }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

test(`nothing acknowledged is lost (TEST_SEED=${seed})`, async () => {
  const random = randomFrom(seed)
  for (let round = 0; round < rounds; round++) {
    const writing = Array.from({ length: workers }, (_, worker) =>
      writeUntilItDies(worker, randomFrom(random() * 2 ** 32)),
    )
    await new Promise(resolve => setTimeout(resolve, 300 + random() * 1_200))
    await daemon.signal('SIGKILL')
    await Promise.all(writing)
    await daemon.restart()
    await verify()
  }
  assert.ok(acknowledged.size > workers, 'the workers wrote something')
})

test('an upload goes on after a crash with the parts it had', async () => {
  const upload = { Bucket, Key: 'continued' }
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(upload))
  const bodies = [content('first', 5 * mebibyte), content('second', 100)]
  const Parts = []
  for (const [index, Body] of bodies.entries()) {
    const part = { ...upload, UploadId, PartNumber: index + 1, Body }
    const { ETag, ChecksumCRC32 } = await s3.send(new UploadPartCommand(part))
    Parts.push({ ETag, ChecksumCRC32, PartNumber: index + 1 })
    await daemon.signal('SIGKILL')
    await daemon.restart()
  }
  await s3.send(new CompleteMultipartUploadCommand({ ...upload, UploadId, MultipartUpload: { Parts } }))
  await daemon.signal('SIGKILL')
  await daemon.restart()
  assert.ok((await stateOf('continued'))?.equals(Buffer.concat(bodies)))
})

/** A key belongs to one worker, so that its writes have an order. */
async function writeUntilItDies(worker: number, random: () => number): Promise<void> {
  for (let step = 0; ; step++) {
    const Key = `${worker}/${Math.floor(random() * keysPerWorker)}`
    const kind = random()
    const sizeBytes = Math.floor(random() * (kind < 0.7 ? 10_000 : 2 * mebibyte))
    const state = kind < 0.2 ? undefined : content(`${seed} ${worker} ${random()}`, sizeBytes)
    inDoubt.set(Key, state)
    try {
      if (state === undefined) await s3.send(new DeleteObjectCommand({ Bucket, Key }))
      else if (kind < 0.95) await s3.send(new PutObjectCommand({ Bucket, Key, Body: state }))
      else await putInParts(Key, state)
    } catch (error) {
      if (isLostConnection(error)) return
      throw error
    }
    acknowledged.set(Key, state)
    inDoubt.delete(Key)
  }
}

async function putInParts(Key: string, Body: Buffer): Promise<void> {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const part = { Bucket, Key, UploadId, PartNumber: 1, Body }
  const { ETag, ChecksumCRC32 } = await s3.send(new UploadPartCommand(part))
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag, ChecksumCRC32 }] }
  await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }))
}

/** Compares every key, and the list of all, with what may be there; what is there is the truth from then on. */
async function verify(): Promise<void> {
  for (const Key of new Set([...acknowledged.keys(), ...inDoubt.keys()])) {
    const state = await stateOf(Key)
    const possible = [acknowledged.get(Key), ...(inDoubt.has(Key) ? [inDoubt.get(Key)] : [])]
    const found = possible.some(each => (each === undefined ? state === undefined : state?.equals(each)))
    assert.ok(found, `${Key}: found ${said(state)}, possible were ${possible.map(said).join(' and ')}`)
    acknowledged.set(Key, state)
  }
  inDoubt.clear()
  const listed: (string | undefined)[] = []
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    listed.push(...Contents.map(({ Key, Size }) => `${Key} ${Size}`))
  }
  const existing = [...acknowledged].flatMap(([key, state]) => (state ? [`${key} ${state.length}`] : []))
  assert.deepEqual(listed, existing.toSorted())
}

async function stateOf(Key: string): Promise<State> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
    return Buffer.from((await Body?.transformToByteArray()) ?? [])
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined
    throw error
  }
}

/** An answer, even an error, has a status; a killed daemon gives none. */
function isLostConnection(error: unknown): boolean {
  return error instanceof Error && !('$response' in error && error.$response !== undefined)
}

function said(state: State): string {
  return state === undefined ? 'nothing' : `${state.length} bytes ${state.subarray(0, 8).toString('hex')}`
}

/** Mulberry32: small, seeded, good enough to vary a load. */
function randomFrom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A gateway with a write queue in front of a second daemon, both real processes, for tests that let one or both of them
 * down; and what looks at both sides afterwards.
 */
import assert from 'node:assert/strict'
import {
  CreateBucketCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { behind, remoteKey, startSecondDaemon } from '../support/gateway.ts'
import { nothing, type Book, type Compared, type Mark } from './book.ts'
import { Bucket, isLostConnection, markOf } from './load.ts'

/** Minutes instead of seconds: `npm run trouble`. */
export const isLong: boolean = process.env['TEST_TROUBLE'] === 'long'

const patienceMs = 60_000
const drainTimeoutMs = 240_000

export interface Scene {
  readonly daemon: Daemon
  readonly remote: Daemon
  readonly admin: AdminEndpoint
  /** Of the gateway; what it answers from the queue is counted. */
  readonly s3: S3Client
  /** Of the gateway, for writes that the remote has to acknowledge. */
  readonly asking: S3Client
  /** Of the remote. */
  readonly there: S3Client
  readonly answers: { queued: number }
  remove(): Promise<void>
}

export interface SceneOptions {
  /** Of the gateway. */
  readonly settings?: Readonly<Record<string, string>>
  /** Of the gateway; a new one when absent. */
  readonly directory?: string
  /** @returns the endpoint to use instead of the remote's own */
  readonly reachedBy?: (remote: Daemon) => string
}

/** Both are ready, and there is a bucket that is queued for. */
export async function openScene({
  settings,
  directory,
  reachedBy = ({ endpoint }) => endpoint,
}: SceneOptions = {}): Promise<Scene> {
  const remote = await startSecondDaemon()
  const admin = await AdminEndpoint.choose()
  const daemon = await Daemon.start({
    ...(directory === undefined ? {} : { directory }),
    settings: { ...behind(reachedBy(remote)), ...admin.settings, S3D_WRITE_QUEUE: 'true', ...settings },
  }).catch(async (error: unknown) => {
    await remote.remove()
    throw error
  })
  const answers = { queued: 0 }
  const s3 = counting(s3Client(daemon), answers)
  const asking = withHeader(s3Client(daemon))
  const there = s3Client(remote, { credentials: remoteKey })
  await s3.send(new CreateBucketCommand({ Bucket }))
  const scene: Scene = {
    daemon,
    remote,
    admin,
    s3,
    asking,
    there,
    answers,
    async remove() {
      for (const client of [s3, asking, there]) client.destroy()
      await daemon.remove()
      await remote.remove()
    },
  }
  await queuedFor(scene)
  return scene
}

/** Writes until a write is queued, as it is once one went through. */
export async function queuedFor({ s3, answers }: Scene): Promise<void> {
  const before = answers.queued
  await patiently(async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'probe', Body: 'probe' }))
    if (answers.queued === before) throw new Error('nothing is queued')
  })
}

/** Tries again after refusals and lost connections. @throws the last one when it takes a minute */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const deadline = Date.now() + patienceMs; ;) {
    try {
      return await work()
    } catch (error) {
      const isPassing =
        error instanceof S3ServiceException ? error.$metadata.httpStatusCode === 503 : isLostConnection(error)
      if (!isPassing || Date.now() > deadline) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

/** @returns a reader of what an object is, for the book */
export function readerOf(s3: S3Client): (key: string) => Promise<Mark> {
  return async Key => {
    try {
      return await patiently(async () => {
        const { Body, Metadata } = await s3.send(new GetObjectCommand({ Bucket, Key }))
        return markOf(Metadata?.['of'] ?? '', (await Body?.transformToByteArray()) ?? new Uint8Array())
      })
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return nothing
      throw error
    }
  }
}

/** Waits until nothing is queued. @throws when that takes minutes, or something failed */
export async function drained({ admin }: Scene): Promise<void> {
  for (const deadline = Date.now() + drainTimeoutMs; ;) {
    const samples = await admin.samples()
    const pending = samples.get('s3d_queue_entries{state="pending"}')
    assert.equal(samples.get('s3d_queue_entries{state="failed"}'), 0, 'no entry failed')
    if (pending === 0) return
    if (Date.now() > deadline) throw new Error(`${pending} writes are still queued`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/** Compares everything at the remote, once the queue is empty, and the lists of both sides with the book. */
export async function compareArrived(scene: Scene, book: Book): Promise<Compared> {
  await drained(scene)
  const compared: Compared = { found: 0, lost: [] }
  await book.compare(book.keys, readerOf(scene.there), compared)
  const expected = book.existing()
  for (const client of [scene.s3, scene.there]) {
    const listed: string[] = []
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
      for (const { Key } of Contents) if (Key !== undefined && Key !== 'probe') listed.push(Key)
    }
    assert.deepEqual(listed, expected, 'the list has what there is')
  }
  assert.doesNotMatch(scene.daemon.output, /a request failed/, 'the daemon met a bug')
  return compared
}

/** Mulberry32: small, seeded, good enough to vary a load. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function counting(client: S3Client, answers: { queued: number }): S3Client {
  client.middlewareStack.add(
    next => async args => {
      const result = await next(args)
      const { headers = {} } = result.response as { headers?: Record<string, string> } // the SDK has it as unknown
      if ('x-s3d-queued' in headers) answers.queued += 1
      return result
    },
    { step: 'deserialize', priority: 'low' },
  )
  return client
}

function withHeader(client: S3Client): S3Client {
  client.middlewareStack.add(
    next => async args => {
      const { headers } = args.request as { headers: Record<string, string> } // the SDK has it as unknown
      headers['x-s3d-ack'] = 'remote'
      return next(args)
    },
    { step: 'build' },
  )
  return client
}

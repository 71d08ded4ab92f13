/**
 * A daemon with a write queue in front of another daemon, both real processes: what is acknowledged is read at once,
 * arrives at the remote, and survives the remote's absence and the daemon's end.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { metrics } from '../../src/telemetry/metric-names.ts'
import { AdminEndpoint } from '../support/admin.ts'
import { s3Client } from '../support/clients.ts'
import { eventually } from '../support/eventually.ts'
import { remoteKey, startGateway, type Gateway } from '../support/gateway.ts'
import { startFakeRemote, type FakeRemote } from '../support/fake-remote.ts'

const Bucket = 'photos'
let webhook: FakeRemote
let admin: AdminEndpoint
let gateway: Gateway
let s3: S3Client
let remote: S3Client

before(async () => {
  webhook = await startFakeRemote()
  admin = await AdminEndpoint.choose()
  const settings = {
    ...admin.settings,
    S3D_WRITE_QUEUE: 'true',
    S3D_WRITE_QUEUE_WEBHOOK: webhook.endpoint,
    S3D_DRAIN_TIMEOUT: '3s',
  }
  gateway = await startGateway(settings)
  s3 = s3Client(gateway.daemon)
  remote = s3Client(gateway.remote, { credentials: remoteKey })
  await s3.send(new CreateBucketCommand({ Bucket }))
})
after(async () => {
  await gateway.remove()
  await webhook.close()
})

/** @returns whether it was queued */
async function put(Key: string, Body: string | Uint8Array): Promise<boolean> {
  const command = new PutObjectCommand({ Bucket, Key, Body })
  let isQueued = false
  command.middlewareStack.add(
    next => async args => {
      const result = await next(args)
      const { headers } = result.response as { headers: Record<string, string> } // an answer over HTTP
      isQueued = headers['x-s3d-queued'] !== undefined
      return result
    },
    { step: 'deserialize', priority: 'high' },
  )
  await s3.send(command)
  return isQueued
}

async function read(client: S3Client, Key: string): Promise<string | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
    return await Body?.transformToString()
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined
    throw error
  }
}

test('writes are queued once one has gone through, and arrive', async () => {
  assert.equal(await put('first', '1'), false)
  await eventually(() => put('second', '2'))
  assert.equal(await read(s3, 'second'), '2')
  await eventually(async () => (await read(remote, 'second')) === '2')
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'second' }))
  assert.equal(await read(s3, 'second'), undefined)
  await eventually(async () => (await read(remote, 'second')) === undefined)
})

test('uploads in parts arrive with the ETag that was acknowledged', async () => {
  const Key = 'parts'
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const Parts = []
  for (const PartNumber of [1, 2]) {
    const Body = Buffer.alloc(PartNumber === 1 ? 5 * 1024 * 1024 : 7, PartNumber)
    const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))
    Parts.push({ PartNumber, ETag })
  }
  const MultipartUpload = { Parts }
  const { ETag } = await s3.send(
    new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }),
  )
  await eventually(async () => {
    const head = await remote
      .send(new HeadObjectCommand({ Bucket, Key, PartNumber: 2 }))
      .catch(() => undefined)
    return head?.ETag === ETag && head?.PartsCount === 2
  })
})

/** Everything that the webhook was told. */
function events(): { key: string; type: string; etag: string }[] {
  return webhook.received.flatMap(({ body }) => JSON.parse(String(body)).events)
}

test('the webhook is told', async () => {
  await eventually(() =>
    events().some(({ key, type, etag }) => key === 'parts' && type === 'pushed' && etag.endsWith('-2')),
  )
})

test('shows every metric of the table', async () => {
  const { text } = await admin.get('/metrics')
  const shown = [...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name)
  const wanted = Object.entries(metrics).filter(([, { where }]) =>
    /^(every daemon|standing alone.*|gateway|write queue)$/.test(where),
  )
  assert.deepEqual(
    shown,
    wanted.map(([name]) => name),
  )
  const { freeBytes, checks } = await admin.json('/v1/status')
  assert.equal(typeof freeBytes, 'number')
  assert.deepEqual(checks, { daemon: 'ok', disk: 'ok' })
})

test('while the remote is away everything goes on, and the end says what is left', async () => {
  await gateway.remote.stop()
  for (let each = 0; each < 20; each++) assert.equal(await put(`away ${each}`, `body ${each}`), true)
  assert.equal(await read(s3, 'away 19'), 'body 19')
  const { code } = await gateway.daemon.stop()
  assert.equal(code, 1)
  assert.match(gateway.daemon.output, /s3d: 20 queued writes are not at the remote yet/)
  assert.match(gateway.daemon.output, /the write queue is not empty.*away 0/)
})

test('and after a start everything arrives, and the end is a good one', async () => {
  await gateway.remote.restart()
  await gateway.daemon.restart()
  await eventually(async () => (await read(remote, 'away 19')) === 'body 19')
  for (let each = 0; each < 20; each++) {
    await eventually(async () => (await read(remote, `away ${each}`)) === `body ${each}`)
  }
  for (let each = 0; each < 200; each++) await put(`end ${each}`, 'x')
  const { code } = await gateway.daemon.stop()
  assert.equal(code, 0)
  assert.equal(await read(remote, 'end 199'), 'x')
})

test('a disk that outlives the process makes what is left no failure', async () => {
  const settings = { S3D_WRITE_QUEUE: 'true', S3D_WRITE_QUEUE_PERSISTENT: 'true', S3D_DRAIN_TIMEOUT: '200ms' }
  const other = await startGateway(settings)
  try {
    s3 = s3Client(other.daemon)
    await s3.send(new CreateBucketCommand({ Bucket }))
    await put('first', '1')
    await eventually(() => put('second', '2'))
    await other.remote.stop()
    assert.equal(await put('third', '3'), true)
    assert.equal((await other.daemon.stop()).code, 0)
  } finally {
    await other.remove()
  }
})

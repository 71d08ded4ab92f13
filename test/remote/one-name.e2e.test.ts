/**
 * A bucket that clients reach under several names is one to the queue and to the cache: what is written under one name is
 * seen under the others, before it is pushed and behind it, and each answer says the name that was asked for.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { AdminEndpoint } from '../support/admin.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { behind, remoteKey, startSecondDaemon } from '../support/gateway.ts'
import { clientOf, queuedAs, soon, writable } from '../support/queued.ts'

/** The first alias stands for all of them. */
const names = ['nick', 'also', 'full-name'] as const
let directory: string
let remote: Daemon
let gateway: Daemon
let admin: AdminEndpoint
let s3: S3Client
let there: S3Client
let queued: () => string | undefined

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 's3d-names-'))
  remote = await startSecondDaemon()
  admin = await AdminEndpoint.choose()
  const where = `endpoint: ${remote.endpoint}\n    credentials: environment\n`
  const file = join(directory, 's3d.yaml')
  await writeFile(
    file,
    `remotes:
  - name: one
    ${where}    buckets: [full-*]
    alias: { nick: full-name }
  - name: two
    ${where}    alias: { also: full-name }
  - name: team
    ${where}    alias: { team: full-name }
    prefix: team/
`,
  )
  const { S3_ENDPOINT: _none, ...credentials } = behind(remote.endpoint)
  const settings = {
    ...credentials,
    ...admin.settings,
    S3D_WRITE_QUEUE: 'true',
    S3D_READ_CACHE: 'true',
    S3D_READ_CACHE_TTL: '1h',
    S3D_READ_CACHE_TTL_FILTER: 'nick team',
  }
  gateway = await Daemon.start({ settings, options: ['--config', file] })
  s3 = clientOf(gateway.endpoint, rootKey)
  there = clientOf(remote.endpoint, remoteKey)
  queued = queuedAs(s3)
  await writable(s3, 'nick', queued)
})
after(async () => {
  await gateway.remove()
  await remote.remove()
  await rm(directory, { recursive: true })
})

async function get(Bucket: string, Key: string): Promise<string | undefined> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return Body?.transformToString()
}

async function put(Bucket: string, Key: string, Body: string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }))
}

async function emptied(): Promise<void> {
  await soon(async () => {
    const samples = await admin.samples()
    assert.equal(samples.get('s3d_queue_entries{state="pending"}'), 0)
  })
}

test('what is cached under one name is not left behind by a write under another', async () => {
  for (const [at, name] of names.entries()) {
    await put(name, 'key', `written as ${name}`)
    await emptied()
    for (const other of names) assert.equal(await get(other, 'key'), `written as ${name}`, `${at} ${other}`)
  }
  await there.send(new PutObjectCommand({ Bucket: 'full-name', Key: 'key', Body: 'elsewhere' }))
  for (const name of names) assert.equal(await get(name, 'key'), 'written as full-name', 'it is one entry')
})

test('nor is it below a prefix, by a write that goes to the whole bucket, and the other way round', async () => {
  await put('nick', 'team/key', 'whole')
  await emptied()
  assert.equal(await get('team', 'key'), 'whole')
  await put('full-name', 'team/key', 'whole again')
  await emptied()
  assert.equal(await get('team', 'key'), 'whole again')
  assert.equal(await get('also', 'team/key'), 'whole again')
  await put('team', 'key', 'of the team')
  await emptied()
  assert.equal(await get('also', 'team/key'), 'of the team')
})

test('what is pending under one name is seen under all, and answers say the name that was asked for', async () => {
  await put('also', 'source', 'at the remote')
  await emptied()
  await remote.stop()
  try {
    await put('full-name', 'pending', 'pending')
    const id = queued()
    assert.ok(id !== undefined)
    for (const name of names) {
      assert.equal(await get(name, 'pending'), 'pending')
      assert.equal(queued(), id)
    }
    await s3.send(new CopyObjectCommand({ Bucket: 'also', Key: 'copied', CopySource: 'full-name/pending' }))
    assert.equal(await get('nick', 'copied'), 'pending')
    await s3.send(new DeleteObjectCommand({ Bucket: 'nick', Key: 'source' }))
    await assert.rejects(get('full-name', 'source'), { name: 'NoSuchKey' })
    const upload = { Bucket: 'also', Key: 'parts' }
    const { UploadId, Bucket: begun } = await s3.send(new CreateMultipartUploadCommand(upload))
    const part = { ...upload, UploadId, PartNumber: 1 }
    const { ETag } = await s3.send(new UploadPartCommand({ ...part, Bucket: 'nick', Body: 'part' }))
    const listed = await s3.send(new ListPartsCommand({ ...upload, UploadId }))
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
    const whole = { ...upload, Bucket: 'full-name', UploadId, MultipartUpload }
    const done = await s3.send(new CompleteMultipartUploadCommand(whole))
    assert.deepEqual([begun, listed.Bucket, done.Bucket], ['also', 'also', 'full-name'])
    assert.match(done.Location ?? '', /\/full-name\/parts$/)
    assert.equal(await get('nick', 'parts'), 'part')
  } finally {
    await remote.restart()
  }
  for (const Bucket of names) {
    await soon(async () => {
      const { Name, Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'p' }))
      const keys = Contents.map(({ Key }) => Key)
      assert.deepEqual([Name, keys], [Bucket, ['parts', 'pending', 'probe']])
    })
  }
  await emptied()
  for (const Bucket of names) assert.equal(await get(Bucket, 'parts'), 'part')
  await assert.rejects(get('also', 'source'), { name: 'NoSuchKey' })
})

test('refusals say the name that was asked for, whoever refuses', async () => {
  const notEmpty = new DeleteBucketCommand({ Bucket: 'also' })
  await assert.rejects(s3.send(notEmpty), { name: 'BucketNotEmpty', BucketName: 'also' })
  await put('nick', 'kept', 'here')
  await assert.rejects(s3.send(notEmpty), { name: 'BucketNotEmpty', BucketName: 'also' })
})

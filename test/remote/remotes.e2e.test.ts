/** One gateway in front of three remotes: each bucket at its own, with its own credentials, under the client's name. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
  type ListObjectsV2CommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { Daemon, type KeyPair } from '../support/daemon.ts'
import { behind, remoteKey } from '../support/gateway.ts'

const keys: Readonly<Record<string, KeyPair>> = {
  fallback: remoteKey,
  one: { accessKeyId: 'AKIAONE', secretAccessKey: 'one/secret' },
  two: { accessKeyId: 'AKIATWO', secretAccessKey: 'two/secret' },
}
let directory: string
let remotes: Daemon[]
let gateway: Daemon
let s3: S3Client

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 's3d-remotes-'))
  const started = Object.values(keys).map(({ accessKeyId, secretAccessKey }) =>
    Daemon.start({ settings: { S3D_ACCESS_KEY_ID: accessKeyId, S3D_SECRET_ACCESS_KEY: secretAccessKey } }),
  )
  remotes = await Promise.all(started)
  const [fallback, one, two] = remotes
  assert.ok(fallback !== undefined && one !== undefined && two !== undefined)
  const profiles = Object.entries(keys).map(
    ([name, { accessKeyId, secretAccessKey }]) =>
      `[${name}]\naws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\n`,
  )
  const shared = join(directory, 'credentials')
  await writeFile(shared, profiles.join(''))
  const file = join(directory, 's3d.yaml')
  await writeFile(
    file,
    `remotes:
  - name: one
    endpoint: ${one.endpoint}
    credentials: profile:one
    buckets: [one-*]
    alias: { nick: full-name }
  - name: two
    endpoint: ${two.endpoint}
    credentials: profile:two
    buckets: two-*
  - name: team
    endpoint: ${one.endpoint}
    credentials: profile:one
    alias: { team: full-name }
    prefix: team.a/
`,
  )
  const settings = { ...behind(fallback.endpoint), AWS_SHARED_CREDENTIALS_FILE: shared }
  gateway = await Daemon.start({ settings, options: ['--config', file] })
  s3 = s3Client(gateway)
  for (const Bucket of ['one-b', 'nick', 'two-b', 'other']) {
    const { Location } = await s3.send(new CreateBucketCommand({ Bucket }))
    assert.equal(Location, `/${Bucket}`)
  }
})
after(async () => {
  s3.destroy()
  await gateway.remove()
  for (const remote of remotes) await remote.remove()
  await rm(directory, { recursive: true })
})

async function bucketsAt(index: number): Promise<readonly string[]> {
  const remote = remotes[index]
  const key = Object.values(keys)[index]
  assert.ok(remote !== undefined && key !== undefined)
  const client = s3Client(remote, { credentials: key })
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}))
  client.destroy()
  return Buckets.map(({ Name = '' }) => Name)
}

test('buckets are at their remotes, under their names there', async () => {
  assert.deepEqual(await bucketsAt(0), ['other'])
  assert.deepEqual(await bucketsAt(1), ['full-name', 'one-b'])
  assert.deepEqual(await bucketsAt(2), ['two-b'])
})

test('the list of buckets is that of all remotes, by the names that clients use', async () => {
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}))
  assert.deepEqual(
    Buckets.map(({ Name }) => Name),
    ['nick', 'one-b', 'other', 'team', 'two-b'],
  )
  const first = await s3.send(new ListBucketsCommand({ MaxBuckets: 3 }))
  assert.equal(first.Buckets?.length, 3)
  const second = await s3.send(new ListBucketsCommand({ ContinuationToken: first.ContinuationToken }))
  assert.deepEqual(
    second.Buckets?.map(({ Name }) => Name),
    ['team', 'two-b'],
  )
  const some = await s3.send(new ListBucketsCommand({ Prefix: 'o' }))
  assert.equal(some.Buckets?.length, 2)
})

test('an alias is what clients see everywhere', async () => {
  const at = { Bucket: 'nick', Key: 'k' }
  await s3.send(new PutObjectCommand({ ...at, Body: 'body' }))
  assert.equal((await s3.send(new ListObjectsV2Command({ Bucket: 'nick' }))).Name, 'nick')
  const { UploadId, Bucket } = await s3.send(new CreateMultipartUploadCommand(at))
  assert.equal(Bucket, 'nick')
  const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body: 'part' }))
  const MultipartUpload = { Parts: [{ ETag, PartNumber: 1 }] }
  const completed = await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload }))
  assert.equal(completed.Bucket, 'nick')
  assert.match(completed.Location ?? '', /\/nick\/k$/)
  const missing = await fetch(`${gateway.endpoint}/nick/k`)
  assert.doesNotMatch(await missing.text(), /full-name/)
})

test('copies stay at one remote', async () => {
  const copy = (CopySource: string, Bucket: string) =>
    s3.send(new CopyObjectCommand({ CopySource, Bucket, Key: 'copy' }))
  await s3.send(new PutObjectCommand({ Bucket: 'nick', Key: 'a b', Body: 'copied' }))
  await copy('nick/a%20b', 'one-b')
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'one-b', Key: 'copy' }))
  assert.equal(await Body?.transformToString(), 'copied')
  await assert.rejects(copy('nick/a%20b', 'two-b'), { name: 'NotImplemented' })
})

test('a key prefix is at the remote only: in objects, lists, uploads, deletions, copies and errors', async () => {
  const at = { Bucket: 'team', Key: 'a b/1' }
  const put = (Bucket: string, Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
  await put('team', 'a b/1')
  await put('team', 'c&d')
  await put('nick', 'others')
  const keysOf = async (input: Omit<ListObjectsV2CommandInput, 'Bucket'>, Bucket = 'team') => {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, ...input }))
    const prefixes = (page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix)
    return [page.Prefix ?? '', ...(page.Contents ?? []).map(({ Key }) => Key), ...prefixes]
  }
  assert.deepEqual(await keysOf({}), ['', 'a b/1', 'c&d'])
  assert.deepEqual(await keysOf({ EncodingType: 'url' }), ['', 'a+b/1', 'c%26d'])
  assert.deepEqual(await keysOf({ Delimiter: '/', StartAfter: 'a' }), ['', 'c&d', 'a b/'])
  assert.deepEqual(await keysOf({ Prefix: 'c' }), ['c', 'c&d'])
  assert.deepEqual(await keysOf({ Prefix: 'team.a/c' }, 'nick'), ['team.a/c', 'team.a/c&d'])

  const { UploadId, Key } = await s3.send(new CreateMultipartUploadCommand(at))
  assert.equal(Key, at.Key)
  const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body: 'part' }))
  const MultipartUpload = { Parts: [{ ETag, PartNumber: 1 }] }
  const completed = await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload }))
  assert.equal(completed.Key, at.Key)
  assert.match(completed.Location ?? '', /\/team\/a(%20| )b\/1$/)

  await s3.send(new CopyObjectCommand({ CopySource: 'team/c%26d', Bucket: 'team', Key: 'copy' }))
  const copy = await s3.send(new GetObjectCommand({ Bucket: 'team', Key: 'copy' }))
  assert.equal(await copy.Body?.transformToString(), 'c&d')

  const Delete = { Objects: [{ Key: 'c&d' }, { Key: 'others' }] }
  const { Deleted = [] } = await s3.send(new DeleteObjectsCommand({ Bucket: 'team', Delete }))
  assert.deepEqual(new Set(Deleted.map(each => each.Key)), new Set(['c&d', 'others']))
  assert.deepEqual(await keysOf({}), ['', 'a b/1', 'copy'])
  assert.deepEqual(await keysOf({ Prefix: 'others' }, 'nick'), ['others', 'others'])

  await assert.rejects(s3.send(new GetObjectCommand({ Bucket: 'team', Key: 'no' })), {
    name: 'NoSuchKey',
    Key: 'no',
  })
  await assert.rejects(s3.send(new DeleteBucketCommand({ Bucket: 'team' })), { name: 'NotImplemented' })
})

test('a remote that is away takes its buckets with it, and no others', async () => {
  await remotes[2]?.stop()
  await assert.rejects(s3.send(new ListObjectsV2Command({ Bucket: 'two-b' })), { name: 'ServiceUnavailable' })
  await assert.rejects(s3.send(new ListBucketsCommand({})), { name: 'ServiceUnavailable' })
  await s3.send(new ListObjectsV2Command({ Bucket: 'one-b' }))
})

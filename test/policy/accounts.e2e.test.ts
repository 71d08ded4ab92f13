/**
 * Several accounts in one daemon, with the AWS SDK: each has its own buckets, sees nothing of the others', and gets at what is
 * theirs where a policy on the one side lets it in and, for its users, one on the other side as well.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3'
import { clientOf } from '../support/accounts.ts'
import { Daemon, rootKey, type KeyPair } from '../support/daemon.ts'

const other = '111122223333'
const rita: KeyPair = { accessKeyId: 'RITASACCESSKEY001', secretAccessKey: 'secret/of/rita/0123456789' }
const carl: KeyPair = { accessKeyId: 'CARLSACCESSKEY001', secretAccessKey: 'secret/of/carl/0123456789' }

const yaml = `
identities:
  accounts:
    - id: '${other}'
      name: tenant
      email: rita@example.com
      accessKeys: [{id: ${rita.accessKeyId}, secret: ${rita.secretAccessKey}}]
      policies:
        read-shared:
          Version: 2012-10-17
          Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::shared/*'}
      users:
        - name: carl
          accessKeys: [{id: ${carl.accessKeyId}, secret: ${carl.secretAccessKey}}]
          policies: [read-shared]
`

let folder: string
let daemon: Daemon
let clients: Record<'root' | 'rita' | 'carl', S3Client>

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3d-accounts-'))
  const file = path.join(folder, 's3d.yaml')
  await writeFile(file, yaml, { mode: 0o600 })
  daemon = await Daemon.start({ settings: {}, options: ['--config', file] })
  clients = { root: clientOf(daemon, rootKey), rita: clientOf(daemon, rita), carl: clientOf(daemon, carl) }
  await clients.root.send(new CreateBucketCommand({ Bucket: 'shared' }))
  await clients.rita.send(new CreateBucketCommand({ Bucket: 'ritas' }))
})

after(async () => {
  for (const client of Object.values(clients)) client.destroy()
  await daemon.remove()
  await rm(folder, { recursive: true })
})

const named = (name: string): object => ({ name })
/** Without a body there is no code. */
const forbidden = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403
const read = (who: S3Client, Bucket: string, Key: string): Promise<unknown> =>
  who.send(new GetObjectCommand({ Bucket, Key })).then(({ Body }) => Body?.transformToString())

async function listed(who: S3Client): Promise<unknown> {
  const { Buckets = [], Owner } = await who.send(new ListBucketsCommand({}))
  return { names: Buckets.map(({ Name }) => Name), owner: Owner?.ID?.length }
}

test('an account lists its own buckets', async () => {
  assert.deepEqual(await listed(clients.root), { names: ['shared'], owner: 64 })
  assert.deepEqual(await listed(clients.rita), { names: ['ritas'], owner: 64 })
  await assert.rejects(clients.carl.send(new ListBucketsCommand({})), named('AccessDenied'))
  const owners = await Promise.all(
    [clients.root, clients.rita].map(who => who.send(new ListBucketsCommand({}))),
  )
  assert.notEqual(owners[0]?.Owner?.ID, owners[1]?.Owner?.ID)
})

function create(who: S3Client, Bucket: string): Promise<unknown> {
  return who.send(new CreateBucketCommand({ Bucket }))
}

test('a name that another account has is taken, and one that nobody has is missing', async () => {
  await assert.rejects(create(clients.rita, 'shared'), named('BucketAlreadyExists'))
  await assert.rejects(create(clients.root, 'ritas'), named('BucketAlreadyExists'))
  await create(clients.rita, 'ritas') // in us-east-1, one's own
  const missing = new ListObjectsV2Command({ Bucket: 'nobodys' })
  await assert.rejects(clients.rita.send(missing), named('NoSuchBucket'))
})

test('root of one account is a stranger to the buckets of another', async () => {
  await clients.rita.send(new PutObjectCommand({ Bucket: 'ritas', Key: 'k', Body: 'hers' }))
  assert.equal(await read(clients.rita, 'ritas', 'k'), 'hers')
  await assert.rejects(read(clients.root, 'ritas', 'k'), named('AccessDenied'))
  await assert.rejects(clients.root.send(new HeadBucketCommand({ Bucket: 'ritas' })), forbidden)
  const policy = new GetBucketPolicyCommand({ Bucket: 'ritas' })
  await assert.rejects(clients.root.send(policy), named('AccessDenied'))
})

function expecting(ExpectedBucketOwner: string): Promise<unknown> {
  return clients.rita.send(new HeadBucketCommand({ Bucket: 'ritas', ExpectedBucketOwner }))
}

test('a bucket has the owner whom requests expect', async () => {
  await expecting(other)
  await assert.rejects(expecting('000000000000'), forbidden)
})

test('across accounts both sides have to permit', async () => {
  await clients.root.send(new PutObjectCommand({ Bucket: 'shared', Key: 'k', Body: 'ours' }))
  await assert.rejects(read(clients.rita, 'shared', 'k'), named('AccessDenied'))
  await assert.rejects(read(clients.carl, 'shared', 'k'), named('AccessDenied'))
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: other },
    Action: ['s3:GetObject', 's3:PutObject', 's3:*BucketPolicy'],
    Resource: ['arn:aws:s3:::shared', 'arn:aws:s3:::shared/*'],
  }
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await clients.root.send(new PutBucketPolicyCommand({ Bucket: 'shared', Policy }))
  assert.equal(await read(clients.rita, 'shared', 'k'), 'ours')
  assert.equal(await read(clients.carl, 'shared', 'k'), 'ours')
  // Carl's own account lets him read and nothing else.
  const put = new PutObjectCommand({ Bucket: 'shared', Key: 'new', Body: 'from the tenant' })
  await assert.rejects(clients.carl.send(put), { name: 'AccessDenied', message: /no identity-based policy/ })
  await clients.rita.send(put)
  assert.equal(await read(clients.root, 'shared', 'new'), 'from the tenant')
  // What is the owner's account's alone stays that, whatever the policy permits.
  const policy = new GetBucketPolicyCommand({ Bucket: 'shared' })
  await assert.rejects(clients.rita.send(policy), named('MethodNotAllowed'))
})

test('public policies are for strangers and for other accounts only where that is not blocked', async () => {
  await clients.root.send(new CreateBucketCommand({ Bucket: 'open' }))
  await clients.root.send(new PutObjectCommand({ Bucket: 'open', Key: 'k', Body: 'for all' }))
  await clients.root.send(new DeletePublicAccessBlockCommand({ Bucket: 'open' }))
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::open/*',
  }
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await clients.root.send(new PutBucketPolicyCommand({ Bucket: 'open', Policy }))
  assert.equal(await read(clients.rita, 'open', 'k'), 'for all')
  const answer = await fetch(`${daemon.endpoint}/open/k`)
  assert.equal(await answer.text(), 'for all')
})

/**
 * Bucket policies by a real daemon: what strangers may do where a policy lets them in, what is kept from them, and what
 * is denied to everybody, root included. Each case has a bucket of its own, with the objects `k` (tagged `open=yes`) and
 * `private`.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  DeletePublicAccessBlockCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'

type Statement = Readonly<Record<string, unknown>>

let daemon: Daemon
let s3: S3Client
let made = 0

before(async () => {
  daemon = await Daemon.start({ settings: { S3D_TRUSTED_PROXIES: '127.0.0.1' } })
  s3 = s3Client(daemon)
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

async function bucketWith(...statements: readonly Statement[]): Promise<string> {
  made += 1
  const Bucket = `policy-${made}`
  await s3.send(new CreateBucketCommand({ Bucket }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'here', Tagging: 'open=yes' }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'private', Body: 'hidden' }))
  if (statements.length > 0) {
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }))
    await put(Bucket, ...statements)
  }
  return Bucket
}

function put(Bucket: string, ...statements: readonly Statement[]): Promise<unknown> {
  const all = statements.map(each => ({
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${Bucket}/*`,
    ...each,
  }))
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: all }).replaceAll('BUCKET', Bucket)
  return s3.send(new PutBucketPolicyCommand({ Bucket, Policy }))
}

/** @returns status and code of the error, or the body */
async function stranger(method: string, path: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(`${daemon.endpoint}/${path}`, { method, ...init })
  const text = await answer.text()
  return `${answer.status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? text}`.trim()
}

const denied = '403 AccessDenied'

/** What the SDK fails with. */
async function refused(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'done'
  } catch (error) {
    assert.ok(error instanceof Error)
    return `${error.name}: ${error.message}`
  }
}

test('without a policy strangers are let in nowhere', async () => {
  const bucket = await bucketWith()
  for (const path of [`${bucket}/k`, bucket, `${bucket}?policy`, '']) {
    assert.equal(await stranger('GET', path), denied, path)
  }
  assert.equal(await stranger('PUT', `${bucket}/new`, { body: 'x' }), denied)
  for (const path of ['none/k', 'none?policy'])
    assert.equal(await stranger('GET', path), '404 NoSuchBucket', path)
})

test('a public policy lets them read, and nothing else', async () => {
  const bucket = await bucketWith({ Resource: 'arn:aws:s3:::BUCKET/k' })
  assert.equal(await stranger('GET', `${bucket}/k`), '200 here')
  assert.equal(await stranger('HEAD', `${bucket}/k`), '200')
  const others: readonly (readonly [string, string])[] = [
    ['GET', `${bucket}/private`],
    ['GET', bucket],
    ['GET', `${bucket}/k?tagging`],
    ['GET', `${bucket}/k?versionId=null`],
    ['PUT', `${bucket}/k`],
    ['DELETE', `${bucket}/k`],
    ['GET', `${bucket}?policy`],
    ['DELETE', `${bucket}?policy`],
  ]
  for (const [method, path] of others) assert.equal(await stranger(method, path), denied, `${method} ${path}`)
  const policies = await bucketWith({
    Action: 's3:*',
    Resource: ['arn:aws:s3:::BUCKET', 'arn:aws:s3:::BUCKET/*'],
  })
  assert.equal(await stranger('GET', `${policies}?policy`), denied)
  assert.equal(await stranger('PUT', `${policies}?policy`, { body: '{}' }), denied)
})

test('who may not list is not told what is not there', async () => {
  const reading = await bucketWith({})
  assert.equal(await stranger('GET', `${reading}/none`), denied)
  const both = await bucketWith({}, { Action: 's3:ListBucket', Resource: 'arn:aws:s3:::BUCKET' })
  assert.equal(await stranger('GET', `${both}/none`), '404 NoSuchKey')
  assert.match(await stranger('GET', `${both}?list-type=2`), /^200 .*<Key>private<\/Key>/s)
})

test('a listing by its prefix', async () => {
  const bucket = await bucketWith({
    Action: 's3:ListBucket',
    Resource: 'arn:aws:s3:::BUCKET',
    Condition: { StringLike: { 's3:prefix': 'k*' }, NumericLessThanEquals: { 's3:max-keys': 5 } },
  })
  assert.match(await stranger('GET', `${bucket}?prefix=k&max-keys=5`), /^200 .*<Key>k<\/Key>/s)
  assert.equal(await stranger('GET', `${bucket}?prefix=p&max-keys=5`), denied)
  assert.equal(await stranger('GET', `${bucket}?prefix=k`), denied)
  assert.equal(await stranger('GET', `${bucket}?prefix=k&max-keys=6`), denied)
})

test('the tags that an object has', async () => {
  const bucket = await bucketWith({ Condition: { StringEquals: { 's3:ExistingObjectTag/open': 'yes' } } })
  assert.equal(await stranger('GET', `${bucket}/k`), '200 here')
  assert.equal(await stranger('GET', `${bucket}/private`), denied)
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'k', Body: 'here', Tagging: 'open=no' }))
  assert.equal(await stranger('GET', `${bucket}/k`), denied)
})

test('from where, by what, and over what', async () => {
  const fromOffice = { Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }
  const office = await bucketWith(fromOffice)
  const from = (address: string) =>
    stranger('GET', `${office}/k`, { headers: { 'x-forwarded-for': address } })
  assert.deepEqual(
    [await from('192.0.2.9'), await from('198.51.100.1'), await from('192.0.2.9, 198.51.100.1')],
    ['200 here', denied, denied],
  )
  const near = await bucketWith({ Condition: { IpAddress: { 'aws:SourceIp': '127.0.0.1' } } })
  assert.equal(await stranger('GET', `${near}/k`), '200 here')
  const secure = await bucketWith({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })
  assert.equal(await stranger('GET', `${secure}/k`), denied)
  assert.equal(
    await stranger('GET', `${secure}/k`, { headers: { 'x-forwarded-proto': 'https' } }),
    '200 here',
  )
})

test('a stranger writes what the policy takes, and nothing is kept of what it does not', async () => {
  const bucket = await bucketWith({
    Action: 's3:PutObject',
    Condition: { StringEquals: { 's3:x-amz-storage-class': 'STANDARD_IA' } },
  })
  const headers = { 'x-amz-storage-class': 'STANDARD_IA' }
  assert.equal(await stranger('PUT', `${bucket}/new`, { body: 'x', headers }), '200')
  assert.equal(await stranger('PUT', `${bucket}/other`, { body: 'x' }), denied)
  assert.equal(
    await stranger('PUT', `${bucket}/other`, { body: 'x', headers: { ...headers, 'x-amz-tagging': 'a=b' } }),
    denied,
  )
  const missing = await refused(s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'other' })))
  assert.match(missing, /^NotFound/)
})

test('what may not be deleted is told object by object', async () => {
  const bucket = await bucketWith({ Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::BUCKET/k' })
  const body = '<Delete><Object><Key>k</Key></Object><Object><Key>private</Key></Object></Delete>'
  const md5 = (await import('node:crypto')).createHash('md5').update(body).digest('base64')
  const answer = await fetch(`${daemon.endpoint}/${bucket}?delete`, {
    method: 'POST',
    body,
    headers: { 'content-md5': md5 },
  })
  const text = await answer.text()
  assert.equal(answer.status, 200, text)
  assert.match(text, /<Deleted><Key>k<\/Key><\/Deleted>/)
  assert.match(
    text,
    /<Error><Key>private<\/Key><Code>AccessDenied<\/Code><Message>Access Denied<\/Message><\/Error>/,
  )
  const left = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'private' }))
  assert.equal(await left.Body?.transformToString(), 'hidden')
})

test('nobody without a name begins an upload or copies', async () => {
  const bucket = await bucketWith({ Action: ['s3:PutObject', 's3:GetObject'] })
  const begin = await fetch(`${daemon.endpoint}/${bucket}/new?uploads`, { method: 'POST' })
  assert.match(
    await begin.text(),
    /<Message>Anonymous users cannot initiate multipart uploads. {2}Please authenticate\./,
  )
  const headers = { 'x-amz-copy-source': `${bucket}/k` }
  const copy = await fetch(`${daemon.endpoint}/${bucket}/new`, { method: 'PUT', headers })
  assert.match(await copy.text(), /<Message>Anonymous users cannot copy objects/)
})

test('the public access block keeps strangers out of what a public policy opens', async () => {
  const bucket = await bucketWith({})
  const block = (RestrictPublicBuckets: boolean, BlockPublicPolicy: boolean) =>
    s3.send(
      new PutPublicAccessBlockCommand({
        Bucket: bucket,
        PublicAccessBlockConfiguration: { RestrictPublicBuckets, BlockPublicPolicy },
      }),
    )
  await block(true, false)
  assert.equal(await stranger('GET', `${bucket}/k`), denied)
  await block(false, true)
  assert.equal(await stranger('GET', `${bucket}/k`), '200 here')
  assert.equal(
    await refused(put(bucket, {})),
    `AccessDenied: User: arn:aws:iam::000000000000:root is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::${bucket}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
  )
})

test('what is denied to everybody is denied to root, but not to repair it', async () => {
  const bucket = await bucketWith({
    Effect: 'Deny',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::BUCKET', 'arn:aws:s3:::BUCKET/private'],
  })
  const get = (Key: string) => s3.send(new GetObjectCommand({ Bucket: bucket, Key }))
  assert.equal(await (await get('k')).Body?.transformToString(), 'here')
  assert.equal(
    await refused(get('private')),
    `AccessDenied: User: arn:aws:iam::000000000000:root is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::${bucket}/private" with an explicit deny in a resource-based policy`,
  )
  const other = await bucketWith()
  const copy = new CopyObjectCommand({ Bucket: other, Key: 'c', CopySource: `${bucket}/private` })
  assert.match(
    await refused(s3.send(copy)),
    /not authorized to perform: s3:GetObject on resource: .*\/private"/,
  )
  await s3.send(new GetBucketPolicyCommand({ Bucket: bucket }))
  await s3.send(new DeleteBucketPolicyCommand({ Bucket: bucket }))
  assert.equal(await (await get('private')).Body?.transformToString(), 'hidden')
})

test('a policy is kept over a restart', async () => {
  const bucket = await bucketWith({})
  await daemon.stop()
  await daemon.restart()
  assert.equal(await stranger('GET', `${bucket}/k`), '200 here')
})

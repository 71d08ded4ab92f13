/**
 * A daemon that asks an OPA server, played by the test: what the server is told of each kind of call, what becomes of its
 * answers, and what clients learn.
 */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { s3Client } from '../support/clients.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { answered, FakeOpa, type Input } from '../support/fake-opa.ts'

let opa: FakeOpa
let alone: Daemon
let daemon: Daemon
let s3: S3Client
/** What the policy says to be true of a question. */
let allows: (input: Input) => unknown

before(async () => {
  opa = await FakeOpa.start()
  opa.answer = (input, response) => answered(response, allows(input))
  allows = () => true
  const settings = { S3D_OPA_URL: opa.address, S3D_OPA_CACHE_AGE: '0s', S3D_OPA_TAGS: 'true' }
  daemon = await Daemon.start({ settings })
  alone = await Daemon.start({ settings: { ...settings, S3D_OPA_DECIDES: 'alone' } })
  s3 = s3Client(daemon)
  await s3.send(new CreateBucketCommand({ Bucket: 'bkt' }))
  await s3.send(new PutObjectCommand({ Bucket: 'bkt', Key: 'k', Body: 'here', Tagging: 'team=web' }))
  await s3.send(new PutObjectCommand({ Bucket: 'bkt', Key: 'x', Body: 'there' }))
})
beforeEach(() => {
  allows = () => true
  opa.taken()
})
after(async () => {
  s3.destroy()
  await daemon.remove()
  await alone.remove()
  await opa.close()
})

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

const get = (Key: string) => s3.send(new GetObjectCommand({ Bucket: 'bkt', Key }))

test('the question about a read', async () => {
  await get('k')
  const [input, ...more] = opa.taken()
  assert.deepEqual(more, [])
  assert.ok(input !== undefined)
  const { request, source, time, requestId, ...rest } = input
  assert.deepEqual(rest, {
    version: 1,
    service: 's3',
    identity: {
      kind: 'root',
      account: '000000000000',
      arn: 'arn:aws:iam::000000000000:root',
      userid: '000000000000',
      accessKeyId: rootKey.accessKeyId,
    },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::bkt/k',
    operation: 'GetObject',
    bucket: 'bkt',
    key: 'k',
    object: { tags: { team: 'web' } },
  })
  assert.equal(request.method, 'GET')
  assert.deepEqual(request.query, { 'x-id': 'GetObject' })
  assert.match(request.headers['user-agent'] ?? '', /aws-sdk-js/)
  assert.deepEqual(source, {
    address: '127.0.0.1',
    tls: false,
    signature: { version: 'AWS4-HMAC-SHA256', place: 'REST-HEADER' },
  })
  assert.match(requestId, /^[0-9A-Z]{16}$/)
  assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000)
})

test('no secret is told, and nothing that is new with each request', async () => {
  const key = Buffer.alloc(32, 'k').toString('base64')
  const put = new PutObjectCommand({
    Bucket: 'bkt',
    Key: 'own',
    Body: 'x',
    SSECustomerAlgorithm: 'AES256',
    SSECustomerKey: key,
    Metadata: { color: 'blue', 'api-key': 'hidden' },
    Tagging: 'a=b',
  })
  await s3.send(put)
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'bkt', Key: 'k' }))
  assert.equal((await fetch(url, { headers: { cookie: 'c=1' } })).status, 200)
  const [written, tagged, read] = opa.taken()
  assert.deepEqual([written?.action, tagged?.action], ['s3:PutObject', 's3:PutObjectTagging'])
  assert.deepEqual(written?.request.tags, { a: 'b' })
  const names = Object.keys({ ...written?.request.headers, ...read?.request.headers })
  for (const name of ['authorization', 'cookie', 'x-amz-date', 'amz-sdk-invocation-id', 'x-amz-meta-api-key'])
    assert.ok(!names.includes(name), name)
  assert.deepEqual(
    names.filter(name => name.includes('customer')),
    ['x-amz-server-side-encryption-customer-algorithm'],
  )
  assert.equal(written?.request.headers['x-amz-meta-color'], 'blue')
  assert.deepEqual(Object.keys(read?.request.query ?? {}).toSorted(), [
    'X-Amz-Algorithm',
    'X-Amz-Content-Sha256',
    'X-Amz-Expires',
    'X-Amz-SignedHeaders',
    'x-amz-checksum-mode',
    'x-id',
  ])
})

test("a denial is AWS's, and its reason is in the log alone", async () => {
  allows = () => ({ allow: false, reason: 'rule 17 of data.s3d.secret' })
  const error: unknown = await get('k').catch((thrown: unknown) => thrown)
  assert.ok(error instanceof Error && '$metadata' in error)
  assert.equal(`${error.name}: ${error.message}`, 'AccessDenied: Access Denied')
  assert.doesNotMatch(JSON.stringify(error), /rule 17|secret/)
  assert.match(
    daemon.output,
    /OPA denies .*action="s3:GetObject" resource="arn:aws:s3:::bkt\/k" reason="rule 17 of data\.s3d\.secret"/,
  )
})

test('what is not defined is denied; what is no decision is none', async () => {
  allows = () => undefined
  assert.equal(await refused(get('k')), 'AccessDenied: Access Denied')
  allows = () => 'true'
  assert.equal(await refused(get('k')), 'ServiceUnavailable: Service is unable to handle request.')
  assert.match(daemon.output, /OPA decides nothing about="calls" path="s3d\/authz" reason="answer"/)
})

const copy = () => s3.send(new CopyObjectCommand({ Bucket: 'bkt', Key: 'copied', CopySource: 'bkt/x' }))

test('a copy needs its source and its target', async () => {
  await copy()
  assert.deepEqual(
    opa.taken().map(({ action, key }) => `${action} ${key}`),
    ['s3:GetObject x', 's3:PutObject copied'],
  )
  for (const key of ['x', 'copied']) {
    allows = input => input.key !== key
    assert.equal(await refused(copy()), 'AccessDenied: Access Denied', key)
  }
})

test('many deletions are judged one by one', async () => {
  for (const Key of ['d1', 'd2', 'd3']) await s3.send(new PutObjectCommand({ Bucket: 'bkt', Key, Body: 'x' }))
  opa.taken()
  allows = ({ key }) => key !== 'd2'
  const Objects = ['d1', 'd2', 'd3'].map(Key => ({ Key }))
  const { Deleted, Errors } = await s3.send(new DeleteObjectsCommand({ Bucket: 'bkt', Delete: { Objects } }))
  assert.deepEqual(Deleted?.map(({ Key }) => Key).toSorted(), ['d1', 'd3'])
  assert.deepEqual(Errors, [{ Key: 'd2', Code: 'AccessDenied', Message: 'Access Denied' }])
  assert.deepEqual(
    opa.taken().map(({ action, key }) => `${action} ${key}`),
    ['s3:DeleteObject d1', 's3:DeleteObject d2', 's3:DeleteObject d3'],
  )
})

test('who may not list is not told what is not there', async () => {
  allows = ({ action }) => action !== 's3:ListBucket'
  assert.equal(await refused(get('none')), 'AccessDenied: Access Denied')
  allows = () => true
  assert.match(await refused(get('none')), /^NoSuchKey/)
})

test('the tags of a document are told', async () => {
  const Tagging = { TagSet: [{ Key: 'team', Value: 'web' }] }
  await s3.send(new PutObjectTaggingCommand({ Bucket: 'bkt', Key: 'k', Tagging }))
  assert.deepEqual(opa.taken().at(-1)?.request.tags, { team: 'web' })
})

test("root can always repair a bucket's policy, and both have to allow", async () => {
  allows = () => false
  const deny = { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bkt/x' }
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [deny] })
  await s3.send(new PutBucketPolicyCommand({ Bucket: 'bkt', Policy }))
  assert.deepEqual(opa.taken(), [])
  allows = () => true
  assert.match(await refused(get('x')), /explicit deny in a resource-based policy/)
  assert.deepEqual(opa.taken(), [], 'what is denied here is not asked there')
  assert.equal(await refused(get('k')), 'done')
})

/** @param what method and path */
async function stranger(at: Daemon, what: string, body?: string): Promise<string> {
  const [method = '', path = ''] = what.split(' ')
  const answer = await fetch(`${at.endpoint}/${path}`, { method, ...(body !== undefined && { body }) })
  const text = await answer.text()
  return `${answer.status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? text}`.trim()
}

test('strangers get nowhere by OPA alone, unless it decides alone', async () => {
  assert.equal(await stranger(daemon, 'GET bkt/k'), '403 AccessDenied')
  assert.deepEqual(opa.taken(), [])
  const near = s3Client(alone)
  await near.send(new CreateBucketCommand({ Bucket: 'pub' }))
  await near.send(new PutObjectCommand({ Bucket: 'pub', Key: 'k', Body: 'open' }))
  near.destroy()
  opa.taken()
  allows = ({ identity, action }) => identity['kind'] !== 'anonymous' || action === 's3:GetObject'
  assert.equal(await stranger(alone, 'GET pub/k'), '200 open')
  assert.deepEqual(opa.taken()[0]?.identity, { kind: 'anonymous' })
  assert.equal(await stranger(alone, 'PUT pub/k', 'x'), '403 AccessDenied')
  assert.equal(await stranger(alone, 'PUT pub?tagging', 'no XML'), '403 AccessDenied', 'unread')
  assert.equal(await stranger(alone, 'GET pub?policy'), '403 AccessDenied')
  allows = () => true
  assert.equal(await stranger(alone, 'GET pub?policy'), '403 AccessDenied', "the owner's alone")
})

test('root is judged as others are', async () => {
  allows = ({ identity }) => identity['kind'] !== 'root'
  assert.equal(
    await refused(s3.send(new ListObjectsV2Command({ Bucket: 'bkt' }))),
    'AccessDenied: Access Denied',
  )
})

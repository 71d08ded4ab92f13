/**
 * A gateway with queue and cache whose OPA server, played by the test, says what is queued and kept: what it is told, what
 * becomes of its answers, and that nothing is lost where it gives none.
 */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import {
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { rootKey } from '../support/daemon.ts'
import { answered, FakeOpa, type Input } from '../support/fake-opa.ts'
import { startGateway, type Gateway } from '../support/gateway.ts'
import { askQuery } from '../support/query-request.ts'
import { clientOf, queuedAs, writable } from '../support/queued.ts'

const Bucket = 'judged'
let opa: FakeOpa
let gateway: Gateway
let client: S3Client
let queued: () => string | undefined
let cacheStatus = ''
/** What the policy says. */
let admits: (input: Input) => unknown

before(async () => {
  opa = await FakeOpa.start()
  opa.answer = (input, response) => answered(response, admits(input))
  admits = () => true
  gateway = await startGateway({
    S3D_WRITE_QUEUE: 'true',
    S3D_WRITE_QUEUE_FILTER: '* !*/unasked*',
    S3D_READ_CACHE: 'true',
    S3D_READ_CACHE_TTL_FILTER: '*',
    S3D_OPA_URL: opa.address,
    S3D_OPA_DECIDES: 'admission',
    S3D_OPA_ADMISSION_PATH: 's3d/admission',
    S3D_OPA_CACHE_AGE: '0s',
    S3D_OPA_TAGS: 'true',
  })
  client = clientOf(gateway.endpoint, rootKey)
  queued = queuedAs(client)
  client.middlewareStack.add(
    next => async args => {
      const result = await next(args)
      const { headers } = result.response as { headers: Record<string, string> } // unknown in the SDK
      cacheStatus = headers['x-s3d-cache'] ?? ''
      return result
    },
    { step: 'deserialize' },
  )
  await writable(client, Bucket, queued)
})
beforeEach(() => {
  admits = () => true
  opa.taken()
})
after(async () => {
  client.destroy()
  await gateway.remove()
  await opa.close()
})

/** What was asked about the queue since the last time: what is pushed is asked about for the cache, some time later. */
const takenOfQueue = () => opa.taken().filter(each => each.feature === 'queue')

const put = (Key: string, more: object = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body: 'text', ...more }))

test('a write is described, and queued where it is admitted', async () => {
  await put('a', { Tagging: 't=1', ContentType: 'text/x', CacheControl: 'no-store', Metadata: { Who: 'me' } })
  assert.ok(queued())
  const [asked, ...more] = opa.asked.splice(0).filter(({ input }) => input.feature === 'queue')
  assert.deepEqual(more, [])
  assert.equal(asked?.target, '/v1/data/s3d/admission')
  assert.deepEqual(asked?.input, {
    version: 1,
    feature: 'queue',
    operation: 'PutObject',
    bucket: Bucket,
    key: 'a',
    object: {
      tags: { t: '1' },
      headers: { 'cache-control': 'no-store', 'content-type': 'text/x' },
      metadata: { who: 'me' },
      sizeBytes: 4,
    },
  })
  admits = () => ({ queue: false, cache: true })
  await put('b')
  assert.equal(queued(), undefined)
})

test('what the filter does not admit is not asked about', async () => {
  await put('unasked')
  assert.equal(queued(), undefined)
  assert.deepEqual(takenOfQueue(), [])
})

test('an upload is judged when it begins, many deletions together', async () => {
  await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }))
  assert.deepEqual(
    takenOfQueue().map(({ operation, key }) => `${operation} ${key}`),
    ['CreateMultipartUpload parts'],
  )
  admits = ({ key }) => key !== 'b'
  await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a' }, { Key: 'b' }] } }))
  assert.equal(queued(), undefined)
  assert.deepEqual(
    takenOfQueue().map(({ operation, key }) => `${operation} ${key}`),
    ['DeleteObjects a', 'DeleteObjects b'],
  )
})

test('no answer and no decision lose nothing: the write goes through', async () => {
  for (const answer of [undefined, 'yes', { cache: true }]) {
    admits = () => answer
    await put('through')
    assert.equal(queued(), undefined, JSON.stringify(answer))
  }
  opa.answer = (_input, response) => response.destroy()
  await put('through')
  assert.equal(queued(), undefined)
  opa.answer = (input, response) => answered(response, admits(input))
})

/** @returns what the cache had to do with it */
async function get(Key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
  await Body?.transformToString()
  return cacheStatus
}

test('the cache keeps what it is allowed to, once it is known what it is', async () => {
  await put('unasked/kept', { Tagging: 'team=web', ContentType: 'text/x' })
  admits = ({ object }) => ({ cache: object?.tags['team'] !== 'web' })
  assert.deepEqual([await get('unasked/kept'), await get('unasked/kept')], ['miss', 'miss'])
  const [asked] = opa.taken()
  assert.deepEqual(
    [asked?.operation, asked?.key, asked?.object?.tags],
    [undefined, 'unasked/kept', { team: 'web' }],
  )
  admits = () => ({ cache: true })
  assert.deepEqual([await get('unasked/kept'), await get('unasked/kept')], ['miss', 'hit'])
  admits = () => ({ cache: false })
  assert.equal(await get('unasked/kept'), 'bypass')
})

test('users that are made while it runs are held to their own policies', async () => {
  const iam = async (body: string) => {
    const { status, text } = await askQuery(gateway.daemon, {
      service: 'iam',
      body: `${body}&Version=2010-05-08`,
    })
    assert.equal(status, 200, text)
    return text
  }
  const policy = { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }
  const document = encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: policy }))
  await iam('Action=CreateUser&UserName=ann')
  await iam(`Action=PutUserPolicy&UserName=ann&PolicyName=read&PolicyDocument=${document}`)
  const made = await iam('Action=CreateAccessKey&UserName=ann')
  const [, accessKeyId = ''] = /<AccessKeyId>([^<]+)</.exec(made) ?? []
  const [, secretAccessKey = ''] = /<SecretAccessKey>([^<]+)</.exec(made) ?? []
  const ann = clientOf(gateway.endpoint, { accessKeyId, secretAccessKey })
  await ann.send(new GetObjectCommand({ Bucket, Key: 'unasked' }))
  await assert.rejects(ann.send(new PutObjectCommand({ Bucket, Key: 'unasked', Body: 'x' })), {
    name: 'AccessDenied',
  })
  ann.destroy()
})

test('new tags of what is pending are judged as the write was, whoever sets them', async () => {
  await gateway.remote.stop()
  await put('pending', { Tagging: 't=1', ContentType: 'text/x', Metadata: { who: 'me' } })
  assert.ok(queued())
  const [written] = takenOfQueue()
  const TagSet = [{ Key: 't', Value: '2' }]
  await client.send(new PutObjectTaggingCommand({ Bucket, Key: 'pending', Tagging: { TagSet } }))
  assert.ok(queued(), 'it stays')
  const [again, ...more] = takenOfQueue()
  assert.deepEqual(more, [])
  assert.deepEqual(again, { ...written, object: { ...written?.object, tags: { t: '2' } } })
  const { TagSet: kept } = await client.send(new GetObjectTaggingCommand({ Bucket, Key: 'pending' }))
  assert.deepEqual(kept, TagSet)
  await gateway.remote.restart()
})

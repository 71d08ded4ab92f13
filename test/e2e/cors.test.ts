/** CORS by a real daemon: what a browser asks without a signature, and what the answers to signed requests say. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { presign } from '../support/raw-http.ts'

const Bucket = 'shared'
const origin = 'https://app.example'
let daemon: Daemon
let s3: S3Client

before(async () => {
  daemon = await Daemon.start()
  s3 = s3Client(daemon)
  await s3.send(new CreateBucketCommand({ Bucket }))
  await s3.send(new CreateBucketCommand({ Bucket: 'closed' }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'here' }))
  const rule = { AllowedMethods: ['GET'], AllowedOrigins: [origin], ExposeHeaders: ['ETag'] }
  await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

async function get(Key: string, headers: Record<string, string>): Promise<Response> {
  const { target } = await presign(s3, 'GET', { Bucket, Key })
  return fetch(daemon.endpoint + target, { headers })
}

describe('a preflight request', () => {
  const asks = { origin, 'access-control-request-method': 'GET' }

  test('needs no signature', async () => {
    const answer = await fetch(`${daemon.endpoint}/${Bucket}/k`, { method: 'OPTIONS', headers: asks })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('access-control-allow-origin'), origin)
    assert.equal(answer.headers.get('content-length'), '0')
    assert.match(answer.headers.get('x-amz-request-id') ?? '', /^[0-9A-F]{16}$/)
  })

  test('of a bucket without rules is refused with what was asked', async () => {
    const answer = await fetch(`${daemon.endpoint}/closed/k`, { method: 'OPTIONS', headers: asks })
    assert.equal(answer.status, 403)
    const document = await answer.text()
    assert.match(document, /<Code>AccessForbidden<\/Code>/)
    assert.match(document, /<Message>CORSResponse: CORS is not enabled for this bucket\.<\/Message>/)
    assert.match(document, /<Method>GET<\/Method><ResourceType>OBJECT<\/ResourceType>/)
  })

  test('without an origin is no question', async () => {
    const answer = await fetch(`${daemon.endpoint}/${Bucket}/k`, { method: 'OPTIONS' })
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), /Insufficient information\. Origin request header needed\./)
  })
})

describe('an answer', () => {
  test('to a request from an origin that is allowed says so', async () => {
    const answer = await get('k', { origin })
    assert.equal(await answer.text(), 'here')
    assert.equal(answer.headers.get('access-control-allow-origin'), origin)
    assert.equal(answer.headers.get('access-control-expose-headers'), 'ETag')
    assert.match(answer.headers.get('vary') ?? '', /^Origin, /)
  })

  test('says it in errors, too, and to strangers', async () => {
    const missing = await get('missing', { origin })
    const refused = await fetch(`${daemon.endpoint}/${Bucket}/k`, { headers: { origin } })
    assert.deepEqual([missing.status, refused.status], [404, 403])
    for (const answer of [missing, refused]) {
      assert.equal(answer.headers.get('access-control-allow-origin'), origin)
    }
  })

  test('says nothing to others, and not a word without an origin', async () => {
    const other = await get('k', { origin: 'https://other.example' })
    assert.equal(other.status, 200)
    assert.equal(other.headers.get('access-control-allow-origin'), null)
    const without = await get('k', {})
    assert.equal(without.headers.get('vary'), null)
  })
})

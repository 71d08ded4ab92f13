/**
 * URLs as clients make them: presigned ones in the hands of `curl`, and buckets named by the host.
 */
import assert from 'node:assert/strict'
import { lookup } from 'node:dns'
import { Agent } from 'node:http'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { missing, run, s3Client } from '../support/clients.ts'
import { content } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'

const Bucket = 'addresses'
const domain = 's3.test'
let daemon: Daemon
let s3: S3Client

before(async () => {
  daemon = await Daemon.start({ settings: { S3D_DOMAIN: `${domain},other.test` } })
  // Checksums of a body that curl brings later can't be signed now.
  s3 = s3Client(daemon, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  await s3.send(new CreateBucketCommand({ Bucket }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

interface Answer {
  readonly status: number
  readonly body: Buffer
}

/** `--path-as-is`, because curl too would resolve the dots of a key. */
async function curl(url: string, args: readonly string[] = [], input?: Uint8Array): Promise<Answer> {
  const given = [
    '--silent',
    '--show-error',
    '--path-as-is',
    '--write-out',
    '%{stderr}%{http_code}',
    ...args,
    url,
  ]
  const { code, stdout, stderr } = await run('curl', given, input ? { input } : {})
  assert.equal(code, 0, stderr)
  return { status: Number(stderr), body: stdout }
}

describe('a presigned URL', { skip: missing('curl') }, () => {
  for (const Key of ['plain.txt', 'a b+c%2F/ü/😀', 'a//b/../c', `!*'();:@&=+$,/?#[]`]) {
    test(`puts and gets ${Key}`, async () => {
      const input = content(Key, 100_000)
      const upload = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key }))
      assert.equal((await curl(upload, ['--request', 'PUT', '--data-binary', '@-'], input)).status, 200)
      const { status, body } = await curl(await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key })))
      assert.deepEqual([status, body.equals(input)], [200, true])
      const removal = await getSignedUrl(s3, new DeleteObjectCommand({ Bucket, Key }))
      assert.equal((await curl(removal, ['--request', 'DELETE'])).status, 204)
      assert.equal((await curl(await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key })))).status, 404)
    })
  }

  test('overrides headers of the answer', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))
    const get = new GetObjectCommand({
      Bucket,
      Key: 'k',
      ResponseContentType: 'text/x-y',
      ResponseExpires: new Date(0),
    })
    const { body } = await curl(await getSignedUrl(s3, get), ['--head', '--request', 'GET'])
    assert.match(String(body), /^content-type: text\/x-y\r$/im)
    assert.match(String(body), /^expires: Thu, 01 Jan 1970 00:00:00 GMT\r$/im)
  })

  const forgeries: readonly (readonly [string, (url: string) => string, string])[] = [
    ['for another key', url => url.replace('/k?', '/l?'), 'SignatureDoesNotMatch'],
    [
      'with a longer life',
      url => url.replace('X-Amz-Expires=900', 'X-Amz-Expires=901'),
      'SignatureDoesNotMatch',
    ],
    ['with one more parameter', url => url + '&versionId=1', 'SignatureDoesNotMatch'],
    [
      'without a signature',
      url => url.replace(/&X-Amz-Signature=\w+/, ''),
      'AuthorizationQueryParametersError',
    ],
    ['without anything', url => url.replace(/\?.*/, ''), 'AccessDenied'],
  ]
  for (const [name, forge, code] of forgeries) {
    test(`${name} is refused`, async () => {
      const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'k' }))
      const { status, body } = await curl(forge(url))
      assert.equal(/<Code>(\w+)<\/Code>/.exec(String(body))?.[1], code)
      assert.ok(status === 403 || status === 400)
    })
  }

  test('ends with its time', async () => {
    const signingDate = new Date(Date.now() - 60_000)
    const get = new GetObjectCommand({ Bucket, Key: 'k' })
    const { status, body } = await curl(await getSignedUrl(s3, get, { signingDate, expiresIn: 30 }))
    assert.equal(status, 403)
    assert.match(String(body), /<Code>AccessDenied<\/Code><Message>Request has expired<\/Message>/)
  })
})

/** Every name leads to the daemon, as a wildcard record in DNS would have it. */
const everywhereHere = new Agent({
  lookup: (_name, options, callback) => lookup('127.0.0.1', options, callback),
})

describe('a bucket named by the host', () => {
  for (const base of [domain, 'other.test']) {
    test(`below ${base}`, async () => {
      const hosted = s3Client(
        { endpoint: `http://${base}:${daemon.port}` },
        { forcePathStyle: false, requestHandler: { httpAgent: everywhereHere } },
      )
      const Key = 'addresses/in host + style'
      const body = content(base, 100)
      await hosted.send(new HeadBucketCommand({ Bucket }))
      await hosted.send(new PutObjectCommand({ Bucket, Key, Body: body }))
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
      assert.deepEqual(Buffer.from((await Body?.transformToByteArray()) ?? []), body)
      const { Contents } = await hosted.send(new ListObjectsV2Command({ Bucket, Prefix: 'addresses/' }))
      assert.deepEqual(
        Contents?.map(({ Key: listed }) => listed),
        [Key],
      )
      hosted.destroy()
    })
  }
})

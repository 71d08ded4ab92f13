/**
 * What AWS's own signers make is accepted, whatever the key looks like: the SDK's presigner, and its header signer by
 * way of a real client whose request is caught before it is sent.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import * as fc from 'fast-check'
import type { SignedRequest } from '../../src/service/authentication.ts'
import { authenticatorWith, nowMs, received, root, signer } from './signed.ts'

const { accessKeyId, secretAccessKey, region } = signer
const session = 'AQoDYXdzEPT//////////wEXAMPLE+abc=='

const oddKeys = [
  'plain.txt',
  'a b',
  ' leading and trailing ',
  'plus+plus',
  'tilde~',
  "!'()*",
  '%41%2F%',
  '/leading',
  'a//b',
  './a/../b/.',
  'question?mark=1&b#c',
  'ümläut/日本語/🦆',
  '\u0001\u007f',
  'semi;colon:comma,at@',
  '"<>\\^`{|}',
]

/** A client of path-style addresses that keeps what it would have sent. */
function clientOf(sessionToken?: string): { client: S3Client; sent: () => SignedRequest } {
  const client = new S3Client({
    endpoint: 'http://localhost:33333',
    forcePathStyle: true,
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    systemClockOffset: nowMs - Date.now(),
  })
  let caught: SignedRequest | undefined
  client.middlewareStack.add(
    // Last in the last step: after signing, instead of sending.
    () =>
      async ({ request }) => {
        const sent = request as SentRequest // every client's request has these members
        const target = sent.path + (Object.keys(sent.query).length > 0 ? '?' + rawQueryOf(sent.query) : '')
        caught = received(sent.method, target, Object.entries(sent.headers))
        return { response: {}, output: { $metadata: {} } }
      },
    { step: 'finalizeRequest', priority: 'low' },
  )
  return {
    client,
    sent() {
      assert.ok(caught)
      return caught
    },
  }
}

interface SentRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}

function rawQueryOf(query: SentRequest['query']): string {
  return Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
}

describe('signed in the header', () => {
  for (const Key of oddKeys) {
    test(JSON.stringify(Key), async () => {
      const { client, sent } = clientOf()
      await client.send(new GetObjectCommand({ Bucket: 'bucket', Key, IfMatch: '"a  b"' }))
      assert.deepEqual(authenticatorWith()(sent()).identity, root)
    })
  }
  test('with parameters to sort and encode', async () => {
    const { client, sent } = clientOf()
    const Prefix = "a b+c/~!'()*ü"
    await client.send(new ListObjectsV2Command({ Bucket: 'bucket', Prefix, Delimiter: '/', MaxKeys: 7 }))
    assert.deepEqual(authenticatorWith()(sent()).identity, root)
  })
  test('with a session token', async () => {
    const { client, sent } = clientOf(session)
    await client.send(new GetObjectCommand({ Bucket: 'bucket', Key: 'key' }))
    const authenticate = authenticatorWith({ credential: { sessionToken: session } })
    assert.deepEqual(authenticate(sent()).identity, root)
  })
  test('with a body and its default checksum', async () => {
    const { client, sent } = clientOf()
    await client.send(
      new PutObjectCommand({ Bucket: 'bucket', Key: 'key', Body: 'body', Metadata: { a: 'b' } }),
    )
    const { payload } = authenticatorWith()(sent())
    const slices: Buffer[] = []
    payload.push(Buffer.from('body'), slice => slices.push(slice))
    payload.end(slice => slices.push(slice))
    assert.equal(Buffer.concat(slices).toString(), 'body')
    assert.equal(payload.sizeBytes, 4)
  })
})

async function presigned(Key: string, sessionToken?: string): Promise<SignedRequest> {
  const { client } = clientOf(sessionToken)
  const url = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'bucket', Key }), {
    signingDate: new Date(nowMs),
  })
  return received('GET', url.replace('http://localhost:33333', ''), [['Host', 'localhost:33333']])
}

describe('presigned', () => {
  for (const Key of oddKeys) {
    test(JSON.stringify(Key), async () =>
      assert.deepEqual(authenticatorWith()(await presigned(Key)).identity, root),
    )
  }
  test('any key', async () => {
    const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(key, async Key => {
        assert.deepEqual(authenticatorWith()(await presigned(Key)).identity, root)
      }),
      { numRuns: 50 },
    )
  })
  test('with a session token', async () => {
    const authenticate = authenticatorWith({ credential: { sessionToken: session } })
    assert.deepEqual(authenticate(await presigned('key', session)).identity, root)
  })
})

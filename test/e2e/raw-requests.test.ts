/**
 * What the daemon does with HTTP that no client library sends: on every connection each request gets one answer with
 * the headers of S3, and nothing a client does harms the next one.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'
import { errorCode, presign, RawConnection, type RawResponse } from '../support/raw-http.ts'

const Bucket = 'raw'
const body = content('raw', 1000)
let daemon: Daemon
let s3: S3Client

before(async () => {
  daemon = await Daemon.start({ settings: { S3D_STALL_TIMEOUT: '2s', S3D_HEADER_TIMEOUT: '500ms' } })
  s3 = s3Client(daemon, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  await s3.send(new CreateBucketCommand({ Bucket }))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: body }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

/** @param lines further header lines */
async function head(
  method: 'GET' | 'HEAD' | 'PUT',
  Key: string,
  lines: readonly string[] = [],
): Promise<string> {
  const { target, host } = await presign(s3, method, { Bucket, Key })
  return [`${method} ${target} HTTP/1.1`, `Host: ${host}`, ...lines, '', ''].join('\r\n')
}

async function exchange(request: string | Uint8Array, method?: string): Promise<RawResponse> {
  const connection = await RawConnection.open(daemon.port)
  await connection.send(request)
  const response = await connection.response(method)
  connection.destroy()
  return response
}

async function isStored(Key: string): Promise<boolean> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: Key }))
  return Contents.length > 0
}

const length = `Content-Length: ${body.length}`
const host = 'Host: 127.0.0.1'

describe('Expect: 100-continue', () => {
  test('is answered before the body when the request is admitted', async () => {
    const connection = await RawConnection.open(daemon.port)
    await connection.send(await head('PUT', 'expected', [length, 'Expect: 100-continue']))
    assert.equal((await connection.response()).status, 100)
    await connection.send(body)
    assert.equal((await connection.response()).status, 200)
    connection.destroy()
  })

  const refused: readonly (readonly [string, () => Promise<string>, string])[] = [
    [
      'anonymous',
      async () => `PUT /raw/refused HTTP/1.1\r\n${host}\r\n${length}\r\nExpect: 100-continue\r\n\r\n`,
      'AccessDenied',
    ],
    [
      'forged',
      async () => (await head('PUT', 'x', [length, 'Expect: 100-continue'])).replace('/x?', '/refused?'),
      'SignatureDoesNotMatch',
    ],
    [
      'oversize',
      () => head('PUT', 'refused', [`Content-Length: ${6 * 1024 ** 3}`, 'Expect: 100-continue']),
      'EntityTooLarge',
    ],
  ]
  for (const [name, request, code] of refused) {
    test(`is not answered when the request is ${name}; the error comes at once`, async () => {
      const response = await exchange(await request())
      assert.deepEqual([errorCode(response), await isStored('refused')], [code, false])
      assert.equal(response.headers['connection'], 'close')
    })
  }
})

describe('one connection', () => {
  test('answers pipelined requests in their order', async () => {
    const connection = await RawConnection.open(daemon.port)
    const put = (Key: string) => head('PUT', Key, ['Content-Length: 3'])
    const requests = [
      await put('p1'),
      'one',
      await put('p2'),
      'two',
      await head('GET', 'p1'),
      await head('GET', 'k'),
    ]
    await connection.send(requests.join(''))
    const statuses = [(await connection.response()).status, (await connection.response()).status]
    assert.deepEqual(statuses, [200, 200])
    assert.equal(String((await connection.response()).body), 'one')
    assert.deepEqual((await connection.response()).body, body)
    connection.destroy()
  })

  test('goes on after an error without a body', async () => {
    const connection = await RawConnection.open(daemon.port)
    await connection.send(await head('GET', 'none'))
    assert.equal(errorCode(await connection.response()), 'NoSuchKey')
    await connection.send(await head('GET', 'k'))
    assert.deepEqual((await connection.response()).body, body)
    connection.destroy()
  })

  test('never takes the unread body of a refused request for the next request', async () => {
    const connection = await RawConnection.open(daemon.port)
    const smuggled = await head('GET', 'k')
    await connection.send(
      `PUT /raw/x HTTP/1.1\r\n${host}\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
    )
    assert.equal(errorCode(await connection.response()), 'AccessDenied')
    assert.equal((await connection.closed()).length, 0)
  })

  test('gives a client that is still sending the error, not a reset', async () => {
    const connection = await RawConnection.open(daemon.port)
    const size = 20 * mebibyte
    await connection.send(`PUT /raw/x HTTP/1.1\r\n${host}\r\nContent-Length: ${size}\r\n\r\n`)
    await connection.send(content('refused', size))
    assert.equal(errorCode(await connection.response()), 'AccessDenied')
  })
})

describe('every answer names itself', () => {
  const answers: readonly (readonly [string, () => Promise<RawResponse>, number])[] = [
    ['GET', async () => exchange(await head('GET', 'k')), 200],
    ['HEAD', async () => exchange(await head('HEAD', 'k'), 'HEAD'), 200],
    ['an S3 error', async () => exchange(await head('GET', 'none')), 404],
    ['an unauthenticated request', () => exchange(`GET / HTTP/1.1\r\n${host}\r\n\r\n`), 403],
    ['an unknown sub-resource', () => exchange(`GET /raw?unheard-of HTTP/1.1\r\n${host}\r\n\r\n`), 501],
    ['an unknown method', () => exchange(`PATCH /raw/k HTTP/1.1\r\n${host}\r\n\r\n`), 405],
    ['a target that does not decode', () => exchange(`GET /raw/%zz HTTP/1.1\r\n${host}\r\n\r\n`), 400],
    [
      'headers that are too large',
      () => exchange(`GET / HTTP/1.1\r\n${host}\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`),
      400,
    ],
    ['what is not HTTP', () => exchange('hello\r\n\r\n'), 400],
    [
      'two lengths',
      () => exchange(`PUT /raw/k HTTP/1.1\r\n${host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`),
      400,
    ],
    [
      'a length and chunks',
      () =>
        exchange(`PUT /raw/k HTTP/1.1\r\n${host}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`),
      400,
    ],
  ]
  for (const [name, answer, status] of answers) {
    test(name, async () => {
      const response = await answer()
      assert.equal(response.status, status)
      for (const header of ['x-amz-request-id', 'x-amz-id-2', 'server', 'date']) {
        assert.ok(response.headers[header], `${header} is missing`)
      }
      if (status >= 400) {
        assert.match(response.body.toString(), /<RequestId>\w+<\/RequestId>/)
        assert.equal(response.headers['content-type'], 'application/xml')
      }
    })
  }

  test('no two alike', async () => {
    const ids = await Promise.all(
      Array.from(
        { length: 50 },
        async () => (await exchange(await head('GET', 'k'))).headers['x-amz-request-id'],
      ),
    )
    assert.equal(new Set(ids).size, 50)
  })
})

describe('HEAD', () => {
  for (const [Key, status] of [
    ['k', 200],
    ['none', 404],
  ] as const) {
    test(`of ${Key} has headers but no body, and the connection goes on`, async () => {
      const connection = await RawConnection.open(daemon.port)
      await connection.send((await head('HEAD', Key)) + (await head('GET', 'k')))
      const response = await connection.response('HEAD')
      assert.equal(response.status, status)
      if (status === 200) assert.equal(response.headers['content-length'], '1000')
      assert.deepEqual((await connection.response()).body, body)
      connection.destroy()
    })
  }
})

describe('a client that goes away', () => {
  test('in the middle of its upload leaves nothing behind', async () => {
    const connection = await RawConnection.open(daemon.port)
    await connection.send(await head('PUT', 'half', [`Content-Length: ${9 * mebibyte}`]))
    await connection.send(content('half', 4 * mebibyte))
    connection.destroy()
    assert.deepEqual((await exchange(await head('GET', 'k'))).body, body)
    assert.equal(await isStored('half'), false)
  })

  test('in the middle of its download does not disturb others', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body: content('large', 16 * mebibyte) }))
    const connections = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const connection = await RawConnection.open(daemon.port)
        await connection.send(await head('GET', 'large'))
        await connection.bytes(100_000)
        connection.pause()
        return connection
      }),
    )
    for (const connection of connections) connection.destroy()
    assert.deepEqual((await exchange(await head('GET', 'k'))).body, body)
  })
})

describe('a client that stands still', () => {
  test('in its body gets RequestTimeout and stores nothing', async () => {
    const response = await exchange((await head('PUT', 'slow', [length])) + 'only the beginning')
    assert.deepEqual(
      [response.status, errorCode(response), await isStored('slow')],
      [400, 'RequestTimeout', false],
    )
  })

  test('in its headers gets RequestTimeout', async () => {
    const response = await exchange('GET /raw/k HTTP/1.1\r\n')
    assert.deepEqual([response.status, errorCode(response)], [400, 'RequestTimeout'])
  })

  test('while it should read is cut off', async () => {
    const large = 64 * mebibyte // more than the sockets' buffers hold
    await s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body: content('large', large) }))
    const connection = await RawConnection.open(daemon.port)
    await connection.send(await head('GET', 'large'))
    connection.pause()
    await connection.silence(6_000)
    connection.resume()
    assert.ok((await connection.closed()).length < large)
  })
})

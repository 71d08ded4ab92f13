/**
 * What a remote is sent and what a client gets back, through a real gateway in front of a remote that the test plays:
 * names, bodies and unknown members survive; signatures, framing and request ids are ours; broken bodies store nothing.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Readable } from 'node:stream'
import { after, before, beforeEach, describe, test } from 'node:test'
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { signRequest } from '../../src/auth/sign.ts'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte } from '../support/content.ts'
import { Daemon, freePort, rootKey } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { startFakeRemote, type Answerer, type FakeRemote, type Received } from '../support/fake-remote.ts'
import { behind, remoteKey } from '../support/gateway.ts'

let remote: FakeRemote
let gateway: Daemon
let s3: S3Client

before(async () => {
  remote = await startFakeRemote()
  gateway = await Daemon.start({ settings: behind(remote.endpoint + '/prefix') })
  s3 = s3Client(gateway)
})
beforeEach(() => {
  remote.received.length = 0
  remote.answers = [response => response.end()]
})
after(async () => {
  s3.destroy()
  await gateway.remove()
  await remote.close()
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
  readonly body: string
}

interface Sent {
  readonly method?: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** Signs and sends a request as it stands. */
function send({ method = 'GET', target, headers = {}, body }: Sent, daemon = gateway): Promise<Answer> {
  const [path = '', rawQuery = ''] = target.split('?')
  const host = `127.0.0.1:${daemon.port}`
  const all = body === undefined ? headers : { ...headers, 'content-length': String(body.length) }
  const signed = signRequest(
    { method, path, rawQuery, headers: { ...all, host } },
    { ...rootKey, region: 'us-east-1' },
    Date.now(),
  )
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: daemon.port, method, path: target, headers: signed },
      response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            rawHeaders: response.rawHeaders,
            body: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

function only(): Received {
  const [request, ...others] = remote.received
  assert.ok(request !== undefined && others.length === 0, `one request, not ${remote.received.length}`)
  return request
}

const answering =
  (status: number, headers: Record<string, string> = {}, body = ''): Answerer =>
  response => {
    response.writeHead(status, headers)
    response.end(body)
  }

describe('a request', () => {
  const targets = [
    { target: '/b/a//b/./../c', want: '/prefix/b/a//b/./../c' },
    { target: '/b/%2e%2E/%2F/', want: '/prefix/b/..///' },
    { target: "/b/(it's)*!", want: '/prefix/b/%28it%27s%29%2A%21' },
    { target: '/b/a%20b+c', want: '/prefix/b/a%20b%2Bc' },
    { target: '/b/k?versionId=null', want: '/prefix/b/k?versionId=null' },
    { target: '/b/k?unheard-of=1&unheard-of=2', want: '/prefix/b/k?unheard-of=1' },
    { target: '/b?list-type=2&prefix=a%26b%3D', want: '/prefix/b?list-type=2&prefix=a%26b%3D' },
    { target: '/', want: '/prefix/' },
  ]
  for (const { target, want } of targets) {
    test(`for ${target} asks for ${want}`, async () => {
      assert.equal((await send({ target })).status, 200)
      assert.equal(only().target, want)
    })
  }

  test('keeps the headers that are about the object, and loses those that were about us', async () => {
    const headers = {
      'x-amz-meta-name': 'v\u00e4l\u00fce',
      'x-amz-unheard-of': 'yes',
      'if-none-match': '"e"',
      'x-s3d-anything': '1',
      'x-forwarded-for': '10.0.0.1',
    }
    assert.equal((await send({ target: '/b/k', headers })).status, 200)
    const got = only().headers
    assert.equal(got['x-amz-meta-name'], headers['x-amz-meta-name'])
    assert.equal(got['x-amz-unheard-of'], 'yes')
    assert.equal(got['if-none-match'], '"e"')
    assert.equal(got['x-s3d-anything'], undefined)
    assert.equal(got['x-forwarded-for'], undefined)
    assert.match(got.authorization ?? '', new RegExp(`Credential=${remoteKey.accessKeyId}/`))
  })

  test('of a client that sends chunks with a trailer keeps body and trailer', async () => {
    const Body = content('trailer', 200_000)
    const stream = Readable.from([Body.subarray(0, 70_000), Body.subarray(70_000)])
    const input = { Bucket: 'b', Key: 'k', Body: stream, ContentLength: Body.length, ContentEncoding: 'gzip' }
    await s3.send(new PutObjectCommand(input))
    const { headers, body } = only()
    assert.equal(headers['x-amz-content-sha256'], 'STREAMING-UNSIGNED-PAYLOAD-TRAILER')
    assert.equal(headers['content-encoding'], 'aws-chunked,gzip')
    assert.equal(headers['x-amz-decoded-content-length'], String(Body.length))
    const { payload, trailers } = unchunked(body)
    assert.ok(payload.equals(Body))
    assert.match(trailers, /^x-amz-checksum-crc32:[\w+/=]{8}\r\n$/)
  })

  test('keeps the hash that the client signed', async () => {
    const body = content('hashed', 3 * mebibyte)
    const hash = createHash('sha256').update(body).digest('hex')
    await send({ method: 'PUT', target: '/b/k', headers: { 'x-amz-content-sha256': hash }, body })
    const got = only()
    assert.equal(got.headers['x-amz-content-sha256'], hash)
    assert.equal(got.headers['content-length'], String(body.length))
    assert.ok(got.body.equals(body))
  })
})

describe('a body that does not verify', () => {
  for (const sizeBytes of [10, 3 * mebibyte]) {
    test(`is refused, and a remote never gets its end: ${sizeBytes} bytes`, async () => {
      const headers = { 'x-amz-content-sha256': '0'.repeat(64) }
      const body = content('broken', sizeBytes)
      const answer = await send({ method: 'PUT', target: '/b/k', headers, body })
      assert.equal(answer.status, 400)
      assert.match(answer.body, /<Code>XAmzContentSHA256Mismatch</)
      assert.ok(remote.received.every(request => !request.isComplete))
    })
  }
})

describe('an answer', () => {
  test('keeps status, headers and members nobody knows; request ids are ours', async () => {
    const headers = {
      'x-amz-request-id': 'THEIRS',
      'x-amz-id-2': 'their host',
      'x-amz-unheard-of': 'yes',
      etag: '"e"',
    }
    remote.answers = [answering(206, headers, 'body')]
    const answer = await send({ target: '/b/k' })
    assert.equal(answer.status, 206)
    assert.equal(answer.body, 'body')
    assert.equal(answer.headers['x-amz-unheard-of'], 'yes')
    assert.equal(answer.headers['x-s3d-remote-request-id'], 'THEIRS')
    assert.match(String(answer.headers['x-amz-request-id']), /^[0-9A-F]{16}$/)
  })

  test('that is an error stays one, with our request id inside', async () => {
    const document =
      '<Error><Code>UnheardOf</Code><Message>no</Message><Strange>1</Strange><RequestId>THEIRS</RequestId><HostId>h</HostId></Error>'
    remote.answers = [answering(418, { 'content-type': 'application/xml' }, document)]
    const answer = await send({ target: '/b/k' })
    assert.equal(answer.status, 418)
    const id = String(answer.headers['x-amz-request-id'])
    const host = String(answer.headers['x-amz-id-2'])
    assert.equal(answer.body, document.replace('THEIRS', id).replace('>h<', `>${host}<`))
  })

  test('to HEAD keeps the length of what is not sent', async () => {
    remote.answers = [answering(404, { 'content-length': '321' })]
    const answer = await send({ method: 'HEAD', target: '/b/k' })
    assert.equal(answer.status, 404)
    assert.equal(answer.headers['content-length'], '321')
  })

  for (const [method, status] of [
    ['PUT', 200],
    ['PUT', 403],
    ['GET', 200],
  ] as const) {
    test(`to ${method} without a body says so once, status ${status}`, async () => {
      remote.answers = [answering(status, { 'content-length': '0' })]
      const answer = await send({
        method,
        target: '/b/k',
        ...(method === 'PUT' && { body: content('e', 1) }),
      })
      assert.deepEqual([answer.status, answer.body], [status, ''])
      const lengths = answer.rawHeaders.filter(each => each.toLowerCase() === 'content-length')
      assert.equal(lengths.length, 1)
    })
  }

  test('that breaks off is never a short body', async () => {
    remote.answers = [
      response => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('half')
        setTimeout(() => response.destroy(), 50)
      },
    ]
    await assert.rejects(send({ target: '/b/k' }), { code: 'ECONNRESET' })
  })
})

describe('an answer before the end of the body', () => {
  test('reaches the client, and the rest is not sent', async () => {
    const refusing = createServer((request, response) => {
      request.on('error', () => {})
      refusing.emit('asked', request.socket)
      response.writeHead(403)
      response.end('<Error><Code>AccessDenied</Code></Error>')
    })
    refusing.listen(0, '127.0.0.1')
    await once(refusing, 'listening')
    // A server on a TCP port has such an address.
    const { port } = refusing.address() as AddressInfo
    const daemon = await Daemon.start({ settings: behind(`http://127.0.0.1:${port}`) })
    try {
      const closed = once(refusing, 'asked').then(async ([socket]: Socket[]) => {
        assert.ok(socket !== undefined)
        await new Promise(resolve => socket.once('close', resolve))
        return socket.bytesRead
      })
      const body = content('early', 40 * mebibyte)
      const answer = await send({ method: 'PUT', target: '/b/k', body }, daemon)
      assert.equal(answer.status, 403)
      assert.match(answer.body, /AccessDenied/)
      assert.ok((await closed) < body.length / 2, 'the connection ends with the answer')
    } finally {
      await daemon.remove()
      refusing.closeAllConnections()
      refusing.close()
    }
  })
})

describe('more calls than connections', () => {
  test('wait for one instead of counting as failures of the remote', async () => {
    const daemon = await Daemon.start({
      settings: { ...behind(remote.endpoint), S3D_REMOTE_CONNECTIONS: '1', S3D_REMOTE_CONNECT_TIMEOUT: '1s' },
    })
    try {
      remote.answers = [response => void setTimeout(() => response.end('late'), 300)]
      const answers = await Promise.all(Array.from({ length: 8 }, () => send({ target: '/b/k' }, daemon)))
      assert.deepEqual(
        answers.map(({ status }) => status),
        Array.from({ length: 8 }, () => 200),
      )
    } finally {
      await daemon.remove()
    }
  })
})

/** The time by a clock that is so much ahead. */
const dateIn = (offsetMs: number): string => new Date(Date.now() + offsetMs).toUTCString()

describe('another attempt', () => {
  const cases = [
    { method: 'GET', status: 500, attempts: 3 },
    { method: 'GET', status: 503, attempts: 3 },
    { method: 'GET', status: 404, attempts: 1 },
    { method: 'DELETE', status: 503, attempts: 3 },
    { method: 'DELETE', status: 500, attempts: 1 },
    { method: 'PUT', sizeBytes: 65_536, status: 503, attempts: 3 },
    { method: 'PUT', sizeBytes: 65_536, status: 500, attempts: 1 },
    { method: 'PUT', sizeBytes: 65_537, status: 503, attempts: 1 },
  ]
  for (const { method, sizeBytes, status, attempts } of cases) {
    const what = sizeBytes === undefined ? method : `${method} of ${sizeBytes} bytes`
    test(`${what} answered ${status} is sent ${attempts} times`, async () => {
      remote.answers = [answering(status)]
      const body = sizeBytes === undefined ? undefined : content('once', sizeBytes)
      const answer = await send({ method, target: '/b/k', ...(body && { body }) })
      assert.equal(answer.status, status)
      assert.equal(remote.received.length, attempts)
    })
  }

  test('a write with a condition is not repeated', async () => {
    remote.answers = [answering(503)]
    await send({ method: 'DELETE', target: '/b/k', headers: { 'if-match': '"e"' } })
    assert.equal(remote.received.length, 1)
  })

  test('signs for the region the remote names', async () => {
    remote.answers = [
      answering(
        301,
        { 'x-amz-bucket-region': 'eu-central-1' },
        '<Error><Code>PermanentRedirect</Code></Error>',
      ),
      answering(200),
    ]
    assert.equal((await send({ target: '/far/k' })).status, 200)
    assert.match(remote.received.at(-1)?.headers.authorization ?? '', /\/eu-central-1\/s3\//)
    assert.equal((await send({ target: '/far/k' })).status, 200)
    assert.equal(remote.received.length, 3, 'it is remembered')
  })

  test('to HEAD, which is not told why, is made where the dates differ', async () => {
    remote.answers = [answering(403, { date: dateIn(-3_600_000) }), answering(200)]
    assert.equal((await send({ method: 'HEAD', target: '/b/k' })).status, 200)
    remote.answers = [answering(403, { date: dateIn(0) }), answering(403, { date: dateIn(0) })]
    assert.equal((await send({ method: 'HEAD', target: '/b/k' })).status, 403)
    assert.equal(remote.received.length, 4)
  })

  test("takes the remote's time where the clocks differ", async () => {
    const skewed = new Date(Date.now() + 3_600_000)
    const document = '<Error><Code>RequestTimeTooSkewed</Code></Error>'
    remote.answers = [answering(403, { date: skewed.toUTCString() }, document), answering(200)]
    assert.equal((await send({ target: '/b/k' })).status, 200)
    const hour = skewed.toISOString().replace(/[-:]/g, '').slice(0, 11)
    assert.equal(String(remote.received.at(-1)?.headers['x-amz-date']).slice(0, 11), hour)
    // The other tests go on with this machine's clock.
    remote.answers = [answering(403, { date: new Date().toUTCString() }, document), answering(200)]
    assert.equal((await send({ target: '/b/k' })).status, 200)
  })
})

describe('a remote that is not there', () => {
  test('is a 503, at once after a while, and is found again', async () => {
    const port = await freePort()
    const lonely = await Daemon.start({ settings: behind(`http://127.0.0.1:${port}`) })
    try {
      for (let count = 0; count < 6; count += 1) {
        const answer = await send({ method: 'PUT', target: '/b/k', body: Buffer.from('x') }, lonely)
        assert.equal(answer.status, 503)
        assert.match(
          answer.body,
          /<Code>ServiceUnavailable<\/Code><Message>The remote S3 can&apos;t be reached|<Message>The remote S3 can't be reached/,
        )
      }
      const late = await startFakeRemote(port)
      try {
        await eventually(async () => (await send({ target: '/b/k' }, lonely)).status === 200)
      } finally {
        await late.close()
      }
    } finally {
      await lonely.remove()
    }
  })
})

/** Takes `aws-chunked` framing apart. */
function unchunked(body: Buffer): { payload: Buffer; trailers: string } {
  const chunks: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf('\r\n', at)
    const sizeBytes = Number.parseInt(body.toString('latin1', at, end), 16)
    at = end + 2
    if (sizeBytes === 0) break
    chunks.push(body.subarray(at, at + sizeBytes))
    at += sizeBytes + 2
  }
  const rest = body.toString('latin1', at)
  assert.ok(rest.endsWith('\r\n'))
  return { payload: Buffer.concat(chunks), trailers: rest.slice(0, -2) }
}

/**
 * The HTTP line between a socket and a service: bodies flow no faster than the slower side, a client that leaves
 * cancels the work, and what goes wrong is told once and in full.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { afterEach, describe, test } from 'node:test'
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import { noted, reply } from '../../src/service/service.ts'
import { gate } from '../support/gate.ts'
import { startLine, type HttpLine } from '../support/http-line.ts'
import { errorCode, RawConnection, type RawResponse } from '../support/raw-http.ts'

const chunkBytes = 65_536
const connections: RawConnection[] = []
let line: HttpLine

afterEach(async () => {
  for (const connection of connections.splice(0)) connection.destroy()
  await line.stop()
})

async function open(): Promise<RawConnection> {
  const connection = await RawConnection.open(line.port)
  connections.push(connection)
  return connection
}

async function ask(request: string): Promise<RawResponse> {
  const connection = await open()
  await connection.send(request.replace('\r\n', ' HTTP/1.1\r\nHost: here\r\n'))
  return connection.response(request.split(' ', 1)[0])
}

describe('an answer', () => {
  test('from elsewhere goes out as it came', async () => {
    const raw = { status: 299, headers: ['X-New', 'kept', 'Content-Length', '3'], body: 'raw' }
    line = await startLine({
      GetObject: () => Promise.resolve({ raw, output: () => assert.fail('nobody asked') }),
    })
    const { status, headers, body } = await ask('GET /b/k\r\n\r\n')
    assert.deepEqual([status, headers['x-new'], String(body)], [299, 'kept', 'raw'])
  })

  test('has its notes in headers, whether it is typed or comes from elsewhere', async () => {
    const headers = ['Content-Length', '3', 'X-S3d-Cache', 'theirs', 'x-s3d-queued', 'theirs']
    const raw = { status: 200, headers, body: Buffer.from('raw') }
    const forwarded = { raw, output: () => assert.fail('nobody asked') }
    line = await startLine({
      HeadBucket: () => Promise.resolve(noted(reply<'HeadBucket'>({}), { 'x-s3d-queued': 'ours' })),
      GetObject: () =>
        Promise.resolve(noted(noted(forwarded, { 'x-s3d-cache': 'hit' }), { 'x-s3d-queued': 'ours' })),
    })
    const typed = await ask('HEAD /b\r\n\r\n')
    assert.deepEqual([typed.status, typed.headers['x-s3d-queued']], [200, 'ours'])
    const { body, ...raws } = await ask('GET /b/k\r\n\r\n')
    assert.deepEqual(
      [String(body), raws.headers['x-s3d-cache'], raws.headers['x-s3d-queued']],
      ['raw', 'hit', 'ours'],
    )
  })

  test('has the bytes of its Content-Disposition, whatever stands before it', async () => {
    const value = Buffer.from('attachment; filename="\u65e5\u672c \u20ac"').toString('latin1')
    const headers = ['Content-Length', '3', 'ETag', '"e"', 'Content-Disposition', value]
    line = await startLine({
      GetObject: () =>
        Promise.resolve({
          raw: { status: 200, headers, body: Buffer.from('raw') },
          output: () => assert.fail(),
        }),
      HeadObject: () =>
        Promise.resolve({ raw: { status: 200, headers, body: undefined }, output: () => assert.fail() }),
    })
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(`${method} /b/k\r\n\r\n`)
      assert.deepEqual([answer.status, answer.headers['content-disposition']], [200, value])
    }
  })

  test('to HEAD lets go of the body that nobody reads', async () => {
    let isReleased = false
    async function* body(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from('unwanted')
      } finally {
        isReleased = true
      }
    }
    const Body = body()
    await Body.next() // a generator that has not begun has nothing to release
    const raw = { status: 200, headers: ['Content-Length', '8'], body: Body }
    line = await startLine({ HeadObject: () => Promise.resolve({ raw, output: () => assert.fail() }) })
    const { headers } = await ask('HEAD /b/k\r\n\r\n')
    assert.deepEqual([headers['content-length'], isReleased], ['8', true])
  })
})

describe('a bug', () => {
  test('is an InternalError to the client and a line with its cause in the log', async () => {
    line = await startLine({ GetObject: () => Promise.reject(new TypeError('internal detail')) })
    const response = await ask('GET /b/k\r\n\r\n')
    assert.deepEqual([response.status, errorCode(response)], [500, 'InternalError'])
    assert.doesNotMatch(String(response.body), /internal detail/)
    const [entry, ...others] = line.logged
    assert.equal(others.length, 0)
    assert.equal(entry?.fields['requestId'], response.headers['x-amz-request-id'])
    assert.match(String(entry?.fields['error']), /internal detail/)
  })

  test('in the middle of a body breaks the connection, so that the client notices', async () => {
    line = await startLine({
      GetObject: () => Promise.resolve(reply({ Body: breakingOff(), ContentLength: 100 })),
    })
    await assert.rejects(ask('GET /b/k\r\n\r\n'), /the server closed instead of sending 100 bytes/)
    assert.equal(line.logged.length, 1)
  })

  test('is told to nobody when it is an expected refusal', async () => {
    line = await startLine({ GetObject: () => Promise.reject(new S3Error('NoSuchKey', { Key: 'k' })) })
    assert.equal(errorCode(await ask('GET /b/k\r\n\r\n')), 'NoSuchKey')
    assert.equal(line.logged.length, 0)
  })
})

describe('an answer whose head can not be written', () => {
  test('is an InternalError, and its body is let go of', async () => {
    let isReleased = false
    const body: AsyncIterableIterator<Uint8Array> = {
      [Symbol.asyncIterator]: () => body,
      next: () => assert.fail('nobody reads it'),
      return: () => {
        isReleased = true
        return Promise.resolve({ done: true, value: undefined })
      },
    }
    const raw = { status: 200, headers: ['X-Odd', 'no \u4e2d header'], body }
    line = await startLine({ GetObject: () => Promise.resolve({ raw, output: () => assert.fail() }) })
    assert.equal(errorCode(await ask('GET /b/k\r\n\r\n')), 'InternalError')
    assert.equal(isReleased, true)
  })
})

describe('a connection on which nothing moves', () => {
  const stallTimeoutMs = 100
  const work = () => new Promise(resolve => setTimeout(resolve, 5 * stallTimeoutMs))

  test('is kept while the service works', async () => {
    line = await startLine(
      { HeadBucket: () => work().then(() => reply<'HeadBucket'>({})) },
      { stallTimeoutMs },
    )
    assert.equal((await ask('HEAD /b\r\n\r\n')).status, 200)
  })

  test('is kept while the service holds a body back', async () => {
    line = await startLine(
      {
        PutObject: async ({ input }) => {
          await payloadOf(input.Body).read(() => work().then(() => {}))
          return reply<'PutObject'>({})
        },
      },
      { stallTimeoutMs },
    )
    assert.equal((await ask('PUT /b/k\r\nContent-Length: 4\r\n\r\nbody')).status, 200)
  })
})

describe('backpressure', () => {
  test('a client that stops reading stops the source', async () => {
    let sent = 0
    async function* Body(): AsyncGenerator<Uint8Array> {
      for (; sent < 1000; sent++) yield Buffer.alloc(chunkBytes)
    }
    line = await startLine({
      GetObject: () => Promise.resolve(reply({ Body: Body(), ContentLength: 1000 * chunkBytes })),
    })
    const connection = await open()
    connection.pause()
    await connection.send('GET /b/k HTTP/1.1\r\nHost: here\r\n\r\n')
    await settled(() => sent)
    assert.ok(sent > 0 && sent < 300, `${sent} chunks were taken while nobody read`)
    connection.resume()
    await connection.response()
    assert.equal(sent, 1000)
  })

  test('a service that stops taking stops the client', async () => {
    let taken = 0
    const room = gate()
    line = await startLine({
      PutObject: async ({ input }) => {
        await payloadOf(input.Body).read(async chunk => {
          taken += chunk.length
          if (taken === chunk.length) await room.opened
        })
        return reply({})
      },
    })
    const connection = await open()
    const sizeBytes = 1000 * chunkBytes
    await connection.send(`PUT /b/k HTTP/1.1\r\nHost: here\r\nContent-Length: ${sizeBytes}\r\n\r\n`)
    let sentBytes = 0
    const sending = (async () => {
      for (; sentBytes < sizeBytes; sentBytes += chunkBytes) await connection.send(Buffer.alloc(chunkBytes))
    })()
    await settled(() => sentBytes)
    assert.ok(sentBytes < 300 * chunkBytes, `${sentBytes} bytes left the client while nobody took them`)
    assert.ok(taken <= 2 * chunkBytes, `${taken} bytes were pushed into a service that was busy`)
    room.open()
    await sending
    assert.deepEqual([(await connection.response()).status, taken], [200, sizeBytes])
  })
})

describe('a client that leaves', () => {
  test('aborts the work for it', async () => {
    let aborted: Promise<unknown> | undefined
    line = await startLine({
      GetObject: async ({ context }) => {
        aborted = once(context.signal, 'abort')
        await aborted
        throw new S3Error('InternalError')
      },
    })
    const connection = await open()
    await connection.send('GET /b/k HTTP/1.1\r\nHost: here\r\n\r\n')
    await settled(() => aborted)
    connection.destroy()
    await aborted
  })

  test('in the middle of its answer is nothing for the log, whoever notices first', async () => {
    let over: Promise<unknown> | undefined
    line = await startLine({
      GetObject: async ({ context: { signal } }) => {
        async function* body(): AsyncGenerator<Uint8Array> {
          yield Buffer.alloc(1)
          over = once(signal, 'abort')
          await over
          signal.throwIfAborted()
        }
        return reply({ Body: body(), ContentLength: 100 })
      },
    })
    const connection = await open()
    await connection.send('GET /b/k HTTP/1.1\r\nHost: here\r\n\r\n')
    await settled(() => over)
    connection.destroy()
    await over
    await new Promise(resolve => setImmediate(resolve))
    assert.deepEqual(line.logged, [])
  })

  test('in its body is an IncompleteBody to the service', async () => {
    let failure: unknown
    let isReading = false
    line = await startLine({
      PutObject: async ({ input }) => {
        isReading = true
        await payloadOf(input.Body)
          .read(() => {})
          .catch((error: unknown) => (failure = error))
        return reply({})
      },
    })
    const connection = await open()
    await connection.send('PUT /b/k HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\nhalf')
    await settled(() => isReading)
    connection.destroy()
    await settled(() => failure)
    assert.ok(failure instanceof S3Error && failure.code === 'IncompleteBody')
  })
})

describe('a document', () => {
  const tooLarge = `Content-Length: 100001\r\n\r\n${' '.repeat(100_001)}`
  const chunked = `Transfer-Encoding: chunked\r\n\r\n186a1\r\n${' '.repeat(100_001)}\r\n0\r\n\r\n`
  for (const [name, rest] of [
    ['announced', tooLarge],
    ['chunked', chunked],
  ] as const) {
    test(`that is too large and ${name} is refused`, async () => {
      line = await startLine({ DeleteObjects: () => assert.fail('it was read') })
      const response = await ask(`POST /b?delete\r\n${rest}`)
      assert.deepEqual([response.status, errorCode(response)], [400, 'MaxMessageLengthExceeded'])
    })
  }

  test('is held to the limit of its operation', async () => {
    line = await startLine({ PutBucketVersioning: async () => reply({}) })
    const document = `<VersioningConfiguration><!--${'x'.repeat(1000)}--></VersioningConfiguration>`
    const response = await ask(`PUT /b?versioning\r\nContent-Length: ${document.length}\r\n\r\n${document}`)
    assert.match(String(response.body), /<Code>MaxMessageLengthExceeded<.*<MaxMessageLengthBytes>1024</)
  })
})

async function* breakingOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(10)
  throw new TypeError('half way')
}

/** Waits until a value has come and stopped changing. */
async function settled(value: () => unknown): Promise<void> {
  for (let before: unknown; before === undefined || before === false || before !== value();) {
    before = value()
    await new Promise(resolve => setTimeout(resolve, 150))
  }
}

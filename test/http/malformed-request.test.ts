/**
 * What node's parser refuses: it is told so with the headers of every answer, and never in the place of an answer
 * that is still due.
 */
import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { payloadOf } from '../../src/service/payload.ts'
import { reply } from '../../src/service/service.ts'
import { gate } from '../support/gate.ts'
import { startLine, type HttpLine } from '../support/http-line.ts'
import { errorCode, RawConnection, type RawResponse } from '../support/raw-http.ts'

let line: HttpLine
const connections: RawConnection[] = []
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.destroy()
  await line.stop()
})

async function open(request: string): Promise<RawConnection> {
  const connection = await RawConnection.open(line.port)
  connections.push(connection)
  await connection.send(request)
  return connection
}

function told({ status, headers, ...response }: RawResponse): unknown[] {
  return [status, errorCode({ status, headers, ...response }), headers['x-amz-request-id']?.length]
}

const bucket = { HeadBucket: () => Promise.resolve(reply<'HeadBucket'>({})) }
const head = (more = '') => `HEAD /b HTTP/1.1\r\nHost: here\r\n${more}\r\n`

describe('a request that is none', () => {
  const requests = [
    { title: 'without a Host', request: 'GET /b HTTP/1.1\r\n\r\n', want: [400, 'BadRequest', 16] },
    {
      title: 'for a tunnel',
      request: 'CONNECT b:443 HTTP/1.1\r\nHost: here\r\n\r\n',
      want: [405, 'MethodNotAllowed', 16],
    },
    {
      title: 'for a tunnel, without a Host',
      request: 'CONNECT / HTTP/1.1\r\n\r\n',
      want: [405, 'MethodNotAllowed', 16],
    },
  ]
  for (const { title, request, want } of requests) {
    test(`${title} is refused`, async () => {
      line = await startLine(bucket)
      assert.deepEqual(told(await (await open(request)).response()), want)
    })
  }

  test('HTTP/1.0 needs no Host', async () => {
    line = await startLine(bucket)
    const connection = await open('HEAD /b HTTP/1.0\r\n\r\n')
    assert.equal((await connection.response('HEAD')).status, 200)
  })
})

describe('behind a request under way', () => {
  test('it is refused once that has its answer', async () => {
    const slow = gate()
    line = await startLine({ HeadBucket: () => slow.opened.then(() => reply<'HeadBucket'>({})) })
    const connection = await open(head() + 'no request\r\n\r\n')
    assert.equal(await connection.silence(50), '')
    slow.open()
    assert.equal((await connection.response('HEAD')).status, 200)
    assert.deepEqual(told(await connection.response()), [400, 'BadRequest', 16])
    await connection.closed()
  })

  test('it is nobody’s where that ends the connection', async () => {
    const slow = gate()
    line = await startLine({ HeadBucket: () => slow.opened.then(() => reply<'HeadBucket'>({})) })
    const connection = await open(head('Connection: close\r\n') + head())
    assert.equal(await connection.silence(50), '')
    slow.open()
    assert.equal((await connection.response('HEAD')).status, 200)
    assert.equal(String(await connection.closed()), '')
  })

  test('headers that never end do not cut an answer in two', async () => {
    const slow = gate()
    async function* body(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('one')
      await slow.opened
      yield Buffer.from('two')
    }
    const raw = { status: 200, headers: ['Content-Length', '6'], body: body() }
    const service = { GetObject: () => Promise.resolve({ raw, output: () => assert.fail('nobody asked') }) }
    line = await startLine(service, { headerTimeoutMs: 200 })
    const connection = await open('GET /b/k HTTP/1.1\r\nHost: here\r\n\r\nGET /b/k HTT')
    await new Promise(resolve => setTimeout(resolve, 700))
    slow.open()
    assert.equal(String((await connection.response()).body), 'onetwo')
    assert.deepEqual(told(await connection.response()), [400, 'RequestTimeout', 16])
  })
})

test('chunks that are none break the body off for whoever reads it', async () => {
  const received: string[] = []
  line = await startLine({
    async PutObject({ input }) {
      assert.ok(input.Body)
      await payloadOf(input.Body).read(chunk => void received.push(String(chunk)))
      return assert.fail('the body has no end')
    },
  })
  const start = 'PUT /b/k HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n'
  const connection = await open(start)
  await connection.silence(50)
  await connection.send('no size\r\n')
  const startMs = Date.now()
  assert.deepEqual(told(await connection.response()), [400, 'IncompleteBody', 16])
  assert.equal(String(await connection.closed()), '')
  assert.ok(Date.now() - startMs < 5_000, 'nobody waits for the rest of the body')
  assert.deepEqual(received, ['one'])
})

test('chunks that were none before somebody reads break the body off as well', async () => {
  const slow = gate()
  line = await startLine({
    async PutObject({ input }) {
      assert.ok(input.Body)
      await slow.opened
      await payloadOf(input.Body).read(() => {})
      return assert.fail('the body has no end')
    },
  })
  const connection = await open(
    'PUT /b/k HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n',
  )
  await connection.silence(50)
  const startMs = Date.now()
  slow.open()
  assert.deepEqual(told(await connection.response()), [400, 'IncompleteBody', 16])
  assert.ok(Date.now() - startMs < 3_000, 'nobody waits for what will not come')
})

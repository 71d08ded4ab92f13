/** How a request to a remote ends that is not answered, or not to the end; and that it arrives as it was meant. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, Socket, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { test, type TestContext } from 'node:test'
import { HttpRequest } from '@smithy/protocol-http'
import { systemClock } from '../../src/base/clock.ts'
import { Connections } from '../../src/remote/connections.ts'
import { HttpClient, type HttpClientConfig } from '../../src/remote/http-client.ts'

interface Line {
  readonly client: HttpClient
  readonly connections: Connections
  readonly port: number
  /** What the remote has heard. */
  heard: string
  /** Of its connections. */
  readonly sockets: Socket[]
}

const patient: HttpClientConfig = { connectTimeoutMs: 10_000, silenceTimeoutMs: 10_000 }

/** @param answer what the remote says as soon as it hears something */
async function startLine(context: TestContext, answer: string, config = patient): Promise<Line> {
  const server = createServer(socket => {
    line.sockets.push(socket)
    socket.on('error', () => {})
    socket.on('data', data => {
      line.heard += data.toString('latin1')
      if (answer !== '') socket.write(answer)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server on a TCP port has such an address.
  const { port } = server.address() as AddressInfo
  const connections = new Connections(systemClock, 8)
  const client = new HttpClient(connections, config)
  const line: Line = { client, connections, port, heard: '', sockets: [] }
  context.after(() => {
    connections.close()
    for (const socket of line.sockets) socket.destroy()
    server.close()
  })
  return line
}

function requestTo({ port }: Line, more: Partial<HttpRequest> = {}): HttpRequest {
  const headers = { host: `127.0.0.1:${port}` }
  const where = { protocol: 'http:', hostname: '127.0.0.1', port, path: '/b/k' }
  return new HttpRequest({ ...where, method: 'GET', headers, ...more })
}

const never = new AbortController().signal
const partial = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello'
const whole = `${partial}world`

test('a remote that says nothing is given up', async context => {
  const line = await startLine(context, '', { ...patient, silenceTimeoutMs: 300 })
  const sent = line.client.send(requestTo(line), never)
  await assert.rejects(sent, { name: 'TimeoutError', message: 'nothing moved for 300 ms' })
})

test('so is one that falls silent in the middle of its answer', async context => {
  const line = await startLine(context, partial, { ...patient, silenceTimeoutMs: 300 })
  const { body } = await line.client.send(requestTo(line), never)
  await assert.rejects(body?.toArray() ?? assert.fail('no body'), { name: 'TimeoutError' })
})

test('a remote that wants to speak something else has not answered', { timeout: 10_000 }, async context => {
  const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n'
  const line = await startLine(context, upgrade)
  await assert.rejects(line.client.send(requestTo(line), never), /without an answer/)
})

test('an answer that is here is read by whoever takes long for it', async context => {
  const line = await startLine(context, whole, { ...patient, silenceTimeoutMs: 100 })
  const { body } = await line.client.send(requestTo(line), never)
  const [remote] = line.sockets
  assert.ok(body !== undefined && remote !== undefined)
  await once(remote, 'close')
  assert.equal(Buffer.concat(await body.toArray()).toString(), 'helloworld')
})

test('who can not be connected to in time is given up', async context => {
  const line = await startLine(context, whole, { ...patient, connectTimeoutMs: 100 })
  const connecting = Object.assign(new Socket(), { connecting: true })
  line.connections.http.createConnection = () => connecting
  const sent = line.client.send(requestTo(line), never)
  await assert.rejects(sent, { name: 'TimeoutError', message: 'no connection within 100 ms' })
  assert.ok(connecting.destroyed)
})

test('a call that is given up takes its connection along', async context => {
  const line = await startLine(context, '')
  const given = new AbortController()
  const sent = line.client.send(requestTo(line), given.signal)
  while (line.heard === '') await new Promise(setImmediate)
  given.abort()
  await assert.rejects(sent, { name: 'AbortError' })
  const [remote] = line.sockets
  if (remote?.closed === false) await once(remote, 'close')
  await assert.rejects(line.client.send(requestTo(line), given.signal), { name: 'AbortError' })
  assert.equal(line.sockets.length, 1, 'one that was given up before is not begun')
})

test('an answer that is given up breaks off', async context => {
  const line = await startLine(context, partial)
  const given = new AbortController()
  const { body } = await line.client.send(requestTo(line), given.signal)
  given.abort()
  await assert.rejects(body?.toArray() ?? assert.fail('no body'), { code: 'ECONNRESET' })
})

for (const [how, body] of Object.entries({
  whole: () => Buffer.from('body'),
  'as it comes': () => Readable.from([Buffer.from('bo'), Buffer.from('dy')]),
})) {
  test(`headers beyond ASCII go out byte for byte, with a body that is sent ${how}`, async context => {
    const line = await startLine(context, whole)
    const disposition = Buffer.from('inline; filename="ü.txt"').toString('latin1')
    const headers = {
      host: 'h',
      'content-length': '4',
      'content-disposition': disposition,
      'x-amz-meta-a': 'Ã¼',
    }
    const query = { uploadId: "a'b c", acl: '' }
    const request = requestTo(line, { method: 'PUT', headers, query, body: body() })
    const { statusCode, body: answer } = await line.client.send(request, never)
    assert.equal(statusCode, 200)
    await answer?.toArray()
    while (!line.heard.endsWith('body')) await new Promise(setImmediate)
    const [target, ...lines] = line.heard.split('\r\n')
    assert.equal(target, 'PUT /b/k?acl=&uploadId=a%27b%20c HTTP/1.1')
    const { 'content-length': length, ...others } = headers
    const sent = Object.entries({ ...others, 'content-length': length }).map(
      ([name, value]) => `${name}: ${value}`,
    )
    assert.deepEqual(lines, [...sent, 'Connection: keep-alive', '', 'body'])
  })
}

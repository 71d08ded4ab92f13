/**
 * Connections that a remote closes: when they were idle, just as the next call arrives on them, and while a body is still
 * on its way to a remote that has answered. The remote is a socket of the test's.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { describe, test, type TestContext } from 'node:test'
import { Worker } from 'node:worker_threads'
import { HttpRequest } from '@smithy/protocol-http'
import { systemClock } from '../../src/base/clock.ts'
import { silentLog } from '../../src/base/log.ts'
import { systemRandom } from '../../src/base/random.ts'
import { Upstream, type Sending } from '../../src/remote/upstream.ts'

/** What the remote does with a request on a connection that has had so many before. */
type Manner = (socket: Socket, before: number) => void

interface Line {
  readonly upstream: Upstream
  /** Of each connection, the requests that came over it. */
  readonly connections: number[]
  /** Added to the time. */
  aheadMs: number
}

const answer =
  (headers = ''): Manner =>
  socket =>
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 0\r\n${headers}\r\n`)
/** Answers what comes first, and is gone when something comes after that. */
const closingWhenIdle: Manner = (socket, before) =>
  before === 0 ? answer()(socket, before) : socket.resetAndDestroy()

async function startLine(context: TestContext, manner: Manner): Promise<Line> {
  const connections: number[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    const at = connections.push(0) - 1
    socket.on('error', () => {})
    socket.on('data', () => {
      const before = connections[at] ?? 0
      connections[at] = before + 1
      manner(socket, before)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server on a TCP port has such an address.
  const { port } = server.address() as AddressInfo
  const line: Line = { upstream: upstreamTo(port, () => line.aheadMs), connections, aheadMs: 0 }
  context.after(() => {
    line.upstream.close()
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return line
}

function upstreamTo(port: number, aheadMs = () => 0): Upstream {
  const clock = { ...systemClock, now: () => systemClock.now() + aheadMs() }
  const signer = { sign: () => assert.fail('nothing is signed') }
  return new Upstream(
    { clock, random: systemRandom(), log: silentLog, signer },
    {
      addressOf: () => ({ protocol: 'http:', hostname: '127.0.0.1', port, pathPrefix: '' }),
      region: 'us-east-1',
      maxConnections: 8,
      requestsPerSecond: undefined,
      connectTimeoutMs: 5_000,
      silenceTimeoutMs: 5_000,
      maxAttempts: 1,
      expectsContinue: false,
    },
  )
}

function call(upstream: Upstream, more: Partial<Sending> = {}, body?: Readable): Promise<number> {
  const sending: Sending = {
    request: ({ hostname, port = 0 }) =>
      new HttpRequest({ method: 'PUT', hostname, port, protocol: 'http:', path: '/b/k', body }),
    bucket: 'b',
    repeatable: () => 'refused',
    isOnlyChance: false,
    signal: AbortSignal.timeout(10_000),
    isUnsigned: true,
    ...more,
  }
  return upstream.send(sending).then(async ({ statusCode, body: answered }) => {
    if (answered instanceof Readable) await answered.toArray()
    // Node keeps the connection in the turn after that.
    await setImmediate()
    return statusCode
  })
}

describe('a connection that the remote closed when it was idle', () => {
  for (const repeatable of ['refused', 'always'] as const) {
    test(`is replaced for a call of which attempts are ${repeatable}`, async context => {
      const { upstream, connections } = await startLine(context, closingWhenIdle)
      await call(upstream)
      assert.equal(await call(upstream, { repeatable: () => repeatable }), 200)
      assert.deepEqual(connections, [2, 1])
    })
  }

  test('is replaced at once where others are as old', async context => {
    const { upstream, connections } = await startLine(context, closingWhenIdle)
    await Promise.all([call(upstream), call(upstream), call(upstream)])
    assert.equal(await call(upstream), 200)
    assert.deepEqual(
      connections.toSorted((some, other) => some - other),
      [1, 1, 1, 2],
    )
  })

  test('is the end of a call that may have been carried out, and nothing against the remote', async context => {
    const { upstream, connections } = await startLine(context, closingWhenIdle)
    for (let each = 0; each < 8; each++) {
      assert.equal(await call(upstream), 200)
      const failing = call(upstream, { repeatable: () => 'never' })
      await assert.rejects(failing, /The remote S3 can't be reached: ECONNRESET/)
    }
    assert.deepEqual(connections, [2, 2, 2, 2, 2, 2, 2, 2])
  })

  test('is not used where the remote said when it would close it', { timeout: 10_000 }, async context => {
    const { upstream, connections } = await startLine(context, answer('Keep-Alive: timeout=2\r\n'))
    await call(upstream)
    await call(upstream)
    await setTimeout(1_500)
    await call(upstream)
    assert.deepEqual(connections, [2, 1])
  })

  test('is not risked for a call that can be sent once only', async context => {
    const line = await startLine(context, answer())
    const isOnlyChance = true
    await call(line.upstream, { isOnlyChance })
    await call(line.upstream, { isOnlyChance })
    assert.deepEqual(line.connections, [2], 'a connection that was good a moment ago is')
    line.aheadMs = 1_500
    await call(line.upstream)
    assert.deepEqual(line.connections, [3], 'what can be sent again may risk it')
    line.aheadMs = 3_000
    await call(line.upstream, { isOnlyChance })
    assert.deepEqual(line.connections, [3, 1])
  })
})

test('a new connection that breaks is no reason to try again', async context => {
  const { upstream, connections } = await startLine(context, socket => socket.resetAndDestroy())
  await assert.rejects(call(upstream), /The remote S3 can't be reached: ECONNRESET/)
  assert.deepEqual(connections, [1])
})

/** Answers as soon as something comes, and resets the connection because of what comes after that. */
const refusing = `
  const { parentPort } = require('node:worker_threads')
  const server = require('node:net').createServer(socket => {
    socket.once('data', () => {
      socket.pause()
      const refusal = 'HTTP/1.1 400 Bad Request\\r\\nContent-Length: 7\\r\\nConnection: close\\r\\n\\r\\nrefusal'
      socket.write(refusal, () => setTimeout(() => socket.resetAndDestroy(), 20))
    })
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
`

async function* blockingBody(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(1_000)
  await setTimeout(5)
  // Answer and reset arrive while nobody here reads, so the next bytes are written into what was reset.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  yield Buffer.alloc(1_000)
  yield Buffer.alloc(1_000)
}

test('an answer counts although the connection was reset before it was read', async () => {
  const remote = new Worker(refusing, { eval: true })
  const [port] = await once(remote, 'message')
  const upstream = upstreamTo(port)
  try {
    for (let each = 0; each < 5; each++)
      assert.equal(await call(upstream, {}, Readable.from(blockingBody())), 400)
  } finally {
    upstream.close()
    await remote.terminate()
  }
})

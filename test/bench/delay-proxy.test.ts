/**
 * The remote that is far away: the delay is there and no longer than it should be, bytes arrive whole and in order,
 * and holding or tearing connections does what it says. A ratio of two waits means nothing when the waits are wrong.
 */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, before, describe, test } from 'node:test'
import { DelayProxy } from '../../bench/delay-proxy.ts'
import { listenOnLoopback } from '../../bench/loopback.ts'

const oneWayMs = 20
let echo: Server
let proxy: DelayProxy
let port = 0

/** Everything that comes back until `sizeBytes` are there, and when they were. */
async function received(socket: Socket, sizeBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  while (size < sizeBytes) {
    // Without an encoding set, a socket's chunks are buffers.
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks)
}

async function elapsedMs(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

before(async () => {
  echo = createServer({ allowHalfOpen: true }, socket => socket.on('error', () => {}).pipe(socket))
  proxy = new DelayProxy(await listenOnLoopback(echo), { oneWayMs, held: false, away: false })
  port = await listenOnLoopback(proxy.server)
})
after(() => {
  proxy.set({ oneWayMs, held: false, away: true })
  proxy.server.close()
  echo.close()
})

describe('the delay proxy', () => {
  test('a first round trip takes two, the next ones take one', async () => {
    const socket = await open()
    const trip = (): Promise<number> =>
      elapsedMs(() => {
        socket.write('x')
        return received(socket, 1)
      })
    const first = await trip()
    const second = await trip()
    socket.destroy()
    assert.ok(first >= 4 * oneWayMs - 1, `${first} ms`)
    assert.ok(second >= 2 * oneWayMs - 1 && second < first, `${second} ms`)
  })
  test('bytes arrive whole, in order, and the end behind them', async () => {
    const socket = await open()
    const sent = randomBytes(5 * 2 ** 20)
    const ended = once(socket, 'end')
    socket.end(sent)
    assert.ok((await received(socket, sent.length)).equals(sent))
    await ended
  })
  test('held, nothing passes; released, everything does', async () => {
    const socket = await open()
    proxy.set({ oneWayMs, held: true, away: false })
    const answer = received(socket, 4)
    socket.write('held')
    assert.equal(await Promise.race([answer, sleep(5 * oneWayMs, 'nothing')]), 'nothing')
    proxy.set({ oneWayMs, held: false, away: false })
    assert.equal(String(await answer), 'held')
    socket.destroy()
  })
  test('away, what is open is torn and what is new is refused, until it is back', async () => {
    const socket = await open()
    socket.on('error', () => {})
    const torn = new Promise(resolve => socket.on('close', resolve))
    proxy.set({ oneWayMs, held: false, away: true })
    await torn
    const refused = connect(port, '127.0.0.1')
    refused.on('error', () => {})
    await new Promise(resolve => refused.on('close', resolve))
    proxy.set({ oneWayMs, held: false, away: false })
    const again = await open()
    again.write('x')
    assert.equal(String(await received(again, 1)), 'x')
    again.destroy()
  })
  test('requests and answered writes are counted', async () => {
    const earlier = { ...proxy.counts }
    const socket = await open()
    // What is echoed begins as a request, so no answer is counted.
    socket.write('PUT / HTTP/1.1\r\n\r\n')
    await received(socket, 18)
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    await received(socket, 19)
    socket.destroy()
    assert.deepEqual(proxy.counts, { requests: earlier.requests + 1, writes: earlier.writes + 1 })
  })
})

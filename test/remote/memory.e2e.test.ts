/** What a gateway holds of a large object: next to nothing, in both directions, however slow one side is. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { after, before, test } from 'node:test'
import { signRequest } from '../../src/auth/sign.ts'
import { mebibyte } from '../support/content.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { behind } from '../support/gateway.ts'
import { peakMemoryBytes } from '../robustness/process-status.ts'

const sizeBytes = 256 * mebibyte
const allowedBytes = 64 * mebibyte
const chunk = Buffer.alloc(mebibyte, 'x')
let remote: Server
let receivedBytes = 0
let gateway: Daemon

before(async () => {
  remote = createServer((request, response) => {
    request.on('data', (data: Buffer) => (receivedBytes += data.length))
    request.on('end', () => {
      if (request.method !== 'GET') {
        response.end()
        return
      }
      response.writeHead(200, { 'content-length': String(sizeBytes) })
      Readable.from(chunks()).pipe(response)
    })
  })
  remote.listen(0, '127.0.0.1')
  await once(remote, 'listening')
  // A server on a TCP port has such an address.
  const { port } = remote.address() as AddressInfo
  gateway = await Daemon.start({ settings: behind(`http://127.0.0.1:${port}`) })
})
after(async () => {
  await gateway.remove()
  remote.closeAllConnections()
  remote.close()
})

function* chunks(): Generator<Buffer> {
  for (let at = 0; at < sizeBytes; at += chunk.length) yield chunk
}

async function send(method: string, body: Readable): Promise<IncomingMessage> {
  const headers = {
    host: `127.0.0.1:${gateway.port}`,
    'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    ...(method === 'PUT' && { 'content-length': String(sizeBytes) }),
  }
  const signed = signRequest(
    { method, path: '/b/k', rawQuery: '', headers },
    { ...rootKey, region: 'us-east-1' },
    Date.now(),
  )
  const request = httpRequest({
    host: '127.0.0.1',
    port: gateway.port,
    method,
    path: '/b/k',
    headers: signed,
  })
  const answered = once(request, 'response')
  await pipeline(body, request)
  const [response]: IncomingMessage[] = await answered
  assert.ok(response !== undefined)
  return response
}

test('256 MiB up and down', async () => {
  const first = await send('HEAD', Readable.from([]))
  first.resume()
  const startBytes = peakMemoryBytes(gateway.pid)
  const stored = await send('PUT', Readable.from(chunks()))
  stored.resume()
  assert.equal(stored.statusCode, 200)
  assert.equal(receivedBytes, sizeBytes)
  const got = await send('GET', Readable.from([]))
  let gotBytes = 0
  for await (const data of got) {
    gotBytes += Buffer.byteLength(data as Buffer) // a response without an encoding has byte chunks
    // A slow client: what the gateway does not hold back would pile up there.
    if (gotBytes % (16 * mebibyte) < 65_536) await new Promise(resolve => setTimeout(resolve, 20))
  }
  assert.equal(gotBytes, sizeBytes)
  const grownBytes = peakMemoryBytes(gateway.pid) - startBytes
  assert.ok(grownBytes < allowedBytes, `grew by ${Math.round(grownBytes / mebibyte)} MiB`)
})

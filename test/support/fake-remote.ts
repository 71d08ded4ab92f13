/**
 * A remote that does what a test says: answers in turn, breaks off, stays silent. It keeps what it was sent.
 */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  readonly target: string
  readonly headers: IncomingHttpHeaders
  /** Empty until the request has ended. */
  body: Buffer
  isComplete: boolean
}

export type Answerer = (response: ServerResponse, request: Received) => void

export interface FakeRemote {
  readonly endpoint: string
  readonly received: Received[]
  /** Who answers the next requests; the last one stays. */
  answers: Answerer[]
  close(): Promise<void>
}

/** @param port a free one when 0. It answers when a request is through. */
export async function startFakeRemote(port = 0): Promise<FakeRemote> {
  const received: Received[] = []
  const remote: { answers: Answerer[] } = { answers: [response => response.end()] }
  const server = createServer((incoming, response) => {
    const request: Received = {
      method: incoming.method ?? '',
      target: incoming.url ?? '',
      headers: incoming.headers,
      body: Buffer.alloc(0),
      isComplete: false,
    }
    received.push(request)
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('error', () => {})
    incoming.on('end', () => {
      request.body = Buffer.concat(chunks)
      request.isComplete = true
      const [next] = remote.answers
      if (remote.answers.length > 1) remote.answers.shift()
      next?.(response, request)
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // A server on a TCP port has such an address.
  const bound = (server.address() as AddressInfo).port
  return Object.assign(remote, {
    endpoint: `http://127.0.0.1:${bound}`,
    received,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}

/**
 * A line to a server that takes only so many bytes a second, or nobody's calls at all: a TCP proxy on a loopback port.
 */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface SlowLine {
  readonly endpoint: string
  /** Towards the server, of all connections together. Endless by default; with 0 no connection is taken. */
  bytesPerSecond: number
  close(): Promise<void>
}

/** @param port where the server is; it may come later */
export async function openSlowLine(port: () => number): Promise<SlowLine> {
  const sockets = new Set<Socket>()
  let freeMs = 0
  const server = createServer(client => {
    if (line.bytesPerSecond === 0) {
      client.destroy()
      return
    }
    const upstream = connect(port(), '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    upstream.pipe(client)
    client.on('end', () => upstream.end())
    client.on('data', chunk => {
      upstream.write(chunk)
      if (!(line.bytesPerSecond > 0 && line.bytesPerSecond < Infinity)) return
      freeMs = Math.max(freeMs, performance.now()) + (chunk.length * 1_000) / line.bytesPerSecond
      client.pause()
      setTimeout(() => client.resume(), freeMs - performance.now())
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server on a TCP port has such an address.
  const bound = (server.address() as AddressInfo).port
  const line: SlowLine = {
    endpoint: `http://127.0.0.1:${bound}`,
    bytesPerSecond: Infinity,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return line
}

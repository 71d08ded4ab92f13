/**
 * Listening on 127.0.0.1 at a port the system picks.
 */
import { createServer, type Server } from 'node:net'

/** @returns the port, once the server listens */
export function listenOnLoopback(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('not a TCP listener'))
      else resolve(address.port)
    })
  })
}

/** A port that was free a moment ago, for a process that has to be told its port. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await listenOnLoopback(probe)
  await new Promise(resolve => probe.close(resolve))
  return port
}

/**
 * A server that does as little as a server can: raw sockets, ready-made answers, nothing verified. What the driver
 * reaches against it is the driver's own ceiling; a figure near that ceiling would say nothing about a server.
 */
import { createServer, type Server } from 'node:net'
import { largeCount, largeSizeBytes, objectBytes, smallCount, smallSizeBytes } from './object-bytes.ts'

const target = /^GET \/\w+\/(small|large)\/(\d+) /

/** Answers GET of the small and large objects; one request at a time per connection, as the driver sends them. */
export function createCeilingServer(): Server {
  const small = Array.from({ length: smallCount }, (_, slot) => answer(objectBytes(slot, smallSizeBytes)))
  const large = Array.from({ length: largeCount }, (_, slot) => objectBytes(slot, largeSizeBytes))
  const largeHead = head(largeSizeBytes)
  return createServer({ noDelay: true }, socket => {
    let text = ''
    socket.on('data', chunk => {
      text += chunk.toString('latin1')
      if (!text.endsWith('\r\n\r\n')) return
      const [, kind, digits] = target.exec(text) ?? []
      text = ''
      if (kind === 'large') {
        socket.write(largeHead)
        socket.write(large[Number(digits) % largeCount] ?? '')
      } else {
        socket.write(small[Number(digits) % smallCount] ?? '')
      }
    })
    socket.on('error', () => socket.destroy())
  })
}

const head = (sizeBytes: number): Buffer =>
  Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${sizeBytes}\r\n\r\n`)
const answer = (body: Buffer): Buffer => Buffer.concat([head(body.length), body])

/**
 * A request that is answered before its body was read. Closing at once would make the kernel reset the connection
 * and the client lose the answer, so the rest is read and dropped first, within limits of bytes and time.
 */
import type { IncomingMessage } from 'node:http'
import type { Clock } from '../base/clock.ts'

const dropLimitBytes = 64 * 1024 * 1024
const dropLimitMs = 10_000

export function hasUnreadBody(request: IncomingMessage): boolean {
  if (request.complete) return false
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers
  return coding !== undefined || (length !== undefined && length !== '0')
}

const broken = new WeakSet<IncomingMessage>()

/** Whether nothing more of the body will come. Who starts to read it only then would wait for a word that was said before. */
export function isBrokenOff(request: IncomingMessage): boolean {
  return request.destroyed || broken.has(request)
}

/** No more of the body will come, although the connection is still there to answer on. Whoever reads it is told. */
export function breakOff(request: IncomingMessage, error: Error): void {
  broken.add(request)
  request.emit('error', error)
}

/** Settles when the body is through, the client has gone, or a limit is reached. */
export function dropRest(request: IncomingMessage, clock: Clock): Promise<void> {
  return new Promise(resolve => {
    let droppedBytes = 0
    const settle = () => {
      deadline.cancel()
      request.off('data', onData).off('pause', onPause)
      request.off('end', settle).off('close', settle).off('error', settle)
      request.pause()
      resolve()
    }
    const onData = (chunk: Buffer) => {
      droppedBytes += chunk.length
      if (droppedBytes > dropLimitBytes) settle()
    }
    // Whoever read it before may be told only now that nobody wants the rest, and holds it back then.
    const onPause = () => request.resume()
    const deadline = clock.after(dropLimitMs, settle)
    if (isBrokenOff(request)) settle()
    else {
      request.on('data', onData).on('pause', onPause)
      request.on('end', settle).on('close', settle).on('error', settle).resume()
    }
  })
}

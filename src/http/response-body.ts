/**
 * Writes one answer to the socket: head, then body with backpressure. A chunk is the source's again once its write
 * has reached the kernel, so a source may read ahead into a second buffer and reuse the first.
 */
import type { ServerResponse } from 'node:http'
import type { Body, WireResponse } from '@s3d/server/protocol'
import { sendBody, takeWhole } from '../service/payload.ts'
import type { Pacing } from '../service/context.ts'

/** The client went away before the answer was through; nobody is left to be told. */
export class ClientGoneError extends Error {
  override readonly name = 'ClientGoneError'
}

export interface SentMeter {
  sentBytes: number
}

export interface Sending {
  /** Flat name, value list: the answer's own and the line's. */
  readonly headers: string[]
  /** `HEAD` suppresses the body, whatever it is. */
  readonly method: string
  /** Counts the body's bytes as they are handed to the connection. */
  readonly meter: SentMeter
  /** Absent where nothing bounds how fast the body goes. */
  readonly pacing?: Pacing | undefined
  /** The connection stays open until this settles, so that a client still sending gets to read its answer. */
  readonly until?: Promise<void> | undefined
}

/** @throws {ClientGoneError} when the connection closes first */
export async function send(response: ServerResponse, answer: WireResponse, sending: Sending): Promise<void> {
  const { headers, method, meter, pacing, until } = sending
  const mayTake = method !== 'HEAD' && pacing === undefined && !response.destroyed
  const body = (mayTake && isStreamed(answer.body) ? takeWhole(answer.body) : undefined) ?? answer.body
  const streamed = isStreamed(body)
  try {
    response.writeHead(answer.status, dispositionFirst(headers))
  } catch (error) {
    if (streamed) await drop(body)
    throw error
  }
  if (streamed) {
    if (method === 'HEAD') await drop(body)
    else await stream(response, body, { meter, pacing })
  }
  const rest = streamed || method === 'HEAD' ? undefined : body
  if (rest !== undefined) {
    const sizeBytes = typeof rest === 'string' ? Buffer.byteLength(rest) : rest.length
    meter.sentBytes += sizeBytes
    await pacing?.sent(sizeBytes)
  }
  if (until === undefined) {
    response.end(rest)
    return
  }
  if (rest === undefined) response.flushHeaders()
  else response.write(rest)
  await until
  response.end()
}

function isStreamed(body: WireResponse['body']): body is Body {
  return body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array)
}

/**
 * Node writes a Content-Disposition that comes behind a Content-Length in another encoding than all other headers, and
 * refuses it where that is none. Before the length it is a header like any other.
 */
function dispositionFirst(headers: string[]): string[] {
  for (let at = 2; at < headers.length; at += 2) {
    const name = headers[at] ?? ''
    if (name.length !== disposition.length || name.toLowerCase() !== disposition) continue
    return [...headers.slice(at, at + 2), ...headers.slice(0, at), ...headers.slice(at + 2)]
  }
  return headers
}

const disposition = 'content-disposition'

async function stream(
  response: ServerResponse,
  body: Body,
  { meter, pacing }: Pick<Sending, 'meter' | 'pacing'>,
): Promise<void> {
  let gone: ((error: Error) => void) | undefined
  const closed = new Promise<never>((_, reject) => {
    gone = reject
  })
  closed.catch(() => {}) // also rejects when nobody is writing at that moment
  const onClose = () => gone?.(new ClientGoneError('the client closed the connection'))
  response.on('close', onClose)
  // One behind the other, and the body is through when the last one is: a source may end before what it was held back for.
  let held: Promise<void> = Promise.resolve()
  const pass = (chunk: Uint8Array) => {
    if (pacing === undefined) return written(response, chunk)
    held = held.then(() => inSlices(response, chunk, pacing))
    return held
  }
  try {
    if (response.destroyed) onClose()
    await sendBody(body, chunk => {
      meter.sentBytes += chunk.length
      return Promise.race([closed, pass(chunk)])
    })
    if (pacing !== undefined) await Promise.race([closed, held])
  } finally {
    response.off('close', onClose)
  }
}

/** Others get their turns between the slices. Who left is found out behind each wait: the chunk may be another's then. */
async function inSlices(response: ServerResponse, chunk: Uint8Array, pacing: Pacing): Promise<void> {
  const { sliceBytes } = pacing
  for (let at = 0; at < chunk.length; at += sliceBytes) {
    const slice = chunk.subarray(at, at + sliceBytes)
    await pacing.sent(slice.length)
    if (response.destroyed) throw new ClientGoneError('the client closed the connection')
    await written(response, slice)
  }
}

function written(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    response.write(chunk, error => {
      if (error) reject(new ClientGoneError('the client closed the connection', { cause: error }))
      else resolve()
    })
  })
}

/** Lets a body that nobody will read give back what it holds. */
async function drop(body: Body): Promise<void> {
  await body[Symbol.asyncIterator]().return?.()
}

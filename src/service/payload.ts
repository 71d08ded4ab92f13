/**
 * Bodies as they travel through the line: decoded payload bytes with one owner, read once. Whoever has a body
 * passes it on, reads it to the end or drops it; nobody buffers it.
 */
import type { Body } from '@s3d/server/protocol'

/** Takes the next bytes; a returned promise holds the source back until it settles. */
export type Sink = (chunk: Uint8Array) => void | Promise<void>

/** A request's payload, without signatures and aws-chunked framing. */
export interface Payload extends Body {
  /** Decoded length in bytes, where the sender announced it. */
  readonly sizeBytes: number | undefined
  /** Trailing headers by lower-case name; complete once the last byte was read. */
  readonly trailers: Readonly<Record<string, string>>
  /**
   * Pushes every byte into `sink`, faster than iterating because no promise is made per chunk.
   * @throws {S3Error} when the payload is not what the request announced (length, hash, signature)
   */
  read(sink: Sink): Promise<void>
}

const noTrailers: Readonly<Record<string, string>> = Object.freeze({})

/** An absent payload. */
export const emptyPayload: Payload = {
  sizeBytes: 0,
  trailers: noTrailers,
  async read() {},
  async *[Symbol.asyncIterator]() {},
}

/** Any body as a payload: FUSE, sync, tests and other callers without HTTP. */
export function payloadOf(body: Body | undefined): Payload {
  if (body === undefined) return emptyPayload
  if ('read' in body && 'sizeBytes' in body) {
    // The two members together are only on our own Payload; node's streams have no `sizeBytes`.
    return body as Payload
  }
  return {
    sizeBytes: undefined,
    trailers: noTrailers,
    async read(sink) {
      for await (const chunk of body) await sink(chunk)
    },
    [Symbol.asyncIterator]: () => body[Symbol.asyncIterator](),
  }
}

/** A body that lends its chunks instead of handing them over. */
interface Lending {
  /** A chunk is overwritten once what `sink` returned has settled. */
  sendTo(sink: Sink): Promise<void>
}

/** Reads a body to its end for who keeps nothing of a chunk once its promise has settled. */
export function sendBody(body: Body, sink: Sink): Promise<void> {
  return isLending(body) ? body.sendTo(sink) : payloadOf(body).read(sink)
}

function isLending(body: Body | Lending): body is Lending {
  return 'sendTo' in body
}

/** A body that may be here, all of it, before anybody reads it. */
interface Arrived {
  /** Reads it at once and to its end. @returns `undefined`, and nothing was read, where it is not here or not short */
  takeWhole(): Uint8Array | undefined
}

/** Up to here bodies are passed on in one piece, because they arrive with their heads, mostly. */
export const wholeMaxBytes: number = 64 * 1024

/** @returns the body, read by that, where all of it is in memory; whoever gets it need not wait for any of it */
export function takeWhole(body: Body): Uint8Array | undefined {
  return isArrived(body) ? body.takeWhole() : undefined
}

function isArrived(body: Body | Arrived): body is Arrived {
  return 'takeWhole' in body
}

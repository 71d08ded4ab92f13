/**
 * A request's body on its way from the socket: node's stream, pushed through the decoder that authentication chose.
 * Bytes are pulled from the socket only while somebody reads, so an unread body is held back by TCP.
 */
import type { IncomingMessage } from 'node:http'
import { assert } from '../base/assert.ts'
import type { PayloadDecoder } from '../service/authentication.ts'
import { S3Error } from '../service/errors.ts'
import type { Payload, Sink } from '../service/payload.ts'
import type { Trail } from '../service/context.ts'
import { isBrokenOff } from './unread-body.ts'

export interface PayloadSurroundings {
  /** Lets the body come, where the client holds it back. */
  readonly onStart: () => void
  /** Says how fast it may come, from when that is known. */
  readonly trail: Trail | undefined
}

export class RequestPayload implements Payload {
  readonly sizeBytes: number | undefined
  readonly #request: IncomingMessage
  readonly #decoder: PayloadDecoder
  readonly #onStart: () => void
  readonly #trail: Trail | undefined
  #started = false
  #receivedBytes = 0

  constructor(request: IncomingMessage, decoder: PayloadDecoder, { onStart, trail }: PayloadSurroundings) {
    this.sizeBytes = decoder.sizeBytes
    this.#request = request
    this.#decoder = decoder
    this.#onStart = onStart
    this.#trail = trail
  }

  /** As they came over the connection: with the framing of chunks, where there is any. */
  get receivedBytes(): number {
    return this.#receivedBytes
  }

  get trailers(): Readonly<Record<string, string>> {
    return this.#decoder.trailers
  }

  read(sink: Sink): Promise<void> {
    this.#start()
    const request = this.#request
    const decoder = this.#decoder
    if (isBrokenOff(request)) return Promise.reject(brokenOff())
    return new Promise((resolve, reject) => {
      let open = true
      let held: Promise<void> | undefined
      const hold = (waiting: Promise<void> | undefined | void) => {
        if (waiting !== undefined) held = held === undefined ? waiting : both(held, waiting)
      }
      const take = (slice: Uint8Array) => hold(sink(slice))
      const leave = () => {
        open = false
        request.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken)
        request.off('timeout', onStalled)
      }
      const fail = (error: unknown) => {
        if (!open) return
        leave()
        held?.catch(() => {}) // the first failure is the one to tell
        request.pause()
        reject(error)
      }
      const onData = (chunk: Buffer) => {
        this.#receivedBytes += chunk.length
        try {
          decoder.push(chunk, take)
        } catch (error) {
          fail(error)
          return
        }
        hold(this.#trail?.pacing?.received(chunk.length))
        if (held === undefined) return
        request.pause()
        const waiting = held
        held = undefined
        waiting.then(() => {
          if (open) request.resume()
        }, fail)
      }
      const onEnd = () => {
        leave()
        try {
          decoder.end(take)
        } catch (error) {
          reject(error)
          return
        }
        if (held === undefined) resolve()
        else held.then(resolve, reject)
      }
      const onBroken = (error?: unknown) => fail(error instanceof S3Error ? error : brokenOff())
      const onStalled = () => {
        // A sink that holds the body back is our slowness, not the client's.
        if (!request.isPaused()) fail(new S3Error('RequestTimeout'))
      }
      request.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken)
      request.on('timeout', onStalled)
    })
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    this.#start()
    if (isBrokenOff(this.#request)) throw brokenOff()
    let slices: Uint8Array[] = []
    const take = (slice: Uint8Array) => {
      slices.push(slice)
    }
    try {
      for await (const each of this.#request) {
        const chunk = each as Buffer // without an encoding node's chunks are Buffers
        this.#receivedBytes += chunk.length
        this.#decoder.push(chunk, take)
        const ready = slices
        slices = []
        yield* ready
        await this.#trail?.pacing?.received(chunk.length)
      }
    } catch (error) {
      throw error instanceof S3Error ? error : brokenOff()
    }
    this.#decoder.end(take)
    yield* slices
  }

  #start(): void {
    assert(!this.#started, 'a payload is read once')
    this.#started = true
    this.#onStart()
  }
}

export interface CollectLimits {
  readonly limitBytes: number
  /** Told of every byte that is kept; throws to refuse. */
  readonly hold: (sizeBytes: number) => void
}

/** Bodies of XML and small binary operations, whole, because their parser needs them so. */
export async function collect(payload: Payload, { limitBytes, hold }: CollectLimits): Promise<Uint8Array> {
  if ((payload.sizeBytes ?? 0) > limitBytes) throw tooLong(limitBytes)
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  await payload.read(chunk => {
    sizeBytes += chunk.length
    if (sizeBytes > limitBytes) throw tooLong(limitBytes)
    hold(chunk.length)
    chunks.push(chunk)
  })
  const [only] = chunks
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, sizeBytes)
}

function tooLong(limitBytes: number): S3Error<'MaxMessageLengthExceeded'> {
  return new S3Error('MaxMessageLengthExceeded', { MaxMessageLengthBytes: limitBytes })
}

async function both(first: Promise<void>, second: Promise<void>): Promise<void> {
  await Promise.all([first, second])
}

/** The connection closed before the body's end. */
function brokenOff(): S3Error<'IncompleteBody'> {
  return new S3Error('IncompleteBody')
}

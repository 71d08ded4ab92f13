/**
 * A request's body on its way to the remote. The last chunk stays here until the whole has verified: a body whose
 * hash or signature is wrong breaks off before its end, and the remote, which was told the length, stores nothing.
 */
import { Readable } from 'node:stream'
import { payloadOf, wholeMaxBytes, type Payload } from '../service/payload.ts'
import type { RawRequest } from '../service/service.ts'

const bufferedBytes = 256 * 1024
const end = '\r\n'

/**
 * A short body as one piece, which goes out with its head in one packet, costs no stream, and can be sent again. One with
 * trailers keeps its framing, and stays what it is.
 * @throws {S3Error} what is wrong with the body
 */
export async function withWholeBody(raw: RawRequest): Promise<RawRequest> {
  const { body, headers } = raw
  if (body === undefined || body instanceof Uint8Array || headers['x-amz-trailer'] !== undefined) return raw
  const payload = payloadOf(body)
  const { sizeBytes = Infinity } = payload
  if (sizeBytes === 0 || sizeBytes > wholeMaxBytes) return raw
  const chunks: Uint8Array[] = []
  await payload.read(chunk => void chunks.push(chunk))
  const [first] = chunks
  const whole = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks)
  return { ...raw, body: whole }
}

/** Payload bytes as they are. Nothing is read from the client before the remote wants it. */
export function plainUpload(payload: Payload, onStart: () => void): Readable {
  return new Upload(payload, onStart, { frame: chunk => [chunk], trail: () => [] })
}

/** Payload bytes in chunks, and behind them the trailers the client sent: `STREAMING-UNSIGNED-PAYLOAD-TRAILER`. */
export function chunkedUpload(payload: Payload, onStart: () => void): Readable {
  const trail = () => {
    const lines = Object.entries(payload.trailers).map(([name, value]) => `${name}:${value}${end}`)
    return [Buffer.from('0' + end + lines.join('') + end)]
  }
  return new Upload(payload, onStart, { frame: framed, trail })
}

function framed(chunk: Uint8Array): readonly Uint8Array[] {
  return [Buffer.from(chunk.length.toString(16) + end), chunk, Buffer.from(end)]
}

interface Framing {
  readonly frame: (chunk: Uint8Array) => readonly Uint8Array[]
  /** Asked once the payload is through. */
  readonly trail: () => readonly Uint8Array[]
}

class Upload extends Readable {
  readonly #payload: Payload
  readonly #onStart: () => void
  readonly #framing: Framing
  #started = false
  #held: Uint8Array | undefined
  #room: Promise<void> | undefined
  #makeRoom: (() => void) | undefined

  constructor(payload: Payload, onStart: () => void, framing: Framing) {
    super({ highWaterMark: bufferedBytes })
    this.#payload = payload
    this.#onStart = onStart
    this.#framing = framing
  }

  override _read(): void {
    if (!this.#started) {
      this.#started = true
      this.#onStart()
      this.#payload
        .read(chunk => this.#take(chunk))
        .then(
          () => this.#finish(),
          (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
        )
      return
    }
    this.#letGo()
  }

  /** Whoever waits for room when the remote breaks off is let go, and refused with the next chunk. */
  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#letGo()
    callback(error)
  }

  #take(chunk: Uint8Array): void | Promise<void> {
    if (this.destroyed) throw new BrokenOffError()
    if (chunk.length === 0) return undefined
    const before = this.#held
    this.#held = chunk
    if (before === undefined || this.#pushAll(this.#framing.frame(before))) return undefined
    // Slices of one packet come without waiting for one another, and all wait for the same room.
    this.#room ??= new Promise(resolve => (this.#makeRoom = resolve))
    return this.#room
  }

  #letGo(): void {
    const makeRoom = this.#makeRoom
    this.#room = undefined
    this.#makeRoom = undefined
    makeRoom?.()
  }

  #finish(): void {
    if (this.destroyed) return
    const last = this.#held
    this.#held = undefined
    if (last !== undefined) this.#pushAll(this.#framing.frame(last))
    this.#pushAll(this.#framing.trail())
    this.push(null)
  }

  /** @returns whether there is room for more */
  #pushAll(pieces: readonly Uint8Array[]): boolean {
    let hasRoom = true
    for (const piece of pieces) hasRoom = this.push(piece)
    return hasRoom
  }
}

/** The remote answered or went away before the body was through: the rest is not wanted. */
export class BrokenOffError extends Error {
  override readonly name = 'BrokenOffError'
}

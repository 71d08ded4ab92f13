/**
 * The body of a remote's answer: pushed on as it arrives, and held back while whoever takes it is slow. An answer that
 * breaks off is an error, never a short body.
 */
import type { Readable } from 'node:stream'
import { wholeMaxBytes, type Payload, type Sink } from '../service/payload.ts'

export class UpstreamBody implements Payload {
  readonly sizeBytes: number | undefined
  readonly trailers: Readonly<Record<string, string>> = {}
  readonly #source: Readable

  /** @param sizeBytes as the answer announces it */
  constructor(source: Readable, sizeBytes: number | undefined) {
    this.sizeBytes = sizeBytes
    this.#source = source
  }

  /** A short answer comes in one packet with its head, and is here when that is. */
  takeWhole(): Uint8Array | undefined {
    const { sizeBytes = Infinity } = this
    const source = this.#source
    const isHere = 'complete' in source && source.complete === true && source.readableLength === sizeBytes
    if (!isHere || source.destroyed || sizeBytes > wholeMaxBytes) return undefined
    // A response without an encoding has bytes, and `null` is an empty one.
    return (source.read() as Buffer | null) ?? undefined
  }

  read(sink: Sink): Promise<void> {
    const source = this.#source
    return new Promise((resolve, reject) => {
      let isOpen = true
      const leave = () => {
        isOpen = false
        source.off('data', onData).off('end', onEnd).off('error', fail).off('close', onClose)
      }
      const fail = (error: unknown) => {
        if (!isOpen) return
        leave()
        source.on('error', () => {}) // breaking off makes another one
        source.destroy()
        reject(error)
      }
      const onData = (chunk: Uint8Array) => {
        let waiting: ReturnType<Sink>
        try {
          waiting = sink(chunk)
        } catch (error) {
          return fail(error)
        }
        if (waiting === undefined) return
        source.pause()
        waiting.then(() => {
          if (isOpen) source.resume()
        }, fail)
      }
      const onEnd = () => {
        leave()
        resolve()
      }
      const onClose = () => fail(new Error("the remote's answer broke off"))
      if (source.destroyed) onClose()
      else source.on('data', onData).on('end', onEnd).on('error', fail).on('close', onClose)
    })
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    const source = this.#source
    const chunks: AsyncIterator<Uint8Array, undefined> = source[Symbol.asyncIterator]()
    return {
      next: () => chunks.next(),
      // Node's own does nothing while nothing was read yet, and the connection would wait for ever.
      async return() {
        source.on('error', () => {})
        source.destroy()
        return { done: true, value: undefined }
      },
    }
  }
}

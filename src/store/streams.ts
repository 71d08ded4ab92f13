/**
 * Reading large bodies: one buffer is with the reader while the next is on its way from the disk, and the
 * descriptor is closed however the reading ends.
 */
import type { DiskFile } from '../base/disk.ts'
import { openStream, SealError, type Opening } from '../sealed/format.ts'
import type { ByteStream, Range } from './bytes.ts'
import { StoreError } from './errors.ts'

const readSizeBytes = 1 << 20

/** The range of a file that is open; closes it. */
export function streamFile(file: DiskFile, range: Range): ByteStream {
  return closing(chunksOf(file, range), () => file.close())
}

async function* chunksOf(file: DiskFile, { start, end }: Range): AsyncGenerator<Uint8Array> {
  let next: Promise<Uint8Array> | undefined
  const readAt = (position: number): Promise<Uint8Array> | undefined => {
    if (position >= end) return undefined
    const reading = file.read(position, Math.min(readSizeBytes, end - position))
    // A failure shows when the chunk's turn comes; if it never does, it concerns nobody.
    reading.catch(() => {})
    return reading
  }
  try {
    next = readAt(start)
    for (let position = start; next !== undefined;) {
      const chunk = await next
      const wanted = Math.min(readSizeBytes, end - position)
      if (chunk.length < wanted)
        throw new StoreError('damaged', `${file.path} ends before ${position + wanted}`)
      position += chunk.length
      next = readAt(position)
      yield chunk
    }
  } finally {
    await next?.catch(() => {})
  }
}

/** Opens what one content contributes to a body that consists of several. */
export type Piece = () => Promise<Uint8Array | ByteStream>

/** The pieces' bytes one behind the other; each is opened when its turn comes. `done` is called at the end, once. */
export function streamPieces(pieces: readonly Piece[], done: () => void): ByteStream {
  return closing(chunksOfPieces(pieces), done)
}

async function* chunksOfPieces(pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const open of pieces) {
    const bytes = await open()
    if (bytes instanceof Uint8Array) yield bytes
    else yield* bytes
  }
}

/** The unsealed bytes of a sealed stream, which is closed with it. */
export function streamOpened(sealed: ByteStream, opening: Opening): ByteStream {
  return closing(chunksOfSealed(sealed, opening), async () => {
    await sealed[Symbol.asyncIterator]().return?.()
  })
}

async function* chunksOfSealed(sealed: ByteStream, opening: Opening): AsyncGenerator<Uint8Array> {
  try {
    yield* openStream(sealed, opening)
  } catch (cause) {
    throw cause instanceof SealError
      ? new StoreError('damaged', 'a sealed body does not open', { cause })
      : cause
  }
}

/** Closes at the end, after an error and on `return`, also when not a single chunk was asked for. */
function closing(chunks: AsyncGenerator<Uint8Array>, close: () => void | Promise<void>): ByteStream {
  let closed = false
  const closeOnce = async (): Promise<void> => {
    if (closed) return
    closed = true
    await close()
  }
  const iterator: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      try {
        const result = await chunks.next()
        if (result.done) await closeOnce()
        return result
      } catch (error) {
        await closeOnce()
        throw error
      }
    },
    async return() {
      // A generator that never ran has no `finally` to run: what was opened for it is closed here.
      await chunks.return(undefined)
      await closeOnce()
      return { done: true, value: undefined }
    },
  }
  return iterator
}

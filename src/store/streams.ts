/**
 * Reading large bodies: one buffer is with the reader while the next is on its way from the disk, and the
 * descriptor is closed however the reading ends. Readers that take nothing hold their buffers, so all readers share
 * a budget; once it is used up there are smaller buffers and none ahead.
 */
import type { Budget } from '../base/budget.ts'
import type { DiskFile } from '../base/disk.ts'
import { openStream, SealError, type Opening } from '../sealed/format.ts'
import type { ByteStream, Range, Sink } from './bytes.ts'
import { StoreError } from './errors.ts'
import { modestSizeBytes, readSizeBytes, type ReadBuffers } from './read-buffers.ts'

/** The range of a file that is open; closes it. */
export function streamFile(file: DiskFile, range: Range, buffers: ReadBuffers): ByteStream {
  return closing(
    chunksOf(file, range, buffers.budget),
    () => file.close(),
    sink => sendFile({ file, range, buffers }, sink),
  )
}

interface Sending {
  readonly file: DiskFile
  readonly range: Range
  readonly buffers: ReadBuffers
}

/** A part of a file on its way into a buffer, or in it. */
interface Reading {
  readonly buffer: Buffer
  readonly bytes: Promise<Uint8Array>
}

async function sendFile({ file, range, buffers }: Sending, sink: Sink): Promise<void> {
  const { start, end } = range
  let ahead: Reading | undefined
  for (let position = start; position < end;) {
    const { buffer, bytes }: Reading =
      ahead ?? readInto(buffers.take() ?? buffers.modest(), file, { start: position, end })
    ahead = undefined
    let isFree = false
    try {
      const chunk = await bytes
      position += chunk.length
      const spare = position < end ? buffers.take() : undefined
      ahead = spare && readInto(spare, file, { start: position, end })
      await sink(chunk)
      isFree = true
    } finally {
      // The socket of a reader that has gone may still look at the bytes it was given.
      buffers.giveBack(buffer, isFree)
      if (!isFree && ahead !== undefined) {
        // The descriptor must not be closed under a read.
        await ahead.bytes.catch(() => {})
        buffers.giveBack(ahead.buffer, true)
      }
    }
  }
}

/** The first bytes of the range, as many as the buffer takes. */
function readInto(buffer: Buffer, file: DiskFile, { start, end }: Range): Reading {
  const part = buffer.length < end - start ? buffer : buffer.subarray(0, end - start)
  const bytes = file.readInto(part, start).then(count => {
    if (count < part.length)
      throw new StoreError('damaged', `${file.path} ends before ${start + part.length}`)
    return part
  })
  // A failure shows when the chunk's turn comes; if it never does, it concerns nobody.
  bytes.catch(() => {})
  return { buffer, bytes }
}

/** Bytes on their way from the disk. */
interface Ahead {
  readonly bytes: Promise<Uint8Array>
  readonly sizeBytes: number
  /** What was taken of the budget for them. */
  readonly takenBytes: number
}

async function* chunksOf(file: DiskFile, { start, end }: Range, buffers: Budget): AsyncGenerator<Uint8Array> {
  const held = new Set<Ahead>()
  const read = (position: number, sizeBytes: number, takenBytes: number): Ahead => {
    const bytes = file.read(position, sizeBytes)
    // A failure shows when the chunk's turn comes; if it never does, it concerns nobody.
    bytes.catch(() => {})
    const ahead = { bytes, sizeBytes, takenBytes }
    held.add(ahead)
    return ahead
  }
  /** `undefined` at the end, and where memory is short. */
  const readMuch = (position: number): Ahead | undefined => {
    const sizeBytes = Math.min(readSizeBytes, end - position)
    return sizeBytes > 0 && buffers.take(sizeBytes) ? read(position, sizeBytes, sizeBytes) : undefined
  }
  const readLittle = (position: number): Ahead | undefined => {
    const sizeBytes = Math.min(modestSizeBytes, end - position)
    return sizeBytes > 0 ? read(position, sizeBytes, 0) : undefined
  }
  const letGo = (ahead: Ahead): void => {
    held.delete(ahead)
    buffers.give(ahead.takenBytes)
  }
  try {
    let position = start
    let current = readMuch(position) ?? readLittle(position)
    while (current !== undefined) {
      const chunk = await current.bytes
      position += current.sizeBytes
      if (chunk.length < current.sizeBytes)
        throw new StoreError('damaged', `${file.path} ends before ${position}`)
      const next = readMuch(position)
      yield chunk
      letGo(current)
      current = next ?? readMuch(position) ?? readLittle(position)
    }
  } finally {
    for (const ahead of held) {
      await ahead.bytes.catch(() => {})
      letGo(ahead)
    }
  }
}

/** Opens what one content contributes to a body that consists of several. */
export type Piece = () => Promise<Uint8Array | ByteStream>

/** The pieces' bytes one behind the other; each is opened when its turn comes. `done` is called at the end, once. */
export function streamPieces(pieces: readonly Piece[], done: () => void): ByteStream {
  return closing(chunksOfPieces(pieces), done, sink => sendPieces(pieces, sink))
}

async function sendPieces(pieces: readonly Piece[], sink: Sink): Promise<void> {
  for (const open of pieces) {
    const bytes = await open()
    if (bytes instanceof Uint8Array) await sink(bytes)
    else if (bytes.sendTo) await bytes.sendTo(sink)
    else for await (const chunk of bytes) await sink(chunk)
  }
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

/**
 * Closes at the end, after an error and on `return`, also when not a single chunk was asked for.
 * @param send the quicker way of reading, where there is one
 */
function closing(
  chunks: AsyncGenerator<Uint8Array>,
  close: () => void | Promise<void>,
  send?: (sink: Sink) => Promise<void>,
): ByteStream {
  let closed = false
  const closeOnce = async (): Promise<void> => {
    if (closed) return
    closed = true
    await close()
  }
  const sendTo = async (sink: Sink): Promise<void> => {
    try {
      await send?.(sink)
    } finally {
      await closeOnce()
    }
  }
  const iterator: ByteStream & AsyncIterableIterator<Uint8Array> = {
    ...(send && { sendTo }),
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

/**
 * Bodies whose length nobody knows before their end, such as a form's file: S3 wants to be told first, so they are
 * kept on disk until then. The file has no name from the beginning, so nothing is left of it whatever happens.
 */
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { makePrivateDirectory } from '../base/directory.ts'
import type { Random } from '../base/random.ts'
import { S3Error } from '../service/errors.ts'
import type { Payload, Sink } from '../service/payload.ts'

/** What S3 takes in one request. */
const maxBytes = 5 * 1024 ** 3
const readBytes = 256 * 1024

export interface Spool {
  readonly payload: Payload
  /** Frees the space. */
  close(): Promise<void>
}

/**
 * Reads a body to its end.
 * @throws {S3Error} what is wrong with the body; `EntityTooLarge`; `ServiceUnavailable` when the disk does not take it
 */
export async function spool(
  payload: Payload,
  { directory, random }: { readonly directory: string; readonly random: Random },
): Promise<Spool> {
  const file = await opened(directory, random).catch(refuse)
  try {
    let sizeBytes = 0
    await payload.read(async chunk => {
      const position = sizeBytes
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) {
        throw new S3Error('EntityTooLarge', { ProposedSize: sizeBytes, MaxSizeAllowed: maxBytes })
      }
      await write(file, chunk, position).catch(refuse)
    })
    return { payload: new SpooledBody(file, sizeBytes), close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function opened(directory: string, random: Random): Promise<FileHandle> {
  makePrivateDirectory(directory)
  const path = join(directory, `upload-${random.hex(16)}.tmp`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

/** All of it: the system may take less at a time. */
async function write(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    done += (await file.write(chunk, done, chunk.length - done, position + done)).bytesWritten
  }
}

/** Can be read as often as somebody wants to, until the spool is closed. */
export class SpooledBody implements Payload {
  readonly sizeBytes: number
  readonly trailers: Payload['trailers'] = {}
  readonly #file: FileHandle

  constructor(file: FileHandle, sizeBytes: number) {
    this.#file = file
    this.sizeBytes = sizeBytes
  }

  async read(sink: Sink): Promise<void> {
    for await (const chunk of this) await sink(chunk)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const { sizeBytes } = this
    for (let position = 0; position < sizeBytes;) {
      const buffer = Buffer.allocUnsafe(Math.min(readBytes, sizeBytes - position))
      const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, position)
      if (bytesRead === 0) throw new Error('a spooled body is shorter than it was')
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }
}

function refuse(error: unknown): never {
  throw new S3Error('ServiceUnavailable', {
    message: 'The gateway has no room for an upload of unknown length.',
    cause: error,
  })
}

/**
 * Bytes that are stored already, to be read once more for a copy. Used by CopyObject and UploadPartCopy. Bytes that came
 * at once are one chunk.
 */
import { payloadOf, type Payload } from '../service/payload.ts'
import type { ByteStream } from '../store/bytes.ts'

/** As something to read. */
export function bodyOf(bytes: Uint8Array | ByteStream): ByteStream {
  return bytes instanceof Uint8Array ? one(bytes) : bytes
}

/** As something to be received. */
export function payloadOfBytes(bytes: Uint8Array | ByteStream, sizeBytes: number): Payload {
  return { ...payloadOf(bodyOf(bytes)), sizeBytes }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/**
 * How a block lies in its file, and whether what is read is what was written. Blocks are not flushed, so after a power cut
 * a file may hold anything: that is noticed here, and the block is missing. With a key, nobody reads them on the disk.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomFillSync } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** Which block of which file. */
export interface BlockName {
  readonly file: string
  /** In the file. */
  readonly index: number
}

export interface BlockCode {
  /** Length of the place of a block in its file. */
  readonly slotBytes: number
  /** Of a block of that length, in its place. */
  storedBytes(sizeBytes: number): number
  /** @returns what is to be written; the bytes themselves are not changed */
  encode(block: BlockName, bytes: Uint8Array): readonly Uint8Array[]
  /** @returns `undefined` where it is not what was encoded for that block */
  decode(block: BlockName, stored: Uint8Array): Uint8Array | undefined
}

/** @param settings length of a block but for the last one, and what the keys that seal them are derived from, if they are sealed */
export function blockCode({
  blockBytes,
  sealingKey,
}: {
  readonly blockBytes: number
  readonly sealingKey: Uint8Array | undefined
}): BlockCode {
  return sealingKey === undefined ? plainBlocks(blockBytes) : sealedBlocks(blockBytes, sealingKey)
}

/** As they are: the checksum beside their row tells whether they are whole. */
function plainBlocks(blockBytes: number): BlockCode {
  return {
    slotBytes: blockBytes,
    storedBytes: sizeBytes => sizeBytes,
    encode: (_block, bytes) => [bytes],
    decode: (_block, stored) => stored,
  }
}

const nonceBytes = 12
const tagBytes = 16
const algorithm = 'aes-256-gcm'
const keyBytes = 32
/** Derived keys remembered. */
const keysMax = 1_000

/**
 * Each block sealed by itself with AES-256-GCM, under a key of its file, bound to its place there.
 * @param master from which the files' keys are derived
 */
function sealedBlocks(blockBytes: number, master: Uint8Array): BlockCode {
  const keys = new Map<string, Uint8Array>()
  const keyOf = (file: string): Uint8Array => {
    let key = keys.get(file)
    if (key !== undefined) return key
    if (keys.size >= keysMax) keys.clear()
    key = new Uint8Array(hkdfSync('sha256', master, '', `s3d read cache ${file}`, keyBytes))
    keys.set(file, key)
    return key
  }
  return {
    slotBytes: blockBytes + nonceBytes + tagBytes,
    storedBytes: sizeBytes => sizeBytes + nonceBytes + tagBytes,
    encode({ file, index }, bytes) {
      // A block may be written again into its place, and must not meet its nonce there.
      const nonce = randomFillSync(new Uint8Array(nonceBytes))
      const cipher = createCipheriv(algorithm, keyOf(file), nonce)
      cipher.setAAD(Buffer.of(index))
      const sealed = cipher.update(bytes)
      cipher.final()
      return [nonce, sealed, cipher.getAuthTag()]
    },
    decode({ file, index }, stored) {
      if (stored.length < nonceBytes + tagBytes) return undefined
      const decipher = createDecipheriv(algorithm, keyOf(file), stored.subarray(0, nonceBytes))
      decipher.setAAD(Buffer.of(index))
      decipher.setAuthTag(stored.subarray(stored.length - tagBytes))
      const bytes = decipher.update(stored.subarray(nonceBytes, stored.length - tagBytes))
      try {
        decipher.final()
        return bytes
      } catch {
        return undefined
      }
    },
  }
}

export function checksumOf(stored: readonly Uint8Array[]): number {
  return stored.reduce((value, chunk) => crc32(chunk, value), 0)
}

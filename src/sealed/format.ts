/**
 * How a sealed body lies on the disk: segments of 64 KiB, each encrypted and authenticated by itself with AES-256-GCM,
 * so that a range costs the segments it touches. The store seals and opens bodies with it. A key seals one body and no
 * other; a segment's nonce is its number and whether it is the last, so none can be altered, moved, dropped or cut off
 * without its opening failing. See docs/adr for why.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Plaintext of every segment but the last, which has what is left. */
export const segmentBytes: number = 64 * 1024
const tagBytes = 16
const algorithm = 'aes-256-gcm'

/** Half-open, in bytes. */
interface Range {
  readonly start: number
  readonly end: number
}

/** Sealed bytes are not what was sealed, or the key is another one. */
export class SealError extends Error {
  override readonly name = 'SealError'
}

/** @returns length of a body's sealed bytes */
export function sealedSize(sizeBytes: number): number {
  return sizeBytes + segmentsOf(sizeBytes) * tagBytes
}

/** @returns the sealed bytes that hold a range of the body, which must not be empty */
export function sealedRange(range: Range, sizeBytes: number): Range {
  const first = Math.floor(range.start / segmentBytes)
  const behind = Math.ceil(range.end / segmentBytes)
  const sealedSegment = segmentBytes + tagBytes
  return { start: first * sealedSegment, end: Math.min(behind * sealedSegment, sealedSize(sizeBytes)) }
}

/** Seals one body on its way in. Holds a segment's bytes at most, because the last one is known only at the end. */
export class Sealer {
  readonly #key: Uint8Array
  #pending: Uint8Array[] = []
  #pendingBytes = 0
  #number = 0

  /** @param key 32 random bytes that seal nothing else */
  constructor(key: Uint8Array) {
    this.#key = key
  }

  /** @returns sealed bytes that are ready, in order; the chunk must not change afterwards */
  push(chunk: Uint8Array): Uint8Array[] {
    const sealed: Uint8Array[] = []
    let rest = chunk
    while (this.#pendingBytes + rest.length > segmentBytes) {
      const wanted = segmentBytes - this.#pendingBytes
      this.#hold(rest.subarray(0, wanted))
      rest = rest.subarray(wanted)
      sealed.push(...this.#seal(false))
    }
    this.#hold(rest)
    return sealed
  }

  /** @returns the last sealed bytes; none for an empty body */
  end(): Uint8Array[] {
    return this.#pendingBytes === 0 ? [] : this.#seal(true)
  }

  #hold(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.#pending.push(chunk)
    this.#pendingBytes += chunk.length
  }

  #seal(isLast: boolean): Uint8Array[] {
    const cipher = createCipheriv(algorithm, this.#key, nonceOf(this.#number, isLast))
    const sealed: Uint8Array[] = this.#pending.map(chunk => cipher.update(chunk))
    cipher.final()
    sealed.push(cipher.getAuthTag())
    this.#number++
    this.#pending = []
    this.#pendingBytes = 0
    return sealed
  }
}

/** Which bytes of which body are to be opened. */
export interface Opening {
  readonly key: Uint8Array
  /** Of the whole body, unsealed. */
  readonly sizeBytes: number
  readonly range: Range
}

/** @param sealed what `sealedRange` names, whole @throws {SealError} */
export function openBytes(sealed: Uint8Array, opening: Opening): Uint8Array {
  const opener = new Opener(opening)
  const opened = opener.push(sealed)
  opener.end()
  const [only] = opened
  return opened.length === 1 && only !== undefined ? only : Buffer.concat(opened)
}

/** @param sealed what `sealedRange` names, in any chunks @throws {SealError} before a wrong byte is out */
export async function* openStream(
  sealed: AsyncIterable<Uint8Array>,
  opening: Opening,
): AsyncGenerator<Uint8Array> {
  const opener = new Opener(opening)
  for await (const chunk of sealed) yield* opener.push(chunk)
  opener.end()
}

/** Gathers whole segments: nothing of one is let out before all of it is authentic. */
class Opener {
  readonly #opening: Opening
  readonly #behind: number
  #number: number
  #pending: Uint8Array[] = []
  #pendingBytes = 0

  constructor(opening: Opening) {
    this.#opening = opening
    this.#number = Math.floor(opening.range.start / segmentBytes)
    this.#behind = Math.ceil(opening.range.end / segmentBytes)
  }

  push(chunk: Uint8Array): Uint8Array[] {
    const opened: Uint8Array[] = []
    let rest = chunk
    while (this.#number < this.#behind) {
      const wanted = this.#sizeOf(this.#number) + tagBytes - this.#pendingBytes
      if (rest.length < wanted) break
      const last = rest.subarray(0, wanted)
      const sealed = this.#pending.length === 0 ? last : Buffer.concat([...this.#pending, last])
      this.#pending = []
      this.#pendingBytes = 0
      rest = rest.subarray(wanted)
      opened.push(this.#open(sealed))
    }
    if (rest.length > 0) {
      if (this.#number >= this.#behind) throw new SealError('a sealed body is longer than it was')
      this.#pending.push(rest)
      this.#pendingBytes += rest.length
    }
    return opened
  }

  end(): void {
    if (this.#number < this.#behind) throw new SealError('a sealed body is cut off')
  }

  #sizeOf(number: number): number {
    return Math.min(segmentBytes, this.#opening.sizeBytes - number * segmentBytes)
  }

  #open(sealed: Uint8Array): Uint8Array {
    const { key, sizeBytes, range } = this.#opening
    const number = this.#number++
    const start = number * segmentBytes
    const isLast = number === segmentsOf(sizeBytes) - 1
    const plain = openSegment({ key, nonce: nonceOf(number, isLast), sealed })
    return plain.subarray(Math.max(range.start - start, 0), range.end - start)
  }
}

interface SealedSegment {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
  readonly sealed: Uint8Array
}

function openSegment({ key, nonce, sealed }: SealedSegment): Uint8Array {
  const tagStart = sealed.length - tagBytes
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(sealed.subarray(tagStart))
  const plain = decipher.update(sealed.subarray(0, tagStart))
  try {
    decipher.final()
  } catch (cause) {
    throw new SealError('sealed bytes are not what was sealed', { cause })
  }
  return plain
}

function segmentsOf(sizeBytes: number): number {
  return Math.ceil(sizeBytes / segmentBytes)
}

/** 12 bytes: zeros, the number, and 1 for the last segment. A key seals one body, so no two segments share one. */
function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/**
 * How a sealed body lies on the disk: segments of 64 KiB, each encrypted and authenticated by itself with AES-256-GCM,
 * so that a range costs the segments it touches. The store seals and opens bodies with it. A key seals one body and no
 * other; a segment's nonce is its number and whether it is the last, so none can be altered, moved, dropped or cut off
 * without its opening failing. What is sealed may be sealed again, in another layer with a key of its own: the layers
 * know nothing of each other. See docs/adr for why.
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
export function sealedSize(sizeBytes: number, layers: number): number {
  let size = sizeBytes
  for (let layer = 0; layer < layers; layer++) size += segmentsOf(size) * tagBytes
  return size
}

/** What is to be found among sealed bytes. */
interface Wanted {
  /** Of the body, not empty. */
  readonly range: Range
  /** Of the whole body, unsealed. */
  readonly sizeBytes: number
}

/** @returns the sealed bytes that hold a range of the body */
export function sealedRange({ range, sizeBytes }: Wanted, layers: number): Range {
  let within = range
  for (let layer = 0; layer < layers; layer++) within = rangeInLayer(within, sealedSize(sizeBytes, layer))
  return within
}

function rangeInLayer(range: Range, sizeBytes: number): Range {
  const first = Math.floor(range.start / segmentBytes)
  const behind = Math.ceil(range.end / segmentBytes)
  const sealedSegment = segmentBytes + tagBytes
  return { start: first * sealedSegment, end: Math.min(behind * sealedSegment, sealedSize(sizeBytes, 1)) }
}

/** Seals one body on its way in. Holds a segment's bytes at most in each layer: the last one is known only at the end. */
export class Sealer {
  readonly #layers: readonly LayerSealer[]

  /** @param keys for each layer 32 random bytes that seal nothing else, the innermost first */
  constructor(keys: readonly Uint8Array[]) {
    this.#layers = keys.map(key => new LayerSealer(key))
  }

  /** @returns sealed bytes that are ready, in order; the chunk must not change afterwards */
  push(chunk: Uint8Array): Uint8Array[] {
    let sealed = [chunk]
    for (const layer of this.#layers) sealed = sealed.flatMap(bytes => layer.push(bytes))
    return sealed
  }

  /** @returns the last sealed bytes; none for an empty body */
  end(): Uint8Array[] {
    let sealed: Uint8Array[] = []
    for (const layer of this.#layers) {
      sealed = [...sealed.flatMap(bytes => layer.push(bytes)), ...layer.end()]
    }
    return sealed
  }
}

class LayerSealer {
  readonly #key: Uint8Array
  #pending: Uint8Array[] = []
  #pendingBytes = 0
  #number = 0

  constructor(key: Uint8Array) {
    this.#key = key
  }

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
export interface Opening extends Wanted {
  /** The innermost layer's first. */
  readonly keys: readonly Uint8Array[]
}

/** @param sealed what `sealedRange` names, whole @throws {SealError} */
export function openBytes(sealed: Uint8Array, opening: Opening): Uint8Array {
  let bytes = sealed
  for (const layer of layersOutermostFirst(opening)) {
    const opener = new Opener(layer)
    const opened = opener.push(bytes)
    opener.end()
    const [only] = opened
    bytes = opened.length === 1 && only !== undefined ? only : Buffer.concat(opened)
  }
  return bytes
}

/** @param sealed what `sealedRange` names, in any chunks @throws {SealError} before a wrong byte is out */
export function openStream(sealed: AsyncIterable<Uint8Array>, opening: Opening): AsyncIterable<Uint8Array> {
  let chunks = sealed
  for (const layer of layersOutermostFirst(opening)) chunks = openLayer(chunks, layer)
  return chunks
}

/** What is opened of one layer: a range of what the next one sealed. */
interface LayerOpening extends Wanted {
  readonly key: Uint8Array
}

function layersOutermostFirst({ keys, sizeBytes, range }: Opening): LayerOpening[] {
  const layers = keys.map((key, layer) => ({
    key,
    sizeBytes: sealedSize(sizeBytes, layer),
    range: sealedRange({ range, sizeBytes }, layer),
  }))
  return layers.toReversed()
}

async function* openLayer(
  sealed: AsyncIterable<Uint8Array>,
  opening: LayerOpening,
): AsyncGenerator<Uint8Array> {
  const opener = new Opener(opening)
  for await (const chunk of sealed) yield* opener.push(chunk)
  opener.end()
}

/** Gathers whole segments: nothing of one is let out before all of it is authentic. */
class Opener {
  readonly #opening: LayerOpening
  readonly #behind: number
  #number: number
  #pending: Uint8Array[] = []
  #pendingBytes = 0

  constructor(opening: LayerOpening) {
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

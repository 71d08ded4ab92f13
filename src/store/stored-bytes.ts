/**
 * `Bytes` over segments, files and the cache. A content's place is looked up in the tick of the call and held from
 * then on, so that neither a deletion nor compaction takes the bytes away from under a reader.
 */
import { assert } from '../base/assert.ts'
import type { BodyKey, Unwrap } from '../sealed/body-key.ts'
import { openBytes, sealedRange, SealError, type Opening } from '../sealed/format.ts'
import type { Bytes, ByteStream, ContentWriter, Range } from './bytes.ts'
import { sealedCacheId, type ContentCache } from './content-cache.ts'
import { isWritten, placeOf, storedBytesOf } from './content-rows.ts'
import type { Content, Place } from './content.ts'
import type { Effects } from './effects.ts'
import { StoreError } from './errors.ts'
import type { Held, Holds } from './holds.ts'
import type { ReadBuffers } from './read-buffers.ts'
import { streamFile, streamOpened, streamPieces, type Piece } from './streams.ts'
import { BodyWriter, SealingWriter, type WriterDeps } from './writer.ts'

export interface StoredBytesDeps extends WriterDeps {
  readonly cache: ContentCache
  readonly holds: Holds
  readonly buffers: ReadBuffers
}

/** One body, whole or a part of a composed content. */
interface Source {
  readonly id: number
  readonly sizeBytes: number
  readonly wrappedKey: Uint8Array | null | undefined
  readonly place: Place
}

/** Bytes as they lie on the disk. */
interface Lying {
  readonly cacheId: number
  readonly storedBytes: number
  readonly place: Place
}

const nothing = new Uint8Array(0)

export class StoredBytes implements Bytes {
  readonly #deps: StoredBytesDeps
  readonly #smallMaxBytes: number
  #frozen = false

  constructor(deps: StoredBytesDeps, smallMaxBytes: number) {
    this.#deps = deps
    this.#smallMaxBytes = smallMaxBytes
  }

  writer(sizeBytes: number | undefined, bodyKey?: BodyKey): ContentWriter {
    const isLarge = sizeBytes !== undefined && sizeBytes > this.#smallMaxBytes
    const writer = new BodyWriter(this.#deps, isLarge ? 0 : this.#smallMaxBytes)
    return bodyKey === undefined ? writer : new SealingWriter(writer, bodyKey)
  }

  read(content: Content, range?: Range): Uint8Array | Promise<Uint8Array | ByteStream> {
    if (content.id === 0) return nothing
    const cached = this.#deps.cache.get(content.id)
    if (cached) return range ? cached.subarray(range.start, range.end) : cached
    return this.#readCold(content, range ?? { start: 0, end: content.sizeBytes })
  }

  async readSealed(content: Content, unwrap: Unwrap, range?: Range): Promise<Uint8Array | ByteStream> {
    if (content.id === 0) return nothing
    return this.#readCold(content, range ?? { start: 0, end: content.sizeBytes }, unwrap)
  }

  discard(content: Content): void {
    if (content.id === 0 || this.#frozen) return
    assert(isWritten(content), 'only bytes that no row names are discarded')
    this.#forget(content.id)
    this.#deps.holds.free(heldBy(content.place))
    if (content.place.kind === 'file') this.#deps.files.remove(content.place.file)
  }

  /**
   * Removes nothing from now on. After a failed flush nobody knows which rows are on the disk: bytes whose commit was
   * refused may be named by one, and the next start finds out.
   */
  freeze(): void {
    this.#frozen = true
  }

  /** Carries out what a durable group decided about contents. */
  apply(effects: Effects): void {
    for (const { place } of effects.adopted) this.#deps.holds.free(heldBy(place))
    for (const { id, place } of effects.released) {
      this.#forget(id)
      if (place.kind === 'file') this.#deps.files.remove(place.file)
    }
  }

  #forget(id: number): void {
    this.#deps.cache.delete(id)
    this.#deps.cache.delete(sealedCacheId(id))
  }

  /** @param unwrap absent for who has no key, and meets no sealed bytes */
  async #readCold(content: Content, range: Range, unwrap?: Unwrap): Promise<Uint8Array | ByteStream> {
    assert(range.start >= 0 && range.end <= content.sizeBytes, 'a range lies within its content')
    if (isWritten(content)) return this.#readOne(content, range, unwrap)
    const { id, sizeBytes } = content
    const located = this.#deps.contents.locate(id)
    if (located === undefined) throw new StoreError('gone', `content ${id} was released`)
    const place = placeOf(located)
    if (place === undefined) return this.#readParts(id, range, unwrap)
    return this.#readOne({ id, sizeBytes, wrappedKey: located.wrappedKey, place }, range, unwrap)
  }

  /** Holds the place before the first await. */
  async #readOne(source: Source, range: Range, unwrap?: Unwrap): Promise<Uint8Array | ByteStream> {
    const { id, sizeBytes, wrappedKey, place } = source
    if (wrappedKey == null) return this.#readPlace({ cacheId: id, storedBytes: sizeBytes, place }, range)
    assert(unwrap !== undefined, 'sealed bytes are read with their key')
    if (range.start === range.end) return nothing
    const opening = { keys: unsealed(id, () => unwrap(wrappedKey)), sizeBytes, range }
    return this.#readAndOpen(source, opening)
  }

  async #readAndOpen(source: Source, opening: Opening): Promise<Uint8Array | ByteStream> {
    const { id, place } = source
    const cacheId = sealedCacheId(id)
    const { start, end } = sealedRange(opening, opening.keys.length)
    const sealed =
      this.#deps.cache.get(cacheId)?.subarray(start, end) ??
      (await this.#readPlace({ cacheId, storedBytes: storedBytesOf(source), place }, { start, end }))
    return sealed instanceof Uint8Array
      ? unsealed(id, () => openBytes(sealed, opening))
      : streamOpened(sealed, opening)
  }

  async #readPlace(lying: Lying, range: Range): Promise<Uint8Array | ByteStream> {
    const { place } = lying
    const held = heldBy(place)
    this.#deps.holds.hold(held)
    try {
      return place.kind === 'file'
        ? await this.#readFile(place.file, range)
        : await this.#readSegment(lying, place, range)
    } finally {
      this.#deps.holds.free(held)
    }
  }

  async #readFile(id: string, range: Range): Promise<Uint8Array | ByteStream> {
    const file = await this.#deps.files.open(id)
    if (range.end - range.start > this.#smallMaxBytes) return streamFile(file, range, this.#deps.buffers)
    try {
      const bytes = await file.read(range.start, range.end - range.start)
      if (bytes.length === range.end - range.start) return bytes
    } finally {
      await file.close()
    }
    throw new StoreError('damaged', `${file.path} ends before ${range.end}`)
  }

  /** Read whole, because the next request for it is likely. */
  async #readSegment(
    { cacheId, storedBytes }: Lying,
    { segment, start }: Extract<Place, { kind: 'segment' }>,
    range: Range,
  ): Promise<Uint8Array> {
    const bytes = await this.#deps.segments.read(segment, start, storedBytes)
    this.#deps.cache.put(cacheId, bytes)
    return bytes.subarray(range.start, range.end)
  }

  /** Places are held until the last part was read: a deletion must not cut the body short. */
  async #readParts(id: number, range: Range, unwrap?: Unwrap): Promise<Uint8Array | ByteStream> {
    const parts = this.#deps.contents.partsOf(id, range).flatMap(part => {
      const place = placeOf(part)
      const start = Math.max(range.start - part.offset, 0)
      const end = Math.min(range.end - part.offset, part.sizeBytes)
      return place && start < end ? [{ source: { ...part, place }, within: { start, end } }] : []
    })
    const foundBytes = parts.reduce((sum, { within }) => sum + within.end - within.start, 0)
    if (foundBytes < range.end - range.start) throw new StoreError('damaged', `content ${id} lacks bytes`)
    const [first, second] = parts
    if (first === undefined) return nothing
    if (second === undefined) return this.#readOne(first.source, first.within, unwrap)
    const held = parts.map(({ source }) => heldBy(source.place))
    for (const one of held) this.#deps.holds.hold(one)
    const pieces = parts.map(
      ({ source, within }): Piece =>
        () =>
          this.#readOne(source, within, unwrap),
    )
    return streamPieces(pieces, () => {
      for (const one of held) this.#deps.holds.free(one)
    })
  }
}

/** What does not open is damage, told in the store's words. */
function unsealed<T>(id: number, open: () => T): T {
  try {
    return open()
  } catch (cause) {
    throw cause instanceof SealError
      ? new StoreError('damaged', `content ${id} does not open`, { cause })
      : cause
  }
}

function heldBy(place: Place): Held {
  return place.kind === 'segment' ? place.segment : place.file
}

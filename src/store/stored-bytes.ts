/**
 * `Bytes` over segments, files and the cache. A content's place is looked up in the tick of the call and held from
 * then on, so that neither a deletion nor compaction takes the bytes away from under a reader.
 */
import { assert } from '../base/assert.ts'
import type { Bytes, ByteStream, ContentWriter, Range } from './bytes.ts'
import { isWritten, placeOf } from './content-rows.ts'
import type { Content, Place } from './content.ts'
import type { Effects } from './effects.ts'
import { StoreError } from './errors.ts'
import type { Held, Holds } from './holds.ts'
import { streamFile, streamPieces, type Piece } from './streams.ts'
import { BodyWriter, type WriterDeps } from './writer.ts'

export interface StoredBytesDeps extends WriterDeps {
  readonly holds: Holds
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

  writer(sizeBytes: number | undefined): ContentWriter {
    const isLarge = sizeBytes !== undefined && sizeBytes > this.#smallMaxBytes
    return new BodyWriter(this.#deps, isLarge ? 0 : this.#smallMaxBytes)
  }

  read(content: Content, range?: Range): Uint8Array | Promise<Uint8Array | ByteStream> {
    if (content.id === 0) return nothing
    const cached = this.#deps.cache.get(content.id)
    if (cached) return range ? cached.subarray(range.start, range.end) : cached
    return this.#readCold(content, range ?? { start: 0, end: content.sizeBytes })
  }

  discard(content: Content): void {
    if (content.id === 0 || this.#frozen) return
    assert(isWritten(content), 'only bytes that no row names are discarded')
    this.#deps.cache.delete(content.id)
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
      this.#deps.cache.delete(id)
      if (place.kind === 'file') this.#deps.files.remove(place.file)
    }
  }

  async #readCold(content: Content, range: Range): Promise<Uint8Array | ByteStream> {
    assert(range.start >= 0 && range.end <= content.sizeBytes, 'a range lies within its content')
    if (isWritten(content)) return this.#readPlace(content, content.place, range)
    const located = this.#deps.contents.locate(content.id)
    if (located === undefined) throw new StoreError('gone', `content ${content.id} was released`)
    const place = placeOf(located)
    return place ? this.#readPlace(content, place, range) : this.#readParts(content.id, range)
  }

  /** Holds the place before the first await. */
  async #readPlace(content: Content, place: Place, range: Range): Promise<Uint8Array | ByteStream> {
    const held = heldBy(place)
    this.#deps.holds.hold(held)
    try {
      return place.kind === 'file'
        ? await this.#readFile(place.file, range)
        : await this.#readSegment(content, place, range)
    } finally {
      this.#deps.holds.free(held)
    }
  }

  async #readFile(id: string, range: Range): Promise<Uint8Array | ByteStream> {
    const file = await this.#deps.files.open(id)
    if (range.end - range.start > this.#smallMaxBytes) return streamFile(file, range)
    let bytes: Uint8Array = nothing
    for await (const chunk of streamFile(file, range)) bytes = chunk
    return bytes
  }

  /** Read whole, because the next request for it is likely. */
  async #readSegment(
    content: Content,
    place: Extract<Place, { kind: 'segment' }>,
    range: Range,
  ): Promise<Uint8Array> {
    const bytes = await this.#deps.segments.read(place.segment, place.start, content.sizeBytes)
    this.#deps.cache.put(content.id, bytes)
    return bytes.subarray(range.start, range.end)
  }

  /** Places are held until the last part was read: a deletion must not cut the body short. */
  async #readParts(id: number, range: Range): Promise<Uint8Array | ByteStream> {
    const parts = this.#deps.contents.partsOf(id, range).flatMap(part => {
      const place = placeOf(part)
      const start = Math.max(range.start - part.offset, 0)
      const end = Math.min(range.end - part.offset, part.sizeBytes)
      return place && start < end ? [{ content: part, place, within: { start, end } }] : []
    })
    const foundBytes = parts.reduce((sum, { within }) => sum + within.end - within.start, 0)
    if (foundBytes < range.end - range.start) throw new StoreError('damaged', `content ${id} lacks bytes`)
    const [first, second] = parts
    if (first === undefined) return nothing
    if (second === undefined) return this.#readPlace(first.content, first.place, first.within)
    const held = parts.map(({ place }) => heldBy(place))
    for (const one of held) this.#deps.holds.hold(one)
    const pieces = parts.map(
      ({ content, place, within }): Piece =>
        () =>
          this.#readPlace(content, place, within),
    )
    return streamPieces(pieces, () => {
      for (const one of held) this.#deps.holds.free(one)
    })
  }
}

function heldBy(place: Place): Held {
  return place.kind === 'segment' ? place.segment : place.file
}

/**
 * Which contents there are, where they lie and how many rows name each. The transaction adopts, shares and releases;
 * `bytes` looks places up; compaction and recovery walk. Invariant: a content is in `contents` exactly as long as a
 * row names it.
 */
import type { Statement } from 'better-sqlite3'
import { assert } from '../base/assert.ts'
import { layersOf } from '../sealed/body-key.ts'
import { sealedSize } from '../sealed/format.ts'
import type { Range } from './bytes.ts'
import type { Connection } from './connection.ts'
import type { Content, Place, WrittenContent } from './content.ts'
import type { Effects } from './effects.ts'
import type { Part } from './rows.ts'
import { formatChecksum } from './rows.ts'
import type { KeyMemory } from './key-memory.ts'

/** A content as its row has it. */
export interface LocatedContent {
  readonly id: number
  /** Length on the disk: with what sealing adds. */
  readonly storedBytes: number
  readonly wrappedKey: Uint8Array | null
  readonly segment: number | null
  readonly start: number | null
  readonly file: string | null
}

/** A part of a composed content, which begins `offset` bytes behind its start. */
export interface LocatedPart extends LocatedContent {
  readonly offset: number
  readonly sizeBytes: number
}

/** A content's bytes at their new place. */
export interface MovedContent {
  readonly id: number
  readonly storedBytes: number
  readonly place: Extract<Place, { kind: 'segment' }>
}

interface Sealable {
  readonly sizeBytes: number
  readonly wrappedKey: Uint8Array | null | undefined
}

type ContentColumns = [
  id: number,
  storedBytes: number,
  segment: number | null,
  start: number | null,
  file: string | null,
  wrappedKey: Uint8Array | null,
]

const columns = 'id, size_bytes as storedBytes, wrapped_key as wrappedKey, segment, start, file'

export class ContentRows {
  readonly #connection: Connection
  readonly #keyMemory: KeyMemory
  readonly #insert: Statement<ContentColumns>
  readonly #share: Statement<[number]>
  readonly #unshare: Statement<[number]>
  readonly #deleteLast: Statement<[number], LocatedContent>
  readonly #insertPart: Statement<[number, number, number, number, number, string | null]>
  readonly #deleteParts: Statement<[number], number>
  readonly #locate: Statement<[number], LocatedContent>
  readonly #partsOf: Statement<[number, number, number, number], LocatedPart>
  readonly #inSegment: Statement<[number, number, number], LocatedContent>
  readonly #move: Statement<[number, number, number, number, number]>
  readonly #addLive: Statement<[number, number]>
  #nextId: number

  constructor(connection: Connection, keyMemory: KeyMemory) {
    this.#connection = connection
    this.#keyMemory = keyMemory
    this.#insert = connection.prepare(
      'insert into contents (id, refs, size_bytes, segment, start, file, wrapped_key) values (?, 1, ?, ?, ?, ?, ?)',
    )
    this.#share = connection.prepare('update contents set refs = refs + 1 where id = ?')
    this.#unshare = connection.prepare('update contents set refs = refs - 1 where id = ?')
    this.#deleteLast = connection.prepare(
      `delete from contents where id = ? and refs = 1 returning ${columns}`,
    )
    this.#insertPart = connection.prepare('insert into content_parts values (?, ?, ?, ?, ?, ?)')
    this.#deleteParts = connection
      .prepare<[number], number>('delete from content_parts where content_id = ? returning part_content_id')
      .pluck()
    this.#locate = connection.prepare(`select ${columns} from contents where id = ?`)
    this.#partsOf = connection.prepare(
      `select part_content_id as id, p.size_bytes as sizeBytes, p.start as offset,
         c.size_bytes as storedBytes, wrapped_key as wrappedKey, segment, c.start, file
       from content_parts p join contents c on c.id = p.part_content_id
       where content_id = ? and p.start < ?
         and p.start >= (select max(start) from content_parts where content_id = ? and start <= ?)
       order by p.start, number`,
    )
    this.#inSegment = connection.prepare(
      `select ${columns} from contents where segment = ? and start >= ? order by start limit ?`,
    )
    this.#move = connection.prepare(
      'update contents set segment = ?, start = ? where id = ? and segment = ? and start = ?',
    )
    this.#addLive = connection.prepare(
      `insert into segments (id, live_bytes) values (?, ?)
       on conflict (id) do update set live_bytes = live_bytes + excluded.live_bytes`,
    )
    this.#nextId =
      (connection.prepare<[], number>('select ifnull(max(id), 0) from contents').pluck().get() ?? 0) + 1
  }

  /** A number no content of this process has had. */
  nextId(): number {
    return this.#nextId++
  }

  /** One more row names the content, whether it was just written or is stored already. */
  adopt(content: Content, effects: Effects): void {
    if (content.id === 0) return
    if (isWritten(content)) {
      const { id, place, wrappedKey = null } = content
      const storedBytes = storedBytesOf(content)
      if (wrappedKey !== null) this.#keyMemory.write()
      if (place.kind === 'segment') {
        this.#insert.run(id, storedBytes, place.segment, place.start, null, wrappedKey)
        effects.addLiveBytes(place.segment, storedBytes)
      } else {
        this.#insert.run(id, storedBytes, null, null, place.file, wrappedKey)
      }
      effects.adopted.push(content)
      return
    }
    assert(this.#share.run(content.id).changes === 1, 'a shared content is stored')
  }

  /** One row less names the content; with the last one it goes, and with a composed one its parts. */
  release(id: number, effects: Effects): void {
    if (id === 0) return
    const last = this.#deleteLast.get(id)
    if (last === undefined) {
      assert(this.#unshare.run(id).changes === 1, 'a released content is stored')
      return
    }
    const place = placeOf(last)
    if (place === undefined) {
      for (const part of this.#deleteParts.all(id)) this.release(part, effects)
      return
    }
    if (place.kind === 'segment') effects.addLiveBytes(place.segment, -last.storedBytes)
    effects.released.push({ id, place })
  }

  /** A content made of the parts' bytes in this order; it takes over the parts' claims on their contents. */
  compose(parts: readonly Part[]): Content {
    const id = this.nextId()
    let sizeBytes = 0
    for (const part of parts) {
      const checksum = formatChecksum(part.checksum)
      this.#insertPart.run(id, sizeBytes, part.number, part.content.id, part.sizeBytes, checksum)
      sizeBytes += part.sizeBytes
    }
    this.#insert.run(id, sizeBytes, null, null, null, null)
    return { id, sizeBytes }
  }

  /** @returns whether the content still lay at `from` */
  move(
    content: MovedContent,
    from: { readonly segment: number; readonly start: number },
    effects: Effects,
  ): boolean {
    const { id, place, storedBytes } = content
    if (this.#move.run(place.segment, place.start, id, from.segment, from.start).changes === 0) return false
    effects.addLiveBytes(from.segment, -storedBytes)
    effects.addLiveBytes(place.segment, storedBytes)
    return true
  }

  /** Once per group instead of once per row. */
  writeLiveBytes(effects: Effects): void {
    for (const [segment, change] of effects.liveBytes) if (change !== 0) this.#addLive.run(segment, change)
  }

  locate(id: number): LocatedContent | undefined {
    this.#connection.enter()
    return this.#locate.get(id)
  }

  /** The contents that a range of a composed one consists of, in order, without empty ones. */
  partsOf(id: number, { start, end }: Range): LocatedPart[] {
    this.#connection.enter()
    return this.#partsOf.all(id, end, id, start)
  }

  inSegment(segment: number, range: { readonly from: number; readonly limit: number }): LocatedContent[] {
    this.#connection.enter()
    return this.#inSegment.all(segment, range.from, range.limit)
  }
}

/** Length on the disk. */
export function storedBytesOf({ sizeBytes, wrappedKey }: Sealable): number {
  return wrappedKey == null ? sizeBytes : sealedSize(sizeBytes, layersOf(wrappedKey))
}

export function isWritten(content: Content): content is WrittenContent {
  return 'place' in content
}

/** `undefined` for a composed or an empty content. */
export function placeOf(row: LocatedContent): Place | undefined {
  if (row.segment !== null && row.start !== null)
    return { kind: 'segment', segment: row.segment, start: row.start }
  return row.file === null ? undefined : { kind: 'file', file: row.file }
}

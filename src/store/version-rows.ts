/**
 * How versions move between `objects` and `versions`. Used by the transaction, which releases what is removed.
 * Invariant: where a key has a row in `objects`, that is its newest version; where it has none, the newest one in
 * `versions`, if any, is a delete marker.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import { objectColumns } from './object-row.ts'
import { nullVersionId } from './rows.ts'

/** A version that was taken out of its table. */
export interface Removed {
  readonly contentId: number
  readonly marker: number
}

/** The newest version of a key, a delete marker included. */
export interface Newest {
  readonly version: string
  readonly versioned: number | null
  /** 1 where it is what the key holds. */
  readonly isCurrent: number
}

type ByKey<Row> = Statement<[number, string], Row>
type ByVersion<Row> = Statement<[number, string, string], Row>

const removed = 'returning content_id as contentId, marker'
const removedObject = 'returning content_id as contentId, 0 as marker'

export class VersionRows {
  readonly #current: ByKey<Newest>
  readonly #newest: ByKey<Newest & Pick<Removed, 'marker'>>
  readonly #copyDown: ByKey<unknown>
  readonly #copyUp: ByVersion<unknown>
  readonly #deleteCurrent: ByKey<Removed>
  readonly #deletePromoted: ByVersion<unknown>
  readonly #delete: ByVersion<Removed>
  readonly #deleteNull: ByKey<Removed>
  readonly #insertMarker: Statement<[number, string, number, string, 1 | null]>

  constructor(connection: Connection) {
    this.#current = connection.prepare(
      'select version, versioned, 1 as isCurrent from objects where bucket_id = ? and key = ?',
    )
    this.#newest = connection.prepare(
      `select version, versioned, 0 as isCurrent, marker from versions
       where bucket_id = ? and key = ? order by version desc limit 1`,
    )
    this.#copyDown = connection.prepare(
      `insert into versions (bucket_id, key, marker, ${objectColumns})
       select bucket_id, key, 0, ${objectColumns} from objects where bucket_id = ? and key = ?`,
    )
    this.#copyUp = connection.prepare(
      `insert into objects (bucket_id, key, ${objectColumns})
       select bucket_id, key, ${objectColumns} from versions where bucket_id = ? and key = ? and version = ?`,
    )
    this.#deleteCurrent = connection.prepare(
      `delete from objects where bucket_id = ? and key = ? ${removedObject}`,
    )
    this.#deletePromoted = connection.prepare(
      'delete from versions where bucket_id = ? and key = ? and version = ?',
    )
    this.#delete = connection.prepare(
      `delete from versions where bucket_id = ? and key = ? and version = ? and versioned = 1 ${removed}`,
    )
    this.#deleteNull = connection.prepare(
      `delete from versions where bucket_id = ? and key = ? and versioned is null ${removed}`,
    )
    this.#insertMarker = connection.prepare(
      `insert into versions (bucket_id, key, marker, size_bytes, etag, modified_ms, version, content_id, versioned)
       values (?, ?, 1, 0, '', ?, ?, 0, ?)`,
    )
  }

  newest(bucketId: number, key: string): Newest | undefined {
    return this.#current.get(bucketId, key) ?? this.#newest.get(bucketId, key)
  }

  /**
   * Makes way for a version that becomes the newest: what is current goes to the others.
   * @param way.newest as `newest` has just returned it
   * @param way.replacesNull whether the version that comes has no id, and so takes the place of the one without
   * @returns what has to be released
   */
  makeWay(
    bucketId: number,
    key: string,
    { newest, replacesNull }: { readonly newest: Newest | undefined; readonly replacesNull: boolean },
  ): Removed | undefined {
    const isThere = newest?.isCurrent === 1
    if (replacesNull && isThere && newest.versioned === null) return this.#deleteCurrent.get(bucketId, key)
    if (isThere) {
      this.#copyDown.run(bucketId, key)
      this.#deleteCurrent.get(bucketId, key)
    }
    return replacesNull ? this.#deleteNull.get(bucketId, key) : undefined
  }

  /** Room must have been made for it. */
  insertMarker(
    bucketId: number,
    key: string,
    marker: { readonly modifiedMs: number; readonly version: string; readonly isVersioned: boolean },
  ): void {
    this.#insertMarker.run(bucketId, key, marker.modifiedMs, marker.version, marker.isVersioned ? 1 : null)
  }

  /** Takes one version out; what was the newest of the others takes its place. @returns what has to be released */
  remove(bucketId: number, key: string, versionId: string): Removed | undefined {
    const current = this.#current.get(bucketId, key)
    const isCurrent =
      current !== undefined &&
      (versionId === nullVersionId
        ? current.versioned === null
        : current.versioned === 1 && current.version === versionId)
    const found = isCurrent ? this.#deleteCurrent.get(bucketId, key) : this.#take(bucketId, key, versionId)
    if (isCurrent || current === undefined) this.#promote(bucketId, key)
    return found
  }

  #take(bucketId: number, key: string, versionId: string): Removed | undefined {
    return versionId === nullVersionId
      ? this.#deleteNull.get(bucketId, key)
      : this.#delete.get(bucketId, key, versionId)
  }

  /** Where a key has no current object, its newest version becomes one, unless that is a delete marker. */
  #promote(bucketId: number, key: string): void {
    const newest = this.#newest.get(bucketId, key)
    if (newest === undefined || newest.marker === 1) return
    this.#copyUp.run(bucketId, key, newest.version)
    this.#deletePromoted.run(bucketId, key, newest.version)
  }
}

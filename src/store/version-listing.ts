/**
 * Pages of versions: what keys hold now, from `objects`, between what they held before, from `versions`. Both tables
 * are read from where the page starts, so its cost does not depend on where that is.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import type { KeySearch, VersionRange } from './index.ts'
import { compareKeys, prefixEnd } from './keys.ts'
import { versionIdOf } from './object-row.ts'
import type { ListedVersion } from './rows.ts'

interface Row {
  readonly key: string
  readonly sizeBytes: number
  readonly etag: string
  readonly modifiedMs: number
  readonly storageClass: string | null
  readonly checksum: string | null
  readonly version: string
  readonly versioned: number | null
  readonly marker: number
  readonly latest: number
}

interface Bounds {
  readonly bucketId: number
  readonly key: string
  readonly version: string
  readonly lower: string
  /** `null` for none. */
  readonly upper: string | null
  readonly limit: number
}

/** The rest of one key's versions, and the versions of the keys behind it. */
const behindVersion = 'key = @key and version < @version'
const behindKey = 'key > @key and key >= @lower'
const behindKeyBelow = behindKey + ' and key < @upper'

export class VersionListing {
  readonly #connection: Connection
  readonly #behindVersion: Statement<[Bounds], Row>
  readonly #behindKey: Statement<[Bounds], Row>
  readonly #behindKeyBelow: Statement<[Bounds], Row>
  readonly #firstKey: Statement<[number, string, number, string], string | null>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#behindVersion = connection.prepare(pageOf(behindVersion))
    this.#behindKey = connection.prepare(pageOf(behindKey))
    this.#behindKeyBelow = connection.prepare(pageOf(behindKeyBelow))
    this.#firstKey = connection
      .prepare<[number, string, number, string], string | null>(
        `select min(key) from (${firstKeyIn('objects')} union all ${firstKeyIn('versions')})`,
      )
      .pluck()
  }

  page(bucketId: number, { prefix, fromKey, fromVersion, limit }: VersionRange): ListedVersion[] {
    this.#connection.enter()
    const upper = prefixEnd(prefix) ?? null
    const lower = compareKeys(fromKey, prefix) >= 0 ? fromKey : prefix
    const bounds = { bucketId, key: fromKey, version: fromVersion, lower, upper, limit }
    const isWithin = fromVersion !== '' && fromKey.startsWith(prefix)
    const rest = isWithin ? this.#behindVersion.all(bounds) : []
    const behind = { ...bounds, limit: limit - rest.length }
    const others = upper === null ? this.#behindKey.all(behind) : this.#behindKeyBelow.all(behind)
    return [...rest, ...others].map(listedFrom)
  }

  firstKey(bucketId: number, { prefix, from }: KeySearch): string | undefined {
    this.#connection.enter()
    const key = this.#firstKey.get(bucketId, from, bucketId, from)
    return key?.startsWith(prefix) ? key : undefined
  }
}

function firstKeyIn(table: 'objects' | 'versions'): string {
  return `select * from (select key from ${table} where bucket_id = ? and key >= ? order by key limit 1)`
}

/** Of a key without a current object the newest version is a delete marker; nothing else in `versions` is the latest. */
function pageOf(bounds: string): string {
  const columns = `key, size_bytes as sizeBytes, etag, modified_ms as modifiedMs, storage_class as storageClass, checksum,
    version, versioned`
  const isLatest = `marker
    and not exists (select 1 from objects o where o.bucket_id = v.bucket_id and o.key = v.key)
    and not exists (
      select 1 from versions n where n.bucket_id = v.bucket_id and n.key = v.key and n.version > v.version
    )`
  return `
    select * from (
      select ${columns}, 0 as marker, 1 as latest from objects
      where bucket_id = @bucketId and ${bounds} order by key limit @limit)
    union all
    select * from (
      select ${columns}, marker, ${isLatest} as latest from versions v
      where bucket_id = @bucketId and ${bounds} order by key, version desc limit @limit)
    order by key, version desc limit @limit`
}

function listedFrom({ versioned, marker, latest, ...row }: Row): ListedVersion {
  return {
    ...row,
    versionId: versionIdOf(row.version, versioned),
    isMarker: marker === 1,
    isLatest: latest === 1,
  }
}

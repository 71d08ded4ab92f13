/**
 * How a client lists: with any of the operations, in one page or in several, all of a bucket, a part of it, or by folders. What a page
 * tells was so at some moment while it was made.
 */
import { S3Error } from '../../src/service/errors.ts'
import { ask, type ClientParts } from './asking.ts'
import type { Dice } from './dice.ts'
import type { State } from './linearizable.ts'
import { ifAnything } from './states.ts'
import { bucket } from './world.ts'

const kinds = ['ListObjectsV2', 'ListObjects', 'ListObjectVersions'] as const

interface Listing {
  readonly kind?: (typeof kinds)[number]
  readonly limit?: number | undefined
  readonly prefix?: string
  readonly delimiter?: string
  /** Names behind this one only. */
  readonly behind?: string
}

interface Page {
  /** ETags by key. */
  readonly found: ReadonlyMap<string, string>
  readonly folders: ReadonlySet<string>
  /** How the next page is asked for, where there is one. */
  readonly next: Marker | undefined
}

interface Marker {
  readonly key: string
  readonly token?: string | undefined
  readonly version?: string | undefined
}

export class Lister {
  readonly #parts: ClientParts

  constructor(parts: ClientParts) {
    this.#parts = parts
  }

  /** Any of the operations, under a prefix or behind a key or by folders. */
  listUnder(dice: Dice): Promise<void> {
    const { plan } = this.#parts
    const { keys } = plan
    const limit = dice.chance(0.6) ? 1 + dice.below(2) : undefined
    const drawn = dice.pick(kinds)
    // Where there are versions, what is current is a list of its own.
    const kind = plan.versions === undefined || drawn !== 'ListObjectVersions' ? drawn : 'ListObjectsV2'
    const how = dice.pick(['prefix', 'behind', 'folders', 'all'])
    if (how === 'prefix') return this.list({ kind, limit, prefix: dice.pick(['d/', 'd/b', 'e']) })
    if (how === 'behind') return this.list({ kind, limit, behind: dice.pick(keys) })
    if (how === 'folders') return this.list({ kind, limit, delimiter: '/' })
    return this.list({ kind, limit })
  }

  async list(listing: Listing): Promise<void> {
    const seen = new Set<string>()
    let after = listing.behind ?? ''
    for (let marker: Marker = { key: after }; ;) {
      const begin = this.#parts.time.exactMs
      const page = await this.#page(listing, marker)
      if (page === undefined) return
      const { found, folders, next } = page
      const last = [...found.keys(), ...folders].toSorted().at(-1)
      for (const name of [...found.keys(), ...folders]) {
        if (seen.has(name)) throw new Error(`${name} is listed twice`)
        if (name <= after || !name.startsWith(listing.prefix ?? '')) throw new Error(`${name} is listed`)
        seen.add(name)
      }
      this.#told(listing, page, { begin, after, last })
      if (next === undefined) return
      after = last ?? after
      marker = next
    }
  }

  #told(
    { prefix = '', delimiter }: Listing,
    { found, folders, next }: Page,
    {
      begin,
      after,
      last = '',
    }: { readonly begin: number; readonly after: string; readonly last?: string | undefined },
  ): void {
    const { keys, rule } = this.#parts.plan
    for (const key of keys) {
      const end = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length)
      const folder = end < 0 ? undefined : key.slice(0, end + 1)
      const name = folder ?? key
      if (!key.startsWith(prefix) || name <= after || (next !== undefined && name > last)) continue
      if (folder === undefined) this.#listed(key, begin, found.get(key))
      else if (!folders.has(folder)) this.#listed(key, begin, undefined)
      // What went beside somebody else's lies in the same folder.
      else if (keys.filter(each => each.startsWith(folder)).length === 1 && rule !== 'copy') {
        this.#parts.ledger.note(key, { name: `list of ${folder}`, begin, apply: ifAnything })
      }
    }
  }

  #listed(key: string, begin: number, etag: string | undefined): void {
    const { ledger, values } = this.#parts
    const apply = (state: State) => (values.of(state)?.etag === etag ? [state] : [])
    ledger.note(key, { name: `list ${etag ?? 'without it'}`, begin, apply })
  }

  /** @returns `undefined` where there was no answer, or a refusal */
  #page(listing: Listing, marker: Marker): Promise<Page | undefined> {
    const { kind = 'ListObjectsV2' } = listing
    if (kind === 'ListObjects') return this.#byMarker(listing, marker)
    return kind === 'ListObjectsV2' ? this.#byToken(listing, marker) : this.#versions(listing, marker)
  }

  async #byToken(listing: Listing, { token }: Marker): Promise<Page | undefined> {
    const input = { ...rangeOf(listing), StartAfter: listing.behind, ContinuationToken: token }
    const outcome = await ask(this.#parts, 'ListObjectsV2', input)
    if (outcome === undefined || outcome instanceof S3Error) return undefined
    const { Contents, CommonPrefixes, IsTruncated, NextContinuationToken } = outcome
    if (IsTruncated === true && NextContinuationToken === undefined) throw new Error('there is no next token')
    const next = IsTruncated === true ? { key: '', token: NextContinuationToken } : undefined
    return { found: foundIn(Contents), folders: foldersIn(CommonPrefixes), next }
  }

  async #byMarker(listing: Listing, { key }: Marker): Promise<Page | undefined> {
    const input = { ...rangeOf(listing), Marker: key || undefined }
    const outcome = await ask(this.#parts, 'ListObjects', input)
    if (outcome === undefined || outcome instanceof S3Error) return undefined
    const { Contents, CommonPrefixes, IsTruncated, NextMarker } = outcome
    const found = foundIn(Contents)
    // Without a delimiter the last key is the marker.
    const marker = NextMarker ?? [...found.keys()].at(-1) ?? ''
    return {
      found,
      folders: foldersIn(CommonPrefixes),
      next: IsTruncated === true ? { key: marker } : undefined,
    }
  }

  /** Of a bucket that keeps none, so each key has one, `null`. */
  async #versions(listing: Listing, { key, version }: Marker): Promise<Page | undefined> {
    const input = { ...rangeOf(listing), KeyMarker: key || undefined, VersionIdMarker: version }
    const outcome = await ask(this.#parts, 'ListObjectVersions', input)
    if (outcome === undefined || outcome instanceof S3Error) return undefined
    const { Versions, DeleteMarkers, CommonPrefixes, IsTruncated } = outcome
    const odd = Versions?.find(({ VersionId, IsLatest }) => VersionId !== 'null' || IsLatest !== true)
    if (odd !== undefined || (DeleteMarkers ?? []).length > 0) throw new Error('versions are listed')
    const { NextKeyMarker = '', NextVersionIdMarker } = outcome
    const next = IsTruncated === true ? { key: NextKeyMarker, version: NextVersionIdMarker } : undefined
    return { found: foundIn(Versions), folders: foldersIn(CommonPrefixes), next }
  }
}

function rangeOf({ limit, prefix, delimiter }: Listing) {
  return { Bucket: bucket, MaxKeys: limit, Prefix: prefix, Delimiter: delimiter }
}

function foundIn(
  entries: readonly { readonly Key?: string | undefined; readonly ETag?: string | undefined }[] | undefined,
): ReadonlyMap<string, string> {
  return new Map(entries?.map(({ Key = '', ETag = '' }) => [Key, ETag.replaceAll('"', '')]))
}

function foldersIn(
  prefixes: readonly { readonly Prefix?: string | undefined }[] | undefined,
): ReadonlySet<string> {
  return new Set(prefixes?.map(({ Prefix = '' }) => Prefix))
}

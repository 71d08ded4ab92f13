/**
 * What a bucket with versions is, as plainly as it can be said: a list of versions for each key, the newest first. The
 * daemon is compared with it, so nothing here is shared with the daemon's code.
 */
import { inBytes, md5, Refused, type ListQuery } from './reference-bucket.ts'

export type State = 'none' | 'Enabled' | 'Suspended'

export interface ReferenceVersion {
  /** `null`, or a name that nothing else ever has; the daemon has ids of its own for these. */
  readonly id: string
  /** `undefined` for a delete marker. */
  readonly body: Buffer | undefined
  readonly etag: string
  readonly tags: Readonly<Record<string, string>>
}

export type ReferenceObject = ReferenceVersion & { readonly body: Buffer }

export interface Putting {
  readonly ifMatch?: string
  readonly ifNoneMatch?: string
  /** As an upload of one part. */
  readonly isUpload?: boolean
}

export interface Deleted {
  readonly id: string | undefined
  readonly isMarker: boolean
}

export interface ListedReference {
  readonly key: string
  readonly version: ReferenceVersion
  readonly isLatest: boolean
}

export type VersionEntry = ListedReference | { readonly commonPrefix: string }

const nullId = 'null'

export class ReferenceVersions {
  state: State = 'none'
  readonly #keys = new Map<string, ReferenceVersion[]>()
  /** Every id that there ever was, by key. */
  readonly #ids = new Map<string, string[]>()
  #made = 0

  /** Ids of a key, of what is gone too. */
  idsOf(key: string): readonly string[] {
    return this.#ids.get(key) ?? []
  }

  /** What the key holds, if that is an object. */
  current(key: string): ReferenceObject | undefined {
    const [newest] = this.#keys.get(key) ?? []
    return newest !== undefined && isObject(newest) ? newest : undefined
  }

  put(key: string, body: Buffer, { ifMatch, ifNoneMatch, isUpload }: Putting): string {
    const current = this.current(key)
    if (ifNoneMatch !== undefined && current !== undefined) throw new Refused('PreconditionFailed')
    if (ifMatch !== undefined) {
      if (current === undefined) throw new Refused('NoSuchKey')
      if (current.etag !== ifMatch) throw new Refused('PreconditionFailed')
    }
    const digest = md5(body)
    return this.#add(key, { body, etag: isUpload ? etagOfPart(digest) : digest, tags: {} })
  }

  get(key: string, id: string | undefined): ReferenceObject {
    this.#checkId(id)
    if (id === undefined) {
      const current = this.current(key)
      if (current === undefined) throw new Refused('NoSuchKey')
      return current
    }
    const version = (this.#keys.get(key) ?? []).find(each => each.id === id)
    if (version === undefined) throw new Refused('NoSuchVersion')
    if (!isObject(version)) throw new Refused('MethodNotAllowed')
    return version
  }

  copy(key: string, id: string | undefined, target: string): { id: string; source: string } {
    if (key === target && id === undefined) throw new Refused('InvalidRequest')
    const source = this.#source(key, id)
    // Also of what was uploaded in parts: a copy is one object.
    const copy = { body: source.body, etag: md5(source.body), tags: source.tags }
    return { id: this.#add(target, copy), source: source.id }
  }

  setTags(key: string, id: string | undefined, tags: ReferenceVersion['tags']): string {
    const version = this.get(key, id)
    const versions = this.#keys.get(key) ?? []
    this.#keys.set(
      key,
      versions.map(each => (each === version ? { ...version, tags } : each)),
    )
    return version.id
  }

  delete(key: string, id: string | undefined): Deleted {
    this.#checkId(id)
    if (id !== undefined) return this.#remove(key, id)
    const marker = { body: undefined, etag: '', tags: {} }
    if (this.state !== 'none') return { id: this.#add(key, marker), isMarker: true }
    this.#remove(key, nullId)
    return { id: undefined, isMarker: false }
  }

  /** Keys that hold an object now. */
  objects(): string[] {
    return [...this.#keys.keys()].filter(key => this.current(key) !== undefined)
  }

  /** All there is behind a key, in order, rolled up; the newest version of a key first. */
  list({ prefix, delimiter, after }: Omit<ListQuery, 'limit'>): VersionEntry[] {
    const entries: VersionEntry[] = []
    for (const key of [...this.#keys.keys()].toSorted(inBytes)) {
      if (!key.startsWith(prefix)) continue
      const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
      const commonPrefix = at < 0 ? undefined : key.slice(0, at + delimiter.length)
      if (inBytes(commonPrefix ?? key, after) <= 0) continue
      const versions = this.#keys.get(key) ?? []
      if (commonPrefix === undefined) {
        entries.push(...versions.map((version, place) => ({ key, version, isLatest: place === 0 })))
        continue
      }
      const last = entries.at(-1)
      const isRolledUp = last !== undefined && 'commonPrefix' in last && last.commonPrefix === commonPrefix
      if (versions.length > 0 && !isRolledUp) entries.push({ commonPrefix })
    }
    return entries
  }

  /** Before there are versions, nothing has an id. */
  #checkId(id: string | undefined): void {
    if (this.state === 'none' && id !== undefined && id !== nullId) throw new Refused('InvalidArgument')
  }

  #source(key: string, id: string | undefined): ReferenceObject {
    try {
      return this.get(key, id)
    } catch (error) {
      const isMarker = error instanceof Refused && error.code === 'MethodNotAllowed'
      throw isMarker ? new Refused('InvalidRequest') : error
    }
  }

  #add(key: string, version: Omit<ReferenceVersion, 'id'>): string {
    const id = this.state === 'Enabled' ? `version ${this.#made++}` : nullId
    const kept = (this.#keys.get(key) ?? []).filter(each => id !== nullId || each.id !== nullId)
    this.#keys.set(key, [{ id, ...version }, ...kept])
    const ids = this.idsOf(key)
    if (!ids.includes(id)) this.#ids.set(key, [...ids, id])
    return id
  }

  #remove(key: string, id: string): Deleted {
    const versions = this.#keys.get(key) ?? []
    const removed = versions.find(each => each.id === id)
    this.#keys.set(
      key,
      versions.filter(each => each !== removed),
    )
    return { id, isMarker: removed !== undefined && !isObject(removed) }
  }
}

function isObject(version: ReferenceVersion): version is ReferenceObject {
  return version.body !== undefined
}

function etagOfPart(digest: string): string {
  return `${md5(Buffer.from(digest, 'hex'))}-1`
}

/**
 * What the keys of a simulated remote's bucket hold: the object that is current, and where the bucket keeps versions, those before it and
 * the deletions between them, the newest first. As S3: a bucket that no longer keeps versions keeps those it has.
 */
import type { Stored } from './remote-bucket.ts'

export type Versioning = 'Enabled' | 'Suspended' | undefined

/** One version of a key. */
export interface KeptVersion {
  readonly version: string
  /** `undefined` of a delete marker. */
  readonly stored: Stored | undefined
}

/** What a write says of the version that it made: nothing where the bucket never kept any. */
export interface Made {
  readonly VersionId?: string
}

const nullVersion = 'null'

export class RemoteObjects {
  versioning: Versioning
  readonly #keys = new Map<string, readonly KeptVersion[]>()
  #count = 0

  constructor(versioning: Versioning) {
    this.versioning = versioning
  }

  /** In their order. */
  keys(): string[] {
    return [...this.#keys.keys()].toSorted()
  }

  /** @returns all of a key, the newest first */
  versions(key: string): readonly KeptVersion[] {
    return this.#keys.get(key) ?? []
  }

  /** @returns what a key holds now */
  get(key: string): Stored | undefined {
    return this.versions(key)[0]?.stored
  }

  version(key: string, id: string): KeptVersion | undefined {
    return this.versions(key).find(({ version }) => version === id)
  }

  put(key: string, stored: Stored): Made {
    return this.#push(key, stored)
  }

  /** Of a key that holds something: the version stays the same. */
  change(key: string, stored: Stored): void {
    const [newest, ...older] = this.versions(key)
    if (newest !== undefined) this.#set(key, [{ ...newest, stored }, ...older])
  }

  remove(key: string): Made & { readonly DeleteMarker?: boolean } {
    if (this.versioning !== undefined) return { ...this.#push(key, undefined), DeleteMarker: true }
    this.#set(
      key,
      this.versions(key).filter(({ version }) => version !== nullVersion),
    )
    return {}
  }

  /** For good; what there is not is removed already. */
  removeVersion(key: string, id: string): Made & { readonly DeleteMarker?: boolean } {
    const found = this.version(key, id)
    this.#set(
      key,
      this.versions(key).filter(each => each !== found),
    )
    return { VersionId: id, ...(found !== undefined && found.stored === undefined && { DeleteMarker: true }) }
  }

  /** @returns what the answer to a read says of the version */
  told(version: string): Made {
    return this.versioning === undefined && version === nullVersion ? {} : { VersionId: version }
  }

  #push(key: string, stored: Stored | undefined): Made {
    const isKept = this.versioning === 'Enabled'
    const version = isKept ? `V${++this.#count}` : nullVersion
    const before = this.versions(key)
    const older = isKept ? before : before.filter(each => each.version !== nullVersion)
    this.#set(key, [{ version, stored }, ...older])
    return this.versioning === undefined ? {} : { VersionId: version }
  }

  #set(key: string, versions: readonly KeptVersion[]): void {
    if (versions.length === 0) this.#keys.delete(key)
    else this.#keys.set(key, versions)
  }
}

/**
 * The records of what is kept, by bucket and key, and about how much memory they take. Invariant: what is counted in is what is counted
 * out, so the sum is that of the records that are here.
 */
import type { Head } from '../shelf.ts'
import type { KeptItem } from './kept-item.ts'

/** Of a record with its first chunk and its places in maps, without what is said of the object. As measured, rounded up. */
const recordBytes = 800
/** Of another chunk of an object, and of each place for a block in any. */
const chunkBytes = 450
const blockRecordBytes = 12
/** Of a string, beside its letters, and of its place in a list. */
const stringBytes = 32

export class Records {
  readonly #buckets = new Map<string, Map<string, KeptItem>>()
  /** Names and values of headers that many objects have. */
  readonly #shared = new Map<string, string>()
  #count = 0
  #sizeBytes = 0

  get count(): number {
    return this.#count
  }

  /** Memory, as far as it can be told. */
  get sizeBytes(): number {
    return this.#sizeBytes
  }

  get(bucket: string, key: string): KeptItem | undefined {
    return this.#buckets.get(bucket)?.get(key)
  }

  /** In place of the one of its key. */
  add(item: KeptItem): void {
    const before = this.get(item.bucket, item.key)
    if (before !== undefined) this.remove(before)
    const known = this.#buckets.get(item.bucket)
    if (known === undefined) this.#buckets.set(item.bucket, new Map([[item.key, item]]))
    else known.set(item.key, item)
    this.#count += 1
    this.#grow(item, sizeOf(item))
  }

  remove(item: KeptItem): void {
    const items = this.#buckets.get(item.bucket)
    if (items?.get(item.key) !== item) return
    items.delete(item.key)
    if (items.size === 0) this.#buckets.delete(item.bucket)
    this.#count -= 1
    this.#grow(item, -item.recordBytes)
  }

  /** To be told of a record that has another head, or other chunks. */
  changed(item: KeptItem): void {
    if (this.get(item.bucket, item.key) === item) this.#grow(item, sizeOf(item) - item.recordBytes)
  }

  in(bucket: string): Iterable<KeptItem> {
    return this.#buckets.get(bucket)?.values() ?? []
  }

  *all(): Generator<KeptItem, void> {
    for (const items of this.#buckets.values()) yield* items.values()
  }

  /** @returns the same, told with strings that are here already where many objects have them */
  lean(head: Head): Head {
    const headers: string[] = []
    for (let at = 0; at + 1 < head.headers.length; at += 2) {
      const [name = '', value = ''] = head.headers.slice(at, at + 2)
      headers.push(
        this.#share(name),
        ownIn(head, value) ?? (isCommon(name, value) ? this.#share(value) : value),
      )
    }
    return { ...head, headers }
  }

  #share(text: string): string {
    const known = this.#shared.get(text)
    if (known !== undefined) return known
    if (this.#shared.size >= sharedMax) this.#shared.clear()
    this.#shared.set(text, text)
    return text
  }

  #grow(item: KeptItem, bytes: number): void {
    item.recordBytes += bytes
    this.#sizeBytes += bytes
  }
}

const sharedMax = 1_000
const sharedMaxLength = 64
/** Of one object alone. */
const own = /^(x-amz-meta-|x-amz-checksum-|x-amz-version-id$|etag$|last-modified$|content-md5$)/i

function isCommon(name: string, value: string): boolean {
  return value.length <= sharedMaxLength && !own.test(name)
}

function ownIn({ etag, modified, versionId }: Head, value: string): string | undefined {
  return value === etag ? etag : value === modified ? modified : value === versionId ? versionId : undefined
}

function sizeOf({ key, head, chunkCount, blockBytes, chunkBlocks }: KeptItem): number {
  let lengths = key.length + head.etag.length + head.modified.length + (head.versionId?.length ?? 0)
  for (const text of head.headers) lengths += text.length + stringBytes
  const blocks = Math.min(chunkBlocks, Math.ceil(head.sizeBytes / blockBytes))
  return recordBytes + lengths + (chunkCount - 1) * chunkBytes + chunkCount * blocks * blockRecordBytes
}

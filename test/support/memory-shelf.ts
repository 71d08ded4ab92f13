/** A shelf without a disk: keeps everything, or as many blocks as it is told. */
import { isSameVersion, updated } from '../../src/cache/head.ts'
import { blockBytes, type Head, type Item, type Shelf } from '../../src/cache/shelf.ts'

export class MemoryShelf implements Shelf {
  /** Blocks that may still be written. */
  room = Infinity
  readonly blockBytes = blockBytes
  nowMs: () => number = Date.now
  readonly items = new Map<string, MemoryItem>()

  find(bucket: string, key: string): Item | undefined {
    return this.items.get(`${bucket}/${key}`)
  }

  place(bucket: string, key: string, { head, checkedMs }: { head: Head; checkedMs: number }): Item {
    const kept = this.items.get(`${bucket}/${key}`)
    if (kept !== undefined && isSameVersion(kept.head, head)) {
      kept.confirm(checkedMs)
      kept.head = updated(kept.head, head)
      return kept
    }
    this.drop(bucket, key)
    const item = new MemoryItem(this, { bucket, key, head, checkedMs })
    this.items.set(`${bucket}/${key}`, item)
    return item
  }

  drop(bucket: string, key: string): undefined {
    const item = this.items.get(`${bucket}/${key}`)
    if (item === undefined) return
    item.isDropped = true
    this.items.delete(`${bucket}/${key}`)
  }

  dropBucket(bucket: string): undefined {
    for (const item of this.items.values()) if (item.bucket === bucket) this.drop(bucket, item.key)
  }
}

class MemoryItem implements Item {
  readonly bucket: string
  readonly key: string
  readonly blockBytes = blockBytes
  readonly blocks = new Map<number, Uint8Array>()
  head: Head
  checkedMs: number
  isDropped = false
  readonly #shelf: MemoryShelf

  constructor(
    shelf: MemoryShelf,
    { bucket, key, head, checkedMs }: Pick<Item, 'bucket' | 'key' | 'head' | 'checkedMs'>,
  ) {
    this.#shelf = shelf
    this.bucket = bucket
    this.key = key
    this.head = head
    this.checkedMs = checkedMs
  }

  hold(): void {}

  release(): void {}

  confirm(checkedMs: number): void {
    if (checkedMs > this.checkedMs || this.checkedMs > this.#shelf.nowMs()) this.checkedMs = checkedMs
  }

  has(block: number): boolean {
    return this.blocks.has(block)
  }

  read(block: number, maxCount: number): Uint8Array | undefined {
    const found = []
    for (let at = block; at < block + maxCount; at += 1) {
      const bytes = this.blocks.get(at)
      if (bytes === undefined) break
      found.push(bytes)
      if (bytes.length < blockBytes) break
    }
    return found.length > 1 ? Buffer.concat(found) : found[0]
  }

  async write(block: number, bytes: Uint8Array): Promise<boolean> {
    if (this.isDropped || this.#shelf.room <= 0) return false
    this.#shelf.room -= 1
    this.blocks.set(block, bytes)
    return true
  }
}

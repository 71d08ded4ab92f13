/**
 * Small objects that were read lately, in memory: what is asked for all the time costs no call of the disk. Who was used
 * since the last round gets another one.
 */
import type { KeptItem } from './kept-item.ts'

export class MemoryTier {
  readonly #maxBytes: number
  readonly #items = new Set<KeptItem>()
  #sizeBytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get sizeBytes(): number {
    return this.#sizeBytes
  }

  /** @param bytes all of the object; longer ones than a block are not taken */
  add(item: KeptItem, bytes: Uint8Array): void {
    if (bytes.length !== item.head.sizeBytes || bytes.length > item.blockBytes / 2) return
    if (item.isDropped || item.memory !== undefined) return
    // A view would keep what it is a view of.
    item.memory = bytes.length === bytes.buffer.byteLength ? bytes : Uint8Array.prototype.slice.call(bytes)
    this.#items.add(item)
    this.#sizeBytes += bytes.length
    this.#trim()
  }

  remove(item: KeptItem): void {
    if (item.memory === undefined) return
    this.#items.delete(item)
    this.#sizeBytes -= item.memory.length
    item.memory = undefined
  }

  #trim(): void {
    for (const item of this.#items) {
      if (this.#sizeBytes <= this.#maxBytes) return
      if (item.isHot) {
        item.isHot = false
        this.#items.delete(item)
        this.#items.add(item)
      } else this.remove(item)
    }
  }
}

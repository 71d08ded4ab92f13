/**
 * A version that is answered and not kept: no rule admits it, or the key was written while it was asked for.
 */
import type { Head, Item } from './shelf.ts'

export function looseItem(bucket: string, key: string, head: Head): Item {
  return {
    bucket,
    key,
    head,
    checkedMs: 0,
    isDropped: true,
    hold() {},
    release() {},
    confirm() {},
    has: () => false,
    read: () => undefined,
    write: () => Promise.resolve(false),
  }
}

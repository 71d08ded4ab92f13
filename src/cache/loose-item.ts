/**
 * A version that is answered and not kept: no rule admits it, or the key was written while it was asked for.
 */
import type { Item } from './shelf.ts'

export function looseItem(of: Pick<Item, 'bucket' | 'key' | 'head' | 'blockBytes'>): Item {
  return {
    ...of,
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

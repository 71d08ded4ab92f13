/**
 * Pages of lists: in order of names, whatever their case, so that a list that is read page by page shows once what was there all along.
 */

export interface Page<Item> {
  readonly items: readonly Item[]
  /** The name to go on after; absent on the last page. */
  readonly next?: string
}

export interface PageRequest {
  /** A name, there or not. */
  readonly after?: string | undefined
  readonly limit: number
  /** `/` for all. */
  readonly pathPrefix?: string | undefined
}

/** @param items in the order of their names, in lower case */
export function pageOf<Item extends { readonly name: string; readonly path?: string }>(
  items: Iterable<Item>,
  { after, limit, pathPrefix = '/' }: PageRequest,
): Page<Item> {
  const from = after?.toLowerCase()
  const found: Item[] = []
  for (const item of items) {
    if (from !== undefined && item.name.toLowerCase() <= from) continue
    if (item.path !== undefined && !item.path.startsWith(pathPrefix)) continue
    const last = found.at(-1)
    if (found.length === limit && last !== undefined) return { items: found, next: last.name }
    found.push(item)
  }
  return { items: found }
}

export function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  const [former, latter] = [left.name.toLowerCase(), right.name.toLowerCase()]
  return former < latter ? -1 : former > latter ? 1 : 0
}

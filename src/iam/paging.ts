/**
 * Pages as requests ask for them and answers tell of them: a marker is the name to go on after, spelt so that nobody takes it for
 * one.
 */
import { QueryError } from '../service/query.ts'

interface Asked {
  readonly Marker?: string | undefined
  readonly MaxItems?: number | undefined
}

interface Told {
  readonly IsTruncated: boolean
  readonly Marker?: string
}

/** What `Identities` is asked for. */
export interface PageRequest {
  readonly after?: string | undefined
  readonly limit: number
}

const defaultItems = 100
/** Before the name, so that a marker of another kind is refused. */
const sign = 's3d:'

/** @throws {QueryError} `ValidationError` for a marker that none of ours is */
export function pageRequest({ Marker, MaxItems = defaultItems }: Asked): PageRequest {
  if (Marker === undefined) return { limit: MaxItems }
  const text = Buffer.from(Marker, 'base64url').toString('utf8')
  if (!text.startsWith(sign)) throw new QueryError('ValidationError', { message: 'Invalid Marker.' })
  return { after: text.slice(sign.length), limit: MaxItems }
}

/** @param next where the next page begins; absent on the last one */
export function pageMembers(next: string | undefined): Told {
  if (next === undefined) return { IsTruncated: false }
  return { IsTruncated: true, Marker: Buffer.from(sign + next, 'utf8').toString('base64url') }
}

/**
 * A page of what is here as a whole, in order of its names.
 * @param nameOf never the same twice
 * @throws {QueryError} as `pageRequest`
 */
export function paged<Item>(
  items: readonly Item[],
  asked: Asked,
  nameOf: (item: Item) => string,
): { readonly items: Item[]; readonly told: Told } {
  const { after, limit } = pageRequest(asked)
  const named = items.map(item => ({ item, name: nameOf(item) }))
  const left = named
    .filter(({ name }) => after === undefined || name > after)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const found = left.slice(0, limit)
  const told = pageMembers(left.length > limit ? found.at(-1)?.name : undefined)
  return { items: found.map(({ item }) => item), told }
}

/** A page of nothing. */
export const emptyPage: Told = Object.freeze({ IsTruncated: false })

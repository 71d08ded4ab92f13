/**
 * One page of what is pending and what the remote has, as a single bucket with both would list it. Invariant: of every
 * stretch of names the queue is read first and the remote second. The other order would lose a key that was pushed in
 * between: not yet at the remote when that was asked, no longer pending when the queue was.
 */
import { S3Error } from '../../service/errors.ts'
import { compareKeys } from '../../store/keys.ts'

export interface Query {
  readonly prefix: string
  /** `undefined` lists every key on its own. */
  readonly delimiter: string | undefined
}

/** A key with its row, or a common prefix. */
export interface Entry<Row> {
  /** The key or the common prefix: entries are listed in the order of their names. */
  readonly name: string
  /** Absent for a common prefix. */
  readonly row?: Row
}

/** What the queue has under one name. */
export interface PendingEntry<Row> extends Entry<Row> {
  /** Whether it shows something by itself; a name with deletes only does not, and may hide what the remote has. */
  readonly isShown: boolean
}

export interface Snapshot<Row> {
  readonly entries: readonly PendingEntry<Row>[]
  /** Whether nothing is pending behind the last entry. */
  readonly isComplete: boolean
  /** Settles when everything that was read is durable. */
  readonly settled: Promise<void> | undefined
}

export interface RemotePage<Row> {
  /** Behind where the page starts, in order; empty only at the end. */
  readonly entries: readonly Entry<Row>[]
  readonly isTruncated: boolean
}

/** Pages begin behind the name they are given; behind a common prefix is behind everything below it. */
export interface Sources<Row> {
  /** Reads synchronously: the moment of the call is the moment that is shown. */
  pending(query: Query, after: string, limit: number): Snapshot<Row>
  /** @throws {S3Error} what the remote refuses with, `ServiceUnavailable` when it can't be reached */
  remote(query: Query, after: string, limit: number): Promise<RemotePage<Row>>
}

export interface MergedPage<Row> {
  readonly entries: readonly Entry<Row>[]
  /** Behind which name the next page starts; `undefined` at the end. */
  readonly next: string | undefined
}

/** A page of the remote is not longer, whatever is asked for. */
const pageMax = 1000
/** Names with something pending that are looked at together. */
const snapshotMax = 1000
/** After so many pages of nothing but deleted keys the page ends early, and the next one goes on. */
const maxRounds = 64
/** Common prefixes that are asked for at once, whether they hold anything but deletes. */
const probesAtOnce = 8

/** @param limit most entries of the page; with 0 only `next` tells whether there is any */
export async function merged<Row>(
  sources: Sources<Row>,
  query: Query,
  start: { readonly after: string; readonly limit: number },
): Promise<MergedPage<Row>> {
  const { limit } = start
  const taken: Entry<Row>[] = []
  let { after } = start
  for (let round = 0; round < maxRounds; round += 1) {
    const snapshot = sources.pending(query, after, snapshotMax)
    const hiding = snapshot.entries.filter(({ isShown }) => !isShown).length
    const [page] = await Promise.all([
      sources.remote(query, after, Math.min(pageMax, limit - taken.length + 1 + hiding)),
      snapshot.settled,
    ])
    const horizon = horizonOf(snapshot, page)
    for (const batch of batches(linedUp(snapshot.entries, page.entries, horizon))) {
      const isThere = await Promise.all(
        batch.map(async ({ entry, isDoubtful }) => !isDoubtful || holdsAnything(sources, query, entry.name)),
      )
      for (const [at, { entry }] of batch.entries()) {
        if (!isThere[at]) continue
        if (taken.length === limit) return { entries: taken, next: taken.at(-1)?.name ?? after }
        taken.push(entry)
      }
    }
    if (horizon === undefined) return { entries: taken, next: undefined }
    if (taken.length === limit && goesOn(snapshot, page, horizon)) {
      return { entries: taken, next: taken.at(-1)?.name ?? after }
    }
    after = horizon
  }
  return { entries: taken, next: taken.length === limit ? taken.at(-1)?.name : after }
}

/** The last name up to which both sides are known; `undefined` when both are known to their ends. */
function horizonOf<Row>(snapshot: Snapshot<Row>, page: RemotePage<Row>): string | undefined {
  const ours = snapshot.isComplete ? undefined : snapshot.entries.at(-1)?.name
  const theirs = page.isTruncated ? page.entries.at(-1)?.name : undefined
  if (ours === undefined || theirs === undefined) return ours ?? theirs
  return compareKeys(ours, theirs) < 0 ? ours : theirs
}

/** Whether an entry behind the horizon is certain without asking the remote again. */
function goesOn<Row>(snapshot: Snapshot<Row>, page: RemotePage<Row>, horizon: string): boolean {
  const behind = snapshot.entries.filter(({ name }) => compareKeys(name, horizon) > 0)
  if (behind.some(({ isShown }) => isShown)) return true
  return page.isTruncated && snapshot.isComplete && behind.length === 0
}

interface Candidate<Row> {
  readonly entry: Entry<Row>
  /** A common prefix that the remote has, and below which deletes and nothing else are pending. */
  readonly isDoubtful: boolean
}

/** Both sides in one order, up to the horizon: where the queue has a name, it decides. */
function linedUp<Row>(
  ours: readonly PendingEntry<Row>[],
  theirs: readonly Entry<Row>[],
  horizon: string | undefined,
): Candidate<Row>[] {
  const candidates: Candidate<Row>[] = []
  let i = 0
  let j = 0
  for (;;) {
    const our = ours[i]
    const their = theirs[j]
    const first = our === undefined ? their : their === undefined ? our : lesser(our, their)
    if (first === undefined || (horizon !== undefined && compareKeys(first.name, horizon) > 0)) break
    const mine = our?.name === first.name ? our : undefined
    const isRemote = their?.name === first.name
    if (mine !== undefined) i += 1
    if (isRemote) j += 1
    if (mine === undefined || mine.isShown) candidates.push({ entry: first, isDoubtful: false })
    else if (isRemote && their.row === undefined) candidates.push({ entry: their, isDoubtful: true })
  }
  return candidates
}

/** The queue's where both have the name. */
function lesser<Row>(our: PendingEntry<Row>, their: Entry<Row>): Entry<Row> {
  return compareKeys(our.name, their.name) <= 0 ? our : their
}

function* batches<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let at = 0; at < items.length; at += probesAtOnce) yield items.slice(at, at + probesAtOnce)
}

async function holdsAnything<Row>(sources: Sources<Row>, query: Query, prefix: string): Promise<boolean> {
  if (query.delimiter === undefined) return true
  const { next } = await merged(sources, { prefix, delimiter: undefined }, { after: '', limit: 0 })
  return next !== undefined
}

/** Pages that a remote may have in a row without an entry that counts. */
const maxEmptyPages = 8

/** A page as a remote answered it, and how it says where the next one starts. */
export interface Fetched<Row> extends RemotePage<Row> {
  readonly following: string | undefined
}

/**
 * Goes on while a remote answers with nothing behind the start, which some do at the end of a common prefix.
 * @throws {S3Error} `ServiceUnavailable` when that does not end: a list that stops there would be a partial one
 */
export async function fetched<Row>(
  after: string,
  fetch: (following: string | undefined) => Promise<Fetched<Row>>,
): Promise<RemotePage<Row>> {
  let following: string | undefined
  for (let times = 0; times < maxEmptyPages; times += 1) {
    const page = await fetch(following)
    const entries = page.entries.filter(({ name }) => after === '' || compareKeys(name, after) > 0)
    if (entries.length > 0 || !page.isTruncated) return { entries, isTruncated: page.isTruncated }
    if (page.following === undefined || page.following === following) break
    following = page.following
  }
  throw new S3Error('ServiceUnavailable', { message: 'The remote does not go on with its list.' })
}

/** Entries of a page in one order. */
export function inOrder<Row>(entries: readonly Entry<Row>[]): Entry<Row>[] {
  return entries.toSorted((one, other) => compareKeys(one.name, other.name))
}

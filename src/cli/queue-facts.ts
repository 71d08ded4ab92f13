/**
 * What the write queue of the daemon says of an object or an entry, for `status`. What can't be asked is not known: the
 * endpoint may be off, or the queue.
 */
import type { Config } from '../config.ts'
import { askAdmin, isFields, listOf, type Fields } from './admin-call.ts'
import type { Status } from './status-facts.ts'

const idPattern = /^[0-9a-f]{22}$/

interface Asking {
  readonly config: Config
  readonly signal: AbortSignal
}

/** Whether a word may be an entry's id; a bucket may be called so, too. */
export function mayBeEntry(word: string | undefined): word is string {
  return word !== undefined && idPattern.test(word)
}

/** @returns `undefined` where the queue has no such entry, or can't be asked */
export async function entryStatus(asking: Asking, id: string): Promise<Status | undefined> {
  const entry = await ask(asking, `/entries/${id}`)
  if (entry === undefined) return undefined
  return { bucket: text(entry['bucket']), key: text(entry['key']), queue: factsOf(entry) }
}

/** @returns what is queued last for a key, and how much; `undefined` for nothing */
export async function queuedStatus(
  asking: Asking,
  { Bucket, Key }: { readonly Bucket: string; readonly Key: string },
): Promise<Status | undefined> {
  const named = new URLSearchParams({ bucket: Bucket, key: Key })
  const answer = await ask(asking, `/entries?${named.toString()}`)
  const entries = listOf(answer?.['entries'])
  const last = entries.at(-1)
  if (last === undefined) return undefined
  return { queue: { ...factsOf(last), ...(entries.length > 1 && { writes: String(entries.length) }) } }
}

async function ask({ config, signal }: Asking, path: string): Promise<Fields | undefined> {
  try {
    return await askAdmin(config, { method: 'GET', target: `/v1/queue${path}`, signal })
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

function factsOf(entry: Fields): Readonly<Record<string, string>> {
  const { id, kind, state, queuedAt, attempts, nextAt, error, endedAt } = entry
  // One that left the queue: pushed, replaced by a newer write that was, or dropped.
  if (endedAt !== undefined) return { state: text(state), id: text(id), at: text(endedAt) }
  return {
    state: text(state),
    id: text(id),
    kind: text(kind),
    since: text(queuedAt),
    attempts: text(attempts),
    ...(nextAt !== undefined && { next: text(nextAt) }),
    ...(isFields(error) && { error: `${text(error['code'])}: ${text(error['message'])}` }),
  }
}

function text(value: unknown): string {
  return String(value)
}

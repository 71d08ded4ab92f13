/**
 * The write queue's pages of the admin endpoint: what is in it, and what an operator does about it. They name keys and
 * change things, so whoever asks has to have signed, and no browser is answered.
 */
import type { IncomingMessage } from 'node:http'
import type { AdminKey } from '../base/admin-signature.ts'
import type { Clock } from '../base/clock.ts'
import { json, text, type Page } from '../base/page.ts'
import { deskPage, type Asked } from './signed.ts'

/** What there is to ask of a write queue, and to do about it. */
export interface QueueDesk {
  totals(): Readonly<Record<string, unknown>>
  /** In the order of their ids, behind `afterId`. */
  entries(range: {
    readonly limit: number
    readonly afterId: string
    readonly failed: boolean
  }): readonly object[]
  /** Uploads at the remote that lead nowhere and are to be aborted there, behind one. */
  leftUploads(range: { readonly limit: number; readonly afterId: number }): readonly object[]
  /** One that is there, or left lately. */
  entry(id: string): object | undefined
  /** Those of one key, the oldest first. */
  entriesOf(bucket: string, key: string): readonly object[]
  /** @returns whether there was one */
  retry(id: string): Promise<boolean>
  /** @returns how many failed ones there were */
  retryAll(signal: AbortSignal): Promise<number>
  /** @returns whether it was there and is no more */
  drop(id: string, signal: AbortSignal): Promise<boolean>
  /** Everything that waits is due at once. */
  flush(signal: AbortSignal): Promise<void>
}

export interface QueuePagesDependencies {
  /** Absent where the queue is off. */
  readonly desk: QueueDesk | undefined
  readonly key: AdminKey
  readonly clock: Clock
}

const pageMax = 1_000
const verbTimeoutMs = 30_000

/** @returns `undefined` for what is no page of the queue */
export function queuePage(
  deps: QueuePagesDependencies,
  request: IncomingMessage,
): Page | Promise<Page> | undefined {
  return deskPage(deps, request, { prefix: '/v1/queue', isOff: 'the write queue is off', shown, verb })
}

function shown({ desk, name, query }: Asked<QueueDesk>): Page {
  if (name === '') return json(200, desk.totals())
  if (name.startsWith('entries/')) {
    const entry = desk.entry(name.slice('entries/'.length))
    return entry === undefined ? text(404, 'no such entry') : json(200, entry)
  }
  if (name !== 'entries' && name !== 'uploads') return text(404, 'no such page')
  const [bucket, key] = [query.get('bucket'), query.get('key')]
  if (name === 'entries' && bucket !== null && key !== null)
    return json(200, { entries: desk.entriesOf(bucket, key) })
  const limit = Number(query.get('limit') ?? 100)
  if (!Number.isInteger(limit) || limit < 1 || limit > pageMax) return text(400, `limit is 1 to ${pageMax}`)
  if (name === 'uploads') {
    const afterId = Number(query.get('after') ?? 0)
    if (!Number.isSafeInteger(afterId)) return text(400, 'after is the id of an upload')
    return json(200, { uploads: desk.leftUploads({ limit, afterId }) })
  }
  if (bucket !== null || key !== null)
    return text(400, 'entries are asked for by bucket and key, or by neither')
  const state = query.get('state')
  if (state !== null && state !== 'failed') return text(400, 'state is failed, or absent for all')
  const range = { limit, afterId: query.get('after') ?? '', failed: state === 'failed' }
  return json(200, { entries: desk.entries(range) })
}

async function verb({ desk, name, query }: Asked<QueueDesk>): Promise<Page> {
  const signal = AbortSignal.timeout(verbTimeoutMs)
  const id = query.get('id')
  if (name === 'flush') {
    await desk.flush(signal)
    return json(200, desk.totals())
  }
  if (name === 'retry' && query.has('all')) return json(200, { retried: await desk.retryAll(signal) })
  if ((name !== 'retry' && name !== 'drop') || id === null) return text(404, 'no such verb')
  const done = await (name === 'retry' ? desk.retry(id) : desk.drop(id, signal))
  return done ? json(200, { id }) : text(404, 'no such entry')
}

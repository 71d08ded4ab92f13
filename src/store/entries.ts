/**
 * Entries of the write queue: what was acknowledged and is not at the remote yet. An entry is a version in a mirror
 * bucket, and its row comes and goes with the version, in the same transaction; so what a key holds there is what is
 * pending. Written by the transaction, read by the queue and its drain.
 */
import type { Statement } from 'better-sqlite3'
import type { Clock } from '../base/clock.ts'
import type { Connection } from './connection.ts'
import type { Effects, QueueChange } from './effects.ts'
import { EndedChanges, endedEntries, type EndedEntry } from './ended-entries.ts'
import type { LeftUploadChanges } from './left-uploads.ts'
import type { Bucket, Names } from './rows.ts'

export type EntryState =
  /** To be pushed. */
  | 'waiting'
  /** Not to be pushed until its tags say otherwise. */
  | 'held'
  /** Refused for good by the remote; stays until somebody retries or drops it. */
  | 'failed'

/** Why the last attempt failed. */
export interface EntryError {
  readonly code: string
  readonly message: string
  readonly status?: number
  /** Attempts in a row that failed like this; absent where no further one follows by itself. */
  readonly times?: number
  /** Where the remote was changed by somebody else: the ETag of what was to be pushed, and of what is there. */
  readonly ours?: string
  readonly theirs?: string
}

export interface Entry {
  /** That of the version; ids of one key, and of one process, sort in the order of acknowledgement. */
  readonly id: string
  readonly bucketId: number
  readonly bucket: string
  readonly key: string
  readonly kind: 'put' | 'delete'
  readonly sizeBytes: number
  readonly queuedMs: number
  readonly state: EntryState
  readonly attempts: number
  /** Not to be attempted before. */
  readonly nextMs: number
  readonly error: EntryError | undefined
  /** ETag of what the key held at the remote before this; `none` for nothing, `undefined` where nobody knows. */
  readonly base: string | undefined
  /** A multipart upload under way at the remote, to be resumed or aborted. */
  readonly upload: string | undefined
  /** Grows when the version's tags change: what was read before is not what there is to push. */
  readonly revision: number
}

/** Reads of entries. */
export interface EntryReads {
  entry(id: string): Entry | undefined
  /** What became of an entry that is there no more; `undefined` for one that never was, or left long ago. */
  ended(id: string): EndedEntry | undefined
  /** The oldest first. */
  entriesOf(bucketId: number, key: string): Entry[]
  /** Waiting ones whose time has come, of each key only the oldest waiting one, in the order of their ids. */
  dueEntries(range: { readonly nowMs: number; readonly limit: number; readonly afterId: string }): Entry[]
  /** Of every state, in the order of their ids. */
  pendingEntries(range: { readonly limit: number; readonly afterId: string }): Entry[]
  /** In the order of their ids. */
  failedEntries(range: { readonly limit: number; readonly afterId: string }): Entry[]
}

/** How far a push came before it failed. */
export interface Deferral {
  readonly attempts: number
  readonly nextMs: number
  readonly error: EntryError
}

/** Whether a bucket holds what is to be pushed to the remote's bucket of the same name. */
export function isMirror({ settings }: Pick<Bucket, 'settings'>): boolean {
  return settings['mirror'] !== undefined
}

/** By a reserved tag, an object says itself that it is to wait here. */
export function stateOf(tags: Names | undefined): 'waiting' | 'held' {
  return tags?.['s3d.upload'] === 'false' ? 'held' : 'waiting'
}

/** A row of `entries`. */
interface EntryColumns extends Omit<Entry, 'error' | 'base' | 'upload'> {
  readonly error: string | null
  readonly base: string | null
  readonly upload: string | null
}

/** What is needed to make an entry of a version. */
interface NewEntry extends Pick<Entry, 'id' | 'bucketId' | 'key' | 'kind' | 'sizeBytes'> {
  readonly state: 'waiting' | 'held'
}

/** What the totals count. */
type Measure = Pick<Entry, 'bucketId' | 'key' | 'sizeBytes' | 'state'>

const selected = `select e.id, e.bucket_id as bucketId, b.name as bucket, e.key, e.kind, e.size_bytes as sizeBytes,
  e.queued_ms as queuedMs, e.state, e.attempts, e.next_ms as nextMs, e.error, e.base, e.upload, e.revision
  from entries e join buckets b on b.id = e.bucket_id`
const measured = 'bucket_id as bucketId, key, size_bytes as sizeBytes, state'

export class EntryRows implements EntryReads {
  readonly ended: EntryReads['ended']
  readonly #connection: Connection
  readonly #entry: Statement<[string], EntryColumns>
  readonly #ofKey: Statement<[number, string], EntryColumns>
  readonly #due: Statement<[number, string, number], EntryColumns>
  readonly #failed: Statement<[string, number], EntryColumns>
  readonly #pending: Statement<[string, number], EntryColumns>

  constructor(connection: Connection) {
    this.#connection = connection
    this.ended = endedEntries(connection)
    this.#pending = connection.prepare(`${selected} where e.id > ? order by e.id limit ?`)
    this.#entry = connection.prepare(`${selected} where e.id = ?`)
    this.#ofKey = connection.prepare(`${selected} where e.bucket_id = ? and e.key = ? order by e.id`)
    this.#due = connection.prepare(
      `${selected} where e.state = 'waiting' and e.next_ms <= ? and e.id > ? and not exists (
         select 1 from entries o
         where o.bucket_id = e.bucket_id and o.key = e.key and o.id < e.id and o.state = 'waiting'
       ) order by e.id limit ?`,
    )
    this.#failed = connection.prepare(
      `${selected} where e.state = 'failed' and e.id > ? order by e.id limit ?`,
    )
  }

  entry(id: string): Entry | undefined {
    this.#connection.enter()
    const row = this.#entry.get(id)
    return row && entryOf(row)
  }

  entriesOf(bucketId: number, key: string): Entry[] {
    this.#connection.enter()
    return this.#ofKey.all(bucketId, key).map(entryOf)
  }

  dueEntries({ nowMs, limit, afterId }: Parameters<EntryReads['dueEntries']>[0]): Entry[] {
    this.#connection.enter()
    return this.#due.all(nowMs, afterId, limit).map(entryOf)
  }

  pendingEntries({ limit, afterId }: Parameters<EntryReads['pendingEntries']>[0]): Entry[] {
    this.#connection.enter()
    return this.#pending.all(afterId, limit).map(entryOf)
  }

  failedEntries({ limit, afterId }: Parameters<EntryReads['failedEntries']>[0]): Entry[] {
    this.#connection.enter()
    return this.#failed.all(afterId, limit).map(entryOf)
  }
}

interface EntryDependencies {
  readonly connection: Connection
  readonly leftUploads: LeftUploadChanges
  readonly clock: Clock
}

/** The changes, inside a transaction. What they come to is collected in its effects. */
export class EntryChanges {
  readonly #insert: Statement<[string, number, string, string, number, number, string, number, string]>
  readonly #delete: Statement<[string], Measure>
  readonly #older: Statement<[number, string, string], string>
  readonly #measure: Statement<[string], Measure & Pick<Entry, 'revision'>>
  readonly #leave: Statement<[string | null, number, string]>
  readonly #defer: Statement<[number, number, string, string]>
  readonly #fail: Statement<[string, string]>
  readonly #retry: Statement<[string]>
  readonly #retag: Statement<['waiting' | 'held', string]>
  readonly #setBase: Statement<[string | null, string]>
  readonly #setUpload: Statement<[string | null, string]>
  readonly #ended: EndedChanges
  readonly #leftUploads: LeftUploadChanges
  readonly #clock: Clock

  constructor({ connection, leftUploads, clock }: EntryDependencies) {
    this.#clock = clock
    this.#ended = new EndedChanges(connection)
    this.#leftUploads = leftUploads
    this.#insert = connection.prepare(
      `insert into entries (id, bucket_id, key, kind, size_bytes, queued_ms, state, attempts, next_ms, revision, base)
       values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0,
         (select base from entries where bucket_id = ? and key = ? order by id desc limit 1))`,
    )
    this.#delete = connection.prepare(`delete from entries where id = ? returning ${measured}`)
    this.#older = connection
      .prepare<[number, string, string], string>(
        'select id from entries where bucket_id = ? and key = ? and id < ? order by id',
      )
      .pluck()
    this.#measure = connection.prepare(`select ${measured}, revision from entries where id = ?`)
    this.#leave = connection.prepare('update entries set base = ? where bucket_id = ? and key = ?')
    this.#defer = connection.prepare('update entries set attempts = ?, next_ms = ?, error = ? where id = ?')
    this.#fail = connection.prepare(`update entries set state = 'failed', error = ? where id = ?`)
    this.#retry = connection.prepare(
      `update entries set state = 'waiting', attempts = 0, next_ms = 0 where id = ?`,
    )
    this.#retag = connection.prepare(
      `update entries set revision = revision + 1, state = case state when 'failed' then state else ? end
       where id = ?`,
    )
    this.#setBase = connection.prepare('update entries set base = ? where id = ?')
    this.#setUpload = connection.prepare('update entries set upload = ? where id = ?')
  }

  /** What the remote holds is what the key's newest entry so far found, if there is one. */
  insert(entry: NewEntry, effects: Effects): void {
    const { id, bucketId, key, kind, sizeBytes, state } = entry
    this.#insert.run(id, bucketId, key, kind, sizeBytes, this.#clock.now(), state, bucketId, key)
    effects.addEntries(bucketId, 1)
    effects.queue.bytes += sizeBytes
  }

  /** The row alone: its version goes in the same transaction. */
  remove(id: string, effects: Effects): void {
    const removed = this.#delete.get(id)
    if (removed === undefined) return
    effects.addEntries(removed.bucketId, -1)
    effects.queue.bytes -= removed.sizeBytes
    countFailed(effects.queue, removed, -1)
  }

  /** Before it goes with those it replaced: whoever asks is told that it was pushed. */
  pushed(id: string, entry: Measure, endedMs: number): void {
    for (const older of this.older(id, entry)) {
      this.#leftUploads.ofEntry(older, endedMs)
      this.#ended.add(older, { outcome: 'replaced', endedMs })
    }
    this.#ended.add(id, { outcome: 'pushed', endedMs })
  }

  /** Before it goes. */
  dropped(id: string, endedMs: number): void {
    this.#leftUploads.ofEntry(id, endedMs)
    this.#ended.add(id, { outcome: 'dropped', endedMs })
  }

  find(id: string): (Measure & Pick<Entry, 'revision'>) | undefined {
    return this.#measure.get(id)
  }

  /** Ids of the key's entries that came before one. */
  older(id: string, { bucketId, key }: Measure): string[] {
    return this.#older.all(bucketId, key, id)
  }

  /** What the remote's key holds now, for whatever is pushed there next. */
  leave({ bucketId, key }: Measure, etag: string | undefined): void {
    this.#leave.run(etag ?? null, bucketId, key)
  }

  defer(id: string, { attempts, nextMs, error }: Deferral): void {
    this.#defer.run(attempts, nextMs, JSON.stringify(error), id)
  }

  fail(id: string, error: EntryError, { queue }: Effects): void {
    const entry = this.find(id)
    if (entry === undefined) return
    if (entry.state !== 'failed') countFailed(queue, { ...entry, state: 'failed' }, 1)
    this.#fail.run(JSON.stringify(error), id)
  }

  retry(id: string, { queue }: Effects): void {
    const entry = this.find(id)
    if (entry === undefined) return
    countFailed(queue, entry, -1)
    this.#retry.run(id)
  }

  retag(id: string, state: 'waiting' | 'held'): void {
    this.#retag.run(state, id)
  }

  setBase(id: string, base: string | undefined): void {
    this.#setBase.run(base ?? null, id)
  }

  setUpload(id: string, upload: string | undefined): void {
    this.#setUpload.run(upload ?? null, id)
  }
}

function countFailed(queue: QueueChange, { state, sizeBytes }: Measure, change: 1 | -1): void {
  if (state !== 'failed') return
  queue.failed += change
  queue.failedBytes += change * sizeBytes
}

function entryOf(row: EntryColumns): Entry {
  return {
    ...row,
    error: row.error === null ? undefined : parseError(row.error),
    base: row.base ?? undefined,
    upload: row.upload ?? undefined,
  }
}

/** @param text JSON that was written here */
function parseError(text: string): EntryError {
  const error: EntryError = JSON.parse(text)
  return error
}

/**
 * Multipart uploads at the remote that lead nowhere any more, and are to be aborted there: what they stand for was dropped,
 * replaced, or went another way. Written in the transaction that gives them up, so that no death forgets one.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import type { Effects } from './effects.ts'

export interface LeftUpload {
  readonly id: number
  /** By its name here. */
  readonly bucket: string
  readonly key: string
  /** The remote's. */
  readonly uploadId: string
  readonly sinceMs: number
  readonly attempts: number
  /** Not to be aborted before; 0 until that was tried. */
  readonly nextMs: number
  /** Why the last attempt failed. */
  readonly error: string | undefined
}

export interface LeftUploadReads {
  /** In the order in which they were left, behind one. */
  all(range: { readonly limit: number; readonly afterId: number }): LeftUpload[]
  /** Those whose time has come, the longest due first. */
  due(nowMs: number, limit: number): LeftUpload[]
  /** When the next one is due; `undefined` where there are none. */
  nextMs(): number | undefined
  readonly count: number
}

type Columns = Omit<LeftUpload, 'error'> & { readonly error: string | null }

const selected = `select id, bucket, key, upload_id as uploadId, since_ms as sinceMs, attempts, next_ms as nextMs, error
  from left_uploads`

export class LeftUploadRows implements LeftUploadReads {
  readonly #connection: Connection
  readonly #all: Statement<[number, number], Columns>
  readonly #due: Statement<[number, number], Columns>
  readonly #next: Statement<[], number | null>
  readonly #count: Statement<[], number>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#all = connection.prepare(`${selected} where id > ? order by id limit ?`)
    this.#due = connection.prepare(`${selected} where next_ms <= ? order by next_ms limit ?`)
    this.#next = connection.prepare<[], number | null>('select min(next_ms) from left_uploads').pluck()
    this.#count = connection.prepare<[], number>('select count(*) from left_uploads').pluck()
  }

  all({ limit, afterId }: Parameters<LeftUploadReads['all']>[0]): LeftUpload[] {
    this.#connection.enter()
    return this.#all.all(afterId, limit).map(leftOf)
  }

  due(nowMs: number, limit: number): LeftUpload[] {
    this.#connection.enter()
    return this.#due.all(nowMs, limit).map(leftOf)
  }

  nextMs(): number | undefined {
    this.#connection.enter()
    return this.#next.get() ?? undefined
  }

  get count(): number {
    this.#connection.enter()
    return this.#count.get() ?? 0
  }
}

function leftOf({ error, ...others }: Columns): LeftUpload {
  return { ...others, error: error ?? undefined }
}

/** The changes, inside a transaction. */
export class LeftUploadChanges {
  readonly #add: Statement<[string, string, string, number]>
  readonly #ofEntry: Statement<[number, string]>
  readonly #ofUpload: Statement<[number, number]>
  readonly #defer: Statement<[number, number, string, number]>
  readonly #remove: Statement<[number]>
  readonly #current: () => Effects

  /** @param current the effects of the group that is running */
  constructor(connection: Connection, current: () => Effects) {
    this.#current = current
    const insert = `insert into left_uploads (bucket, key, upload_id, since_ms, attempts, next_ms)`
    this.#add = connection.prepare(`${insert} values (?, ?, ?, ?, 0, 0)`)
    this.#ofEntry = connection.prepare(
      `${insert} select b.name, e.key, e.upload, ?, 0, 0 from entries e join buckets b on b.id = e.bucket_id
       where e.id = ? and e.upload is not null`,
    )
    this.#ofUpload = connection.prepare(
      `${insert} select b.name, u.key, u.upstream, ?, 0, 0 from uploads u join buckets b on b.id = u.bucket_id
       where u.id = ? and u.upstream is not null`,
    )
    this.#defer = connection.prepare(
      'update left_uploads set attempts = ?, next_ms = ?, error = ? where id = ?',
    )
    this.#remove = connection.prepare('delete from left_uploads where id = ?')
  }

  add({ bucket, key, uploadId }: Pick<LeftUpload, 'bucket' | 'key' | 'uploadId'>, nowMs: number): void {
    this.#current().writesCount++
    this.#add.run(bucket, key, uploadId, nowMs)
  }

  /** What an entry has begun at the remote, where it has; before its row goes. */
  ofEntry(id: string, nowMs: number): void {
    this.#current().writesCount++
    this.#ofEntry.run(nowMs, id)
  }

  /** What an upload's parts were to go on to, where they were; before its row goes. */
  ofUpload(id: number, nowMs: number): void {
    this.#current().writesCount++
    this.#ofUpload.run(nowMs, id)
  }

  defer(id: number, { attempts, nextMs, error }: Pick<LeftUpload, 'attempts' | 'nextMs' | 'error'>): void {
    this.#current().writesCount++
    this.#defer.run(attempts, nextMs, error ?? '', id)
  }

  /** It is no more, or nobody can do anything about it. */
  remove(id: number): void {
    this.#current().writesCount++
    this.#remove.run(id)
  }
}

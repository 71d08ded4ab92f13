/**
 * Changes of multipart uploads that are neither their begin nor a part that comes: parts that leave, completions, and the
 * upload at the remote that has what one here gave away. Used by the transaction, which keeps contents and counts.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import { MovedPartChanges } from './moved-parts.ts'
import { formatChecksum, type Completion, type Part, type Upload } from './rows.ts'

export interface DeletedPart {
  readonly number: number
  readonly contentId: number
  readonly sizeBytes: number
}

/** An answer that a client has not asked for again by then is not remembered. */
const completionsKeptMs = 7 * 24 * 3600 * 1000

export class UploadChanges {
  readonly #moved: MovedPartChanges
  readonly #deleteUpload: Statement<[number]>
  readonly #deletePart: Statement<[number, number], DeletedPart>
  readonly #deleteParts: Statement<[number], DeletedPart>
  readonly #setUpstream: Statement<[string, number]>
  readonly #complete: Statement<[number, string, string, string, string | null, number, string | null]>
  readonly #forgetCompletions: Statement<[number]>

  constructor(connection: Connection) {
    const deleted = 'returning number, content_id as contentId, size_bytes as sizeBytes'
    this.#moved = new MovedPartChanges(connection)
    this.#deleteUpload = connection.prepare('delete from uploads where id = ?')
    this.#deletePart = connection.prepare(`delete from parts where upload = ? and number = ? ${deleted}`)
    this.#deleteParts = connection.prepare(`delete from parts where upload = ? ${deleted}`)
    this.#setUpstream = connection.prepare('update uploads set upstream = ? where id = ?')
    this.#complete = connection.prepare('insert into completions values (?, ?, ?, ?, ?, ?, ?)')
    this.#forgetCompletions = connection.prepare('delete from completions where completed_ms < ?')
  }

  /** The row alone: its parts go in the same transaction. */
  remove(id: number): void {
    this.#deleteUpload.run(id)
    this.#moved.forget(id)
  }

  removeParts(id: number): DeletedPart[] {
    return this.#deleteParts.all(id)
  }

  /** @param upstreamEtag what it is called where it went */
  removePart(
    id: number,
    { number, etag }: Pick<Part, 'number' | 'etag'>,
    upstreamEtag: string,
  ): DeletedPart | undefined {
    if (etag !== upstreamEtag) this.#moved.put(id, { number, etag, upstreamEtag })
    return this.#deletePart.get(id, number)
  }

  setUpstream(id: number, upstream: string): void {
    this.#setUpstream.run(upstream, id)
  }

  /** Remembers how an upload ended, and forgets those that nobody asks for any more. */
  complete(
    { bucketId, key, uploadId }: Pick<Upload, 'bucketId' | 'key' | 'uploadId'>,
    { etag, checksum, versionId, completedMs }: Omit<Completion, 'key'>,
  ): void {
    this.#forgetCompletions.run(completedMs - completionsKeptMs)
    const columns = [etag, formatChecksum(checksum), completedMs, versionId ?? null] as const
    this.#complete.run(bucketId, key, uploadId, ...columns)
  }
}

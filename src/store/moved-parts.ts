/**
 * Parts of uploads that went on to the remote and have another ETag there than the one that was acknowledged here: what a
 * client names when it completes the upload is translated. Written in the transaction that removes the part here.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'

export interface MovedPart {
  readonly number: number
  /** As the client was told it, without quotes. */
  readonly etag: string
  /** As the remote calls it. */
  readonly upstreamEtag: string
}

export class MovedPartRows {
  readonly #connection: Connection
  readonly #of: Statement<[number], MovedPart>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#of = connection.prepare(
      'select number, etag, upstream_etag as upstreamEtag from moved_parts where upload = ? order by number',
    )
  }

  /** @param upload `Upload.id` */
  of(upload: number): MovedPart[] {
    this.#connection.enter()
    return this.#of.all(upload)
  }
}

/** The changes, inside a transaction. */
export class MovedPartChanges {
  readonly #put: Statement<[number, number, string, string]>
  readonly #forget: Statement<[number]>

  constructor(connection: Connection) {
    this.#put = connection.prepare('insert or replace into moved_parts values (?, ?, ?, ?)')
    this.#forget = connection.prepare('delete from moved_parts where upload = ?')
  }

  put(upload: number, { number, etag, upstreamEtag }: MovedPart): void {
    this.#put.run(upload, number, etag, upstreamEtag)
  }

  /** With the upload itself. */
  forget(upload: number): void {
    this.#forget.run(upload)
  }
}

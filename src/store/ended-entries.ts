/**
 * What became of the entries that left the write queue last, for whoever asks by an id: written in the transaction that
 * takes an entry out. Invariant: there are `endedMax` of them at most.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'

export interface EndedEntry {
  readonly id: string
  readonly bucket: string
  readonly key: string
  readonly outcome:
    /** The remote has it. */
    | 'pushed'
    /** A newer write of its key was pushed instead. */
    | 'replaced'
    /** An operator gave it up. */
    | 'dropped'
  readonly endedMs: number
}

export const endedMax = 10_000

/** @returns reads what became of an entry; `undefined` where that was never known, or long ago */
export function endedEntries(connection: Connection): (id: string) => EndedEntry | undefined {
  const found: Statement<[string], EndedEntry> = connection.prepare(
    'select id, bucket, key, outcome, ended_ms as endedMs from ended_entries where id = ?',
  )
  return id => {
    connection.enter()
    return found.get(id)
  }
}

export class EndedChanges {
  readonly #insert: Statement<[string, number, string]>
  readonly #trim: Statement<[number]>

  constructor(connection: Connection) {
    this.#insert = connection.prepare(
      `insert into ended_entries (id, bucket, key, outcome, ended_ms)
       select e.id, b.name, e.key, ?, ? from entries e join buckets b on b.id = e.bucket_id where e.id = ?`,
    )
    this.#trim = connection.prepare('delete from ended_entries where seq <= ?')
  }

  /** Of an entry that is still there, and goes in this transaction. */
  add(id: string, { outcome, endedMs }: Pick<EndedEntry, 'outcome' | 'endedMs'>): void {
    const { lastInsertRowid } = this.#insert.run(outcome, endedMs, id)
    this.#trim.run(Number(lastInsertRowid) - endedMax)
  }
}

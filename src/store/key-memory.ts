/**
 * What the index remembers of the key that seals: a value by which it is told from others, never the key. Invariant: it
 * is written in the transaction of the first sealed content, so no such content is acknowledged without it.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'

/** Stores from before there was a check value: something is sealed, and this shows by which key. */
export interface Unchecked {
  /** Wrapped by the server's own key; absent where only others sealed. */
  readonly wrappedKey: Uint8Array | undefined
}

const name = 'master-key'
/** Stands where a check value will be: nothing was sealed with a server's key before there were check values. */
const nothingSealed = ''

export class KeyMemory {
  /** Something that was sealed before; `undefined` in all but old stores. */
  readonly unchecked: Unchecked | undefined
  readonly #write: Statement<[name: string, value: string]>
  #check: string | undefined
  #isWritten = true

  /** Looks through all objects when a store is opened for the first time since there are check values. */
  constructor(connection: Connection) {
    this.#write = connection.prepare(
      'insert into state values (?, ?) on conflict do update set value = excluded.value',
    )
    const value = connection
      .prepare<[string], string>('select value from state where name = ?')
      .pluck()
      .get(name)
    this.#check = value === undefined || value === nothingSealed ? undefined : value
    this.unchecked = value === undefined ? findUnchecked(connection) : undefined
    if (value === undefined && this.unchecked === undefined) this.#write.run(name, nothingSealed)
  }

  get check(): string | undefined {
    return this.#check
  }

  /** To be written with the next sealed content. */
  remember(check: string): void {
    this.#check = check
    this.#isWritten = false
  }

  /**
   * Inside the transaction of a sealed content. A process that remembers a new value writes it with every one: the
   * transaction of the first may be rolled back.
   */
  write(): void {
    if (!this.#isWritten && this.#check !== undefined) this.#write.run(name, this.#check)
  }
}

function findUnchecked(connection: Connection): Unchecked | undefined {
  const first = (sql: string): unknown => connection.prepare<[], unknown>(sql).pluck().get()
  const ours = `json_extract(encryption, '$.kind')`
  const wrappedKey = first(
    `select wrapped_key from objects o join contents c on c.id = o.content_id
     where encryption is not null and ${ours} = 'AES256' and wrapped_key is not null limit 1`,
  )
  if (wrappedKey instanceof Uint8Array) return { wrappedKey }
  const tables = ['objects', 'versions', 'uploads']
  const isSealed = tables.some(
    table =>
      first(`select 1 from ${table} where encryption is not null and ${ours} <> 'customer' limit 1`) === 1,
  )
  return isSealed ? { wrappedKey: undefined } : undefined
}

/**
 * Rows of identities: users, groups, roles, policies, keys and what else there is of them, each as a text that the store does not
 * read. Read whole when the store is opened, changed in transactions.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import type { Effects } from './effects.ts'
import type { KeyMemory } from './key-memory.ts'

export interface IdentityKey {
  /** Twelve digits. */
  readonly account: string
  readonly kind: string
  /** Unique in its account and kind. */
  readonly id: string
}

export interface IdentityRow extends IdentityKey {
  readonly document: string
}

export interface IdentityReads {
  /** In the order of their keys. */
  all(): IdentityRow[]
}

export class IdentityRows implements IdentityReads {
  readonly #connection: Connection
  readonly #all: Statement<[], IdentityRow>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#all = connection.prepare(
      'select account, kind, id, document from identities order by account, kind, id',
    )
  }

  all(): IdentityRow[] {
    this.#connection.enter()
    return this.#all.all()
  }
}

export interface IdentityDeps {
  readonly connection: Connection
  /** Secrets among the rows are sealed, so the key that sealed them is remembered with them. */
  readonly keyMemory: KeyMemory
}

/** The changes, inside a transaction. */
export class IdentityChanges {
  readonly #put: Statement<[string, string, string, string]>
  readonly #drop: Statement<[string, string, string]>
  readonly #keyMemory: KeyMemory
  readonly #current: () => Effects

  /** @param current the effects of the group that is running */
  constructor({ connection, keyMemory }: IdentityDeps, current: () => Effects) {
    this.#keyMemory = keyMemory
    this.#current = current
    this.#put = connection.prepare('insert or replace into identities values (?, ?, ?, ?)')
    this.#drop = connection.prepare('delete from identities where account = ? and kind = ? and id = ?')
  }

  /** Creates or replaces. */
  put({ account, kind, id, document }: IdentityRow): void {
    this.#current().writesCount++
    this.#keyMemory.write()
    this.#put.run(account, kind, id, document)
  }

  drop({ account, kind, id }: IdentityKey): void {
    this.#current().writesCount++
    this.#drop.run(account, kind, id)
  }
}

/**
 * How the write queue ended last, for its next start: whether anything that it sent may arrive at the remote yet, and at which keys.
 */
import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'
import type { Effects } from './effects.ts'
import { endedMax, type EndedEntry } from './ended-entries.ts'

export interface QueueEndReads {
  /** Whether it was said, behind everything else, that nothing can arrive any more. */
  isCalm(): boolean
  /**
   * Keys of the entries that left the queue within a time before the last one did.
   * @returns `undefined` where not all of them are known any more
   */
  leftWithin(ms: number): readonly LeftKey[] | undefined
}

type LeftKey = Pick<EndedEntry, 'bucket' | 'key'>

const calmState = 'queue-calm'

export class QueueEndRows implements QueueEndReads {
  readonly #connection: Connection
  readonly #state: Statement<[string], string>
  readonly #within: Statement<[number], LeftKey>

  constructor(connection: Connection) {
    this.#connection = connection
    this.#state = connection.prepare<[string], string>('select value from state where name = ?').pluck()
    this.#within = connection.prepare(
      'select bucket, key from ended_entries where ended_ms >= (select max(ended_ms) from ended_entries) - ?',
    )
  }

  isCalm(): boolean {
    this.#connection.enter()
    return this.#state.get(calmState) === 'yes'
  }

  leftWithin(ms: number): readonly LeftKey[] | undefined {
    this.#connection.enter()
    const left = this.#within.all(ms)
    return left.length < endedMax ? left : undefined
  }
}

/** The changes, inside a transaction. */
export class QueueEndChanges {
  readonly #set: Statement<[string, string]>
  readonly #current: () => Effects

  constructor(connection: Connection, current: () => Effects) {
    this.#current = current
    this.#set = connection.prepare('insert or replace into state values (?, ?)')
  }

  setCalm(isCalm: boolean): void {
    this.#current().writesCount++
    this.#set.run(calmState, isCalm ? 'yes' : 'no')
  }
}

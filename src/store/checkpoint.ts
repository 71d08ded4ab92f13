/**
 * Keeps the write-ahead log short. Once it is long, a thread copies it into the database, first beside the groups;
 * then groups are held back for a moment while it copies the rest, so that the log can begin again from the start.
 * Reads never stop. The thread is started when it is first needed.
 */
import type { Statement } from 'better-sqlite3'
import type { Worker } from 'node:worker_threads'
import type { Disk } from '../base/disk.ts'
import type { Log } from '../base/log.ts'
import { startWorker } from '../base/worker.ts'
import type { Connection } from './connection.ts'

/** What SQLite says about its log, in pages. */
export interface CheckpointReply {
  readonly busy: number
  readonly log: number
  readonly checkpointed: number
}

export interface CheckpointerDeps {
  readonly connection: Connection
  readonly disk: Disk
  readonly log: Log
  fail(cause: unknown): void
}

/** Asking for the length of the log costs 2 µs; so often it need not be exact. */
const groupsPerLook = 8
/** Until the next try where the disk had no room for the copy. */
const groupsAfterFull = 4096
const pageSizeBytes = 4096

export class Checkpointer {
  readonly #deps: CheckpointerDeps
  readonly #maxPages: number
  readonly #look: Statement<[], CheckpointReply>
  #worker: Worker | undefined
  #groupsToLook = groupsPerLook
  #state: 'idle' | 'beside' | 'due' | 'holding' = 'idle'
  #answered: ((reply: unknown) => void) | undefined

  constructor(deps: CheckpointerDeps, maxBytes: number) {
    this.#deps = deps
    this.#maxPages = maxBytes / pageSizeBytes
    this.#look = deps.connection.prepare('pragma wal_checkpoint(noop)')
  }

  /** Runs the group now, or once the log has been folded back. */
  gate(group: () => void): void {
    if (this.#state === 'due') {
      this.#state = 'holding'
      this.#run(() => {
        this.#state = 'idle'
        group()
      })
      return
    }
    if (this.#state === 'idle' && --this.#groupsToLook <= 0) {
      this.#groupsToLook = groupsPerLook
      if (this.#logPages() >= this.#maxPages) this.#begin()
    }
    group()
  }

  /** To be called when no group runs or will run. */
  async close(): Promise<void> {
    if (this.#state === 'beside') await new Promise<void>(resolve => this.#afterAnswer(resolve))
    // Unreferenced, the thread's end would not be waited for.
    this.#worker?.ref()
    await this.#worker?.terminate()
  }

  #begin(): void {
    this.#state = 'beside'
    this.#run(reply => {
      this.#state = reply === 'full' ? 'idle' : 'due'
      if (reply !== 'full') return
      this.#groupsToLook = groupsAfterFull
      this.#deps.log.warn(
        'the disk has no room for the log to be copied into the database; it grows meanwhile',
      )
    })
  }

  #logPages(): number {
    this.#deps.connection.leave()
    return this.#look.get()?.log ?? 0
  }

  #run(then: (reply: unknown) => void): void {
    this.#deps.connection.leave()
    this.#deps.disk.reach('index.before-checkpoint')
    this.#answered = then
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#worker.postMessage('checkpoint')
  }

  #afterAnswer(callback: () => void): void {
    const then = this.#answered
    this.#answered = reply => {
      then?.(reply)
      callback()
    }
  }

  #start(): Worker {
    const data = this.#deps.connection.database.name
    const worker = startWorker({ caller: import.meta.url, module: './checkpoint-worker', data })
    worker.on('message', (reply: unknown) => {
      worker.unref()
      this.#deps.disk.reach('index.after-checkpoint')
      const then = this.#answered
      this.#answered = undefined
      then?.(reply)
    })
    worker.on('error', cause => this.#deps.fail(cause))
    return worker
  }
}

/**
 * Keeps the write-ahead log short. Once it is long, a thread copies it into the database, first beside the groups;
 * then groups are held back for a moment while it copies the rest, so that the log can begin again from the start.
 * Reads never stop. The thread is started when it is first needed.
 */
import type { Statement } from 'better-sqlite3'
import type { Worker } from 'node:worker_threads'
import type { Disk } from '../base/disk.ts'
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
  fail(cause: unknown): void
}

/** Asking for the length of the log costs 2 µs; so often it need not be exact. */
const groupsPerLook = 8
const pageSizeBytes = 4096

export class Checkpointer {
  readonly #deps: CheckpointerDeps
  readonly #maxPages: number
  readonly #look: Statement<[], CheckpointReply>
  #worker: Worker | undefined
  #groups = 0
  #state: 'idle' | 'beside' | 'due' | 'holding' = 'idle'
  #answered: (() => void) | undefined

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
    if (
      this.#state === 'idle' &&
      ++this.#groups % groupsPerLook === 0 &&
      this.#logPages() >= this.#maxPages
    ) {
      this.#state = 'beside'
      this.#run(() => (this.#state = 'due'))
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

  #logPages(): number {
    this.#deps.connection.leave()
    return this.#look.get()?.log ?? 0
  }

  #run(then: () => void): void {
    this.#deps.connection.leave()
    this.#deps.disk.reach('index.before-checkpoint')
    this.#answered = then
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#worker.postMessage('checkpoint')
  }

  #afterAnswer(callback: () => void): void {
    const then = this.#answered
    this.#answered = () => {
      then?.()
      callback()
    }
  }

  #start(): Worker {
    const data = this.#deps.connection.database.name
    const worker = startWorker({ caller: import.meta.url, module: './checkpoint-worker', data })
    worker.on('message', () => {
      worker.unref()
      this.#deps.disk.reach('index.after-checkpoint')
      const then = this.#answered
      this.#answered = undefined
      then?.()
    })
    worker.on('error', cause => this.#deps.fail(cause))
    return worker
  }
}

/**
 * The thread behind `checkpoint.ts`: copies the write-ahead log into the database and flushes it, which takes tens of
 * milliseconds and must not block the event loop. It has a connection of its own and changes nothing else.
 */
import Database from 'better-sqlite3'
import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '../base/assert.ts'
import type { CheckpointReply } from './checkpoint.ts'
import { isFull } from './errors.ts'

assert(parentPort, 'this module runs on a thread of its own')
const port = parentPort
// `checkpoint.ts` starts this thread with the file's name.
const file: string = workerData
const database = new Database(file)
// NORMAL flushes the log before anything is copied and the database before the log may begin again.
database.pragma('synchronous = normal')
database.pragma('wal_autocheckpoint = 0')
const checkpoint = database.prepare<[], CheckpointReply>('pragma wal_checkpoint(passive)')

port.on('message', () => port.postMessage(attempt()))

/** A disk without room for the database's pages is no damage: the log keeps them until there is some. */
function attempt(): CheckpointReply | 'full' | undefined {
  try {
    return checkpoint.get()
  } catch (error) {
    if (isFull(error)) return 'full'
    throw error
  }
}

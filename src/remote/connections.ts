/**
 * The connections to one remote, kept for the next call, and what it means when one of them breaks. The remote may have
 * closed it while the call was on its way, and never heard of it; or it may have answered, and closed because it wanted
 * no more of the body, and then its answer counts.
 */
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Duplex } from 'node:stream'
import type { Clock } from '../base/clock.ts'

/** What is idle is closed here after this, or a second before the time that the remote gives in `Keep-Alive`. */
const idleMs = 10_000
/** Remotes rarely close a connection sooner than this after its last use. */
const recentMs = 1_000

export class Connections {
  readonly http: HttpAgent
  readonly https: HttpsAgent
  readonly #clock: Clock
  readonly #stale = new WeakSet<Error>()
  #lastFreedMs = 0

  constructor(clock: Clock, maxIdle: number) {
    this.#clock = clock
    // Without a limit of their own: a call that waited in there would be taken for one that can't connect.
    const options = { keepAlive: true, maxSockets: Infinity, maxFreeSockets: maxIdle, timeout: idleMs }
    this.http = this.#watched(new HttpAgent(options))
    this.https = this.#watched(new HttpsAgent(options))
  }

  /** Whether a call failed before any answer on a connection that had served another one. */
  isStale(error: unknown): boolean {
    return error instanceof Error && this.#stale.has(error)
  }

  /** For a call that can be sent once only: it gets a connection of which it is known that it was good a moment ago. */
  renew(): void {
    // The one that was used last is the next to be used.
    if (this.#clock.now() - this.#lastFreedMs > recentMs) this.closeIdle()
  }

  /** Closes what nobody uses: where the remote closed one connection, the others are probably as old. */
  closeIdle(): void {
    for (const { freeSockets } of [this.http, this.https])
      for (const socket of Object.values(freeSockets).flat()) socket?.destroy()
  }

  close(): void {
    this.http.destroy()
    this.https.destroy()
  }

  #watched<Agent extends HttpAgent>(agent: Agent): Agent {
    const reuse = agent.reuseSocket.bind(agent)
    const connect = agent.createConnection.bind(agent)
    agent.on('free', () => (this.#lastFreedMs = this.#clock.now()))
    return Object.assign(agent, {
      reuseSocket: (...[socket, request]: Parameters<typeof reuse>) => {
        reuse(socket, request)
        request.once('error', error => this.#stale.add(error))
      },
      createConnection: (...given: Parameters<typeof connect>) => {
        const connection = connect(...given)
        if (connection) heedLastWords(connection)
        return connection
      },
    })
  }
}

/**
 * A remote that refuses a body resets the connection on which it still comes. Its answer is here by then, but node
 * drops it when writing fails before it has been read.
 */
function heedLastWords(connection: Duplex): void {
  const write = connection['_write'].bind(connection)
  const writeAll = connection['_writev']?.bind(connection)
  Object.assign(connection, {
    _write(...[chunk, encoding, done]: Parameters<typeof write>) {
      write(chunk, encoding, afterReading(done))
    },
    _writev(...[chunks, done]: Parameters<NonNullable<typeof writeAll>>) {
      writeAll?.(chunks, afterReading(done))
    },
  })
}

type Done = (error?: Error | null) => void

function afterReading(done: Done): Done {
  return error => {
    // Two turns, between which everything is read that has arrived.
    if (error) setImmediate(() => setImmediate(() => done(error)))
    else done()
  }
}

/**
 * A remote that is far away, on loopback: passes TCP on with a fixed delay in each direction and unlimited bandwidth.
 * A new connection waits one round trip more, as its handshake would. It counts what passes, and can be held (nothing
 * passes, nothing is refused) or away (connections are refused and torn). Bytes keep their order and none is lost
 * unless it is away; between the bytes it sleeps.
 */
import { connect, createServer, type Server, type Socket } from 'node:net'

export interface DelayProxyState {
  /** In each direction: half of what a round trip takes. */
  readonly oneWayMs: number
  readonly held: boolean
  readonly away: boolean
}

/** Since the start. Requests are not pipelined, so what begins with a method is one. */
export interface DelayProxyCounts {
  requests: number
  /** Requests to write that were answered with 2xx. */
  writes: number
}

interface Chunk {
  readonly dueMs: number
  /** `undefined` is the end of the stream. */
  readonly bytes: Buffer | undefined
}

/** Bytes on their way in one direction of one connection, at which its sender is held back. */
const waitingMaxBytes = 32 * 2 ** 20
const beginsRequest = /^([A-Z]{3,7}) \//

export class DelayProxy {
  readonly server: Server
  readonly counts: DelayProxyCounts = { requests: 0, writes: 0 }
  readonly #targetPort: number
  readonly #lines = new Set<Line>()
  readonly #sockets = new Set<Socket>()
  #state: DelayProxyState

  constructor(targetPort: number, state: DelayProxyState) {
    this.#targetPort = targetPort
    this.#state = state
    this.server = createServer({ noDelay: true, allowHalfOpen: true }, socket => this.#accept(socket))
  }

  get state(): DelayProxyState {
    return this.#state
  }

  set(state: DelayProxyState): void {
    this.#state = state
    if (state.away) for (const socket of this.#sockets) socket.destroy()
    for (const line of this.#lines) line.deliver()
  }

  #accept(near: Socket): void {
    if (this.#state.away) return void near.resetAndDestroy()
    const far = connect({ host: '127.0.0.1', port: this.#targetPort, noDelay: true, allowHalfOpen: true })
    let method = ''
    const handshakeMs = 2 * this.#state.oneWayMs
    this.#join(near, far, {
      firstDueMs: performance.now() + handshakeMs + this.#state.oneWayMs,
      seen: bytes => {
        const [, begun] = beginsRequest.exec(bytes.toString('latin1', 0, 9)) ?? []
        if (begun === undefined) return
        method = begun
        this.counts.requests++
      },
    })
    this.#join(far, near, {
      firstDueMs: 0,
      seen: bytes => {
        if (method === 'PUT' && bytes.toString('latin1', 0, 10) === 'HTTP/1.1 2') this.counts.writes++
      },
    })
  }

  #join(from: Socket, to: Socket, how: LineOptions): void {
    const line = new Line(from, to, { ...how, state: () => this.#state })
    this.#lines.add(line)
    this.#sockets.add(from)
    from.on('error', () => to.destroy())
    from.on('close', () => {
      this.#lines.delete(line)
      this.#sockets.delete(from)
      if (from.errored) to.destroy()
    })
  }
}

interface LineOptions {
  /** Nothing arrives earlier. */
  readonly firstDueMs: number
  seen(bytes: Buffer): void
}

/** One direction of one connection: what came is delivered in order when it is due. */
class Line {
  readonly #from: Socket
  readonly #to: Socket
  readonly #options: LineOptions & { state(): DelayProxyState }
  readonly #waiting: Chunk[] = []
  #waitingSizeBytes = 0
  #timer: NodeJS.Timeout | undefined

  constructor(from: Socket, to: Socket, options: LineOptions & { state(): DelayProxyState }) {
    this.#from = from
    this.#to = to
    this.#options = options
    from.on('data', bytes => {
      options.seen(bytes)
      this.#add(bytes)
    })
    from.on('end', () => this.#add(undefined))
    to.on('drain', () => this.deliver())
    to.on('close', () => clearTimeout(this.#timer))
  }

  deliver(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#options.state().held) return
    for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
      const waitMs = next.dueMs - performance.now()
      if (waitMs > 0.05) {
        this.#timer = setTimeout(() => this.deliver(), waitMs)
        break
      }
      if (this.#to.writableNeedDrain) break
      this.#waiting.shift()
      if (next.bytes === undefined) this.#to.end()
      else this.#send(next.bytes)
    }
  }

  #add(bytes: Buffer | undefined): void {
    const dueMs = Math.max(performance.now() + this.#options.state().oneWayMs, this.#options.firstDueMs)
    this.#waiting.push({ dueMs, bytes })
    this.#waitingSizeBytes += bytes?.length ?? 0
    if (this.#waitingSizeBytes > waitingMaxBytes) this.#from.pause()
    if (this.#timer === undefined) this.deliver()
  }

  #send(bytes: Buffer): void {
    this.#waitingSizeBytes -= bytes.length
    this.#to.write(bytes)
    if (this.#from.isPaused() && this.#waitingSizeBytes < waitingMaxBytes / 2) this.#from.resume()
  }
}

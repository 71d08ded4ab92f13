/**
 * How many calls may be with a remote at once, and how many may begin in a second. Further ones wait their turn, clients
 * before what is done behind their backs, for a limited time and in a limited number: a call that waits longer is refused,
 * because its client would give up and ask again. A remote that wants fewer gets fewer: half as many at once after each
 * complaint, one more with each round that succeeds, and none for as long as it asks for.
 */
import type { Clock, Timer } from '../base/clock.ts'
import type { Meter } from '../base/probe.ts'
import { S3Error } from '../service/errors.ts'

export interface GovernorConfig {
  /** Calls at once when all is well. */
  readonly places: number
  /** Absent where nobody bounds them. */
  readonly requestsPerSecond: number | undefined
  readonly maxWaiting: number
  readonly maxWaitMs: number
}

export interface Entry {
  readonly signal: AbortSignal
  /** Pushes of the queue, and what else no client waits for. */
  readonly isBackground: boolean
  /** It has waited for as long as the remote asked. */
  readonly isRepeated: boolean
}

/** A call that is with the remote. */
export interface Turn {
  /** Gives the place back; harmless when repeated. */
  release(): void
  /** @param askedMs what `Retry-After` says; 0 for nothing */
  answered(status: number, askedMs: number): void
}

/** Calls that fail together complain once. */
const halvingPauseMs = 1_000
/** Clients are held back for no longer; a longer wait is theirs to decide on. */
const maxHoldMs = 5_000
const maxBackgroundHoldMs = 60_000
/** Of so many turns one is the background's, or what is queued would grow for as long as clients keep the remote busy. */
const backgroundShare = 8

interface Waiter {
  readonly isBackground: boolean
  readonly isRepeated: boolean
  readonly go: () => void
}

export class Governor {
  readonly #clock: Clock
  readonly #config: GovernorConfig
  readonly #intervalMs: number
  #limit: number
  #taken = 0
  #halvedMs = -Infinity
  /** Until when clients are held back, and the background. */
  #heldMs = { clients: 0, background: 0 }
  /** When as many calls may begin at once again as in a second. */
  #freshMs = 0
  #turnsOfClients = 0
  /** In the order they came; first those who have waited once for as long as they were asked to. */
  readonly #again = new Set<Waiter>()
  readonly #clients = new Set<Waiter>()
  readonly #background = new Set<Waiter>()
  #timer: Timer | undefined
  #complaints = 0
  #refused = 0

  constructor(clock: Clock, config: GovernorConfig) {
    this.#clock = clock
    this.#config = config
    this.#limit = config.places
    this.#intervalMs = config.requestsPerSecond === undefined ? 0 : 1_000 / config.requestsPerSecond
  }

  /**
   * @throws {S3Error} `SlowDown` when too many wait, or this one did or would for too long
   * @throws the signal's reason when the caller gives up
   */
  async take(entry: Entry): Promise<Turn> {
    entry.signal.throwIfAborted()
    const { maxWaiting, maxWaitMs } = this.#config
    const heldForMs = entry.isRepeated ? 0 : this.#heldUntilMs(entry.isBackground) - this.#clock.now()
    if (heldForMs > maxWaitMs) throw this.#busy(Math.ceil(heldForMs / 1_000))
    if (this.#isFirst(entry) && this.#waitMs(entry) === 0) this.#begin(entry)
    else if (this.#again.size + this.#clients.size + this.#background.size >= maxWaiting) throw this.#busy()
    else await this.#turn(entry)
    let isHeld = true
    return {
      release: () => {
        if (isHeld) {
          this.#taken -= 1
          this.#dispatch()
        }
        isHeld = false
      },
      answered: (status, askedMs) => this.#answered(status, askedMs),
    }
  }

  /** @param remote its name */
  report(meter: Meter, remote: string): void {
    meter.sample('s3d_remote_calls_in_flight', this.#taken, { remote })
    meter.sample('s3d_remote_calls_limit', Math.floor(this.#limit), { remote })
    meter.sample('s3d_remote_calls_waiting', this.#clients.size, { remote, for: 'clients' })
    meter.sample('s3d_remote_calls_waiting', this.#background.size, { remote, for: 'background' })
    meter.sample('s3d_remote_complaints_total', this.#complaints, { remote })
    meter.sample('s3d_remote_calls_refused_total', this.#refused, { remote })
  }

  #isFirst({ isRepeated, isBackground }: Entry): boolean {
    if (this.#again.size > 0) return false
    return isRepeated || (this.#clients.size === 0 && (!isBackground || this.#background.size === 0))
  }

  #heldUntilMs(isBackground: boolean): number {
    return isBackground ? this.#heldMs.background : this.#heldMs.clients
  }

  /** @returns 0 for at once, `Infinity` where it takes another call's end */
  #waitMs({ isBackground, isRepeated }: Omit<Entry, 'signal'>): number {
    if (this.#taken >= Math.floor(this.#limit)) return Infinity
    const nowMs = this.#clock.now()
    const heldMs = isRepeated ? 0 : this.#heldUntilMs(isBackground) - nowMs
    // A second's worth may begin at once where there were none before.
    const rateMs = this.#intervalMs === 0 ? 0 : this.#freshMs + this.#intervalMs - this.#depthMs - nowMs
    return Math.max(0, heldMs, rateMs)
  }

  get #depthMs(): number {
    return Math.max(1_000, this.#intervalMs)
  }

  #begin({ isBackground }: Pick<Entry, 'isBackground'>): void {
    this.#taken += 1
    this.#turnsOfClients = isBackground ? 0 : this.#turnsOfClients + 1
    if (this.#intervalMs > 0) this.#freshMs = Math.max(this.#freshMs, this.#clock.now()) + this.#intervalMs
  }

  /** The first who may go, the others behind. */
  #dispatch(): void {
    this.#timer?.cancel()
    this.#timer = undefined
    for (;;) {
      const next = this.#next()
      if (next === undefined) return
      const waitMs = this.#waitMs(next)
      if (waitMs === Infinity) return
      if (waitMs > 0) {
        this.#timer = this.#clock.after(Math.max(1, Math.ceil(waitMs)), () => this.#dispatch())
        return
      }
      this.#begin(next)
      next.go()
    }
  }

  #next(): Waiter | undefined {
    const [again] = this.#again
    if (again !== undefined) return again
    const [client] = this.#clients
    const [behind] = this.#background
    if (client === undefined || behind === undefined) return client ?? behind
    const isTheirTurn = this.#turnsOfClients >= backgroundShare - 1 && this.#waitMs(behind) === 0
    return isTheirTurn ? behind : client
  }

  #turn({ signal, isBackground, isRepeated }: Entry): Promise<void> {
    const waiting = isRepeated ? this.#again : isBackground ? this.#background : this.#clients
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(waiter)
        patience.cancel()
        signal.removeEventListener('abort', giveUp)
      }
      const go = () => {
        leave()
        resolve()
      }
      const giveUp = () => {
        leave()
        reject(signal.reason)
        this.#dispatch()
      }
      const patience = this.#clock.after(this.#config.maxWaitMs, () => {
        leave()
        reject(this.#busy())
        this.#dispatch()
      })
      const waiter = { isBackground, isRepeated, go }
      waiting.add(waiter)
      signal.addEventListener('abort', giveUp)
      this.#dispatch()
    })
  }

  #answered(status: number, askedMs: number): void {
    if (status !== 503 && status !== 429) {
      if (status < 500) this.#limit = Math.min(this.#config.places, this.#limit + 1 / this.#limit)
      return
    }
    const nowMs = this.#clock.now()
    this.#complaints++
    if (nowMs - this.#halvedMs >= halvingPauseMs) {
      this.#halvedMs = nowMs
      // Of those that are there: a limit that nobody reaches says nothing.
      this.#limit = Math.max(1, Math.min(this.#limit, this.#taken) / 2)
    }
    const { clients, background } = this.#heldMs
    this.#heldMs = {
      clients: askedMs > maxHoldMs ? clients : Math.max(clients, nowMs + askedMs),
      background: Math.max(background, nowMs + Math.min(askedMs, maxBackgroundHoldMs)),
    }
  }

  #busy(retryAfterSeconds?: number): S3Error<'SlowDown'> {
    this.#refused++
    const after = retryAfterSeconds === undefined ? {} : { RetryAfter: retryAfterSeconds }
    return new S3Error('SlowDown', { message: 'All connections to the remote S3 are in use.', ...after })
  }
}

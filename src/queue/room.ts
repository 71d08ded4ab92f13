/**
 * Room in the queue: bytes and files, reserved before a body is read. Where there is none a write waits, with its body
 * unread on the socket, for pushes to make some; after a while it is told to come back. Invariant: what is reserved and
 * what is stored, but for failed entries, together never exceed the limits.
 */
import type { Clock } from '../base/clock.ts'
import type { Context } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import type { Index } from '../store/index.ts'

export interface RoomConfig {
  readonly maxBytes: number
  /** `Infinity` for no limit. */
  readonly maxFiles: number
  /** How long a write waits before it is refused. */
  readonly waitMs: number
}

export interface RoomDependencies {
  readonly index: Index
  readonly clock: Clock
  /** What the disk has for bodies, as it was a moment ago. */
  readonly freeBytes: () => number
}

/** Between looks at the disk, on which others make room, too. */
const lookMs = 500

export interface Reservation {
  /** What was reserved is stored by now, or will not be. */
  release(): void
}

interface Waiting {
  readonly bytes: number
  readonly files: number
  readonly enter: (reservation: Reservation) => void
}

export class Room {
  readonly #deps: RoomDependencies
  readonly #config: RoomConfig
  /** First come, first served: a large write is not passed by small ones for ever. */
  readonly #waiting = new Set<Waiting>()
  #reservedBytes = 0
  #reservedFiles = 0

  constructor(deps: RoomDependencies, config: RoomConfig) {
    this.#deps = deps
    this.#config = config
  }

  /** Whether so much could ever be held, in so many entries. */
  couldHold(bytes: number, files = 1): boolean {
    return bytes <= this.#config.maxBytes && files <= this.#config.maxFiles
  }

  /** Whether an upload of so many bytes leaves enough for others: a quarter is what one may take. */
  isShare(bytes: number): boolean {
    return bytes <= this.#config.maxBytes / 4
  }

  /** Whether so much would be held without a wait. */
  hasRoom(bytes: number): boolean {
    return this.#waiting.size === 0 && this.#fits(bytes, 0)
  }

  get waitingCount(): number {
    return this.#waiting.size
  }

  /**
   * @param files how many entries are to come
   * @param client asked for its signal only where there is a wait: making one costs more than all the rest
   * @throws {S3Error} `SlowDown` after the wait; the signal's reason when the client goes away
   */
  reserve(bytes: number, files: number, client: Pick<Context, 'signal'>): Promise<Reservation> | Reservation {
    if (this.#waiting.size === 0 && this.#fits(bytes, files)) return this.#take(bytes, files)
    const { signal } = client
    if (signal.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(waiting)
        timer.cancel()
        looking.cancel()
        signal.removeEventListener('abort', giveUp)
      }
      const giveUp = () => {
        leave()
        reject(signal.reason)
      }
      const waiting: Waiting = {
        bytes,
        files,
        enter(reservation) {
          leave()
          resolve(reservation)
        },
      }
      const timer = this.#deps.clock.after(this.#config.waitMs, () => {
        leave()
        reject(new S3Error('SlowDown'))
        this.look()
      })
      const look = () => {
        looking = this.#deps.clock.after(lookMs, look)
        this.look()
      }
      let looking = this.#deps.clock.after(lookMs, look)
      signal.addEventListener('abort', giveUp)
      this.#waiting.add(waiting)
    })
  }

  /** Something left the queue. */
  look(): void {
    for (const waiting of this.#waiting) {
      if (!this.#fits(waiting.bytes, waiting.files)) return
      waiting.enter(this.#take(waiting.bytes, waiting.files))
    }
  }

  #fits(bytes: number, files: number): boolean {
    const { maxBytes, maxFiles } = this.#config
    const { index, freeBytes } = this.#deps
    // What needs none, such as a delete, is what makes some.
    if (bytes > 0 && this.#reservedBytes + bytes > freeBytes()) return false
    const held = index.queueHolds
    // Failed entries have limits of their own: nothing but an operator makes their room free again.
    return (
      held.bytes - held.failedBytes + held.partBytes + this.#reservedBytes + bytes <= maxBytes &&
      held.count - held.failed + this.#reservedFiles + files <= maxFiles
    )
  }

  #take(bytes: number, files: number): Reservation {
    this.#reservedBytes += bytes
    this.#reservedFiles += files
    let isHeld = true
    return {
      release: () => {
        if (!isHeld) return
        isHeld = false
        this.#reservedBytes -= bytes
        this.#reservedFiles -= files
        if (this.#waiting.size > 0) this.look()
      },
    }
  }
}

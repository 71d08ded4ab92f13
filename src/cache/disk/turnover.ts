/**
 * Which of what is kept goes when room is needed: S3-FIFO (Yang et al., SOSP '23). What comes stands in a short queue,
 * and only what is used again there gets into the long one; so a scan goes by without taking what is in use with it.
 * Pinned units go last. Pure bookkeeping, in constant time each.
 */

export interface Unit {
  readonly name: string
  sizeBytes: number
  isPinned: boolean
  /** 0 to 3; counted up with every use. */
  uses: number
  queue: Queue | undefined
}

export interface Queue {
  readonly units: Set<Unit>
  sizeBytes: number
}

/** Part of the room that the short queue may take before something of it goes. */
const shortShare = 0.1
export const usesMax = 3

export class Turnover {
  readonly #short: Queue = { units: new Set(), sizeBytes: 0 }
  readonly #long: Queue = { units: new Set(), sizeBytes: 0 }
  readonly #pinned: Queue = { units: new Set(), sizeBytes: 0 }
  /** Names of what went from the short queue lately, the oldest first. */
  readonly #ghosts = new Set<string>()

  get sizeBytes(): number {
    return this.#short.sizeBytes + this.#long.sizeBytes + this.#pinned.sizeBytes
  }

  get pinnedBytes(): number {
    return this.#pinned.sizeBytes
  }

  add(unit: Unit): void {
    if (unit.isPinned) enter(unit, this.#pinned)
    else enter(unit, this.#ghosts.delete(unit.name) ? this.#long : this.#short)
  }

  remove(unit: Unit): void {
    leave(unit)
  }

  resize(unit: Unit, sizeBytes: number): void {
    if (unit.queue !== undefined) unit.queue.sizeBytes += sizeBytes - unit.sizeBytes
    unit.sizeBytes = sizeBytes
  }

  setPinned(unit: Unit, isPinned: boolean): void {
    if (unit.isPinned === isPinned) return
    unit.isPinned = isPinned
    if (unit.queue === undefined) return
    leave(unit)
    enter(unit, isPinned ? this.#pinned : this.#long)
  }

  /** Takes out what is to go next. @returns `undefined` where there is nothing */
  next(): Unit | undefined {
    const short = this.#short.sizeBytes > shortShare * this.sizeBytes || this.#long.units.size === 0
    const found = (short ? this.#nextShort() : undefined) ?? this.#nextLong() ?? this.#nextShort()
    if (found !== undefined) return found
    const [pinned] = this.#pinned.units
    if (pinned !== undefined) leave(pinned)
    return pinned
  }

  #nextShort(): Unit | undefined {
    for (const unit of this.#short.units) {
      leave(unit)
      if (unit.uses > 0) {
        unit.uses = 0
        enter(unit, this.#long)
        continue
      }
      this.#haunt(unit.name)
      return unit
    }
    return undefined
  }

  #nextLong(): Unit | undefined {
    for (const unit of this.#long.units) {
      leave(unit)
      if (unit.uses === 0) return unit
      unit.uses -= 1
      enter(unit, this.#long)
    }
    return undefined
  }

  /** As many as there are units, because what comes back later than that is no longer in use. */
  #haunt(name: string): void {
    this.#ghosts.add(name)
    const max = Math.max(1_000, this.#short.units.size + this.#long.units.size)
    for (const oldest of this.#ghosts) {
      if (this.#ghosts.size <= max) return
      this.#ghosts.delete(oldest)
    }
  }
}

function enter(unit: Unit, queue: Queue): void {
  queue.units.add(unit)
  queue.sizeBytes += unit.sizeBytes
  unit.queue = queue
}

function leave(unit: Unit): void {
  if (unit.queue === undefined) return
  unit.queue.units.delete(unit)
  unit.queue.sizeBytes -= unit.sizeBytes
  unit.queue = undefined
}

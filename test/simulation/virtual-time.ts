/**
 * Time that passes only when nothing is left to do at the present moment: a queue of what is to happen, and when.
 * Everything that waits in a history waits here, so nothing depends on the machine it runs on. After each event all
 * promises that it settled are followed to their ends.
 */
import type { Clock, Timer } from '../../src/base/clock.ts'

interface Event {
  readonly atMs: number
  /** Events of one moment happen in the order in which they were asked for. */
  readonly order: number
  run: (() => void) | undefined
}

/** Saturday, 2000-01-01: an hour in which no test machine lives, so that a real clock would show. */
const beginningMs = Date.UTC(2000, 0, 1)

export class VirtualTime implements Clock {
  readonly #heap: Event[] = []
  #nowMs = beginningMs
  #order = 0
  /** Events that have happened. */
  stepsCount = 0

  now(): number {
    return Math.floor(this.#nowMs)
  }

  /** With fractions. */
  get exactMs(): number {
    return this.#nowMs
  }

  after(delayMs: number, callback: () => void): Timer {
    const event: Event = { atMs: this.#nowMs + Math.max(0, delayMs), order: this.#order++, run: callback }
    this.#push(event)
    return {
      cancel() {
        event.run = undefined
      },
    }
  }

  /** At the present moment, once what is running now has ended. */
  readonly soon = (callback: () => void): void => {
    this.after(0, callback)
  }

  sleep(delayMs: number): Promise<void> {
    return new Promise(resolve => this.after(delayMs, resolve))
  }

  /**
   * Lets time pass until `isDone`.
   * @returns `stuck` when nothing will ever happen any more, `late` when it takes longer than `limitMs` or too many events
   */
  run(
    isDone: () => boolean,
    limits: { readonly ms: number; readonly steps: number },
  ): Promise<'done' | 'stuck' | 'late'> {
    const endMs = this.#nowMs + limits.ms
    const lastStep = this.stepsCount + limits.steps
    return new Promise((resolve, reject) => {
      const turn = (): void => {
        try {
          if (isDone()) return resolve('done')
          const event = this.#next()
          if (event === undefined) return resolve('stuck')
          if (event.atMs > endMs || this.stepsCount >= lastStep) {
            this.#push(event)
            return resolve('late')
          }
          this.#nowMs = Math.max(this.#nowMs, event.atMs)
          this.stepsCount++
          event.run?.()
        } catch (error) {
          return reject(error instanceof Error ? error : new Error(String(error)))
        }
        setImmediate(turn)
      }
      setImmediate(turn)
    })
  }

  /** The next event that has not been cancelled. */
  #next(): Event | undefined {
    for (;;) {
      const event = this.#pop()
      if (event === undefined || event.run !== undefined) return event
    }
  }

  #push(event: Event): void {
    const heap = this.#heap
    let at = heap.length
    heap.push(event)
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = heap[above]
      if (parent === undefined || !isBefore(event, parent)) break
      heap[at] = parent
      at = above
    }
    heap[at] = event
  }

  #pop(): Event | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (last === undefined || first === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      let child = heap[below]
      const right = heap[below + 1]
      if (child !== undefined && right !== undefined && isBefore(right, child)) {
        child = right
        below++
      }
      if (child === undefined || !isBefore(child, last)) break
      heap[at] = child
      at = below
    }
    heap[at] = last
    return first
  }
}

function isBefore(left: Event, right: Event): boolean {
  return left.atMs === right.atMs ? left.order < right.order : left.atMs < right.atMs
}

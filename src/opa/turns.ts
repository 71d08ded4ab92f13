/**
 * Who may have questions under way: of a number of places each caller holds no more than it leaves free, so that whoever's questions
 * take long leaves some to all others. Who waits is let in caller by caller, each in its order.
 */

interface Waiting {
  readonly enter: () => void
}

export class Turns {
  readonly #places: number
  #taken = 0
  /** Places by callers that have some. */
  readonly #held = new Map<string, number>()
  /** Of callers that wait, the next one's first. */
  readonly #lines = new Map<string, Waiting[]>()

  constructor(places: number) {
    this.#places = places
  }

  /**
   * Takes a place, which has to be left again.
   * @returns `undefined` where there is one at once; rejects with the signal's reason when that comes first
   */
  enter(asker: string, signal: AbortSignal): Promise<void> | undefined {
    if (!this.#lines.has(asker) && this.#mayEnter(asker)) {
      this.#take(asker)
      return undefined
    }
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(asker) ?? []
      const enter = () => {
        signal.removeEventListener('abort', gone)
        this.#take(asker)
        resolve()
      }
      const waiting = { enter }
      const gone = () => {
        line.splice(line.indexOf(waiting), 1)
        if (line.length === 0) this.#lines.delete(asker)
        reject(signal.reason)
      }
      signal.addEventListener('abort', gone, { once: true })
      line.push(waiting)
      this.#lines.set(asker, line)
    })
  }

  leave(asker: string): void {
    const left = (this.#held.get(asker) ?? 0) - 1
    if (left > 0) this.#held.set(asker, left)
    else this.#held.delete(asker)
    this.#taken--
    while (this.#letIn());
  }

  /** @returns whether somebody could be */
  #letIn(): boolean {
    for (const [asker, line] of this.#lines) {
      if (!this.#mayEnter(asker)) continue
      const next = line.shift()
      // Behind all others, who have their turn first.
      this.#lines.delete(asker)
      if (line.length > 0) this.#lines.set(asker, line)
      next?.enter()
      return true
    }
    return false
  }

  #mayEnter(asker: string): boolean {
    return (this.#held.get(asker) ?? 0) < this.#places - this.#taken
  }

  #take(asker: string): void {
    this.#held.set(asker, (this.#held.get(asker) ?? 0) + 1)
    this.#taken++
  }
}

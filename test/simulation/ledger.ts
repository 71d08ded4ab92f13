/**
 * What was seen of each key, and when: written down for the judgement. Invariant: nothing is written down that a right
 * gateway may answer otherwise.
 *
 * Others write at the remote, too. Where nothing of ours is pending for a key, theirs is a write like any other, at one
 * known moment. Where something is, theirs may be seen later or never, and what was asked at that very time tells nothing.
 */
import { unexplained, type State, type Step } from './linearizable.ts'
import type { Judgement } from './tally.ts'

export interface Open {
  readonly begin: number
  /** Its outcome is known, and written down otherwise. */
  close(): void
}

interface Noted extends Step {
  end: number
}

export interface Seen {
  readonly name: string
  readonly begin: number
  readonly apply: Step['apply']
  /** What it may be where others wrote meanwhile, too; as it was, unless said. */
  readonly relaxed?: Step['apply']
}

export class Ledger {
  readonly #now: () => number
  readonly #steps = new Map<string, Noted[]>()
  readonly #opened = new Map<string, Set<Noted>>()
  readonly #writing = new Map<string, number>()
  /** When the last write ended, theirs included. */
  readonly #changedMs = new Map<string, number>()
  /** When others wrote although something was pending. */
  readonly #crossed = new Map<string, number[]>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** An answer that has come. */
  note(key: string, seen: Seen): void {
    this.#add(key, seen, this.#now())
  }

  /** A call that may take effect at any time from its beginning, or never, until its outcome is known. */
  open(key: string, { name, apply, relaxed }: Omit<Seen, 'begin'>): Open {
    const begin = this.#now()
    const orNot = (state: State) => [state, ...apply(state)]
    const seen = { name: `perhaps ${name}`, begin, apply: orNot, relaxed: relaxed ?? orNot }
    const step = this.#add(key, seen, Infinity)
    const opened = this.#openOf(key)
    opened.add(step)
    return {
      begin,
      close: () => {
        if (!opened.delete(step)) return
        const steps = this.#steps.get(key) ?? []
        steps.splice(steps.indexOf(step), 1)
      },
    }
  }

  /** @param by 1 for a write that begins, -1 for one that has ended */
  writing(key: string, by: 1 | -1): void {
    this.#writing.set(key, (this.#writing.get(key) ?? 0) + by)
    this.changed(key)
  }

  changed(key: string): void {
    this.#changedMs.set(key, this.#now())
  }

  /** Whether the key may have changed since. */
  mayHaveChanged(key: string, sinceMs: number): boolean {
    return this.isWriting(key) || (this.#changedMs.get(key) ?? -Infinity) >= sinceMs
  }

  /** Whether nothing has changed the key since, nor could have. */
  isSteady(key: string, sinceMs: number): boolean {
    return !this.mayHaveChanged(key, sinceMs) && this.#openOf(key).size === 0
  }

  isWriting(key: string): boolean {
    return (this.#writing.get(key) ?? 0) > 0
  }

  /**
   * Nothing is pending or under way, so the key is what the remote holds, and nothing takes effect later.
   * @param there nothing where the key holds something else than the remote
   */
  settle(key: string, there: Step['apply']): void {
    const now = this.#now()
    const opened = this.#openOf(key)
    for (const step of opened) step.end = now
    opened.clear()
    this.note(key, {
      name: 'at the remote',
      begin: now,
      apply: there,
    })
  }

  /** Somebody else wrote while something of ours was pending or under way. */
  crossed(key: string, seen: Omit<Seen, 'begin'>): void {
    const times = this.#crossed.get(key)
    if (times === undefined) this.#crossed.set(key, [this.#now()])
    else times.push(this.#now())
    this.open(key, seen)
  }

  /** Ends at the first key that is wrong. @param initial what each key holds at first */
  judge(initial: State = ''): Judgement {
    let keys = 0
    let unjudged = 0
    for (const [key, steps] of this.#steps) {
      const found = unexplained(steps, initial)
      keys++
      if (found === 'too many') unjudged++
      if (found === undefined || found === 'too many') continue
      const held = found.states.map(state => state || 'nothing').join(' or ')
      const all = steps.map(({ name, begin, end }) => `${name} [${begin.toFixed(1)}, ${end.toFixed(1)}]`)
      const wrong = `${key} held ${held} when "${found.step.name}" was answered; of ${all.join('; ')}`
      return { wrong, keys, unjudged }
    }
    return { wrong: undefined, keys, unjudged }
  }

  #add(key: string, { name, begin, apply, relaxed = asItWas }: Seen, end: number): Noted {
    const step: Noted = {
      name,
      begin,
      end,
      apply: state => (this.#isCrossed(key, step) ? relaxed : apply)(state),
    }
    const steps = this.#steps.get(key)
    if (steps === undefined) this.#steps.set(key, [step])
    else steps.push(step)
    return step
  }

  #isCrossed(key: string, { begin, end }: Noted): boolean {
    return this.#crossed.get(key)?.some(at => at >= begin && at <= end) ?? false
  }

  #openOf(key: string): Set<Noted> {
    let opened = this.#opened.get(key)
    if (opened === undefined) {
      opened = new Set()
      this.#opened.set(key, opened)
    }
    return opened
  }
}

const asItWas = (state: State): readonly State[] => [state]

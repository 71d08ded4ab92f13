/**
 * Who is asking the remote what a key holds, so that readers who come meanwhile share it. Invariant: a reader is only
 * ever told what the remote said to a question that was sent after the reader came, unless its rule allows older news.
 */
import { nameOf } from './keys.ts'
import type { Item } from './shelf.ts'

/** What a question came to, for those who waited for it. */
export type Outcome =
  /** It is on the shelf, or no longer there. */
  | { readonly kind: 'told' }
  /** Nothing that others could share: each asks for itself. */
  | { readonly kind: 'alone' }
  /** The remote could not be asked, or failed. */
  | { readonly kind: 'failed'; readonly error: unknown }

export interface Asking {
  /** Whoever came before is served by it as if it had asked itself. */
  isSent: boolean
  readonly outcome: Promise<Outcome>
  settle(outcome: Outcome): void
}

export interface Waiter {
  readonly bucket: string
  readonly key: string
  /** Whether a version of it is on the shelf: without one, the body that is on its way is worth waiting for. */
  readonly isKnown: boolean
  /** Whether the answer to a question that was sent before would do. */
  readonly takesOlder: boolean
}

export interface Waited {
  readonly outcome: Outcome
  /** Whether the outcome is the reader's own, also where it is a failure. */
  readonly isOwn: boolean
}

/** Questions under way about one key that is read all the time; further readers share the next one. */
const atOnceMax = 4

export class Askings {
  readonly #byName = new Map<string, Asking[]>()
  /** Counts readers and questions, to tell which came first. */
  #ticks = 0
  readonly #askedAt = new WeakMap<Item, number>()

  tick(): number {
    return (this.#ticks += 1)
  }

  /** The remote confirmed the item to a question that was sent at that tick. */
  confirmed(item: Item, sentTick: number): void {
    if (sentTick > (this.#askedAt.get(item) ?? 0)) this.#askedAt.set(item, sentTick)
  }

  wasAskedSince(item: Item, tick: number): boolean {
    return (this.#askedAt.get(item) ?? 0) > tick
  }

  /**
   * @returns what to wait for before looking again; `undefined` for who is to ask now
   */
  toWaitFor({ bucket, key, isKnown, takesOlder }: Waiter): Promise<Waited> | undefined {
    const asking = this.#byName.get(nameOf(bucket, key))
    if (asking === undefined) return undefined
    const unsent = asking.find(({ isSent }) => !isSent)
    if (unsent !== undefined) return unsent.outcome.then(outcome => ({ outcome, isOwn: true }))
    if (isKnown && !takesOlder && asking.length < atOnceMax) return undefined
    return Promise.race(asking.map(each => each.outcome)).then(outcome => ({ outcome, isOwn: takesOlder }))
  }

  begin(bucket: string, key: string): Asking {
    const name = nameOf(bucket, key)
    let settled: (outcome: Outcome) => void
    const asking: Asking = {
      isSent: false,
      outcome: new Promise(resolve => (settled = resolve)),
      settle: outcome => {
        this.#end(name, asking)
        settled(outcome)
      },
    }
    const others = this.#byName.get(name)
    if (others === undefined) this.#byName.set(name, [asking])
    else others.push(asking)
    return asking
  }

  #end(name: string, asking: Asking): void {
    const others = this.#byName.get(name)?.filter(each => each !== asking) ?? []
    if (others.length === 0) this.#byName.delete(name)
    else this.#byName.set(name, others)
  }
}

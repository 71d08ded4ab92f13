/**
 * What a key may hold: an object of the history, with its tag, or nothing; and what of others' changes a reader of a
 * cache need not see yet. Written as text, because states are compared and counted.
 */
import { etagOfParts, md5 } from './remote-uploads.ts'
import type { State } from './linearizable.ts'
import { marker, pushed, stackIn, stackOf, type Entry, type ToldVersion } from './stacks.ts'

export interface Value {
  readonly body: string
  /** Without quotes. */
  readonly etag: string
  /** Of an object that was uploaded in parts: their bytes by their numbers. */
  readonly parts?: ReadonlyMap<number, string>
}

/** Tags that objects of a history have; `''` for none. */
export const tags = ['', 'x', 'y'] as const

/** What has been written, or was about to be, by names that are in the bodies, too. */
export class Values {
  readonly #values = new Map<string, Value>()
  #count = 0

  /** @param kind `v` in one piece, `u` in one part, `x` by somebody else */
  make(kind: 'v' | 'u' | 'x', repeats: number): Value & { readonly id: string } {
    const id = this.name(kind)
    const body = `${id}:`.repeat(repeats)
    if (kind === 'u') return this.join(id, new Map([[1, body]]))
    const value: Value = { body, etag: md5(body) }
    this.#values.set(id, value)
    return { ...value, id }
  }

  /** For something whose bytes are not chosen yet. */
  name(kind: 'v' | 'u' | 'x'): string {
    return `${kind}${++this.#count}`
  }

  /** @param parts in the order of their numbers */
  join(id: string, parts: ReadonlyMap<number, string>): Value & { readonly id: string } {
    const bodies = [...parts.values()]
    const body = bodies.join('')
    const value: Value = { body, parts, etag: etagOfParts(bodies.map(part => Buffer.from(part))) }
    this.#values.set(id, value)
    // A copy is in one piece, whatever its source was.
    this.#values.set(id + 'c', { body, etag: md5(body) })
    return { ...value, id }
  }

  of(state: State): Value | undefined {
    return this.#values.get(idOf(state))
  }

  /** The name of an object as an answer shows it. */
  find(fits: (value: Value) => boolean): string | undefined {
    return [...this.#values].find(([, value]) => fits(value))?.[0]
  }

  /** What a copy of it is. */
  copied(id: string): string {
    return this.#values.has(id + 'c') ? id + 'c' : id
  }

  /** Everything that any key may have held so far, as copies of it. */
  get all(): readonly string[] {
    return [...new Set([...this.#values.keys()].map(id => this.copied(id)))]
  }
}

export function stateOf(id: string, tag = ''): State {
  return tag === '' || id === '' ? id : `${id}#${tag}`
}

export function idOf(state: State): string {
  const stack = stackIn(state)
  if (stack === undefined) return /^[^#~]*/.exec(state)?.[0] ?? ''
  const [newest] = stack.entries
  return newest === undefined || newest.id === marker ? '' : newest.id
}

export function tagOf(state: State): string {
  const stack = stackIn(state)
  return stack === undefined ? (/#([^~]*)/.exec(state)?.[1] ?? '') : (stack.entries[0]?.tag ?? '')
}

/** @returns what the key holds where the version of its object is that one, or not known; where there are no versions, all is */
export function ofVersion(state: State, version: string): readonly State[] {
  const stack = stackIn(state)
  const [newest, ...older] = stack?.entries ?? []
  if (stack === undefined || newest === undefined) return [state]
  if (newest.version === '') return [stackOf({ ...stack, entries: [{ ...newest, version }, ...older] })]
  return newest.version === version ? [state] : []
}

type Made = Pick<Entry, 'id' | 'tag'>

/**
 * What the key holds once something was written to it.
 * @param told which version that is, as far as it is known
 */
export function written(state: State, made: Made, told?: ToldVersion): readonly State[] {
  const stack = stackIn(state)
  return stack === undefined ? [stateOf(made.id, made.tag)] : pushed(stack, made, told)
}

/** What the key holds once it was deleted: of a bucket that keeps versions, a marker, if that is told. */
export function removed(state: State, told?: ToldVersion): readonly State[] {
  const stack = stackIn(state)
  return stack === undefined ? [''] : pushed(stack, { id: marker, tag: '' }, told)
}

/** Somebody else did that at the time: readers of a cache may miss it for a while, `missMs` at most. */
export function replaced(
  state: State,
  by: (state: State) => readonly State[],
  { atMs, missMs }: { readonly atMs: number; readonly missMs: number },
): readonly State[] {
  const after = by(state)
  if (missMs === 0) return after
  const older = unseenIn(state).filter(each => each.id !== idOf(state) && each.atMs + missMs >= atMs)
  const unseen = idOf(state) === '' ? older : [...older, { id: idOf(state), atMs }]
  if (unseen.length === 0) return after
  const text = unseen.map(each => `${each.id}@${each.atMs}`).join(',')
  return after.map(each => {
    const stack = stackIn(each)
    return stack === undefined ? `${each}~${text}` : stackOf({ ...stack, unseen: text })
  })
}

function unseenIn(state: State): { readonly id: string; readonly atMs: number }[] {
  const unseen = stackIn(state)?.unseen ?? state.split('~')[1] ?? ''
  if (unseen === '') return []
  return unseen.split(',').map(text => {
    const [id = '', atMs] = text.split('@')
    return { id, atMs: Number(atMs) }
  })
}

/** What a reader may be shown who need not see what others have done since then. */
export function shownIn(state: State, sinceMs: number): readonly string[] {
  const older = unseenIn(state).filter(({ atMs }) => atMs >= sinceMs)
  return [idOf(state), ...older.map(({ id }) => id)]
}

/** With another tag, and all else as it was. */
export function tagged(state: State, tag: string): State {
  const stack = stackIn(state)
  if (stack !== undefined) {
    const [newest, ...older] = stack.entries
    return newest === undefined ? state : stackOf({ ...stack, entries: [{ ...newest, tag }, ...older] })
  }
  const [, unseen] = state.split('~')
  return stateOf(idOf(state), tag) + (unseen === undefined ? '' : `~${unseen}`)
}

/** For answers that say there is nothing. */
export function ifNothing(state: State): readonly State[] {
  return idOf(state) === '' ? [state] : []
}

/** For answers that say there is something. */
export function ifAnything(state: State): readonly State[] {
  return idOf(state) === '' ? [] : [state]
}

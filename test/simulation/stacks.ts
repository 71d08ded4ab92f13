/**
 * What a key of a bucket holds that keeps versions, or may come to: the bucket's mode, and all versions, the newest first. Written as text
 * like all states; one that begins with a mode is such a stack. Pure. Invariant: a version whose id nobody has been told is any id that
 * fits, until an answer tells which.
 */
import type { State } from './linearizable.ts'

/** Whether versions were never kept, are kept, or are no longer kept. */
export type Mode = 'U' | 'E' | 'S'

export interface Entry {
  /** Of an object, with its tag; `marker` of a delete marker. */
  readonly id: string
  readonly tag: string
  /** `''` where nobody knows it, `null` for what is in no bucket that keeps versions. */
  readonly version: string
}

export interface Stack {
  readonly mode: Mode
  /** What readers of a cache need not see yet. */
  readonly unseen: string
  readonly entries: readonly Entry[]
}

export const marker = '!'
/** The version of what was written while no versions were kept. */
export const nullVersion = 'null'

/** What an answer tells of the version that it made: `undefined` where nobody was answered, `''` for none. */
export type ToldVersion = string | undefined

export function stackIn(state: State): Stack | undefined {
  if (!/^[UES]/.test(state)) return undefined
  const [head = '', ...texts] = state.split('|')
  return {
    mode: head.slice(0, 1) as Mode, // as the pattern says
    unseen: head.slice(2),
    entries: texts.map(text => {
      const [, id = '', tag = '', version = ''] = /^([^#@]*)(?:#([^@]*))?@(.*)$/.exec(text) ?? []
      return { id, tag, version }
    }),
  }
}

export function stackOf({ mode, unseen, entries }: Stack): State {
  const head = unseen === '' ? mode : `${mode}~${unseen}`
  return [head, ...entries.map(({ id, tag, version }) => `${id}${tag && `#${tag}`}@${version}`)].join('|')
}

export function modeOf(status: string | undefined): Mode {
  return status === 'Enabled' ? 'E' : status === 'Suspended' ? 'S' : 'U'
}

/** @returns nothing where the answer tells of a version that there can't be in this mode */
export function pushed(stack: Stack, made: Pick<Entry, 'id' | 'tag'>, told: ToldVersion): readonly State[] {
  const { mode, entries } = stack
  const others = mode === 'E' ? entries : entries.filter(({ version }) => version !== nullVersion)
  // Without versions a deletion leaves nothing.
  const isNothing = mode === 'U' && made.id === marker
  const isTold =
    told === undefined ||
    (mode === 'E' ? told !== '' && told !== nullVersion : told === (mode === 'U' ? '' : nullVersion))
  if (!isTold) return []
  const version = mode === 'E' ? (told ?? '') : nullVersion
  return [stackOf({ mode, unseen: '', entries: isNothing ? others : [{ ...made, version }, ...others] })]
}

/** For good. */
export function withoutVersion(stack: Stack, version: string): readonly State[] {
  const without = (at: number) => stackOf({ ...stack, unseen: '', entries: stack.entries.toSpliced(at, 1) })
  const found = stack.entries.findIndex(entry => entry.version === version)
  if (found >= 0) return [without(found)]
  const unknown = stack.entries.flatMap((entry, at) => (entry.version === '' ? [without(at)] : []))
  return [stackOf({ ...stack, unseen: '' }), ...unknown]
}

/** A version as an answer shows it. */
export interface Shown {
  readonly version: string
  readonly fits: (entry: Entry) => boolean
}

/** @returns what the key holds where that version is such a one; nothing where it is another one, or none */
export function showing(stack: Stack, { version, fits }: Shown): readonly State[] {
  const known = stack.entries.find(entry => entry.version === version)
  if (known !== undefined) return fits(known) ? [stackOf(stack)] : []
  return stack.entries.flatMap((entry, at) => {
    if (entry.version !== '' || !fits(entry)) return []
    return [stackOf({ ...stack, entries: stack.entries.with(at, { ...entry, version }) })]
  })
}

/** Versions of one key in a list, each kind in its order: how they stand to each other no list says. */
export interface ListedVersions {
  readonly objects: readonly ListedVersion[]
  readonly markers: readonly ListedVersion[]
  /** Whether these are all that the key has. */
  readonly isWhole: boolean
}

export interface ListedVersion extends Shown {
  readonly isLatest: boolean
}

/** @returns what the key holds where its versions are these, or these among others */
export function listing(stack: Stack, { objects, markers, isWhole }: ListedVersions): readonly State[] {
  const { entries } = stack
  const found: State[] = []
  const follow = (told: readonly Entry[], object: number, deletion: number): void => {
    const entry = entries[told.length]
    if (entry === undefined) {
      const isAll = object === objects.length && deletion === markers.length
      if (isAll) found.push(stackOf({ ...stack, entries: told }))
      return
    }
    const isMarker = entry.id === marker
    const wanted = isMarker ? markers[deletion] : objects[object]
    const mayBe =
      wanted !== undefined &&
      wanted.isLatest === (told.length === 0) &&
      (entry.version === '' || entry.version === wanted.version) &&
      wanted.fits(entry)
    if (mayBe) {
      const seen = [...told, { ...entry, version: wanted.version }]
      follow(seen, object + Number(!isMarker), deletion + Number(isMarker))
    }
    if (!isWhole) follow([...told, entry], object, deletion)
  }
  follow([], 0, 0)
  return [...new Set(found)]
}

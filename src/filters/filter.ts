/**
 * What a filter is once it is parsed: plain, immutable data. `parse.ts` makes it, `print.ts` writes it back, `decide.ts`
 * asks it; docs/filters.md says what it means. Whatever is in one is valid, regular expressions included.
 */
import type { Quantity } from './quantity.ts'
import type { RegularExpression } from './regular-expression.ts'

/** Entries in the order they were written; there is at least one. The last that matches decides. */
export interface Filter {
  readonly entries: readonly Entry[]
}

export interface Entry {
  /** What it matches is not admitted. */
  readonly excludes: boolean
  readonly bucket: Part
  /** Every object of the bucket when absent. */
  readonly object: Part | undefined
}

/** One side of the slash: all of it has to hold. */
export interface Part {
  /** For the bucket's name or the object's key. */
  readonly name: Glob
  readonly predicates: readonly Predicate[]
}

/** Code points and wildcards: `*` is any run of characters, also an empty one, `?` is exactly one. */
export type Glob = readonly Atom[]
export type Atom = number | '*' | '?'

export type Namespace = 'tag' | 'hdr' | 'md'

export interface Predicate {
  readonly namespace: Namespace
  /** Lower case, except of tags: headers and metadata are not case-sensitive in S3. */
  readonly name: string
  readonly test: Test
}

export type Test =
  | { readonly kind: 'present' | 'absent' }
  | { readonly kind: 'equal' | 'unequal'; readonly value: Glob }
  | {
      readonly kind: 'ordered'
      readonly operator: Ordering
      readonly text: string
      /** What the text amounts to; `undefined` when nothing can be compared with it. */
      readonly quantity: Quantity | undefined
    }
  | { readonly kind: 'found'; readonly expression: RegularExpression }

export type Ordering = '<' | '<=' | '>' | '>='

/** What keeps a filter small enough to be asked on every request. */
export const filterLimits = {
  /** In code points, as all text here. */
  characters: 65_536,
  entries: 1_000,
  expressions: 100,
  expressionCharacters: 1_000,
} as const

/**
 * Names of what is one thing at a remote: said by who knows the remotes, asked by who keeps something of theirs.
 */

/** One of the names under which the objects of a bucket are known. */
export interface KnownName {
  readonly bucket: string
  /** @returns the key it has there; `undefined` where it is not to be seen there */
  readonly keyOf: (key: string) => string | undefined
}

/** @returns all names that the objects of a bucket have, its own first */
export type NamesOf = (bucket: string) => readonly KnownName[]

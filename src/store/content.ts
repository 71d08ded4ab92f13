/**
 * Stored bytes as a value. A `Content` names bytes that never change; where they lie is the store's business and
 * may change (compaction), so a row keeps the id and `bytes` looks the place up.
 */

/** Bytes a row may name. Opaque to operations; ids are never reused while the process lives. */
export interface Content {
  /** 0 for the empty content. */
  readonly id: number
  /** Without what sealing adds. */
  readonly sizeBytes: number
}

/** Where the bytes of one content lie. */
export type Place =
  | { readonly kind: 'segment'; readonly segment: number; readonly start: number }
  /** `file` is a random 128-bit id in lower-case hexadecimal digits, the name of the file. */
  | { readonly kind: 'file'; readonly file: string }

/** Durable bytes that no row names yet: what a `ContentWriter` returns. */
export interface WrittenContent extends Content {
  readonly place: Place
  /** Set where the bytes are sealed: see `sealed/body-key`. */
  readonly wrappedKey: Uint8Array | undefined
}

/** Nothing, which needs no place. */
export const emptyContent: Content = Object.freeze({ id: 0, sizeBytes: 0 })

/**
 * What goes with a call through every layer: who asks, under which id, and whether they still want the answer.
 */

/** Who signed the request. */
export type Identity =
  | { readonly kind: 'root'; readonly accessKeyId: string }
  | { readonly kind: 'anonymous' }

export interface Context {
  /** 16 upper-case hexadecimal digits or letters, as in `x-amz-request-id`. */
  readonly requestId: string
  readonly identity: Identity
  /** Aborts when the client goes away or a limit is reached; made on first use, because most calls never look. */
  readonly signal: AbortSignal
}

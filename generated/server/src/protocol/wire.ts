// Copied from codegen/ by `npm run codegen`; do not edit.
/**
 * The shapes that the generated protocol and whoever speaks HTTP exchange: a request taken apart, a
 * response ready to be written, and the row of the operation table. Types only.
 */

/** A payload as it streams: both node's `Readable` and a web `ReadableStream` fit. */
export type Body = AsyncIterable<Uint8Array>

/** A payload to send, streaming or at hand. */
export type OutputBody = Body | Uint8Array | string

/** Query members by name, decoded; no prototype. The first of a repeated name counts. */
export type Query = Readonly<Record<string, string | undefined>>

/** Header values by lower-case name, as node's `IncomingHttpHeaders` has them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>

/** A request with its address taken apart. */
export interface WireRequest {
  readonly method: string
  /** Decoded; empty at the service's root. */
  readonly bucket: string
  /** Decoded and otherwise untouched (`//`, `.`, `..` and a trailing `/` are kept); empty at bucket level. */
  readonly key: string
  readonly query: Query
  readonly headers: Headers
  /** Bytes where the operation's `payload` is `xml` or `bytes`, a stream where it is `stream`. */
  readonly body: Body | Uint8Array | undefined
}

/** A response as `http.ServerResponse.writeHead` takes it. */
export interface WireResponse {
  readonly status: number
  /** Name, value, name, value … */
  readonly headers: string[]
  readonly body: OutputBody | undefined
}

/** What the model says of an operation. */
export interface Operation<Name extends string = string> {
  readonly name: Name
  readonly level: 'service' | 'bucket' | 'object'
  /** IAM's access level; everything but `read` and `list` changes something. */
  readonly access: 'read' | 'write' | 'list' | 'permissions' | 'tagging'
  /** The IAM action that permits it, such as `s3:GetObject`. */
  readonly action: string
  readonly method: string
  /** The kind of request body. */
  readonly payload: 'none' | 'xml' | 'bytes' | 'stream'
  /** The kind of response body. */
  readonly output: 'none' | 'xml' | 'bytes' | 'stream' | 'events'
  /** Whether sending it twice leaves what sending it once does. */
  readonly idempotent: boolean
  /** The HTTP status of success, where the output doesn't say otherwise. */
  readonly status: number
  /** Whether a request without a checksum of its body is refused. */
  readonly checksumRequired: boolean
}

/**
 * What the HTTP line asks of authentication: from method, raw target and headers alone, who signed the request and
 * how its body is to be decoded and verified. `auth/` answers, `http/` calls, `daemon.ts` joins them.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { Query } from '@s3d/server/protocol'
import type { Identity } from './context.ts'

export interface SignedRequest {
  readonly method: string
  /** Raw path exactly as sent, without the query. */
  readonly path: string
  readonly rawQuery: string
  /** The bucket where the Host header named it; absent in path style. */
  readonly hostedBucket?: string | undefined
  readonly query: Query
  /** Node's form: lower-case names, repeated ones joined. */
  readonly headers: IncomingHttpHeaders
  /** Name, value, name, value … in the order sent, for what the joined form hides. */
  readonly rawHeaders: readonly string[]
}

export interface Authenticated {
  readonly identity: Identity
  readonly payload: PayloadDecoder
}

/** @throws {S3Error} the refusal, worded as AWS words it */
export type Authenticate = (request: SignedRequest) => Authenticated

/** What a file may measure, both ends included. */
export interface SizeRange {
  readonly minBytes: number
  readonly maxBytes: number
}

/** A form up to its file. */
export interface PostedForm {
  readonly bucket: string
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, string>
}

/** Who signed a form, and for files of what size. */
export interface AuthenticatedForm extends SizeRange {
  readonly identity: Identity
}

/**
 * A form's signature is among its fields, so `http/` asks once it has read them.
 * @param sender who signed the request itself, and sends a form without a policy
 * @throws {S3Error} the refusal, worded as AWS words it
 */
export type AuthenticateForm = (form: PostedForm, sender: Identity) => AuthenticatedForm

/**
 * Turns a body's wire bytes into payload bytes and verifies them on the way: length, hash, chunk signatures,
 * trailers. Synchronous, so that a small body costs no promise.
 */
export interface PayloadDecoder {
  /** Decoded length in bytes, where the request announces it. */
  readonly sizeBytes: number | undefined
  /** Trailing headers by lower-case name; complete after `end`. */
  readonly trailers: Readonly<Record<string, string>>
  /** Hands decoded slices of `chunk` to `sink`. @throws {S3Error} at the first byte that is wrong */
  push(chunk: Buffer, sink: (slice: Buffer) => void): void
  /** The body is over. @throws {S3Error} when it should not be, or when the whole does not verify */
  end(sink: (slice: Buffer) => void): void
}

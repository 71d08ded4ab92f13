/**
 * Bodies: how they get to disk and back. Operations write a body, get a `Content` once it is durable, and name it in
 * a row; whatever no row names is removed.
 */
import type { BodyKey, Unwrap } from '../sealed/body-key.ts'
import type { Content } from './content.ts'

/**
 * A body too large to be held: iterate it once; leaving early closes it. Whoever does not iterate it at all must call
 * its iterator's `return`, because it holds a descriptor.
 */
export interface ByteStream extends AsyncIterable<Uint8Array> {
  /**
   * Instead of iterating, where nothing of a chunk is kept: it is `sink`'s until what `sink` returned has settled, and
   * overwritten then. Closes, also after a failure.
   */
  sendTo?(sink: Sink): Promise<void>
}

export type Sink = (chunk: Uint8Array) => void | Promise<void>

/** Half-open, in bytes. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Bytes {
  /**
   * @param sizeBytes the body's length where it is known, otherwise `undefined`; a wrong one costs only time
   * @param bodyKey seals what is written; its wrapped form is kept with the content
   */
  writer(sizeBytes: number | undefined, bodyKey?: BodyKey): ContentWriter
  /**
   * Small bodies come whole, in the same tick when they are cached; others as a stream that reads ahead. Call it in
   * the tick that read the row: until it is called, the content may be released.
   * @param range must lie within the content
   * @throws {StoreError} `gone` when the content was released meanwhile, `damaged` when its bytes are not there
   */
  read(content: Content, range?: Range): Uint8Array | Promise<Uint8Array | ByteStream>
  /**
   * The same for a content that was sealed, which `read` refuses.
   * @param unwrap called with the wrapped key of each body that is touched, when its turn comes
   * @throws {StoreError} also `damaged` where bytes or key are not what was sealed, before a wrong byte is out
   */
  readSealed(content: Content, unwrap: Unwrap, range?: Range): Promise<Uint8Array | ByteStream>
  /** Removes durable bytes that no row will name, because a condition failed. Never throws. */
  discard(content: Content): void
}

/** One body on its way in: in memory while it is small, in a temporary file beyond. */
export interface ContentWriter {
  /** The chunk is the writer's from now on: nobody may change it. A promise means: hold the source back until then. */
  write(chunk: Uint8Array): void | Promise<void>
  /** Settles when the bytes are durable. @throws {StoreError} `full`; the writer has then cleaned up */
  finish(): Promise<Content>
  /** Removes everything written. To be called when the source breaks off; harmless after a failure. */
  abort(): Promise<void>
}

/**
 * Which bytes of an object a GET or HEAD is about. Pure; called once the object's length is known.
 */
import { S3Error } from './errors.ts'

/** Half-open `[start, end)` in bytes. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

const singleRange = /^bytes=(\d*)-(\d*)$/

/** Behind the last byte of every object, and far enough below 2^53 to be reckoned with. */
const beyondBytes = 2 ** 52

/** What a `Range` header names. Positions behind every object are `beyondBytes`, however many digits they have. */
export type RangeBounds =
  /** @param last of the bytes wanted; `undefined` for all from the first on */
  | { readonly first: number; readonly last: number | undefined }
  /** That many at the end. */
  | { readonly suffix: number }

/** @returns `undefined` when the header is to be ignored: another unit, several ranges, not a range at all */
export function boundsOf(header: string): RangeBounds | undefined {
  const [, first, last] = singleRange.exec(header.trim()) ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  if (first === '') return { suffix: bounded(last) }
  if (last === '') return { first: bounded(first), last: undefined }
  // Not as they are bounded: of two behind every object, one is still before the other.
  return BigInt(last) < BigInt(first) ? undefined : { first: bounded(first), last: bounded(last) }
}

function bounded(digits: string): number {
  return Math.min(beyondBytes, Number(digits))
}

/** As a header. */
export function rangeText(bounds: RangeBounds): string {
  return 'suffix' in bounds ? `bytes=-${bounds.suffix}` : `bytes=${bounds.first}-${bounds.last ?? ''}`
}

/**
 * Resolves a `Range` header against a known object length.
 * @param sizeBytes object length in bytes, >= 0
 * @returns `undefined` when the header is to be ignored, as `boundsOf` says
 * @throws {S3Error} `InvalidRange` when no byte of the object is in it
 * @see RFC 9110, section 14.1.2
 */
export function parseRange(header: string, sizeBytes: number): ByteRange | undefined {
  const bounds = boundsOf(header)
  if (bounds === undefined) return undefined
  if ('suffix' in bounds) {
    const start = Math.max(0, sizeBytes - bounds.suffix)
    return satisfiable({ start, end: sizeBytes }, header, sizeBytes)
  }
  const { first, last } = bounds
  const end = last === undefined ? sizeBytes : Math.min(sizeBytes, last + 1)
  return satisfiable({ start: first, end }, header, sizeBytes)
}

/** The `Content-Range` value of a range of an object of `sizeBytes`. */
export function contentRange(range: ByteRange, sizeBytes: number): string {
  return `bytes ${range.start}-${range.end - 1}/${sizeBytes}`
}

function satisfiable(range: ByteRange, header: string, sizeBytes: number): ByteRange {
  if (range.start < range.end) return range
  throw new S3Error('InvalidRange', {
    RangeRequested: header,
    ActualObjectSize: sizeBytes,
    ContentRange: `bytes */${sizeBytes}`,
  })
}

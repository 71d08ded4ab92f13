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

/**
 * Resolves a `Range` header against a known object length.
 * @param sizeBytes object length in bytes, >= 0
 * @returns `undefined` when the header is to be ignored: another unit, several ranges, not a range at all
 * @throws {S3Error} `InvalidRange` when no byte of the object is in it
 * @see RFC 9110, section 14.1.2
 */
export function parseRange(header: string, sizeBytes: number): ByteRange | undefined {
  const match = singleRange.exec(header.trim())
  if (match === null) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined

  if (first === '') {
    const start = Math.max(0, sizeBytes - Number(last))
    return satisfiable({ start, end: sizeBytes }, header, sizeBytes)
  }
  if (last !== '' && Number(last) < Number(first)) return undefined
  const end = last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1)
  return satisfiable({ start: Number(first), end }, header, sizeBytes)
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

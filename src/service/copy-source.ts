/**
 * The range of a source that a part is copied from. Called by whoever copies: the store's operations, and the queue for a
 * source that is not there.
 */
import { S3Error } from './errors.ts'

/** Half-open `[start, end)` in bytes. */
export interface CopyRange {
  readonly start: number
  readonly end: number
}

/**
 * @param header `x-amz-copy-source-range`, which, unlike `Range`, is exact
 * @throws {S3Error} `InvalidArgument` for any other form, and for bytes the source does not have
 */
export function parseCopyRange(header: string, sizeBytes: number): CopyRange {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? []
  if (first === undefined || last === undefined || Number(last) < Number(first)) {
    throw invalidRange(
      header,
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
    )
  }
  if (Number(last) >= sizeBytes) {
    throw invalidRange(header, `Range specified is not valid for source object of size: ${sizeBytes}`)
  }
  return { start: Number(first), end: Number(last) + 1 }
}

function invalidRange(header: string, message: string): S3Error {
  return new S3Error('InvalidArgument', {
    message,
    ArgumentName: 'x-amz-copy-source-range',
    ArgumentValue: header,
  })
}

/**
 * What a request says about the source of a copy: which object, and which bytes of it. Called by whoever copies: the store's
 * operations, and the queue, which has to know whether the source is pending.
 */
import { S3Error } from './errors.ts'

export interface CopiedName {
  readonly bucket: string
  readonly key: string
  /** `undefined` for what the key holds now. */
  readonly versionId: string | undefined
}

/**
 * @param header `x-amz-copy-source`: bucket and key, URL-encoded as a form is, with or without a leading slash
 * @throws {S3Error} `InvalidArgument`
 */
export function parseCopySource(header: string): CopiedName {
  const versionMark = header.indexOf('?versionId=')
  const path = versionMark < 0 ? header : header.slice(0, versionMark)
  const versionId = versionMark < 0 ? undefined : header.slice(versionMark + '?versionId='.length)
  const name = decode(path.startsWith('/') ? path.slice(1) : path, header)
  const slash = name.indexOf('/')
  if (slash <= 0 || slash === name.length - 1) throw malformed(header)
  return { bucket: name.slice(0, slash), key: name.slice(slash + 1), versionId }
}

/**
 * @param header `x-amz-rename-source`: a key of the bucket, URL-encoded, with or without the bucket before it
 * @returns `undefined` for what is no key
 */
export function renameSourceKey(header: string, bucket: string): string | undefined {
  try {
    const source = decodeURIComponent(header.replace(/^\//, ''))
    return source.startsWith(bucket + '/') ? source.slice(bucket.length + 1) : source
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

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

function decode(text: string, header: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw malformed(header)
  }
}

function malformed(header: string): S3Error {
  return new S3Error('InvalidArgument', {
    message: 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    ArgumentName: 'x-amz-copy-source',
    ArgumentValue: header,
  })
}

function invalidRange(header: string, message: string): S3Error {
  return new S3Error('InvalidArgument', {
    message,
    ArgumentName: 'x-amz-copy-source-range',
    ArgumentValue: header,
  })
}

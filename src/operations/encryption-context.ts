/**
 * The encryption context of SSE-KMS: names and values in base64 that are bound to an object's bytes. Kept in one form
 * whatever the order in which a client wrote them.
 */
import { S3Error } from '../service/errors.ts'

const maxBytes = 8192

/**
 * @param header `x-amz-server-side-encryption-context`
 * @returns JSON with its names in order
 * @throws {S3Error} `InvalidArgument`
 */
export function parseContext(header: string): string {
  const entries = entriesOf(Buffer.from(header, 'base64').toString())
  if (entries === undefined || header.length > maxBytes) {
    throw new S3Error('InvalidArgument', {
      message:
        "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string holding JSON which represents a string-string map",
      ArgumentName: 'x-amz-server-side-encryption-context',
      ArgumentValue: header,
    })
  }
  return JSON.stringify(Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

/** The inverse of `parseContext`. */
export function contextHeader(context: string): string {
  return Buffer.from(context).toString('base64')
}

/** @returns `undefined` for what is no map of texts */
function entriesOf(text: string): [string, string][] | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined
  const entries = Object.entries(parsed)
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    ? entries
    : undefined
}

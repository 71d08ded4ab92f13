/**
 * Tags as requests give them, held to S3's limits.
 */
import { S3Error } from '../service/errors.ts'
import type { Names } from '../store/rows.ts'

const maxObjectTags = 10
const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/**
 * @param header `x-amz-tagging`: tags as URL query parameters
 * @returns `undefined` when it holds none
 * @throws {S3Error} `InvalidArgument`, `InvalidTag`, `BadRequest` for too many
 */
export function parseTaggingHeader(header: string): Names | undefined {
  const tags = new Map<string, string>()
  for (const pair of header.split('&')) {
    if (pair === '') continue
    const mark = pair.indexOf('=')
    const key = decode(mark < 0 ? pair : pair.slice(0, mark), header)
    if (tags.has(key)) throw malformed(header)
    tags.set(key, mark < 0 ? '' : decode(pair.slice(mark + 1), header))
  }
  return checkedTags(tags)
}

function checkedTags(tags: ReadonlyMap<string, string>): Names | undefined {
  if (tags.size === 0) return undefined
  if (tags.size > maxObjectTags) {
    throw new S3Error('BadRequest', { message: `Object tags cannot be greater than ${maxObjectTags}` })
  }
  for (const [key, value] of tags) {
    if (key === '' || key.length > 128 || !allowed.test(key)) {
      throw new S3Error('InvalidTag', { message: 'The TagKey you have provided is invalid', TagKey: key })
    }
    if (key.toLowerCase().startsWith('aws:')) {
      throw new S3Error('InvalidTag', {
        message: 'System tags cannot be added/updated by requester',
        TagKey: key,
      })
    }
    if (value.length > 256 || !allowed.test(value)) {
      throw new S3Error('InvalidTag', { TagKey: key, TagValue: value })
    }
  }
  // A tag may be called `__proto__`; entries define it as a member like any other.
  return Object.fromEntries(tags)
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
    message:
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
    ArgumentName: 'x-amz-tagging',
    ArgumentValue: header,
  })
}

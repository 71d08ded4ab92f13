/**
 * Tags as requests give them, in a header or a document, held to S3's limits; and as answers list them.
 */
import { S3Error } from '../service/errors.ts'
import type { Names } from '../store/rows.ts'

/** A tag as documents have it. */
export interface Tag {
  readonly Key: string
  readonly Value: string
}

/** What AWS allows the tags of one kind of resource, and says otherwise. */
export interface TagRules {
  readonly maxTags: number
  readonly tooMany: string
  readonly reserved: string
}

export const objectTagRules: TagRules = {
  maxTags: 10,
  tooMany: 'Object tags cannot be greater than 10',
  reserved: 'Your TagKey cannot be prefixed with aws:',
}

export const bucketTagRules: TagRules = {
  maxTags: 50,
  tooMany: 'Bucket tag count cannot be greater than 50',
  reserved: 'System tags cannot be added/updated by requester',
}

/** In UTF-16 code units, as AWS counts. */
const maxKeyLength = 128
const maxValueLength = 256
const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/**
 * @param header `x-amz-tagging`: an object's tags as URL query parameters
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
  return checkedTags(tags, objectTagRules)
}

/**
 * @param set the tags of a document
 * @returns `undefined` when there are none
 * @throws {S3Error} `InvalidTag`, `BadRequest` for too many
 */
export function parseTagSet(set: readonly Tag[], rules: TagRules): Names | undefined {
  const tags = new Map<string, string>()
  for (const { Key, Value } of set) {
    if (tags.has(Key)) {
      throw new S3Error('InvalidTag', {
        message: 'Cannot provide multiple Tags with the same key',
        TagKey: Key,
      })
    }
    tags.set(Key, Value)
  }
  return checkedTags(tags, rules)
}

/** In the order of their keys, so that it depends on nothing else. */
export function tagSetOf(tags: Names): Tag[] {
  const keys = Object.keys(tags).toSorted()
  return keys.map(key => ({ Key: key, Value: tags[key] ?? '' }))
}

function checkedTags(tags: ReadonlyMap<string, string>, rules: TagRules): Names | undefined {
  if (tags.size === 0) return undefined
  if (tags.size > rules.maxTags) throw new S3Error('BadRequest', { message: rules.tooMany })
  for (const [key, value] of tags) {
    if (key === '' || key.length > maxKeyLength || !allowed.test(key)) {
      throw new S3Error('InvalidTag', { message: 'The TagKey you have provided is invalid', TagKey: key })
    }
    if (key.toLowerCase().startsWith('aws:')) {
      throw new S3Error('InvalidTag', { message: rules.reserved, TagKey: key })
    }
    if (value.length > maxValueLength || !allowed.test(value)) {
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

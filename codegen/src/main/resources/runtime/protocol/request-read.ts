/**
 * Reads single values of a request, called by the generated deserializers. Absent is `undefined`; what
 * can't be read is refused in AWS's words.
 */
import { parseDateTime, parseEpochSeconds, parseHttpDate } from './dates.ts'
import { parseDecimal } from './numbers.ts'
import { S3Error } from './s3-error.ts'
import type { Body, Headers, WireRequest } from './wire.ts'
import { readXml } from './xml-read.ts'
import type { XmlReader } from './xml-reader.ts'

type HeaderValue = string | string[] | undefined

/** A header as one string. */
export function headerText(value: HeaderValue): string | undefined {
  return typeof value === 'object' ? value.join(', ') : value
}

/** A header that lists values, separated by commas. */
export function headerList(value: HeaderValue): string[] | undefined {
  const text = headerText(value)
  if (text === undefined) return undefined
  return text
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
}

/** A header that lists HTTP dates, each of which has a comma of its own. */
export function headerDates(value: HeaderValue): string[] | undefined {
  const text = headerText(value)
  return text === undefined ? undefined : text.split(/(?<=GMT)\s*,\s*/).filter(item => item !== '')
}

/** The items of a list, each read as a value of its own. */
export function listOf<Value>(
  items: readonly string[] | undefined,
  read: (item: string) => Value | undefined,
): Value[] | undefined {
  return items?.map(read).filter(item => item !== undefined)
}

/** All headers whose names begin with the prefix, without it; `undefined` when there are none. */
export function prefixedHeaders(headers: Headers, prefix: string): Record<string, string> | undefined {
  let found: Record<string, string> | undefined
  for (const name in headers) {
    if (!name.startsWith(prefix)) continue
    const value = headerText(headers[name])
    if (value === undefined) continue
    found ??= Object.create(null) as Record<string, string> // no prototype: any name is a key like others
    found[name.slice(prefix.length)] = value
  }
  return found
}

/**
 * A header or query member that is an integer; an empty one counts as absent.
 * @param name the name on the wire
 * @throws {S3Error} `InvalidArgument` when it is none, or beyond `limit`
 */
export function integer(value: HeaderValue, name: string, limit: number): number | undefined {
  const text = headerText(value)
  if (text === undefined || text === '') return undefined
  const number = Number(text)
  if (!INTEGER.test(text) || Math.abs(number) > limit) {
    const message = `Provided ${name} not an integer or within integer range`
    throw new S3Error('InvalidArgument', { message, ArgumentName: name, ArgumentValue: text })
  }
  return number
}

const INTEGER = /^[+-]?[0-9]+$/

/** A header or query member that is a number of any kind; an empty one counts as absent. */
export function decimal(value: HeaderValue, name: string): number | undefined {
  const text = headerText(value)
  if (text === undefined || text === '') return undefined
  const number = parseDecimal(text)
  if (number === undefined) throw invalid(`Provided ${name} is not a number`, name, text)
  return number
}

/** A header or query member that is a boolean; an empty one counts as absent. */
export function boolean(value: HeaderValue, name: string): boolean | undefined {
  const text = headerText(value)
  if (text === undefined || text === '') return undefined
  if (text === 'true' || text === 'True' || text === 'TRUE') return true
  if (text === 'false' || text === 'False' || text === 'FALSE') return false
  throw invalid(`Provided ${name} is not a boolean`, name, text)
}

/** A header with the date of a condition; as HTTP has it, one that can't be read is as good as absent. */
export function conditionDate(value: HeaderValue): Date | undefined {
  const text = headerText(value)
  return text === undefined ? undefined : parseHttpDate(text)
}

/** A header or query member that is an HTTP date. */
export function httpDate(value: HeaderValue, name: string): Date | undefined {
  const text = headerText(value)
  if (text === undefined || text === '') return undefined
  const date = parseHttpDate(text)
  if (date === undefined) throw invalid(`Provided ${name} is not a valid date`, name, text)
  return date
}

/** A header or query member that is an ISO 8601 date. */
export function dateTime(value: HeaderValue, name: string): Date | undefined {
  const text = headerText(value)
  if (text === undefined || text === '') return undefined
  const date = parseDateTime(text)
  if (date === undefined) throw invalid(`Provided ${name} must be in ISO 8601 format`, name, text)
  return date
}

/** A header or query member that is a date in seconds since 1970. */
export function epochSeconds(value: HeaderValue, name: string): Date | undefined {
  const text = headerText(value)
  if (text === undefined || text === '') return undefined
  const date = parseEpochSeconds(text)
  if (date === undefined) throw invalid(`Provided ${name} is not a number of seconds`, name, text)
  return date
}

/** Insists on a header or query member that the operation can't do without. */
export function requiredArgument<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined)
    throw invalid(`The ${name} argument is required for this operation.`, name, undefined)
  return value
}

/** An enumerated value; the operation decides about values that the model doesn't know. */
export function enumerated<Value extends string>(value: string | undefined): Value | undefined {
  return value as Value | undefined // kept as it came
}

/** A list of enumerated values, kept as they came. */
export function enumeratedList<Value extends string>(values: string[] | undefined): Value[] | undefined {
  return values as Value[] | undefined // kept as they came
}

/** The body as a stream, whichever way it came. */
export function bodyStream(body: WireRequest['body']): Body | undefined {
  return body instanceof Uint8Array ? once(body) : body
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A body of bytes; an empty one counts as absent. */
export function bodyBytes(body: WireRequest['body']): Uint8Array | undefined {
  return collected(body)
}

/** A body of text; an empty one counts as absent. */
export function bodyText(body: WireRequest['body']): string | undefined {
  const bytes = collected(body)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

/** What a reader makes of an XML body, `undefined` without a body. */
export function bodyXml<Value>(
  body: WireRequest['body'],
  root: string,
  read: (xml: XmlReader) => Value,
): Value | undefined {
  const bytes = collected(body)
  return bytes === undefined ? undefined : readXml(bytes, root, read)
}

/**
 * Insists on a body.
 * @throws {S3Error} `MissingRequestBodyError`
 */
export function requiredBody<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new S3Error('MissingRequestBodyError')
  return value
}

function collected(body: WireRequest['body']): Uint8Array | undefined {
  if (body === undefined || (body instanceof Uint8Array && body.length === 0)) return undefined
  if (body instanceof Uint8Array) return body
  throw new TypeError(
    'the body of an operation with an xml or bytes payload must be collected before it is read',
  )
}

function invalid(message: string, name: string, value: string | undefined): S3Error {
  return new S3Error('InvalidArgument', { message, ArgumentName: name, ArgumentValue: value })
}

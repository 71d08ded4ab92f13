/** Reads single values of a request of the query protocol, called by the generated readers. */
import { parseDateTime, parseEpochSeconds, parseHttpDate } from '../protocol/dates.ts'
import { parseDecimal } from '../protocol/numbers.ts'
import type { Form } from './form.ts'
import { QueryError } from './query-error.ts'

/** A member that is text. @throws {QueryError} `MalformedInput` where it has members of its own */
export function text(form: Form): string {
  if (form.value !== undefined && form.isEmpty) return form.value
  throw new QueryError('MalformedInput', { message: 'Start of structure or map found where not expected.' })
}

/** An enumerated value; the check that follows decides about values that the model doesn't know. */
export function enumerated<Value extends string>(form: Form): Value {
  return text(form) as Value // kept as it came
}

/** A member that is an integer, of at most that size in either direction. */
export function integer(form: Form, limit: number): number {
  const written = text(form)
  const number = Number(written)
  if (!INTEGER.test(written) || number > limit || number < -limit - 1) throw malformed()
  return number
}

const INTEGER = /^[+-]?[0-9]+$/

/** A member that is a number of any kind, `NaN` and infinities by name. */
export function decimal(form: Form): number {
  return found(parseDecimal(text(form)))
}

/** A member that is a boolean. */
export function boolean(form: Form): boolean {
  switch (text(form)) {
    case 'true':
      return true
    case 'false':
      return false
    default:
      throw malformed()
  }
}

/** A member that is bytes, in base64. */
export function bytes(form: Form): Uint8Array {
  const written = text(form)
  if (!BASE64.test(written)) throw malformed()
  return Buffer.from(written, 'base64')
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/** A member that is an ISO 8601 date. */
export function dateTime(form: Form): Date {
  return found(parseDateTime(text(form)))
}

/** A member that is a date in seconds since 1970. */
export function epochSeconds(form: Form): Date {
  return found(parseEpochSeconds(text(form)))
}

/** A member that is an HTTP date. */
export function httpDate(form: Form): Date {
  return found(parseHttpDate(text(form)))
}

/**
 * The items of a list. An empty value is a list of nothing.
 * @param name what the items are called between the list's name and their numbers; absent in flattened lists
 */
export function list<Item>(form: Form, name: string | undefined, read: (item: Form) => Item): Item[] {
  return itemsOf(form, name).map(read)
}

/** How a map's entries are called: `names.entry.1.key` and `names.entry.1.value`. */
export interface EntryNames {
  /** Absent in flattened maps. */
  readonly entry: string | undefined
  readonly key: string
  readonly value: string
}

/** The entries of a map; of a repeated key the last one stays. */
export function map<Value>(
  form: Form,
  { entry, key, value }: EntryNames,
  read: (value: Form) => Value,
): Record<string, Value> {
  const entries = itemsOf(form, entry).map(item => {
    const [itsKey, itsValue] = [item.child(key), item.child(value)]
    if (itsKey === undefined || itsValue === undefined) throw malformed()
    return [text(itsKey), read(itsValue)] as const
  })
  return Object.fromEntries(entries)
}

function itemsOf(form: Form, name: string | undefined): Form[] {
  if (form.isEmpty && form.value === '') return []
  const items = name === undefined ? form : form.child(name)
  if (form.value !== undefined || items === undefined) throw malformed()
  return items.items()
}

/** What a union holds nothing of, or what can't be read. */
export function malformed(): QueryError {
  return new QueryError('MalformedInput')
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw malformed()
  return value
}

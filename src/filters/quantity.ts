/**
 * Texts that have an order: numbers, sizes and dates. `<`, `<=`, `>` and `>=` compare them exactly, however many digits
 * they have; a date never compares with a number. There is no clock in here.
 */
import { parseSize } from '../base/quantity.ts'

/** `digits` divided by ten to the power of `scale`: a number, a size in bytes, or a date in seconds since 1970. */
export interface Quantity {
  readonly kind: 'number' | 'date'
  readonly digits: bigint
  readonly scale: number
}

/** Longer ones are no quantities, so that comparing stays cheap. */
const maxCharacters = 64

/** @returns `undefined` when the text is no number, size, RFC 3339 date or HTTP date */
export function parseQuantity(text: string): Quantity | undefined {
  if (text.length > maxCharacters) return undefined
  return parseNumber(text) ?? sizeInBytes(text) ?? parseRfc3339(text) ?? parseHttpDate(text)
}

/** @returns below, at or above zero as in sorting; `undefined` for a date and a number */
export function compareQuantities(left: Quantity, right: Quantity): number | undefined {
  if (left.kind !== right.kind) return undefined
  const difference = left.digits * 10n ** BigInt(right.scale) - right.digits * 10n ** BigInt(left.scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function parseNumber(text: string): Quantity | undefined {
  const [matched, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (matched === undefined) return undefined
  const digits = BigInt(whole + fraction)
  return { kind: 'number', digits: sign === '-' ? -digits : digits, scale: fraction.length }
}

function sizeInBytes(text: string): Quantity | undefined {
  const sizeBytes = /^\d.*[a-z]$/i.test(text) ? parseSize(text) : undefined
  return sizeBytes === undefined ? undefined : { kind: 'number', digits: BigInt(sizeBytes), scale: 0 }
}

const rfc3339 =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d)))?$/

/** A day alone is its first instant in UTC. */
function parseRfc3339(text: string): Quantity | undefined {
  const match = rfc3339.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHours, offsetMinutes] = match
  const seconds = secondsSince1970([year, month, day, hour, minute, second].map(each => Number(each ?? 0)))
  const [hours, minutes] = [Number(offsetHours ?? 0), Number(offsetMinutes ?? 0)]
  if (seconds === undefined || hours > 23 || minutes > 59) return undefined
  const offset = (hours * 60 + minutes) * (sign === '-' ? -60 : 60)
  const scale = fraction.length
  return {
    kind: 'date',
    digits: BigInt(seconds - offset) * 10n ** BigInt(scale) + BigInt(fraction || 0),
    scale,
  }
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const months = monthNames.join('|')
const time = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`
const shortDay = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const longDay = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** The three forms of RFC 9110, section 5.6.7. */
const httpDates = [
  String.raw`${shortDay}, (?<day>\d\d) (?<month>${months}) (?<year>\d{4}) ${time} GMT`,
  String.raw`${longDay}, (?<day>\d\d)-(?<month>${months})-(?<year>\d\d) ${time} GMT`,
  String.raw`${shortDay} (?<month>${months}) (?<day>[ \d]\d) ${time} (?<year>\d{4})`,
].map(form => new RegExp(`^${form}$`))

function parseHttpDate(text: string): Quantity | undefined {
  for (const form of httpDates) {
    const groups = form.exec(text)?.groups
    if (groups === undefined) continue
    const { year = '', month = '', day, hour, minute, second } = groups
    const parts = [fullYear(year), monthNames.indexOf(month) + 1, ...[day, hour, minute, second].map(Number)]
    const seconds = secondsSince1970(parts)
    return seconds === undefined ? undefined : { kind: 'date', digits: BigInt(seconds), scale: 0 }
  }
  return undefined
}

/** Two digits are of 1970 to 2069: what RFC 9110 says about them needs a clock. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) < 70 ? 2000 : 1900)
}

/** @param parts year, month (1 is January), day, hour, minute, second. @returns `undefined` when there is no such time */
function secondsSince1970(parts: readonly number[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  // A leap second is the first of the next minute, as in every clock that has none.
  if (hour > 23 || minute > 59 || second > 60) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return undefined
  // Whole cycles of 400 years apart, because Date.UTC takes the years below 100 for those of the last century.
  return Date.UTC(year + 400, month - 1, day, hour, minute, second) / 1000 - secondsOf400Years
}

const secondsOf400Years = 146_097 * 86_400

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

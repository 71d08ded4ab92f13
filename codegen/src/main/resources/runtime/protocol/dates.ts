/**
 * Dates as S3 writes and reads them: ISO 8601 in XML, IMF-fixdate in headers. Formatting keeps the last
 * day it wrote, so that a listing pays for the calendar once.
 */

const DAY_MS = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, value) =>
  String(value).padStart(2, '0'),
)

let isoDay = Number.NaN
let isoPrefix = ''

/** Writes `2009-10-12T17:50:30.000Z`. The date must be valid and its year within 0 to 9999. */
export function formatDateTime(date: Date): string {
  const ms = date.getTime()
  const day = Math.floor(ms / DAY_MS)
  if (day !== isoDay) {
    isoPrefix = date.toISOString().slice(0, 11)
    isoDay = day
  }
  const rest = ms - day * DAY_MS
  const fraction = rest % 1000
  return (
    isoPrefix + timeOfDay(rest) + (fraction === 0 ? '.000Z' : '.' + String(fraction).padStart(3, '0') + 'Z')
  )
}

/** Writes `2009-10-12T17:50:30Z`; parts of a second are dropped. */
export function formatSeconds(date: Date): string {
  return `${formatDateTime(date).slice(0, -'.000Z'.length)}Z`
}

let httpDay = Number.NaN
let httpPrefix = ''

/** Writes `Mon, 12 Oct 2009 17:50:30 GMT`; parts of a second are dropped. */
export function formatHttpDate(date: Date): string {
  const ms = date.getTime()
  const day = Math.floor(ms / DAY_MS)
  if (day !== httpDay) {
    httpPrefix = date.toUTCString().slice(0, 17)
    httpDay = day
  }
  return httpPrefix + timeOfDay(ms - day * DAY_MS) + ' GMT'
}

/** Writes seconds since 1970, parts of one as decimals. */
export function formatEpochSeconds(date: Date): string {
  return String(date.getTime() / 1000)
}

/** @returns `undefined` for what is no number of seconds, or beyond what a date can be */
export function parseEpochSeconds(text: string): Date | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined
  const date = new Date(Number(text) * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date
}

function timeOfDay(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  return `${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes % 60]}:${TWO_DIGITS[seconds % 60]}`
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * Reads an ISO 8601 date with an optional time; without a zone it is UTC.
 * @returns `undefined` for anything else
 */
export function parseDateTime(text: string): Date | undefined {
  if (!DATE_TIME.test(text)) return undefined
  const hasZone = text.length === 10 || /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10))
  return validDate(hasZone ? text : text + 'Z')
}

/** IMF-fixdate, and the two obsolete forms that a recipient must accept: RFC 850's and asctime's. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) (?:GMT|UTC)$/,
  /^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/,
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/,
]

/**
 * Reads a date of an HTTP header; clients also send ISO 8601, which S3 takes as well.
 * @returns `undefined` for anything else
 * @see RFC 9110, section 5.6.7
 */
export function parseHttpDate(text: string): Date | undefined {
  for (const form of HTTP_DATES) {
    const { day, month, year, time } = form.exec(text)?.groups ?? {}
    if (day === undefined || month === undefined || year === undefined) continue
    const number = MONTHS.indexOf(month) + 1
    if (number === 0) return undefined
    const fullYear = year.length === 2 ? fullYearOf(Number(year)) : year
    return validDate(`${fullYear}-${TWO_DIGITS[number]}-${day.replace(' ', '0')}T${time}Z`)
  }
  return parseDateTime(text)
}

/** A two-digit year that seems more than 50 years ahead is of the past century. */
function fullYearOf(year: number): number {
  const now = new Date().getUTCFullYear()
  const guess = now - (now % 100) + year
  return guess > now + 50 ? guess - 100 : guess
}

function validDate(iso: string): Date | undefined {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? undefined : date
}

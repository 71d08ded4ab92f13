/**
 * From what a user wrote to the input of an operation: JSON and option values are checked against the members there are,
 * so that a misspelt one is named instead of being dropped. Called by `api`.
 */
import { unreachable } from '../base/assert.ts'
import { closest } from '../base/suggest.ts'
import { systemCode } from '../base/system-error.ts'
import { optionName } from './api-options.ts'
import { UsageError } from './command.ts'
import { nameAndValue } from './name-value.ts'
import { itemOf, membersOf, type Member } from './operation.ts'

/** Reads an argument that names a file; its text. */
export type ReadText = (file: string) => Promise<string>

/**
 * A member's value as an option has it, as JSON would have it: lists and maps may be written short, and what is no text
 * may be in a file.
 * @throws {UsageError} when it is not what the member takes
 */
export async function optionValue(written: string, { type }: Member, readText: ReadText): Promise<unknown> {
  const isText = type === 'string' || type === 'stream'
  const text = !isText && written.startsWith('@') ? await readText(written.slice(1)) : written
  switch (type) {
    case 'integer':
    case 'long':
      return /^-?\d+$/.test(text) ? Number(text) : text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'list':
      return /^\s*\[/.test(text) ? parseJson(text) : text.split(',')
    case 'map':
      return /^\s*\{/.test(text) ? parseJson(text) : Object.fromEntries(text.split(',').map(pairOf))
    case 'structure':
      return parseJson(text)
    case 'string':
    case 'timestamp':
    case 'blob':
    case 'stream':
    case 'events':
      return text
    default:
      return unreachable(type)
  }
}

/** @throws {UsageError} */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`expected JSON: ${systemCode(error)}`)
  }
}

/**
 * A structure, or an operation's whole input, as the client takes it: times become dates and base64 becomes bytes;
 * `null` is absent. A stream stays the name of its file.
 * @param at where the value is, for messages, e.g. `Delete.Objects[0]`; `''` for the whole input
 * @throws {UsageError} when a value is not what its member takes, or a member is unknown or missing
 */
export function toInput(
  value: unknown,
  known: readonly Member[],
  at: string,
): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw unexpected(at, 'members by name', value)
  const path = (name: string) => (at === '' ? name : `${at}.${name}`)
  const names = known.map(({ name }) => name)
  const unknown = Object.keys(value).find(name => !names.includes(name))
  if (unknown !== undefined) {
    const meant = closest(unknown, names)
    throw new UsageError(
      `no member ${path(unknown)}` + (meant === undefined ? '' : `; did you mean ${path(meant)}?`),
    )
  }
  const isGiven = ({ name }: Member) => value[name] !== undefined && value[name] !== null
  // A skeleton that was not filled in has empty texts; what names a bucket or an object can't be one.
  const isEmpty = ({ name }: Member) => at === '' && value[name] === ''
  const missing = known.filter(member => member.required && (!isGiven(member) || isEmpty(member)))
  if (missing.length > 0) {
    const ways = missing.map(({ name }) => (at === '' ? '--' + optionName(name) : path(name)))
    throw new UsageError(`missing ${ways.join(' and ')}`)
  }
  return Object.fromEntries(
    known
      .filter(isGiven)
      .map(member => [member.name, memberValue(value[member.name], member, path(member.name))]),
  )
}

function memberValue(value: unknown, member: Member, at: string): unknown {
  switch (member.type) {
    case 'structure':
      return toInput(value, membersOf(member), at)
    case 'list':
      if (!Array.isArray(value)) throw unexpected(at, 'a list', value)
      return value.map((item, index) => memberValue(item, itemOf(member), `${at}[${index}]`))
    case 'map':
      if (!isRecord(value)) throw unexpected(at, 'names and values', value)
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          memberValue(item, itemOf(member), `${at}.${name}`),
        ]),
      )
    case 'timestamp':
      return timestamp(value, at)
    case 'blob':
      return bytes(value, at)
    case 'integer':
    case 'long':
      if (!Number.isInteger(value)) throw unexpected(at, 'a whole number', value)
      return value
    case 'boolean':
      if (typeof value !== 'boolean') throw unexpected(at, 'true or false', value)
      return value
    case 'string':
      if (typeof value !== 'string') throw unexpected(at, 'text', value)
      return value
    case 'stream':
    case 'events':
      if (typeof value !== 'string') throw unexpected(at, 'a file', value)
      return value
    default:
      return unreachable(member.type)
  }
}

function timestamp(value: unknown, at: string): Date {
  const date = typeof value === 'string' || typeof value === 'number' ? new Date(value) : undefined
  if (date === undefined || Number.isNaN(date.getTime()))
    throw unexpected(at, 'a time such as 2030-01-31T12:00:00Z', value)
  return date
}

function bytes(value: unknown, at: string): Uint8Array {
  const isBase64 = typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0
  if (!isBase64) throw unexpected(at, 'base64', value)
  return Buffer.from(value, 'base64')
}

function unexpected(at: string, expected: string, value: unknown): UsageError {
  return new UsageError(`${at || 'the input'}: expected ${expected}; got ${JSON.stringify(value)}`)
}

function pairOf(text: string): readonly [string, string] {
  return nameAndValue(text, 'NAME=VALUE or JSON')
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

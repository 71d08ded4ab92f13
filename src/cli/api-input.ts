/**
 * From what a user wrote to the input of an operation: JSON and option values are checked against the shape, so that a
 * misspelt member is named instead of being dropped. Called by `api`.
 */
import { closest } from '../base/suggest.ts'
import { optionName } from './api-options.ts'
import { UsageError } from './command.ts'
import { members, type Shape } from './shape.ts'

/** Reads an argument that names a file; its text. */
export type ReadText = (file: string) => Promise<string>

/**
 * A member's value as an option has it, as JSON would have it: lists and maps may be written short, everything but
 * object data may be in a file.
 * @throws {UsageError} when it is not what the shape takes
 */
export async function optionValue(text: string, shape: Shape, readText: ReadText): Promise<unknown> {
  const isText = shape.kind === 'string' || shape.kind === 'stream'
  const content = !isText && text.startsWith('@') ? await readText(text.slice(1)) : text
  switch (shape.kind) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(content) ? Number(content) : content
    case 'boolean':
      return content === 'true' ? true : content === 'false' ? false : content
    case 'list':
      return /^\s*\[/.test(content) ? parseJson(content) : content.split(',')
    case 'map':
      return /^\s*\{/.test(content)
        ? parseJson(content)
        : Object.fromEntries(content.split(',').map(nameAndValue))
    case 'structure':
      return parseJson(content)
    default:
      return content
  }
}

/** @throws {UsageError} */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`expected JSON: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * The value as the client takes it: times become dates and base64 becomes bytes; `null` is absent. A stream stays the
 * name of its file.
 * @param at where the value is, for messages, e.g. `Delete.Objects[0]`
 * @throws {UsageError} when a value is not what its shape takes, or a member is unknown or missing
 */
export function toInput(value: unknown, shape: Shape, at: string): unknown {
  switch (shape.kind) {
    case 'structure':
      return toStructure(value, shape, at)
    case 'list':
      if (!Array.isArray(value)) throw unexpected(at, 'a list', value)
      return value.map((item, index) => toInput(item, shape.item(), `${at}[${index}]`))
    case 'map':
      if (!isRecord(value)) throw unexpected(at, 'names and values', value)
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, toInput(item, shape.item(), `${at}.${name}`)]),
      )
    case 'timestamp':
      return timestamp(value, at)
    case 'blob':
      return bytes(value, at)
    case 'stream':
      if (typeof value !== 'string') throw unexpected(at, 'a file', value)
      return value
    default:
      if (typeof value !== shape.kind) throw unexpected(at, `a ${shape.kind}`, value)
      return value
  }
}

/** `toInput` of a structure. @throws {UsageError} */
export function toStructure(value: unknown, shape: Shape, at: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw unexpected(at, 'members by name', value)
  const known = members(shape)
  const path = (name: string) => (at === '' ? name : `${at}.${name}`)
  const unknown = Object.keys(value).find(name => !known.some(member => member.name === name))
  if (unknown !== undefined) {
    const meant = closest(
      unknown,
      known.map(({ name }) => name),
    )
    throw new UsageError(
      `no member ${path(unknown)}` + (meant === undefined ? '' : `; did you mean ${path(meant)}?`),
    )
  }
  const isGiven = (name: string) => value[name] !== undefined && value[name] !== null
  const missing = known.filter(({ name, required }) => required && !isGiven(name))
  if (missing.length > 0) {
    const names = missing.map(({ name }) => (at === '' ? '--' + optionName(name) : path(name)))
    throw new UsageError(`missing ${names.join(' and ')}`)
  }
  const given = known.filter(({ name }) => isGiven(name))
  return Object.fromEntries(given.map(({ name, shape: of }) => [name, toInput(value[name], of, path(name))]))
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

function nameAndValue(text: string): readonly [string, string] {
  const equals = text.indexOf('=')
  if (equals < 1) throw new UsageError(`expected NAME=VALUE or JSON; got ${JSON.stringify(text)}`)
  return [text.slice(0, equals), text.slice(equals + 1)]
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

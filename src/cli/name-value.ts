/**
 * `NAME=VALUE` as people write it in options; the first equals sign divides, so values may hold more of them. Called by
 * `put`, `set`, `filter` and `api`.
 */
import { UsageError } from './command.ts'

/**
 * @param expected what should have been there, for the message
 * @throws {UsageError} when there is no name
 */
export function nameAndValue(text: string, expected = 'NAME=VALUE'): readonly [string, string] {
  const equals = text.indexOf('=')
  if (equals < 1) throw new UsageError(`expected ${expected}; got ${JSON.stringify(text)}`)
  return [text.slice(0, equals), text.slice(equals + 1)]
}

/**
 * The values of a repeatable option.
 * @param option without dashes
 * @throws {UsageError} when one is no pair, or a name comes twice
 */
export function namesAndValues(given: unknown, option: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>()
  for (const text of Array.isArray(given) ? given : []) {
    const [name, value] = inOption(String(text), option)
    if (values.has(name)) throw new UsageError(`--${option}: ${JSON.stringify(name)} is given twice`)
    values.set(name, value)
  }
  return Object.fromEntries(values)
}

function inOption(text: string, option: string): readonly [string, string] {
  try {
    return nameAndValue(text)
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`--${option}: ${error.message}`) : error
  }
}

/**
 * What an operation answered besides object data, as lines or JSON. `get`, `put` and `api` print it.
 */
import { columns } from './output.ts'
import { printable } from './printable.ts'

/** An operation's output as generated clients return it. */
export type Output = Readonly<Record<string, unknown>>

/** @returns the output without the client's own notes and without the members named in `data` */
export function plainOutput(output: object, data: readonly string[] = []): Output {
  const hidden = new Set(['$metadata', ...data])
  return Object.fromEntries(
    Object.entries(output).filter(([name, value]) => !hidden.has(name) && value !== undefined),
  )
}

/** @returns a line for each member; the user's metadata a line for each entry */
export function outputLines(output: Output): string {
  const rows = Object.entries(output).flatMap(([name, value]) =>
    name === 'Metadata' && typeof value === 'object' && value !== null
      ? Object.entries(value).map(([key, entry]) => [`x-amz-meta-${key}`, entry])
      : [[name, value]],
  )
  return columns(rows.map(([name, value]) => [printable(String(name)), printable(valueText(value))]))
}

/** Bytes as base64, as in every JSON protocol of AWS. */
export function toJson(output: Output): string {
  return JSON.stringify(output, (_name, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  )
}

function valueText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}

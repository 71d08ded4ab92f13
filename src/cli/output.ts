/**
 * Writing to the terminal with backpressure, so that a long listing into a slow pipe takes no memory. Every command
 * that prints calls it.
 */
import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Resolves when the stream wants more. @throws when the stream fails meanwhile */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

/** One JSON document on one line, whatever it holds. */
export function writeJson(stream: Writable, value: unknown): Promise<void> {
  return write(stream, JSON.stringify(value) + '\n')
}

/** @returns rows as lines whose columns begin at the same place; trailing blanks are left out */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length)
  }
  return rows
    .map(
      row =>
        row
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd() + '\n',
    )
    .join('')
}

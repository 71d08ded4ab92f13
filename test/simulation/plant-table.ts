/**
 * The table of planted bugs in docs/simulation.md: written by `npm run simulate -- --plants --write`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

/** A planted bug, and which history found it, where one did. */
export interface PlantRow {
  readonly name: string
  readonly seed: number | undefined
}

const file = new URL('../../docs/simulation.md', import.meta.url)
const [begin, end] = ['<!-- planted bugs -->\n', '<!-- end of planted bugs -->'] as const

export function plantLine({ name, seed }: PlantRow): string {
  return `| ${name} | ${seed ?? 'not found'} |`
}

/** @throws {Error} where the document has no place for it */
export function writePlants(rows: readonly PlantRow[]): void {
  const [before, after] = around()
  const table = ['| planted bug | found by the history of seed |', '|---|---|', ...rows.map(plantLine)]
  writeFileSync(file, `${before}${begin}\n${table.join('\n')}\n\n${end}${after}`)
}

/** Before the table, and behind it. */
function around(): [string, string] {
  const [before, rest] = readFileSync(file, 'utf8').split(begin)
  const [, after] = rest?.split(end) ?? []
  if (before === undefined || after === undefined)
    throw new Error('docs/simulation.md has no place for planted bugs')
  return [before, after]
}

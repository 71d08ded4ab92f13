/**
 * The table of planted bugs in docs/simulation.md: compared with what there is by
 * `simulation.test.ts`, which writes it with `UPDATE=1`.
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
  const [before, , after] = divided()
  const table = ['| planted bug | found by the history of seed |', '|---|---|', ...rows.map(plantLine)]
  writeFileSync(file, `${before}${begin}\n${table.join('\n')}\n\n${end}${after}`)
}

export function readPlants(): PlantRow[] {
  const [, table] = divided()
  return [...table.matchAll(/^\| (.*) \| (\d+|not found) \|$/gm)].map(([, name = '', found]) => {
    return { name, seed: found === 'not found' ? undefined : Number(found) }
  })
}

/** Before the table, the table, behind it. */
function divided(): [string, string, string] {
  const [before, rest] = readFileSync(file, 'utf8').split(begin)
  const [table, after] = rest?.split(end) ?? []
  if (before === undefined || table === undefined || after === undefined)
    throw new Error('docs/simulation.md has no place for planted bugs')
  return [before, table, after]
}

/**
 * Whose a directory of bodies is, where that is not the index's own: what an index does not name is removed at a start, so
 * an index that came to another one's bodies would take them away. A name drawn at the first start lies in both places.
 */
import path from 'node:path'
import { isMissing, type Disk } from '../base/disk.ts'
import type { Random } from '../base/random.ts'
import type { Connection } from './connection.ts'
import { StoreError } from './errors.ts'
import type { Layout } from './layout.ts'

const state = 'bodies'
const nameBytes = 16
const nameDigits = 2 * nameBytes

interface BindDependencies {
  readonly disk: Disk
  readonly random: Random
  readonly connection: Connection
}

/**
 * Before anything in the directory is touched.
 * @throws {StoreError} `foreign`
 */
export async function bindBodies(deps: BindDependencies, layout: Layout): Promise<void> {
  const { disk, random, connection } = deps
  const dir = path.dirname(layout.contentDir)
  if (dir === path.dirname(layout.database)) return
  const file = path.join(dir, 'owner')
  const remembered = connection
    .prepare<[string], string>('select value from state where name = ?')
    .pluck()
    .get(state)
  const found = await readName(disk, file)
  if (found !== undefined && found === remembered) return
  const namesBodies = connection.prepare('select 1 from contents limit 1').get() !== undefined
  if (namesBodies && (remembered ?? found) !== undefined) {
    throw new StoreError(
      'foreign',
      `the bodies that ${layout.database} names are not in ${dir}: start with the directory they were written to`,
    )
  }
  if (!namesBodies && (await holdsBodies(disk, layout))) {
    throw new StoreError('foreign', `${dir} holds bodies of another index than ${layout.database}`)
  }
  const name = found ?? remembered ?? random.hex(nameBytes)
  if (found === undefined) await writeName(disk, file, name)
  connection.database.prepare('insert or replace into state values (?, ?)').run(state, name)
}

/** @returns `undefined` where there is none, or a crash left it unfinished */
async function readName(disk: Disk, file: string): Promise<string | undefined> {
  try {
    const opened = await disk.open(file, 'read')
    try {
      const text = Buffer.from(await opened.read(0, nameDigits)).toString('latin1')
      return /^[0-9a-f]{32}$/.test(text) ? text : undefined
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function writeName(disk: Disk, file: string, name: string): Promise<void> {
  await disk.remove('content.remove', file)
  const created = await disk.create('content.create', file)
  try {
    await created.write('content.write', [Buffer.from(name)], 0)
    await created.flush('content.flush')
  } finally {
    await created.close()
  }
  await disk.flushDirectory('content.directory-flush', path.dirname(file))
}

async function holdsBodies(disk: Disk, { segmentsDir, contentDir }: Layout): Promise<boolean> {
  if ((await disk.list(segmentsDir)).length > 0) return true
  for (const folder of await disk.list(contentDir)) {
    if ((await disk.list(path.join(contentDir, folder))).length > 0) return true
  }
  return false
}

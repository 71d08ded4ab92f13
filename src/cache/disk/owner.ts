/**
 * Whose a directory of blocks is: what nobody names in it is removed at a start, so two daemons must not share one. A name
 * drawn at the first start lies in the directory and in the index; where it is missing in the directory, the rows are not
 * about what is there.
 */
import path from 'node:path'
import { isMissing, type Disk } from '../../base/disk.ts'
import type { Random } from '../../base/random.ts'
import { isFull, StoreError } from '../../store/errors.ts'
import type { Index } from '../../store/index.ts'

const ownerFile = 'owner'
const nameBytes = 16
const rowsAtOnce = 500

export interface Bound {
  /** Whether the rows of the index tell what is in the directory: otherwise none of them is to be believed. */
  readonly areRowsTrue: boolean
  /** Whether the outcome of every write that went to the remote before is known. */
  readonly wasCalm: boolean
}

/**
 * From now on it is not known what becomes of writes, until `setCalm` says so.
 * @throws {StoreError} `foreign`
 */
export async function bindBlocks(
  { disk, random, index }: { readonly disk: Disk; readonly random: Random; readonly index: Index },
  dir: string,
): Promise<Bound> {
  const file = path.join(dir, ownerFile)
  const [found, remembered] = [await nameIn(disk, file), index.cache.owner()]
  if (found !== undefined && found !== remembered) {
    throw new StoreError(
      'foreign',
      `${dir} holds the read cache of another s3d: choose another directory, or remove it`,
    )
  }
  // Without the name in the directory, what the rows say of writes is no more to be believed than the rest.
  const wasCalm = remembered === undefined || (found !== undefined && index.cache.isCalm())
  try {
    if (index.cache.isCalm()) await index.commit(({ cache }) => cache.setCalm(false))
    if (found !== undefined) return { areRowsTrue: true, wasCalm }
    await forgetAll(index)
    const name = remembered ?? random.hex(nameBytes)
    if (remembered === undefined) await index.commit(({ cache }) => cache.setOwner(name))
    await writeName({ disk, file, name })
    return { areRowsTrue: true, wasCalm }
  } catch (error) {
    if (!hadNoRoom(error)) throw error
    // It waits for another start.
    if (found !== undefined) await disownBlocks(disk, dir)
    return { areRowsTrue: false, wasCalm }
  }
}

/** Has the next start believe no row: for when there is no room for taking one back. Settles when that is durable. */
export async function disownBlocks(disk: Disk, dir: string): Promise<void> {
  await disk.remove('cache.remove', path.join(dir, ownerFile))
  await disk.flushDirectory('cache.remove', dir)
}

export function hadNoRoom(error: unknown): boolean {
  return isFull(error) || (error instanceof StoreError && error.kind === 'full')
}

async function forgetAll(index: Index): Promise<void> {
  for (;;) {
    const rows = index.cache.objects({ afterId: 0, limit: rowsAtOnce })
    if (rows.length === 0) return
    await index.commit(({ cache }) => {
      for (const { id } of rows) cache.dropObject(id)
    })
  }
}

async function writeName({ disk, file, name }: { disk: Disk; file: string; name: string }): Promise<void> {
  await disk.remove('cache.remove', file)
  const created = await disk.create('cache.create', file)
  try {
    await created.write('cache.write', [Buffer.from(name)], 0)
  } finally {
    await created.close()
  }
}

/** @returns `undefined` where there is none, or a crash left it unfinished */
async function nameIn(disk: Disk, file: string): Promise<string | undefined> {
  try {
    const opened = await disk.open(file, 'read')
    try {
      const text = Buffer.from(await opened.read(0, 2 * nameBytes)).toString('latin1')
      return /^[0-9a-f]{32}$/.test(text) ? text : undefined
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

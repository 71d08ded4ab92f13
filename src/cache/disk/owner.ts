/**
 * Whose a directory of blocks is: what nobody names in it is removed at a start, so two daemons must not share one. A name
 * drawn at the first start lies in the directory and in the index.
 */
import path from 'node:path'
import { isMissing, type Disk } from '../../base/disk.ts'
import type { Random } from '../../base/random.ts'
import { StoreError } from '../../store/errors.ts'
import type { Index } from '../../store/index.ts'

const nameBytes = 16

/** @throws {StoreError} `foreign` */
export async function bindBlocks(
  { disk, random, index }: { readonly disk: Disk; readonly random: Random; readonly index: Index },
  dir: string,
): Promise<void> {
  const file = path.join(dir, 'owner')
  const [found, remembered] = [await nameIn(disk, file), index.cache.owner()]
  if (found !== undefined && found !== remembered) {
    throw new StoreError(
      'foreign',
      `${dir} holds the read cache of another s3d: choose another directory, or remove it`,
    )
  }
  if (found !== undefined) return
  const name = remembered ?? random.hex(nameBytes)
  if (remembered === undefined) await index.commit(({ cache }) => cache.setOwner(name))
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

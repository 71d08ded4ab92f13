/**
 * Opens the shelf on the disk: first it is seen whose the directory and the rows are, then what they say is believed.
 */
import { DiskShelf } from './disk-shelf.ts'
import { settleHomes } from './homes.ts'
import { bindBlocks } from './owner.ts'
import type { ShelfConfig, ShelfDependencies } from './shelf-config.ts'

/** @throws {StoreError} `foreign` where the directory is another daemon's */
export async function openShelf(deps: ShelfDependencies, config: ShelfConfig): Promise<DiskShelf> {
  const { dir } = config
  await deps.disk.makeDirectory(dir)
  const { areRowsTrue, wasCalm } = await bindBlocks(deps, dir)
  const shelf = new DiskShelf(deps, config, wasCalm)
  await shelf.start(areRowsTrue && (await settleHomes(deps, dir)))
  return shelf
}

/**
 * A store to which nothing was written yet, made once and copied for each history, whose time would otherwise go
 * into making its tables.
 */
import fs from 'node:fs'
import path from 'node:path'
import { silentLog } from '../../src/base/log.ts'
import { openStore, storeDefaults, type StoreConfig } from '../../src/store/store.ts'
import { Dice, randomOf } from './dice.ts'
import { syncDisk } from './sync-disk.ts'
import { VirtualTime } from './virtual-time.ts'

export const storeConfig: Omit<StoreConfig, 'dir'> = {
  ...storeDefaults,
  reserveBytes: 4096,
  segmentMaxBytes: 1 << 16,
}

/** @returns where it is */
export async function makeFreshStore(dir: string): Promise<string> {
  const time = new VirtualTime()
  const shared = { clock: time, random: randomOf(new Dice(0)), log: silentLog, soon: time.soon }
  let isMade = false
  const making = openStore({ disk: syncDisk, ...shared }, { ...storeConfig, dir })
    .then(store => store.close())
    .finally(() => (isMade = true))
  await time.run(() => isMade, { ms: 60_000, steps: 10_000 })
  await making
  for (const name of fs.readdirSync(dir)) if (name.startsWith('lock.db')) fs.rmSync(path.join(dir, name))
  return dir
}

/**
 * Fills a folder with a bucket of a million keys through the store, which takes seconds instead of the minutes that a
 * million requests take. The objects are empty: listings read rows and no bytes. A process of its own; says when done.
 *   million-keys.ts DIR
 */
import { systemClock } from '../src/base/clock.ts'
import { systemDisk } from '../src/base/disk.ts'
import { silentLog } from '../src/base/log.ts'
import { systemRandom } from '../src/base/random.ts'
import { emptyContent } from '../src/store/content.ts'
import { openStore, storeDefaults } from '../src/store/store.ts'
import { millionBucket, millionCount, millionKey } from './object-bytes.ts'

const keysPerCommit = 5_000

const nobody = {
  contentType: undefined,
  storageClass: undefined,
  headers: undefined,
  metadata: undefined,
  tags: undefined,
  lock: undefined,
  encryption: undefined,
}

async function fill(dir: string): Promise<void> {
  const parts = { disk: systemDisk, clock: systemClock, random: systemRandom(), log: silentLog }
  const store = await openStore(parts, { ...storeDefaults, dir })
  const createdMs = systemClock.now()
  const { id } = await store.index.commit(transaction =>
    transaction.createBucket({ name: millionBucket, createdMs, region: 'us-east-1', settings: {} }),
  )
  const object = {
    ...nobody,
    content: emptyContent,
    etag: 'd41d8cd98f00b204e9800998ecf8427e',
    modifiedMs: createdMs,
    checksum: { algorithm: 'CRC64NVME', type: 'FULL_OBJECT', value: 'AAAAAAAAAAA=' } as const,
  }
  for (let first = 0; first < millionCount; first += keysPerCommit) {
    await store.index.commit(transaction => {
      for (let index = first; index < first + keysPerCommit; index++) {
        transaction.putObject(id, millionKey(index), object)
      }
    })
  }
  await store.close()
}

const [dir = ''] = process.argv.slice(2)
await fill(dir)
process.send?.('filled')
process.disconnect()

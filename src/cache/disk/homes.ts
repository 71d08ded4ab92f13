/**
 * Where the buckets are whose objects are kept. Looked at when the shelf is opened, before anything is answered from it:
 * what was read from one remote is never shown as another's, and what was read by one account's rights is asked about once
 * before another's answers with it.
 */
import type { Disk } from '../../base/disk.ts'
import type { Log } from '../../base/log.ts'
import type { CachedBucket } from '../../store/cache-rows.ts'
import type { Index } from '../../store/index.ts'
import { disownBlocks, hadNoRoom } from './owner.ts'

/** Where a bucket is now, and who asks. */
export type PlaceOf = (bucket: string) => Omit<CachedBucket, 'name'>

export interface HomesDependencies {
  readonly index: Index
  readonly disk: Disk
  readonly log: Log
  readonly placeOf: PlaceOf
}

const rowsAtOnce = 500

/** @returns whether the rows that are left are to be believed */
export async function settleHomes(deps: HomesDependencies, dir: string): Promise<boolean> {
  try {
    await settle(deps)
    return true
  } catch (error) {
    if (!hadNoRoom(error)) throw error
    // Nor are they by the next start, which may be with the former remote again.
    await disownBlocks(deps.disk, dir)
    return false
  }
}

async function settle({ index, log, placeOf }: HomesDependencies): Promise<void> {
  const before = new Map(index.cache.buckets().map(bucket => [bucket.name, bucket]))
  for (const name of index.cache.bucketNames()) {
    const [was, now] = [before.get(name), { name, ...placeOf(name) }]
    before.delete(name)
    if (was?.home === now.home && was.account === now.account) continue
    if (was?.home !== now.home) {
      log.info('what is cached of a bucket is another remote’s: it is let go', { bucket: name, ...now })
      await dropObjects(index, name)
    }
    await index.commit(({ cache }) => {
      cache.doubtBucket(name)
      cache.putBucket(now)
    })
  }
  if (before.size === 0) return
  await index.commit(({ cache }) => {
    for (const name of before.keys()) cache.dropBucket(name)
  })
}

async function dropObjects(index: Index, bucket: string): Promise<void> {
  for (;;) {
    const ids = index.cache.idsIn(bucket, rowsAtOnce)
    if (ids.length === 0) return
    await index.commit(({ cache }) => {
      for (const id of ids) cache.dropObject(id)
    })
  }
}

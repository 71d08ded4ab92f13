/**
 * Mirrors stay with the remote that their writes were acknowledged for. Run when the queue is opened, before anything is
 * read or pushed: what is queued for one remote never reaches another, and what was learned of one is not believed of
 * another.
 */
import type { Log } from '../base/log.ts'
import type { Index } from '../store/index.ts'
import type { Bucket } from '../store/rows.ts'
import { factsOf } from './mirrors.ts'

/** Writes are queued for a remote that the configuration does not name any more. */
class OtherRemoteError extends Error {
  override readonly name = 'OtherRemoteError'
}

export interface Homes {
  /** The name that stands for all that a bucket has: what is queued is found under no other. */
  readonly nameOf: (bucket: string) => string
  /** Where a bucket is now. */
  readonly homeOf: (bucket: string) => string
  /** Address of a remote that has another one now, as `homeOf` begins for its buckets; `undefined` for none. */
  readonly movedFrom: string | undefined
}

const pageSize = 100

/** @throws {OtherRemoteError} where something is queued for a bucket that is elsewhere now */
export async function settleHomes(
  { index, log }: { readonly index: Index; readonly log: Log },
  { nameOf, homeOf, movedFrom }: Homes,
): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = index.buckets({ prefix: '', after, limit: pageSize })
    for (const mirror of page) {
      const facts = factsOf(mirror)
      const now = homeOf(mirror.name)
      const name = nameOf(mirror.name)
      if (facts === undefined || (facts.home === now && name === mirror.name)) continue
      if (name !== mirror.name) {
        if (!index.isEmpty(mirror.id)) throw new OtherRemoteError(hidden(mirror.name, name))
        await index.commit(transaction => transaction.deleteBucket(mirror.id))
        continue
      }
      if (facts.home === undefined || isMoved(facts.home, now, movedFrom)) await settle(index, mirror, now)
      else if (index.isEmpty(mirror.id)) {
        await index.commit(transaction => transaction.deleteBucket(mirror.id))
        log.info('a bucket is at another remote now', { bucket: mirror.name, before: facts.home, now })
      } else throw new OtherRemoteError(told(mirror.name, facts.home, now))
    }
    after = page.length < pageSize ? undefined : page.at(-1)?.name
  }
}

/** From that address, and nothing else is different. */
function isMoved(before: string, now: string, from: string | undefined): boolean {
  return from !== undefined && before.startsWith(from + '/') && now.endsWith(before.slice(from.length))
}

async function settle(index: Index, mirror: Bucket, home: string): Promise<void> {
  await index.commit(transaction => {
    const current = transaction.bucket(mirror.name)
    const facts = current && factsOf(current)
    if (current === undefined || facts === undefined) return
    const settings = { ...current.settings, mirror: { ...facts, home } }
    transaction.updateBucket({ ...current, settings })
  })
}

function hidden(bucket: string, name: string): string {
  return (
    `the write queue holds acknowledged writes for the bucket ${bucket}, which is known as ${name} by the remotes of this ` +
    'configuration: start with the former ones until they are pushed (s3d queue flush) or dropped (s3d queue drop)'
  )
}

function told(bucket: string, before: string, now: string): string {
  return (
    `the write queue holds acknowledged writes for the bucket ${bucket} at ${before}, which is at ${now} now: start with the ` +
    'former remote until they are pushed (s3d queue flush) or dropped (s3d queue drop); where the same remote has a new ' +
    'address, name the former one in S3D_WRITE_QUEUE_MOVED_FROM'
  )
}

/**
 * What is pending for a key, as every read asks first: an object that is to be put, a delete, or nothing. Invariant: where
 * an entry is, the answer is the entry's; where none is any more, the remote has what it said.
 */
import { S3Error } from '../service/errors.ts'
import type { Index } from '../store/index.ts'
import type { Bucket } from '../store/rows.ts'
import type { Mirrors } from './mirrors.ts'

/** A bucket that never kept versions calls what it holds by this id. */
export const onlyVersionId = 'null'

export interface Pending {
  readonly mirror: Bucket
  /** Whether it is a delete. */
  readonly isDelete: boolean
  /** The entry's id. */
  readonly id: string
  readonly sizeBytes: number
  /** Settles when it is durable. */
  readonly flushing: Promise<void> | undefined
}

export interface PendingReads {
  /** The newest entry of a key; cheap where nothing is queued at all. */
  of(bucket: string, key: string): Pending | undefined
}

export function pendingReads(index: Index, mirrors: Mirrors): PendingReads {
  return {
    of(bucket, key) {
      if (index.isQueueEmpty) return undefined
      const mirror = mirrors.of(bucket)
      if (mirror === undefined) return undefined
      const flushing = index.settled(mirror.id, key)
      const row = index.object(mirror.id, key)
      const marker = row === undefined ? index.marker(mirror.id, key) : undefined
      const id = row?.version ?? marker?.version
      if (id === undefined) return undefined
      return { mirror, id, isDelete: row === undefined, sizeBytes: row?.sizeBytes ?? 0, flushing }
    },
  }
}

/** What a read of a deleted key hears; told when the delete is durable. */
export async function refuseDeleted({ flushing }: Pending, key: string): Promise<never> {
  await flushing
  throw new S3Error('NoSuchKey', { Key: key })
}

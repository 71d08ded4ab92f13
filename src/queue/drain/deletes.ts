/**
 * Pushes deletes: one call each, or one for many where there are many and the remote takes that. A delete of what is not
 * there is a success at the remote, so it may be repeated as often as needed.
 */
import { S3Error } from '../../service/errors.ts'
import type { Entry } from '../../store/entries.ts'
import type { Begun, Outcome, Precondition, PushDependencies, Task } from './task.ts'

/** Of one call: S3's own limit. */
export const batchMax = 1_000
/** Fewer are deleted one by one, side by side. */
export const batchMin = 4

export const deleted: Outcome = { kind: 'pushed', etag: undefined, proof: 'answer' }

export async function deleteOne(
  { writes }: PushDependencies,
  { entry, signal }: Task,
  precondition: Precondition,
): Promise<Outcome> {
  const { IfMatch } = precondition
  try {
    await writes.ask('DeleteObject', { Bucket: entry.bucket, Key: entry.key, IfMatch }, signal)
  } catch (error) {
    if (!isAbsence(error)) throw error
  }
  return deleted
}

/** Some remotes refuse to delete what is not there, which is what was wanted. */
function isAbsence(error: unknown): boolean {
  return error instanceof S3Error && error.code === 'NoSuchKey'
}

/** XML has no way to write some characters; such keys are deleted by a call of their own. */
export function fitsBatch({ key }: Pick<Entry, 'key'>): boolean {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    if (code < 0x20 || code >= 0xfffe) return false
  }
  return true
}

/** What became of one entry of a batch. */
export interface Deletion {
  readonly entry: Begun
  readonly error: Error | undefined
  /** Whether the answer does not name the key at all. */
  readonly isSilent: boolean
}

/**
 * A delete counts as done where the remote names its key as deleted: an answer that is silent about one confirms nothing.
 * @param entries of one bucket, and of a key one at most
 * @throws {S3Error} what was wrong with the whole
 */
export async function deleteMany(
  { writes }: PushDependencies,
  entries: readonly Begun[],
  signal: AbortSignal,
): Promise<readonly Deletion[]> {
  const Bucket = entries[0]?.bucket ?? ''
  const Objects = entries.map(({ key }) => ({ Key: key }))
  const { Deleted = [], Errors = [] } = await writes.ask(
    'DeleteObjects',
    { Bucket, Delete: { Objects, Quiet: false } },
    signal,
  )
  const done = new Set(Deleted.map(({ Key }) => Key))
  const failures = new Map(Errors.map(each => [each.Key, each]))
  return entries.map(entry => {
    const failure = failures.get(entry.key)
    const isSilent = failure === undefined && !done.has(entry.key)
    if (isSilent) return { entry, error: unconfirmed(), isSilent }
    const isDone = failure === undefined || failure.Code === 'NoSuchKey'
    return { entry, error: isDone ? undefined : refusalOf(failure), isSilent }
  })
}

function unconfirmed(): S3Error {
  return new S3Error('InternalError', { message: 'The remote did not say that it deleted this key.' })
}

/** An entry's error in a document says only its code. */
function refusalOf({ Code, Message }: { Code?: string | undefined; Message?: string | undefined }): Error {
  const message = `${Code ?? 'InternalError'}: ${Message ?? ''}`
  const isRefused = Code === 'AccessDenied' || Code === 'NoSuchBucket' || Code === 'NotImplemented'
  if (isRefused) return new S3Error(Code, { message: Message ?? '' })
  const known = Code === 'SlowDown' || Code === 'ServiceUnavailable' || Code === 'InternalError'
  return new S3Error(known ? Code : 'InternalError', { message })
}

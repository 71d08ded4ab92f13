/**
 * Pushes deletes: one call each, or one for many where there are many and the remote takes that. A delete of what is not
 * there is a success at the remote, so it may be repeated as often as needed.
 */
import { S3Error } from '../../service/errors.ts'
import type { Entry } from '../../store/entries.ts'
import type { Outcome, Precondition, PushDependencies, Task } from './task.ts'

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
  await writes.ask('DeleteObject', { Bucket: entry.bucket, Key: entry.key, IfMatch }, signal)
  return deleted
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
export type Deleted = { readonly entry: Entry; readonly error: Error | undefined }

/**
 * @param entries of one bucket, and of a key one at most
 * @throws {S3Error} what was wrong with the whole
 */
export async function deleteMany(
  { writes }: PushDependencies,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<readonly Deleted[]> {
  const Bucket = entries[0]?.bucket ?? ''
  const Objects = entries.map(({ key }) => ({ Key: key }))
  const { Errors = [] } = await writes.ask(
    'DeleteObjects',
    { Bucket, Delete: { Objects, Quiet: true } },
    signal,
  )
  const failures = new Map(Errors.map(each => [each.Key, each]))
  return entries.map(entry => {
    const failure = failures.get(entry.key)
    return { entry, error: failure && refusalOf(failure) }
  })
}

/** An entry's error in a document says only its code. */
function refusalOf({ Code, Message }: { Code?: string | undefined; Message?: string | undefined }): Error {
  const message = `${Code ?? 'InternalError'}: ${Message ?? ''}`
  const isRefused = Code === 'AccessDenied' || Code === 'NoSuchBucket' || Code === 'NotImplemented'
  if (isRefused) return new S3Error(Code, { message: Message ?? '' })
  const known = Code === 'SlowDown' || Code === 'ServiceUnavailable' || Code === 'InternalError'
  return new S3Error(known ? Code : 'InternalError', { message })
}

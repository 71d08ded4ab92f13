/**
 * Ends multipart uploads that nobody completed or aborted for long: their parts take room in the queue that nothing else
 * would ever free. Called now and then by who opens the queue.
 */
import type { Log } from '../base/log.ts'
import { isMirror } from '../store/entries.ts'
import type { Index } from '../store/index.ts'
import type { Bucket, Upload } from '../store/rows.ts'
import type { Relay } from './relay.ts'
import type { Room } from './room.ts'

export interface AbandonedDependencies {
  readonly index: Index
  readonly relay: Relay
  readonly room: Room
  readonly log: Log
}

const pageSize = 100

/**
 * @param beforeMs uploads that were begun earlier are ended
 * @returns how many there were
 */
export async function endAbandoned(
  deps: AbandonedDependencies,
  beforeMs: number,
  signal: AbortSignal,
): Promise<number> {
  let count = 0
  for (const mirror of mirrorsOf(deps.index)) {
    for (const upload of uploadsOf(deps.index, mirror)) {
      if (signal.aborted) return count
      if (upload.createdMs < beforeMs && (await end(deps, { mirror, upload }, signal))) count++
    }
  }
  if (count > 0) deps.room.look()
  return count
}

/** @returns whether it is gone; one that the remote does not let go stays for the next time */
async function end(
  { index, relay, log }: AbandonedDependencies,
  { mirror, upload }: { readonly mirror: Bucket; readonly upload: Upload },
  signal: AbortSignal,
): Promise<boolean> {
  const { key, uploadId, upstream } = upload
  const about = { bucket: mirror.name, key, uploadId }
  try {
    if (upstream !== undefined) await relay.abort({ mirror, upload, upstream }, signal)
  } catch (cause) {
    log.info('an upload that nobody completed could not be ended at the remote', { ...about, cause })
    return false
  }
  const bytes = index.uploadBytes(upload.id)
  const isEnded = await index.commit(transaction => {
    const current = transaction.upload(mirror.id, key, uploadId)
    if (current === undefined) return false
    transaction.abortUpload(current)
    return true
  })
  if (isEnded) log.warn('an upload that nobody completed was ended', { ...about, bytes })
  return isEnded
}

function* mirrorsOf(index: Index): Generator<Bucket> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: Bucket[] = index.buckets({ prefix: '', after, limit: pageSize })
    yield* page.filter(isMirror)
    after = page.length < pageSize ? undefined : page.at(-1)?.name
  }
}

function* uploadsOf(index: Index, { id }: Bucket): Generator<Upload> {
  let last: Upload | undefined
  for (;;) {
    const from = { fromKey: last?.key ?? '', fromUploadId: last?.uploadId }
    const page: Upload[] = index.uploads(id, { prefix: '', ...from, limit: pageSize })
    yield* page
    last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
  }
}

/**
 * What a start of the drain has to wait for: what its last life had sent, and was not answered, may arrive at the remote yet. Invariant:
 * a life that does not say at its end that nothing can is taken for one whose every key may be such a one.
 */
import type { Log } from '../../base/log.ts'
import type { Index } from '../../store/index.ts'
import type { Unsettled } from './unsettled.ts'

export interface ComebackDependencies {
  readonly index: Pick<Index, 'queueEnd' | 'bucket' | 'isQueueEmpty' | 'commit'>
  readonly unsettled: Unsettled
}

/**
 * What was under way is still in the queue, and waits with the rest of it. What had left it by a later attempt is known by its key.
 * @returns settles when pushes may begin; `undefined` for at once
 */
export function comeBack({ index, unsettled }: ComebackDependencies): Promise<void> | undefined {
  const { queueEnd } = index
  // Taken back before anything is sent.
  if (queueEnd.isCalm()) return index.commit(transaction => transaction.queueEnd.setCalm(false))
  if (unsettled.settleMs === 0) return undefined
  if (!index.isQueueEmpty) unsettled.holdQueued()
  const left = queueEnd.leftWithin(unsettled.settleMs)
  if (left === undefined) unsettled.holdEverything()
  for (const { bucket, key } of left ?? []) {
    const bucketId = index.bucket(bucket)?.id
    if (bucketId !== undefined) unsettled.add({ bucketId, key })
  }
  return undefined
}

/** Behind the last push. Settles when it is durable what the next start may believe; where that can't be, it believes the worst. */
export async function sayGoodbye(
  { index, unsettled }: ComebackDependencies,
  log: Pick<Log, 'warn'>,
): Promise<void> {
  if (!unsettled.isCalm) return
  try {
    await index.commit(transaction => transaction.queueEnd.setCalm(true))
  } catch (error) {
    log.warn('how the queue ended could not be kept: the next start waits for what may arrive', { error })
  }
}

/**
 * The write queue's slice of the configuration.
 */
import type { Filter } from '../filters/filter.ts'
import type { RemoteEndpoint } from './remote-endpoint.ts'
import type { QueueAck, QueueValues } from './queue-settings.ts'

export interface QueueConfig {
  /** Absolute path of the directory of the bodies. */
  readonly dir: string
  readonly filter: Filter
  /** Absent for half of what is free on the disk at the start. */
  readonly maxBytes: number | undefined
  /** Absent for no limit. */
  readonly maxFiles: number | undefined
  readonly maxAgeMs: number
  /** Of multipart uploads that nobody completed or aborted. */
  readonly maxUploadAgeMs: number
  /** Where a remote was that queued writes are for. */
  readonly movedFrom: RemoteEndpoint | undefined
  /** For room. */
  readonly waitMs: number
  /** What an acknowledgement means where the request does not say. */
  readonly ack: QueueAck
  readonly drain: {
    readonly maxPushes: number
    readonly maxFailed: number
    readonly maxAgeMs: number
    /** How long what was not answered may take to be carried out. */
    readonly settleMs: number
  }
  readonly conflicts: { readonly fail: Filter | undefined; readonly copy: Filter | undefined }
  readonly webhook: string | undefined
  /** Whether what is left in the queue is there after the process. */
  readonly isPersistent: boolean
}

/** @returns `undefined` where it is off */
export function queueConfigOf(values: QueueValues): QueueConfig | undefined {
  if (!values.writeQueue) return undefined
  const { writeQueuePushes: maxPushes, writeQueueMaxFailed: maxFailed, writeQueueMaxAgeMs: maxAgeMs } = values
  return {
    dir: values.writeQueueDir,
    filter: values.writeQueueFilter,
    maxBytes: values.writeQueueMaxBytes,
    maxFiles: values.writeQueueMaxFiles,
    maxAgeMs,
    maxUploadAgeMs: values.writeQueueMaxUploadAgeMs,
    movedFrom: values.writeQueueMovedFrom,
    waitMs: values.writeQueueWaitMs,
    ack: values.writeQueueAck,
    drain: { maxPushes, maxFailed, maxAgeMs, settleMs: values.writeQueueSettleMs },
    conflicts: { fail: values.writeQueueConflictFail, copy: values.writeQueueConflictCopy },
    webhook: values.writeQueueWebhook,
    isPersistent: values.writeQueuePersistent,
  }
}

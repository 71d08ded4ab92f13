/**
 * The settings of the write queue, a part of the table in `settings.ts`.
 */
import type { Filter } from '../filters/filter.ts'
import { remoteEndpoint, type RemoteEndpoint } from './remote-endpoint.ts'
import type { AnySetting } from './setting.ts'
import { age, count, filter, httpUrl, oneOf, optional, path, size, switchedOn } from './values.ts'

export type QueueAck = 'local' | 'remote'

export interface QueueValues {
  writeQueue: boolean
  writeQueueDir: string
  writeQueueFilter: Filter
  writeQueueMaxBytes: number | undefined
  writeQueueMaxFiles: number | undefined
  writeQueueMaxAgeMs: number
  writeQueueWaitMs: number
  writeQueueSettleMs: number
  writeQueueAck: QueueAck
  writeQueuePushes: number
  writeQueueMaxFailed: number
  writeQueueConflictFail: Filter | undefined
  writeQueueConflictCopy: Filter | undefined
  writeQueueWebhook: string | undefined
  writeQueueMaxUploadAgeMs: number
  writeQueueMovedFrom: RemoteEndpoint | undefined
  writeQueuePersistent: boolean
}

type Known = Readonly<{ localDir?: string }>

export const queueSettings: {
  readonly [Name in keyof QueueValues]: AnySetting<QueueValues[Name], Known>
} = {
  writeQueue: {
    env: 'S3D_WRITE_QUEUE',
    path: 'writeQueue.enabled',
    flag: 'write-queue',
    kind: switchedOn,
    fallback: 'false',
    about: 'acknowledge writes once they are durable here, and push them to the remote S3 behind the answer',
  },
  writeQueueDir: {
    env: 'S3D_WRITE_QUEUE_DIR',
    path: 'writeQueue.dir',
    flag: 'write-queue-dir',
    kind: path,
    fallback: known => (known.localDir === undefined ? undefined : known.localDir + '/write_queue'),
    fallbackNote: '`$S3D_LOCAL_DIR/write_queue`',
    about: 'where the bodies of queued writes lie; their index is in the local directory',
  },
  writeQueueFilter: {
    env: 'S3D_WRITE_QUEUE_FILTER',
    path: 'writeQueue.filter',
    flag: 'write-queue-filter',
    kind: filter,
    fallback: '*',
    about: 'which writes are queued; others go through to the remote',
  },
  writeQueueMaxBytes: {
    env: 'S3D_WRITE_QUEUE_MAX_SIZE',
    path: 'writeQueue.maxSize',
    flag: 'write-queue-max-size',
    kind: optional(size({ min: 2 ** 20, max: 2 ** 50 })),
    fallbackNote: 'half of the free disk',
    about: 'bytes of queued bodies; further writes wait for room',
  },
  writeQueueMaxFiles: {
    env: 'S3D_WRITE_QUEUE_MAX_FILES',
    path: 'writeQueue.maxFiles',
    flag: 'write-queue-max-files',
    kind: optional(count({ min: 1, max: 1_000_000_000 })),
    fallbackNote: 'unlimited',
    about: 'queued writes; further ones wait for room',
  },
  writeQueueMaxAgeMs: {
    env: 'S3D_WRITE_QUEUE_MAX_AGE',
    path: 'writeQueue.maxAge',
    flag: 'write-queue-max-age',
    kind: age({ min: 1_000, max: 365 * 86_400_000 }),
    fallback: '1h',
    about: 'age of a queued write beyond which an alarm is raised; it is never refused for that',
  },
  writeQueueWaitMs: {
    env: 'S3D_WRITE_QUEUE_WAIT',
    path: 'writeQueue.wait',
    flag: 'write-queue-wait',
    kind: age({ min: 0, max: 3_600_000 }),
    fallback: '10s',
    about: 'time a write waits for room before it is refused with 503 SlowDown',
  },
  writeQueueSettleMs: {
    env: 'S3D_WRITE_QUEUE_SETTLE',
    path: 'writeQueue.settle',
    flag: 'write-queue-settle',
    kind: age({ min: 0, max: 600_000 }),
    fallback: '10s',
    about:
      'time for which no newer write of a key is sent behind one that the remote did not answer, and may carry out yet; 0 for none',
  },
  writeQueueAck: {
    env: 'S3D_WRITE_QUEUE_ACK',
    path: 'writeQueue.ack',
    flag: 'write-queue-ack',
    kind: oneOf(['local', 'remote']),
    fallback: 'local',
    about:
      'what an acknowledgement means where the request does not say with x-s3d-ack: durable here, or at the remote',
  },
  writeQueuePushes: {
    env: 'S3D_WRITE_QUEUE_PUSHES',
    path: 'writeQueue.pushes',
    flag: 'write-queue-pushes',
    kind: count({ min: 1, max: 1_024 }),
    fallback: '32',
    about: 'pushes to the remote at once; small bodies have a quarter more',
  },
  writeQueueMaxFailed: {
    env: 'S3D_WRITE_QUEUE_MAX_FAILED',
    path: 'writeQueue.maxFailed',
    flag: 'write-queue-max-failed',
    kind: count({ min: 0, max: 1_000_000_000 }),
    fallback: '10000',
    about: 'failed writes kept for an operator; beyond, refused ones are tried again and again',
  },
  writeQueueConflictFail: {
    env: 'S3D_WRITE_QUEUE_CONFLICT_FAIL',
    path: 'writeQueue.conflictFail',
    flag: 'write-queue-conflict-fail',
    kind: optional(filter),
    about: 'objects whose queued write fails where somebody else changed the key at the remote meanwhile',
  },
  writeQueueConflictCopy: {
    env: 'S3D_WRITE_QUEUE_CONFLICT_COPY',
    path: 'writeQueue.conflictCopy',
    flag: 'write-queue-conflict-copy',
    kind: optional(filter),
    about: 'objects that are then stored beside the other as KEY.conflict-ID; all others overwrite it',
  },
  writeQueueWebhook: {
    env: 'S3D_WRITE_QUEUE_WEBHOOK',
    path: 'writeQueue.webhook',
    kind: optional(httpUrl),
    about: 'URL that is told, by POST, what becomes of queued writes',
    secret: true,
  },
  writeQueueMaxUploadAgeMs: {
    env: 'S3D_WRITE_QUEUE_MAX_UPLOAD_AGE',
    path: 'writeQueue.maxUploadAge',
    flag: 'write-queue-max-upload-age',
    kind: age({ min: 60_000, max: 365 * 86_400_000 }),
    fallback: '7d',
    about: 'age at which a multipart upload that nobody completed or aborted is ended, and its room is free',
  },
  writeQueueMovedFrom: {
    env: 'S3D_WRITE_QUEUE_MOVED_FROM',
    path: 'writeQueue.movedFrom',
    flag: 'write-queue-moved-from',
    kind: optional(remoteEndpoint),
    about: 'former endpoint of a remote that has another one now, where writes are still queued for it',
  },
  writeQueuePersistent: {
    env: 'S3D_WRITE_QUEUE_PERSISTENT',
    path: 'writeQueue.persistent',
    flag: 'write-queue-persistent',
    kind: switchedOn,
    fallback: 'false',
    about: 'the disk outlives the process: ending with queued writes left is no failure',
  },
}

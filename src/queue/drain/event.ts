/**
 * What becomes of entries, told to whoever listens: room that waits to be free, webhooks, the log.
 */
import type { Entry, EntryError } from '../../store/entries.ts'

export interface QueueEvent {
  readonly type: 'pushed' | 'failed' | 'dropped'
  readonly id: string
  readonly bucket: string
  readonly key: string
  readonly kind: Entry['kind']
  readonly sizeBytes: number
  readonly queuedMs: number
  readonly atMs: number
  /** Of what the remote holds now, without quotes. */
  readonly etag?: string
  /** Where ours went beside somebody else's. */
  readonly copiedTo?: string
  readonly error?: EntryError
}

export function eventOf(type: QueueEvent['type'], entry: Entry, atMs: number): QueueEvent {
  const { id, bucket, key, kind, sizeBytes, queuedMs } = entry
  return { type, id, bucket, key, kind, sizeBytes, queuedMs, atMs }
}

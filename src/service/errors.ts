/**
 * The errors a client may see are the generated catalogue's; this file adds what the catalogue can't say: which of
 * them may go away by themselves.
 */
import { S3Error, type ErrorCode } from '@s3d/server/protocol'

export { S3Error, type ErrorCode } from '@s3d/server/protocol'

const temporary: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'InternalError',
  'OperationAborted',
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
])

/** Whether the same request may succeed later without a change. Only these are retried. */
export function isTemporary(error: unknown): boolean {
  return error instanceof S3Error && temporary.has(error.code)
}

/** What a remote refused with in a code that S3 does not have: the cause of the error that stands for it. */
export class ForeignRefusal extends Error {
  override readonly name = 'ForeignRefusal'
  /** As the remote wrote it; its status where it wrote none. */
  readonly code: string

  constructor(code: string) {
    super(`the remote said ${code}`)
    this.code = code
  }
}

const notes = new WeakMap<Error, Readonly<Record<string, string>>>()

/**
 * Says headers of our own for the answer that an error becomes, as `Reply.notes` does for others. What was said first
 * stands: it is from who knows best.
 */
export function noteOn(error: unknown, said: Readonly<Record<string, string>>): void {
  if (error instanceof Error) notes.set(error, { ...said, ...notes.get(error) })
}

/** @returns `{}` where nobody said any */
export function notesOn(error: unknown): Readonly<Record<string, string>> {
  return (error instanceof Error ? notes.get(error) : undefined) ?? {}
}

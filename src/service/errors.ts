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

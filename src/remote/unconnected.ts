/**
 * Whether a call that got no answer can have reached the remote at all. Asked by `upstream.ts` for writes, whose outcome is unknown
 * otherwise. Invariant: what is not known to have failed before anything was sent counts as sent.
 */
import { systemCode } from '../base/system-error.ts'

const codes: ReadonlySet<string> = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
])
/** What takes too long has no code: that of our client, and of the SDK's. */
const connecting = /no connection within|within the configured timeout/

/** @param error what a client failed with */
export function isUnconnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isConnecting = 'syscall' in error && error.syscall === 'connect'
  return isConnecting || codes.has(systemCode(error)) || connecting.test(error.message)
}

/** Answers of somebody between us and the remote who got none: it may work on the call yet. */
export function isUnansweredStatus(status: number): boolean {
  return status === 502 || status === 504
}

/**
 * How every answer says where it comes from, so that a client's report and the daemon's log can be matched.
 */
import type { Random } from '../base/random.ts'

/** @returns 16 upper-case hexadecimal digits */
export function newRequestId(random: Random): string {
  return random.hex(8).toUpperCase()
}

/** @returns what tells this process from others: 64 characters of base64 */
export function newHostId(random: Random): string {
  return Buffer.from(random.hex(48), 'hex').toString('base64')
}

/** Name, value, name, value …; node adds `Date`. */
export function identification(requestId: string, hostId: string): string[] {
  return ['x-amz-request-id', requestId, 'x-amz-id-2', hostId, 'Server', 'AmazonS3']
}

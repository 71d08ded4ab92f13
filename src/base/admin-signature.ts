/**
 * How a request to the admin endpoint proves that it comes from who has the root pair: an HMAC over method, target and
 * time, in `Authorization`. Signed by the command line, judged by the admin endpoint. The secret is never sent.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface AdminRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly target: string
}

export interface AdminKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const scheme = 'S3D-HMAC-SHA256'
/** Clocks may differ as much; a request may be repeated as long, which does no more than it did. */
const toleranceMs = 5 * 60 * 1000

/** @returns the value of `Authorization` */
export function adminSignature(request: AdminRequest, key: AdminKey, nowMs: number): string {
  return `${scheme} ${key.accessKeyId}/${nowMs}/${digest(request, key, String(nowMs))}`
}

/** @param header the value of `Authorization` */
export function isAdminSignature(
  header: string | undefined,
  request: AdminRequest,
  { key, nowMs }: { readonly key: AdminKey; readonly nowMs: number },
): boolean {
  const [, id, time = '', given] =
    /^S3D-HMAC-SHA256 ([^/\s]+)\/(\d{1,15})\/([0-9a-f]{64})$/.exec(header ?? '') ?? []
  if (given === undefined || id !== key.accessKeyId) return false
  if (Math.abs(nowMs - Number(time)) > toleranceMs) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(digest(request, key, time)))
}

function digest({ method, target }: AdminRequest, { secretAccessKey }: AdminKey, time: string): string {
  return createHmac('sha256', secretAccessKey).update([scheme, method, target, time].join('\n')).digest('hex')
}

/**
 * Who may see and do what is not for everybody on the machine: whoever signs with the root pair, and no browser,
 * whatever page made it ask.
 */
import type { IncomingMessage } from 'node:http'
import { isAdminSignature, type AdminKey } from '../base/admin-signature.ts'
import type { Clock } from '../base/clock.ts'
import { text, type Page } from './page.ts'

/** @returns the refusal, `undefined` for a request that may be answered */
export function refusedAsUnsigned(
  { key, clock }: { readonly key: AdminKey; readonly clock: Clock },
  { url = '/', method = 'GET', headers }: IncomingMessage,
): Page | undefined {
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined)
    return text(403, 'not for browsers')
  const isSigned = isAdminSignature(
    headers.authorization,
    { method, target: url },
    { key, nowMs: clock.now() },
  )
  return isSigned ? undefined : text(403, 'sign as root')
}

/**
 * The smallest policy there is: the root identity may do everything, nobody else anything. It stands in front of a remote,
 * before anything is asked there: the remote's buckets have their policies where they are, and to the remote every call is
 * the daemon's.
 */
import { S3Error } from '../service/errors.ts'
import type { Layer, Passage } from '../service/service.ts'

export const ownerOnly: Layer = inner => call =>
  call.context.identity.kind === 'root' ? inner(call) : Promise.reject(new S3Error('AccessDenied'))

/** The same for what is no operation. */
export function ownersPassage(inner: Passage): Passage {
  return (raw, context) =>
    context.identity.kind === 'root' ? inner(raw, context) : Promise.reject(new S3Error('AccessDenied'))
}

/** The text of a body that is at hand. */
import type { OutputBody } from '@s3d/server/protocol'

/** @returns what the body says, empty without one */
export function bodyText(body: OutputBody | undefined): string {
  if (body === undefined || typeof body === 'string') return body ?? ''
  if (body instanceof Uint8Array) return new TextDecoder().decode(body)
  throw new TypeError('the body streams')
}

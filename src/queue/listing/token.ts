/**
 * Continuation tokens in front of a remote: the last name of the page, and the remote's own token where the page was the
 * remote's alone. Nothing is kept between pages, so a token holds through restarts and whatever is pushed meanwhile.
 */
import { hash } from 'node:crypto'

export interface Token {
  /** The last name of the page before. */
  readonly after: string
  /** How the remote would go on; only of use where nothing is pending. */
  readonly remote: string | undefined
}

const digestSizeBytes = 9

export function formatToken(bucket: string, { after, remote }: Token): string {
  const bytes = Buffer.from(JSON.stringify(remote === undefined ? [after] : [after, remote]))
  return Buffer.concat([digestOf(bucket, bytes), bytes]).toString('base64url')
}

/** @returns `undefined` when `formatToken` did not make it for this bucket */
export function parseToken(bucket: string, token: string): Token | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const content = bytes.subarray(digestSizeBytes)
  if (bytes.toString('base64url') !== token || content.length === 0) return undefined
  if (!bytes.subarray(0, digestSizeBytes).equals(digestOf(bucket, content))) return undefined
  const [after = '', remote]: readonly (string | undefined)[] = JSON.parse(content.toString())
  return { after, remote }
}

function digestOf(bucket: string, content: Buffer): Buffer {
  const text = Buffer.concat([Buffer.from(`queue:${bucket.length}:${bucket}`), content])
  return hash('sha256', text, 'buffer').subarray(0, digestSizeBytes)
}

/**
 * Continuation tokens: where the next page starts, opaque to clients. The position is in the token, so that nothing
 * is kept between pages and a token outlives a restart; a digest tells ours from anything else.
 */
import { hash } from 'node:crypto'
import { S3Error } from '../service/errors.ts'

const digestSizeBytes = 9

/** @param scope what is listed, e.g. the bucket's name: a token of another scope is refused */
export function formatToken(scope: string, position: string): string {
  const bytes = Buffer.from(position)
  return Buffer.concat([digestOf(scope, bytes), bytes]).toString('base64url')
}

/** @throws {S3Error} `InvalidArgument` when `formatToken` did not make it for this scope */
export function parseToken(scope: string, token: string): string {
  const bytes = Buffer.from(token, 'base64url')
  const position = bytes.subarray(digestSizeBytes)
  const isOurs =
    bytes.toString('base64url') === token &&
    bytes.subarray(0, digestSizeBytes).equals(digestOf(scope, position))
  if (isOurs) return position.toString()
  throw new S3Error('InvalidArgument', {
    message: 'The continuation token provided is incorrect',
    ArgumentName: 'continuation-token',
    ArgumentValue: token,
  })
}

function digestOf(scope: string, position: Buffer): Buffer {
  const text = Buffer.concat([Buffer.from(`${scope.length}:${scope}`), position])
  return hash('sha256', text, 'buffer').subarray(0, digestSizeBytes)
}

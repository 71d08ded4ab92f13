/**
 * Credentials for who may open a socket: the system lets nobody but the owner of its file, so that whoever asks is asked for
 * nothing more. In the form of containers and in that of `credential_process`, which any SDK runs.
 */
import type { IncomingMessage } from 'node:http'
import { json, text, type Page } from '../base/page.ts'
import type { CallerRole } from './callers.ts'
import { containerDocument, containerPath, timeOf, type Mint } from './credentials-page.ts'

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html */
const processPath = '/v1/process'

export interface SocketDependencies {
  readonly mint: Mint
  readonly role: CallerRole
  /** Names who asks. */
  readonly session: string
}

export function socketPage(
  { mint, role, session }: SocketDependencies,
  { method, url }: IncomingMessage,
): Page {
  if (method !== 'GET' && method !== 'HEAD')
    return { ...text(405, 'only GET'), headers: { Allow: 'GET, HEAD' } }
  switch (url) {
    case containerPath:
      return json(200, containerDocument(mint({ role, session, tags: {} })))
    case processPath: {
      const { accessKeyId, secretAccessKey, sessionToken, expiresMs } = mint({ role, session, tags: {} })
      return json(200, {
        Version: 1,
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: timeOf(expiresMs),
      })
    }
    default:
      return text(404, 'no such page')
  }
}

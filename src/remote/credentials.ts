/**
 * The credentials that requests to the remote are signed with: the SDK's provider chain, from the environment, shared
 * files, SSO, web identity, containers, instance metadata or a process. Where they came from is logged, because a
 * chain that falls through to a broader role does so without a word.
 */
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import type { Log } from '../base/log.ts'
import type { Credentials } from './signer.ts'

/**
 * @param log told the source once, and again whenever it changes; never a secret
 * @returns a provider that refreshes what expires
 */
export function chainedCredentials(log: Log): Credentials {
  const provide = defaultProvider()
  let known: string | undefined
  return async () => {
    const identity = await provide()
    const source = sourceOf(identity)
    if (source !== known) {
      known = source
      log.info('credentials for the remote', { source, accessKeyId: identity.accessKeyId })
    }
    return identity
  }
}

/** @returns the SDK's names of the ways that led to the credentials, such as `env vars` */
function sourceOf(identity: object): string {
  const ways =
    '$source' in identity && identity.$source instanceof Object ? Object.keys(identity.$source) : []
  const names = ways.map(way =>
    way
      .replace(/^CREDENTIALS_/, '')
      .toLowerCase()
      .replaceAll('_', ' '),
  )
  return names.join(', ') || 'unknown'
}

/**
 * The credentials that requests to a remote are signed with: the SDK's provider chain, or the one source that the
 * configuration names. Where they came from is logged, because a chain that falls through to a broader role does so
 * without a word; a named source never falls through to another.
 */
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import type { AwsCredentialIdentity } from '@smithy/types'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Credentials } from './signer.ts'

/** Where credentials come from. */
export type CredentialSource =
  | { readonly kind: 'chain' | 'environment' | 'web-identity' | 'container' | 'instance' }
  | { readonly kind: 'profile'; readonly name: string }
  | {
      readonly kind: 'keys'
      readonly accessKeyId: string
      readonly secretAccessKey: string
      readonly sessionToken: string | undefined
    }

interface CredentialDependencies {
  readonly clock: Clock
  /** Told the source once, and again whenever it changes; never a secret. */
  readonly log: Log
}

/** Credentials are fetched anew when they have less than this left. */
const renewalMs = 300_000

/** @returns a provider that refreshes what expires */
export function credentialsFrom(
  source: CredentialSource,
  { clock, log }: CredentialDependencies,
): Credentials {
  const provide = renewed(() => providerOf(source), clock)
  let known: string | undefined
  return async () => {
    const identity = await provide()
    const way = sourceOf(identity) || unmarked[source.kind]
    if (way !== known) {
      known = way
      log.info('credentials for the remote', { source: way, accessKeyId: identity.accessKeyId })
    }
    return identity
  }
}

/** Each of these reads one place only. They are loaded when one is asked for. */
async function providerOf(source: CredentialSource): Promise<Credentials> {
  switch (source.kind) {
    case 'chain':
      return defaultProvider()
    case 'keys': {
      const { accessKeyId, secretAccessKey, sessionToken } = source
      const keys = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) }
      return () => Promise.resolve(keys)
    }
    case 'environment':
      return (await import('@aws-sdk/credential-provider-env')).fromEnv()
    case 'profile':
      return (await import('@aws-sdk/credential-provider-ini')).fromIni({ profile: source.name })
    case 'web-identity':
      return (await import('@aws-sdk/credential-provider-web-identity')).fromTokenFile()
    case 'container':
      return (await import('@aws-sdk/credential-provider-http')).fromHttp()
    default:
      return (await import('@smithy/credential-provider-imds')).fromInstanceMetadata()
  }
}

/** One request for credentials at a time, and none while those at hand are good. */
function renewed(provider: () => Promise<Credentials>, clock: Clock): Credentials {
  let loading: Promise<Credentials> | undefined
  let asking: Promise<AwsCredentialIdentity> | undefined
  let current: AwsCredentialIdentity | undefined
  const ask = async () => {
    const provide = await (loading ??= provider())
    current = await provide()
    return current
  }
  return () => {
    const untilMs = current?.expiration?.getTime() ?? Infinity
    if (current !== undefined && clock.now() < untilMs - renewalMs) return Promise.resolve(current)
    asking ??= ask().finally(() => (asking = undefined))
    return asking
  }
}

/** What the SDK does not mark: metadata of the instance, which its chain asks last, and keys of ours. */
const unmarked: Readonly<Record<CredentialSource['kind'], string>> = {
  chain: 'instance metadata',
  instance: 'instance metadata',
  keys: 'configuration',
  environment: 'environment',
  'web-identity': 'web identity',
  container: 'container',
  profile: 'profile',
}

/** @returns the SDK's names of the ways that led to the credentials, such as `env vars`; `''` when it has none */
function sourceOf(identity: object): string {
  const ways =
    '$source' in identity && identity.$source instanceof Object ? Object.keys(identity.$source) : []
  // Others are about what was found, such as an account's number, not where.
  return ways
    .filter(way => way.startsWith('CREDENTIALS_'))
    .map(way => way.slice('CREDENTIALS_'.length).toLowerCase().replaceAll('_', ' '))
    .join(', ')
}

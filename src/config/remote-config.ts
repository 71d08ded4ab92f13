/**
 * The slice of the configuration that is about the remotes.
 */
import { join } from 'node:path'
import type { CredentialSource } from './credential-source.ts'
import type { RemoteEndpoint } from './remote-endpoint.ts'
import type { RemoteRoute } from './remotes.ts'
import type { Values } from './settings.ts'
import type { Environment } from './sources.ts'

const identifying = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_ROLE_ARN']

export interface RemoteConfig {
  /** Of the buckets that no route has; absent where there is no remote for them. */
  readonly endpoint: RemoteEndpoint | undefined
  /** The first one that has a bucket wins. */
  readonly routes: readonly RemoteRoute[]
  readonly region: string
  readonly credentials: CredentialSource
  /** Who the variables of this process say that it is, where the credentials come from them: no secret. */
  readonly identity: string
  readonly unknownOperations: Values['remoteUnknownOperations']
  readonly capabilities: Values['remoteCapabilities']
  readonly capabilityLifetimeMs: number
  readonly conditions: Values['remoteConditions']
  readonly ready: Values['readyRemotes']
  /** What clients sign for, and so the region that every bucket is in for them. */
  readonly clientRegion: string
  /** Absolute path of a directory for uploads whose length is known at their end only. */
  readonly spoolDir: string
  /** Absolute path of the file with what was found out about remotes. */
  readonly rememberedPath: string
  readonly maxConnections: number
  readonly requestsPerSecond: number | undefined
  readonly connectTimeoutMs: number
  readonly silenceTimeoutMs: number
  readonly maxAttempts: number
}

/** @returns `undefined` where s3d stands alone */
export function remoteConfigOf(
  values: Values,
  routes: readonly RemoteRoute[],
  env: Environment,
): RemoteConfig | undefined {
  const { remoteEndpoint: endpoint, remoteRegion: region, remoteConnections: maxConnections } = values
  if (endpoint === undefined && routes.length === 0) return undefined
  return {
    endpoint,
    routes,
    region,
    credentials: values.remoteCredentials,
    identity: identifying.map(name => env[name] ?? '').join('/'),
    unknownOperations: values.remoteUnknownOperations,
    capabilities: values.remoteCapabilities,
    capabilityLifetimeMs: values.remoteCapabilityLifetimeMs,
    conditions: values.remoteConditions,
    ready: values.readyRemotes,
    clientRegion: values.region,
    spoolDir: join(values.localDir, 'spool'),
    rememberedPath: join(values.localDir, 'remotes.json'),
    maxConnections,
    requestsPerSecond: values.remoteRequests,
    connectTimeoutMs: values.remoteConnectTimeoutMs,
    silenceTimeoutMs: values.remoteSilenceTimeoutMs,
    maxAttempts: values.remoteAttempts,
  }
}

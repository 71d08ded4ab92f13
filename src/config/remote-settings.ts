/**
 * The settings of the remote S3, a part of the table in `settings.ts`.
 */
import type { StatedCapabilities } from '../service/capabilities.ts'
import { statedCapabilities } from './capabilities.ts'
import { credentialSource, type CredentialSource } from './credential-source.ts'
import { requestRate } from './limit-settings.ts'
import { remoteEndpoint, type RemoteEndpoint } from './remote-endpoint.ts'
import { region, timeout, type AnySetting } from './setting.ts'
import { age, count, oneOf, optional } from './values.ts'

export interface RemoteValues {
  remoteEndpoint: RemoteEndpoint | undefined
  remoteRegion: string
  remoteCredentials: CredentialSource
  remoteUnknownOperations: 'refuse' | 'forward'
  remoteCapabilities: StatedCapabilities
  remoteCapabilityLifetimeMs: number
  remoteConditions: 'refuse' | 'prove' | 'forward'
  remoteConnections: number
  remoteRequests: number | undefined
  remoteConnectTimeoutMs: number
  remoteSilenceTimeoutMs: number
  remoteAttempts: number
}

type Known = Readonly<{ region?: string }>

export const remoteSettings: {
  readonly [Name in keyof RemoteValues]: AnySetting<RemoteValues[Name], Known>
} = {
  remoteEndpoint: {
    env: 'S3_ENDPOINT',
    path: 'remote.endpoint',
    flag: 'remote-endpoint',
    kind: optional(remoteEndpoint),
    about: "the remote S3: aws, or an endpoint's URL; without one s3d stands alone",
  },
  remoteRegion: {
    env: 'S3_REGION',
    path: 'remote.region',
    flag: 'remote-region',
    kind: region,
    fallback: known => known.region,
    fallbackNote: "`region`'s",
    about: 'region that requests to the remote are signed for, where a bucket is not known to be in another',
  },
  remoteCredentials: {
    env: 'S3D_REMOTE_CREDENTIALS',
    path: 'remote.credentials',
    flag: 'remote-credentials',
    kind: credentialSource,
    fallback: 'chain',
    about:
      "where the remote's credentials come from: the AWS SDK's chain, or one source and no other: environment, web-identity, container, instance or profile:NAME",
  },
  remoteUnknownOperations: {
    env: 'S3D_REMOTE_UNKNOWN_OPERATIONS',
    path: 'remote.unknownOperations',
    flag: 'remote-unknown-operations',
    kind: oneOf(['refuse', 'forward']),
    fallback: 'refuse',
    about: 'what becomes of sub-resources that this version does not know: refused, or forwarded as they are',
  },
  remoteCapabilities: {
    env: 'S3D_REMOTE_CAPABILITIES',
    path: 'remote.capabilities',
    flag: 'remote-capability',
    kind: statedCapabilities,
    fallback: '',
    about:
      'what the remote can do, such as list-v2, and what it lacks, such as no-checksums, separated by commas; the rest is found out',
  },
  remoteCapabilityLifetimeMs: {
    env: 'S3D_REMOTE_CAPABILITY_LIFETIME',
    path: 'remote.capabilityLifetime',
    flag: 'remote-capability-lifetime',
    kind: age({ min: 1_000, max: 30 * 86_400_000 }),
    fallback: '1h',
    about: 'time for which something that was found out about a remote is believed',
  },
  remoteConditions: {
    env: 'S3D_REMOTE_CONDITIONS',
    path: 'remote.conditions',
    flag: 'remote-conditions',
    kind: oneOf(['refuse', 'prove', 'forward']),
    fallback: 'refuse',
    about:
      'conditional writes: refused where the remote is known to ignore conditions (refuse), or not known to heed them (prove), or forwarded always',
  },
  remoteConnections: {
    env: 'S3D_REMOTE_CONNECTIONS',
    path: 'remote.connections',
    flag: 'remote-connections',
    kind: count({ min: 1, max: 65_536 }),
    fallback: '256',
    about: 'connections to the remote at once; further calls wait for one',
  },
  remoteRequests: {
    env: 'S3D_REMOTE_REQUESTS',
    path: 'remote.requests',
    flag: 'remote-requests',
    kind: optional(requestRate),
    about: 'requests a second to each remote; further ones wait, clients before what the queue pushes',
  },
  remoteConnectTimeoutMs: {
    env: 'S3D_REMOTE_CONNECT_TIMEOUT',
    path: 'remote.connectTimeout',
    flag: 'remote-connect-timeout',
    kind: timeout,
    fallback: '3s',
    about: 'time a connection to the remote may take to be made',
  },
  remoteSilenceTimeoutMs: {
    env: 'S3D_REMOTE_SILENCE_TIMEOUT',
    path: 'remote.silenceTimeout',
    flag: 'remote-silence-timeout',
    kind: timeout,
    fallback: '60s',
    about: 'time a connection to the remote may be silent while an answer is awaited or under way',
  },
  remoteAttempts: {
    env: 'S3D_REMOTE_ATTEMPTS',
    path: 'remote.attempts',
    flag: 'remote-attempts',
    kind: count({ min: 1, max: 10 }),
    fallback: '3',
    about: 'attempts at a call that may be repeated, the first included',
  },
}

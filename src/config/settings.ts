/**
 * Every setting, once: its names, kind, default and meaning. Parsing, `--help`, `s3d config` and
 * docs/configuration.md are all driven by this table, so they can't disagree.
 */
import type { LogConfig } from '../base/log.ts'
import { hostAndPort, type ListenAddress } from './address.ts'
import { adminEndpoint, type AdminEndpoint } from './admin-endpoint.ts'
import { auditSettings, type AuditValues } from './audit-settings.ts'
import { cacheSettings, type CacheValues } from './cache-settings.ts'
import { limitSettings, type LimitValues } from './limit-settings.ts'
import { opaSettings, type OpaValues } from './opa-settings.ts'
import { queueSettings, type QueueValues } from './queue-settings.ts'
import { proxyNetworks, publicUrl, type ProxyNetwork, type PublicUrl } from './public-url.ts'
import { remoteSettings, type RemoteValues } from './remote-settings.ts'
import { region, timeout, type AnySetting } from './setting.ts'
import {
  addresses,
  count,
  domains,
  keyNames,
  matching,
  oneOf,
  optional,
  origin,
  path,
  size,
  switchedOn,
} from './values.ts'

export type AuthMode = 'sigv4' | 'none'
export type DefaultEncryption = 'none' | 'AES256'

/** What each setting comes to. `Config` groups these for the modules that use them and says their units. */
export interface Values extends RemoteValues, QueueValues, CacheValues, LimitValues, OpaValues, AuditValues {
  localDir: string
  tlsCertFile: string | undefined
  tlsKeyFile: string | undefined
  tlsClientCaFile: string | undefined
  tlsCaFile: string | undefined
  tlsClientCertFile: string | undefined
  tlsClientKeyFile: string | undefined
  endpoint: string
  listen: readonly ListenAddress[]
  adminEndpoint: AdminEndpoint | 'none'
  credentialsEndpoint: AdminEndpoint | 'none'
  domains: readonly string[]
  publicUrl: PublicUrl | undefined
  trustedProxies: readonly ProxyNetwork[]
  readyRemotes: 'all' | 'any' | 'none'
  region: string
  authMode: AuthMode
  acceptsV2: boolean
  insecureNoAuth: boolean
  accessKeyId: string | undefined
  secretAccessKey: string | undefined
  defaultEncryption: DefaultEncryption
  kmsKeys: readonly string[]
  masterKey: string | undefined
  masterKeyFile: string
  maxHeaderBytes: number
  maxDocumentBytes: number
  maxConnections: number
  headerTimeoutMs: number
  stallTimeoutMs: number
  idleTimeoutMs: number
  drainTimeoutMs: number
  logLevel: LogConfig['level']
  logFormat: LogConfig['format']
}

export type Setting<T> = AnySetting<T, Partial<Values>>

export const settings: { readonly [Name in keyof Values]: Setting<Values[Name]> } = {
  localDir: {
    env: 'S3D_LOCAL_DIR',
    path: 'localDir',
    flag: 'local-dir',
    kind: path,
    fallback: '$HOME/.s3d',
    about: 'everything s3d keeps on disk',
    client: true,
  },
  tlsCertFile: {
    env: 'S3D_TLS_CERT',
    path: 'tls.cert',
    flag: 'tls-cert',
    kind: optional(path),
    about:
      "PEM file with the daemon's certificate and the intermediate ones; every TCP address speaks HTTPS then",
  },
  tlsKeyFile: {
    env: 'S3D_TLS_KEY',
    path: 'tls.key',
    flag: 'tls-key',
    kind: optional(path),
    about: "PEM file with the certificate's private key, without a passphrase",
  },
  tlsClientCaFile: {
    env: 'S3D_TLS_CLIENT_CA',
    path: 'tls.clientCa',
    flag: 'tls-client-ca',
    kind: optional(path),
    about: 'PEM file with certificate authorities: only clients with a certificate of theirs get in',
  },
  tlsCaFile: {
    env: 'S3D_TLS_CA',
    path: 'tls.ca',
    flag: 'tls-ca',
    kind: optional(path),
    about:
      "PEM file with certificate authorities: commands trust the daemon's certificate if one of these signed it, instead of those node trusts",
    client: true,
  },
  tlsClientCertFile: {
    env: 'S3D_TLS_CLIENT_CERT',
    path: 'tls.clientCert',
    flag: 'tls-client-cert',
    kind: optional(path),
    about: 'PEM file with the certificate that commands show to a daemon which asks its clients for one',
    client: true,
  },
  tlsClientKeyFile: {
    env: 'S3D_TLS_CLIENT_KEY',
    path: 'tls.clientKey',
    flag: 'tls-client-key',
    kind: optional(path),
    about: "PEM file with the private key of the commands' certificate, without a passphrase",
    client: true,
  },
  endpoint: {
    env: 'S3D_ENDPOINT',
    path: 'endpoint',
    flag: 'endpoint',
    kind: origin,
    fallback: known => `${known.tlsCertFile === undefined ? 'http' : 'https'}://localhost:33333`,
    fallbackNote: '`http://localhost:33333`, with TLS `https://localhost:33333`',
    about: "the daemon's URL: where commands look for it and, without a listen setting, where it listens",
    client: true,
  },
  listen: {
    env: 'S3D_LISTEN',
    path: 'listen',
    flag: 'listen',
    kind: addresses,
    fallback: known => (known.endpoint === undefined ? undefined : hostAndPort(known.endpoint)),
    fallbackNote: "the endpoint's host and port",
    about: 'addresses to bind, e.g. 0.0.0.0:33333 or unix:/run/s3d.sock; localhost is both loopback families',
  },
  adminEndpoint: {
    env: 'S3D_ADMIN_ENDPOINT',
    path: 'admin.endpoint',
    flag: 'admin-endpoint',
    kind: adminEndpoint,
    fallback: 'http://127.0.0.1:33334',
    about:
      'where /livez, /readyz, /metrics and /v1/status are answered, to everybody who can connect; or none',
    client: true,
  },
  credentialsEndpoint: {
    env: 'S3D_CREDENTIALS_ENDPOINT',
    path: 'credentials.endpoint',
    flag: 'credentials-endpoint',
    kind: adminEndpoint,
    fallback: 'none',
    about:
      'where callers of roles get credentials, as on an instance or in a container; none, or such as http://127.0.0.1:33335',
  },
  domains: {
    env: 'S3D_DOMAIN',
    path: 'domain',
    flag: 'domain',
    kind: domains,
    fallback: '',
    about: 'base domains for virtual-host style addresses; path style always works',
  },
  publicUrl: {
    env: 'S3D_PUBLIC_URL',
    path: 'publicUrl',
    flag: 'public-url',
    kind: optional(publicUrl),
    about: 'URL that clients know and sign for where a proxy stands before the daemon; may have a path',
  },
  trustedProxies: {
    env: 'S3D_TRUSTED_PROXIES',
    path: 'trustedProxies',
    flag: 'trusted-proxy',
    kind: proxyNetworks,
    fallback: '',
    about:
      'addresses and networks of proxies whose X-Forwarded-Host, -Proto and -Prefix are believed; unix is whoever comes by a Unix socket',
  },
  region: {
    env: 'S3D_REGION',
    path: 'region',
    flag: 'region',
    kind: region,
    fallback: 'us-east-1',
    about: 'region of every bucket, and the one requests are signed for',
    client: true,
  },
  authMode: {
    env: 'S3D_AUTH',
    path: 'auth.mode',
    flag: 'auth',
    kind: oneOf(['sigv4', 'none']),
    fallback: 'sigv4',
    about:
      'none lets everybody who can connect act as root: accepted on loopback addresses and Unix sockets only',
  },
  acceptsV2: {
    env: 'S3D_SIGV2',
    path: 'auth.sigv2',
    flag: 'sigv2',
    kind: switchedOn,
    fallback: 'false',
    about:
      'accept Signature Version 2 as well, which AWS refuses for buckets made since June 2020: for clients that know no other',
  },
  insecureNoAuth: {
    flag: 'insecure-no-auth',
    kind: switchedOn,
    fallback: 'false',
    about:
      'accept the auth mode none on every address; said on the command line at each start, or not at all',
  },
  accessKeyId: {
    env: 'S3D_ACCESS_KEY_ID',
    path: 'auth.accessKeyId',
    kind: optional(matching(/^[\w.@+-]{3,128}$/, '3 to 128 letters, digits or .@+-_')),
    fallbackNote: 'generated on first start',
    about: 'access key id of the root identity that clients sign with',
  },
  secretAccessKey: {
    env: 'S3D_SECRET_ACCESS_KEY',
    path: 'auth.secretAccessKey',
    kind: optional(matching(/^[\x21-\x7e]{1,256}$/, '1 to 256 printable ASCII characters without spaces')),
    fallbackNote: 'generated on first start',
    about: 'secret access key of the root identity',
    secret: true,
  },
  defaultEncryption: {
    env: 'S3D_DEFAULT_ENCRYPTION',
    path: 'encryption.default',
    flag: 'default-encryption',
    kind: oneOf(['none', 'AES256']),
    fallback: 'none',
    about: 'encryption of new objects about which neither the request nor its bucket says anything',
  },
  kmsKeys: {
    env: 'S3D_KMS_KEYS',
    path: 'kms.keys',
    flag: 'kms-key',
    kind: keyNames,
    fallback: '',
    about:
      'KMS keys that clients may name, ids or aliases such as alias/reports; alias/aws/s3 is always there',
  },
  masterKey: {
    env: 'S3D_MASTER_KEY',
    path: 'encryption.masterKey',
    kind: optional(matching(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, '32 bytes in base64')),
    fallbackNote: 'the file below',
    about: 'key from which all other keys of server-side encryption are derived',
    secret: true,
  },
  masterKeyFile: {
    env: 'S3D_MASTER_KEY_FILE',
    path: 'encryption.masterKeyFile',
    flag: 'master-key-file',
    kind: path,
    fallback: known => (known.localDir === undefined ? undefined : known.localDir + '/master.key'),
    fallbackNote: '`$S3D_LOCAL_DIR/master.key`',
    about:
      'file with the master key, made when something is first to be encrypted; without it nothing of that can be read',
  },
  maxHeaderBytes: {
    env: 'S3D_MAX_HEADER_SIZE',
    path: 'limits.headerSize',
    flag: 'max-header-size',
    kind: size({ min: 4_096, max: 2 ** 20 }),
    fallback: '16KiB',
    about: 'largest request line and headers together',
  },
  maxDocumentBytes: {
    env: 'S3D_MAX_DOCUMENT_SIZE',
    path: 'limits.documentSize',
    flag: 'max-document-size',
    kind: size({ min: 65_536, max: 2 ** 28 }),
    fallback: '8MiB',
    about:
      'largest XML document in a request; the limits AWS has for each operation, 2.5 MiB at most, hold as well',
  },
  maxConnections: {
    env: 'S3D_MAX_CONNECTIONS',
    path: 'limits.connections',
    flag: 'max-connections',
    kind: count({ min: 1, max: 1_000_000 }),
    fallback: '1024',
    about: 'connections open at once; more are closed before any work is done for them',
  },
  headerTimeoutMs: {
    env: 'S3D_HEADER_TIMEOUT',
    path: 'limits.headerTimeout',
    flag: 'header-timeout',
    kind: timeout,
    fallback: '30s',
    about: 'time for the headers of a request to arrive',
  },
  stallTimeoutMs: {
    env: 'S3D_STALL_TIMEOUT',
    path: 'limits.stallTimeout',
    flag: 'stall-timeout',
    kind: timeout,
    fallback: '30s',
    about: 'time a body, in either direction, may stand still',
  },
  idleTimeoutMs: {
    env: 'S3D_IDLE_TIMEOUT',
    path: 'limits.idleTimeout',
    flag: 'idle-timeout',
    kind: timeout,
    fallback: '75s',
    about: 'time a connection is kept without a request',
  },
  drainTimeoutMs: {
    env: 'S3D_DRAIN_TIMEOUT',
    path: 'limits.drainTimeout',
    flag: 'drain-timeout',
    kind: timeout,
    fallback: '25s',
    about: 'time requests in progress have to finish when the daemon is told to stop',
  },
  ...limitSettings,
  ...auditSettings,
  ...remoteSettings,
  ...queueSettings,
  ...cacheSettings,
  ...opaSettings,
  readyRemotes: {
    env: 'S3D_READY_REMOTES',
    path: 'remote.ready',
    flag: 'ready-remotes',
    kind: oneOf(['all', 'any', 'none']),
    // With the queue on, a remote that is away is what the daemon is there for.
    fallback: known => (known.writeQueue === true ? 'none' : 'all'),
    fallbackNote: '`all`, with the write queue `none`',
    about: 'which remotes have to be reached for the daemon to be ready',
  },
  logLevel: {
    env: 'S3D_LOG_LEVEL',
    path: 'log.level',
    flag: 'log-level',
    kind: oneOf(['debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'info',
    about: 'least severe lines that are logged',
  },
  logFormat: {
    env: 'S3D_LOG_FORMAT',
    path: 'log.format',
    flag: 'log-format',
    kind: oneOf(['text', 'json']),
    fallback: 'text',
    about: 'lines for people, or one JSON object a line',
  },
}

/** In the order of the table. */
export const settingNames: readonly (keyof Values)[] = Object.keys(settings).filter(isSettingName)

function isSettingName(name: string): name is keyof Values {
  return Object.hasOwn(settings, name)
}

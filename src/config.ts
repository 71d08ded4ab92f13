/**
 * The configuration: one frozen object from defaults, s3d.yaml, the environment and flags, each overriding those
 * before it. `main.ts` and the commands load it; the daemon hands its slices to the modules. Nothing else reads
 * `process.env`, and no default is applied anywhere else.
 */
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import type { LogConfig } from './base/log.ts'
import { systemCode } from './base/system-error.ts'
import type { AdminEndpoint } from './config/admin-endpoint.ts'
import { auditConfigOf, type AuditConfig } from './config/audit-settings.ts'
import { formatAddress, isLocal, type ListenAddress } from './config/address.ts'
import { foreignVariables, type ForeignVariables } from './config/foreign.ts'
import { cacheConfigOf, type CacheConfig } from './config/cache-settings.ts'
import { opaConfigOf, opaContradictions, type OpaConfig } from './config/opa-settings.ts'
import { queueConfigOf, type QueueConfig } from './config/queue-config.ts'
import type { ProxyNetwork, PublicUrl } from './config/public-url.ts'
import { remoteConfigOf, type RemoteConfig } from './config/remote-config.ts'
import { remoteRoleProblems } from './config/remote-role.ts'
import {
  nobody,
  parseIdentities,
  type DeclaredIdentities,
  type IdentityReading,
} from './config/identities.ts'
import { identityContradictions } from './config/identity-contradictions.ts'
import { parseRemotes, type Reading, type RemoteRoute } from './config/remotes.ts'
import { limitsOf } from './config/limit-rules.ts'
import type { LimitRule } from './config/limit-settings.ts'
import { settingNames, settings } from './config/settings.ts'
import type { AuthMode, DefaultEncryption, Setting, Values } from './config/settings.ts'
import { callerTls, tlsFiles, type CallerTls, type TlsFiles } from './config/tls-files.ts'
import { environmentTexts, fileTexts, flagTexts } from './config/sources.ts'
import type { ConfigFile, Environment, Flags } from './config/sources.ts'
import { tlsContradictions } from './config/tls-contradictions.ts'
import { complaint, type Place } from './config/values.ts'

export interface Config {
  /** Absolute path. */
  readonly localDir: string
  /** Origin of the daemon's URL, e.g. `http://localhost:33333`. */
  readonly endpoint: string
  readonly region: string
  readonly log: LogConfig
  readonly auth: AuthConfig
  readonly encryption: EncryptionConfig
  readonly http: HttpConfig
  /** Absent where there is none. */
  readonly admin: AdminEndpoint | undefined
  readonly audit: AuditConfig
  /** None where nothing is limited. */
  readonly limits: readonly LimitRule[]
  /** Where credentials of roles are to be had; absent where they are not. */
  readonly credentials: AdminEndpoint | undefined
  /** Absent where s3d stands alone. */
  readonly remote: RemoteConfig | undefined
  /** Absent where writes go through to the remote. */
  readonly queue: QueueConfig | undefined
  /** `undefined` where it is off. */
  readonly cache: CacheConfig | undefined
  /** Absent where s3d's own policies decide. */
  readonly opa: OpaConfig | undefined
  /** What commands show and trust when they call a daemon over HTTPS. */
  readonly caller: CallerTls
}

export interface AuthConfig {
  readonly mode: AuthMode
  readonly acceptsV2: boolean
  /** Absent where `$S3D_LOCAL_DIR/credentials` decides. */
  readonly root: KeyPair | undefined
  /** Who else there is, by s3d.yaml. */
  readonly declared: DeclaredIdentities
}

/** Server-side encryption. */
export interface EncryptionConfig {
  /** 32 bytes in base64; absent where the file decides. */
  readonly masterKey: string | undefined
  /** Absolute path. */
  readonly masterKeyFile: string
  /** Ids and aliases that clients may name. */
  readonly kmsKeys: readonly string[]
  /** Of objects about which neither request nor bucket says anything. */
  readonly byDefault: DefaultEncryption
}

/** What a client signs with. */
export interface KeyPair {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface HttpConfig {
  readonly listen: readonly ListenAddress[]
  /** Absent where TCP addresses speak plain HTTP. */
  readonly tls: TlsFiles | undefined
  /** Lower-case base domains of virtual-host style addresses. */
  readonly domains: readonly string[]
  /** Absent where clients know no other address than ours. */
  readonly publicUrl: PublicUrl | undefined
  readonly trustedProxies: readonly ProxyNetwork[]
  readonly maxHeaderBytes: number
  /** Of a request body that is collected because it is a document, not object data. */
  readonly maxDocumentBytes: number
  readonly maxConnections: number
  readonly headerTimeoutMs: number
  readonly stallTimeoutMs: number
  readonly idleTimeoutMs: number
  readonly drainTimeoutMs: number
}

export type Source = 'default' | 'file' | 'environment' | 'flag'

/** Where a setting's value comes from. */
export interface Origin {
  readonly name: keyof Values
  /** As a user would write it; `''` when unset. Secrets are in here: mask them before showing. */
  readonly text: string
  readonly source: Source
  /** The variable, flag or file and key that set it; `''` for a default. */
  readonly setBy: string
}

export interface LoadedConfig {
  readonly config: Config
  /** One for each setting, in the order of the table. */
  readonly origins: readonly Origin[]
}

export interface Sources {
  readonly flags?: Flags
  readonly env?: Environment
  readonly file?: ConfigFile | undefined
  readonly purpose?: Purpose
}

/** Serving asks more of a configuration than calling: the commands that only call bind no address. */
export type Purpose = 'serve' | 'call'

/** Everything that is wrong with a configuration, one line each; secrets are left out. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * Loads the configuration of this process.
 * @param flags parsed flags of the settings, and `config`, the path of s3d.yaml
 * @throws {ConfigError} naming every problem
 */
export async function loadConfig(flags: Flags, purpose: Purpose): Promise<LoadedConfig> {
  const { config: file, ...settingFlags } = flags
  const content = typeof file === 'string' ? { name: file, content: await readYaml(file) } : undefined
  return resolveConfig({ flags: settingFlags, env: process.env, file: content, purpose })
}

/** Variables of this process that are no settings, and yet decide what clients do. */
export function surroundings(): ForeignVariables {
  return foreignVariables(process.env)
}

/**
 * Puts the sources together.
 * @throws {ConfigError} naming every problem
 */
export function resolveConfig({ flags = {}, env = {}, file, purpose = 'serve' }: Sources): LoadedConfig {
  const problems: string[] = []
  const layers: readonly Layer[] = [
    {
      source: 'file',
      texts: file ? fileTexts(file, problems) : new Map(),
      nameOf: 'path',
      prefix: `${file?.name}: `,
    },
    { source: 'environment', texts: environmentTexts(env, problems), nameOf: 'env', prefix: '' },
    { source: 'flag', texts: flagTexts(flags), nameOf: 'flag', prefix: '--' },
  ]
  const place = { homeDir: env['HOME'] || homedir(), workingDir: process.cwd() }
  const values: Partial<Values> = {}
  const into = { layers, values, place, problems }
  const origins = settingNames.map(name => settle(name, settings[name], into))
  if (problems.length > 0 || !isSettled(values)) throw new ConfigError(problems)
  const routes = routesOf(file, { region: values.remoteRegion, place, problems })
  const declared = declaredIn(file, { place, problems })
  const limits = limitsOf(values, file, { place, problems })
  const isGateway = values.remoteEndpoint !== undefined || routes.length > 0
  problems.push(...identityContradictions(values, declared, isGateway))
  const keeps = values.writeQueue || values.readCache
  const variable = `${settings.remoteEndpoint.env}`
  const everyRole = [declared, ...declared.accounts].flatMap(({ roles }) => roles)
  problems.push(...remoteRoleProblems(everyRole, { hasRemote: isGateway, keeps, variable }))
  problems.push(...contradictions(values, origins, purpose))
  problems.push(...opaContradictions(values))
  if (values.writeQueue && !isGateway) {
    problems.push(
      `${settings.writeQueue.env}: there is no remote to push to; set ${settings.remoteEndpoint.env}`,
    )
  }
  if (values.readCache && !isGateway) {
    problems.push(
      `${settings.readCache.env}: there is no remote to read from; set ${settings.remoteEndpoint.env}`,
    )
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return { config: freeze(group(values, { routes, declared, limits, env })), origins: freeze(origins) }
}

function routesOf(file: ConfigFile | undefined, reading: Omit<Reading, 'file'>): readonly RemoteRoute[] {
  const content = file?.content
  if (!(content instanceof Object) || !('remotes' in content)) return []
  return parseRemotes(content.remotes, { ...reading, file: file?.name ?? '' })
}

function declaredIn(
  file: ConfigFile | undefined,
  reading: Omit<IdentityReading, 'file'>,
): DeclaredIdentities {
  const content = file?.content
  if (!(content instanceof Object) || !('identities' in content)) return nobody
  return parseIdentities(content.identities, { ...reading, file: file?.name ?? '' })
}

/** Whether every setting has a value, or none to fall back on: `Values` lets those be undefined. */
function isSettled(values: Partial<Values>): values is Values {
  return settingNames.every(name => settings[name].fallback === undefined || values[name] !== undefined)
}

/** One source, and the name it has for a setting. */
interface Layer {
  readonly source: Source
  readonly texts: ReadonlyMap<string, string>
  readonly nameOf: 'path' | 'env' | 'flag'
  /** Before the name, in messages. */
  readonly prefix: string
}

interface Settling {
  readonly layers: readonly Layer[]
  readonly values: Partial<Values>
  readonly place: Place
  readonly problems: string[]
}

/** Gives a setting the value of the last layer that has one; a bad value is a problem even where it is overridden. */
function settle<Name extends keyof Values>(
  name: Name,
  setting: Setting<Values[Name]>,
  { layers, values, place, problems }: Settling,
): Origin {
  const { kind, fallback, secret } = setting
  const fallbackText = typeof fallback === 'function' ? fallback(values) : fallback
  let origin: Origin = { name, text: '', source: 'default', setBy: '' }
  const offer = (text: string | undefined, source: Source, setBy: string) => {
    if (text === undefined) return
    const value = kind.parse(text, place)
    if (value === undefined) {
      problems.push(`${setBy}: ${complaint(kind, text, secret === true)}`)
    } else {
      values[name] = value
      origin = { name, text: kind.show(value), source, setBy }
    }
  }
  offer(fallbackText, 'default', '')
  for (const { source, texts, nameOf, prefix } of layers) {
    const key = setting[nameOf]
    if (key !== undefined) offer(texts.get(key), source, prefix + key)
  }
  return origin
}

/** @returns what is fine setting by setting, but not together */
function contradictions(values: Values, origins: readonly Origin[], purpose: Purpose): string[] {
  const problems: string[] = []
  const sourceOf = (name: keyof Values) => origins.find(origin => origin.name === name)?.source
  if (sourceOf('accessKeyId') !== sourceOf('secretAccessKey')) {
    const { accessKeyId, secretAccessKey } = settings
    problems.push(
      `${accessKeyId.env} and ${secretAccessKey.env} are one pair: set both, and in the same source`,
    )
  }
  const { tlsClientCertFile, tlsClientKeyFile } = settings
  if ((values.tlsClientCertFile === undefined) !== (values.tlsClientKeyFile === undefined)) {
    problems.push(`${tlsClientCertFile.env} and ${tlsClientKeyFile.env} belong together: set both`)
  }
  if (purpose === 'call') return problems

  const exposed = values.listen.find(address => !isLocal(address))
  if (values.authMode === 'none' && exposed && !values.insecureNoAuth) {
    const danger = `with auth none everybody who reaches ${formatAddress(exposed)} acts as root`
    problems.push(`${danger}: listen on a loopback address, or add --${settings.insecureNoAuth.flag}`)
  }
  problems.push(...tlsContradictions(values, sourceOf('listen') === 'default'))
  return problems
}

/** What is no setting of its own. */
interface Beside {
  readonly routes: readonly RemoteRoute[]
  readonly declared: DeclaredIdentities
  readonly limits: readonly LimitRule[]
  readonly env: Environment
}

function group(values: Values, { routes, declared, limits: limited, env }: Beside): Config {
  const { localDir, endpoint, region, authMode: mode, accessKeyId, secretAccessKey } = values
  const { listen, domains, publicUrl, trustedProxies, maxHeaderBytes, maxDocumentBytes, maxConnections } =
    values
  const { headerTimeoutMs, stallTimeoutMs, idleTimeoutMs, drainTimeoutMs } = values
  const root =
    accessKeyId !== undefined && secretAccessKey !== undefined ? { accessKeyId, secretAccessKey } : undefined
  const log = { level: values.logLevel, format: values.logFormat }
  const limits = { maxHeaderBytes, maxDocumentBytes, maxConnections }
  const timeouts = { headerTimeoutMs, stallTimeoutMs, idleTimeoutMs, drainTimeoutMs }
  return {
    localDir,
    endpoint,
    region,
    log,
    auth: { mode, acceptsV2: values.acceptsV2, root, declared },
    remote: remoteConfigOf(values, routes, env),
    queue: queueConfigOf(values),
    cache: cacheConfigOf(values),
    opa: opaConfigOf(values),
    encryption: {
      masterKey: values.masterKey,
      masterKeyFile: values.masterKeyFile,
      kmsKeys: values.kmsKeys,
      byDefault: values.defaultEncryption,
    },
    http: { listen, tls: tlsFiles(values), domains, publicUrl, trustedProxies, ...limits, ...timeouts },
    admin: values.adminEndpoint === 'none' ? undefined : values.adminEndpoint,
    limits: limited,
    audit: auditConfigOf(values),
    credentials: values.credentialsEndpoint === 'none' ? undefined : values.credentialsEndpoint,
    caller: callerTls(values),
  }
}

/** @throws {ConfigError} when the file can't be read or is no YAML */
async function readYaml(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ConfigError([`${file}: can't be read (${systemCode(error)})`])
  })
  // Few start with a file, and the parser takes longer to load than everything else here.
  const { parseDocument } = await import('yaml')
  // Every scalar stays text, as in the other sources: 0123 is a fine secret and no number.
  const document = parseDocument(text, { schema: 'failsafe' })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw new ConfigError([`${file}: ${problem.message.split('\n')[0]?.replace(/:$/, '')}`])
  return document.toJS()
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  return value
}

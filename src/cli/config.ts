/**
 * `s3d config`: what the daemon would run with, and where each value comes from. Secrets are masked.
 */
import { formatAge } from '../base/quantity.ts'
import { loadConfig, type LoadedConfig, type Origin } from '../config.ts'
import { statedCapabilities } from '../config/capabilities.ts'
import { credentialSource } from '../config/credential-source.ts'
import type { DeclaredCaller } from '../config/callers.ts'
import type { DeclaredAccount, DeclaredRole, DeclaredUser } from '../config/identities.ts'
import { ruleMembers } from '../config/limit-rules.ts'
import { remoteEndpoint } from '../config/remote-endpoint.ts'
import type { DeclaredProvider } from '../config/oidc-providers.ts'
import type { RemoteRoute } from '../config/remotes.ts'
import { settings } from '../config/settings.ts'
import { credentialsPath, readRootCredentials } from '../root-credentials.ts'
import type { Invocation } from './command.ts'
import { columns, write, writeJson } from './output.ts'

/** @throws {ConfigError} when the daemon would not start with it */
export async function config({ settings: flags, options, terminal }: Invocation): Promise<void> {
  const loaded = await loadConfig(flags, 'serve')
  const routes = loaded.config.remote?.routes ?? []
  const { declared } = loaded.config.auth
  const file = String(flags['config'] ?? '')
  const rows = [
    ...withStoredRoot(loaded).map(shown),
    ...routes.flatMap((route, at) => routeRows(route, at, file)),
    ...declared.users.flatMap((user, at) => userRows(user, at, file)),
    ...rolesOf(declared, 'identities', file),
    ...listed(loaded).flatMap((rule, at) => fileRows(`limits.rules[${at}]`, ruleMembers(rule), file)),
    ...declared.accounts.flatMap((account, at) => accountRows(account, at, file)),
  ]
  if (options['json']) await writeJson(terminal.stdout, rows)
  else {
    const lines = rows.map(({ variable, flag, path, value, source, setBy }) => [
      variable ?? flag ?? path ?? '',
      value,
      setBy ?? source,
    ])
    await write(terminal.stdout, columns(lines))
  }
}

/** The rule that settings make has their rows. */
function listed({ config: { limits } }: LoadedConfig): LoadedConfig['config']['limits'] {
  return limits.filter(rule => rule.name !== 'settings')
}

/** The credentials file is a source too, of one pair that nothing else sets. */
function withStoredRoot({ config: { localDir, auth }, origins }: LoadedConfig): readonly Origin[] {
  const stored = auth.root === undefined ? readRootCredentials(localDir) : undefined
  if (stored === undefined) return origins
  return origins.map(origin =>
    origin.name === 'accessKeyId' || origin.name === 'secretAccessKey'
      ? { ...origin, text: stored[origin.name], source: 'file', setBy: credentialsPath(localDir) }
      : origin,
  )
}

interface Row {
  readonly variable: string | undefined
  readonly flag: string | undefined
  readonly path: string | undefined
  readonly value: string
  readonly source: Origin['source']
  readonly setBy: string | undefined
}

function shown({ name, text, source, setBy }: Origin): Row {
  const { env, flag, path, secret, fallbackNote } = settings[name]
  const value =
    text !== '' && secret ? '(hidden)' : text || (fallbackNote === undefined ? '' : `(${fallbackNote})`)
  return {
    variable: env,
    flag: flag === undefined ? undefined : '--' + flag,
    path,
    value,
    source,
    setBy: setBy || undefined,
  }
}

/** A list's entries have no variables. What they name is no secret: credentials are never in them, only their source. */
function routeRows(route: RemoteRoute, at: number, file: string): readonly Row[] {
  const alias = Object.entries(route.alias).map(([ours, theirs]) => [`alias.${ours}`, theirs] as const)
  const members = [
    ['name', route.name],
    ['endpoint', remoteEndpoint.show(route.endpoint)],
    ['region', route.region],
    ['credentials', credentialSource.show(route.credentials)],
    ['buckets', route.buckets.join(',')],
    ...alias,
    ['prefix', route.prefix],
    ['capabilities', statedCapabilities.show(route.capabilities)],
  ] as const
  return fileRows(`remotes[${at}]`, members, file)
}

/** Secrets are left out, and policies are told by their names: with those of the user's groups. */
function userRows(user: DeclaredUser, at: number, file: string): readonly Row[] {
  const members = [
    ['name', user.name],
    ['accessKeys', user.accessKeys.map(key => key.accessKeyId).join(',')],
    ['policies', user.policies.map(policy => policy.name).join(',')],
    ['boundary', user.boundary?.name ?? ''],
  ] as const
  return fileRows(`identities.users[${at}]`, members, file)
}

/** Of one account, and the providers whose tokens they may trust. @param entry where the account is in the file */
function rolesOf(
  { roles, oidcProviders }: Pick<DeclaredAccount, 'roles' | 'oidcProviders'>,
  entry: string,
  file: string,
): readonly Row[] {
  return [
    ...roles.flatMap((role, at) => roleRows(role, `${entry}.roles[${at}]`, file)),
    ...oidcProviders.flatMap((provider, at) => providerRows(provider, `${entry}.oidcProviders[${at}]`, file)),
  ]
}

function roleRows(role: DeclaredRole, entry: string, file: string): readonly Row[] {
  const members = [
    ['name', role.name],
    ['policies', role.policies.map(policy => policy.name).join(',')],
    ['boundary', role.boundary?.name ?? ''],
    ['maxSession', formatAge(role.maxSessionMs)],
    ['callers', role.callers.map(callerText).join(',')],
    ['remote.role', role.remote?.arn ?? ''],
    ['remote.sts', role.remote?.sts === undefined ? '' : remoteEndpoint.show(role.remote.sts)],
    ['remote.tokenFile', role.remote?.tokenFile ?? ''],
  ] as const
  return fileRows(entry, members, file)
}

function providerRows(provider: DeclaredProvider, entry: string, file: string): readonly Row[] {
  const members = [
    ['url', provider.url],
    ['clientIds', provider.clientIds.join(',')],
    ['caFile', provider.caFile ?? ''],
    ['jwksFile', provider.keysFile ?? ''],
    ['jwksHosts', provider.keysHosts.join(',')],
  ] as const
  return fileRows(entry, members, file)
}

/** Users of an account are told by their names. */
function accountRows(account: DeclaredAccount, at: number, file: string): readonly Row[] {
  const members = [
    ['id', account.id],
    ['name', account.name],
    ['email', account.email ?? ''],
    ['accessKeys', account.accessKeys.map(key => key.accessKeyId).join(',')],
    ['users', account.users.map(user => user.name).join(',')],
  ] as const
  const entry = `identities.accounts[${at}]`
  return [...fileRows(entry, members, file), ...rolesOf(account, entry, file)]
}

function callerText(caller: DeclaredCaller): string {
  switch (caller.kind) {
    case 'token':
      return caller.file
    case 'network':
      return `${caller.address}/${caller.bits}`
    case 'socket':
      return caller.uid === undefined ? caller.path : `${caller.path} (uid ${caller.uid})`
    default:
      return `${caller.namespace}/${caller.name}`
  }
}

function fileRows(
  entry: string,
  members: readonly (readonly [string, string])[],
  file: string,
): readonly Row[] {
  return members
    .filter(([, value]) => value !== '')
    .map(([member, value]) => {
      const path = `${entry}.${member}`
      return { variable: undefined, flag: undefined, path, value, source: 'file', setBy: `${file}: ${path}` }
    })
}

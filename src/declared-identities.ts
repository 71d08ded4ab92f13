/**
 * The users and roles that s3d.yaml declares, with the secrets users sign with: those that lie in files are read here, once.
 */
import { readFileSync } from 'node:fs'
import { PrivateFileError, readPrivateFile } from './base/private-file.ts'
import { systemCode } from './base/system-error.ts'
import { ConfigError, type AuthConfig, type KeyPair } from './config.ts'
import type { DeclaredIdentities, DeclaredKey } from './config/identities.ts'
import type { DeclaredProvider } from './config/oidc-providers.ts'
import type { Declared, KeyPair as AccessKey } from './identity/declared.ts'
import { Identities } from './identity/identities.ts'
import type { FindProvider, OidcProvider } from './oidc/provider.ts'
import type { Identity } from './service/context.ts'

/**
 * Of all accounts.
 * @param account the daemon's own, twelve digits
 * @throws {PrivateFileError} when a secret is missing, or others may read it
 * @throws {ConfigError} when somebody has root's access key
 */
export function declaredIdentities(
  account: string,
  { declared }: Pick<AuthConfig, 'declared'>,
  root: KeyPair,
): Identities {
  const identities = new Identities(account, declaredIn(declared, root))
  for (const other of declared.accounts) {
    const { id, name: label, email } = other
    identities.declare(id, { ...declaredIn(other, root), tenant: { label, email } })
  }
  return identities
}

function declaredIn(
  { users, roles, policies: managed, oidcProviders: providers }: Omit<DeclaredIdentities, 'accounts'>,
  root: KeyPair,
): Declared {
  return {
    roles,
    providers,
    policies: managed,
    users: users.map(({ name, accessKeys, policies, boundary }) => ({
      name,
      policies,
      boundary,
      accessKeys: keyPairs(accessKeys, `the user ${name}`, root),
    })),
  }
}

/** A key pair of the root of another account. */
export interface AccountKey extends AccessKey {
  readonly identity: Extract<Identity, { kind: 'account' }>
}

/** By their ids. @throws as `declaredIdentities` */
export function declaredAccountKeys(
  { declared: { accounts } }: Pick<AuthConfig, 'declared'>,
  root: KeyPair,
): ReadonlyMap<string, AccountKey> {
  const keys = accounts.flatMap(({ id: account, name, accessKeys }) =>
    keyPairs(accessKeys, `the account ${name}`, root).map((pair): [string, AccountKey] => {
      const { accessKeyId } = pair
      return [accessKeyId, { ...pair, identity: Object.freeze({ kind: 'account', accessKeyId, account }) }]
    }),
  )
  return new Map(keys)
}

function keyPairs(declared: readonly DeclaredKey[], whose: string, root: KeyPair): readonly AccessKey[] {
  return declared.map(({ accessKeyId, secret }) => {
    if (accessKeyId === root.accessKeyId)
      throw new ConfigError([`identities: ${whose} has the access key of root, ${accessKeyId}`])
    return { accessKeyId, secretAccessKey: 'text' in secret ? secret.text : secretIn(secret.file) }
  })
}

function secretIn(file: string): string {
  const secret = readPrivateFile(file)?.trim()
  if (secret === undefined)
    throw new PrivateFileError(`${file}: there is no such file; it is to hold a secret access key`)
  if (/^[!-~]{16,128}$/.test(secret)) return secret
  throw new PrivateFileError(
    `${file}: expected a secret access key of 16 to 128 characters, and nothing else`,
  )
}

/**
 * Of the identity providers, with the authorities they are trusted by.
 * @throws {ConfigError} when such a file can't be read
 */
export function declaredProviders(providers: readonly DeclaredProvider[]): FindProvider {
  const known = new Map(
    providers.map(({ caFile, ...provider }): [string, OidcProvider] => [
      provider.url,
      { ...provider, ca: caFile === undefined ? undefined : textOf(caFile) },
    ]),
  )
  return issuer => known.get(issuer)
}

function textOf(caFile: string): string {
  try {
    return readFileSync(caFile, 'utf8')
  } catch (error) {
    throw new ConfigError([`identities.oidcProviders: ${caFile}: can't be read (${systemCode(error)})`])
  }
}

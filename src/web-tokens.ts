/**
 * Whether tokens of identity providers are good, for one account: those of the providers that s3d.yaml declares for it, and of those
 * that IAM keeps in it. What one account believes is nothing to the others.
 */
import type { Clock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import type { AuthConfig } from './config.ts'
import { declaredProviders } from './declared-identities.ts'
import type { Identities } from './identity/identities.ts'
import { KeySets } from './oidc/key-sets.ts'
import { firstOf } from './oidc/provider.ts'
import { verifyToken, type VerifiedToken } from './oidc/verify-token.ts'
import { accountId } from './policy/owner.ts'
import { storedProviders } from './stored-identities.ts'

/** @param account twelve digits @throws {TokenError} */
export type VerifyToken = (token: string, account: string) => Promise<VerifiedToken>

export interface WebTokenDependencies {
  readonly clock: Clock
  readonly log: Log
  readonly identities: Identities
}

/** @throws {ConfigError} when the authorities of a declared provider can't be read */
export function webTokens(
  { clock, log, identities }: WebTokenDependencies,
  { declared: { oidcProviders, accounts } }: Pick<AuthConfig, 'declared'>,
): VerifyToken {
  const keys = new KeySets({ clock, log })
  const declared = new Map(
    [{ id: accountId, oidcProviders }, ...accounts].map(each => [
      each.id,
      declaredProviders(each.oidcProviders),
    ]),
  )
  return (token, account) => {
    const sources = [declared.get(account) ?? (() => undefined), storedProviders(identities, account)]
    return verifyToken({ clock, find: firstOf(sources), keys }, token)
  }
}

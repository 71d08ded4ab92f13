/**
 * What declared identities and other settings can't mean together. Asked by `config.ts` when both are known.
 */
import type { DeclaredIdentities } from './identities.ts'
import { settings, type Values } from './settings.ts'

/** @returns a line for each */
export function identityContradictions(
  values: Values,
  { users, roles, accounts }: DeclaredIdentities,
  isGateway: boolean,
): string[] {
  const problems: string[] = []
  if (users.length + roles.length + accounts.length > 0 && values.authMode === 'none')
    problems.push('identities: with auth none everybody is root; declare nobody, or verify signatures')
  if (
    roles.some(role => role.callers.some(({ kind }) => kind !== 'socket')) &&
    values.credentialsEndpoint === 'none'
  ) {
    const { env } = settings.credentialsEndpoint
    problems.push(`identities: roles have callers, who find no credentials; set ${env}`)
  }
  // To the remote every call would be the daemon's: one account's buckets would be everybody's.
  if (isGateway && accounts.length > 0)
    problems.push(
      "identities.accounts: in front of a remote there is one account, the remote's own; declare users",
    )
  if (accounts.some(account => account.roles.some(role => role.callers.length > 0)))
    problems.push("identities.accounts: only roles of the daemon's own account can have callers")
  return problems
}

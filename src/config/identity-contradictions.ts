/**
 * What declared identities and other settings can't mean together. Asked by `config.ts` when both are known.
 */
import { accountId } from '../policy/owner.ts'
import type { DeclaredCaller } from './callers.ts'
import type { DeclaredIdentities, DeclaredRole } from './identities.ts'
import { settings, type Values } from './settings.ts'

/** @returns a line for each */
export function identityContradictions(
  values: Values,
  { users, roles, oidcProviders, accounts }: DeclaredIdentities,
  isGateway: boolean,
): string[] {
  const problems: string[] = []
  if (users.length + roles.length + accounts.length > 0 && values.authMode === 'none')
    problems.push('identities: with auth none everybody is root; declare nobody, or verify signatures')
  if (
    [{ roles }, ...accounts].some(each => each.roles.some(hasCallersByNetwork)) &&
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
  return [...problems, ...callersTwice(everyRole({ roles, oidcProviders, accounts }))]
}

function hasCallersByNetwork({ callers }: DeclaredRole): boolean {
  return callers.some(({ kind }) => kind !== 'socket')
}

interface RoleOfAccount {
  readonly arn: string
  readonly callers: DeclaredRole['callers']
  /** URLs of its account's providers. */
  readonly issuers: readonly string[]
}

function everyRole({
  roles,
  oidcProviders,
  accounts,
}: Pick<DeclaredIdentities, 'roles' | 'oidcProviders' | 'accounts'>): readonly RoleOfAccount[] {
  return [{ id: accountId, roles, oidcProviders }, ...accounts].flatMap(account =>
    account.roles.map(({ name, callers }) => ({
      arn: `arn:aws:iam::${account.id}:role/${name}`,
      callers,
      issuers: account.oidcProviders.map(({ url }) => url),
    })),
  )
}

/** Who is a caller of two roles gets one of them only: nobody could say which is meant, and in which account. */
function callersTwice(roles: readonly RoleOfAccount[]): string[] {
  const known = new Map<string, string>()
  return roles.flatMap(({ arn, callers, issuers }) =>
    callers.flatMap(caller =>
      [...new Set(whoIs(caller, issuers))].flatMap(who => {
        const other = known.get(who)
        known.set(who, other ?? arn)
        return other === undefined
          ? []
          : [`identities: ${who} is a caller of ${other} and of ${arn}; say which`]
      }),
    ),
  )
}

/** In words; one of a service account for each provider that could vouch for it. */
function whoIs(caller: DeclaredCaller, issuers: readonly string[]): readonly string[] {
  switch (caller.kind) {
    case 'network':
      return [`who comes from ${caller.address}/${caller.bits}`]
    case 'token':
      return [`who has the token in ${caller.file}`]
    case 'socket':
      return [`who may open ${caller.path}`]
    default: {
      const { namespace, name, provider } = caller
      const whose = provider === undefined ? issuers : [provider]
      return whose.map(issuer => `the service account ${namespace}/${name} of ${issuer}`)
    }
  }
}

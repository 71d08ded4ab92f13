/**
 * What the actions of STS do. `daemon.ts` makes them, the HTTP line calls them with who has signed.
 */
import type { Caller, StsActions } from '../service/query.ts'
import { assumeRoleWithWebIdentity, type WebIdentityDependencies } from './assume-role-with-web-identity.ts'
import { assumeRole } from './assume-role.ts'
import { getFederationToken } from './get-federation-token.ts'
import { getSessionToken } from './session-token.ts'

export function stsActions(deps: WebIdentityDependencies): StsActions {
  const { account, sessions } = deps
  return {
    AssumeRole: (input, asker) => assumeRole(deps, input, asker),
    AssumeRoleWithWebIdentity: (input, asker) => assumeRoleWithWebIdentity(deps, input, asker),
    GetCallerIdentity: (_, { caller }) => whoIs(caller(), account),
    GetFederationToken: (input, asker) => getFederationToken(deps, input, asker),
    GetSessionToken: (input, { caller }) => getSessionToken(sessions, input, caller()),
  }
}

interface Described {
  readonly UserId: string
  readonly Account: string
  readonly Arn: string
}

function whoIs({ identity }: Caller, account: string): Described {
  if (identity.kind === 'root')
    return { UserId: account, Account: account, Arn: `arn:aws:iam::${account}:root` }
  return { UserId: identity.id, Account: identity.account, Arn: identity.arn }
}

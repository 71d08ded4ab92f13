/**
 * What the actions of STS do. `daemon.ts` makes them, the HTTP line calls them with who has signed.
 */
import type { Caller, StsActions } from '../service/query.ts'
import { assumeRoleWithWebIdentity, type WebIdentityDependencies } from './assume-role-with-web-identity.ts'
import { assumeRole } from './assume-role.ts'
import { getFederationToken } from './get-federation-token.ts'
import type { RoleDependencies } from './role-session.ts'
import { getSessionToken } from './session-token.ts'

export function stsActions(deps: WebIdentityDependencies): StsActions {
  const { account } = deps
  return {
    AssumeRole: (input, asker) => assumeRole(inAccountOf(deps, input.RoleArn), input, asker),
    AssumeRoleWithWebIdentity: (input, asker) =>
      assumeRoleWithWebIdentity(inAccountOf(deps, input.RoleArn), input, asker),
    GetCallerIdentity: (_, { caller }) => whoIs(caller(), account),
    GetFederationToken: (input, asker) => {
      const own = { ...deps, account: whoIs(asker.caller(), account).Account }
      return getFederationToken(own, input, asker)
    },
    GetSessionToken: (input, asker) => getSessionToken(deps, input, asker),
  }
}

/** A role is found, and judged, in the account that its ARN names. */
function inAccountOf<Deps extends RoleDependencies>(deps: Deps, arn: string): Deps {
  const [, account] = /^arn:aws:iam::(\d{12}):/.exec(arn) ?? []
  return account === undefined ? deps : { ...deps, account }
}

interface Described {
  readonly UserId: string
  readonly Account: string
  readonly Arn: string
}

function whoIs({ identity }: Caller, account: string): Described {
  if (identity.kind === 'root') return rootOf(account)
  if (identity.kind === 'account') return rootOf(identity.account)
  return { UserId: identity.id, Account: identity.account, Arn: identity.arn }
}

function rootOf(account: string): Described {
  return { UserId: account, Account: account, Arn: `arn:aws:iam::${account}:root` }
}

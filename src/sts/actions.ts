/**
 * What the actions of STS do. `daemon.ts` makes them, the HTTP line calls them with who has signed. Actions that this
 * version does not have say so: a session that nobody would know is worse than none.
 */
import { QueryError, type Actions, type Caller } from '../service/query.ts'

export interface StsConfig {
  /** That root and everything here belong to; twelve digits. */
  readonly account: string
}

export function stsActions(config: StsConfig): Actions {
  return {
    GetCallerIdentity: (_, caller) => whoIs(caller(), config),
    AssumeRole: notImplemented,
    AssumeRoleWithWebIdentity: notImplemented,
    GetFederationToken: notImplemented,
    GetSessionToken: notImplemented,
  }
}

interface Described {
  readonly UserId: string
  readonly Account: string
  readonly Arn: string
}

function whoIs({ identity }: Caller, { account }: StsConfig): Described {
  if (identity.kind === 'root')
    return { UserId: account, Account: account, Arn: `arn:aws:iam::${account}:root` }
  return { UserId: identity.id, Account: identity.account, Arn: identity.arn }
}

function notImplemented(): never {
  throw new QueryError('NotImplemented')
}

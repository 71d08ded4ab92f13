/**
 * What all ways to a session of a role have in common: which role is meant, how long the session may last, what bounds it,
 * and how it is made. Whether somebody may have it is the caller's to know.
 */
import type { Outputs } from '@s3d/server/sts'
import type { Clock } from '../base/clock.ts'
import type { Role } from '../identity/entities.ts'
import type { Identities } from '../identity/identities.ts'
import type { Sessions } from '../identity/sessions.ts'
import { globalKey } from '../policy/request-keys.ts'
import { canonicalAccount } from '../policy/owner.ts'
import { judge, type AccessRequest, type Owner } from '../policy/statement.ts'
import type { Keys } from '../policy/template.ts'
import type { Carried, Decided, Decisions } from '../service/context.ts'
import { QueryError, type Asker } from '../service/query.ts'
import type { PermitDependencies } from './permitted.ts'
import { packedSizeOf } from './session-bounds.ts'
import { credentialsOf } from './session-token.ts'

export interface RoleDependencies extends PermitDependencies {
  /** That root and everything here belong to; twelve digits. */
  readonly account: string
  readonly region: string
  readonly clock: Clock
  readonly identities: Identities
  readonly sessions: Sessions
}

export const defaultSeconds = 3_600

/** @returns `undefined` where there is none with that ARN */
export function roleOf(
  { account, identities }: Pick<RoleDependencies, 'account' | 'identities'>,
  arn: string,
): Role | undefined {
  const prefix = `arn:aws:iam::${account}:role/`
  return arn.startsWith(prefix) ? identities.roleAt(arn) : undefined
}

/** Whose roles are. */
export function ownerOf({ account }: Pick<RoleDependencies, 'account'>): Owner {
  return { account, canonical: canonicalAccount }
}

/** Whether the role itself names who asks, or their account: a policy of the caller's own is not enough. */
export function trusts({ trust }: Role, request: AccessRequest): boolean {
  return trust.statements.some(statement => statement.effect === 'Allow' && judge(statement, request).applies)
}

/** As decisions name it. */
export function trustName({ name }: Role): string {
  return `the trust policy of ${name}`
}

export const noRole: Decided = { effect: 'deny', by: ['no such role'] }

export function untrusted(role: Role): Decided {
  return { effect: 'deny', by: [`${trustName(role)} names nobody like that`] }
}

/** All are wanted; what is decided about each goes to the trail. */
export function firstRefused(
  actions: readonly string[],
  judged: (action: string) => Decided,
  trail: Decisions | undefined,
): string | undefined {
  return actions.find(action => {
    const decided = judged(action)
    trail?.decide(decided)
    return decided.effect === 'deny'
  })
}

/** @param own keys of this request beside those that all have, and of who asks */
export function sessionKeys(
  { clock, region, account }: RoleDependencies,
  asker: Pick<Asker, 'arrival'>,
  own: Keys,
): Keys {
  const about = { nowMs: clock.now(), region, account }
  return name => {
    const value = name.startsWith('aws:') ? globalKey(name, asker, about) : undefined
    return value === undefined ? own(name) : [value]
  }
}

/** @throws {QueryError} `ValidationError` */
export function requireDuration(seconds: number, { maxSessionMs }: Role): void {
  if (seconds * 1_000 > maxSessionMs)
    throw tooLong('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
}

export function tooLong(message: string): QueryError {
  return new QueryError('ValidationError', { message })
}

export interface Asked {
  readonly role: Role
  /** The session's name. */
  readonly name: string
  readonly seconds: number
  readonly carried: Carried
}

export function makeSession(
  { clock, identities, sessions }: RoleDependencies,
  { role, name, seconds, carried }: Asked,
): Outputs['AssumeRole'] {
  const claims = { ...carried.claims, 'aws:tokenissuetime': [new Date(clock.now()).toISOString()] }
  const actor = identities.actor(role, name, { ...carried, claims })
  const packed = packedSizeOf(carried)
  const { sourceIdentity } = carried
  return {
    Credentials: credentialsOf(sessions.make(actor, seconds * 1_000)),
    AssumedRoleUser: { AssumedRoleId: actor.id, Arn: actor.arn },
    ...(packed !== undefined && { PackedPolicySize: packed }),
    ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
  }
}

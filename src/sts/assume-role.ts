/**
 * A session of a role, for whom the role trusts. Whether there is no such role or the caller may not have it is answered
 * alike. What a request asks for beyond that and nothing here would heed is refused, not left out.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
import type { Inputs, Outputs } from '@s3d/server/sts'
import type { Clock } from '../base/clock.ts'
import type { Identities, Role } from '../identity/identities.ts'
import type { Actor, Sessions } from '../identity/sessions.ts'
import { evaluate } from '../policy/evaluate.ts'
import { sessionRules } from '../policy/identity-rules.ts'
import { canonicalAccount } from '../policy/owner.ts'
import { parsePolicy, PolicyError } from '../policy/parse.ts'
import { principalKeys, type Principal } from '../policy/principal.ts'
import { globalKey } from '../policy/request-keys.ts'
import { judge, type AccessRequest } from '../policy/statement.ts'
import type { Keys } from '../policy/template.ts'
import { QueryError, queryError, type Asker } from '../service/query.ts'
import { credentialsOf, refuseDevices } from './session-token.ts'

export interface RoleDependencies {
  /** That root and everything here belong to; twelve digits. */
  readonly account: string
  readonly region: string
  readonly clock: Clock
  readonly identities: Identities
  readonly sessions: Sessions
}

type Input = Inputs['AssumeRole']

const action = 'sts:AssumeRole'
const defaultSeconds = 3_600
/** Of a session that a session asks for. */
const chainedMaxSeconds = 3_600
/** In characters, as AWS bounds what a session may hold. */
const sessionPolicyMaxLength = 2_048

export function assumeRole(deps: RoleDependencies, input: Input, asker: Asker): Outputs['AssumeRole'] {
  const { identity, isTemporary } = asker.caller()
  if (identity.kind === 'root')
    throw new QueryError('AccessDenied', { message: 'Roles may not be assumed by root accounts.' })
  refuseUnheeded(input)
  refuseDevices(input.SerialNumber, input.TokenCode)
  const role = trustingRole(deps, input, { identity, asker })
  const seconds = input.DurationSeconds ?? defaultSeconds
  requireDuration(seconds, { role, isChained: identity.kind === 'role' || isTemporary })
  requireSessionPolicy(input.Policy)
  const actor = deps.identities.actor(role, input.RoleSessionName, input.Policy)
  return {
    Credentials: credentialsOf(deps.sessions.make(actor, seconds * 1_000)),
    AssumedRoleUser: { AssumedRoleId: actor.id, Arn: actor.arn },
    ...(input.Policy !== undefined && {
      PackedPolicySize: Math.ceil((100 * input.Policy.length) / sessionPolicyMaxLength),
    }),
  }
}

/** Members that would change what the session may do, or is, and don't here. */
function refuseUnheeded(input: Input): void {
  for (const name of [
    'PolicyArns',
    'Tags',
    'TransitiveTagKeys',
    'SourceIdentity',
    'ProvidedContexts',
  ] as const) {
    const value = input[name]
    if (value !== undefined && value.length > 0)
      throw new QueryError('NotImplemented', { message: `${name} is not implemented.` })
  }
}

/** @throws {QueryError} `AccessDenied` */
function trustingRole(
  deps: RoleDependencies,
  input: Input,
  { identity, asker }: { readonly identity: Exclude<Actor, { kind: 'root' }>; readonly asker: Asker },
): Role {
  const { account, identities } = deps
  const { RoleArn } = input
  const prefix = `arn:aws:iam::${account}:role/`
  const role = RoleArn.startsWith(prefix) ? identities.role(RoleArn.slice(prefix.length)) : undefined
  const owner = { account, canonical: canonicalAccount }
  const keys = keysOf(deps, input, { principal: identity, asker })
  const request = { principal: identity, action, resource: RoleArn, owner, keys }
  if (role !== undefined && trusts(role, request)) {
    const resource = { name: `the trust policy of ${role.name}`, policy: role.trust }
    if (evaluate(request, { ...identities.of(identity), resource }).effect === 'allow') return role
  }
  throw new QueryError('AccessDenied', {
    message: `User: ${identity.arn} is not authorized to perform: ${action} on resource: ${RoleArn}`,
  })
}

/** A policy of the caller's own is not enough: the role has to name them, or their account. */
function trusts({ trust }: Role, request: AccessRequest): boolean {
  return trust.statements.some(statement => statement.effect === 'Allow' && judge(statement, request).applies)
}

function keysOf(
  { clock, region, account }: RoleDependencies,
  { ExternalId, RoleSessionName }: Input,
  { principal, asker }: { readonly principal: Principal; readonly asker: Asker },
): Keys {
  const ofPrincipal = principalKeys(principal)
  const about = { nowMs: clock.now(), region, account }
  return name => {
    const value =
      name === 'sts:externalid'
        ? ExternalId
        : name === 'sts:rolesessionname'
          ? RoleSessionName
          : name.startsWith('aws:')
            ? globalKey(name, asker.arrival, about)
            : undefined
    return value === undefined ? ofPrincipal(name) : [value]
  }
}

function requireDuration(
  seconds: number,
  { role, isChained }: { readonly role: Role; readonly isChained: boolean },
): void {
  if (isChained && seconds > chainedMaxSeconds)
    throw tooLong(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
  if (seconds * 1_000 > role.maxSessionMs)
    throw tooLong('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
}

function tooLong(message: string): QueryError {
  return new QueryError('ValidationError', { message })
}

function requireSessionPolicy(text: string | undefined): void {
  if (text === undefined) return
  if (text.length > sessionPolicyMaxLength)
    throw queryError('PackedPolicyTooLarge', {
      message: `The session policy has ${text.length} characters, where ${sessionPolicyMaxLength} are allowed.`,
    })
  try {
    parsePolicy(text, sessionRules)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw queryError('MalformedPolicyDocument', { message: error.message, cause: error })
  }
}

/**
 * A session of a role, for whom the role trusts. Whether there is no such role or the caller may not have it is answered
 * alike. What a request asks for beyond that and nothing here would heed is refused, not left out.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
import type { Inputs, Outputs } from '@s3d/server/sts'
import type { Role } from '../identity/identities.ts'
import type { Actor } from '../identity/sessions.ts'
import { evaluate } from '../policy/evaluate.ts'
import { principalKeys, type Principal } from '../policy/principal.ts'
import type { Keys } from '../policy/template.ts'
import { QueryError, type Asker } from '../service/query.ts'
import {
  defaultSeconds,
  makeSession,
  ownerOf,
  requireDuration,
  requireSessionPolicy,
  roleOf,
  sessionKeys,
  tooLong,
  trusts,
  type RoleDependencies,
} from './role-session.ts'
import { refuseDevices } from './session-token.ts'

type Input = Inputs['AssumeRole']

const action = 'sts:AssumeRole'
/** Of a session that a session asks for. */
const chainedMaxSeconds = 3_600

export function assumeRole(deps: RoleDependencies, input: Input, asker: Asker): Outputs['AssumeRole'] {
  const { identity, isTemporary } = asker.caller()
  if (identity.kind === 'root')
    throw new QueryError('AccessDenied', { message: 'Roles may not be assumed by root accounts.' })
  refuseUnheeded(input)
  refuseDevices(input.SerialNumber, input.TokenCode)
  const role = trustingRole(deps, input, { identity, asker })
  const seconds = input.DurationSeconds ?? defaultSeconds
  if ((identity.kind === 'role' || isTemporary) && seconds > chainedMaxSeconds)
    throw tooLong(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
  requireDuration(seconds, role)
  requireSessionPolicy(input.Policy)
  const carried = input.Policy === undefined ? {} : { sessionPolicy: input.Policy }
  return makeSession(deps, { role, name: input.RoleSessionName, seconds, carried })
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
  const { RoleArn } = input
  const role = roleOf(deps, RoleArn)
  const keys = sessionKeys(deps, asker, keysOf(input, identity))
  const request = { principal: identity, action, resource: RoleArn, owner: ownerOf(deps), keys }
  // A policy of the caller's own is not enough: the role has to name them, or their account.
  if (role !== undefined && trusts(role, request)) {
    const resource = { name: `the trust policy of ${role.name}`, policy: role.trust }
    if (evaluate(request, { ...deps.identities.of(identity), resource }).effect === 'allow') return role
  }
  throw new QueryError('AccessDenied', {
    message: `User: ${identity.arn} is not authorized to perform: ${action} on resource: ${RoleArn}`,
  })
}

function keysOf({ ExternalId, RoleSessionName }: Input, principal: Principal): Keys {
  const ofPrincipal = principalKeys(principal)
  return name => {
    const value =
      name === 'sts:externalid' ? ExternalId : name === 'sts:rolesessionname' ? RoleSessionName : undefined
    return value === undefined ? ofPrincipal(name) : [value]
  }
}

/**
 * A session of a role, for whom the role trusts. Whether there is no such role or the caller may not have it is answered
 * alike. What a caller's own session has to hand on goes along: transitive tags, and who is behind it.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
import type { Inputs, Outputs } from '@s3d/server/sts'
import type { Role } from '../identity/entities.ts'
import type { Actor } from '../identity/sessions.ts'
import { decidedOf } from '../policy/decided.ts'
import { evaluate } from '../policy/evaluate.ts'
import { principalKeys } from '../policy/principal.ts'
import type { Keys } from '../policy/template.ts'
import type { Carried, Decided } from '../service/context.ts'
import { QueryError, type Asker } from '../service/query.ts'
import {
  defaultSeconds,
  firstRefused,
  makeSession,
  noRole,
  ownerOf,
  requireDuration,
  roleOf,
  sessionKeys,
  tooLong,
  trustName,
  trusts,
  untrusted,
  type RoleDependencies,
} from './role-session.ts'
import { requirePermits } from './permitted.ts'
import { boundsOf } from './session-bounds.ts'
import { carriedTags, handedOn, noTags, requestedTagKeys, taggingOf } from './session-tags.ts'
import { refuseDevices } from './session-token.ts'

type Input = Inputs['AssumeRole']
type Named = Exclude<Actor, { kind: 'root' | 'account' }>

const action = 'sts:AssumeRole'
/** Of a session that a session asks for. */
const chainedMaxSeconds = 3_600

export async function assumeRole(
  deps: RoleDependencies,
  input: Input,
  asker: Asker,
): Promise<Outputs['AssumeRole']> {
  const { identity, isTemporary } = asker.caller()
  if (identity.kind === 'root' || identity.kind === 'account')
    throw new QueryError('AccessDenied', { message: 'Roles may not be assumed by root accounts.' })
  refuseDevices(input.SerialNumber, input.TokenCode)
  const own = identity.kind === 'role' ? identity : {}
  const inherited = identity.kind === 'role' ? handedOn(identity) : noTags
  const sourceIdentity = sourceOf(input, own)
  const actions = [
    action,
    ...(isTagged(input) || inherited.transitive.length > 0 ? ['sts:TagSession'] : []),
    ...(sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
    ...(hasContexts(input) ? ['sts:SetContext'] : []),
  ]
  const role = trustingRole(deps, { input, identity, asker, actions })
  // AWS's own STS makes and seals assertions: nobody can have a good one for here.
  if (hasContexts(input))
    throw new QueryError('ValidationError', { message: 'The provided context assertion is not valid.' })
  const seconds = input.DurationSeconds ?? defaultSeconds
  if ((identity.kind === 'role' || isTemporary) && seconds > chainedMaxSeconds)
    throw tooLong(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
  requireDuration(seconds, role)
  const carried = {
    ...boundsOf(deps, input),
    ...carriedTags(taggingOf(input, inherited)),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  }
  const { RoleArn: resource, RoleSessionName: name } = input
  const operation = 'AssumeRole'
  await requirePermits(deps, { operation, actions, resource, who: identity, members: { ...input } }, asker)
  return makeSession(deps, { role, name, seconds, carried })
}

function isTagged({ Tags = [], TransitiveTagKeys = [] }: Input): boolean {
  return Tags.length + TransitiveTagKeys.length > 0
}

function hasContexts({ ProvidedContexts = [] }: Input): boolean {
  return ProvidedContexts.length > 0
}

/** Once said it is kept, through all the roles that follow. @throws {QueryError} `AccessDenied` */
function sourceOf({ SourceIdentity }: Input, { sourceIdentity }: Carried): string | undefined {
  if (sourceIdentity !== undefined && SourceIdentity !== undefined && SourceIdentity !== sourceIdentity)
    throw new QueryError('AccessDenied', {
      message: 'The source identity is already set for this assume role session',
    })
  return sourceIdentity ?? SourceIdentity
}

interface Wanted {
  readonly input: Input
  readonly identity: Named
  readonly asker: Asker
  /** All of them have to be permitted. */
  readonly actions: readonly string[]
}

/** @throws {QueryError} `AccessDenied`, for the first action that is not permitted */
function trustingRole(deps: RoleDependencies, { input, identity, asker, actions }: Wanted): Role {
  const { RoleArn } = input
  const role = roleOf(deps, RoleArn)
  const held = deps.identities.of(identity)
  const keys = sessionKeys(deps, asker, keysOf(input, principalKeys(identity, held.tags)))
  const judged = (each: string): Decided => {
    const request = { principal: identity, action: each, resource: RoleArn, owner: ownerOf(deps), keys }
    if (role === undefined) return noRole
    // Who was vouched for has no way to a role.
    if (identity.kind === 'federated') return { effect: 'deny', by: ['federated'] }
    if (!trusts(role, request)) return untrusted(role)
    const resource = { name: trustName(role), policy: role.trust }
    return decidedOf(evaluate(request, { ...held, resource }))
  }
  const refused = firstRefused(actions, judged, asker.trail)
  if (role !== undefined && refused === undefined) return role
  throw new QueryError('AccessDenied', {
    message: `User: ${identity.arn} is not authorized to perform: ${refused} on resource: ${RoleArn}`,
  })
}

function keysOf(input: Input, ofPrincipal: Keys): Keys {
  const { ExternalId, RoleSessionName, SourceIdentity } = input
  const ofTags = requestedTagKeys(input)
  const own = new Map([
    ['sts:externalid', ExternalId],
    ['sts:rolesessionname', RoleSessionName],
    ['sts:sourceidentity', SourceIdentity],
  ])
  return name => {
    const value = own.get(name)
    return value === undefined ? (ofTags(name) ?? ofPrincipal(name)) : [value]
  }
}

/**
 * A session for somebody whom a user, or root, vouches for: it may do what both its caller and the policies of the request
 * permit, so without policies nothing but what others' policies permit to it by name.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
 */
import type { Inputs, Outputs } from '@s3d/server/sts'
import { decidedOf } from '../policy/decided.ts'
import { evaluate } from '../policy/evaluate.ts'
import { principalKeys, type Principal } from '../policy/principal.ts'
import { QueryError, type Asker } from '../service/query.ts'
import { ownerOf, sessionKeys, type RoleDependencies } from './role-session.ts'
import { requirePermits } from './permitted.ts'
import { boundsOf, packedSizeOf } from './session-bounds.ts'
import { carriedTags, noTags, requestedTagKeys, taggingOf } from './session-tags.ts'
import { credentialsOf, secondsOf } from './session-token.ts'

type Input = Inputs['GetFederationToken']

const action = 'sts:GetFederationToken'

export async function getFederationToken(
  deps: RoleDependencies,
  input: Input,
  asker: Asker,
): Promise<Outputs['GetFederationToken']> {
  const { identity, isTemporary } = asker.caller()
  if (isTemporary || identity.kind === 'role' || identity.kind === 'federated')
    throw new QueryError('AccessDenied', {
      message: 'Cannot call GetFederationToken with session credentials',
    })
  const { account } = deps
  const arn = `arn:aws:sts::${account}:federated-user/${input.Name}`
  const principal: Vouching = identity.kind === 'user' ? identity : { kind: 'root', account }
  const { Tags = [] } = input
  const actions = Tags.length > 0 ? [action, 'sts:TagSession'] : [action]
  requirePermission(deps, { input, asker, principal, arn, actions })
  const carried = {
    ...boundsOf(deps, input),
    ...carriedTags(taggingOf(input, noTags)),
  }
  const packed = packedSizeOf(carried)
  const id = `${account}:${input.Name}`
  const by = nameOf(principal)
  const whose = identity.kind === 'user' ? { by, byId: identity.id } : { by }
  const actor = { kind: 'federated', accessKeyId: '', account, arn, id, ...whose, ...carried } as const
  const seconds = secondsOf(input.DurationSeconds, identity)
  const wanted = { operation: 'GetFederationToken', actions, resource: arn, who: identity }
  await requirePermits(deps, { ...wanted, members: { ...input } }, asker)
  return {
    Credentials: credentialsOf(deps.sessions.make(actor, seconds * 1_000)),
    FederatedUser: { FederatedUserId: id, Arn: arn },
    ...(packed !== undefined && { PackedPolicySize: packed }),
  }
}

type Vouching = Extract<Principal, { kind: 'root' | 'user' }>

function nameOf(principal: Vouching): string {
  return principal.kind === 'root' ? `arn:aws:iam::${principal.account}:root` : principal.arn
}

interface Asking {
  readonly input: Input
  readonly asker: Asker
  readonly principal: Vouching
  /** Of the session that is asked for. */
  readonly arn: string
  /** All of them have to be permitted. */
  readonly actions: readonly string[]
}

/** @throws {QueryError} `AccessDenied` */
function requirePermission(deps: RoleDependencies, asking: Asking): void {
  const { input, asker, principal, arn, actions } = asking
  const { Tags = [] } = input
  const ofTags = requestedTagKeys({ Tags })
  const { identity } = asker.caller()
  const policies = { ...deps.identities.of(identity), resource: undefined }
  const ofPrincipal = principalKeys(principal, policies.tags)
  const keys = sessionKeys(deps, asker, name => ofTags(name) ?? ofPrincipal(name))
  for (const each of actions) {
    const request = { principal, action: each, resource: arn, owner: ownerOf(deps), keys }
    const decision = evaluate(request, policies)
    asker.trail?.decide(decidedOf(decision))
    if (decision.effect === 'allow') continue
    const who = nameOf(principal)
    throw new QueryError('AccessDenied', {
      message: `User: ${who} is not authorized to perform: ${each} on resource: ${arn}`,
    })
  }
}

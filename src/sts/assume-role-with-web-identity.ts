/**
 * A session of a role for who has signed nothing and has a token of an identity provider that the role trusts. First the token
 * is verified by a provider of the role's account, then the role's trust policy says whether this subject may have the session; whether there is such a role at
 * all is not told apart.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
import type { Inputs, Outputs } from '@s3d/server/sts'
import type { Role } from '../identity/entities.ts'
import { providerName } from '../oidc/provider.ts'
import { TokenError, type VerifiedToken } from '../oidc/verify-token.ts'
import { decidedOf } from '../policy/decided.ts'
import { evaluate } from '../policy/evaluate.ts'
import { principalKeys, type Principal } from '../policy/principal.ts'
import { keyName } from '../policy/template.ts'
import type { Decided } from '../service/context.ts'
import { QueryError, queryError, type Asker } from '../service/query.ts'
import { requirePermits } from './permitted.ts'
import { boundsOf } from './session-bounds.ts'
import { carriedTags, requestedTagKeys } from './session-tags.ts'
import { toldBy, type Told } from './token-claims.ts'
import {
  defaultSeconds,
  firstRefused,
  makeSession,
  noRole,
  ownerOf,
  requireDuration,
  roleOf,
  sessionKeys,
  trustName,
  type RoleDependencies,
} from './role-session.ts'

export interface WebIdentityDependencies extends RoleDependencies {
  /** By a provider of that account. @throws {TokenError} */
  readonly verifyToken: (token: string, account: string) => Promise<VerifiedToken>
}

type Input = Inputs['AssumeRoleWithWebIdentity']
type Output = Outputs['AssumeRoleWithWebIdentity']
type Web = Extract<Principal, { kind: 'web' }>

const action = 'sts:AssumeRoleWithWebIdentity'
/** In characters: of what the session's own token has to hold. */
const claimsMaxLength = 2_048

export async function assumeRoleWithWebIdentity(
  deps: WebIdentityDependencies,
  input: Input,
  asker: Pick<Asker, 'arrival' | 'requestId' | 'trail'>,
): Promise<Output> {
  refuseOthers(input)
  const token = await deps.verifyToken(input.WebIdentityToken, deps.account).catch((error: unknown) => {
    throw error instanceof TokenError ? refusal(error) : error
  })
  const principal = webPrincipal(deps.account, token)
  const { trail } = asker
  if (trail !== undefined) trail.web = { provider: principal.provider, subject: token.subject }
  const told = toldBy(token)
  const actions = actionsOf(told)
  const role = trustingRole(deps, input, { principal, asker, told, actions })
  const seconds = input.DurationSeconds ?? defaultSeconds
  requireDuration(seconds, role)
  const { claims = {} } = principal
  if (JSON.stringify(claims).length > claimsMaxLength)
    throw queryError('IDPRejectedClaim', { message: 'The claims of the token are too long to be kept' })
  const { tagging, sourceIdentity } = told
  const carried = {
    claims,
    ...boundsOf(deps, input),
    ...carriedTags(tagging),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  }
  await requirePermits(
    deps,
    {
      operation: 'AssumeRoleWithWebIdentity',
      actions,
      resource: input.RoleArn,
      who: { kind: 'web', provider: principal.provider, subject: token.subject, claims },
      members: { ...input },
    },
    asker,
  )
  return {
    ...makeSession(deps, { role, name: input.RoleSessionName, seconds, carried }),
    SubjectFromWebIdentityToken: token.subject,
    Audience: token.audiences[0],
    Provider: token.provider.url,
  }
}

/** `ProviderId` is for tokens that are none of OpenID Connect. */
function refuseOthers({ ProviderId }: Input): void {
  if (ProviderId !== undefined)
    throw new QueryError('ValidationError', {
      message: 'ProviderId is not for OpenID Connect, and there are no other providers.',
    })
}

const codes = {
  invalid: 'InvalidIdentityToken',
  expired: 'ExpiredTokenException',
  rejected: 'IDPRejectedClaim',
  unreachable: 'IDPCommunicationError',
} as const

function refusal(error: TokenError): QueryError {
  return queryError(codes[error.problem], { message: error.message, cause: error })
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html */
function webPrincipal(account: string, { provider, subject, audiences, claims }: VerifiedToken): Web {
  const name = providerName(provider)
  const arn = `arn:aws:iam::${account}:oidc-provider/${name}`
  const { amr } = claims
  const methods = (Array.isArray(amr) ? amr : []).filter(method => typeof method === 'string')
  return {
    kind: 'web',
    provider: arn,
    claims: {
      'aws:federatedprovider': [arn],
      [keyName(`${name}:sub`)]: [subject],
      [keyName(`${name}:aud`)]: audiences,
      ...(methods.length > 0 && { [keyName(`${name}:amr`)]: methods }),
    },
  }
}

interface Trusting {
  readonly principal: Web
  readonly asker: Pick<Asker, 'arrival' | 'trail'>
  readonly told: Told
  /** All of them have to be permitted. */
  readonly actions: readonly string[]
}

function actionsOf({ asked, sourceIdentity }: Told): readonly string[] {
  return [
    action,
    ...(asked.Tags.length > 0 ? ['sts:TagSession'] : []),
    ...(sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
  ]
}

/** @throws {QueryError} `AccessDenied`, for the first action that is not permitted */
function trustingRole(
  deps: RoleDependencies,
  { RoleArn, RoleSessionName }: Input,
  { principal, asker: { arrival, trail }, told, actions }: Trusting,
): Role {
  const role = roleOf(deps, RoleArn)
  const { asked, sourceIdentity } = told
  const [ofPrincipal, ofTags] = [principalKeys(principal), requestedTagKeys(asked)]
  const keys = sessionKeys(deps, { arrival }, name => {
    if (name === 'sts:rolesessionname') return [RoleSessionName]
    if (name === 'sts:sourceidentity' && sourceIdentity !== undefined) return [sourceIdentity]
    return ofTags(name) ?? ofPrincipal(name)
  })
  const judged = (each: string): Decided => {
    const request = { principal, action: each, resource: RoleArn, owner: ownerOf(deps), keys }
    if (role === undefined) return noRole
    const resource = { name: trustName(role), policy: role.trust }
    const nothing = { identity: [], boundary: undefined, session: [] }
    return decidedOf(evaluate(request, { ...nothing, resource }))
  }
  const refused = firstRefused(actions, judged, trail)
  if (role !== undefined && refused === undefined) return role
  throw new QueryError('AccessDenied', { message: `Not authorized to perform ${refused}` })
}

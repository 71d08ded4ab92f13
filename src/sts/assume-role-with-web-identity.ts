/**
 * A session of a role for who has signed nothing and has a token of an identity provider that the role trusts. First the token
 * is verified, then the role's trust policy says whether this subject may have the session; whether there is such a role at
 * all is not told apart.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
import type { Inputs, Outputs } from '@s3d/server/sts'
import type { Role } from '../identity/identities.ts'
import { providerName } from '../oidc/provider.ts'
import { TokenError, type VerifiedToken } from '../oidc/verify-token.ts'
import { evaluate } from '../policy/evaluate.ts'
import { principalKeys, type Principal } from '../policy/principal.ts'
import { keyName } from '../policy/template.ts'
import { QueryError, queryError, type Asker } from '../service/query.ts'
import {
  defaultSeconds,
  makeSession,
  ownerOf,
  requireDuration,
  requireSessionPolicy,
  roleOf,
  sessionKeys,
  type RoleDependencies,
} from './role-session.ts'

export interface WebIdentityDependencies extends RoleDependencies {
  /** @throws {TokenError} */
  readonly verifyToken: (token: string) => Promise<VerifiedToken>
}

type Input = Inputs['AssumeRoleWithWebIdentity']
type Output = Outputs['AssumeRoleWithWebIdentity']
type Web = Extract<Principal, { kind: 'web' }>

const action = 'sts:AssumeRoleWithWebIdentity'

export async function assumeRoleWithWebIdentity(
  deps: WebIdentityDependencies,
  input: Input,
  { arrival }: Pick<Asker, 'arrival'>,
): Promise<Output> {
  refuseUnheeded(input)
  const token = await deps.verifyToken(input.WebIdentityToken).catch((error: unknown) => {
    throw error instanceof TokenError ? refusal(error) : error
  })
  const principal = webPrincipal(deps.account, token)
  const role = trustingRole(deps, input, { principal, arrival })
  const seconds = input.DurationSeconds ?? defaultSeconds
  requireDuration(seconds, role)
  requireSessionPolicy(input.Policy)
  const { claims } = principal
  const carried = { claims, ...(input.Policy !== undefined && { sessionPolicy: input.Policy }) }
  return {
    ...makeSession(deps, { role, name: input.RoleSessionName, seconds, carried }),
    SubjectFromWebIdentityToken: token.subject,
    Audience: token.audiences[0],
    Provider: token.provider.url,
  }
}

/** `ProviderId` is for tokens that are none of OpenID Connect. */
function refuseUnheeded({ ProviderId, PolicyArns = [] }: Input): void {
  if (ProviderId !== undefined)
    throw new QueryError('ValidationError', {
      message: 'ProviderId is not for OpenID Connect, and there are no other providers.',
    })
  if (PolicyArns.length > 0)
    throw new QueryError('NotImplemented', { message: 'PolicyArns is not implemented.' })
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

/** @throws {QueryError} `AccessDenied` */
function trustingRole(
  deps: RoleDependencies,
  { RoleArn, RoleSessionName }: Input,
  { principal, arrival }: { readonly principal: Web } & Pick<Asker, 'arrival'>,
): Role {
  const role = roleOf(deps, RoleArn)
  const ofPrincipal = principalKeys(principal)
  const keys = sessionKeys(deps, { arrival }, name =>
    name === 'sts:rolesessionname' ? [RoleSessionName] : ofPrincipal(name),
  )
  const request = { principal, action, resource: RoleArn, owner: ownerOf(deps), keys }
  if (role !== undefined) {
    const resource = { name: `the trust policy of ${role.name}`, policy: role.trust }
    const decision = evaluate(request, { identity: [], boundary: undefined, session: [], resource })
    if (decision.effect === 'allow') return role
  }
  throw new QueryError('AccessDenied', { message: `Not authorized to perform ${action}` })
}

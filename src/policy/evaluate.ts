/**
 * One evaluator for all kinds of policies. Pure: the request and the policies go in, and out comes whether it is
 * allowed, which statements said so, or which kind of policy did not. The order is AWS's: an explicit deny anywhere is
 * final; in one account either side may permit, across accounts both have to; boundaries and session policies bound.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { Policy, Statement } from './document.ts'
import { accountOf, rank, type KeptTag, type Reach } from './principal.ts'
import { statementsAbout } from './statement-index.ts'
import { judgeAbout, type AccessRequest } from './statement.ts'

export type PolicyType = 'identity' | 'resource' | 'boundary' | 'session'

export interface NamedPolicy {
  /** As whoever looks for it knows it. */
  readonly name: string
  readonly policy: Policy
}

/** What somebody has, and what bounds it. */
export interface Held {
  readonly identity: readonly NamedPolicy[]
  /** `undefined` where nothing bounds. */
  readonly boundary: NamedPolicy | undefined
  /** None where the session has no policies. */
  readonly session: readonly NamedPolicy[]
  /** Of the user or the role; a session's own go before them. */
  readonly tags?: readonly KeptTag[]
}

export interface Policies extends Held {
  /** The bucket's. */
  readonly resource: NamedPolicy | undefined
  /** Whether what it allows counts, and not only what it denies; it does where this is left out. */
  readonly resourceAllows?: boolean
  /** How an access control list permits it to who asks; absent where none does. */
  readonly acl?: Reach | undefined
}

/** A statement that said something. */
export interface Finding {
  readonly type: PolicyType
  readonly policy: string
  readonly statement: Statement
  /** From 0. */
  readonly index: number
}

export type Decision =
  /** Statements: none for the root of the account, which needs no permission, nor for what only a list permits. */
  | { readonly effect: 'allow'; readonly by: readonly Finding[]; readonly byList?: true }
  | { readonly effect: 'explicit-deny'; readonly by: Finding }
  /** Nothing denies it, and no policy of this type allows it. */
  | { readonly effect: 'implicit-deny'; readonly missing: PolicyType }

export function evaluate(request: AccessRequest, policies: Policies): Decision {
  const denial = firstDenial(request, policies)
  if (denial !== undefined) return { effect: 'explicit-deny', by: denial }
  const { principal, owner } = request
  const granted = furthest(request, policies)
  if (principal.kind === 'anonymous' || principal.kind === 'service' || principal.kind === 'web') {
    return granted === undefined ? withoutAny('resource') : permitted(granted)
  }
  const isOwn = accountOf(principal) === owner.account
  if (isOwn && principal.kind === 'root') return allowed([])
  if (isOwn && granted?.reach === 'own') return permitted(granted)
  if (!isOwn && granted === undefined) return withoutAny('resource')
  if (principal.kind === 'root') return granted === undefined ? withoutAny('resource') : permitted(granted)
  const byRole = isOwn && granted?.reach === 'role' ? granted.by[0] : undefined
  return bounded(request, policies, { byRole, before: isOwn ? [] : (granted?.by ?? []) })
}

/** What the resource permits, by its policy or by a list. */
interface Grant {
  readonly reach: Reach
  readonly by: readonly Finding[]
}

/** The permission on the resource's side that reaches furthest. */
function furthest(request: AccessRequest, { resource, resourceAllows, acl }: Policies): Grant | undefined {
  const granted = resource && resourceAllows !== false ? grantOf(resource, request) : undefined
  if (acl === undefined) return granted
  const isFurther = granted === undefined || rank(acl) < rank(granted.reach)
  return isFurther ? { reach: acl, by: [] } : granted
}

/** By the resource alone. */
function permitted({ by }: Grant): Decision {
  return by.length === 0 ? { effect: 'allow', by, byList: true } : allowed(by)
}

interface Granted {
  /** What stands for an identity policy. */
  readonly byRole: Finding | undefined
  readonly before: readonly Finding[]
}

/** What is on the principal's side: an identity policy, and all that bounds it. */
function bounded(request: AccessRequest, policies: Policies, { byRole, before }: Granted): Decision {
  const own = byRole ?? firstAllow(request, 'identity', policies.identity)
  if (own === undefined) return withoutAny('identity')
  const by = [...before, own]
  if (policies.boundary !== undefined) {
    const boundary = firstAllow(request, 'boundary', [policies.boundary])
    if (boundary === undefined) return withoutAny('boundary')
    by.push(boundary)
  }
  if (policies.session.length > 0) {
    const session = firstAllow(request, 'session', policies.session)
    if (session === undefined) return withoutAny('session')
    by.push(session)
  }
  return allowed(by)
}

function allowed(by: readonly Finding[]): Decision {
  return { effect: 'allow', by }
}

function withoutAny(missing: PolicyType): Decision {
  return { effect: 'implicit-deny', missing }
}

function firstDenial(request: AccessRequest, policies: Policies): Finding | undefined {
  const { identity, resource, boundary, session } = policies
  return (
    firstAmong(request, 'Deny', { type: 'identity', policies: identity }) ??
    (resource && firstOf(request, 'Deny', { type: 'resource', named: resource })) ??
    (boundary && firstOf(request, 'Deny', { type: 'boundary', named: boundary })) ??
    firstAmong(request, 'Deny', { type: 'session', policies: session })
  )
}

function firstAllow(
  request: AccessRequest,
  type: PolicyType,
  policies: readonly NamedPolicy[],
): Finding | undefined {
  return firstAmong(request, 'Allow', { type, policies })
}

interface Searched {
  readonly type: PolicyType
  readonly policies: readonly NamedPolicy[]
}

function firstAmong(
  request: AccessRequest,
  effect: Statement['effect'],
  { type, policies }: Searched,
): Finding | undefined {
  for (const named of policies) {
    const found = firstOf(request, effect, { type, named })
    if (found !== undefined) return found
  }
  return undefined
}

function firstOf(
  request: AccessRequest,
  effect: Statement['effect'],
  { type, named: { name, policy } }: { readonly type: PolicyType; readonly named: NamedPolicy },
): Finding | undefined {
  for (const { statement, index } of statementsAbout(policy, request.action)[effect])
    if (judgeAbout(statement, request).applies) return { type, policy: name, statement, index }
  return undefined
}

/** The permission of the bucket's policy that reaches furthest. */
function grantOf({ name, policy }: NamedPolicy, request: AccessRequest): Grant | undefined {
  let best: Grant | undefined
  for (const { statement, index } of statementsAbout(policy, request.action).Allow) {
    const verdict = judgeAbout(statement, request)
    if (!verdict.applies || (best !== undefined && rank(best.reach) <= rank(verdict.reach))) continue
    best = { reach: verdict.reach, by: [{ type: 'resource', policy: name, statement, index }] }
  }
  return best
}

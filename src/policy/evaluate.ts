/**
 * One evaluator for all kinds of policies. Pure: the request and the policies go in, and out comes whether it is
 * allowed, which statements said so, or which kind of policy did not. The order is AWS's: an explicit deny anywhere is
 * final; in one account either side may permit, across accounts both have to; boundaries and session policies bound.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { NamedPolicy } from './document.ts'
import { accountOf, rank, type KeptTag, type Reach } from './principal.ts'
import { saidBy, saidByAll, type About, type Finding, type PolicyType } from './statement-index.ts'
import { judgeAbout, type AccessRequest } from './statement.ts'

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

export type Decision =
  /** Statements: none for the root of the account, which needs no permission, nor for what only a list permits. */
  | { readonly effect: 'allow'; readonly by: readonly Finding[]; readonly byList?: true }
  | { readonly effect: 'explicit-deny'; readonly by: Finding }
  /** Nothing denies it, and no policy of this type allows it. */
  | { readonly effect: 'implicit-deny'; readonly missing: PolicyType }

export function evaluate(request: AccessRequest, policies: Policies): Decision {
  const said = saidAbout(request.action, policies)
  const denial = firstDenial(request, said)
  if (denial !== undefined) return { effect: 'explicit-deny', by: denial }
  const { principal, owner } = request
  const granted = furthest(request, said.resource, policies)
  if (principal.kind === 'anonymous' || principal.kind === 'service' || principal.kind === 'web') {
    return granted === undefined ? withoutAny('resource') : permitted(granted)
  }
  const isOwn = accountOf(principal) === owner.account
  if (isOwn && principal.kind === 'root') return allowed([])
  if (isOwn && granted?.reach === 'own') return permitted(granted)
  if (!isOwn && granted === undefined) return withoutAny('resource')
  if (principal.kind === 'root') return granted === undefined ? withoutAny('resource') : permitted(granted)
  const before = isOwn ? nobody : (granted?.by ?? nobody)
  const byRole = isOwn && granted?.reach === 'role' ? granted.by[0] : undefined
  // A role that the resource names needs no identity policy.
  const own = byRole ?? firstOf(said.identity.Allow, request)
  return own === undefined
    ? withoutAny('identity')
    : bounded(request, said, { policies, by: [...before, own] })
}

/** What each kind of policy has to say about one action. */
type Said = Readonly<Record<PolicyType, About>>

function saidAbout(action: string, { identity, resource, boundary, session }: Policies): Said {
  return {
    identity: saidByAll('identity', identity, action),
    resource: saidBy('resource', resource, action),
    boundary: saidBy('boundary', boundary, action),
    session: saidByAll('session', session, action),
  }
}

const nobody: readonly Finding[] = []

/** What the resource permits, by its policy or by a list. */
interface Grant {
  readonly reach: Reach
  readonly by: readonly Finding[]
}

/** The permission on the resource's side that reaches furthest. */
function furthest(
  request: AccessRequest,
  { Allow }: About,
  { resourceAllows, acl }: Policies,
): Grant | undefined {
  const granted = resourceAllows === false ? undefined : grantOf(Allow, request)
  if (acl === undefined) return granted
  const isFurther = granted === undefined || rank(acl) < rank(granted.reach)
  return isFurther ? { reach: acl, by: nobody } : granted
}

/** By the resource alone. */
function permitted({ by }: Grant): Decision {
  return by.length === 0 ? { effect: 'allow', by, byList: true } : allowed(by)
}

interface Granted {
  readonly policies: Policies
  /** What permits it, if nothing bounds that. */
  readonly by: readonly Finding[]
}

function bounded(request: AccessRequest, said: Said, { policies, by }: Granted): Decision {
  if (policies.boundary === undefined && policies.session.length === 0) return allowed(by)
  const all = [...by]
  if (policies.boundary !== undefined) {
    const boundary = firstOf(said.boundary.Allow, request)
    if (boundary === undefined) return withoutAny('boundary')
    all.push(boundary)
  }
  if (policies.session.length > 0) {
    const session = firstOf(said.session.Allow, request)
    if (session === undefined) return withoutAny('session')
    all.push(session)
  }
  return allowed(all)
}

function allowed(by: readonly Finding[]): Decision {
  return { effect: 'allow', by }
}

function withoutAny(missing: PolicyType): Decision {
  return { effect: 'implicit-deny', missing }
}

function firstDenial(request: AccessRequest, said: Said): Finding | undefined {
  return (
    firstOf(said.identity.Deny, request) ??
    firstOf(said.resource.Deny, request) ??
    firstOf(said.boundary.Deny, request) ??
    firstOf(said.session.Deny, request)
  )
}

/** The first that applies. */
function firstOf(findings: readonly Finding[], request: AccessRequest): Finding | undefined {
  for (const finding of findings) if (judgeAbout(finding.statement, request).applies) return finding
  return undefined
}

/** The permission of the bucket's policy that reaches furthest. */
function grantOf(findings: readonly Finding[], request: AccessRequest): Grant | undefined {
  let best: Grant | undefined
  for (const finding of findings) {
    const verdict = judgeAbout(finding.statement, request)
    if (!verdict.applies || (best !== undefined && rank(best.reach) <= rank(verdict.reach))) continue
    best = { reach: verdict.reach, by: [finding] }
  }
  return best
}

/**
 * What policies decide about requests that nobody makes: the evaluator that judges every call, asked about each action on each
 * resource. Nothing is looked up but what is handed in.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html
 */
import type { Inputs, Outputs } from '@s3d/server/iam'
import type { NamedPolicy, Policy, Statement } from '../policy/document.ts'
import { evaluate, type Policies } from '../policy/evaluate.ts'
import { canonicalAccount } from '../policy/owner.ts'
import { principalKeys, type Principal } from '../policy/principal.ts'
import { judge, type AccessRequest } from '../policy/statement.ts'
import { keyName, type Keys } from '../policy/template.ts'
import { contextKeysOf } from './context-keys.ts'
import { statementSpans, type Span } from './statement-spans.ts'

type Result = NonNullable<Outputs['SimulateCustomPolicy']['EvaluationResults']>[number]
type Matched = NonNullable<Result['MatchedStatements']>[number]
type ContextEntries = NonNullable<Inputs['SimulateCustomPolicy']['ContextEntries']>

/** A policy as the answer calls it. */
export interface SourcePolicy {
  readonly id: string
  readonly text: string
  readonly policy: Policy
}

export interface Simulated {
  readonly identity: readonly SourcePolicy[]
  /** `undefined` where nothing bounds. */
  readonly boundary: SourcePolicy | undefined
  readonly resource: SourcePolicy | undefined
  /** Who asks; `undefined` where nobody is named, so that no condition knows anything of them. */
  readonly caller: Principal | undefined
  /** Whose the resources are; twelve digits. */
  readonly ownerAccount: string
  readonly context: ContextEntries
  readonly nowMs: number
}

/** One action on one resource. */
export interface Asked {
  readonly action: string
  readonly resource: string
}

export function simulate(given: Simulated, { action, resource }: Asked): Result {
  const request: AccessRequest = {
    principal: given.caller ?? nobody(given.ownerAccount),
    action,
    resource,
    owner: { account: given.ownerAccount, canonical: canonicalAccount },
    keys: keysOf(given),
  }
  const { effect } = evaluate(request, policiesOf(given))
  const missing = allOf(given).flatMap(({ policy, text }) =>
    contextKeysOf({ policy: relevant(policy, request), text }).filter(
      key => request.keys(keyName(key)) === undefined,
    ),
  )
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: decisions[effect],
    MatchedStatements: matched(given, request, effect),
    MissingContextValues: [...new Set(missing)],
    ...boundaryDetail(given, request),
  }
}

const decisions = {
  allow: 'allowed',
  'explicit-deny': 'explicitDeny',
  'implicit-deny': 'implicitDeny',
} as const

/** A user of the account whom no policy names. */
function nobody(account: string): Principal {
  return { kind: 'user', account, arn: `arn:aws:iam::${account}:user/`, id: '' }
}

function policiesOf({ identity, boundary, resource }: Simulated): Policies {
  return {
    identity: identity.map(named),
    boundary: boundary && named(boundary),
    session: [],
    resource: resource && named(resource),
  }
}

function named({ id, policy }: SourcePolicy): NamedPolicy {
  return { name: id, policy }
}

function allOf({ identity, boundary, resource }: Simulated): readonly SourcePolicy[] {
  return [...identity, boundary, resource].filter(each => each !== undefined)
}

/** What the context says stands before what is known of who asks. */
function keysOf({ context, caller, nowMs }: Simulated): Keys {
  const given = new Map(
    context.map(({ ContextKeyName = '', ContextKeyValues = [] }) => [
      keyName(ContextKeyName),
      ContextKeyValues,
    ]),
  )
  const ofPrincipal: Keys = caller === undefined ? () => undefined : principalKeys(caller)
  return name => {
    const values = given.get(name) ?? ofPrincipal(name)
    if (values !== undefined) return values
    if (name === 'aws:currenttime') return [new Date(nowMs).toISOString()]
    return name === 'aws:epochtime' ? [String(Math.floor(nowMs / 1_000))] : undefined
  }
}

/** The statements that may say something: who calls needs to know what these ask for. */
function relevant(policy: Policy, request: AccessRequest): Policy {
  const about = (statement: Statement) => {
    const verdict = judge(statement, request)
    return verdict.applies || typeof verdict.unmet === 'object' || verdict.unmet === 'resource'
  }
  return { ...policy, statements: policy.statements.filter(about) }
}

/** The statements that decided it: of a denial those that deny, else those that allow. */
function matched(given: Simulated, request: AccessRequest, effect: keyof typeof decisions): Matched[] {
  if (effect === 'implicit-deny') return []
  const deciding = effect === 'allow' ? 'Allow' : 'Deny'
  return allOf(given).flatMap(source =>
    source.policy.statements.flatMap((statement, index) => {
      if (statement.effect !== deciding || !judge(statement, request).applies) return []
      return [matchedStatement(source, spansOf(source)[index])]
    }),
  )
}

const known = new WeakMap<SourcePolicy, readonly Span[]>()

/** Found once for all that is asked of a policy. */
function spansOf(source: SourcePolicy): readonly Span[] {
  let spans = known.get(source)
  if (spans === undefined) known.set(source, (spans = statementSpans(source.text)))
  return spans
}

function matchedStatement({ id }: SourcePolicy, span: Span | undefined): Matched {
  return {
    SourcePolicyId: id,
    // AWS writes what its own model does not list.
    SourcePolicyType: (id === 'ResourcePolicy' ? 'Resource Policy' : 'IAM Policy') as 'resource',
    ...(span && { StartPosition: span.start, EndPosition: span.end }),
  }
}

function boundaryDetail(
  { boundary }: Simulated,
  request: AccessRequest,
): Pick<Result, 'PermissionsBoundaryDecisionDetail'> {
  if (boundary === undefined) return {}
  const { effect } = evaluate(request, {
    identity: [named(boundary)],
    boundary: undefined,
    session: [],
    resource: undefined,
  })
  return { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: effect === 'allow' } }
}

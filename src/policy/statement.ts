/**
 * What one statement says about a request: whether it applies, and if not, which of its elements is the first that does
 * not match. Evaluation asks for the one, explanations for the other.
 */
import { matchesArn } from './arn.ts'
import { holds, type Condition } from './condition.ts'
import type { ActionPattern, Listed, Statement } from './document.ts'
import { reachOf, type Canonical, type Principal, type PrincipalName, type Reach } from './principal.ts'
import type { Keys } from './template.ts'
import { matchesPattern } from './wildcard.ts'

export interface AccessRequest {
  readonly principal: Principal
  /** `s3:GetObject`. */
  readonly action: string
  /** An ARN. */
  readonly resource: string
  /** Whose the resource is. */
  readonly owner: Owner
  readonly keys: Keys
}

export interface Owner {
  readonly account: string
  readonly canonical: Canonical
}

/** What keeps a statement from applying. */
export type Unmet = 'principal' | 'action' | 'resource' | Condition

export type Verdict =
  /** `reach` is how the statement names who asks. */
  { readonly applies: true; readonly reach: Reach } | { readonly applies: false; readonly unmet: Unmet }

export function judge(statement: Statement, request: AccessRequest): Verdict {
  const { principals, actions, resources, conditions } = statement
  const reach = principals === undefined ? 'own' : reachAmong(principals, request)
  if (reach === undefined) return unmet('principal')
  const { action, resource, keys } = request
  if (!matchesAction(actions, action)) return unmet('action')
  if (resources.entries.some(entry => matchesArn(entry, resource, keys)) === resources.except) {
    return unmet('resource')
  }
  const failing = conditions.find(condition => !holds(condition, keys))
  return failing === undefined ? { applies: true, reach } : unmet(failing)
}

function unmet(what: Unmet): Verdict {
  return { applies: false, unmet: what }
}

function matchesAction({ except, entries }: Listed<ActionPattern>, action: string): boolean {
  const name = action.toLowerCase()
  return entries.some(({ pattern }) => matchesPattern(pattern, name)) !== except
}

function reachAmong(
  { except, entries }: Listed<PrincipalName>,
  { principal, owner }: AccessRequest,
): Reach | undefined {
  const reaches = entries.map(entry => reachOf(entry, principal, owner.canonical))
  if (except) return reaches.some(reach => reach !== undefined) ? undefined : 'own'
  return (['own', 'role', 'account'] as const).find(reach => reaches.includes(reach))
}

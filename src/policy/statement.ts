/**
 * What one statement says about a request: whether it applies, and if not, which of its elements is the first that does
 * not match. Evaluation asks for the one, explanations for the other.
 */
import { matchesArn } from './arn.ts'
import { holds, type Condition } from './condition.ts'
import type { Statement } from './document.ts'
import { rank, reachOf, type Canonical, type Principal, type Reach } from './principal.ts'
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
  if (isAbout(statement, request.action)) return judgeAbout(statement, request)
  return unmet(reachFor(statement, request) === undefined ? 'principal' : 'action')
}

/** The same of a statement that is known to be about the action. */
export function judgeAbout(statement: Statement, request: AccessRequest): Verdict {
  const reach = reachFor(statement, request)
  if (reach === undefined) return unmet('principal')
  if (!coversResource(statement, request)) return unmet('resource')
  for (const condition of statement.conditions) if (!holds(condition, request.keys)) return unmet(condition)
  return applying[reach]
}

const applying: Readonly<Record<Reach, Verdict>> = {
  own: { applies: true, reach: 'own' },
  role: { applies: true, reach: 'role' },
  account: { applies: true, reach: 'account' },
}

function unmet(what: Unmet): Verdict {
  return { applies: false, unmet: what }
}

export function isAbout({ actions }: Statement, action: string): boolean {
  const name = action.toLowerCase()
  return actions.entries.some(({ pattern }) => matchesPattern(pattern, name)) !== actions.except
}

function coversResource({ resources }: Statement, { resource, keys }: AccessRequest): boolean {
  for (const entry of resources.entries) if (matchesArn(entry, resource, keys)) return !resources.except
  return resources.except
}

/** @returns `undefined` where it is about somebody else */
function reachFor({ effect, principals }: Statement, { principal, owner }: AccessRequest): Reach | undefined {
  if (principals === undefined) return 'own'
  let furthest: Reach | undefined
  for (const entry of principals.entries) {
    // Whose tokens are good for somebody has to be said: everybody is who signs.
    if (entry.kind === 'everyone' && principal.kind === 'web' && effect === 'Allow') continue
    const reach = reachOf(entry, principal, owner.canonical)
    if (reach !== undefined && (furthest === undefined || rank(reach) < rank(furthest))) furthest = reach
  }
  if (!principals.except) return furthest
  return furthest === undefined ? 'own' : undefined
}

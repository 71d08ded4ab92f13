/**
 * Which statements of a policy are about an action, found once for each action that somebody asks about: most requests ask
 * for a few, and most statements are about others.
 */
import type { Policy, Statement } from './document.ts'
import { isAbout } from './statement.ts'

/** A statement where it stands. */
export interface Placed {
  readonly statement: Statement
  /** From 0. */
  readonly index: number
}

type ByEffect = Readonly<Record<Statement['effect'], readonly Placed[]>>

/** Actions remembered of one policy: more than S3 has, so that whoever makes names up uses no more memory. */
const actionsMax = 256
const known = new WeakMap<Policy, Map<string, ByEffect>>()

/** In the policy's order. */
export function statementsAbout(policy: Policy, action: string): ByEffect {
  let byAction = known.get(policy)
  if (byAction === undefined) known.set(policy, (byAction = new Map()))
  let found = byAction.get(action)
  if (found === undefined) {
    if (byAction.size >= actionsMax) byAction.clear()
    byAction.set(action, (found = search(policy, action)))
  }
  return found
}

function search({ statements }: Policy, action: string): ByEffect {
  const found: Record<Statement['effect'], Placed[]> = { Allow: [], Deny: [] }
  for (const [index, statement] of statements.entries())
    if (isAbout(statement, action)) found[statement.effect].push({ statement, index })
  return found
}
